package org.pikan.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas of the greatest length go through everything on a stack of 256 kB. */
class LongFormulaTest {

    private static final Names NAMES = Names.of(List.of("x", "y"), List.of("u"));
    private static final Symbol X = new Symbol("x");
    private static final FunctionSymbol U = new FunctionSymbol("u");

    @ParameterizedTest
    @ValueSource(strings = {"x+", "x-", "x*", "x/", "-", "u*x+", "u_x-", "2*", "1/2/"})
    void chains(String link) throws InterruptedException {
        String text = link.repeat((Parser.MAX_LENGTH - 1) / link.length()) + "x";
        onSmallStack(() -> {
            Expression expression = Parser.parse(text, NAMES);
            assertThat(Parser.parse(expression.toString().replace(" ", ""), NAMES)).isEqualTo(expression)
                    .hasSameHashCodeAs(expression);
            Expression lowered = NormalDerivative.lower(VectorOperations.lower(expression, List.of(X)), Map.of(X, X));
            Expression replaced = Substitution.apply(lowered, Map.of(U, X.times(X)));
            Expression expanded = Derivative.of(replaced, X);
            Evaluator.compile(expanded, List.of(X)).evaluate(0.999);
            if (!link.contains("2")) {
                Simplifier.simplify(expanded);
            }
            assertThat(Terms.of(expression)).isNotEmpty();
            assertThat(LatexPrinter.print(expression)).isNotEmpty();
            assertThat(JavaPrinter.print(expression)).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomTextIsParsedOrRefusedWithAPosition(long seed) throws InterruptedException {
        String[] tokens = {"x", "y", "u", "u_x", "u_n", "2", ".5", "+", "-", "*", "/", "^", "(", ")", "(", ")", ",",
                "=",
                "sin(", "d(", "grad(", "div(", "where(", "n", "e", "alpha", " ", "\u03b1", "1e", "_", "\n"};
        Random random = new Random(seed);
        onSmallStack(() -> {
            for (int i = 0; i < 20_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int j = random.nextInt(12); j >= 0; j--) {
                    text.append(tokens[random.nextInt(tokens.length)]);
                }
                try {
                    Expression expression = Parser.parse(text.toString(), NAMES);
                    assertThat(Parser.parse(expression.toString(), NAMES)).isEqualTo(expression);
                } catch (ParseException error) {
                    assertThat(error.position()).as(text.toString()).isBetween(1, text.length() + 1);
                    assertThat(text.substring(error.position() - 1)).startsWith(error.token());
                }
            }
        });
    }

    private static void onSmallStack(Runnable task) throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(null, task, "small stack", 256 * 1024);
        thread.setUncaughtExceptionHandler((_, error) -> thrown[0] = error);
        thread.start();
        thread.join();
        if (thrown[0] != null) {
            fail(thrown[0]);
        }
    }
}
