package org.pikan.basis;

import java.util.Arrays;
import java.util.Locale;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.RowKernels;

/**
 * Gaussian radial basis functions, as in FastKAN, each with a width of its own.
 *
 * <pre>b_m(z) = exp(-((z - center_m) / width_m)^2),   b^(q+1) = -2/width^2 ((z - center) b^(q) + q b^(q-1))</pre>
 *
 * <p>{@code GaussianRbf.uniform(8, Interval.UNIT)} has centres at the ends of 8 equal intervals and one beyond each end, 11 in all,
 * and widths of {@value #OVERLAP} intervals: wide enough that sums are smooth between centres, narrow enough that the functions do not
 * look alike (the condition of their Gram matrix grows like exp(pi^2/2 (width/spacing)^2)).
 *
 * <p>They span neither constants nor z; far from all centres they vanish. No set of Gaussians contains one of another width, so a
 * finer basis keeps the old functions and adds narrower ones between them ({@link #refined}).
 *
 * <p>Source: Li, Kolmogorov-Arnold Networks are Radial Basis Function Networks, arXiv 2405.06721.
 */
public final class GaussianRbf implements Basis {

    /** The width of a function in intervals between centres. */
    public static final double OVERLAP = 1.5;

    private static final Kernels KERNELS = Kernels.best();
    private static final RowKernels ROWS = RowKernels.best();

    private final double[] centers;
    private final double[] widths;

    private GaussianRbf(double[] centers, double[] widths) {
        this.centers = centers;
        this.widths = widths;
    }

    /**
     * Gaussians by their centres and widths.
     *
     * @param centers at least one, finite, in any order
     * @param widths as many, positive
     * @throws IllegalArgumentException when they are not, or a function is there twice
     */
    public static GaussianRbf of(double[] centers, double[] widths) {
        if (centers.length == 0 || centers.length != widths.length) {
            throw new IllegalArgumentException("basis 'rbf' has " + centers.length + " centres and " + widths.length
                    + " widths, but needs as many of both, and at least one. Maybe use GaussianRbf.uniform.");
        }
        for (int m = 0; m < centers.length; m++) {
            if (!Double.isFinite(centers[m]) || !(widths[m] > 0) || !Double.isFinite(widths[m])) {
                throw new IllegalArgumentException("function " + m + " of basis 'rbf' has centre " + centers[m]
                        + " and width " + widths[m] + ", but they must be finite and the width positive.");
            }
            for (int k = 0; k < m; k++) {
                if (centers[k] == centers[m] && widths[k] == widths[m]) {
                    throw new IllegalArgumentException("functions " + k + " and " + m + " of basis 'rbf' are the same: "
                            + "centre " + centers[m] + ", width " + widths[m] + ". Maybe remove one.");
                }
            }
        }
        return new GaussianRbf(centers.clone(), widths.clone());
    }

    /** Centres at the ends of equal intervals, and one interval beyond each end. */
    public static GaussianRbf uniform(int intervals, Interval interval) {
        if (intervals < 1) {
            throw new IllegalArgumentException(
                    "grid of basis 'rbf' is " + intervals + ", but must be at least 1. Maybe leave the grid out.");
        }
        double spacing = interval.length() / intervals;
        double[] centers = new double[intervals + 3];
        for (int m = 0; m < centers.length; m++) {
            centers[m] = m == intervals + 1 ? interval.max() : interval.min() + (m - 1) * spacing;
        }
        double[] widths = new double[centers.length];
        Arrays.fill(widths, OVERLAP * spacing);
        return new GaussianRbf(centers, widths);
    }

    /** A copy of the centres. */
    public double[] centers() {
        return centers.clone();
    }

    /** A copy of the widths. */
    public double[] widths() {
        return widths.clone();
    }

    /** The gaps between neighbouring centres. */
    public int gaps() {
        return (int) Arrays.stream(centers).distinct().count() - 1;
    }

    /**
     * Contains this basis: between each two neighbouring centres a function is added, whose width is {@value #OVERLAP} times half
     * the gap.
     */
    public GaussianRbf refined() {
        double[] sorted = Arrays.stream(centers).sorted().distinct().toArray();
        int old = centers.length;
        double[] finer = Arrays.copyOf(centers, old + sorted.length - 1);
        double[] finerWidths = Arrays.copyOf(widths, finer.length);
        for (int i = 0; i + 1 < sorted.length; i++) {
            double half = 0.5 * (sorted[i + 1] - sorted[i]);
            finer[old + i] = sorted[i] + half;
            finerWidths[old + i] = OVERLAP * half;
        }
        return new GaussianRbf(finer, finerWidths);
    }

    @Override
    public int size() {
        return centers.length;
    }

    @Override
    public int maxDerivative() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean spansConstant() {
        return false;
    }

    @Override
    public GaussianRbf withoutConstant() {
        return this;
    }

    @Override
    public double[] linear() {
        return new double[0];
    }

    @Override
    public String family() {
        return "rbf";
    }

    @Override
    public void evaluate(double[] z, int zOffset, int points, int order, double[] out, int outOffset) {
        int row = outOffset;
        for (int m = 0; m < centers.length; m++) {
            double inverse = 1 / widths[m];
            ROWS.affine(inverse, z, zOffset, -centers[m] * inverse, out, row, points);
            ROWS.multiply(-1, out, row, out, row, out, row, points, false);
            KERNELS.exp(out, row, out, row, points);
            double factor = -2 * inverse * inverse;
            for (int q = 1; q <= order; q++) {
                int last = row + (q - 1) * points;
                int before = q == 1 ? last : last - points;
                ROWS.recurrence(factor, z, zOffset, -factor * centers[m], out, last, (q - 1) * factor, out, before, 0,
                        out, last, out, row + q * points, points);
            }
            row += (order + 1) * points;
        }
    }

    /** A basis contains all whose functions are among its own. */
    @Override
    public Embedding embedding(Basis refined) {
        if (!(refined instanceof GaussianRbf other)) {
            throw notContained(refined);
        }
        double[][] matrix = new double[size()][other.size()];
        for (int m = 0; m < size(); m++) {
            int found = 0;
            while (found < other.size()
                    && (other.centers[found] != centers[m] || other.widths[found] != widths[m])) {
                found++;
            }
            if (found == other.size()) {
                throw notContained(refined);
            }
            matrix[m][found] = 1;
        }
        return new Embedding(matrix, new double[size()]);
    }

    private IllegalArgumentException notContained(Basis refined) {
        return new IllegalArgumentException("basis " + this + " is not contained in " + refined
                + ". Maybe keep all centres with their widths and add narrower functions between them.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GaussianRbf rbf && Arrays.equals(centers, rbf.centers)
                && Arrays.equals(widths, rbf.widths);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(centers) + Arrays.hashCode(widths);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "GaussianRbf[%d functions, centres %.4g to %.4g]", size(),
                Arrays.stream(centers).min().orElse(0), Arrays.stream(centers).max().orElse(0));
    }
}
