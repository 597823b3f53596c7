package org.pikan.library.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.library.PdeLibrary;
import org.pikan.network.BasisChoice;
import org.pikan.solve.OptimizerChoice;
import org.pikan.solve.Version;

class CliTest {

    @Test
    void listBeginsEachLineWithTheName() {
        Run run = Run.of("list");
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        assertThat(run.outLines()).extracting(line -> line.split(" ")[0]).isEqualTo(PdeLibrary.names());
        assertThat(run.outLines()).allMatch(line -> line.split("\\s+", 2)[1].length() > 10);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void infoNamesKernelsAndLanes() {
        Run run = Run.of("info");
        assertThat(run.exitCode()).isEqualTo(Cli.OK);
        assertThat(run.out()).contains("jdk", "kernels", "lanes", "threads",
                org.pikan.kernel.Kernels.best().name());
    }

    @Test
    void helpAndVersionGoToStdout() {
        assertThat(Run.of("--version").out()).contains(Version.TEXT);
        assertThat(Run.of("--help").out()).contains("solve", "compare", "evaluate", "list", "info");
        Run help = Run.of("solve", "--help");
        assertThat(help.exitCode()).isEqualTo(Cli.OK);
        assertThat(help.out()).contains("--network", "--resume", "8,8");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"solve", "fit"})
    void helpNamesEveryOptimizerAndBasis(String command) {
        String help = Run.of(command, "--help").out();
        for (OptimizerChoice choice : OptimizerChoice.values()) {
            assertThat(help).containsPattern("optimizer=\\S*\\b" + choice.label() + "[|\\s]");
        }
        for (BasisChoice.Family family : BasisChoice.Family.values()) {
            assertThat(help).containsPattern("basis=\\S*\\b" + family.label() + "[|\\s]");
        }
    }
}
