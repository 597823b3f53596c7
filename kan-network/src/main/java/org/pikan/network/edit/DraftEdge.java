package org.pikan.network.edit;

import java.util.Arrays;
import org.pikan.basis.SymbolicFunction;
import org.pikan.network.Edge;
import org.pikan.network.EdgeFunction;

/** One edge of a draft, with what is its own. Immutable; the draft's lists change instead. */
record DraftEdge(int input, int output, Kind kind, double[] coefficients, boolean[] frozen) {

    /** What it is made of. */
    sealed interface Kind {}

    record Expansion(Edge edge) implements Kind {}

    record Formula(SymbolicFunction function) implements Kind {}

    static DraftEdge of(EdgeFunction edge, boolean[] allFrozen) {
        int[] parameters = edge.parameters();
        boolean[] own = new boolean[parameters.length];
        for (int m = 0; m < own.length; m++) {
            own[m] = allFrozen[parameters[m]];
        }
        Kind kind = switch (edge.form()) {
            case EdgeFunction.Expansion expansion -> new Expansion(expansion.edge());
            case EdgeFunction.Formula formula -> new Formula(formula.function());
        };
        return new DraftEdge(edge.input(), edge.output(), kind, edge.coefficients(), own);
    }

    DraftEdge between(int newInput, int newOutput) {
        return new DraftEdge(newInput, newOutput, kind, coefficients, frozen);
    }

    /** The same function in another expansion; frozen if this was so as a whole. */
    DraftEdge in(Edge edge, double[] newCoefficients) {
        boolean[] mask = new boolean[newCoefficients.length];
        Arrays.fill(mask, isFrozen());
        return new DraftEdge(input, output, new Expansion(edge), newCoefficients, mask);
    }

    /** The function times a number. */
    DraftEdge times(double factor) {
        double[] scaled = coefficients.clone();
        // Of a formula c alone is a factor.
        for (int m = kind instanceof Formula ? scaled.length - 1 : 0; m < scaled.length; m++) {
            scaled[m] *= factor;
        }
        return new DraftEdge(input, output, kind, scaled, frozen);
    }

    boolean isFrozen() {
        for (boolean one : frozen) {
            if (!one) {
                return false;
            }
        }
        return true;
    }

    boolean hasFrozen() {
        for (boolean one : frozen) {
            if (one) {
                return true;
            }
        }
        return false;
    }
}
