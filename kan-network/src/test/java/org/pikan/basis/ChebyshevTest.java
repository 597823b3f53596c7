package org.pikan.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.hipparchus.analysis.polynomials.PolynomialFunction;
import org.hipparchus.analysis.polynomials.PolynomialsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChebyshevTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2.5})
    void agreesWithHipparchusPolynomials(double decay) {
        Interval interval = new Interval(0.25, 1.5);
        Chebyshev basis = new Chebyshev(12, true, interval, decay);
        for (double z = 0.25; z <= 1.5; z += 0.05) {
            double zeta = (z - 0.875) / 0.625;
            double[][] actual = Bases.at(basis, z, 4);
            for (int m = 0; m <= 12; m++) {
                PolynomialFunction expected = PolynomialsUtils.createChebyshevPolynomial(m);
                double factor = m == 0 ? 1 : Math.pow(m, -decay);
                double bound = 1;
                for (int q = 0; q <= 4; q++) {
                    // |T_m^(q)| <= m^(2q); Hipparchus sums monomials up to 2^m.
                    assertThat(actual[m][q] / factor).as("T_%d^(%d)(%s)", m, q, zeta)
                            .isCloseTo(expected.value(zeta) * Math.pow(1.6, q), offset(1e-12 * bound));
                    expected = expected.polynomialDerivative();
                    bound *= 1.6 * Math.max(1, m * m);
                }
            }
        }
    }

    @Test
    void highDegreesStayAccurate() {
        double[][] actual = Bases.at(new Chebyshev(60).withDecay(0), StrictMath.cos(0.3), 2);
        for (int m = 0; m <= 60; m++) {
            assertThat(actual[m][0]).isCloseTo(StrictMath.cos(0.3 * m), offset(1e-13 * (1 + m)));
            assertThat(actual[m][1]).isCloseTo(m * StrictMath.sin(0.3 * m) / StrictMath.sin(0.3),
                    offset(1e-13 * (1 + m * m * m)));
        }
    }

    @Test
    void raisedDegreeKeepsCoefficientsExactly() {
        Embedding embedding = new Chebyshev(5).withoutConstant().embedding(new Chebyshev(8).withoutConstant());
        for (int m = 0; m < 5; m++) {
            for (int k = 0; k < 8; k++) {
                assertThat(embedding.matrix()[m][k]).isEqualTo(m == k ? 1 : 0);
            }
        }
        assertThat(embedding.constant()).containsOnly(0);
    }

    @Test
    void reexpandsOnAnotherInterval() {
        Chebyshev basis = new Chebyshev(7, false, new Interval(-1, 1.5), 1);
        BasisContractTest.assertEmbeds(basis, new Chebyshev(7, false, new Interval(-1.2, 1.4), 1));
        BasisContractTest.assertEmbeds(basis, new Chebyshev(9, true, new Interval(-2, 2), 0.5));
    }

    @Test
    void refusesBadOptionsAndLowerDegrees() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Chebyshev(0)).withMessageContaining("is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Chebyshev(3).withDecay(Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> new Chebyshev(3).embedding(new Chebyshev(2)))
                .withMessageContaining("degree=2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 1)).withMessageContaining("[1.0, 1.0]");
    }
}
