package org.pikan.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pikan.problem.Pde.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.problem.Problem;

class SameInJavaTest {
    private final Problem heat = ProblemFile.parse(Statements.HEAT);

    @Test
    void treesMeanTheSameAsAFile() {
        var x = coordinate("x");
        var t = time("t");
        var u = unknown("u");

        Problem problem = Problem.named("heat-1d")
                .on(interval(x, 0, 1), interval(t, 0, 1))
                .equation(d(u, t).equalTo(d(u, x, x).times(0.4)))
                .boundary(u.equalTo(0))
                .initial(u.equalTo(sin(x.times(PI))))
                .exact(u, exp(t.times(-0.4 * PI * PI)).times(sin(x.times(PI))))
                .build();

        assertThat(problem.equations()).isEqualTo(heat.equations());
        assertThat(problem.conditions()).isEqualTo(heat.conditions());
        assertThat(problem).isEqualTo(heat);
    }

    @Test
    void textsMeanTheSameAsAFile() {
        var x = coordinate("x");
        var t = time("t");
        var u = unknown("u");

        Problem problem = Problem.named("heat-1d")
                .on(interval(t, 0, 1), interval(x, 0, 1))
                .equation("u_t = alpha*u_xx")
                .parameter("alpha", "2/5")
                .condition(x.at(0), "u = 0")
                .condition(x.at(1), u.equalTo(0))
                .condition("t=0", "u = f")
                .define("f", "sin(pi*x)")
                .exact(u, "exp(-alpha*pi^2*t)*f")
                .build();

        assertThat(problem).isEqualTo(heat);
    }

    @Test
    void normalDerivativesAreLoweredOnEachFace() {
        var x = coordinate("x");
        var t = time("t");
        var u = unknown("u");
        double k = 0.8603335890193798;

        Problem problem = Problem.named("heat-rod-robin")
                .on(interval(x, 0, 1), interval(t, 0, 1))
                .equation(d(u, t).equalTo(laplacian(u)))
                .condition(x.at(0), normal(u).equalTo(0))
                .condition(x.at(1), d(u, x).plus(u).equalTo(0))
                .initial(u.equalTo(cos(x.times(k))))
                .exact(u, exp(t.times(-k * k)).times(cos(x.times(k))))
                .build();

        assertThat(problem.equations()).isEqualTo(ProblemFile.parse(Statements.ROBIN).equations());
        assertThat(problem.conditions()).isEqualTo(ProblemFile.parse(Statements.ROBIN).conditions());
        assertThat(problem.conditions().getFirst()).hasToString(
                "FaceCondition[label=x=0, axis=0, atMax=false, equation=-u_x = 0, weight=1.0]");
    }

    @ParameterizedTest
    @ValueSource(strings = {Statements.HEAT, Statements.POISSON, Statements.HELMHOLTZ, Statements.WAVE,
            Statements.CONVECTION, Statements.ROBIN, Statements.TAYLOR_GREEN, Statements.KOVASZNAY, Statements.SOLITON,
            Statements.DECAY})
    void aProblemWrittenAndReadAgainIsTheSame(String statement) {
        Problem problem = ProblemFile.parse(statement);

        assertThat(ProblemFile.parse(ProblemFile.toJson(problem))).isEqualTo(problem);
    }

    @Test
    void weightsReferenceAndOptionsSurviveWriting() {
        Problem problem = ProblemFile.parse(Statements.HEAT
                .replace("\"u = 0\"", "\"u = 0\", \"weight\": \"2*5\"")
                .replace("\"exact\"", """
                        "reference": {"method": "finite-difference"},
                        "solver": {"points": "2*1000", "width": [8, 8], "symbolic": true, "network": "kan"},
                        "exact\""""));

        assertThat(problem.conditions().get(1).weight()).isEqualTo(10);
        assertThat(problem.reference()).contains("finite-difference");
        assertThat(problem.solverOptions()).containsExactly(java.util.Map.entry("points", "2000"),
                java.util.Map.entry("width", "8,8"), java.util.Map.entry("symbolic", "true"),
                java.util.Map.entry("network", "kan"));
        assertThat(ProblemFile.parse(ProblemFile.toJson(problem))).isEqualTo(problem);
    }
}
