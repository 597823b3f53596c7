package org.pikan.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AdamThenLbfgsTest {
    private static final int FIRST = 7;
    private static final AdamThenLbfgs METHOD = new AdamThenLbfgs(Adam.standard().withLearningRate(0.05), FIRST,
            Lbfgs.standard());

    @Test
    void isTheOneAndThenTheOther() {
        DenseProblem problem = ClassicProblems.powellSingular();
        OptimizerRun both = METHOD.start(problem, problem.start());
        OptimizerRun adam = METHOD.first().start(problem, problem.start());
        for (int i = 0; i < FIRST; i++) {
            assertThat(both.step()).isEqualTo(adam.step());
        }
        OptimizerRun lbfgs = METHOD.second().start(problem, adam.parameters());
        for (int i = 0; i < 10; i++) {
            assertThat(both.step()).isEqualTo(lbfgs.step());
        }
        assertThat(both.parameters()).isEqualTo(lbfgs.parameters());
        assertThat(both.loss()).isLessThan(1e-2 * adam.loss());
    }

    @Test
    void refusesNoIterations() {
        assertThatThrownBy(() -> new AdamThenLbfgs(Adam.standard(), 0, Lbfgs.standard()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("iterations");
    }
}
