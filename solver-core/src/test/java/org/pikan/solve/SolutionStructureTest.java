package org.pikan.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pikan.network.Structures.separable;
import static org.pikan.problem.Pde.coordinate;
import static org.pikan.problem.Pde.d;
import static org.pikan.problem.Pde.interval;
import static org.pikan.problem.Pde.sin;
import static org.pikan.problem.Pde.time;
import static org.pikan.problem.Pde.unknown;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pikan.network.analysis.Finding;
import org.pikan.network.analysis.Hypothesis;
import org.pikan.problem.Problem;

class SolutionStructureTest {

    @TempDir
    private Path folder;

    private static Problem wave() {
        var x = coordinate("x");
        var t = time("t");
        var u = unknown("u");
        return Problem.named("wave").on(interval(x, 0, 6), interval(t, 0, 1))
                .equation(d(u, t).equalTo(d(u, x).times(-2)))
                .condition(x.at(0), u.equalTo(sin(t.times(-2))))
                .initial(u.equalTo(sin(x))).build();
    }

    @Test
    void aTransportedProfileIsFoundToDependOnXMinusTwoT() throws IOException {
        Solution solution = Solver.standard().iterations(60).threads(1).network(separable(3)).solve(wave());
        assertThat(solution.hypotheses(unknown("u")).test())
                .filteredOn(f -> f.hypothesis() == Hypothesis.LINEAR_COMBINATION)
                .extracting(Finding::combination).containsExactly("x - 2*t");
        assertThat(solution.structureInWords()).matches(
                "separable with rank \\d+: N in u = g \\+ d\\*N"
                        + " is a (sum of \\d+ products|product) of functions of one coordinate");
        Path file = folder.resolve("wave.svg");
        solution.diagram(file);
        assertThat(file).content().contains(">x<", ">t<", ">N<", "wave: the network N in u = g + d N");
    }
}
