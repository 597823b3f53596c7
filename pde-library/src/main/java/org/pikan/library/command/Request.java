package org.pikan.library.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pikan.problem.Problem;
import org.pikan.reference.References;
import org.pikan.solve.SolveOptions;

/**
 * What {@code solve} and {@code compare} were asked for, checked.
 *
 * @param problem the problem
 * @param options how to solve it
 * @param values the flags behind the options
 * @param warning something to say before training
 */
record Request(Problem problem, SolveOptions options, FlagValues values, Optional<String> warning) {

    /**
     * Reads and checks the request; writes nothing.
     *
     * @throws RequestException if it is wrong
     * @throws org.pikan.problem.ProblemException if the problem is
     */
    static Request read(String argument, Map<Flag, String> flags) {
        Problem problem = ProblemSource.read(argument);
        FlagValues values = FlagValues.of(problem, flags);
        SolveOptions options = OptionReader.read(values);
        Optional<String> warning = OptionChecks.check(values, options, problem);
        References.of(problem);
        if (values.get(Flag.OUT).filter(String::isBlank).isPresent()) {
            throw new RequestException(values.name(Flag.OUT) + " is empty", "Maybe leave it out (default out/NAME).");
        }
        return new Request(problem, options, values, warning);
    }

    boolean has(Flag flag) {
        return values.has(flag);
    }

    /** Where the results go. */
    Path folder() {
        return values.get(Flag.OUT).map(ProblemSource::path).orElse(Path.of("out", problem.name()));
    }

    /**
     * Makes the folder for the results.
     *
     * @param files names of the files to come
     * @throws RequestException if they cannot be written
     */
    OutputFolder prepare(List<String> files) {
        return OutputFolder.prepare(folder(), files);
    }
}
