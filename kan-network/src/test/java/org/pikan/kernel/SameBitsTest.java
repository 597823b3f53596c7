package org.pikan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The interpreter and both JIT compilers return the same bits, each in a virtual machine of its own. */
class SameBitsTest {

    static Stream<Arguments> machines() {
        List<Arguments> machines = new ArrayList<>();
        for (String kernels : KernelFixtures.all().map(Kernels::name).toList()) {
            machines.add(Arguments.of(kernels, "-Xint", 1));
            machines.add(Arguments.of(kernels, "-XX:TieredStopAtLevel=1", 20));
            machines.add(Arguments.of(kernels, "-XX:+TieredCompilation", 1000));
        }
        return machines.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("machines")
    void digestIsThatOfScalarCodeHere(String kernels, String option, int rounds) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (kernels.equals("vector")) {
            command.addAll(List.of("--add-modules", VectorSupport.MODULE));
        }
        command.addAll(
                List.of(option, "-cp", System.getProperty("java.class.path"), KernelDigest.class.getName(), kernels,
                        String.valueOf(rounds)));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String digest = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        assertThat(digest).isEqualTo(KernelDigest.digest(Kernels.scalar()).strip());
    }
}
