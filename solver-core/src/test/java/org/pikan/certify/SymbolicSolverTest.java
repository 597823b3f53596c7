package org.pikan.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pikan.expression.Expression;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.identity.Identity;
import org.pikan.problem.Problem;
import org.pikan.solve.SolveOptions;
import org.pikan.spec.ProblemFile;

class SymbolicSolverTest {

    private static final String LOGISTIC = """
            {"name": "logistic", "time": {"t": [0, 4]}, "unknowns": ["u"], "equations": ["u_t = u*(1 - u)"],
             "conditions": [{"on": "initial", "equation": "u = 0.5"}]}""";
    private static final String RAMP = """
            {"name": "ramp", "domain": {"x": [0, 1]}, "time": {"t": [0, 2]}, "unknowns": ["u"],
             "equations": ["u_t + u*u_x = 0"],
             "conditions": [{"on": "x=0", "equation": "u = 0"}, {"on": "initial", "equation": "u = x"}]}""";
    private static final String TELEGRAPH = """
            {"name": "telegraph", "domain": {"x": [0, "pi"]}, "time": {"t": [0, 3]}, "unknowns": ["u"],
             "equations": ["u_tt + 2*u_t = u_xx"],
             "conditions": [{"on": "boundary", "equation": "u = 0"}, {"on": "initial", "equation": "u = sin(x)"},
              {"on": "initial", "equation": "u_t = -sin(x)"}]}""";
    private static final String BEAM = """
            {"name": "beam", "domain": {"x": [0, 1]}, "time": {"t": [0, 0.5]}, "unknowns": ["u"],
             "equations": ["u_tt + u_xxxx = 0"],
             "conditions": [{"on": "boundary", "equation": "u = 0"}, {"on": "boundary", "equation": "u_xx = 0"},
              {"on": "initial", "equation": "u = sin(pi*x)"}, {"on": "initial", "equation": "u_t = 0"}]}""";
    private static final String CONVECTION = """
            {"name": "convection", "domain": {"x": [0, "2*pi"]}, "time": {"t": [0, 1]}, "unknowns": ["u"],
             "equations": ["u_t + 30*u_x = 0"],
             "conditions": [{"periodic": "x"}, {"on": "initial", "equation": "u = sin(x)"}]}""";
    /** A wave of a sum of the coordinates. */
    private static final String WAVE_OF_SUM = """
            {"name": "sum", "domain": {"x": [0, 1], "y": [0, 1]}, "unknowns": ["u"],
             "equations": ["u_xx + u_yy + 5*u = 0"],
             "conditions": [{"on": "boundary", "equation": "u = sin(x + 2*y)"}]}""";

    private static SymbolicSolution solve(String json) {
        Problem problem = ProblemFile.parse(json);
        return SymbolicSolver.with(SolveOptions.standard(), progress -> {
        }).solve(problem);
    }

    /** Whether the text is proved to be the same function as the formula found. */
    private static SymbolicSolution provesAndFinds(String json, String expected) {
        SymbolicSolution found = solve(json);
        assertThat(found.attempts()).isNotEmpty();
        assertThat(found.exact()).as("%s: %s", found.attempts(), found.certificate()).isTrue();
        Problem problem = found.solution().problem();
        Names names = Names.of(problem.domain().symbols().stream().map(Object::toString).toList(), java.util.List.of());
        Expression right = Parser.parse(expected, names);
        assertThat(Identity.areEqual(found.formula(problem.unknowns().getFirst()).orElseThrow(), right)).isTrue();
        return found;
    }

    @Test
    void findsAFormulaThatTheDataDoNotShow(@TempDir Path folder) throws IOException {
        SymbolicSolution found = provesAndFinds(LOGISTIC, "1/(1 + exp(-t))");
        Path file = folder.resolve("formula.json");
        FormulaFile.write(found, file);
        assertThat(FormulaFile.read(file)).contains(found.export());
    }

    @Test
    void otherFilesHoldNoFormulas(@TempDir Path folder) throws IOException {
        assertThat(FormulaFile.read(Files.writeString(folder.resolve("a.json"), LOGISTIC))).isEmpty();
        assertThat(FormulaFile.read(Files.writeString(folder.resolve("b.json"), "[1"))).isEmpty();
    }

    static Stream<Arguments> solvable() {
        return Stream.of(Arguments.of(RAMP, "x/(1 + t)"), Arguments.of(TELEGRAPH, "exp(-t)*sin(x)"),
                Arguments.of(BEAM, "cos(pi^2*t)*sin(pi*x)"), Arguments.of(CONVECTION, "sin(x - 30*t)"),
                Arguments.of(WAVE_OF_SUM, "sin(x + 2*y)"));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("solvable")
    void findsAndProvesFormulas(String json, String expected) {
        provesAndFinds(json, expected);
    }

    @Test
    void saysWhatWasTriedWhereThereIsNoFormula() {
        SymbolicSolution found = solve("""
                {"name": "airy", "domain": {"x": [0, 3]}, "unknowns": ["u"], "equations": ["u_xx = x*u"],
                 "conditions": [{"on": "x=0", "equation": "u = 1"}, {"on": "x=3", "equation": "u = 0"}]}""");
        assertThat(found.formula()).isNull();
        assertThat(found.exact()).isFalse();
        assertThat(found.attempts()).hasSize(1).first().asString().contains("no function of the library");
    }
}
