package org.pikan.network;

import org.pikan.autodiff.CompositionTable;
import org.pikan.autodiff.JetLayout;
import org.pikan.basis.Activation;

/**
 * Jets of functions of one input, f(z)[alpha] = sum_q f^(q)(z) Bell[alpha, q], whether single functions of its edge's basis or
 * combinations of them.
 *
 * <p>A squash is a composition of its own in front, so z is then the jet of tanh of the input.
 */
final class EdgeEvaluator {

    private final Edge edge;
    private final int points;
    /** Derivatives of the basis that the forward pass and the adjoint read. */
    private final int order;
    private final CompositionTable table;
    private final double[] derivatives;
    private final double[] bell;
    private final double[] work;
    private final CompositionTable squashTable;
    private final double[] squashDerivatives;
    private final double[] squashBell;
    private final double[] squashed;
    private final double[] squashedAdjoint;
    /** The jet of the basis functions' argument, as of the last evaluation. */
    private double[] z = {};
    private int zOffset;

    /**
     * Lays out the buffers.
     *
     * @param inner
     *            partials of the input that are not zero
     * @param outer
     *            partials to compute
     */
    EdgeEvaluator(Edge edge, JetLayout inner, JetLayout outer, int points) {
        this.edge = edge;
        this.points = points;
        this.order = outer.order() + 1;
        boolean squash = edge.squash() == Squash.TANH;
        squashTable = CompositionTable.of(inner, outer);
        table = squash ? outer.composition() : squashTable;
        derivatives = new double[edge.size() * (order + 1) * points];
        bell = new double[table.rows() * points];
        work = new double[(Math.max(table.rows(), squashTable.rows()) + 1) * points];
        squashDerivatives = new double[squash ? (order + 1) * points : 0];
        squashBell = new double[squash ? squashTable.rows() * points : 0];
        squashed = new double[squash ? outer.size() * points : 0];
        squashedAdjoint = new double[squashed.length];
    }

    /** The number of basis functions. */
    int size() {
        return edge.size();
    }

    /** b_m^(q)(z), q = 0 .. one more than the outer layout's order, as [function][q * points + p], from the last {@link #evaluate}. */
    double[] derivatives() {
        return derivatives;
    }

    /** Evaluates squash and basis for the input's jet. */
    void evaluate(double[] jet, int jetOffset) {
        z = jet;
        zOffset = jetOffset;
        if (edge.squash() == Squash.TANH) {
            Activation.TANH.evaluate(jet, jetOffset, points, order, squashDerivatives, 0);
            squashTable.expand(1, squashDerivatives, 0, 0, jet, jetOffset, points, squashBell, 0, squashed, 0, 0,
                    false);
            z = squashed;
            zOffset = 0;
        }
        edge.basis().evaluate(z, zOffset, points, order, derivatives, 0);
    }

    /** The jets of functions of z, added or overwritten, from derivatives that lie as those of the basis do. */
    void compose(int functions, double[] f, int fOffset, double[] out, int outOffset, int outStride,
            boolean accumulate) {
        table.expand(functions, f, fOffset, (order + 1) * points, z, zOffset, points, bell, 0, out, outOffset,
                outStride, accumulate);
    }

    /** The adjoints of the derivatives of functions of z from those of their jets, but the highest, which jets do not read. */
    void derivativeAdjoint(int functions, double[] g, int gOffset, int gStride, double[] fAdjoint,
            int fAdjointOffset) {
        table.derivativeAdjoint(functions, z, zOffset, bell, 0, g, gOffset, gStride, points, fAdjoint, fAdjointOffset,
                (order + 1) * points);
    }

    /** The input's adjoint from those of the jets of functions of z, added or overwritten. */
    void adjoint(int functions, double[] f, int fOffset, double[] jet, int jetOffset, double[] g, int gOffset,
            int gStride, double[] jetAdjoint, int adjointOffset, boolean accumulate) {
        int stride = (order + 1) * points;
        if (edge.squash() == Squash.NONE) {
            table.adjoint(functions, f, fOffset, stride, z, zOffset, bell, 0, g, gOffset, gStride, points, work,
                    jetAdjoint, adjointOffset, accumulate);
            return;
        }
        table.adjoint(functions, f, fOffset, stride, z, zOffset, bell, 0, g, gOffset, gStride, points, work,
                squashedAdjoint, 0, false);
        squashTable.adjoint(1, squashDerivatives, 0, 0, jet, jetOffset, squashBell, 0, squashedAdjoint, 0, 0, points,
                work, jetAdjoint, adjointOffset, accumulate);
    }
}
