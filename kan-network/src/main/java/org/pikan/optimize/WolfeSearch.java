package org.pikan.optimize;

/**
 * A line search for the strong Wolfe conditions; a work buffer.
 *
 * <pre>
 * f(x + a d) &lt;= f(x) + c1 a g'd,   |g(x + a d)'d| &lt;= c2 |g'd|
 * </pre>
 *
 * <p>Steps grow until they bracket such a point, which cubic interpolation then finds. A point where f or its gradient
 * is not finite counts as too far.
 *
 * <p>Source: Nocedal, Wright: Numerical Optimization, 2nd ed., Springer 2006, algorithms 3.5 and 3.6.
 */
final class WolfeSearch {
    /** Sufficient decrease. */
    static final double C1 = 1e-4;
    /** Curvature. */
    static final double C2 = 0.9;
    private static final int MAX_EVALUATIONS = 30;
    private static final double EXPANSION = 4;
    private static final double MARGIN = 0.1;

    private final Objective problem;
    /** The last point evaluated, and the best that decreases f enough; the two swap. */
    private Point trial;
    private Point low;

    WolfeSearch(Objective problem) {
        this.problem = problem;
        this.trial = new Point(problem.parameterCount());
        this.low = new Point(problem.parameterCount());
    }

    /** A point of the line. */
    private static final class Point {
        final double[] x;
        final double[] gradient;
        double step;
        double value;
        double slope;

        Point(int size) {
            x = new double[size];
            gradient = new double[size];
        }

        void moveTo(double newStep, double newValue, double newSlope) {
            step = newStep;
            value = newValue;
            slope = newSlope;
        }
    }

    /**
     * Searches along a direction of descent.
     *
     * @param x
     *            where f is {@code value} and its slope along the direction is {@code slope} &lt; 0
     * @param first
     *            the first step length to try
     * @return whether a point was found that meets both conditions, or at least decreases f enough
     */
    boolean search(double[] x, double[] direction, double value, double slope, double first) {
        low.moveTo(0, value, slope);
        double highStep = Double.POSITIVE_INFINITY;
        double highValue = Double.NaN;
        double highSlope = Double.NaN;
        double step = first;
        for (int i = 0; i < MAX_EVALUATIONS; i++) {
            evaluate(x, direction, step);
            if (!(trial.value <= value + C1 * step * slope) || !(trial.value < low.value)
                    || !Double.isFinite(trial.slope)) {
                highStep = step;
                highValue = trial.value;
                highSlope = trial.slope;
            } else {
                boolean turned = trial.slope * (highStep - low.step) >= 0;
                if (turned) {
                    highStep = low.step;
                    highValue = low.value;
                    highSlope = low.slope;
                }
                Point swap = low;
                low = trial;
                trial = swap;
                if (Math.abs(low.slope) <= -C2 * slope) {
                    return true;
                }
            }
            double next = Double.isInfinite(highStep)
                    ? EXPANSION * low.step
                    : inside(low.step, highStep,
                            cubicMinimum(low.step, low.value, low.slope, highStep, highValue, highSlope));
            if (next == low.step || next == highStep || !Double.isFinite(next)) {
                break;
            }
            step = next;
        }
        return low.step > 0;
    }

    private void evaluate(double[] x, double[] direction, double step) {
        Vectors.along(x, step, direction, trial.x);
        double value = problem.gradient(trial.x, trial.gradient);
        trial.moveTo(step, value, Vectors.dot(trial.gradient, direction));
    }

    /** The minimum of the cubic through two points with slopes, or NaN. */
    private static double cubicMinimum(double a, double valueA, double slopeA, double b, double valueB, double slopeB) {
        double d1 = slopeA + slopeB - 3 * (valueA - valueB) / (a - b);
        double d2 = Math.copySign(Math.sqrt(d1 * d1 - slopeA * slopeB), b - a);
        return b - (b - a) * (slopeB + d2 - d1) / (slopeB - slopeA + 2 * d2);
    }

    /** Keeps a guess away from both ends of a bracket. */
    private static double inside(double low, double high, double guess) {
        double from = low + MARGIN * (high - low);
        double to = high - MARGIN * (high - low);
        if (Double.isNaN(guess)) {
            return low + 0.25 * (high - low);
        }
        return Math.clamp(guess, Math.min(from, to), Math.max(from, to));
    }

    /** The step length found. */
    double step() {
        return low.step;
    }

    /** f at the point found. */
    double value() {
        return low.value;
    }

    /** The point found; overwritten by the next search. */
    double[] point() {
        return low.x;
    }

    /** The gradient there; overwritten by the next search. */
    double[] gradient() {
        return low.gradient;
    }
}
