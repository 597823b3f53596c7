package org.pikan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Elementary functions against {@link StrictMath}, which is itself within one ulp of the truth. */
class ElementaryFunctionsTest {

    private static final double[] SPECIAL = {0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE, 1, -1, 1e-9,
            -1e-300, 709.78, 709.79, -708.4, -745.13, -745.14, -740, 19.06, 22, 1e5, -1e5, 100000.5, 1e22, Math.PI,
            Math.PI / 2, 3 * Math.PI / 4, -Math.PI, 0.5 * Math.log(2), 1.5 * Math.log(2)};

    /** A function, the range in which random values are drawn, and the ulps allowed. */
    record Function(String name, Kernel kernel, DoubleUnaryOperator oracle, double min, double max,
            double ulps) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Function> functions() {
        return Stream.of(new Function("exp", Kernels::exp, StrictMath::exp, -750, 715, 1),
                new Function("exp near 0", Kernels::exp, StrictMath::exp, -1, 1, 1),
                new Function("tanh", Kernels::tanh, StrictMath::tanh, -25, 25, 2),
                new Function("tanh near 0", Kernels::tanh, StrictMath::tanh, -1, 1, 2),
                new Function("sin", Kernels::sin, StrictMath::sin, -2e5, 2e5, 2),
                new Function("sin near 0", Kernels::sin, StrictMath::sin, -7, 7, 2),
                new Function("cos", Kernels::cos, StrictMath::cos, -2e5, 2e5, 2),
                new Function("cos near 0", Kernels::cos, StrictMath::cos, -7, 7, 2));
    }

    interface Kernel {
        void apply(Kernels kernels, double[] x, int xOffset, double[] y, int yOffset, int n);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void agreesWithStrictMath(Function function) {
        double[] x = arguments(function);
        double[] y = new double[x.length];
        function.kernel.apply(Kernels.scalar(), x, 0, y, 0, x.length);
        for (int i = 0; i < x.length; i++) {
            double expected = function.oracle.applyAsDouble(x[i]);
            if (Double.isNaN(expected) || Double.isInfinite(expected) || expected == 0) {
                assertThat((Double) y[i]).as("%s(%s)", function, x[i]).isEqualTo((Double) expected);
            } else {
                double error = Math.abs(y[i] - expected) / Math.ulp(expected);
                assertThat(error).as("error of %s(%s) in ulps", function, x[i]).isLessThanOrEqualTo(function.ulps);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void allKernelsReturnTheSameBits(Function function) {
        double[] x = arguments(function);
        double[] expected = new double[x.length];
        function.kernel.apply(Kernels.scalar(), x, 0, expected, 0, x.length);
        KernelFixtures.all().forEach(kernels -> {
            double[] y = new double[x.length];
            function.kernel.apply(kernels, x, 0, y, 0, x.length);
            assertThat(y).as(kernels.name()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @MethodSource("functions")
    void writesItsPartOfTheArrayOnlyAndMayWorkInPlace(Function function) {
        KernelFixtures.all().forEach(kernels -> {
            for (int n = 0; n < 37; n++) {
                double[] x = KernelFixtures.random(n, n + 7);
                double[] y = x.clone();
                function.kernel.apply(kernels, y, 3, y, 3, n);
                for (int i = 0; i < y.length; i++) {
                    double[] one = {x[i]};
                    if (i >= 3 && i < 3 + n) {
                        function.kernel.apply(Kernels.scalar(), one, 0, one, 0, 1);
                    }
                    assertThat(y[i]).as("%s, n %d, element %d", kernels.name(), n, i).isEqualTo(one[0]);
                }
            }
        });
    }

    @Test
    void tanhIsOddAndNeverPassesOne() {
        double[] x = new SplittableRandom(5).doubles(1000, 0, 40).toArray();
        for (double value : x) {
            double[] y = {value, -value};
            Kernels.scalar().tanh(y, 0, y, 0, 2);
            assertThat(y[0]).isEqualTo(-y[1]).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void differentiatesTanh() {
        double[] x = new SplittableRandom(6).doubles(29, -3, 3).toArray();
        double[] out = new double[2 + 5 * 29];
        Kernels.scalar().tanhDerivatives(4, x, 0, out, 2, 29);
        for (int i = 0; i < 29; i++) {
            double t = StrictMath.tanh(x[i]);
            double slope = 1 / (StrictMath.cosh(x[i]) * StrictMath.cosh(x[i]));
            double[] expected = {t, slope, -2 * t * slope, slope * (6 * t * t - 2), slope * t * (16 - 24 * t * t)};
            for (int q = 0; q <= 4; q++) {
                assertThat(out[2 + q * 29 + i]).isCloseTo(expected[q], within(4e-15));
            }
        }
    }

    @Test
    void differentiatesTanhToTheSameBitsInPlaceToo() {
        for (int n = 0; n < 37; n++) {
            for (int order = 0; order <= 4; order++) {
                double[] x = KernelFixtures.random(n, n + 3);
                for (int i = 0; i < Math.min(n, SPECIAL.length); i++) {
                    x[3 + i] = SPECIAL[i];
                }
                double[] expected = Arrays.copyOf(x, n + 3 + order * n + 4);
                double[] start = expected.clone();
                Kernels.scalar().tanhDerivatives(order, x, 3, expected, 3, n);
                int rows = order;
                int count = n;
                KernelFixtures.all().forEach(kernels -> {
                    double[] out = start.clone();
                    kernels.tanhDerivatives(rows, out, 3, out, 3, count);
                    assertThat(out).as("%s, n %d, order %d", kernels.name(), count, rows).isEqualTo(expected);
                });
            }
        }
    }

    private static double[] arguments(Function function) {
        DoubleStream random = new SplittableRandom(1).doubles(20_000, function.min, function.max);
        return DoubleStream.concat(DoubleStream.of(SPECIAL), random).toArray();
    }
}
