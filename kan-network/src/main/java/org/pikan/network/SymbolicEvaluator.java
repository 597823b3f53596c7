package org.pikan.network;

import org.pikan.autodiff.CompositionTable;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.kernel.Kernels;

/**
 * The jets of one symbolic edge, c f(w) with w = a z + b, and their derivatives by a, b and c.
 *
 * <p>As functions of z, with derivatives q = 0, 1, ...:
 *
 * <pre>
 * d/dc   f(w):         a^q f^(q)(w)
 * d/db   c f'(w):      c a^q f^(q+1)(w)
 * d/da   c z f'(w):    c (z a^q f^(q+1)(w) + q a^(q-1) f^(q)(w))
 * </pre>
 */
final class SymbolicEvaluator {

    private static final int C = 2;

    private final SymbolicEdge edge;
    private final int parameterOffset;
    private final Kernels kernels;
    private final int components;
    private final int points;
    /** Derivatives of f that the forward pass and the adjoint read. */
    private final int order;
    private final CompositionTable table;
    private final double[] argument;
    /** f^(q)(w). */
    private final double[] own;
    /** Of the functions by a, b and c of z. */
    private final double[] derivatives;
    private final double[] scaled;
    private final double[] bell;
    private final double[] work;
    /** Jets of the derivatives by a, b and c. */
    private final double[] functions;

    SymbolicEvaluator(SymbolicEdge edge, int parameterOffset, JetLayout inner, JetLayout outer, int points,
            Kernels kernels) {
        this.edge = edge;
        this.parameterOffset = parameterOffset;
        this.kernels = kernels;
        this.points = points;
        components = outer.size();
        order = outer.order() + 1;
        table = CompositionTable.of(inner, outer);
        int rows = (order + 1) * points;
        argument = new double[points];
        own = new double[rows];
        derivatives = new double[SymbolicEdge.PARAMETERS * rows];
        scaled = new double[rows];
        bell = new double[table.rows() * points];
        work = new double[(table.rows() + 1) * points];
        functions = new double[SymbolicEdge.PARAMETERS * components * points];
    }

    /** Adds the edge's jets to the output, or overwrites it. */
    void forward(JetBlock in, double[] parameters, JetBlock out, boolean accumulate) {
        double a = parameters[parameterOffset];
        double b = parameters[parameterOffset + 1];
        int z = in.offset(edge.input(), 0);
        for (int p = 0; p < points; p++) {
            argument[p] = Math.fma(a, in.values[z + p], b);
        }
        edge.function().evaluate(argument, 0, points, order, own, 0);
        int first = C * own.length;
        double power = 1;
        for (int q = 0; q <= order; q++) {
            for (int p = q * points; p < (q + 1) * points; p++) {
                derivatives[first + p] = power * own[p];
            }
            power *= a;
        }
        int columns = components * points;
        table.expand(1, derivatives, first, own.length, in.values, z, points, bell, 0, functions, C * columns, columns,
                false);
        kernels.contract(1, 1, columns, parameters, parameterOffset + C, 1, functions, C * columns, columns,
                out.values, out.offset(edge.output(), 0), out.nodeStride(), accumulate);
    }

    /** Hands the derivatives by a, b and c on. */
    void parameters(JetBlock in, double[] parameters, JetBlock outAdjoint, ParameterSink sink) {
        double a = parameters[parameterOffset];
        double c = parameters[parameterOffset + C];
        int z = in.offset(edge.input(), 0);
        double power = c;
        double below = 0;
        // The highest derivative of these is read by no one: they are expanded, not taken back.
        for (int q = 0; q < order; q++) {
            int row = q * points;
            for (int p = 0; p < points; p++) {
                double next = power * own[row + points + p];
                derivatives[own.length + row + p] = next;
                derivatives[row + p] = Math.fma(in.values[z + p], next, q * below * own[row + p]);
            }
            below = power;
            power *= a;
        }
        int columns = components * points;
        table.expand(2, derivatives, 0, own.length, in.values, z, points, bell, 0, functions, 0, columns, false);
        sink.accept(kernels, 1, SymbolicEdge.PARAMETERS, components, points, functions, 0, columns, outAdjoint.values,
                outAdjoint.offset(edge.output(), 0), outAdjoint.nodeStride(), parameterOffset);
    }

    /** The input's adjoint, added or overwritten. */
    void input(JetBlock in, double[] parameters, JetBlock outAdjoint, JetBlock inAdjoint, boolean accumulate) {
        double c = parameters[parameterOffset + C];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = c * derivatives[C * own.length + i];
        }
        int z = in.offset(edge.input(), 0);
        table.adjoint(1, scaled, 0, own.length, in.values, z, bell, 0, outAdjoint.values,
                outAdjoint.offset(edge.output(), 0), outAdjoint.nodeStride(), points, work, inAdjoint.values, z,
                accumulate);
    }
}
