package org.pikan.network.edit;

import java.util.Arrays;
import java.util.Optional;
import org.pikan.basis.Activation;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Fourier;
import org.pikan.basis.GaussianRbf;
import org.pikan.basis.Interval;
import org.pikan.basis.PolynomialBasis;

/** Puts bases where the values are. */
final class Placement {

    /** The part of the range that is left free beyond each of its ends. */
    private static final double MARGIN = 0.02;

    /** An interval stays if the values fill this part of it. */
    private static final double LEAST_FILL = 0.75;

    private Placement() {}

    /**
     * Where a basis for values should be: the present interval if they lie in it and fill most of it, else their range and a
     * little more.
     */
    static Interval of(double[] values, Basis present) {
        double min = Arrays.stream(values).min().orElse(-1);
        double max = Arrays.stream(values).max().orElse(1);
        Interval old = interval(present).orElse(Interval.UNIT);
        if (old.min() <= min && max <= old.max() && max - min >= LEAST_FILL * old.length()) {
            return old;
        }
        return around(min, max);
    }

    /** Where a basis is; nothing if it is everywhere. */
    static Optional<Interval> interval(Basis basis) {
        return switch (basis) {
            case PolynomialBasis polynomials -> Optional.of(polynomials.interval());
            case BSpline spline -> Optional.of(spline.interval());
            case GaussianRbf gaussians -> Optional.of(interval(gaussians));
            case Fourier _,Activation _ -> Optional.empty();
        };
    }

    /** The range of the centres without the outermost ones, which stand beyond the ends. */
    private static Interval interval(GaussianRbf gaussians) {
        double[] centers = gaussians.centers();
        Arrays.sort(centers);
        int beyond = centers.length > 3 ? 1 : 0;
        double min = centers[beyond];
        double max = centers[centers.length - 1 - beyond];
        return max > min ? new Interval(min, max) : around(min, max);
    }

    /** The range of values and a little more; of a single value an interval about it. */
    static Interval around(double min, double max) {
        double length = max - min;
        double margin = length > 1e-9 * Math.max(Math.abs(min), Math.abs(max))
                ? MARGIN * length
                : Math.max(0.5, 0.5 * Math.abs(min));
        return new Interval(min - margin, max + margin);
    }

    /** A basis moved to an interval; those without one stay. */
    static Basis placed(Basis basis, Interval interval) {
        return switch (basis) {
            case PolynomialBasis polynomials -> polynomials.withInterval(interval);
            case GaussianRbf gaussians -> {
                Interval old = interval(gaussians);
                double scale = interval.length() / old.length();
                yield GaussianRbf.of(
                        Arrays.stream(gaussians.centers()).map(c -> interval.min() + scale * (c - old.min())).toArray(),
                        Arrays.stream(gaussians.widths()).map(w -> scale * w).toArray());
            }
            case BSpline spline -> {
                double[] breakpoints = spline.breakpoints();
                Interval old = spline.interval();
                for (int i = 0; i < breakpoints.length; i++) {
                    double part = (breakpoints[i] - old.min()) / old.length();
                    breakpoints[i] = i == breakpoints.length - 1 ? interval.max()
                            : interval.min() + part * interval.length();
                }
                yield spline.withBreakpoints(breakpoints);
            }
            case Fourier _,Activation _ -> basis;
        };
    }

    /**
     * B-splines whose breakpoints follow the density of values: a share from an even grid, the rest from quantiles.
     *
     * @param even
     *            the share of the even grid, above 0
     */
    static BSpline adapted(BSpline spline, double[] values, double even) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        Interval interval = around(sorted[0], sorted[sorted.length - 1]);
        int cells = spline.intervals();
        double[] breakpoints = new double[cells + 1];
        for (int i = 0; i <= cells; i++) {
            double position = (double) i / cells * (sorted.length - 1);
            int below = (int) Math.min(position, sorted.length - 1);
            int above = Math.min(below + 1, sorted.length - 1);
            double quantile = i == 0 ? interval.min()
                    : i == cells ? interval.max()
                            : sorted[below] + (position - below) * (sorted[above] - sorted[below]);
            breakpoints[i] = even * (interval.min() + interval.length() * i / cells) + (1 - even) * quantile;
        }
        breakpoints[0] = interval.min();
        breakpoints[cells] = interval.max();
        return spline.withBreakpoints(breakpoints);
    }
}
