package org.pikan.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pikan.expression.Derivative;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.Simplifier;
import org.pikan.expression.Symbol;

/** What holds for every function that an edge can be fixed to; formulas and their derivatives are the oracle. */
class SymbolicFunctionTest {

    private static final int ORDER = 6;

    /** Inside every domain but that of none: (0, 1). */
    private static final double[] POINTS = {0.11, 0.37, 0.5, 0.73, 0.94};

    /** Recurrences and the derivative's formula both lose a few digits to cancellation. */
    private static final double ROUND_OFF = 1e-11;

    @ParameterizedTest
    @EnumSource
    void derivativesAreThoseOfTheFormula(SymbolicFunction function) {
        Symbol x = new Symbol("x");
        Expression formula = function.of(x);
        double[][] actual = Arrays.stream(POINTS).mapToObj(z -> function.derivatives(z, ORDER))
                .toArray(double[][]::new);
        for (int q = 0; q <= ORDER; q++) {
            for (int p = 0; p < POINTS.length; p++) {
                double expected = Evaluator.compile(formula, List.of(x)).evaluate(POINTS[p]);
                assertThat(actual[p][q]).as("%s^(%d) at %s", function, q, POINTS[p])
                        .isCloseTo(expected, offset(ROUND_OFF * (1 + Math.abs(expected))));
            }
            formula = Simplifier.simplify(Derivative.of(formula, x));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfPointsAndLowerOrdersAreTheSameNumbers(SymbolicFunction function) {
        int n = 3;
        double[] out = new double[2 + 3 * n + 1];
        Arrays.fill(out, 99);
        function.evaluate(POINTS, 1, n, 2, out, 2);
        for (int p = 0; p < n; p++) {
            double[] all = function.derivatives(POINTS[1 + p], ORDER);
            assertThat(function.value(POINTS[1 + p])).isEqualTo(all[0]);
            for (int q = 0; q <= 2; q++) {
                assertThat(out[2 + q * n + p]).isEqualTo(all[q]);
            }
        }
        assertThat(out[0] + out[1] + out[out.length - 1]).isEqualTo(3 * 99);
        assertThat(SymbolicFunction.labelled(function.label())).contains(function);
    }
}
