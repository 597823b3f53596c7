package org.pikan.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pikan.basis.SymbolicFunction;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;
import org.pikan.network.BasisChoice;
import org.pikan.network.EdgeFunction;
import org.pikan.network.EdgeFunctions;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;
import org.pikan.network.Squash;
import org.pikan.network.edit.EdgePlace;
import org.pikan.network.edit.EditedNetwork;

/** The objective with sparsity against its formula, worked out from the edge functions, and against differences. */
class SparsityTest {

    private static final Sparsity SPARSITY = new Sparsity(0.1, 0.7, 1.3);
    private static final double SMOOTHING = 1e-4;
    private static final Dataset DATA = Dataset.ofVector(x -> new double[] {x[0] * x[1], Math.sin(x[2])},
            new double[][] {{-1, 2}, {0, 1}, {3, 5}}, 150, 4);

    /** Networks of the kinds that training meets. */
    enum Kind {
        PLAIN, POLYNOMIAL, DEEP, EDITED;

        Network network() {
            List<Input> inputs = List.of(new Input(-1, 2, false), new Input(0, 1, false), new Input(3, 5, false));
            Network network = switch (this) {
                case PLAIN, EDITED -> new KanStructure(List.of(4), BasisChoice.bspline(3, 3)).network(inputs, 2, 1);
                case POLYNOMIAL ->
                        new KanStructure(List.of(4), BasisChoice.chebyshev(4), Squash.NONE).network(inputs, 2, 1);
                case DEEP -> new KanStructure(List.of(3, 2), BasisChoice.chebyshev(3)).network(inputs, 2, 1);
            };
            double[] parameters = network.parameters();
            SplittableRandom random = new SplittableRandom(7);
            Arrays.setAll(parameters, i -> parameters[i] + 0.3 * random.nextDouble(-1, 1));
            Network moved = network.withParameters(parameters);
            return this != EDITED ? moved
                    : EditedNetwork.of(moved).fix(new EdgePlace(0, 1, 2), SymbolicFunction.SIN, 1.5, 0.2, 0.8, 0.1)
                            .fix(new EdgePlace(1, 3, 0), SymbolicFunction.EXP, 0.5, 0, 0.3, 0).network();
        }
    }

    private static FitProblem problem(Network network, Sparsity sparsity, Workers workers) {
        SampleBlocks samples = new SampleBlocks(DATA, Scaling.of(DATA));
        return new FitProblem(network, samples, new SquaredLoss(2, DATA.rows()), sparsity, workers, Kernels.best());
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double square = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        return Math.sqrt(square + SMOOTHING * SMOOTHING) - SMOOTHING;
    }

    /** The formula of {@link Sparsity}, straight from the edges. */
    private static double expected(Network network) {
        NodeValues nodes = NodeValues.of(network, DATA.inputs());
        double total = 0;
        for (int layer = 0; layer < network.layers().size(); layer++) {
            int inputs = network.layers().get(layer).inputs();
            int outputs = network.layers().get(layer).outputs();
            double[][] m = new double[outputs][inputs];
            for (EdgeFunction edge : EdgeFunctions.of(network).layer(layer)) {
                if (edge.form() instanceof EdgeFunction.Expansion) {
                    double[] z = nodes.of(layer, edge.input());
                    m[edge.output()][edge.input()] = deviation(edge.evaluate(z, 0)[0]) / (deviation(z) + 0.1);
                }
            }
            double[][] transposed = new double[inputs][outputs];
            for (int i = 0; i < inputs; i++) {
                for (int j = 0; j < outputs; j++) {
                    transposed[i][j] = m[j][i];
                    total += SPARSITY.l1() * m[j][i];
                }
            }
            total += SPARSITY.entropy() * (entropy(m) + entropy(transposed));
        }
        return SPARSITY.lamb() * total;
    }

    private static double entropy(double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            double total = 1 + Arrays.stream(row).sum();
            sum -= Arrays.stream(row).map(v -> v / total * Math.log(v / total + 1e-4) / Math.log(2)).sum();
        }
        return sum / rows.length;
    }

    @ParameterizedTest
    @EnumSource
    void valueIsTheFormula(Kind kind) {
        Network network = kind.network();
        try (Workers workers = Workers.of(2)) {
            FitProblem problem = problem(network, SPARSITY, workers);
            double[] x = network.parameters();
            assertThat(problem.value(x) - problem.loss(x)).isCloseTo(expected(network), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void gradientIsThatOfTheValueAndTheModelHasIt(Kind kind) {
        Network network = kind.network();
        try (Workers workers = Workers.of(2)) {
            FitProblem problem = problem(network, SPARSITY, workers);
            double[] x = network.parameters();
            int size = x.length;
            double[] gradient = new double[size];
            assertThat(problem.gradient(x, gradient)).isCloseTo(problem.value(x), within(1e-12));
            double[] jtj = new double[size * size];
            double[] jtr = new double[size];
            assertThat(problem.normalEquations(x, jtj, jtr)).isCloseTo(problem.value(x), within(1e-12));
            double step = 1e-6;
            for (int i = 0; i < size; i++) {
                double[] up = x.clone();
                double[] down = x.clone();
                up[i] += step;
                down[i] -= step;
                // Round-off of differences: 1e-16 / 1e-6.
                assertThat(gradient[i]).isCloseTo((problem.value(up) - problem.value(down)) / (2 * step),
                        within(2e-8));
                assertThat(jtr[i]).isCloseTo(gradient[i] / 2, within(1e-13));
            }
        }
    }

    @Test
    void modelAddsAPositiveMatrixThatTheOperatorHasToo() {
        Network network = Kind.PLAIN.network();
        try (Workers workers = Workers.of(2)) {
            int size = network.parameterCount();
            double[] x = network.parameters();
            double[] with = new double[size * size];
            double[] without = new double[size * size];
            double[] jtr = new double[size];
            FitProblem problem = problem(network, SPARSITY, workers);
            problem.normalEquations(x, with, jtr);
            problem(network, Sparsity.NONE, workers).normalEquations(x, without, new double[size]);
            var operator = problem.normalOperator();
            double[] operatorGradient = new double[size];
            operator.linearize(x, operatorGradient);
            assertThat(operatorGradient).containsExactly(jtr, within(1e-13));
            SplittableRandom random = new SplittableRandom(3);
            double largest = 0;
            for (int trial = 0; trial < 20; trial++) {
                double[] v = random.doubles(size, -1, 1).toArray();
                double added = form(with, v) - form(without, v);
                assertThat(added).isGreaterThan(0);
                largest = Math.max(largest, added);
                double[] product = new double[size];
                operator.multiply(v, product);
                double viaOperator = 0;
                for (int i = 0; i < size; i++) {
                    viaOperator += v[i] * product[i];
                }
                assertThat(viaOperator).isCloseTo(form(with, v), within(1e-12 * form(with, v)));
            }
        }
    }

    private static double form(double[] lower, double[] v) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j <= i; j++) {
                sum += (i == j ? 1 : 2) * lower[i * v.length + j] * v[i] * v[j];
            }
        }
        return sum;
    }

    @Test
    void bitsDoNotDependOnThreads() {
        Network network = Kind.DEEP.network();
        double[][] gradients = new double[2][network.parameterCount()];
        double[] values = new double[2];
        for (int i = 0; i < 2; i++) {
            try (Workers workers = Workers.of(i == 0 ? 1 : 3)) {
                values[i] = problem(network, SPARSITY, workers).gradient(network.parameters(), gradients[i]);
            }
        }
        assertThat(values[0]).isEqualTo(values[1]);
        assertThat(gradients[0]).containsExactly(gradients[1]);
    }

    /** y depends on x1 and x2 alone and is additive: what other edges there are is chance, and sparsity finds that out. */
    @Test
    void drivesEdgesThatAreNotNeededToNothing() {
        Dataset data = Dataset.of(x -> Math.sin(2 * x[0]) + x[1] * x[1],
                new double[][] {{-1, 1}, {-1, 1}, {-1, 1}, {-1, 1}}, 300, 1).withNoise(0.02, 2);
        Regression regression = Regression.of(data).width(3).basis(BasisChoice.chebyshev(4)).iterations(60);
        Fit dense = regression.train();
        Fit sparse = regression.lamb(1e-3).train();
        assertThat(magnitudes(sparse).filter(m -> m > 0.02).count())
                .isLessThanOrEqualTo(magnitudes(dense).filter(m -> m > 0.02).count() / 2);
        assertThat(unused(sparse)).isLessThan(1e-2 * unused(dense));
        assertThat(sparse.test().orElseThrow().r2().getFirst()).isGreaterThan(0.99);
    }

    private static java.util.stream.DoubleStream magnitudes(Fit fit) {
        NodeValues nodes = NodeValues.of(fit.network(), fit.split().train().inputs());
        return EdgeFunctions.of(fit.network()).all().stream()
                .mapToDouble(e -> deviation(e.evaluate(nodes.of(e.layer(), e.input()), 0)[0]));
    }

    /** The largest magnitude of an edge from the inputs that mean nothing. */
    private static double unused(Fit fit) {
        NodeValues nodes = NodeValues.of(fit.network(), fit.split().train().inputs());
        return EdgeFunctions.of(fit.network()).layer(0).stream().filter(e -> e.input() >= 2)
                .mapToDouble(e -> deviation(e.evaluate(nodes.of(0, e.input()), 0)[0])).max().orElseThrow();
    }
}
