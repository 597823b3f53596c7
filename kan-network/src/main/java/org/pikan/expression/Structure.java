package org.pikan.expression;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Structural equality and hash of trees of any depth; records' own would recurse. */
final class Structure {

    private Structure() {}

    @SuppressWarnings("ReferenceEquality") // a shared subtree needs no second look
    static boolean equal(Expression expression, @Nullable Object other) {
        if (!(other instanceof Expression that)) {
            return false;
        }
        Deque<Expression> pairs = new ArrayDeque<>(List.of(expression, that));
        while (!pairs.isEmpty()) {
            Expression a = pairs.pop();
            Expression b = pairs.pop();
            if (a == b) {
                continue;
            }
            List<Expression> operandsA = a.operands();
            List<Expression> operandsB = b.operands();
            if (a.getClass() != b.getClass() || operandsA.size() != operandsB.size() || !label(a).equals(label(b))) {
                return false;
            }
            for (int i = 0; i < operandsA.size(); i++) {
                pairs.push(operandsB.get(i));
                pairs.push(operandsA.get(i));
            }
        }
        return true;
    }

    static int hash(Expression expression) {
        return Trees.<Integer>fold(expression,
                (node, operands) -> Arrays.hashCode(new int[] {label(node).hashCode(), operands.hashCode()}));
    }

    /** What tells nodes of one kind apart besides their operands. */
    static Object label(Expression expression) {
        return switch (expression) {
            case Constant c -> c.value();
            case Symbol s -> s.name();
            case FunctionSymbol f -> f.name();
            case PartialDerivative p -> p.by();
            case Call c -> c.function().text();
            case VectorOperation v -> v.operator().text();
            case Sum _ -> "+";
            case Difference _ -> "-";
            case Product _ -> "*";
            case Quotient _ -> "/";
            case Power _ -> "^";
            case Negation _ -> "negation";
        };
    }
}
