package org.pikan.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.pikan.expression.Spelling;
import org.pikan.problem.Problem;
import org.pikan.problem.ProblemException;

/** The methods that a problem's {@code reference} may name. */
public final class References {
    private static final Map<String, Function<Problem, ReferenceSolution>> METHODS = new TreeMap<>(
            Map.of("cole-hopf", BurgersReference::of, "spectral", SpectralReference::of));

    /** References of the last problems: they are asked for several times while one is solved, and may take seconds. */
    private static final SequencedMap<Problem, ReferenceSolution> LATEST = new LinkedHashMap<>();

    private static final int KEPT = 4;

    private References() {}

    /**
     * The reference solution that a problem asks for.
     *
     * @param problem any problem
     * @return nothing if it asks for none
     * @throws ProblemException if there is no such method, or it cannot solve this problem
     */
    public static Optional<ReferenceSolution> of(Problem problem) {
        return problem.reference().map(name -> latest(problem, named(name)));
    }

    private static ReferenceSolution latest(Problem problem, Function<Problem, ReferenceSolution> method) {
        synchronized (LATEST) {
            ReferenceSolution solution = LATEST.remove(problem);
            if (solution == null) {
                solution = method.apply(problem);
            }
            LATEST.put(problem, solution);
            if (LATEST.size() > KEPT) {
                LATEST.pollFirstEntry();
            }
            return solution;
        }
    }

    private static Function<Problem, ReferenceSolution> named(String name) {
        Function<Problem, ReferenceSolution> method = METHODS.get(name);
        if (method == null) {
            throw new ProblemException("there is no reference method " + ProblemException.quote(name),
                    Spelling.nearest(name, METHODS.keySet()).map(near -> "Maybe '" + near + "' is meant.")
                            .orElse("Maybe leave the reference out; the methods are '"
                                    + String.join("', '", METHODS.keySet()) + "'."));
        }
        return method;
    }
}
