package org.pikan.expression;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Keeps track, while parsing, of which subexpressions are vectors, and refuses them where a number is needed. */
final class VectorCheck {

    /** Makes the exception for a problem at a token. */
    interface Errors {
        ParseException error(String problem, Token token, String hint);
    }

    private final Set<Expression> vectors = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Errors errors;

    VectorCheck(Errors errors) {
        this.errors = errors;
    }

    Expression scalar(Expression expression, Token start) {
        if (isVector(expression)) {
            throw errors.error("'" + TextPrinter.abbreviate(expression) + "' is a vector where a number is needed",
                    start,
                    "Maybe div(k*grad(u)) or dot(grad(u), grad(v)).");
        }
        return expression;
    }

    Expression sum(Expression sum, Token sign) {
        boolean left = isVector(sum.operands().getFirst());
        if (left != isVector(sum.operands().getLast())) {
            throw errors.error("'" + sign.text() + "' joins a vector and a number", sign, "");
        }
        return mark(sum, left);
    }

    Expression product(Product product, Token sign) {
        if (isVector(product.left()) && isVector(product.right())) {
            throw errors.error("'*' joins two vectors", sign,
                    "Maybe dot(" + TextPrinter.abbreviate(product.left()) + ", "
                            + TextPrinter.abbreviate(product.right()) + ").");
        }
        return mark(product, isVector(product.left()) || isVector(product.right()));
    }

    Expression quotient(Quotient quotient, Token sign) {
        if (isVector(quotient.right())) {
            throw errors.error("'/' divides by a vector", sign, "");
        }
        return mark(quotient, isVector(quotient.left()));
    }

    Expression negation(Negation negation) {
        return mark(negation, isVector(negation.operand()));
    }

    Expression operation(VectorOperator operator, List<Expression> operands, Token name, List<Token> starts) {
        int count = operands.size();
        int expected = operator == VectorOperator.DOT ? 2 : 1;
        if (operator != VectorOperator.DIV && count != expected) {
            throw errors.error(operator.text() + " takes " + expected + (expected == 1 ? " argument" : " arguments")
                    + ", but got " + count, name, "");
        }
        for (int i = 0; i < count; i++) {
            boolean needsVector = operator == VectorOperator.DOT;
            boolean needsScalar = operator == VectorOperator.LAPLACIAN || operator == VectorOperator.GRAD || count > 1;
            if (needsVector && !isVector(operands.get(i))) {
                throw errors.error(
                        "dot needs two vectors, but '" + TextPrinter.abbreviate(operands.get(i)) + "' is a number",
                        starts.get(i),
                        "Maybe dot(grad(u), grad(v)), or a product with *.");
            }
            if (!needsVector && needsScalar) {
                scalar(operands.get(i), starts.get(i));
            }
        }
        return mark(new VectorOperation(operator, operands), operator == VectorOperator.GRAD);
    }

    private boolean isVector(Expression expression) {
        return vectors.contains(expression);
    }

    private Expression mark(Expression expression, boolean vector) {
        if (vector) {
            vectors.add(expression);
        }
        return expression;
    }
}
