package org.pikan.problem;

import org.pikan.expression.Equation;
import org.pikan.expression.Expression;

/** An expression or equation as the user gave it; text is parsed once all names are known. */
sealed interface Written<T> {
    /** As text. */
    record Text<T>(String text) implements Written<T> {}

    /** As a tree. */
    record Tree<T>(T tree) implements Written<T> {}

    static Written<Equation> equation(String text) {
        return new Text<>(text);
    }

    static Written<Equation> equation(Equation tree) {
        return new Tree<>(tree);
    }

    static Written<Expression> expression(String text) {
        return new Text<>(text);
    }

    static Written<Expression> expression(Expression tree) {
        return new Tree<>(tree);
    }
}
