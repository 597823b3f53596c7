package org.pikan.collocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pikan.problem.Pde.coordinate;
import static org.pikan.problem.Pde.d;
import static org.pikan.problem.Pde.sin;
import static org.pikan.problem.Pde.time;
import static org.pikan.problem.Pde.unknown;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.pikan.autodiff.JetLayout;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;
import org.pikan.network.BasisChoice;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.Network;
import org.pikan.optimize.NormalOperator;
import org.pikan.optimize.TiedParameters;
import org.pikan.residual.Ansatz;
import org.pikan.residual.ResidualProgram;

class CollocationProblemTest {

    private static final Symbol X = coordinate("x");
    private static final Symbol T = time("t");
    private static final FunctionSymbol U = unknown("u");
    private static final FunctionSymbol V = unknown("v");
    private static final List<Symbol> COORDINATES = List.of(X, T);
    private static final List<FunctionSymbol> UNKNOWNS = List.of(U, V);
    private static final Network NETWORK = new KanStructure(List.of(3), BasisChoice.chebyshev(4))
            .network(List.of(new Input(0, 1, false), new Input(0, 2, false)), 2, 1);

    /** Central differences with the best of three steps. */
    private static final double DIFFERENCE_TOLERANCE = 1e-6;

    private static double[][] points(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new double[][] {random.doubles(count, 0, 1).toArray(), random.doubles(count, 0, 2).toArray()};
    }

    private static ResidualGroup pointwise(String label, List<Expression> residuals) {
        ResidualProgram program = ResidualProgram.compile(residuals, COORDINATES, UNKNOWNS);
        List<org.pikan.autodiff.MultiIndex> partials = new java.util.ArrayList<>(program.partials(0));
        partials.addAll(program.partials(1));
        JetLayout layout = JetLayout.of(2, partials);
        Ansatz ansatz = Ansatz.of(UNKNOWNS, Map.of(U, new Ansatz.Form(sin(X), X.times(T))), COORDINATES, layout);
        return new ResidualGroup.Pointwise(label, layout, ansatz, program);
    }

    private static CollocationProblem problem(int threads) {
        Expression reaction = d(U, T).minus(d(U, X, X)).plus(U.times(V)).minus(sin(X.times(3)));
        Expression transport = d(V, T).plus(U.times(d(V, X)));
        ResidualGroup interior = pointwise("interior", List.of(reaction, transport));
        ResidualGroup face = pointwise("initial", List.of(V.minus(1)));
        JetLayout layout = JetLayout.ofOrder(2, 1);
        ResidualGroup seam = new ResidualGroup.Seam("periodic x", layout,
                Ansatz.of(UNKNOWNS, Map.of(), COORDINATES, layout), List.of(0, layout.size()));
        double[][] left = points(40, 3);
        double[][] right = {left[0].clone(), left[1].clone()};
        java.util.Arrays.fill(left[0], 0);
        java.util.Arrays.fill(right[0], 1);
        List<PreparedGroup> groups = List.of(
                PreparedGroup.of(interior, PointBlocks.of(points(1000, 1)), new double[] {0.5, 2}),
                PreparedGroup.of(face, PointBlocks.of(points(70, 2)), new double[] {3}),
                PreparedGroup.of(seam, PointBlocks.ofPairs(left, right), new double[] {1, 4}));
        return new CollocationProblem(NETWORK, groups, Workers.of(threads), Kernels.best());
    }

    @Test
    void theGradientIsThatOfCentralDifferences() {
        CollocationProblem problem = problem(2);
        double[] x = NETWORK.parameters();
        double[] gradient = new double[x.length];
        double value = problem.gradient(x, gradient);
        assertThat(value).isEqualTo(problem.value(x));
        double norm = norm(gradient);
        for (int i = 0; i < x.length; i++) {
            double best = Double.POSITIVE_INFINITY;
            for (double step : new double[] {1e-4, 1e-5, 1e-6}) {
                double[] up = x.clone();
                double[] down = x.clone();
                up[i] += step;
                down[i] -= step;
                double difference = (problem.value(up) - problem.value(down)) / (2 * step);
                best = Math.min(best, Math.abs(difference - gradient[i]));
            }
            assertThat(best).isLessThan(DIFFERENCE_TOLERANCE * norm);
        }
    }

    @Test
    void theNormalEquationsHoldHalfTheGradientAndItsDifferences() {
        CollocationProblem problem = problem(2);
        double[] x = NETWORK.parameters();
        int n = x.length;
        double[] jtj = new double[n * n];
        double[] jtr = new double[n];
        double[] gradient = new double[n];
        problem.normalEquations(x, jtj, jtr);
        problem.gradient(x, gradient);
        double norm = norm(gradient);
        for (int i = 0; i < n; i++) {
            assertThat(2 * jtr[i]).isCloseTo(gradient[i], within(1e-12 * norm));
        }
        double[] diagonal = new double[n];
        for (int i = 0; i < n; i++) {
            diagonal[i] = jtj[i * n + i];
        }
        assertThat(java.util.Arrays.stream(diagonal).min().orElseThrow()).isPositive();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Math.abs(jtj[i * n + j])).isLessThanOrEqualTo(
                        Math.sqrt(diagonal[i] * diagonal[j]) * (1 + 1e-12));
            }
        }
    }

    @Test
    void tracesAreThoseOfTheJacobianByCentralDifferences() {
        CollocationProblem problem = problem(2);
        double[] x = NETWORK.parameters();
        CollocationRows rows = new CollocationRows(NETWORK, problem.groups(), 1, Kernels.best());
        double[][] expected = {new double[2], new double[1], new double[2]};
        for (int i = 0; i < x.length; i++) {
            for (int block = 0; block < rows.blocks(); block++) {
                double[] up = residuals(rows, block, x, i, 1e-5);
                double[] down = residuals(rows, block, x, i, -1e-5);
                for (int row = 0; row < up.length; row++) {
                    double derivative = (up[row] - down[row]) / 2e-5;
                    expected[rows.group(block)][row / PointBlocks.BLOCK] += derivative * derivative;
                }
            }
        }
        double[][] traces = problem.traces(x);
        assertThat(traces).hasSameDimensionsAs(expected);
        for (int g = 0; g < traces.length; g++) {
            for (int e = 0; e < traces[g].length; e++) {
                assertThat(traces[g][e]).isCloseTo(expected[g][e], within(1e-7 * expected[g][e]));
            }
        }
    }

    private static double[] residuals(CollocationRows rows, int block, double[] x, int parameter, double shift) {
        double[] shifted = x.clone();
        shifted[parameter] += shift;
        double[] residuals = new double[rows.rows(block)];
        rows.forward(block, shifted, residuals, 0, 0);
        return residuals;
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        double[] x = NETWORK.parameters();
        int n = x.length;
        double[][] jtj = new double[2][n * n];
        double[][] jtr = new double[2][n];
        double[][] gradient = new double[2][n];
        double[][][] traces = new double[2][][];
        for (int i = 0; i < 2; i++) {
            CollocationProblem problem = problem(i == 0 ? 1 : 3);
            traces[i] = problem.traces(x);
            problem.normalEquations(x, jtj[i], jtr[i]);
            problem.gradient(x, gradient[i]);
        }
        assertThat(jtj[1]).isEqualTo(jtj[0]);
        assertThat(jtr[1]).isEqualTo(jtr[0]);
        assertThat(gradient[1]).isEqualTo(gradient[0]);
        assertThat(traces[1]).isDeepEqualTo(traces[0]);
    }

    @Test
    void theOperatorMultipliesByTheMatrixOfTheNormalEquations() {
        CollocationProblem problem = problem(2);
        double[] x = NETWORK.parameters();
        int n = x.length;
        double[] matrix = new double[n * n];
        double[] gradient = new double[n];
        double value = problem.normalEquations(x, matrix, gradient);
        NormalOperator operator = problem.normalOperator();
        double[] jtr = new double[n];
        assertThat(operator.linearize(x, jtr)).isEqualTo(value);
        assertThat(jtr).containsExactly(gradient, within(1e-13 * norm(gradient)));
        double[] v = new SplittableRandom(4).doubles(n, -1, 1).toArray();
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                expected[i] += matrix[Math.max(i, j) * n + Math.min(i, j)] * v[j];
            }
        }
        double[] product = new double[n];
        operator.multiply(v, product);
        assertThat(product).containsExactly(expected, within(1e-13 * norm(expected)));
        for (int g = 0; g < operator.groups().size(); g++) {
            int[] group = operator.groups().get(g);
            double[] block = operator.diagonalBlocks().get(g);
            for (int i = 0; i < group.length; i++) {
                for (int j = 0; j <= i; j++) {
                    int row = Math.max(group[i], group[j]);
                    int column = Math.min(group[i], group[j]);
                    assertThat(block[i * group.length + j]).isCloseTo(matrix[row * n + column],
                            within(1e-13 * norm(block)));
                }
            }
        }
    }

    @Test
    void theOperatorGivesTheSameBitsOnAnyNumberOfThreadsAndWhetherItKeepsRowsOrNot() {
        double[] x = NETWORK.parameters();
        double[] v = new SplittableRandom(4).doubles(x.length, -1, 1).toArray();
        List<List<double[]>> results = new java.util.ArrayList<>();
        for (double kept : new double[] {0, 1e9}) {
            for (int threads : new int[] {1, 3}) {
                NormalOperator operator = problem(threads).normalOperator(kept);
                double[] jtr = new double[x.length];
                double[] product = new double[x.length];
                operator.linearize(x, jtr);
                operator.multiply(v, product);
                List<double[]> result = new java.util.ArrayList<>(operator.diagonalBlocks());
                result.add(jtr);
                result.add(product);
                results.add(result);
            }
        }
        for (List<double[]> result : results) {
            assertThat(result.toArray()).isEqualTo(results.getFirst().toArray());
        }
    }

    @Test
    void theLinearPartIsThatOfTheLastLayer() {
        CollocationProblem problem = problem(2);
        double[] x = NETWORK.parameters();
        int all = x.length;
        int last = NETWORK.layers().getLast().parameterCount();
        assertThat(problem.linearCount()).isEqualTo(last).isPositive();
        double[] jtj = new double[all * all];
        double[] jtr = new double[all];
        double[] lastJtj = new double[last * last];
        double[] lastJtr = new double[last];
        double value = problem.normalEquations(x, jtj, jtr);
        assertThat(problem.linearNormalEquations(x, lastJtj, lastJtr)).isEqualTo(value);
        assertThat(lastJtr).isEqualTo(java.util.Arrays.copyOfRange(jtr, all - last, all));
        for (int i = 0; i < last; i++) {
            for (int j = 0; j <= i; j++) {
                double expected = jtj[(all - last + i) * all + all - last + j];
                assertThat(lastJtj[i * last + j]).isCloseTo(expected, within(1e-14 * (1 + Math.abs(expected))));
            }
        }
        double[] again = new double[all * all];
        problem.normalEquations(x, again, jtr);
        assertThat(again).isEqualTo(jtj);
    }

    @Test
    void tiedParametersHaveTheNormalEquationsOfTheProduct() {
        double[] x = NETWORK.parameters();
        int all = x.length;
        int free = 7;
        double[][] t = new double[all][free];
        List<int[]> indices = new java.util.ArrayList<>();
        List<double[]> factors = new java.util.ArrayList<>();
        double[] origin = x.clone();
        double[] q = new double[free];
        for (int j = 0; j < free; j++) {
            int[] rows = {3 * j, 3 * j + 1, all - 1 - j};
            indices.add(rows);
            factors.add(new double[] {1, -0.5, 0.1 * j});
            q[j] = 0.1 * (j + 1);
            for (int e = 0; e < rows.length; e++) {
                t[rows[e]][j] = factors.get(j)[e];
                origin[rows[e]] = 0.01 * rows[e];
            }
        }
        TiedParameters tied = new TiedParameters(origin, indices, factors);
        CollocationProblem whole = problem(1);
        CollocationProblem reduced = CollocationProblem.tied(tied, NETWORK, whole.groups(), Workers.of(2),
                Kernels.best());
        double[] jtj = new double[all * all];
        double[] jtr = new double[all];
        double[] reducedJtj = new double[free * free];
        double[] reducedJtr = new double[free];
        double[] at = tied.all(q);
        assertThat(reduced.parameterCount()).isEqualTo(free);
        assertThat(reduced.linearCount()).isZero();
        assertThat(reduced.normalEquations(q, reducedJtj, reducedJtr)).isEqualTo(whole.normalEquations(at, jtj, jtr));
        for (int i = 0; i < free; i++) {
            double gradient = 0;
            for (int a = 0; a < all; a++) {
                gradient += t[a][i] * jtr[a];
            }
            assertThat(reducedJtr[i]).isCloseTo(gradient, within(1e-11 * (1 + Math.abs(gradient))));
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int a = 0; a < all; a++) {
                    for (int b = 0; b < all; b++) {
                        sum += t[a][i] * jtj[Math.max(a, b) * all + Math.min(a, b)] * t[b][j];
                    }
                }
                assertThat(reducedJtj[i * free + j]).isCloseTo(sum, within(1e-11 * (1 + Math.abs(sum))));
            }
        }
        assertThat(reduced.groupValues(q)).isEqualTo(whole.groupValues(at));
    }

    @Test
    void valuesOfTheAnsatzThatAreNotKeptGiveTheSameBits() {
        ResidualGroup group = pointwise("interior", List.of(d(U, X, X).plus(U.times(sin(X))).minus(V)));
        PointBlocks points = PointBlocks.of(points(300, 5));
        double[] x = NETWORK.parameters();
        double[][] gradients = new double[2][x.length];
        double[] values = new double[2];
        for (int i = 0; i < 2; i++) {
            PreparedGroup prepared = PreparedGroup.of(group, points, new double[] {1}, i == 0 ? 0 : Long.MAX_VALUE);
            values[i] = new CollocationProblem(NETWORK, List.of(prepared), Workers.of(1), Kernels.best()).gradient(x,
                    gradients[i]);
        }
        assertThat(values[1]).isEqualTo(values[0]);
        assertThat(gradients[1]).isEqualTo(gradients[0]);
    }

    @Test
    void repeatedPointsCountOnce() {
        ResidualGroup group = pointwise("interior", List.of(V.minus(0)));
        double[][] few = points(5, 9);
        double[] x = NETWORK.parameters();
        double value = new CollocationProblem(NETWORK,
                List.of(PreparedGroup.of(group, PointBlocks.of(few), new double[] {1})), Workers.of(1), Kernels.best())
                .value(x);
        double[][] doubled = {concat(few[0]), concat(few[1])};
        double twice = new CollocationProblem(NETWORK,
                List.of(PreparedGroup.of(group, PointBlocks.of(doubled), new double[] {1})), Workers.of(1),
                Kernels.best()).value(x);
        assertThat(twice).isCloseTo(value, within(1e-14 * value));
    }

    private static double[] concat(double[] values) {
        double[] twice = java.util.Arrays.copyOf(values, 2 * values.length);
        System.arraycopy(values, 0, twice, values.length, values.length);
        return twice;
    }

    private static double norm(double[] values) {
        return Math.sqrt(java.util.Arrays.stream(values).map(v -> v * v).sum());
    }
}
