package org.pikan.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vector operators, normal derivatives and substitution: what turns a formula as written into one over partials. */
class LoweringTest {

    private static final Names NAMES = new Names(List.of("x", "y", "t"), List.of("u", "v"), List.of("k"), List.of("f"));
    private static final Symbol X = new Symbol("x");
    private static final Symbol Y = new Symbol("y");
    private static final Symbol K = new Symbol("k");
    private static final Symbol F = new Symbol("f");
    private static final FunctionSymbol U = new FunctionSymbol("u");

    private static Expression parse(String text) {
        return Parser.parse(text, NAMES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            u_t - laplacian(u)        | u_t - u_xx - u_yy
            laplacian(laplacian(u))   | 2*u_xxyy + u_xxxx + u_yyyy
            div(k*grad(u))            | k*u_xx + k*u_yy
            div(x*grad(u))            | u_x + x*u_xx + x*u_yy
            dot(grad(u), grad(v))     | u_x*v_x + u_y*v_y
            dot(-grad(u)/k, grad(u) + grad(v)) | -u_x*(u_x + v_x)/k - u_y*(u_y + v_y)/k
            div(u, v)                 | u_x + v_y
            div(grad(u) - u*grad(v))  | -u_x*v_x - u_y*v_y - u*v_xx - u*v_yy + u_xx + u_yy
            """)
    void vectorOperatorsBecomePartialDerivatives(String text, String expected) {
        Expression lowered = VectorOperations.lower(parse(text), List.of(X, Y));
        assertThat(Simplifier.simplify(Derivative.expand(lowered)))
                .isEqualTo(Simplifier.simplify(parse(expected)));
    }

    @Test
    void vectorsOutOfPlaceAreRefused() {
        Expression grad = new VectorOperation(VectorOperator.GRAD, List.of(U));
        List<Symbol> space = List.of(X, Y);
        assertThatThrownBy(() -> VectorOperations.lower(grad, space)).hasMessageContaining("'grad(u)' has a vector");
        assertThatThrownBy(() -> VectorOperations.lower(grad.plus(1), space)).hasMessageContaining("'grad(u) + 1'");
        assertThatThrownBy(() -> VectorOperations.lower(grad.times(grad), space)).hasMessageContaining("Maybe div");
        assertThatThrownBy(() -> VectorOperations.lower(Functions.sin(grad), space))
                .hasMessageContaining("sin(grad(u))");
        assertThatThrownBy(() -> VectorOperations.lower(parse("div(u)"), space)).hasMessageContaining("1 components")
                .hasMessageContaining("2 space coordinates");
        assertThatThrownBy(() -> VectorOperations.lower(parse("laplacian(u)"), List.of()))
                .hasMessageContaining("needs space coordinates");
        assertThat(VectorOperations.lower(parse("u_t"), List.of())).isEqualTo(parse("u_t"));
    }

    @Test
    void normalDerivativesBecomePartialDerivatives() {
        Expression robin = parse("u_n + k*u");
        assertThat(NormalDerivative.isIn(robin)).isTrue();
        assertThat(NormalDerivative.lower(robin, Map.of(X, new Constant(-1)))).hasToString("-1*u_x + k*u");
        assertThat(NormalDerivative.lower(parse("u_n"), Map.of(X, new Constant(1)))).hasToString("u_x");
        assertThat(NormalDerivative.lower(parse("u_n"), Map.of(X, K, Y, F))).hasToString("k*u_x + f*u_y");
        assertThat(Simplifier.simplify(NormalDerivative.lower(parse("d(u, n, n)"), Map.of(X, K, Y, F))))
                .isEqualTo(Simplifier.simplify(parse("k*(k*u_xx + f*u_xy) + f*(k*u_xy + f*u_yy)")));
        assertThat(NormalDerivative.isIn(parse("u_x"))).isFalse();
    }

    @Test
    void symbolsAndUnknownsAreReplacedAllAtOnce() {
        assertThat(Substitution.apply(parse("x*y"), Map.of(X, Y, Y, X))).hasToString("y*x");
        assertThat(Substitution.apply(parse("k*u_x + u"), Map.of(U, parse("x^2"), K, new Constant(3))))
                .hasToString("3*d(x^2, x) + x^2");
        assertThat(Substitution.apply(parse("f_x"), Map.of(F, parse("sin(x)")))).hasToString("d(sin(x), x)");
        assertThat(Substitution.apply(parse("u_x + u"), Map.of(parse("u_x"), K))).hasToString("k + u");
        assertThat(Substitution.apply(Parser.parseEquation("u = k", NAMES), Map.of(K, X))).hasToString("u = x");
    }

    @Test
    void aCoordinateIsReplacedAfterDifferentiation() {
        Expression replaced = Substitution.apply(parse("d(x^2*u, x)"), Map.of(X, new Constant(3)));
        assertThat(Simplifier.simplify(replaced)).hasToString("6*u + 9*u_x");
        assertThat(Substitution.apply(parse("u_x*x"), Map.of(X, new Constant(0)))).hasToString("u_x*0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            u_t - 0.4*u_xx            | u_t; -(0.4*u_xx)
            u_t - (k + f)*u_xx        | u_t; -(k*u_xx); -(f*u_xx)
            -(x - y)                  | -x; y
            (x + y)/t                 | x/t; y/t
            (x + y)*(u - v)           | x*u; -(x*v); y*u; -(y*v)
            (x + y)^2                 | (x + y)^2
            0                         | ``
            x - 0                     | x
            """, quoteCharacter = '`')
    void termsOfASumAreSignedAndMultipliedOut(String text, String expected) {
        List<Expression> terms = Terms.of(parse(text)).stream().map(Simplifier::simplify).toList();
        List<Expression> wanted = expected.isEmpty() ? List.of()
                : Stream.of(expected.split("; ")).map(term -> Simplifier.simplify(parse(term))).toList();
        assertThat(terms).isEqualTo(wanted);
    }

    @Test
    void termsAreNotMultipliedOutWithoutEnd() {
        assertThat(Terms.of(parse("(x + y)" + "*(x + y)".repeat(30)))).hasSizeLessThanOrEqualTo(1000).isNotEmpty();
        assertThat(Terms.of(parse("x" + "+x".repeat(4000)))).hasSize(4001);
    }
}
