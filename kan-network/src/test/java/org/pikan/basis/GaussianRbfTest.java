package org.pikan.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;

class GaussianRbfTest {

    @Test
    void agreesWithHipparchusToTheSixthDerivative() {
        GaussianRbf basis = GaussianRbf.of(new double[] {-0.8, 0.1, 1.3}, new double[] {0.5, 1, 0.7});
        DSFactory factory = new DSFactory(1, 6);
        for (double z = -2; z <= 2; z += 0.05) {
            double[][] actual = Bases.at(basis, z, 6);
            for (int m = 0; m < 3; m++) {
                DerivativeStructure t = factory.variable(0, z).subtract(basis.centers()[m]).divide(basis.widths()[m]);
                DerivativeStructure expected = t.multiply(t).negate().exp();
                double bound = 1e-15;
                for (int q = 0; q <= 6; q++) {
                    bound *= 2 * (q + 1) / basis.widths()[m];
                    assertThat(actual[m][q]).as("b_%d^(%d)(%s)", m, q, z)
                            .isCloseTo(expected.getPartialDerivative(q), offset(20 * bound));
                }
            }
        }
    }

    @Test
    void farFromAllCentresEverythingVanishes() {
        for (double[] function : Bases.at(GaussianRbf.uniform(4, Interval.UNIT), 1e4, 4)) {
            assertThat(function).containsOnly(0);
        }
    }

    @Test
    void refiningKeepsTheOldFunctionsAndHalvesTheGaps() {
        GaussianRbf coarse = GaussianRbf.uniform(4, Interval.UNIT);
        GaussianRbf fine = coarse.refined();
        assertThat(coarse.gaps()).isEqualTo(6);
        assertThat(fine.gaps()).isEqualTo(12);
        assertThat(fine.size()).isEqualTo(13);
        assertThat(fine.widths()[12]).isEqualTo(coarse.widths()[0] / 2);
        BasisContractTest.assertEmbeds(coarse, fine);
        BasisContractTest.assertEmbeds(coarse, fine.refined());
    }

    @Test
    void refusesWhatIsNoBasisOrDoesNotContainIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> GaussianRbf.of(new double[] {1}, new double[] {0}))
                .withMessageContaining("width 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GaussianRbf.of(new double[] {1, 1}, new double[] {2, 2}))
                .withMessageContaining("0 and 1").withMessageContaining("same");
        assertThatIllegalArgumentException().isThrownBy(() -> GaussianRbf.uniform(4, Interval.UNIT)
                .embedding(GaussianRbf.uniform(8, Interval.UNIT))).withMessageContaining("not contained");
    }
}
