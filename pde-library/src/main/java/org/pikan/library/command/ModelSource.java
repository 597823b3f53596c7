package org.pikan.library.command;

import static org.pikan.problem.ProblemException.quote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pikan.solve.Solution;

/** Reads the model that an argument names. */
final class ModelSource {

    private ModelSource() {}

    /**
     * Reads a model file.
     *
     * @throws RequestException if there is none, or it is no model
     */
    static Solution load(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RequestException("there is no model file " + quote(file.toString()), Files.isDirectory(file)
                    ? "Maybe " + file.resolve("model.json") + " is meant."
                    : "Maybe name the model.json in the folder of a solved problem.");
        }
        try {
            return Solution.load(file);
        } catch (IOException | RuntimeException e) {
            RequestException cause = RequestException.from(e,
                    "Maybe name a model.json that 'pikan solve' of this version wrote.");
            throw new RequestException(quote(file.toString()) + " is not a model: " + cause.getMessage(), cause.hint());
        }
    }
}
