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

    /** An edge's function as an expression of what enters it, and the lower the better. */
    record Reading(UnaryOperator<Expression> expression, double score) {}

    /** The outer function, its inverse, its complexity, and whether it needs values away from 0. */
    private record Outer(UnaryOperator<Expression> function, DoubleUnaryOperator inverse, int complexity,
            boolean awayFromZero) {}

    private static final List<Outer> OUTER = List.of(
            new Outer(Functions::sqrt, y -> y * y, 2, false),
            new Outer(t -> t.pow(2), Math::sqrt, 2, false),
            new Outer(t -> new Constant(1).dividedBy(t), y -> 1 / y, 2, true),
            new Outer(t -> new Constant(1).dividedBy(Functions.sqrt(t)), y -> 1 / (y * y), 3, true),
            new Outer(t -> new Constant(1).dividedBy(t.pow(2)), y -> 1 / Math.sqrt(y), 3, true),
            new Outer(Functions::exp, StrictMath::log, 3, true));

    private Composition() {}

    /**
     * The simplest reading of an edge that fits as well as the edge is known: one function of the library, else a function of
     * one, else a sum of functions, else a function of a sum.
     *
     * @param options
     *            how matches are judged; a reading must come close to its floor
     * @return nothing if none does
     */
    static Optional<Reading> best(EdgeSamples samples, MatchOptions options) {
        MatchOptions simple = options.withSums(false);
        return one(samples, simple).or(() -> composed(samples, simple))
                .or(() -> options.sums() ? one(samples, options).or(() -> composed(samples, options))
                        : Optional.empty());
    }

    private static Optional<Reading> composed(EdgeSamples samples, MatchOptions options) {
        Optional<Reading> best = Optional.empty();
        EdgeMatcher matcher = new EdgeMatcher(options);
        double sign = Math.signum(samples.y()[0]);
        double[] size = Arrays.stream(samples.y()).map(y -> sign * y).toArray();
        double least = Arrays.stream(size).min().orElseThrow();
        double largest = Arrays.stream(size).max().orElseThrow();
        for (Outer outer : OUTER) {
            if (!(least > (outer.awayFromZero ? LEAST * largest : 0))) {
                continue;
            }
            EdgeSamples inverted = new EdgeSamples(samples.z(), Arrays.stream(size).map(outer.inverse).toArray());
            Optional<EdgeMatch> match = matcher.match(inverted).stream().findFirst()
                    .filter(m -> m.unexplained() <= NEAR * options.floor());
            double score = match.map(options::score).orElse(Double.POSITIVE_INFINITY)
                    + options.penalty() * outer.complexity;
            if (match.isPresent() && score < best.map(Reading::score).orElse(Double.POSITIVE_INFINITY)) {
                best = Optional.of(new Reading(x -> {
                    Expression value = outer.function.apply(match.get().of(x));
                    return sign < 0 ? value.negate() : value;
                }, score));
            }
        }
        return best;
    }

    private static Optional<Reading> one(EdgeSamples samples, MatchOptions options) {
        return new EdgeMatcher(options).match(samples).stream().findFirst()
                .filter(match -> match.unexplained() <= NEAR * options.floor())
                .map(match -> new Reading(match::of, options.score(match)));
    }
}
