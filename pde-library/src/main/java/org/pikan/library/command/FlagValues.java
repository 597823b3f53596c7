package org.pikan.library.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.pikan.expression.Spelling;
import org.pikan.network.BasisChoice;
import org.pikan.problem.Problem;
import org.pikan.problem.ProblemException;

/** The flags that are set, as text: those of the problem, and over them those of the command line. */
final class FlagValues {
    private final Map<Flag, String> problem;
    private final Map<Flag, String> commandLine;

    private FlagValues(Map<Flag, String> problem, Map<Flag, String> commandLine) {
        this.problem = problem;
        this.commandLine = commandLine;
    }

    /**
     * Joins both.
     *
     * @throws RequestException if the problem sets an unknown flag, or a switch to something else than true or false
     */
    static FlagValues of(Problem problem, Map<Flag, String> commandLine) {
        Map<Flag, String> own = new EnumMap<>(Flag.class);
        problem.solverOptions().forEach((key, value) -> {
            Flag flag = Flag.of(key).orElseThrow(() -> new RequestException(
                    "the solver options of problem '" + problem.name() + "' have an unknown key "
                            + ProblemException.quote(key),
                    Spelling.nearest(key, Flag.keys()).map(near -> "Maybe '" + near + "' is meant.")
                            .orElse("Maybe remove it; the keys are " + String.join(", ", Flag.keys()) + ".")));
            if (!flag.isSwitch() || value.equals("true")) {
                own.put(flag, value);
            } else if (!value.equals("false")) {
                throw new RequestException("solver option '" + key + "' is " + ProblemException.quote(value)
                        + ", but must be true or false", "Maybe remove it.");
            }
        });
        dropReplaced(own, commandLine);
        return new FlagValues(own, commandLine);
    }

    /** What the problem says about a structure that the command line replaces by another one is void. */
    private static void dropReplaced(Map<Flag, String> own, Map<Flag, String> commandLine) {
        String network = commandLine.get(Flag.NETWORK);
        if (network != null) {
            own.keySet().removeAll(Flag.foreignTo(network));
        }
        String basis = commandLine.get(Flag.BASIS);
        Arrays.stream(BasisChoice.Family.values()).filter(family -> family.label().equals(basis)).forEach(family -> {
            if (!family.hasGrid()) {
                own.remove(Flag.GRID);
            }
            if (!family.hasDegree()) {
                own.remove(Flag.DEGREE);
            }
        });
    }

    Optional<String> get(Flag flag) {
        return Optional.ofNullable(commandLine.getOrDefault(flag, problem.get(flag)));
    }

    boolean has(Flag flag) {
        return get(flag).isPresent();
    }

    /** How messages name a flag: by where its value comes from. */
    String name(Flag flag) {
        return commandLine.containsKey(flag) ? flag.option() : "'" + flag.key() + "' in the problem's solver options";
    }
}
