package org.pikan.optimize;

import static org.assertj.core.api.Assertions.assertThat;

/** Ways to drive a run. */
final class Runs {
    private Runs() {}

    /** Steps until the run stalls; the loss must never rise. Returns the iterations taken. */
    static int untilStalled(OptimizerRun run, int most) {
        double loss = Double.POSITIVE_INFINITY;
        for (int i = 1; i <= most; i++) {
            StepResult result = run.step();
            assertThat(result.loss()).isLessThanOrEqualTo(loss).isEqualTo(run.loss());
            loss = result.loss();
            if (result.stalled()) {
                return i;
            }
        }
        return most;
    }
}
