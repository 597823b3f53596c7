package org.pikan.expression;

import java.util.List;

/**
 * An operator of vector calculus; {@code VectorOperations.lower} turns it into partial derivatives.
 *
 * @param operator the operator
 * @param operands one for {@code laplacian} and {@code grad}, two for {@code dot}, one or more for {@code div}
 */
public record VectorOperation(VectorOperator operator, List<Expression> operands) implements Expression {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the operator takes another number of operands
     */
    public VectorOperation {
        operands = List.copyOf(operands);
        int count = operands.size();
        boolean fits = switch (operator) {
            case LAPLACIAN, GRAD -> count == 1;
            case DOT -> count == 2;
            case DIV -> count >= 1;
        };
        if (!fits) {
            String expected = switch (operator) {
                case LAPLACIAN, GRAD -> "1 argument";
                case DOT -> "2 arguments";
                case DIV -> "a vector or its components";
            };
            throw new IllegalArgumentException(operator.text() + " takes " + expected + ", but got " + count + ".");
        }
    }

    @Override
    public boolean equals(Object other) {
        return Structure.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Structure.hash(this);
    }

    @Override
    public String toString() {
        return TextPrinter.print(this);
    }
}
