package org.pikan.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.Symbol;
import org.pikan.identity.Identity;

class FormulaSearchTest {

    private static final List<String> NAMES = List.of("x", "y", "z");
    private static final List<Symbol> SYMBOLS = NAMES.stream().map(Symbol::new).toList();
    private static final double[][] BOX = {{0.5, 1.5}, {1, 2}, {1, 3}};

    private static Expression parsed(String formula) {
        return Parser.parse(formula, Names.of(NAMES, List.of()));
    }

    private static Dataset data(String formula) {
        Evaluator evaluator = Evaluator.compile(parsed(formula), SYMBOLS);
        return Dataset.of(evaluator::evaluate, BOX, 500, 3).named(NAMES, List.of("u"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "x*z/cosh(y)", // an edge that is a function of a function
            "asin(x*sin(y)*z/5)", // a function of a product
            "asin(sin(y)*z/5)", // the same, with an input that means nothing
            "z*cos(x*y)", // a group of two inputs
            "x^2 + y*z", // a sum and a product
            "sqrt(x^2 + y*z)", // a function of the target
            "x*sqrt(y^2 + z)"}) // a product with a function of a sum
    void findsFormulasThatAreProvedToBeRight(String formula) {
        FormulaSearch.Found found = FormulaSearch.of(data(formula), 1).search().orElseThrow();
        assertThat(Identity.areEqual(found.formula().outputs().getFirst(), parsed(formula), SYMBOLS))
                .as("%s: %s", found.formula().text(0), found.attempts()).isTrue();
        assertThat(found.error()).isLessThan(1e-12);
    }

    @Test
    void findsTheFormulaBehindNoise() {
        Dataset data = data("2*x + sin(2*z) + y").withNoise(0.01, 5);
        FormulaSearch.Found found = FormulaSearch.of(data, 1).search().orElseThrow();
        Evaluator evaluator = Evaluator.compile(found.formula().outputs().getFirst(), SYMBOLS);
        assertThat(evaluator.evaluate(new double[] {1, 1.5, 2})).isCloseTo(3.5 + Math.sin(4), within(0.005));
    }

    /** A table's columns may have any names. */
    @Test
    void takesNamesThatAreNoSymbols() {
        Dataset data = data("x*z").named(List.of("house price", "2nd", "a/b"), List.of("u"));
        FormulaSearch.Found found = FormulaSearch.of(data, 1).search().orElseThrow();
        assertThat(found.formula().coordinates()).extracting(Symbol::name).containsExactly("house_price", "x2nd",
                "a_b");
        assertThat(found.error()).isLessThan(1e-12);
    }
}
