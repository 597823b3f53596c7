package org.pikan.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pikan.problem.Problem;
import org.pikan.problem.ProblemException;
import org.pikan.reference.References;
import org.pikan.spec.ProblemFile;

/**
 * Each problem of the library with one sign or one number of a formula changed is refused: its solution, exact or
 * computed, satisfies the statement and no other.
 */
class AlteredProblemTest {
    private static final Pattern FORMULA = Pattern.compile("\"([^\"\\n]*[a-z(][^\"\\n]*)\"(?!\\s*:)");
    private static final Pattern SIGN_OR_NUMBER = Pattern.compile("[+-]|(?<![A-Za-z0-9_.])\\d+(\\.\\d+)?");

    /** Changes after which the solution still holds, with the reason. */
    private static final Map<String, Set<String>> HARMLESS = Map.ofEntries(
            // Data, source and solution share s: each term solves the equation by itself.
            Map.entry("poisson-5d-additive", Set.of(
                    "sin(pi*x1/2) - sin(pi*x2/2) + sin(pi*x3/2) + sin(pi*x4/2) + sin(pi*x5/2)",
                    "sin(pi*x1/2) + sin(pi*x2/2) - sin(pi*x3/2) + sin(pi*x4/2) + sin(pi*x5/2)",
                    "sin(pi*x1/2) + sin(pi*x2/2) + sin(pi*x3/2) - sin(pi*x4/2) + sin(pi*x5/2)",
                    "sin(pi*x1/2) + sin(pi*x2/2) + sin(pi*x3/2) + sin(pi*x4/2) - sin(pi*x5/2)")),
            // The peak is elsewhere.
            Map.entry("poisson-peak-2d", Set.of("1 + 25*((x + 0.3)^2 + (y + 0.2)^2)",
                    "1 + 25*((x - 0.31)^2 + (y + 0.2)^2)", "1 + 25*((x - 0.3)^2 + (y - 0.2)^2)",
                    "1 + 25*((x - 0.3)^2 + (y + 0.21)^2)")),
            // The layer lies another way, equally steep.
            Map.entry("poisson-oblique-2d", Set.of("5*(x - y/2)")),
            // The reference takes the viscosity from the problem.
            Map.entry("burgers-1d", Set.of("0.011/pi")),
            // Whatever h is, each place follows the logistic equation from there, in an interval of any length.
            Map.entry("reaction-1d", Set.of("exp(((x - pi)/(pi/4))^2/2)", "exp(-((x + pi)/(pi/4))^2/2)",
                    "exp(-((x - pi)/(pi/5))^2/2)", "exp(-((x - pi)/(pi/4))^3/2)", "exp(-((x - pi)/(pi/4))^2/3)",
                    "3*pi")),
            // The time ends sooner.
            Map.entry("schroedinger-soliton", Set.of("pi/3")),
            // The pressure does not depend on y, and the other root l gives a flow as well.
            Map.entry("kovasznay-2d",
                    Set.of("u*v_x + v*v_y - p_y = laplacian(v)/Re", "Re/2 + sqrt(Re^2/4 + 4*pi^2)")));

    static List<String> names() {
        return PdeLibrary.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefused(String name) {
        String json = Twins.json(name);
        Predicate<Problem> solution = solution(PdeLibrary.problem(name));
        assertThat(solution).accepts(PdeLibrary.problem(name));
        Set<String> accepted = new HashSet<>();
        int changes = 0;
        Matcher formula = FORMULA.matcher(json);
        while (formula.find()) {
            if (isName(json, formula)) {
                continue;
            }
            for (String changed : changes(formula.group(1))) {
                changes++;
                if (isAccepted(json.substring(0, formula.start(1)) + changed + json.substring(formula.end(1)),
                        solution)) {
                    accepted.add(changed);
                }
            }
        }
        assertThat(changes).isGreaterThanOrEqualTo(3);
        assertThat(accepted).isEqualTo(HARMLESS.getOrDefault(name, Set.of()));
    }

    private static boolean isName(String json, Matcher text) {
        String before = json.substring(0, text.start()).stripTrailing();
        return before.endsWith("\"on\":") || before.endsWith("\"name\":") || before.endsWith("\"periodic\":")
                || before.endsWith("\"method\":") || before.endsWith("\"conditions\":");
    }

    private static List<String> changes(String formula) {
        List<String> changes = new ArrayList<>();
        Matcher token = SIGN_OR_NUMBER.matcher(formula);
        while (token.find()) {
            String before = formula.substring(0, token.start()).stripTrailing();
            boolean unary = token.group().equals("-") && (before.isEmpty() || before.matches(".*[=(*/^,]"));
            String changed = switch (token.group()) {
                case "+" -> "-";
                case "-" -> unary ? "" : "+";
                default -> token.group().contains(".") ? token.group() + "1"
                        : Long.toString(Long.parseLong(token.group()) + 1);
            };
            changes.add(formula.substring(0, token.start()) + changed + formula.substring(token.end()));
        }
        return changes;
    }

    private static boolean isAccepted(String json, Predicate<Problem> solution) {
        try {
            return solution.test(ProblemFile.parse(json));
        } catch (ProblemException e) {
            return false;
        }
    }

    /**
     * Whether a solution solves other problems than its own. The validator says so of an exact one, a method that solves one
     * problem only of its own, and the solution of another method is put into the problem.
     */
    private static Predicate<Problem> solution(Problem problem) {
        if (problem.reference().equals(Optional.of("spectral"))) {
            return new ReferenceSubstitution(problem, References.of(problem).orElseThrow())::satisfies;
        }
        return altered -> !altered.exact().isEmpty() || References.of(altered).isPresent();
    }
}
