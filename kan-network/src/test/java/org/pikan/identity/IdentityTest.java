package org.pikan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.Symbol;

class IdentityTest {

    private static final Names NAMES = Names.of(List.of("x", "y", "t"), List.of());

    private static Expression difference(String equation) {
        Equation parsed = Parser.parseEquation(equation, NAMES);
        return parsed.left().minus(parsed.right());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sin(x)^2 + cos(x)^2 = 1", "sin(2*x) = 2*sin(x)*cos(x)",
            "sin(pi*x)*sin(pi*y) = (cos(pi*(x - y)) - cos(pi*(x + y)))/2", "cos(x - pi/2) = sin(x)",
            "sin(x + 2*pi) = sin(x)", "sin(pi*3) = 0", "cos(pi/3) = 1/2", "sin(pi/4)^2 = 1/2",
            "sin(x + pi/6)*2 = sqrt(3)*sin(x) + cos(x)",
            "cosh(x)^2 - sinh(x)^2 = 1", "tanh(x) = 1 - 2/(exp(2*x) + 1)", "sech(x)^2 = 1 - tanh(x)^2",
            "d(exp(-0.4*pi^2*t)*sin(pi*x), t) = 0.4*d(exp(-0.4*pi^2*t)*sin(pi*x), x, x)",
            "exp(x + y) = exp(x)*exp(y)", "(x + y)^3 = x^3 + 3*x^2*y + 3*x*y^2 + y^3",
            "1/(x - y) - 1/(x + y) = 2*y/(x^2 - y^2)",
            "sqrt(8)*sqrt(2) = 4", "sqrt(x)*sqrt(x) = x", "x/sqrt(x) = sqrt(x)", "sqrt(1/2) = sqrt(2)/2",
            "x^1.5 = x*sqrt(x)",
            "d(erf(x), x) = 2/sqrt(pi)*exp(-x^2)", "d(log(x*y), x) = 1/x", "d(sqrt(1 + x^2), x)*sqrt(1 + x^2) = x",
            "19.739208802178716*x = 2*pi^2*x", "0.3333333333333333*x = x/3", "1.4142135623730951 = sqrt(2)",
            "e^x = exp(x)", "tanh(atanh(x) + atanh(y)) = (x + y)/(1 + x*y)", "exp(log(x) + y) = x*exp(y)",
            "exp(2*log(x)) = x^2", "asin(x*y) = pi/2 - acos(x*y)", "log(exp(x)) = x",
            "5.869604401089358*x + 3*x = (pi^2 - 1)*x", "2.5707963267948966*x = (pi/2 + 1)*x"})
    void provesIdentities(String equation) {
        assertThat(Identity.isZero(difference(equation))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sin(x) = x", "sin(x)^2 + cos(y)^2 = 1", "exp(x) = exp(x + 0.000000001)", "tanh(x) = x/(1 + x)",
                    "cos(pi/5) = 0.8", "sin(3.1415926*x) = sin(pi*x)", "sqrt(x^2 + 1) = x", "x^2 = x^2 + 1e-14",
                    "log(x*y) = log(x)", "exp(log(x)/3) = x"})
    void provesNothingFalse(String equation) {
        assertThat(Identity.isZero(difference(equation))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"log(x/y) = log(x) - log(y)", "sqrt(x*y) = sqrt(x)*sqrt(y)", "sqrt(x^2) = x",
            "x + y + 2*sqrt(x*y)*cos(t) = x + y + 2*sqrt(x)*sqrt(y)*cos(t)",
            "t/sqrt(1 - x^2) - y/sqrt(1/x^2 - 1) = (t - x*y)/sqrt(1 - x^2)"})
    void provesWhatHoldsForPositiveNumbersOnly(String equation) {
        Equation parsed = Parser.parseEquation(equation, NAMES);
        assertThat(Identity.areEqual(parsed.left(), parsed.right())).isFalse();
        assertThat(Identity.areEqual(parsed.left(), parsed.right(), List.of(new Symbol("x"), new Symbol("y"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"log(x*t) = log(x) + log(t)", "sqrt(t^2) = t", "sqrt(x + y) = sqrt(x) + sqrt(y)",
            "log(x + y) = log(x) + log(y)"})
    void provesNothingFalseForPositiveNumbers(String equation) {
        Equation parsed = Parser.parseEquation(equation, NAMES);
        assertThat(Identity.areEqual(parsed.left(), parsed.right(), List.of(new Symbol("x"), new Symbol("y"))))
                .isFalse();
    }

    @org.junit.jupiter.api.Test
    void knowsTheLogisticSolutionOfReaction() {
        String h = "exp(-((x - pi)/(pi/4))^2/2)";
        String u = "(" + h + "*exp(5*t)/(" + h + "*exp(5*t) + 1 - " + h + "))";
        assertThat(Identity.isZero(difference("d(" + u + ", t) = 5*" + u + "*(1 - " + u + ")"))).isTrue();
        assertThat(Identity.isZero(difference("d(" + u + ", t) = 4*" + u + "*(1 - " + u + ")"))).isFalse();
    }
}
