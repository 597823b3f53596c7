package org.pikan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pikan.library.PdeLibrary;

class SlabRanksTest {

    /** Each is a sum of so many products that vanishes at the start. */
    @Test
    void countsTheTermsOfClosedForms() {
        assertThat(need("heat-1d", 1, 1e-10).rank()).isEqualTo(1);
        assertThat(need("wave-1d", 2, 1e-10).rank()).isEqualTo(2);
        assertThat(need("convection-1d", 4, 1e-10).rank()).isEqualTo(2);
    }

    /**
     * A wave of angle 30 t turns by z = 15 or 1.5 over half of [0, 1] or of a tenth: degree d leaves a part sqrt(2) J_(d+1)(z) of
     * it, with J_26(15) = 1.6e-5, J_27(15) = 4.8e-6, J_7(1.5) = 2.5e-5 and J_8(1.5) = 2.3e-6.
     */
    @Test
    void findsTheDegreeInTime() {
        assertThat(need("convection-1d", 1, 1e-5).degree()).isEqualTo(26);
        assertThat(need("convection-1d", 10, 1e-5).degree()).isEqualTo(7);
    }

    private static SlabRanks.Need need(String name, int slabs, double accuracy) {
        return new SlabRanks(PdeLibrary.problem(name)).worst(slabs, accuracy).getFirst();
    }
}
