package org.pikan.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every basis. */
class BasisContractTest {

    static List<Basis> bases() {
        return Bases.all();
    }

    /** Between breakpoints, and outside the interval as well. */
    private static double[] points() {
        return new Random(17).doubles(30, -1.3, 1.4).toArray();
    }

    @ParameterizedTest
    @MethodSource("bases")
    void derivativesAreSlopesOfTheOnesBelow(Basis basis) {
        int order = 5;
        double h = 1e-5;
        for (double z : points()) {
            double[][] middle = Bases.at(basis, z, order);
            double[][] below = Bases.at(basis, z - h, order);
            double[][] above = Bases.at(basis, z + h, order);
            double[] largest = new double[order + 1];
            for (double[] function : middle) {
                for (int q = 0; q <= order; q++) {
                    largest[q] = Math.max(largest[q], Math.abs(function[q]));
                }
            }
            for (int m = 0; m < basis.size(); m++) {
                for (int q = 1; q <= order; q++) {
                    double slope = (above[m][q - 1] - below[m][q - 1]) / (2 * h);
                    // Truncation of h^2 times the third derivative, and rounding of the values over h.
                    double tolerance = 1e-6 * (1 + largest[q] + largest[q - 1]) + h * h * 1e3 * largest[q];
                    assertThat(middle[m][q]).as("b_%d^(%d) at %s", m, q, z).isCloseTo(slope, offset(tolerance));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bases")
    void writesRowsOfPointsAtItsOffsetAndNothingElse(Basis basis) {
        double[] z = new Random(18).doubles(50, -1.3, 1.4).toArray();
        int n = 45; // several vectors and some points more
        int order = 3;
        int size = basis.size() * (order + 1) * n;
        double[] out = new double[size + 5];
        Arrays.fill(out, 99);
        basis.evaluate(z, 4, n, order, out, 2);
        for (int p = 0; p < n; p++) {
            double[][] expected = Bases.at(basis, z[4 + p], order);
            for (int m = 0; m < basis.size(); m++) {
                for (int q = 0; q <= order; q++) {
                    assertThat(out[2 + (m * (order + 1) + q) * n + p]).isEqualTo(expected[m][q]);
                }
            }
        }
        assertThat(Arrays.copyOf(out, 2)).containsOnly(99);
        assertThat(Arrays.copyOfRange(out, 2 + size, out.length)).containsOnly(99);
    }

    @ParameterizedTest
    @MethodSource("bases")
    void lowerOrdersAreTheSameNumbers(Basis basis) {
        double[][] third = Bases.at(basis, 0.37, 3);
        for (int order = 0; order < 3; order++) {
            double[][] lower = Bases.at(basis, 0.37, order);
            for (int m = 0; m < basis.size(); m++) {
                assertThat(lower[m]).containsExactly(Arrays.copyOf(third[m], order + 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bases")
    void withoutConstantSpansTheSameBesideABias(Basis basis) {
        Basis reduced = basis.withoutConstant();
        assertThat(reduced.spansConstant()).isFalse();
        assertThat(reduced.withoutConstant()).isEqualTo(reduced);
        assertThat(reduced.size()).isEqualTo(basis.spansConstant() ? basis.size() - 1 : basis.size());
        assertEmbeds(basis, reduced);
        assertEmbeds(reduced, basis);
        assertEmbeds(basis, basis);
    }

    /** Random combinations agree in value and derivatives. */
    static void assertEmbeds(Basis basis, Basis refined) {
        Embedding embedding = basis.embedding(refined);
        double[] old = new Random(5).doubles(basis.size(), -1, 1).toArray();
        double[] coefficients = embedding.coefficients(old);
        int order = 2;
        for (double z : points()) {
            double[] expected = Bases.combination(basis, old, z, order);
            double[] actual = Bases.combination(refined, coefficients, z, order);
            actual[0] += embedding.bias(old);
            double[][] functions = Bases.at(refined, z, order);
            for (int q = 0; q <= order; q++) {
                // Rounding in coefficients and sums, relative to the sum of magnitudes.
                double magnitude = 1;
                for (int k = 0; k < refined.size(); k++) {
                    magnitude += Math.abs(coefficients[k] * functions[k][q]);
                }
                assertThat(actual[q]).as("derivative %d at %s of %s in %s", q, z, basis, refined)
                        .isCloseTo(expected[q], offset(1e-13 * magnitude));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bases")
    void linearCoefficientsGiveTheIdentityUpToAConstant(Basis basis) {
        double[] coefficients = basis.linear();
        if (coefficients.length == 0) {
            assertThat(basis).isNotInstanceOf(PolynomialBasis.class);
            return;
        }
        double[] origin = Bases.combination(basis, coefficients, 0.1, 2);
        for (double z : points()) {
            double[] line = Bases.combination(basis, coefficients, z, 2);
            double[][] functions = Bases.at(basis, z, 1);
            double value = 1;
            double slope = 1;
            for (double[] function : functions) {
                value += Math.abs(function[0]);
                slope += Math.abs(function[1]);
            }
            assertThat(line[0] - origin[0]).isCloseTo(z - 0.1, offset(1e-14 * value));
            if (basis.maxDerivative() >= 1) {
                assertThat(line[1]).isCloseTo(1, offset(1e-14 * slope));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bases")
    void refusesToEmbedIntoAnotherFamily(Basis basis) {
        Basis other = basis instanceof Fourier ? new Chebyshev(30) : new Fourier(30, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> basis.embedding(other)).withMessageContaining("Maybe");
    }
}
