package org.pikan.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pikan.problem.Problem;
import org.pikan.problem.ProblemException;
import org.pikan.reference.References;
import org.pikan.spec.ProblemFile;

class PdeLibraryTest {
    private static final Set<String> SOFT_ONLY = Set.of("poisson-5d-additive", "poisson-peak-2d", "poisson-oblique-2d");

    static List<String> names() {
        return PdeLibrary.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isTheSameProblemInJavaAndInJson(String name) {
        assertThat(PdeLibrary.problem(name)).isEqualTo(ProblemFile.parse(Twins.json(name)));
        assertThat(PdeLibrary.problem(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasASolutionToCompareWith(String name) {
        Problem problem = PdeLibrary.problem(name);
        if (problem.exact().isEmpty()) {
            assertThat(References.of(problem)).isPresent();
        } else {
            assertThat(problem.exact()).hasSameSizeAs(problem.unknowns());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void asksForSoftConditionsWhereOnlyTheseCount(String name) {
        assertThat(PdeLibrary.problem(name).solverOptions())
                .isEqualTo(SOFT_ONLY.contains(name) ? Map.of("conditions", "soft") : Map.of());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isDescribedInOneLine(String name) {
        assertThat(PdeLibrary.description(name)).isNotBlank().hasLineCount(1).hasSizeLessThan(80);
    }

    @Test
    void holdsTheProblemsThatAreAskedFor() {
        assertThat(names()).contains("poisson-1d", "poisson-2d", "helmholtz-2d", "heat-1d", "heat-rod-robin", "wave-1d",
                "convection-1d", "burgers-1d", "poisson-oblique-2d").doesNotHaveDuplicates();
    }

    @Test
    void namesTheNearestToAnUnknownName() {
        assertThatThrownBy(() -> PdeLibrary.problem("heat1d")).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.hint()).contains("'heat-1d'")).hasMessageContaining("'heat1d'");
        assertThatThrownBy(() -> PdeLibrary.problem("x")).isInstanceOf(ProblemException.class);
    }
}
