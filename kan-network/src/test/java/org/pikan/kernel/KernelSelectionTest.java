package org.pikan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class KernelSelectionTest {

    @Test
    @EnabledIfSystemProperty(named = "pikan.test.kernels", matches = ".+")
    void choosesTheKernelsThatThisRunPromises() {
        assertThat(Kernels.best().name()).isEqualTo(KernelFixtures.EXPECTED);
    }

    @Test
    @EnabledIfSystemProperty(named = "pikan.test.kernels", matches = "scalar")
    void namesTheMissingModuleAsTheReason() {
        assertThat(Kernels.selectionReason()).contains("jdk.incubator.vector", "not readable", "--add-modules");
    }

    @Test
    void lanesTellScalarFromVector() {
        assertThat(Kernels.scalar().lanes()).isEqualTo(1);
        assertThat(Kernels.best().lanes() > 1).isEqualTo(Kernels.best().name().equals("vector"));
    }

    @Test
    void scalarCanBeForced() {
        KernelSelection selection = KernelSelection.select(" Scalar ");
        assertThat(selection.kernels()).isSameAs(Kernels.scalar());
        assertThat(selection.reason()).contains("-Dpikan.kernels=scalar");
    }

    @Test
    void vectorCanBeForcedWhereTheModuleIs() {
        assumeThat(VectorSupport.moduleIsReadable()).isTrue();
        assertThat(KernelSelection.select("vector").kernels().name()).isEqualTo("vector");
    }

    @Test
    void forcingVectorWithoutTheModuleSaysWhatToAdd() {
        assumeThat(VectorSupport.moduleIsReadable()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> KernelSelection.select("vector"))
                .withMessageContaining("Maybe add --add-modules jdk.incubator.vector");
    }

    @Test
    void refusesUnknownKernels() {
        assertThatIllegalStateException().isThrownBy(() -> KernelSelection.select("gpu"))
                .withMessageContaining("'gpu'").withMessageContaining("Maybe");
    }
}
