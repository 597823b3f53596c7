package org.pikan.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pikan.problem.Pde.coordinate;
import static org.pikan.problem.Pde.interval;
import static org.pikan.problem.Pde.time;
import static org.pikan.problem.Pde.unknown;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pikan.formulation.ConditionMode;
import org.pikan.formulation.Formulation;
import org.pikan.kernel.Workers;
import org.pikan.problem.Problem;

class TermScalesTest {

    /** u_t = v_xx and v_t = u_xx with the amplitude of v as given: their largest terms are a and 1 times the same integral. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "1e-3, 1e-3", "1e-7, 1", "0, 1"})
    void equationsWhoseTermsVanishOnTheDataHaveTheScaleOfTheOthers(double amplitude, double ratio) {
        Problem problem = Problem.named("pair").unknowns(unknown("u"), unknown("v"))
                .on(interval(coordinate("x"), 0, 1), interval(time("t"), 0, 1))
                .equation("u_t = v_xx").equation("v_t = u_xx").initial("u = sin(pi*x)")
                .initial("v = " + amplitude + "*sin(pi*x)").boundary("u = 0").boundary("v = 0").build();
        try (Workers workers = Workers.of(1)) {
            double[] scales = new TrainingContext(Formulation.of(problem, ConditionMode.AUTO),
                    SolveOptions.standard(), workers).termScales().ofData()[0];
            assertThat(scales[0] / scales[1]).isCloseTo(ratio, within(1e-9));
        }
    }
}
