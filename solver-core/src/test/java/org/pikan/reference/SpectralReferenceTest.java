package org.pikan.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.pikan.problem.Pde.*;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.expression.Evaluator;
import org.pikan.expression.FunctionSymbol;
import org.pikan.problem.Problem;
import org.pikan.problem.ProblemBuilder;
import org.pikan.problem.ProblemException;

class SpectralReferenceTest {
    private static final FunctionSymbol U = unknown("u");
    /** The error that the last halving of the steps leaves, and somewhat more. */
    private static final double ACCURACY = 3e-8;

    /** Closed forms on [0, 2 pi], t from 0 to 1. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "u_t + 3*u_x = 0 | sin(x) + cos(2*x) | sin(x - 3*t) + cos(2*(x - 3*t))",
            "0 = 4*u_xx/10 + u/5 - 2*u_t | 1 + sin(3*x) | exp(0.1*t) + exp((0.1 - 0.2*9)*t)*sin(3*x)",
            "u_t = u_xxx - u_xxxx/10 | cos(2*x) | exp(-1.6*t)*cos(2*x - 8*t)",
            "u_t = sin(t)*u | cos(x) | exp(1 - cos(t))*cos(x)",
            "u_t = cos(x - t)*(u - 1) - sin(x - t)*u_x | sin(x) | sin(x - t)",
            "u_t = 2*u*(1 - u) | 1/2 + sin(x)/4 "
                    + "| (2 + sin(x))*exp(2*t)/((2 + sin(x))*exp(2*t) + 2 - sin(x))",
            "u_t + u*u_x = 0.1*u_xx + 0.1*sin(x - t) + (sin(x - t) - 1)*cos(x - t) | sin(x) | sin(x - t)"})
    void agreesWithClosedForms(String equation, String start, String exact) {
        SpectralReference reference = SpectralReference.of(problem(0, 2 * Math.PI, equation, start).build());
        Problem known = problem(0, 2 * Math.PI, equation, start).exact(U, exact).build();
        for (double t : new double[] {0, 0.125, 0.6182, 1}) {
            for (double x : new double[] {0, 0.7, 2.5, 6}) {
                double expected = Evaluator.evaluate(known.exact().get("u"),
                        symbol -> symbol.name().equals("x") ? x : t);
                assertThat(reference.value(U, x, t)).isCloseTo(expected, within(ACCURACY));
            }
        }
    }

    /** Where the soliton is far away, it is below round-off. */
    @Test
    void carriesASolitonOfKortewegAndDeVries() {
        double c = 30;
        SpectralReference reference = SpectralReference.of(problem(-5, 5, "u_t + 0.05*(6*u*u_x + u_xxx) = 0",
                "15*sech(sqrt(30)/2*(x + 1))^2").build());
        for (double x = -5; x < 5; x += 0.3125) {
            double s = Math.sqrt(c) / 2 * (x + 1 - c * 0.05);
            assertThat(reference.value(U, x, 1)).isCloseTo(c / 2 / (Math.cosh(s) * Math.cosh(s)),
                    within(15 * ACCURACY));
        }
    }

    @Test
    void agreesWithAFinerResolution() {
        assertAgreesWithAFinerResolution(0, 2 * Math.PI,
                "u_t + 1.25*u*u_x + 20/256*u_xx + 20/65536*u_xxxx = 0", "cos(x)*(1 + sin(x))");
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"u_t = 1e-4*u_xx + 5*(u - u^3), x^2*cos(pi*x)", "u_t + u*u_x + 0.022^2*u_xxx = 0, cos(pi*x)"})
    void agreesWithAFinerResolutionWhereThatIsLarge(String equation, String start) {
        assertAgreesWithAFinerResolution(-1, 1, equation, start);
    }

    /** The bound is a thirtieth of the most ambitious accuracy that solutions are to be measured with. */
    private static void assertAgreesWithAFinerResolution(double min, double max, String equation, String start) {
        Problem problem = problem(min, max, equation, start).build();
        SpectralReference reference = SpectralReference.of(problem);
        reference.value(U, min, 1);
        SpectralReference finer = new SpectralReference(problem, 2 * reference.points(), 2 * reference.steps());
        double difference = 0;
        double norm = 0;
        for (int i = 0; i <= 100; i++) {
            for (int j = 1; j <= 20; j++) {
                double x = min + (max - min) * i / 100;
                double value = finer.value(U, x, j / 20.0);
                double error = reference.value(U, x, j / 20.0) - value;
                difference += error * error;
                norm += value * value;
            }
        }
        assertThat(finer.points()).isGreaterThan(reference.points());
        assertThat(Math.sqrt(difference / norm)).isLessThan(1e-5 / 30);
    }

    /** Mass, momentum and energy of u_t + u u_x + a u_xxx = 0. */
    @Test
    void conservesWhatTheEquationConserves() {
        double a = 0.022 * 0.022;
        SpectralReference reference = SpectralReference
                .of(problem(-1, 1, "u_t + u*u_x + 0.022^2*u_xxx = 0", "cos(pi*x)").build());
        for (double t : new double[] {0.3, 0.7125, 1}) {
            assertThat(mean(x -> reference.value(U, x, t))).isCloseTo(0, within(1e-13));
            assertThat(mean(x -> square(reference.value(U, x, t)))).isCloseTo(0.5, within(ACCURACY));
            double energy = mean(x -> {
                double h = 1e-3;
                double slope = (8 * (reference.value(U, x + h, t) - reference.value(U, x - h, t))
                        - reference.value(U, x + 2 * h, t) + reference.value(U, x - 2 * h, t)) / (12 * h);
                double u = reference.value(U, x, t);
                return u * u * u / 6 - a / 2 * slope * slope;
            });
            assertThat(energy).isCloseTo(-a * Math.PI * Math.PI / 4, within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"u_tt = u_xx", "u_t = u_xx + u_xt", "u*u_t = u_xx", "u_t^2 = u_xx"})
    void refusesOtherEquations(String equation) {
        ProblemBuilder builder = problem(0, 1, equation, "sin(2*pi*x)");
        Problem problem = equation.contains("u_tt") ? builder.condition("initial", "u_t = 0").build() : builder.build();
        assertThatThrownBy(() -> SpectralReference.of(problem)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("'spectral'");
    }

    @Test
    void refusesOtherConditions() {
        Problem walls = Problem.named("p").on(interval(coordinate("x"), 0, 1), interval(time("t"), 0, 1))
                .equation("u_t = u_xx").condition("boundary", "u = 0").initial(U.equalTo(0)).build();
        assertThatThrownBy(() -> SpectralReference.of(walls)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("periodic");
    }

    @Test
    void saysSoWhenTheSolutionGrowsWithoutBound() {
        SpectralReference reference = SpectralReference.of(problem(0, 1, "u_t = 3*u^2", "1 + 0*x").build());
        assertThatThrownBy(() -> reference.value(U, 0, 1)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("converge");
    }

    private static ProblemBuilder problem(double min, double max, String equation, String start) {
        return Problem.named("p").on(interval(coordinate("x"), min, max), interval(time("t"), 0, 1))
                .unknowns(U).equation(equation).periodic(coordinate("x")).condition("initial", "u = " + start);
    }

    private static double square(double v) {
        return v * v;
    }

    private static double mean(DoubleUnaryOperator f) {
        double sum = 0;
        for (int i = 0; i < 1024; i++) {
            sum += f.applyAsDouble(-1 + i / 512.0);
        }
        return sum / 1024;
    }
}
