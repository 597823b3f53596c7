package org.pikan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The build runs kernel tests with the vector module and without it; this guards that it really does. */
class VectorModuleTest {

    @Test
    @EnabledIfSystemProperty(named = "pikan.test.kernels", matches = "vector|scalar")
    void vectorModuleIsThereExactlyWhenVectorKernelsAreExpected() {
        boolean expected = System.getProperty("pikan.test.kernels").equals("vector");

        assertThat(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()).isEqualTo(expected);
    }
}
