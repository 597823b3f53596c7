package org.pikan.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionTest {

    private static final Symbol X = new Symbol("x");
    private static final FunctionSymbol U = new FunctionSymbol("u");

    @Test
    void methodsBuildTheTreeAsWritten() {
        assertThat(X.plus(1).times(2)).isEqualTo(new Product(new Sum(X, new Constant(1)), new Constant(2)));
        assertThat(X.minus(1).dividedBy(2))
                .isEqualTo(new Quotient(new Difference(X, new Constant(1)), new Constant(2)));
        assertThat(X.pow(2).negate()).isEqualTo(new Negation(new Power(X, new Constant(2))));
        assertThat(U.equalTo(0)).isEqualTo(new Equation(U, new Constant(0)));
        assertThat(U.equalTo(X).residual()).isEqualTo(new Difference(U, X));
    }

    @Test
    void equalityTellsKindsOperandsAndLabelsApart() {
        List<Expression> different = List.of(X, U, new FunctionSymbol("x"), new Constant(1), X.plus(U), U.plus(X),
                X.minus(U), X.times(U), X.dividedBy(U), X.pow(U), X.negate(), Functions.sin(X), Functions.cos(X),
                Functions.d(U, X), Functions.d(U, X, X), Functions.d(X, X),
                new VectorOperation(VectorOperator.GRAD, List.of(X)),
                new VectorOperation(VectorOperator.LAPLACIAN, List.of(X)));
        for (int i = 0; i < different.size(); i++) {
            for (int j = 0; j < different.size(); j++) {
                assertThat(different.get(i).equals(different.get(j))).isEqualTo(i == j);
            }
        }
        assertThat(X.plus(1)).isEqualTo(new Symbol("x").plus(1)).hasSameHashCodeAs(new Symbol("x").plus(1));
    }

    @Test
    void sumsOfThousandsOfTermsCanBeComparedHashedAndPrinted() {
        Expression left = X;
        Expression same = X;
        Expression right = X;
        for (int i = 0; i < 20_000; i++) {
            left = left.plus(i);
            same = same.plus(i);
            right = new Constant(i).plus(right);
        }
        assertThat(left.equals(same)).isTrue();
        assertThat(left.equals(right)).isFalse();
        assertThat(left.hashCode()).isEqualTo(same.hashCode());
        assertThat(left.toString()).startsWith("x + 0 + 1 + ").endsWith(" + 19999");
        assertThat(Trees.nodes(right)).hasSize(40_001);
    }

    @Test
    void sharedSubtreesAreVisitedOnce() {
        Expression doubled = X;
        for (int i = 0; i < 100; i++) {
            doubled = doubled.plus(doubled);
        }
        assertThat(Trees.nodes(doubled)).hasSize(101);
        assertThat(Trees.rewrite(doubled, node -> node.equals(X) ? U : node).operands()).hasSize(2);
    }

    @Test
    void nodesListOperandsFirst() {
        List<Expression> seen = new ArrayList<>();
        for (Expression node : Trees.nodes(Functions.sin(X.times(U)).plus(Functions.d(U, X)))) {
            assertThat(seen).containsAll(node.operands());
            seen.add(node);
        }
    }

    @Test
    void malformedNodesAreRefused() {
        assertThatThrownBy(() -> new Symbol("2x")).hasMessageContaining("'2x'");
        assertThatThrownBy(() -> new FunctionSymbol("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> X.plus(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Call.of(Function.SIN, X, X)).hasMessage("sin takes 1 argument, but got 2.");
        assertThatThrownBy(() -> new PartialDerivative(U, List.of())).hasMessageContaining("Maybe d(u, x)");
        assertThatThrownBy(() -> new VectorOperation(VectorOperator.DOT, List.of(X)))
                .hasMessage("dot takes 2 arguments, but got 1.");
    }
}
