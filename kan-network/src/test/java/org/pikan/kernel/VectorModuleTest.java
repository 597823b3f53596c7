package org.pikan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The build runs kernel tests with the vector module and without it; this guards that it really does. */
class VectorModuleTest {

    @Test
    @EnabledIfSystemProperty(named = "pikan.test.kernels", matches = "vector")
    void vectorRunHasTheVectorModule() {
        assertThat(ModuleLayer.boot().findModule("jdk.incubator.vector")).isPresent();
    }

    @Test
    @EnabledIfSystemProperty(named = "pikan.test.kernels", matches = "scalar")
    void scalarRunHasNoVectorModule() {
        assertThat(ModuleLayer.boot().findModule("jdk.incubator.vector")).isEmpty();
    }
}
