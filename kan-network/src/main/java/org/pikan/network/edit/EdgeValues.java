package org.pikan.network.edit;

import org.pikan.basis.Activation;
import org.pikan.network.Edge;
import org.pikan.network.Squash;

/** Values of edges of a draft. */
final class EdgeValues {

    private EdgeValues() {}

    /** phi(z); may be NaN outside the domain of a formula. */
    static double at(DraftEdge edge, double z) {
        return at(edge, new double[] {z})[0];
    }

    /** phi at many points. */
    static double[] at(DraftEdge edge, double[] z) {
        double[] values = new double[z.length];
        double[] c = edge.coefficients();
        switch (edge.kind()) {
            case DraftEdge.Formula(var function) -> {
                for (int p = 0; p < z.length; p++) {
                    values[p] = c[2] * function.value(Math.fma(c[0], z[p], c[1]));
                }
            }
            case DraftEdge.Expansion(Edge expansion) -> {
                double[] functions = functions(expansion, squashed(expansion.squash(), z));
                for (int m = 0; m < c.length; m++) {
                    for (int p = 0; p < z.length; p++) {
                        values[p] = Math.fma(c[m], functions[m * z.length + p], values[p]);
                    }
                }
            }
        }
        return values;
    }

    /** The functions of an expansion at squashed values, [function][point]. */
    static double[] functions(Edge expansion, double[] squashed) {
        double[] functions = new double[expansion.size() * squashed.length];
        expansion.basis().evaluate(squashed, 0, squashed.length, 0, functions, 0);
        return functions;
    }

    /** What the basis sees of values of the input. */
    static double[] squashed(Squash squash, double[] z) {
        if (squash == Squash.NONE) {
            return z;
        }
        double[] result = new double[z.length];
        Activation.TANH.evaluate(z, 0, z.length, 0, result, 0);
        return result;
    }
}
