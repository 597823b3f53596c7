package org.pikan.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.problem.ProblemException;

/** Whoever changes one sign or one literal of a problem with an exact solution is told so. */
class ExactMutationTest {
    /** Changes after which the exact solution still holds: it does so for either root, and p does not depend on y. */
    private static final List<String> STILL_TRUE = List.of("Re/2 + sqrt(Re^2/4 + 4*pi^2)",
            "u*v_x + v*v_y = p_y + laplacian(v)/Re");

    private record Mutant(String formula, String statement) {}

    private static final Pattern FORMULA = Pattern.compile("\"[^\"]*[=*(][^\"]*\"");
    private static final Pattern LITERAL = Pattern.compile("(?<![A-Za-z_0-9.])[0-9.]+");
    private static final Pattern SIGN = Pattern.compile("[+-]");

    @ParameterizedTest
    @ValueSource(strings = {Statements.HEAT, Statements.POISSON, Statements.HELMHOLTZ, Statements.WAVE,
            Statements.CONVECTION, Statements.ROBIN, Statements.TAYLOR_GREEN, Statements.KOVASZNAY, Statements.SOLITON,
            Statements.DECAY})
    void refusesEveryChangedSignAndLiteral(String statement) {
        assertThatCode(() -> ProblemFile.parse(statement)).doesNotThrowAnyException();

        List<Mutant> mutants = mutants(statement);
        assertThat(mutants).hasSizeGreaterThan(2);
        assertThat(mutants).filteredOn(mutant -> accepted(mutant.statement())).extracting(Mutant::formula)
                .isSubsetOf(STILL_TRUE);
    }

    private static boolean accepted(String statement) {
        try {
            ProblemFile.parse(statement);
            return true;
        } catch (ProblemException _) {
            return false;
        }
    }

    private static List<Mutant> mutants(String statement) {
        List<Mutant> mutants = new ArrayList<>();
        for (MatchResult formula : FORMULA.matcher(statement).results().toList()) {
            for (MatchResult literal : LITERAL.matcher(formula.group()).results().toList()) {
                String changed = Double.toString(Double.parseDouble(literal.group()) + 1);
                mutants.add(replace(statement, formula, literal, changed));
            }
            for (MatchResult sign : SIGN.matcher(formula.group()).results().toList()) {
                boolean unary = "(=\"^*/".indexOf(formula.group().substring(0, sign.start()).stripTrailing()
                        .chars().reduce((_, last) -> last).orElseThrow()) >= 0;
                mutants.add(replace(statement, formula, sign, unary ? "" : sign.group().equals("+") ? "-" : "+"));
            }
        }
        return mutants;
    }

    private static Mutant replace(String statement, MatchResult formula, MatchResult token, String by) {
        String changed = formula.group().substring(0, token.start()) + by + formula.group().substring(token.end());
        return new Mutant(changed.replace("\"", ""),
                statement.substring(0, formula.start()) + changed + statement.substring(formula.end()));
    }
}
