package org.pikan.expression;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Seeded random trees of the shapes the parser makes: constants are not negative, powers have all kinds of exponents. */
final class RandomExpressions {

    static final Symbol X = new Symbol("x");
    static final Symbol Y = new Symbol("y");

    private final Random random;
    private final List<? extends Expression> leaves;
    private final List<Function> functions;

    RandomExpressions(long seed, List<? extends Expression> leaves, List<Function> functions) {
        this.random = new Random(seed);
        this.leaves = leaves;
        this.functions = functions;
    }

    Expression next(int depth) {
        if (depth == 0 || random.nextInt(12) == 0) {
            return leaf();
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> next(depth - 1).plus(next(depth - 1));
            case 2 -> next(depth - 1).minus(next(depth - 1));
            case 3, 4 -> next(depth - 1).times(next(depth - 1));
            case 5 -> next(depth - 1).dividedBy(next(depth - 1));
            case 6 -> next(depth - 1).negate();
            case 7 -> next(depth - 1).pow(exponent());
            default -> call(depth);
        };
    }

    private Expression leaf() {
        return switch (random.nextInt(8)) {
            case 0 -> new Constant(random.nextInt(4));
            case 1 -> new Constant(random.nextInt(1, 100) / 10.0);
            case 2 -> new Constant(Math.PI);
            default -> leaves.get(random.nextInt(leaves.size()));
        };
    }

    private Expression exponent() {
        return switch (random.nextInt(6)) {
            case 0 -> new Constant(0.5);
            case 1 -> new Constant(1.5).negate();
            case 2 -> leaf();
            case 3 -> new Constant(random.nextInt(1, 3)).negate();
            default -> new Constant(random.nextInt(4));
        };
    }

    private Expression call(int depth) {
        Function function = functions.get(random.nextInt(functions.size()));
        return new Call(function,
                IntStream.range(0, function.arity()).mapToObj(i -> function == Function.BESSELJ && i == 0
                        ? (Expression) new Constant(random.nextInt(4))
                        : next(depth - 1)).toList());
    }
}
