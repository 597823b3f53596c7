package org.pikan.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pikan.basis.Basis;
import org.pikan.basis.Chebyshev;
import org.pikan.collocation.PointBlocks;
import org.pikan.formulation.Formulation;
import org.pikan.network.Bundle;
import org.pikan.network.Edge;
import org.pikan.network.Feature;
import org.pikan.network.Network;
import org.pikan.network.ProductLayer;
import org.pikan.network.Squash;
import org.pikan.network.SumLayer;
import org.pikan.problem.Axis;
import org.pikan.problem.Condition;
import org.pikan.problem.Domain;
import org.pikan.problem.FaceCondition;
import org.pikan.problem.PeriodicCondition;
import org.pikan.problem.PointCondition;

/**
 * The networks and points on slabs of time: {@link SpaceFunctions} of x times Chebyshev polynomials of time, collocation at the
 * nodes of both.
 *
 * @param space
 *            the coordinate x
 * @param periodic
 *            whether networks are periodic in it
 * @param time
 *            the time
 * @param outputs
 *            the number of unknowns K
 * @param order
 *            the order of the equations in time, 1 or 2
 */
record SlabSpace(Axis space, boolean periodic, Axis time, int outputs, int order) {

    /** The degree in time on a slab is this and the order: low ones ask for many slabs, high ones for many parameters. */
    private static final int DEGREE = 4;

    /**
     * The space for a formulation.
     *
     * @return nothing but for equations in one space coordinate and time whose initial data, and nothing else, are given at the
     *         ends of time
     */
    static Optional<SlabSpace> of(Formulation formulation) {
        Domain domain = formulation.problem().domain();
        int order = formulation.evolutionOrder().orElse(0);
        if (order == 0 || domain.spaceDimension() != 1
                || formulation.soft().stream().anyMatch(PointCondition.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(new SlabSpace(domain.axes().getFirst(), formulation.periodicAxes().contains(0),
                domain.axes().getLast(), formulation.problem().unknowns().size(), order));
    }

    /** The degree in time. */
    int degree() {
        return DEGREE + order;
    }

    /** The functions B_1 ... B_degree of time, on [-1, 1]. */
    static Basis along(int degree) {
        return new Chebyshev(degree).withoutConstant();
    }

    /** Values, or those of a derivative, of B_0 = 1, B_1, ... at tau. */
    static double[] timeFunctions(int degree, double tau, int derivative) {
        double[] all = new double[degree * (derivative + 1)];
        along(degree).evaluate(new double[] {tau}, 0, 1, derivative, all, 0);
        double[] functions = new double[degree + 1];
        functions[0] = derivative == 0 ? 1 : 0;
        for (int j = 1; j <= degree; j++) {
            functions[j] = all[(j - 1) * (derivative + 1) + derivative];
        }
        return functions;
    }

    /**
     * The separable network sum_r phi_r(x) psi_r(t) of each output, psi_r in the functions B_j of an interval of time.
     *
     * @param functions
     *            X_m but the constant
     * @param x
     *            the coefficient of X_m in phi_r
     * @param t
     *            the coefficient of B_j in psi_r
     */
    Network network(double start, double end, Basis functions, int degree, int rank, Coefficients x, Coefficients t) {
        int width = rank * outputs;
        Bundle across = new Bundle(0, List.of(new Edge(Squash.NONE, functions)), 0, width, true);
        Bundle along = new Bundle(1, List.of(new Edge(Squash.NONE, along(degree))), width, width, true);
        double[] parameters = new double[across.parameterCount() + along.parameterCount()];
        for (int k = 0; k < outputs; k++) {
            for (int r = 0; r < rank; r++) {
                for (int m = 0; m <= functions.size(); m++) {
                    parameters[m * width + k * rank + r] = x.of(k, r, m);
                }
                for (int j = 0; j <= degree; j++) {
                    // B_0 is the bias, which comes last.
                    int row = functions.size() + 1 + (j + degree) % (degree + 1);
                    parameters[row * width + k * rank + r] = t.of(k, r, j);
                }
            }
        }
        return new Network(List.of(Feature.linear(0, space.min(), space.max()), Feature.linear(1, start, end)),
                List.of(new SumLayer(2, 2 * width, List.of(across, along)), new ProductLayer(2, outputs, rank)),
                parameters);
    }

    /** The coefficient of a function in the factor of an output's term. */
    @FunctionalInterface
    interface Coefficients {
        double of(int output, int term, int function);
    }

    /** Coefficients of the functions B_j from those of T_j, both as [j][component]. */
    static double[][] fromChebyshev(double[][] coefficients) {
        Chebyshev basis = new Chebyshev(coefficients.length - 1);
        for (int j = 0; j < coefficients.length; j++) {
            for (int c = 0; c < coefficients[j].length; c++) {
                coefficients[j][c] /= basis.scale(j);
            }
        }
        return coefficients;
    }

    /** Points in x to train with; the others of the same number lie between them. */
    double[] across(Basis functions, boolean training) {
        double[] points = SpaceFunctions.points(functions, training);
        Arrays.setAll(points, i -> space.min() + 0.5 * space.length() * (1 + points[i]));
        return points;
    }

    /** Chebyshev nodes in a slab. */
    static double[] nodes(double start, double end, int count) {
        double[] nodes = new double[count];
        for (int j = 0; j < count; j++) {
            nodes[j] = start + 0.5 * (end - start) * (1 + ChebyshevNodes.node(j, count));
        }
        return nodes;
    }

    /** All pairs, as [axis][point], time running fastest. */
    static double[][] product(double[] across, double[] along) {
        double[][] points = new double[2][across.length * along.length];
        for (int p = 0; p < points[0].length; p++) {
            points[0][p] = across[p / along.length];
            points[1][p] = along[p % along.length];
        }
        return points;
    }

    /**
     * Points for the equations and for each soft condition, as far as it concerns a slab.
     *
     * @return null for initial data on all slabs but the first
     */
    List<@Nullable PointBlocks> points(List<Condition> soft, double[] across, double[] along, boolean first) {
        List<@Nullable PointBlocks> all = new ArrayList<>();
        all.add(PointBlocks.of(product(across, along)));
        double[][] min = product(new double[] {space.min()}, along);
        double[][] max = product(new double[] {space.max()}, along);
        for (Condition condition : soft) {
            all.add(switch (condition) {
                case FaceCondition face when face.initial() ->
                        first ? PointBlocks.of(product(across, new double[] {time.min()})) : null;
                case FaceCondition face -> PointBlocks.of(face.atMax() ? max : min);
                case PeriodicCondition _ -> PointBlocks.ofPairs(min, max);
                case PointCondition point -> throw new IllegalStateException("slabs do not hold " + point);
            });
        }
        return all;
    }
}
