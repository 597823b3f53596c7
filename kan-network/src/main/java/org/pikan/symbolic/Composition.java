package org.pikan.symbolic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.expression.Functions;

/**
 * Closed forms of an edge that are a function of a function: {@code +-g(d + c*f(a*z + b))}, such as 1/cosh(x), sqrt(1 - x^2) or
 * 1/(1 - cos(x)).
 *
 * <p>For each outer function g the values g^-1(|y|) are compared with the library. The outer ones are powers and the
 * exponential: the factor of a power goes into its argument, and that of an exponential into the constant.
 */
final class Composition {

    /** Where y comes closer to 0 than this part of its largest value, 1/y says nothing. */
    private static final double LEAST = 1e-3;

    /** A match is exact if it leaves at most this many times the floor. */
    private static final double NEAR = 100;

    /** The outer function, its inverse, its complexity, and whether it needs values away from 0. */
    private record Outer(UnaryOperator<Expression> function, DoubleUnaryOperator inverse, int complexity,
            boolean awayFromZero) {}

    private static final List<Outer> OUTER = List.of(
            new Outer(Functions::sqrt, y -> y * y, 2, false),
            new Outer(t -> new Constant(1).dividedBy(t), y -> 1 / y, 2, true),
            new Outer(t -> t.pow(2), Math::sqrt, 2, false),
            new Outer(t -> new Constant(1).dividedBy(Functions.sqrt(t)), y -> 1 / (y * y), 3, true),
            new Outer(t -> new Constant(1).dividedBy(t.pow(2)), y -> 1 / Math.sqrt(y), 3, true),
            new Outer(Functions::exp, StrictMath::log, 3, true));

    private static final int OF_SUMS = 2;

    private Composition() {}

    /**
     * One function of the library, else a function of one, that fits as well as the edge is known.
     *
     * @param options
     *            how matches are judged; a reading must come close to its floor
     * @return the edge's function of what enters it; nothing if none fits
     */
    static Optional<UnaryOperator<Expression>> simple(EdgeSamples samples, MatchOptions options) {
        MatchOptions single = options.withSums(false);
        return match(samples, single).or(() -> composed(samples, single, OUTER));
    }

    /** A sum of functions of the library, else the square root or the reciprocal of one. */
    static Optional<UnaryOperator<Expression>> sum(EdgeSamples samples, MatchOptions options) {
        MatchOptions sums = options.withSums(true);
        return match(samples, sums).or(() -> composed(samples, sums, OUTER.subList(0, OF_SUMS)));
    }

    private static Optional<UnaryOperator<Expression>> composed(EdgeSamples samples, MatchOptions options,
            List<Outer> outers) {
        EdgeMatcher matcher = new EdgeMatcher(options);
        double sign = Math.signum(samples.y()[0]);
        double[] size = Arrays.stream(samples.y()).map(y -> sign * y).toArray();
        double least = Arrays.stream(size).min().orElseThrow();
        double largest = Arrays.stream(size).max().orElseThrow();
        UnaryOperator<Expression> best = null;
        double bestScore = Double.POSITIVE_INFINITY;
        for (Outer outer : outers) {
            if (!(least > (outer.awayFromZero ? LEAST * largest : 0))) {
                continue;
            }
            EdgeSamples inverted = new EdgeSamples(samples.z(), Arrays.stream(size).map(outer.inverse).toArray());
            EdgeMatch match = matcher.match(inverted).getFirst();
            double score = options.score(match) + options.penalty() * outer.complexity;
            if (match.unexplained() <= NEAR * options.floor() && score < bestScore) {
                bestScore = score;
                best = x -> sign < 0 ? outer.function.apply(match.of(x)).negate() : outer.function.apply(match.of(x));
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<UnaryOperator<Expression>> match(EdgeSamples samples, MatchOptions options) {
        EdgeMatch match = new EdgeMatcher(options).match(samples).getFirst();
        return match.unexplained() <= NEAR * options.floor() ? Optional.of(match::of) : Optional.empty();
    }
}
