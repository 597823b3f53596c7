package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pikan.basis.SymbolicFunction;

/**
 * Compares an edge's function with the library: for each f the best {@code c*f(a*z + b) + d}.
 *
 * <p>The samples are mapped to s in [-1, 1]. For each function a coarse grid of (a, b), with c and d by linear least
 * squares, gives the best three basins; each is polished on few samples, the best on all ({@link AffineFit}). A function
 * must be defined on the whole range. Fits that only work by cancellation, |c| max|f| above 1,000 times the spread of y,
 * are left out: there f stands in for its own Taylor polynomial.
 */
public final class EdgeMatcher {

    private static final int COARSE_SAMPLES = 48;
    private static final double MOST_CANCELLATION = 1e3;
    /** A spread of y below this part of its size is none. */
    private static final double CONSTANT = 1e-13;

    private final MatchOptions options;

    /**
     * Makes a matcher.
     *
     * @param options
     *            what to try and how to rank it
     */
    public EdgeMatcher(MatchOptions options) {
        this.options = options;
    }

    /**
     * Matches an edge.
     *
     * @param samples
     *            the edge's function
     * @return one match for each function that can be fitted, and sums of functions where no single one is exact; the best
     *         first
     */
    public List<EdgeMatch> match(EdgeSamples samples) {
        Normalised edge = Normalised.of(samples.thinned(options.samples()));
        List<EdgeMatch> matches = new ArrayList<>();
        if (edge.total() == 0) {
            matches.add(EdgeMatch.of(List.of(), edge.mean(), 0));
            return matches;
        }
        Search search = new Search(edge, Math.min(COARSE_SAMPLES, edge.s().length));
        double best = Double.POSITIVE_INFINITY;
        for (SymbolicFunction function : options.functions()) {
            EdgeMatch match = function == SymbolicFunction.ZERO ? EdgeMatch.of(List.of(), edge.mean(), 1)
                    : search.single(function, best);
            if (match != null && Double.isFinite(match.unexplained())) {
                matches.add(match);
                best = Math.min(best, match.unexplained());
            }
        }
        if (options.sums() && best > options.floor()) {
            matches.addAll(new Sums(edge, search, options).matches(matches));
        }
        matches.sort(Comparator.comparingDouble(options::score).thenComparingInt(EdgeMatcher::freedoms)
                .thenComparingDouble(EdgeMatcher::shift));
        return matches;
    }

    /** Among equals, first the one with fewer parameters: sgn before a steep tanh. */
    private static int freedoms(EdgeMatch match) {
        return match.terms().stream().mapToInt(term -> StartGrid.freedom(term.function()).parameters()).sum();
    }

    /** Then the one closer to the function itself: cos(x) before sin(x + pi/2). */
    private static double shift(EdgeMatch match) {
        return match.terms().stream().mapToDouble(term -> Math.abs(term.shift())).sum();
    }

    /**
     * An edge with its samples on [-1, 1].
     *
     * @param s
     *            the samples, rising
     * @param y
     *            the values
     * @param center
     *            the z mapped to 0
     * @param half
     *            the length mapped to 1
     * @param mean
     *            the mean of y
     * @param total
     *            sum of (y - mean)^2; 0 when the edge is constant up to round-off
     */
    record Normalised(double[] s, double[] y, double center, double half, double mean, double total) {

        static Normalised of(EdgeSamples samples) {
            double[] z = samples.z();
            int n = z.length;
            double half = Math.max(0.5 * (z[n - 1] - z[0]), Double.MIN_NORMAL);
            double center = 0.5 * (z[n - 1] + z[0]);
            double[] s = new double[n];
            double mean = 0;
            for (int i = 0; i < n; i++) {
                s[i] = Math.max(-1, Math.min(1, (z[i] - center) / half));
                mean += samples.y()[i] / n;
            }
            double total = 0;
            double size = 0;
            for (double y : samples.y()) {
                total += (y - mean) * (y - mean);
                size = Math.max(size, Math.abs(y));
            }
            return new Normalised(s, samples.y(), center, half, mean,
                    total <= n * Math.pow(CONSTANT * size, 2) ? 0 : total);
        }

        /** Every so many samples, so that at most {@code count} are left. */
        Normalised thinned(int count) {
            double[] fewS = new double[count];
            double[] fewY = new double[count];
            for (int i = 0; i < count; i++) {
                int from = (int) ((long) i * (s.length - 1) / (count - 1));
                fewS[i] = s[from];
                fewY[i] = y[from];
            }
            return new Normalised(fewS, fewY, center, half, mean, total);
        }

        /** The columns 1, s, ..., s^degree. */
        Projection polynomial(int degree) {
            Projection projection = new Projection();
            for (int k = 0; k <= degree; k++) {
                double[] column = new double[s.length];
                for (int i = 0; i < column.length; i++) {
                    column[i] = integerPower(s[i], k);
                }
                projection.add(column);
            }
            return projection;
        }

        static double integerPower(double base, int exponent) {
            double power = 1;
            for (int i = 0; i < exponent; i++) {
                power *= base;
            }
            return power;
        }

        /** The term over z from that over s, in its simplest form. */
        SymbolicTerm term(SymbolicFunction function, double factor, double a, double b) {
            double scale = a / half;
            SymbolicTerm term = Canonical.of(new SymbolicTerm(function, factor, scale, b - scale * center));
            return switch (function) {
                case SQRT, POWER_1_5 -> insideDomain(term);
                default -> term;
            };
        }

        /** A root that begins at the first sample must not lose it to round-off. */
        private SymbolicTerm insideDomain(SymbolicTerm term) {
            double least = Math.min(term.scale() * (center - half), term.scale() * (center + half)) + term.shift();
            double margin = 8 * Math.ulp(Math.abs(center) + half + Math.abs(term.shift()));
            return least > margin ? term
                    : new SymbolicTerm(term.function(), term.factor(), term.scale(), term.shift() + margin - least);
        }

        /** The match made of terms over z, with the constant that fits best. */
        EdgeMatch match(List<SymbolicTerm> terms) {
            double[] rest = y.clone();
            double constant = 0;
            for (int i = 0; i < rest.length; i++) {
                for (SymbolicTerm term : terms) {
                    rest[i] -= term.value(Math.fma(half, s[i], center));
                }
                constant += rest[i] / rest.length;
            }
            double squares = 0;
            for (double r : rest) {
                squares += (r - constant) * (r - constant);
            }
            return EdgeMatch.of(terms, constant, squares / total);
        }
    }

    /** The search for single functions, beside given columns. */
    static final class Search {

        private final Normalised all;
        private final Normalised few;

        Search(Normalised all, int coarse) {
            this.all = all;
            this.few = all.thinned(coarse);
        }

        EdgeMatch single(SymbolicFunction function, double best) {
            Normalised few = function == SymbolicFunction.SIGN ? all : this.few;
            Projection constant = all.polynomial(0);
            Projection fewConstant = few.polynomial(0);
            AffineFit coarse = new AffineFit(few.s(), few.y(), fewConstant, few.total(), List.of(function));
            AffineFit fine = new AffineFit(all.s(), all.y(), constant, all.total(), List.of(function));
            AffineFit.Fit found = null;
            for (double[] start : CoarseSearch.basins(function, few.s(), few.y(), fewConstant,
                    StartGrid.basins(function))) {
                AffineFit.Fit fit = coarse.polish(start, 8);
                if (found == null || fit.unexplained() < found.unexplained()) {
                    found = fit;
                }
            }
            if (found == null) {
                return null;
            }
            double expected = found.unexplained() * all.s().length / few.s().length;
            AffineFit.Fit fit = expected < 1e4 * best || expected < 1e-3 ? fine.polish(found.point(), 40)
                    : fine.at(found.point());
            return isSound(function, fit) ? all.match(List.of(all.term(function, fit.factors()[0], fit.point()[0],
                    fit.point()[1]))) : null;
        }

        /** Whether the fit exists and does not live on cancellation. */
        private boolean isSound(SymbolicFunction function, AffineFit.Fit fit) {
            return Double.isFinite(fit.unexplained()) && isSound(all, function, fit.factors()[0], fit.point()[0],
                    fit.point()[1]);
        }

        static boolean isSound(Normalised edge, SymbolicFunction function, double factor, double a, double b) {
            double largest = 0;
            for (double s : edge.s()) {
                largest = Math.max(largest, Math.abs(function.value(Math.fma(a, s, b))));
            }
            double spread = Math.sqrt(edge.total() / edge.s().length);
            return factor != 0 && Math.abs(factor) * largest <= MOST_CANCELLATION * spread;
        }

        Normalised few() {
            return few;
        }
    }
}
