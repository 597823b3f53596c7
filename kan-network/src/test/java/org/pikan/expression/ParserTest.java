package org.pikan.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.pikan.expression.Functions.d;
import static org.pikan.expression.Functions.exp;
import static org.pikan.expression.Functions.number;
import static org.pikan.expression.Functions.sin;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

    static final Names NAMES = new Names(List.of("x", "y", "t", "theta"), List.of("u", "v", "u1"),
            List.of("alpha", "my_k"), List.of("f"));
    private static final Symbol X = new Symbol("x");
    private static final Symbol Y = new Symbol("y");
    private static final Symbol T = new Symbol("t");
    private static final FunctionSymbol U = new FunctionSymbol("u");

    private static Expression parse(String text) {
        return Parser.parse(text, NAMES);
    }

    @Test
    void sumsAndProductsAssociateToTheLeft() {
        assertThat(parse("x - y + t")).isEqualTo(X.minus(Y).plus(T));
        assertThat(parse("x - (y + t)")).isEqualTo(X.minus(Y.plus(T)));
        assertThat(parse("x/y*t")).isEqualTo(X.dividedBy(Y).times(T));
        assertThat(parse("x + y*t")).isEqualTo(X.plus(Y.times(T)));
    }

    @Test
    void powersAssociateToTheRightAndBindTighterThanMinus() {
        assertThat(parse("-x^2")).isEqualTo(X.pow(2).negate());
        assertThat(parse("x^y^2")).isEqualTo(X.pow(Y.pow(2)));
        assertThat(parse("x^-y^2")).isEqualTo(X.pow(Y.pow(2).negate()));
        assertThat(parse("2^-1")).isEqualTo(number(2).pow(number(1).negate()));
        assertThat(parse("-x*y")).isEqualTo(X.negate().times(Y));
        assertThat(parse("x - --y")).isEqualTo(X.minus(Y.negate().negate()));
        assertThat(parse("x*-y")).isEqualTo(X.times(Y.negate()));
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "0, 0", "0.0e5, 0", ".5, 0.5", "1e-3, 0.001", "2.5E+2, 250", "pi, 3.141592653589793",
            "e, 2.718281828459045",
            "0.1, 0.1", "1.7976931348623157e308, 1.7976931348623157e308"})
    void numbers(String text, double value) {
        assertThat(parse(text)).isEqualTo(number(value));
    }

    @Test
    void derivatives() {
        assertThat(parse("u_xx")).isEqualTo(d(U, X, X));
        assertThat(parse("u_tx")).isEqualTo(d(U, T, X));
        assertThat(parse("u1_x")).isEqualTo(d(new FunctionSymbol("u1"), X));
        assertThat(parse("u_n")).isEqualTo(d(U, Symbol.NORMAL));
        assertThat(parse("d(u, x, x)")).isEqualTo(parse("u_xx"));
        assertThat(parse("d(u*x, theta)")).isEqualTo(d(U.times(X), new Symbol("theta")));
        assertThat(parse("f_x")).isEqualTo(d(new Symbol("f"), X));
        assertThat(parse("d(u, n)")).isEqualTo(parse("u_n"));
    }

    @Test
    void callsAndVectorOperators() {
        assertThat(parse("exp(-sin(x))")).isEqualTo(exp(sin(X).negate()));
        assertThat(parse("ln(x)")).isEqualTo(Functions.log(X));
        assertThat(parse("where(x, y, t)")).isEqualTo(Functions.where(X, Y, T));
        Expression grad = new VectorOperation(VectorOperator.GRAD, List.of(U));
        assertThat(parse("div(x*grad(u))"))
                .isEqualTo(new VectorOperation(VectorOperator.DIV, List.of(X.times(grad))));
        assertThat(parse("dot(grad(u), -grad(u)/x)")).isEqualTo(
                new VectorOperation(VectorOperator.DOT, List.of(grad, grad.negate().dividedBy(X))));
        assertThat(parse("laplacian(laplacian(u))")).isInstanceOf(VectorOperation.class);
        assertThat(parse("div(u, v)").operands()).hasSize(2);
    }

    @Test
    void equations() {
        assertThat(Parser.parseEquation("u_t = alpha*u_xx", NAMES))
                .isEqualTo(d(U, T).equalTo(new Symbol("alpha").times(d(U, X, X))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    alhpa*u            | 1  | alhpa    | Maybe alpha.
                    x + Sin(x)         | 5  | Sin      | Maybe sin.
                    arcsin(x)          | 1  | arcsin   | Maybe asin.
                    pow(x, 2)          | 1  | pow      | Maybe x^y.
                    2x                 | 2  | x        | Maybe 2*x.
                    2 exp(x)           | 3  | exp      | Maybe 2*exp.
                    (x)(y)             | 4  | (        | Maybe (...)*(...).
                    x(t + 1)           | 1  | x        | Maybe x*(...).
                    u(x, t)            | 1  | u        | Maybe u, or u*(...).
                    +x                 | 1  | +        | Maybe leave it out.
                    x * +y             | 5  | +        | Maybe leave it out.
                    x**2               | 3  | *        | Maybe ^.
                    x,y                | 2  | `,`      | Maybe a decimal point, as in 0.5.
                    sin x              | 1  | sin      | Maybe sin(x).
                    sin^2(x)           | 1  | sin      | Maybe sin(x)^2.
                    sin(x, y)          | 1  | sin      | ``
                    sin()              | 5  | )        | ``
                    min(x, y, t)       | 1  | min      | Maybe min(a, min(b, c)).
                    log(x, 2)          | 1  | log      | Maybe log(x)/log(base).
                    atan(y, x)         | 1  | atan     | Maybe atan2(y, x).
                    u_xz               | 1  | u_xz     | Maybe u_xx.
                    w_xx               | 1  | w_xx     | Maybe u_xx.
                    u_theta            | 1  | u_theta  | Maybe d(u, theta).
                    x_t                | 1  | x_t      | Maybe u_t.
                    alpha_x            | 1  | alpha_x  | Maybe u_x.
                    n*u_x              | 1  | n        | Maybe u_n.
                    d(u)               | 1  | d        | Maybe d(u, x).
                    d(u, x, 2)         | 9  | 2        | Maybe repeat the coordinate, as in d(u, x, x).
                    d(u, thata)        | 6  | thata    | Maybe theta.
                    (x + y             | 1  | (        | Maybe add ')'.
                    x + y)             | 6  | )        | Maybe a '(' is missing.
                    x +                | 4  | ``       | ``
                    ``                 | 1  | ``       | ``
                    x = y              | 3  | =        | ``
                    x < y              | 3  | <        | Maybe where(b - a, 1, 0).
                    2\u00b7x           | 2  | \u00b7   | Maybe *.
                    \u03b1*u           | 1  | \u03b1   | Names have letters a-z, A-Z, digits and _. Maybe write it out, as in alpha.
                    1e999              | 1  | 1e999    | ``
                    1e-999             | 1  | 1e-999   | Maybe 0.
                    d*x                | 1  | d        | Maybe d(u, x).
                    laplacian + x      | 1  | laplacian | Maybe laplacian(u).
                    grad(u)            | 1  | grad     | Maybe div(k*grad(u)) or dot(grad(u), grad(v)).
                    x + grad(u)        | 3  | +        | ``
                    dot(grad(u), x)    | 14 | x        | Maybe dot(grad(u), grad(v)), or a product with *.
                    div(grad(u)*grad(v)) | 12 | *      | Maybe dot(grad(u), grad(v)).
                    sin(grad(u))       | 5  | grad     | Maybe div(k*grad(u)) or dot(grad(u), grad(v)).
                    grad(u)^2          | 1  | grad     | Maybe div(k*grad(u)) or dot(grad(u), grad(v)).
                    div(x/grad(u))     | 6  | /        | ``
                    laplacian(u, v)    | 1  | laplacian | ``
                    """)
    void errorsSayWhereAndWhatWasMeant(String text, int position, String token, String hint) {
        ParseException error = catchThrowableOfType(ParseException.class, () -> parse(text.translateEscapes()));
        assertThat(error).hasMessageContaining(" at position " + position + " of \"").hasMessageEndingWith(
                hint.isEmpty() ? "\"." : hint);
        assertThat(error.position()).isEqualTo(position);
        assertThat(error.token()).isEqualTo(token);
        assertThat(error.hint()).isEqualTo(hint);
    }

    @Test
    void messagesReadAsSentences() {
        assertThatThrownBy(() -> parse("u_t - alhpa*u_xx")).hasMessage("unknown name 'alhpa'; declared are x, y, t,"
                + " theta, u, v, u1, alpha, my_k, f at position 7 of \"u_t - alhpa*u_xx\". Maybe alpha.");
        assertThatThrownBy(() -> Parser.parseEquation("u_t - u_xx", NAMES))
                .hasMessage("an equation needs '=' at position 11 of \"u_t - u_xx\". Maybe ... = 0.");
        assertThatThrownBy(() -> Parser.parseEquation("u == x", NAMES)).hasMessageEndingWith("Maybe a single =.");
        assertThatThrownBy(() -> Parser.parseEquation("u = x = y", NAMES)).hasMessageContaining("position 7");
    }

    @Test
    void textMayHaveTenThousandCharacters() {
        assertThat(parse("x+".repeat(4999) + "x ").operands()).hasSize(2);
        assertThatThrownBy(() -> parse("x+".repeat(5000) + "x")).hasMessageContaining("10001 characters")
                .hasMessageContaining("the limit is 10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(@)", "sin(@)", "2^@", "d(@, x)", "where(x, @, y)"})
    void nestingIsLimited(String level) {
        assertThat(parse(nest(level, 200))).isNotNull();
        assertThatThrownBy(() -> parse(nest(level, 201))).isInstanceOf(ParseException.class)
                .hasMessageContaining("nested more than 200 deep");
    }

    private static String nest(String level, int depth) {
        String[] parts = level.split("@", -1);
        return parts[0].repeat(depth) + "x" + parts[1].repeat(depth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x+", "x*", "-", "x-", "x/"})
    void longChainsNeedNoStack(String link) {
        Expression chain = parse(link.repeat(4999) + "x");
        assertThat(parse(chain.toString().replace(" ", ""))).isEqualTo(chain);
    }
}
