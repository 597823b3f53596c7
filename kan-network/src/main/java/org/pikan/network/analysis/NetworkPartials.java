package org.pikan.network.analysis;

import java.util.List;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.autodiff.MultiIndex;
import org.pikan.kernel.Kernels;
import org.pikan.network.JetEvaluator;
import org.pikan.network.Network;

/** Partial derivatives of a network's output, block by block. */
record NetworkPartials(Network network, int output) implements PartialDerivatives {

    private static final int BLOCK = 64;

    @Override
    public double[][] at(List<MultiIndex> partials, double[][] points) {
        JetLayout layout = JetLayout.of(points.length, partials);
        JetEvaluator evaluator = new JetEvaluator(network, layout, BLOCK, Kernels.best());
        double[] parameters = network.parameters();
        int count = points[0].length;
        double[][] result = new double[partials.size()][count];
        double[] block = new double[points.length * BLOCK];
        for (int start = 0; start < count; start += BLOCK) {
            int filled = Math.min(BLOCK, count - start);
            for (int axis = 0; axis < points.length; axis++) {
                for (int p = 0; p < BLOCK; p++) {
                    block[axis * BLOCK + p] = points[axis][start + Math.min(p, filled - 1)];
                }
            }
            JetBlock jets = evaluator.forward(block, parameters);
            for (int k = 0; k < result.length; k++) {
                int offset = jets.offset(output, layout.componentOf(partials.get(k)));
                System.arraycopy(jets.values, offset, result[k], start, filled);
            }
        }
        return result;
    }
}
