package org.pikan.library.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.pikan.library.PdeLibrary;
import org.pikan.problem.Problem;
import org.pikan.problem.ProblemException;
import org.pikan.spec.ProblemFile;

/** Finds the problem that an argument means: a file if it ends in {@code .json}, else one of the library. */
final class ProblemSource {

    private ProblemSource() {}

    /**
     * Reads or builds the problem.
     *
     * @throws ProblemException if there is none, or it is stated wrongly
     */
    static Problem read(String argument) {
        return argument.endsWith(".json") ? ProblemFile.read(path(argument)) : PdeLibrary.problem(argument);
    }

    /** The path that an argument means. */
    static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new RequestException(ProblemException.quote(argument) + " cannot be the name of a file",
                    "Maybe a character in it is not allowed.");
        }
    }
}
