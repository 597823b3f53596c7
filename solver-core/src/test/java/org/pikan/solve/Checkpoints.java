package org.pikan.solve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import org.pikan.formulation.Formulation;
import org.pikan.kernel.Workers;
import org.pikan.problem.Problem;
import org.pikan.solve.checkpoint.CheckpointFile;

/** Writes checkpoints at chosen iterations. */
final class Checkpoints {

    private Checkpoints() {}

    static void after(int iterations, Problem problem, SolveOptions options, Path file) throws IOException {
        try (Workers workers = Workers.of(options.threads())) {
            Training training = new Training(
                    new TrainingContext(Formulation.of(problem, options.conditions()), options, workers));
            for (int i = 0; i < iterations; i++) {
                training.step();
            }
            CheckpointFile.write(training.state(1.5, Collections.nCopies(training.tracks().size(), 0.5)),
                    Identity.of(problem, options, null), file);
        }
    }
}
