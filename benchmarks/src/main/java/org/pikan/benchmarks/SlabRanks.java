package org.pikan.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.pikan.expression.Evaluator;
import org.pikan.expression.FunctionSymbol;
import org.pikan.library.PdeLibrary;
import org.pikan.problem.Axis;
import org.pikan.problem.Problem;
import org.pikan.reference.ReferenceSolution;
import org.pikan.reference.References;

/**
 * How many terms and which degree in time a separable network needs for u(x, t) - u(x, t0) on slabs of time [t0, t1].
 *
 * <pre>
 * mvn -q -pl benchmarks -am compile exec:exec -Dmain=org.pikan.benchmarks.SlabRanks -Djmh="kdv-1d wave-1d"
 * </pre>
 *
 * <p>The least rank and degree whose best approximation is off by at most a part of the root mean square of u, from singular
 * values and Chebyshev coefficients of the known solution of the first unknown.
 */
public final class SlabRanks {
    private static final double[] ACCURACIES = {1e-3, 1e-5, 1e-7};
    private static final int[] SLABS = {1, 4, 10};
    private static final int SPACE_POINTS = 300;
    private static final int LARGEST_DEGREE = 50;

    private final ReferenceSolution solution;
    private final FunctionSymbol unknown;
    private final Axis space;
    private final Axis time;

    /** What an accuracy needs. */
    record Need(double accuracy, int rank, int degree) {
        Need worse(Need other) {
            return new Need(accuracy, Math.max(rank, other.rank), Math.max(degree, other.degree));
        }
    }

    SlabRanks(Problem problem) {
        unknown = problem.unknowns().getFirst();
        space = problem.domain().axes().getFirst();
        time = problem.domain().axes().getLast();
        if (problem.exact().isEmpty()) {
            solution = References.of(problem).orElseThrow();
        } else {
            Evaluator exact = Evaluator.compile(problem.exact().get(unknown.name()), problem.domain().symbols());
            solution = (_, point) -> exact.evaluate(point);
        }
    }

    /**
     * Prints a table of problems in x and t.
     *
     * @param names of library problems
     */
    public static void main(String[] names) {
        for (String name : names.length > 0 ? List.of(names) : List.of("kdv-1d", "kuramoto-sivashinsky-1d")) {
            SlabRanks ranks = new SlabRanks(PdeLibrary.problem(name));
            for (int slabs : SLABS) {
                StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-24s %2d slabs", name, slabs));
                for (Need need : ranks.worst(slabs, ACCURACIES)) {
                    line.append(String.format(Locale.ROOT, "   %.0e: rank %2d, degree %2d", need.accuracy, need.rank,
                            need.degree));
                }
                System.out.println(line);
            }
        }
    }

    /** What the slab that needs most needs, for each accuracy. */
    List<Need> worst(int slabs, double... accuracies) {
        List<Need> worst = new ArrayList<>();
        for (double accuracy : accuracies) {
            worst.add(new Need(accuracy, 0, 0));
        }
        double length = time.length() / slabs;
        for (int slab = 0; slab < slabs; slab++) {
            List<Need> needs = needs(time.min() + slab * length, length, accuracies);
            for (int i = 0; i < accuracies.length; i++) {
                worst.set(i, worst.get(i).worse(needs.get(i)));
            }
        }
        return worst;
    }

    private List<Need> needs(double start, double length, double... accuracies) {
        int nodes = LARGEST_DEGREE + 1;
        double[][] change = new double[SPACE_POINTS][nodes];
        double square = 0;
        for (int i = 0; i < SPACE_POINTS; i++) {
            double x = space.min() + space.length() * i / SPACE_POINTS;
            double first = solution.value(unknown, x, start);
            for (int j = 0; j < nodes; j++) {
                double angle = Math.PI * (j + 0.5) / nodes;
                double value = solution.value(unknown, x, start + 0.5 * length * (1 - Math.cos(angle)));
                square += value * value;
                change[i][j] = value - first;
            }
        }
        double[] singular = new SingularValueDecomposition(new Array2DRowRealMatrix(change, false)).getSingularValues();
        double[] coefficients = chebyshev(change);
        List<Need> needs = new ArrayList<>();
        for (double accuracy : accuracies) {
            double allowed = accuracy * Math.sqrt(square);
            needs.add(new Need(accuracy, needed(singular, allowed), needed(coefficients, allowed) - 1));
        }
        return needs;
    }

    /** The root of the sum of squares over x of each Chebyshev coefficient in time, scaled as the values at the nodes. */
    private static double[] chebyshev(double[][] values) {
        int nodes = values[0].length;
        double[] sizes = new double[nodes];
        for (int degree = 0; degree < nodes; degree++) {
            for (double[] row : values) {
                double sum = 0;
                for (int j = 0; j < nodes; j++) {
                    sum += row[j] * Math.cos(Math.PI * degree * (j + 0.5) / nodes);
                }
                sizes[degree] += sum * sum * (degree == 0 ? 1 : 2) / nodes;
            }
            sizes[degree] = Math.sqrt(sizes[degree]);
        }
        return sizes;
    }

    /** How many leading numbers must be kept for the others to stay within a root of the sum of squares. */
    private static int needed(double[] sizes, double allowed) {
        double square = 0;
        int kept = sizes.length;
        while (kept > 0) {
            square += sizes[kept - 1] * sizes[kept - 1];
            if (Math.sqrt(square) > allowed) {
                return kept;
            }
            kept--;
        }
        return 0;
    }
}
