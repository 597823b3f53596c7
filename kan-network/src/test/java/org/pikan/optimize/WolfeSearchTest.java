package org.pikan.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WolfeSearchTest {
    /** A function of one variable with its derivative. */
    private record Line(DoubleUnaryOperator f, DoubleUnaryOperator df) implements Objective {
        @Override
        public int parameterCount() {
            return 1;
        }

        @Override
        public double value(double[] x) {
            return f.applyAsDouble(x[0]);
        }

        @Override
        public double gradient(double[] x, double[] gradient) {
            gradient[0] = df.applyAsDouble(x[0]);
            return value(x);
        }
    }

    /** Shapes of Moré and Thuente, ACM TOMS 20 (1994) 286, and others; each falls from 0. */
    private static Line line(String name) {
        return switch (name) {
            case "parabola" -> new Line(a -> (a - 3) * (a - 3), a -> 2 * (a - 3));
            case "flat" -> new Line(a -> -a / (a * a + 2), a -> (a * a - 2) / ((a * a + 2) * (a * a + 2)));
            case "steep" -> new Line(a -> Math.pow(a + 0.004, 5) - 2 * Math.pow(a + 0.004, 4),
                    a -> 5 * Math.pow(a + 0.004, 4) - 8 * Math.pow(a + 0.004, 3));
            case "pole" -> new Line(a -> a < 1e-3 ? -a : Double.NaN, a -> a < 1e-3 ? -1 : Double.NaN);
            case "barrier" -> new Line(a -> -a - 1e-6 * Math.log(2e-3 - a), a -> -1 + 1e-6 / (2e-3 - a));
            default -> throw new AssertionError(name);
        };
    }

    @ParameterizedTest
    @CsvSource({"parabola, 1e-3", "parabola, 1", "parabola, 1e3", "flat, 1e-3", "flat, 1", "flat, 10", "steep, 1e-3",
            "steep, 1", "steep, 1e3", "barrier, 1e-6", "barrier, 1", "barrier, 1e3"})
    void findsAPointThatMeetsBothConditions(String name, double first) {
        Line line = line(name);
        double value = line.f.applyAsDouble(0);
        double slope = line.df.applyAsDouble(0);
        WolfeSearch search = new WolfeSearch(line);
        assertThat(search.search(new double[1], new double[] {1}, value, slope, first)).isTrue();
        double a = search.step();
        assertThat(line.f.applyAsDouble(a)).isLessThanOrEqualTo(value + WolfeSearch.C1 * a * slope)
                .isEqualTo(search.value());
        assertThat(Math.abs(line.df.applyAsDouble(a))).isLessThanOrEqualTo(WolfeSearch.C2 * -slope);
        assertThat(search.point()).containsExactly(a);
        assertThat(search.gradient()).containsExactly(line.df.applyAsDouble(a));
    }

    @ParameterizedTest
    @CsvSource({"1e-4", "1", "1e10"})
    void settlesForDecreaseWhereTheFunctionEnds(double first) {
        WolfeSearch search = new WolfeSearch(line("pole"));
        assertThat(search.search(new double[1], new double[] {1}, 0, -1, first)).isTrue();
        assertThat(search.step()).isBetween(0.0, 1e-3);
        assertThat(search.value()).isEqualTo(-search.step());
    }
}
