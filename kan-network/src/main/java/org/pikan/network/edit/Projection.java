package org.pikan.network.edit;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.qr.QRColPivDecompositionHouseholderColumn_DDRM;
import org.ejml.dense.row.linsol.qr.LinearSolverQrpHouseCol_DDRM;
import org.pikan.basis.Basis;
import org.pikan.basis.Interval;

/**
 * A function written in a basis and a constant by least squares.
 *
 * <p>QR with column pivoting finds the rank, and of all best fits the one with the smallest coefficients is taken, so that
 * functions that no point sees get coefficient 0 and nothing is divided by zero. Points are an even grid over the whole interval and
 * the values that were seen.
 *
 * @param coefficients
 *            one for each function
 * @param constant
 *            what is left to the bias; 0 if the basis spans the constants
 * @param error
 *            root mean square of the difference at other points and at the values seen, over the deviation of the function
 */
record Projection(double[] coefficients, double constant, double error) {

    /** Columns that the others explain to this part are left out. */
    private static final double RANK = 1e-12;

    private static final int LEAST_GRID = 129;
    private static final int GRID_PER_FUNCTION = 4;
    private static final int MOST_SEEN = 512;

    /** The function that is to be written. */
    @FunctionalInterface
    interface Target {
        double[] at(double[] u);
    }

    /**
     * Fits a function.
     *
     * @param target
     *            the function
     * @param basis
     *            the functions to use
     * @param interval
     *            where it is to agree
     * @param seen
     *            values at which it is used
     * @return nothing if the function is not finite there
     */
    static Optional<Projection> of(Target target, Basis basis, Interval interval, double[] seen) {
        int count = Math.max(LEAST_GRID, GRID_PER_FUNCTION * basis.size() + 1);
        double[] few = thinned(seen);
        double[] u = joined(grid(interval, count, 0), few);
        double[] y = target.at(u);
        if (!Arrays.stream(y).allMatch(Double::isFinite)) {
            return Optional.empty();
        }
        double[] c = solve(columns(basis, u), y);
        int size = basis.size();
        double constant = c.length > size ? c[size] : 0;
        double[] check = joined(grid(interval, count - 1, 0.5), few);
        double[] expected = target.at(check);
        double[] actual = new double[check.length];
        double[][] functions = columns(basis, check);
        for (int m = 0; m < c.length; m++) {
            for (int p = 0; p < check.length; p++) {
                actual[p] = Math.fma(c[m], functions[m][p], actual[p]);
            }
        }
        double error = Finite.relative(expected, actual);
        return Double.isFinite(error) && Arrays.stream(c).allMatch(Double::isFinite)
                ? Optional.of(new Projection(Arrays.copyOf(c, size), constant, error))
                : Optional.empty();
    }

    /** Cells of equal length, and a point in each at a part of it. */
    private static double[] grid(Interval interval, int count, double part) {
        double[] grid = new double[count];
        int cells = part == 0 ? count - 1 : count;
        for (int i = 0; i < count; i++) {
            grid[i] = interval.min() + interval.length() * (i + part) / cells;
        }
        return grid;
    }

    private static double[] thinned(double[] seen) {
        double[] sorted = seen.clone();
        Arrays.sort(sorted);
        if (sorted.length <= MOST_SEEN) {
            return sorted;
        }
        double[] few = new double[MOST_SEEN];
        for (int i = 0; i < MOST_SEEN; i++) {
            few[i] = sorted[(int) ((long) i * (sorted.length - 1) / (MOST_SEEN - 1))];
        }
        return few;
    }

    private static double[] joined(double[] one, double[] other) {
        double[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /** The functions at points, then the constant unless the functions span it. */
    private static double[][] columns(Basis basis, double[] u) {
        double[] values = new double[basis.size() * u.length];
        basis.evaluate(u, 0, u.length, 0, values, 0);
        double[][] columns = new double[basis.size() + (basis.spansConstant() ? 0 : 1)][];
        for (int m = 0; m < basis.size(); m++) {
            columns[m] = Arrays.copyOfRange(values, m * u.length, (m + 1) * u.length);
        }
        if (columns.length > basis.size()) {
            columns[basis.size()] = new double[u.length];
            Arrays.fill(columns[basis.size()], 1);
        }
        return columns;
    }

    private static double[] solve(double[][] columns, double[] y) {
        double[] norms = new double[columns.length];
        DMatrixRMaj a = new DMatrixRMaj(y.length, columns.length);
        for (int m = 0; m < columns.length; m++) {
            norms[m] = Math.sqrt(Arrays.stream(columns[m]).map(v -> v * v).sum());
            for (int p = 0; p < y.length && norms[m] > 0; p++) {
                a.set(p, m, columns[m][p] / norms[m]);
            }
        }
        QRColPivDecompositionHouseholderColumn_DDRM qr = new QRColPivDecompositionHouseholderColumn_DDRM();
        qr.setSingularThreshold(RANK);
        LinearSolverQrpHouseCol_DDRM solver = new LinearSolverQrpHouseCol_DDRM(qr, true);
        DMatrixRMaj x = new DMatrixRMaj(columns.length, 1);
        double[] c = new double[columns.length];
        if (solver.setA(a)) {
            solver.solve(new DMatrixRMaj(y.length, 1, true, y.clone()), x);
            for (int m = 0; m < c.length; m++) {
                c[m] = norms[m] > 0 ? x.get(m, 0) / norms[m] : 0;
            }
        } else {
            Arrays.fill(c, Double.NaN);
        }
        return c;
    }
}
