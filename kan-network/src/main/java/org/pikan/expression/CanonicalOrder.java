package org.pikan.expression;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** A total order of expressions that depends on their structure only: numbers, symbols, unknowns, derivatives, the rest. */
final class CanonicalOrder implements Comparator<Expression> {

    static final CanonicalOrder INSTANCE = new CanonicalOrder();

    private CanonicalOrder() {}

    @Override
    @SuppressWarnings("ReferenceEquality") // a shared subtree needs no second look
    public int compare(Expression left, Expression right) {
        Deque<Expression> pairs = new ArrayDeque<>(List.of(left, right));
        while (!pairs.isEmpty()) {
            Expression a = pairs.pop();
            Expression b = pairs.pop();
            if (a == b) {
                continue;
            }
            List<Expression> operandsA = a.operands();
            List<Expression> operandsB = b.operands();
            int order = Integer.compare(rank(a), rank(b));
            if (order == 0) {
                order = label(a, b);
            }
            if (order == 0) {
                order = Integer.compare(operandsA.size(), operandsB.size());
            }
            if (order != 0) {
                return order;
            }
            for (int i = operandsA.size() - 1; i >= 0; i--) {
                pairs.push(operandsB.get(i));
                pairs.push(operandsA.get(i));
            }
        }
        return 0;
    }

    private static int label(Expression a, Expression b) {
        if (a instanceof Constant(double valueA) && b instanceof Constant(double valueB)) {
            return Double.compare(valueA, valueB);
        }
        if (a instanceof PartialDerivative(_, var byA) && b instanceof PartialDerivative(_, var byB)) {
            int order = Integer.compare(byA.size(), byB.size());
            return order != 0 ? order : byA.toString().compareTo(byB.toString());
        }
        return Structure.label(a).toString().compareTo(Structure.label(b).toString());
    }

    private static int rank(Expression node) {
        return switch (node) {
            case Constant _ -> 0;
            case Symbol _ -> 1;
            case FunctionSymbol _ -> 2;
            case PartialDerivative _ -> 3;
            case Power _ -> 4;
            case Product _ -> 5;
            case Quotient _ -> 6;
            case Negation _ -> 7;
            case Call _ -> 8;
            case Sum _ -> 9;
            case Difference _ -> 10;
            case VectorOperation _ -> 11;
        };
    }
}
