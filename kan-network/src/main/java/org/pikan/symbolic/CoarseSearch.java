package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pikan.basis.SymbolicFunction;

/** The best starts for a function: local minima of the misfit over a grid of scales and shifts. */
final class CoarseSearch {

    private static final double TABLE_STEP = 0.02;
    private static final int TABLE_SIZE = 1400;
    /** Bessel functions are slow: here, where a few digits do, they are interpolated. */
    private static final double[][] BESSEL = {table(SymbolicFunction.BESSEL_J0), table(SymbolicFunction.BESSEL_J1)};

    private record Basin(double[] start, double misfit) {}

    private CoarseSearch() {}

    /**
     * Searches.
     *
     * @param s
     *            samples in [-1, 1], rising
     * @param y
     *            the values there
     * @param free
     *            columns that may be added freely, the constant among them
     * @param count
     *            how many basins are wanted
     * @return at most so many starts {a, b}, the best first
     */
    static List<double[]> basins(SymbolicFunction function, double[] s, double[] y, Projection free, int count) {
        double[] target = y.clone();
        free.remove(target);
        List<Basin> basins = function == SymbolicFunction.SIN || function == SymbolicFunction.COS
                ? waves(function, s, target, free)
                : minima(function, s, target, free);
        basins.sort(Comparator.comparingDouble(Basin::misfit));
        return basins.stream().limit(count).map(Basin::start).toList();
    }

    private static List<Basin> minima(SymbolicFunction function, double[] s, double[] target, Projection free) {
        double[][][] starts = StartGrid.of(function, s);
        double[][] misfits = new double[starts.length][];
        for (int i = 0; i < starts.length; i++) {
            misfits[i] = new double[starts[i].length];
            for (int j = 0; j < misfits[i].length; j++) {
                misfits[i][j] = starts[i][j] == null ? Double.POSITIVE_INFINITY
                        : misfit(function, starts[i][j], s, target, free);
            }
        }
        List<Basin> basins = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            for (int j = 0; j < misfits[i].length; j++) {
                if (misfits[i][j] < Double.POSITIVE_INFINITY && isLowest(misfits, i, j)) {
                    basins.add(new Basin(starts[i][j], misfits[i][j]));
                }
            }
        }
        return basins;
    }

    private static boolean isLowest(double[][] misfits, int i, int j) {
        for (int k = Math.max(0, i - 1); k <= Math.min(misfits.length - 1, i + 1); k++) {
            for (int l = Math.max(0, j - 1); l <= Math.min(misfits[k].length - 1, j + 1); l++) {
                if (misfits[k][l] < misfits[i][j]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What is left of the target's squares; one column has the closed form |t|^2 - (f't)^2 / |f|^2. */
    private static double misfit(SymbolicFunction function, double[] start, double[] s, double[] target,
            Projection free) {
        double[] column = new double[s.length];
        for (int k = 0; k < s.length; k++) {
            column[k] = value(function, Math.fma(start[0], s[k], start[1]));
        }
        double before = Projection.dot(column, column);
        free.remove(column);
        double squares = Projection.dot(column, column);
        if (!(squares > 1e-24 * before)) {
            return Double.POSITIVE_INFINITY;
        }
        double dot = Projection.dot(column, target);
        return Projection.dot(target, target) - dot * dot / squares;
    }

    /** For each frequency the best phase: A sin(w s) + B cos(w s) = c sin(w s + b). */
    private static List<Basin> waves(SymbolicFunction function, double[] s, double[] target, Projection free) {
        double[] frequencies = StartGrid.frequencies(s.length);
        double[][] starts = new double[frequencies.length][];
        double[][] misfits = new double[1][frequencies.length];
        for (int i = 0; i < frequencies.length; i++) {
            double[] sine = new double[s.length];
            double[] cosine = new double[s.length];
            for (int k = 0; k < s.length; k++) {
                sine[k] = StrictMath.sin(frequencies[i] * s[k]);
                cosine[k] = StrictMath.cos(frequencies[i] * s[k]);
            }
            free.remove(sine);
            free.remove(cosine);
            double[] rest = target.clone();
            double[] c = Projection.solve(List.of(sine, cosine), rest);
            double phase = StrictMath.atan2(c[1], c[0]) - (function == SymbolicFunction.COS ? Math.PI / 2 : 0);
            starts[i] = new double[] {frequencies[i], phase};
            misfits[0][i] = Projection.dot(rest, rest);
        }
        List<Basin> basins = new ArrayList<>();
        for (int i = 0; i < frequencies.length; i++) {
            if (isLowest(misfits, 0, i)) {
                basins.add(new Basin(starts[i], misfits[0][i]));
            }
        }
        return basins;
    }

    private static double value(SymbolicFunction function, double u) {
        if (function != SymbolicFunction.BESSEL_J0 && function != SymbolicFunction.BESSEL_J1) {
            return function.value(u);
        }
        boolean odd = function == SymbolicFunction.BESSEL_J1;
        double[] table = BESSEL[odd ? 1 : 0];
        double place = Math.abs(u) / TABLE_STEP;
        int at = Math.min((int) place, TABLE_SIZE - 2);
        double value = table[at] + (place - at) * (table[at + 1] - table[at]);
        return odd && u < 0 ? -value : value;
    }

    private static double[] table(SymbolicFunction function) {
        double[] table = new double[TABLE_SIZE];
        for (int i = 0; i < TABLE_SIZE; i++) {
            table[i] = function.value(i * TABLE_STEP);
        }
        return table;
    }
}
