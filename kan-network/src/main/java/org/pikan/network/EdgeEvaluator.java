package org.pikan.network;

import org.pikan.autodiff.CompositionTable;
import org.pikan.autodiff.JetLayout;
import org.pikan.basis.Activation;
import org.pikan.basis.Basis;

/**
 * Expands the jet of one input through the functions of its edge: W[m][alpha] = sum_q b_m^(q)(z) Bell[alpha, q].
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

    /** Writes the rows of all functions, [function][component * points + p], from the input's jet. */
    void expand(double[] jet, int jetOffset, double[] rows, int rowOffset, int rowStride) {
        double[] z = jet;
        int zOffset = jetOffset;
        if (edge.squash() == Squash.TANH) {
            Activation.TANH.evaluate(jet, jetOffset, points, order, squashDerivatives, 0);
            squashTable.expand(1, squashDerivatives, 0, 0, jet, jetOffset, points, squashBell, 0, squashed, 0, 0);
            z = squashed;
            zOffset = 0;
        }
        Basis basis = edge.basis();
        basis.evaluate(z, zOffset, points, order, derivatives, 0);
        table.expand(basis.size(), derivatives, 0, (order + 1) * points, z, zOffset, points, bell, 0, rows, rowOffset,
                rowStride);
    }

    /** The input's adjoint from the adjoints of the rows of the last expansion, added or overwritten. */
    void adjoint(double[] jet, int jetOffset, double[] rowAdjoints, int rowOffset, int rowStride, double[] jetAdjoint,
            int adjointOffset, boolean accumulate) {
        int stride = (order + 1) * points;
        if (edge.squash() == Squash.NONE) {
            table.adjoint(edge.size(), derivatives, 0, stride, jet, jetOffset, bell, 0, rowAdjoints, rowOffset,
                    rowStride, points,
                    work, jetAdjoint, adjointOffset, accumulate);
            return;
        }
        table.adjoint(edge.size(), derivatives, 0, stride, squashed, 0, bell, 0, rowAdjoints, rowOffset, rowStride,
                points, work,
                squashedAdjoint, 0, false);
        squashTable.adjoint(1, squashDerivatives, 0, 0, jet, jetOffset, squashBell, 0, squashedAdjoint, 0, 0, points,
                work, jetAdjoint,
                adjointOffset, accumulate);
    }
}
