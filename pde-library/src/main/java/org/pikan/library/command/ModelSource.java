package org.pikan.library.command;

import static org.pikan.problem.ProblemException.quote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.pikan.regression.RegressionModel;
import org.pikan.regression.checkpoint.RegressionFile;
import org.pikan.solve.Solution;

/** Reads the model that an argument names. */
final class ModelSource {

    private ModelSource() {}

    /** Reads something from a file. */
    @FunctionalInterface
    private interface Reading<T> {
        T from(Path file) throws IOException;
    }

    /**
     * Reads the model file of a solution.
     *
     * @throws RequestException if there is none, or it is no model
     */
    static Solution load(Path file) {
        return read(file, Solution::load, "solve");
    }

    /**
     * Reads the model file of a regression; nothing if it holds something else.
     *
     * @throws RequestException if there is no file, or the model is not whole
     */
    static Optional<RegressionModel> regression(Path file) {
        return read(file, RegressionFile::isRegression, "fit")
                ? Optional.of(read(file, RegressionModel::load, "fit"))
                : Optional.empty();
    }

    private static <T> T read(Path file, Reading<T> reading, String command) {
        if (!Files.isRegularFile(file)) {
            throw new RequestException("there is no model file " + quote(file.toString()), Files.isDirectory(file)
                    ? "Maybe " + file.resolve("model.json") + " is meant."
                    : "Maybe name the model.json in the folder of a solved problem.");
        }
        try {
            return reading.from(file);
        } catch (IOException | RuntimeException e) {
            RequestException cause = RequestException.from(e,
                    "Maybe name a model.json that 'pikan " + command + "' of this version wrote.");
            throw new RequestException(quote(file.toString()) + " is not a model: " + cause.getMessage(), cause.hint());
        }
    }
}
