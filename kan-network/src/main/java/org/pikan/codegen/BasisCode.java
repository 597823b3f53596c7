package org.pikan.codegen;

import java.util.Set;
import org.pikan.basis.Activation;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.Extrapolation;
import org.pikan.basis.Fourier;
import org.pikan.basis.GaussianRbf;
import org.pikan.basis.Jacobi;

/**
 * How the functions of a basis are computed: a call that fills the array {@code b}, and factors for the coefficients.
 *
 * @param call
 *            a statement with {@code %s} for the argument, in the shared notation of {@link Language}
 * @param first
 *            index in {@code b} of the basis' first function
 * @param values
 *            how long {@code b} must be
 * @param factors
 *            for each function of the basis what its coefficient is multiplied by, because {@code b} holds it unscaled
 */
record BasisCode(String call, int first, int values, double[] factors) {

    /**
     * The code of a basis.
     *
     * @param basis
     *            the basis
     * @param helpers
     *            receives the helper that the call needs
     * @param tables
     *            receives knots and centres
     */
    static BasisCode of(Basis basis, Set<Helper> helpers, Tables tables) {
        double[] factors = new double[basis.size()];
        java.util.Arrays.fill(factors, 1);
        return switch (basis) {
            case Chebyshev chebyshev -> {
                helpers.add(Helper.CHEBYSHEV);
                int first = chebyshev.constant() ? 0 : 1;
                for (int m = 0; m < factors.length; m++) {
                    factors[m] = chebyshev.scale(m + first);
                }
                yield new BasisCode(
                        "chebyshev(" + onUnit("%s", chebyshev.interval().unitScale(), chebyshev.interval().unitShift())
                                + ", " + chebyshev.degree() + ", b);",
                        first, chebyshev.degree() + 1, factors);
            }
            case Jacobi jacobi -> {
                helpers.add(Helper.JACOBI);
                int first = jacobi.constant() ? 0 : 1;
                System.arraycopy(jacobi.scales(), first, factors, 0, factors.length);
                yield new BasisCode(
                        "jacobi(" + onUnit("%s", jacobi.interval().unitScale(), jacobi.interval().unitShift()) + ", "
                                + Language.literal(jacobi.alpha()) + ", " + Language.literal(jacobi.beta()) + ", "
                                + jacobi.degree() + ", b);",
                        first, jacobi.degree() + 1, factors);
            }
            case GaussianRbf gaussians -> {
                helpers.add(Helper.GAUSSIANS);
                yield new BasisCode("gaussians(%s, " + tables.shared("CENTERS", gaussians.centers()) + ", "
                        + tables.shared("WIDTHS", gaussians.widths()) + ", " + gaussians.size() + ", b);", 0,
                        gaussians.size(), factors);
            }
            case Fourier fourier -> {
                helpers.add(Helper.FOURIER);
                int first = fourier.constant() ? 0 : 1;
                for (int m = 0; m < factors.length; m++) {
                    int wave = (m + first + 1) / 2;
                    factors[m] = wave == 0 ? 1 : fourier.scale(wave);
                }
                yield new BasisCode("fourier(" + Language.literal(2 * Math.PI / fourier.period()) + " * %s, "
                        + fourier.harmonics() + ", b);", first, 2 * fourier.harmonics() + 1, factors);
            }
            case BSpline spline -> {
                helpers.add(Helper.BSPLINE);
                int all = spline.intervals() + spline.degree();
                yield new BasisCode(
                        "bspline(%s, " + tables.shared("KNOTS", spline.knots()) + ", " + spline.degree() + ", "
                                + spline.intervals() + ", " + outside(spline.extrapolation()) + ", b);",
                        all - spline.size(), all, factors);
            }
            case Activation activation -> new BasisCode(switch (activation) {
                case TANH -> "b[0] = MATH.tanh(%s);";
                case SIN -> "b[0] = MATH.sin(%s);";
                case IDENTITY -> "b[0] = %s;";
                case SILU -> {
                    helpers.add(Helper.SILU);
                    yield "b[0] = silu(%s);";
                }
            }, 0, 1, factors);
        };
    }

    /** The number that the helper for splines knows a policy by. */
    private static int outside(Extrapolation extrapolation) {
        return switch (extrapolation) {
            case POLYNOMIAL -> 0;
            case LINEAR -> 1;
            case CONSTANT -> 2;
        };
    }

    /** The map to [-1, 1]. */
    private static String onUnit(String z, double scale, double shift) {
        String scaled = scale == 1 ? z : Language.literal(scale) + " * " + z;
        return shift == 0 ? scaled : scaled + " + " + Language.literal(shift);
    }
}
