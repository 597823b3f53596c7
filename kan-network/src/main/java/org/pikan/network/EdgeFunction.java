package org.pikan.network;

import java.util.Locale;
import org.pikan.basis.Activation;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.Fourier;
import org.pikan.basis.GaussianRbf;
import org.pikan.basis.Jacobi;
import org.pikan.basis.SymbolicFunction;

/**
 * The function phi(z) of one edge of a layer of sum nodes, to be read: what it is made of, its values and derivatives.
 *
 * <p>phi(z) = sum_m c_m b_m(squash(z)) for an expansion, c f(a z + b) for a formula. Immutable.
 */
public final class EdgeFunction {

    /** What an edge's function is made of. */
    public sealed interface Form permits Expansion, Formula {}

    /**
     * A combination of basis functions.
     *
     * @param edge
     *            squash and basis
     */
    public record Expansion(Edge edge) implements Form {}

    /**
     * c f(a z + b).
     *
     * @param function
     *            f
     * @param a
     *            factor of the argument
     * @param b
     *            shift of the argument
     * @param c
     *            factor of the value
     */
    public record Formula(SymbolicFunction function, double a, double b, double c) implements Form {}

    private final int layer;
    private final int input;
    private final int output;
    private final Form form;
    private final int[] parameters;
    private final double[] coefficients;

    EdgeFunction(int layer, int input, int output, Form form, int[] parameters, double[] all) {
        this.layer = layer;
        this.input = input;
        this.output = output;
        this.form = form;
        this.parameters = parameters;
        this.coefficients = new double[parameters.length];
        for (int m = 0; m < parameters.length; m++) {
            coefficients[m] = all[parameters[m]];
        }
    }

    /** Index of the layer in the network, from 0. */
    public int layer() {
        return layer;
    }

    /** Index of the input within the layer. */
    public int input() {
        return input;
    }

    /** Index of the output within the layer. */
    public int output() {
        return output;
    }

    /** What the function is made of. */
    public Form form() {
        return form;
    }

    /** Indices of its coefficients among the network's parameters, as in {@link #coefficients}; a copy. */
    public int[] parameters() {
        return parameters.clone();
    }

    /** One for each basis function, or a, b and c; a copy. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** What it is, for people: {@code chebyshev, degree 5} or {@code 2.1*f(3*z + 0.5), f = sin}. */
    public String label() {
        return switch (form) {
            case Formula(SymbolicFunction f, double a, double b, double c) ->
                    String.format(Locale.ROOT, "%.4g*f(%.4g*z + %.4g), f = %s", c, a, b, f.label());
            case Expansion(Edge edge) -> label(edge.basis()) + (edge.squash() == Squash.TANH ? " of tanh" : "");
        };
    }

    private static String label(Basis basis) {
        return switch (basis) {
            case Chebyshev chebyshev -> "chebyshev, degree " + chebyshev.degree();
            case BSpline spline -> "bspline, degree " + spline.degree() + ", grid " + spline.intervals();
            case Jacobi jacobi -> jacobi.family() + (jacobi.family().equals("legendre") ? ""
                    : String.format(Locale.ROOT, "(%.4g, %.4g)", jacobi.alpha(), jacobi.beta())) + ", degree "
                    + jacobi.degree();
            case GaussianRbf rbf -> "rbf, " + rbf.size() + " functions";
            case Fourier fourier -> "fourier, harmonics " + fourier.harmonics();
            case Activation activation -> activation.family();
        };
    }

    /** phi(z); may be NaN or infinite outside the domain of a formula. */
    public double value(double z) {
        return derivatives(z, 0)[0];
    }

    /**
     * phi and its derivatives at a point.
     *
     * @param z
     *            the input's value
     * @param order
     *            the highest derivative
     * @return phi(z), phi'(z), ..., order + 1 numbers
     */
    public double[] derivatives(double z, int order) {
        double[][] rows = evaluate(new double[] {z}, order);
        double[] result = new double[order + 1];
        for (int q = 0; q <= order; q++) {
            result[q] = rows[q][0];
        }
        return result;
    }

    /**
     * phi and its derivatives at many points.
     *
     * @param z
     *            values of the input
     * @param order
     *            the highest derivative
     * @return (order + 1 x points)
     */
    public double[][] evaluate(double[] z, int order) {
        return switch (form) {
            case Formula formula -> evaluate(formula, z, order);
            case Expansion(Edge edge) -> evaluate(edge, z, order);
        };
    }

    private static double[][] evaluate(Formula formula, double[] z, int order) {
        double[][] rows = new double[order + 1][z.length];
        for (int p = 0; p < z.length; p++) {
            double[] own = formula.function.derivatives(Math.fma(formula.a, z[p], formula.b), order);
            double factor = formula.c;
            for (int q = 0; q <= order; q++) {
                rows[q][p] = factor * own[q];
                factor *= formula.a;
            }
        }
        return rows;
    }

    private double[][] evaluate(Edge edge, double[] z, int order) {
        int stride = (order + 1) * z.length;
        double[] functions = new double[edge.size() * stride];
        edge.evaluate(z, order, functions);
        double[][] rows = new double[order + 1][z.length];
        for (int q = 0; q <= order; q++) {
            for (int m = 0; m < edge.size(); m++) {
                for (int p = 0; p < z.length; p++) {
                    rows[q][p] = Math.fma(coefficients[m], functions[m * stride + q * z.length + p], rows[q][p]);
                }
            }
        }
        return rows;
    }

    @Override
    public String toString() {
        return "layer " + layer + ", input " + input + " to output " + output + ": " + label();
    }
}
