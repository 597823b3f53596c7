package org.pikan.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;

class CoordinateProgramTest {
    private static final List<Expression> OUTPUTS = Equations.parse("exp(-x^2)*sin(pi*y)/(2 + cos(t)) + 3*x*y^4", "7",
            "t", "abs(x - y)^1.5 - max(x, t)*where(y, 1, x)", "(2 + x)^y - erf(t)", "t");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 130})
    void agreesWithTheEvaluatorForAnyNumberOfPoints(int points) {
        CoordinateProgram program = CoordinateProgram.compile(OUTPUTS, Equations.COORDINATES);
        double[] coordinates = new Random(points).doubles(2 + 3L * points, -1, 1).toArray();
        double[] out = new double[4 + program.size() * points];
        program.evaluate(coordinates, 2, points, out, 4);
        assertThat(program.size()).isEqualTo(OUTPUTS.size());
        for (int e = 0; e < OUTPUTS.size(); e++) {
            for (int p = 0; p < points; p++) {
                Map<Expression, Double> at = Map.of(Equations.COORDINATES.get(0), coordinates[2 + p],
                        Equations.COORDINATES.get(1), coordinates[2 + points + p], Equations.COORDINATES.get(2),
                        coordinates[2 + 2 * points + p]);
                assertThat(out[4 + e * points + p]).isCloseTo(Evaluator.evaluate(OUTPUTS.get(e), at), within(1e-13));
            }
        }
    }

    @Test
    void isNaNWhereTheEvaluatorIs() {
        CoordinateProgram program = CoordinateProgram.compile(Equations.parse("sqrt(x)", "where(sqrt(x), 1, 2)"),
                Equations.COORDINATES);
        double[] out = new double[2];
        program.evaluate(new double[] {-1, 0, 0}, 0, 1, out, 0);
        assertThat(out).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void refusesUnknowns() {
        assertThatThrownBy(() -> CoordinateProgram.compile(Equations.parse("x", "x*u"), Equations.COORDINATES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'u'").hasMessageContaining("coordinates alone");
    }
}
