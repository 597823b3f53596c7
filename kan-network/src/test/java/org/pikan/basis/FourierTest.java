package org.pikan.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class FourierTest {

    @Test
    void isCosinesAndSines() {
        Fourier basis = new Fourier(40, true, 3, 1);
        for (double z = -4; z < 4; z += 0.31) {
            double[][] actual = Bases.at(basis, z, 3);
            assertThat(actual[0]).containsExactly(1, 0, 0, 0);
            for (int k = 1; k <= 40; k++) {
                double w = 2 * Math.PI * k / 3;
                for (int q = 0; q <= 3; q++) {
                    double size = StrictMath.pow(w, q) / k;
                    // Quarter periods: the q-th derivative is the wave a quarter earlier, q times.
                    assertThat(actual[2 * k - 1][q]).isCloseTo(size * StrictMath.cos(w * z + q * Math.PI / 2),
                            offset(1e-13 * k * size));
                    assertThat(actual[2 * k][q]).isCloseTo(size * StrictMath.sin(w * z + q * Math.PI / 2),
                            offset(1e-13 * k * size));
                }
            }
        }
    }

    @Test
    void repeatsAfterAPeriod() {
        Fourier basis = new Fourier(6, 2.5);
        double[][] here = Bases.at(basis, 0.4, 2);
        double[][] there = Bases.at(basis, 2.9, 2);
        for (int m = 0; m < basis.size(); m++) {
            assertThat(there[m]).containsExactly(here[m], offset(1e-12 * 400));
        }
    }

    @Test
    void moreHarmonicsKeepCoefficients() {
        Fourier basis = new Fourier(3, 2).withoutConstant();
        BasisContractTest.assertEmbeds(basis, basis.withHarmonics(7));
        assertThat(basis.embedding(basis.withHarmonics(7)).matrix()[5][5]).isEqualTo(1);
        BasisContractTest.assertEmbeds(new Fourier(3, 2), new Fourier(4, false, 2, 0));
    }

    @Test
    void refusesBadOptions() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fourier(0, 1)).withMessageContaining("0 harmonics");
        assertThatIllegalArgumentException().isThrownBy(() -> new Fourier(2, -1)).withMessageContaining("-1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Fourier(2, 1).embedding(new Fourier(2, 2)))
                .withMessageContaining("keep the period");
    }
}
