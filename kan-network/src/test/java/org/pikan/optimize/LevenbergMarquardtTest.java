package org.pikan.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LevenbergMarquardtTest {
    @ParameterizedTest
    @EnumSource
    void findsTheEndOfRosenbrocksValley(DampingRule rule) {
        DenseProblem problem = ClassicProblems.rosenbrock();
        OptimizerRun run = LevenbergMarquardt.standard().withRule(rule).start(problem, problem.start());
        Runs.untilStalled(run, 100);
        assertThat(run.parameters()).containsExactly(new double[] {1, 1}, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void convergesWhereTheJacobianIsSingular(DampingRule rule) {
        DenseProblem problem = ClassicProblems.powellSingular();
        OptimizerRun run = LevenbergMarquardt.standard().withRule(rule).start(problem, problem.start());
        Runs.untilStalled(run, 100);
        assertThat(run.loss()).isLessThan(1e-30);
    }

    @ParameterizedTest
    @EnumSource
    void copesWithScalesTwelveOrdersApart(DampingRule rule) {
        DenseProblem problem = ClassicProblems.brownBadlyScaled();
        OptimizerRun run = LevenbergMarquardt.standard().withRule(rule).start(problem, problem.start());
        Runs.untilStalled(run, 200);
        assertThat(run.parameters()[0]).isCloseTo(1e6, within(1e-6));
        assertThat(run.parameters()[1]).isCloseTo(2e-6, within(1e-12));
    }
}
