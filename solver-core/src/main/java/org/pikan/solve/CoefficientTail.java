package org.pikan.solve;

import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.GaussianRbf;
import org.pikan.network.Bundle;

/** How much of an edge's coefficients its two highest functions carry: what does not decay is not resolved. */
final class CoefficientTail {

    private CoefficientTail() {}

    /**
     * The root of the sum of squares of the coefficients of an input's two highest functions, over all outputs.
     *
     * @param bundle
     *            the edges
     * @param edge
     *            index of the input in the bundle
     * @param parameters
     *            the network's coefficients
     * @param offset
     *            index of the bundle's first coefficient
     * @return infinity for splines and radial functions, which have no order
     */
    static double of(Bundle bundle, int edge, double[] parameters, int offset) {
        Basis basis = bundle.edges().get(edge).basis();
        if (basis instanceof BSpline || basis instanceof GaussianRbf) {
            return Double.POSITIVE_INFINITY;
        }
        int first = bundle.edges().subList(0, edge).stream().mapToInt(e -> e.size()).sum();
        int end = first + basis.size();
        return norm(bundle, parameters, offset, Math.max(first, end - 2), end);
    }

    /** The root of the sum of squares of all coefficients of a bundle, biases included. */
    static double whole(Bundle bundle, double[] parameters, int offset) {
        return norm(bundle, parameters, offset, 0, bundle.depth());
    }

    private static double norm(Bundle bundle, double[] parameters, int offset, int fromRow, int toRow) {
        double sum = 0;
        for (int at = fromRow * bundle.outputs(); at < toRow * bundle.outputs(); at++) {
            sum += parameters[offset + at] * parameters[offset + at];
        }
        return Math.sqrt(sum);
    }
}
