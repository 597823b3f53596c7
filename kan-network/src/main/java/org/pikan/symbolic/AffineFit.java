package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pikan.basis.SymbolicFunction;

/**
 * Fits {@code y ~ polynomial(s) + sum over i of c_i f_i(a_i s + b_i)} for s in [-1, 1].
 *
 * <p>The c and the polynomial are linear and are projected out (variable projection: Golub and Pereyra, SIAM J. Numer.
 * Anal. 10 (1973) 413, with Kaufman's Jacobian), so that Levenberg-Marquardt sees the a and b alone.
 */
final class AffineFit {

    private static final double EXACT = 1e-30;

    private final double[] s;
    private final double[] y;
    private final double total;
    private final Projection polynomial;
    private final List<SymbolicFunction> functions;

    /**
     * A fit.
     *
     * @param point
     *            the scales and shifts, (a_1, b_1, a_2, b_2, ...)
     * @param factors
     *            the c
     * @param unexplained
     *            the part of the sum of squares that is left; infinite where a function is not defined
     */
    record Fit(double[] point, double[] factors, double unexplained) {}

    /** What belongs to a point: columns of the functions and the residual, both without the polynomial's part. */
    private record State(Fit fit, List<double[]> columns, double[] residual, double[][] slopes) {}

    /**
     * Prepares a fit.
     *
     * @param s
     *            samples in [-1, 1]
     * @param y
     *            the values there
     * @param polynomial
     *            the columns that are free
     * @param total
     *            the sum of squares that counts as 1
     */
    AffineFit(double[] s, double[] y, Projection polynomial, double total, List<SymbolicFunction> functions) {
        this.s = s;
        this.y = y.clone();
        this.polynomial = polynomial;
        this.total = total;
        this.functions = functions;
        polynomial.remove(this.y);
    }

    /** The best factors at a point. */
    Fit at(double[] point) {
        State state = evaluate(point);
        return state == null ? new Fit(point, new double[functions.size()], Double.POSITIVE_INFINITY) : state.fit;
    }

    /** Improves a point by at most so many steps. */
    Fit polish(double[] start, int steps) {
        State state = evaluate(start);
        if (state == null) {
            return at(start);
        }
        int[] free = free();
        double damping = 1e-3;
        for (int step = 0; step < steps && state.fit.unexplained > EXACT && free.length > 0; step++) {
            List<double[]> jacobian = jacobian(state, free);
            boolean moved = false;
            double gain = 0;
            for (int trial = 0; trial < 8 && !moved; trial++) {
                double[] next = state.fit.point.clone();
                double[] delta = damped(jacobian, state.residual, damping);
                for (int k = 0; k < free.length; k++) {
                    next[free[k]] += delta[k];
                }
                State tried = evaluate(next);
                if (tried != null && tried.fit.unexplained < state.fit.unexplained) {
                    gain = 1 - tried.fit.unexplained / state.fit.unexplained;
                    state = tried;
                    damping = Math.max(1e-12, damping * (trial == 0 ? 0.03 : 0.3));
                    moved = true;
                } else {
                    damping *= 6;
                }
            }
            if (!moved || gain < 1e-6) {
                break;
            }
        }
        return state.fit;
    }

    /** The scales and shifts that are not given by the factors already. */
    private int[] free() {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < functions.size(); i++) {
            StartGrid.Freedom freedom = StartGrid.freedom(functions.get(i));
            if (freedom == StartGrid.Freedom.SCALE || freedom == StartGrid.Freedom.BOTH) {
                free.add(2 * i);
            }
            if (freedom == StartGrid.Freedom.SHIFT || freedom == StartGrid.Freedom.BOTH) {
                free.add(2 * i + 1);
            }
        }
        return free.stream().mapToInt(k -> k).toArray();
    }

    private State evaluate(double[] point) {
        List<double[]> columns = new ArrayList<>();
        double[][] slopes = new double[functions.size()][s.length];
        for (int i = 0; i < functions.size(); i++) {
            double a = point[2 * i];
            double b = point[2 * i + 1];
            if (!Domain.contains(functions.get(i), b - Math.abs(a), b + Math.abs(a))) {
                return null;
            }
            double[] column = new double[s.length];
            for (int k = 0; k < s.length; k++) {
                double[] derivatives = functions.get(i).derivatives(Math.fma(a, s[k], b), 1);
                column[k] = derivatives[0];
                slopes[i][k] = Double.isFinite(derivatives[1]) ? derivatives[1] : 0;
            }
            polynomial.remove(column);
            if (!Double.isFinite(Projection.norm(column))) {
                return null;
            }
            columns.add(column);
        }
        double[] residual = y.clone();
        double[] factors = Projection.solve(columns, residual);
        return new State(new Fit(point, factors, Projection.dot(residual, residual) / total), columns, residual,
                slopes);
    }

    private List<double[]> jacobian(State state, int[] free) {
        Projection functionsToo = new Projection(polynomial);
        state.columns.forEach(functionsToo::add);
        List<double[]> jacobian = new ArrayList<>();
        for (int k : free) {
            double[] column = new double[s.length];
            double factor = state.fit.factors[k / 2];
            for (int p = 0; p < s.length; p++) {
                column[p] = factor * state.slopes[k / 2][p] * (k % 2 == 0 ? s[p] : 1);
            }
            functionsToo.remove(column);
            jacobian.add(column);
        }
        return jacobian;
    }

    /** argmin |r - J d|^2 + damping |D d|^2 with D the lengths of the columns. */
    private static double[] damped(List<double[]> jacobian, double[] residual, double damping) {
        int n = residual.length;
        List<double[]> columns = new ArrayList<>();
        for (int k = 0; k < jacobian.size(); k++) {
            double[] column = Arrays.copyOf(jacobian.get(k), n + jacobian.size());
            column[n + k] = Math.sqrt(damping) * Projection.norm(jacobian.get(k));
            columns.add(column);
        }
        return Projection.solve(columns, Arrays.copyOf(residual, n + jacobian.size()));
    }
}
