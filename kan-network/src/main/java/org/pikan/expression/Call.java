package org.pikan.expression;

import java.util.List;

/**
 * A function applied to arguments, such as {@code sin(x)} or {@code where(x, a, b)}.
 *
 * @param function the function
 * @param arguments as many expressions as the function takes
 */
public record Call(Function function, List<Expression> arguments) implements Expression {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the function takes another number of arguments
     */
    public Call {
        arguments = List.copyOf(arguments);
        function.requireArity(arguments.size());
    }

    /** Applies a function: {@code Call.of(Function.SIN, x)}. */
    public static Call of(Function function, Expression... arguments) {
        return new Call(function, List.of(arguments));
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
