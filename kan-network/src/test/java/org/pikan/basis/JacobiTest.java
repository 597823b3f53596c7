package org.pikan.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.polynomials.PolynomialFunction;
import org.hipparchus.analysis.polynomials.PolynomialsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JacobiTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 0", "0, 1", "3, 2"})
    void agreesWithHipparchusPolynomialsToTheSixthDerivative(int alpha, int beta) {
        Interval interval = new Interval(0.25, 1.5);
        Jacobi basis = new Jacobi(10, true, alpha, beta, interval, 1.5);
        double[] scales = basis.scales();
        DSFactory factory = new DSFactory(1, 6);
        for (double z = 0.25; z <= 1.5; z += 0.05) {
            DerivativeStructure zeta = factory.variable(0, z).subtract(0.875).divide(0.625);
            double[][] actual = Bases.at(basis, z, 6);
            for (int m = 0; m <= 10; m++) {
                PolynomialFunction polynomial = PolynomialsUtils.createJacobiPolynomial(m, alpha, beta);
                DerivativeStructure expected = polynomial.value(zeta).multiply(scales[m]);
                // Hipparchus sums monomials with coefficients up to 4^m.
                double bound = Math.pow(4, m) * 1e-15;
                for (int q = 0; q <= 6; q++) {
                    assertThat(actual[m][q]).as("P_%d^(%d)(%s)", m, q, z)
                            .isCloseTo(expected.getPartialDerivative(q), offset(1e-13 + bound));
                    bound *= 1.6 * Math.max(1, m * m);
                }
            }
        }
    }

    @Test
    void scalesBringTheLargestValueToTheDecay() {
        Jacobi basis = new Jacobi(9, 1.5, 0.25);
        double[][] right = Bases.at(basis, 1, 0);
        for (int m = 0; m <= 9; m++) {
            assertThat(right[m][0]).isCloseTo(m == 0 ? 1 : 1.0 / m, offset(1e-13));
        }
    }

    @Test
    void minusOneHalfIsChebyshev() {
        double[][] jacobi = Bases.at(new Jacobi(12, -0.5, -0.5), 0.37, 5);
        double[][] chebyshev = Bases.at(new Chebyshev(12), 0.37, 5);
        for (int m = 0; m <= 12; m++) {
            for (int q = 0; q <= 5; q++) {
                assertThat(jacobi[m][q]).isCloseTo(chebyshev[m][q], offset(1e-13 * (1 + Math.pow(m, 2 * q))));
            }
        }
    }

    @Test
    void raisedDegreeKeepsCoefficientsExactly() {
        Embedding embedding = new Jacobi(5, 0.5, 2).withoutConstant()
                .embedding(new Jacobi(8, 0.5, 2).withoutConstant());
        for (int m = 0; m < 5; m++) {
            for (int k = 0; k < 8; k++) {
                assertThat(embedding.matrix()[m][k]).isEqualTo(m == k ? 1 : 0);
            }
        }
        assertThat(embedding.constant()).containsOnly(0);
    }

    @Test
    void reexpandsOnOtherIntervalsAndInOtherExponents() {
        Jacobi basis = new Jacobi(7, false, 0.5, 1, new Interval(-1, 1.5), 1);
        BasisContractTest.assertEmbeds(basis, basis.withInterval(new Interval(-1.2, 1.4)));
        BasisContractTest.assertEmbeds(basis, new Jacobi(9, true, 2, 0, new Interval(-2, 2), 0.5));
        BasisContractTest.assertEmbeds(basis, new Jacobi(7, -0.5, -0.5).withoutConstant());
    }

    @Test
    void refusesWhatIsNoJacobiBasis() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Jacobi(3, -1, 0)).withMessageContaining("-1.0 and 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Jacobi.legendre(0)).withMessageContaining("is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Jacobi.legendre(3).embedding(Jacobi.legendre(2)))
                .withMessageContaining("degree=2");
    }
}
