package org.pikan.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pikan.problem.Pde.coordinate;
import static org.pikan.problem.Pde.interval;
import static org.pikan.problem.Pde.time;
import static org.pikan.problem.Pde.unknown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.autodiff.JetLayout;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.collocation.PointBlocks;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.formulation.ConditionMode;
import org.pikan.formulation.Formulation;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;
import org.pikan.network.JetEvaluator;
import org.pikan.network.Network;
import org.pikan.problem.Problem;
import org.pikan.solve.checkpoint.CheckpointFile;
import org.pikan.solve.checkpoint.MarchState;
import org.pikan.solve.checkpoint.TrainingState;

class TimeMarchTest {

    private static final Symbol X = coordinate("x");
    private static final FunctionSymbol U = unknown("u");
    private static final FunctionSymbol V = unknown("v");

    /** Logistic growth on a circle. */
    private static final Problem REACTION = Problem.named("reaction").unknowns(U)
            .on(interval(X, 0, 2), interval(time("t"), 0, 1)).equation("u_t = 4*u*(1 - u)")
            .periodic(X).initial("u = 1/(1 + exp(2*cos(pi*x)))")
            .exact(U, "1/(1 + exp(2*cos(pi*x) - 4*t))").build();

    /** An equation of second order with a nonlinear term, between walls. */
    private static final Problem KLEIN_GORDON = Problem.named("klein-gordon").unknowns(U)
            .on(interval(X, 0, 1), interval(time("t"), 0, 1))
            .equation("u_tt - u_xx + u^2 = (pi^2 - 4)*sin(pi*x)*cos(2*t) + sin(pi*x)^2*cos(2*t)^2")
            .initial("u = sin(pi*x)").initial("u_t = 0").boundary("u = 0").exact(U, "sin(pi*x)*cos(2*t)").build();

    /** Waves that pass ten times. */
    private static final Problem TRANSPORT = Problem.named("transport").unknowns(U)
            .on(interval(X, 0, 2), interval(time("t"), 0, 1)).equation("u_t + 20*u_x = 0").periodic(X)
            .initial("u = exp(sin(pi*x))").exact(U, "exp(sin(pi*(x - 20*t)))").build();

    /** Two unknowns that carry each other round. */
    private static final Problem ROTATION = Problem.named("rotation").unknowns(U, V)
            .on(interval(X, 0, 2), interval(time("t"), 0, 1))
            .equation("u_t = 0.1*u_xx - 3*v").equation("v_t = 0.1*v_xx + 3*u").periodic(X)
            .initial("u = sin(pi*x)").initial("v = 0")
            .exact(U, "exp(-0.1*pi^2*t)*cos(3*t)*sin(pi*x)").exact(V, "exp(-0.1*pi^2*t)*sin(3*t)*sin(pi*x)").build();

    /** A viscous shock that moves, far too narrow for the first functions of x. */
    private static final Problem SHOCK = Problem.named("shock").unknowns(U)
            .on(interval(X, -1, 1), interval(time("t"), 0, 1)).equation("u_t + u*u_x = 0.01*u_xx")
            .initial("u = 0.4 - 0.5*tanh(25*x)").boundary("u = 0.4 - 0.5*tanh(25*(x - 0.4*t))")
            .exact(U, "0.4 - 0.5*tanh(25*(x - 0.4*t))").build();

    /** A narrow band that diffuses on a circle as it is carried round. */
    private static final Problem BAND = Problem.named("band").unknowns(U)
            .on(interval(X, 0, 1), interval(time("t"), 0, 0.1)).equation("u_t + u_x = 1e-4*u_xx - u*(1 - u)*(0.5 - u)")
            .periodic(X).initial("u = 1/(1 + exp(100*(cos(2*pi*x) - 0.5)))").build();

    /** Walls with a flux, which stay soft. */
    private static final Problem FLUX = Problem.named("flux").unknowns(U)
            .on(interval(X, 0, 1), interval(time("t"), 0, 1)).equation("u_t = 0.3*u_xx")
            .initial("u = cos(pi*x)").condition("x=0", "u_x = 0").condition("x=1", "u_x = 0")
            .exact(U, "exp(-0.3*pi^2*t)*cos(pi*x)").build();

    private static TrainingContext context(Problem problem, Workers workers) {
        return new TrainingContext(Formulation.of(problem, ConditionMode.AUTO), SolveOptions.standard(), workers);
    }

    private static TimeMarch march(TrainingContext context) {
        return new TimeMarch(context, SlabSpace.of(context.system().formulation()).orElseThrow(),
                context.termScales().ofData());
    }

    /** The error after so many passes. */
    private static double error(Problem problem, int passes) {
        try (Workers workers = Workers.of(2)) {
            TimeMarch march = march(context(problem, workers));
            while (!march.finished() && march.stageCount() < passes) {
                march.step();
            }
            return new ErrorMeter(problem, EvaluationGrid.dense(problem.domain()))
                    .worst(march.context().formulation(), march.best());
        }
    }

    @Test
    void eachPassIsMoreAccurate() {
        assertThat(error(REACTION, 1)).isBetween(1e-5, 1e-1);
        assertThat(error(REACTION, 3)).isBetween(1e-9, 1e-5);
        assertThat(error(REACTION, 5)).isLessThan(1e-8);
    }

    @Test
    void marchesThroughSecondOrderInTime() {
        assertThat(error(KLEIN_GORDON, 5)).isLessThan(1e-7);
    }

    @Test
    void marchesWithATransportOfManyPeriods() {
        assertThat(error(TRANSPORT, 4)).isLessThan(1e-4);
    }

    @Test
    void marchesThroughSystems() {
        assertThat(error(ROTATION, 5)).isLessThan(1e-7);
    }

    @Test
    void marchesBetweenSoftWalls() {
        assertThat(error(FLUX, 5)).isLessThan(1e-7);
    }

    @Test
    void marchesWithAShock() {
        assertThat(error(SHOCK, 3)).isLessThan(1e-5);
    }

    @Test
    void splinesAreAsPeriodicAsTheNetworks() {
        try (Workers workers = Workers.of(2)) {
            TimeMarch march = march(context(BAND, workers));
            while (!march.finished() && march.stageCount() < 3) {
                march.step();
            }
            assertThat(march.bestValidation()).isLessThan(1e-2);
            assertThat(march.state().present().across()).isInstanceOf(BSpline.class);
            double[][] ends = {{0, 1}, {0.07, 0.07}};
            JetLayout layout = JetLayout.ofOrder(2, 2);
            JetEvaluator evaluator = new JetEvaluator(march.best(), layout, PointBlocks.BLOCK,
                    Kernels.scalar());
            double[] jets = evaluator.forward(PointBlocks.of(ends).coordinates(0), march.best().parameters()).values;
            for (int c = 0; c < layout.size(); c++) {
                double scale = Math.max(1, Math.abs(jets[c * PointBlocks.BLOCK]));
                assertThat(jets[c * PointBlocks.BLOCK + 1]).isCloseTo(jets[c * PointBlocks.BLOCK],
                        within(1e-8 * scale));
            }
        }
    }

    @Test
    void goesOnFromACheckpointBitForBit(@TempDir Path folder) throws IOException {
        goesOn(REACTION, folder, 1, 6, 20);
    }

    @Test
    void goesOnWithSplinesBitForBit(@TempDir Path folder) throws IOException {
        goesOn(SHOCK, folder, 40, 20);
    }

    private static void goesOn(Problem problem, Path folder, int... pauses) throws IOException {
        try (Workers workers = Workers.of(1)) {
            TrainingContext context = context(problem, workers);
            TimeMarch march = march(context);
            for (int steps : pauses) {
                for (int i = 0; i < steps; i++) {
                    march.step();
                }
                Path file = folder.resolve("march.json");
                CheckpointFile.write(new TrainingState(context.termScales().ofData(), List.of(march.state()),
                        List.of(0), 0, -1, steps, 1.0, List.of(1.0), 0.5), "march", file);
                TimeMarch resumed = new TimeMarch(context, SlabSpace.of(context.system().formulation()).orElseThrow(),
                        context.termScales().ofData(),
                        (MarchState) CheckpointFile.read(file, "march").tracks().getFirst());
                for (int i = 0; i < 30; i++) {
                    march.step();
                    resumed.step();
                    assertThat(resumed.loss()).isEqualTo(march.loss());
                }
                assertThat(resumed.best()).isEqualTo(march.best());
                assertThat(resumed.bestValidation()).isEqualTo(march.bestValidation());
            }
        }
    }

    @Test
    void joinsTheRaceARoundAheadOfTheOthers() {
        try (Workers workers = Workers.of(2)) {
            TrainingContext context = new TrainingContext(Formulation.of(TRANSPORT, ConditionMode.AUTO),
                    Solver.standard().network(NetworkChoice.SEPARABLE).options(), workers);
            Training training = new Training(context);
            Racer other = training.tracks().getFirst();
            Racer march = training.tracks().getLast();
            while (training.current() == 0) {
                training.step();
            }
            assertThat(other.work()).isBetween(1e9, 4e9);
            training.step();
            Training resumed = new Training(context, training.state(1, List.of(0.5, 0.5)));
            while (training.current() == 1) {
                training.step();
                resumed.step();
                assertThat(resumed.tracks().getLast().loss()).isEqualTo(march.loss());
            }
            assertThat(march.work()).isBetween(1.6e10, 4e10);
            while (training.current() == 0) {
                assertThat(resumed.current()).isEqualTo(0);
                training.step();
                resumed.step();
                assertThat(resumed.tracks().getFirst().loss()).isEqualTo(other.loss());
            }
            assertThat(other.work()).isGreaterThan(4e9);
            assertThat(resumed.best()).isEqualTo(training.best());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aSlabGoesOnFromTheLastWhateverItsParameters(int order) {
        Problem problem = order == 1 ? REACTION : KLEIN_GORDON;
        try (Workers workers = Workers.of(1)) {
            TrainingContext context = context(problem, workers);
            SlabSpace space = SlabSpace.of(context.system().formulation()).orElseThrow();
            assertThat(space.order()).isEqualTo(order);
            Basis across = SpaceFunctions.spectral(space.periodic(), 4);
            Slab before = slab(0, 0.3, across, space, 1);
            List<double[]> fixed = order == 1 ? List.of(before.at(0.3, 0))
                    : List.of(before.at(0.3, 0), before.at(0.3, 1));
            Slab after = new SlabTraining(context, space, context.weights(context.termScales().ofData()), fixed,
                    slab(0.3, 0.8, across, space, 2), null).slab();
            for (int derivative = 0; derivative < order; derivative++) {
                double[] expected = before.at(0.3, derivative);
                double[] actual = after.at(0.3, derivative);
                for (int i = 0; i < expected.length; i++) {
                    assertThat(actual[i]).isCloseTo(expected[i], within(1e-12));
                }
            }
            assertThat(after.at(0.8, 0)).isNotEqualTo(before.at(0.3, 0));
        }
    }

    private static Slab slab(double start, double end, Basis across, SlabSpace space, int seed) {
        Random random = new Random(seed);
        double[][] coefficients = new double[space.degree() + 1][(across.size() + 1) * space.outputs()];
        for (double[] row : coefficients) {
            Arrays.setAll(row, _ -> random.nextGaussian());
        }
        return new Slab(start, end, across, coefficients);
    }

    @Test
    void oneNetworkTakesThePlaceOfAllSlabs() {
        SlabSpace space = SlabSpace.of(Formulation.of(ROTATION, ConditionMode.AUTO)).orElseThrow();
        // Two slabs of one polynomial of time, the first in a smaller basis.
        Basis across = SpaceFunctions.spectral(true, 3);
        Slab whole = slab(0, 1, across, space, 5);
        Slab first = cut(whole, 0, 0.4, space);
        Slab last = cut(whole, 0.4, 1, space).widened(SpaceFunctions.spectral(true, 5));
        Network joined = MarchedNetwork.of(space, List.of(first, last), 0);
        double[][] points = {{0.1, 0.7, 1.9, 1.2}, {0.05, 0.39, 0.41, 0.97}};
        JetEvaluator evaluator = new JetEvaluator(joined, JetLayout.ofOrder(2, 0), PointBlocks.BLOCK, Kernels.scalar());
        double[] values = evaluator.forward(PointBlocks.of(points).coordinates(0), joined.parameters()).values;
        for (int p = 0; p < 4; p++) {
            double[] coefficients = whole.at(points[1][p], 0);
            double[] functions = new double[7];
            across.evaluate(new double[] {points[0][p] - 1}, 0, 1, 0, functions, 0);
            functions[6] = 1;
            for (int k = 0; k < 2; k++) {
                double expected = 0;
                for (int m = 0; m < 7; m++) {
                    expected += functions[m] * coefficients[2 * m + k];
                }
                assertThat(values[k * PointBlocks.BLOCK + p]).isCloseTo(expected, within(1e-10));
            }
        }
    }

    /** A part of a polynomial of time. */
    private static Slab cut(Slab whole, double start, double end, SlabSpace space) {
        int degree = space.degree();
        double[][] values = new double[degree + 1][];
        double[] nodes = SlabSpace.nodes(start, end, degree + 1);
        for (int i = 0; i <= degree; i++) {
            values[i] = whole.at(nodes[i], 0);
        }
        return new Slab(start, end, whole.across(),
                SlabSpace.fromChebyshev(ChebyshevNodes.coefficients(values, degree)));
    }

    @Test
    void theResidualTellsWhatIsMissing() {
        int across = 9;
        double[] nodes = SlabSpace.nodes(-1, 1, 8);
        double[][] smooth = new double[1][across * nodes.length];
        double[][] oscillating = new double[1][across * nodes.length];
        for (int p = 0; p < smooth[0].length; p++) {
            double tau = nodes[p % nodes.length];
            int i = p / nodes.length;
            smooth[0][p] = Math.sin(5 * i) * (1 + tau * tau);
            oscillating[0][p] = 0.1 * Math.cos(6 * Math.acos(tau));
        }
        SlabResidual first = SlabResidual.of(smooth, new double[] {4}, across, 3, 0);
        assertThat(first.oscillating()).isLessThan(1e-7);
        assertThat(first.smooth()).isCloseTo(first.whole(), within(1e-12));
        SlabResidual second = SlabResidual.of(oscillating, new double[] {4}, across, 3, 1);
        assertThat(second.smooth()).isCloseTo(Math.sqrt(1 - 0.02), within(1e-12));
        assertThat(second.oscillating()).isCloseTo(0.2 * Math.sqrt(0.5), within(1e-12));
        assertThat(second.whole()).isEqualTo(1);
    }

    @Test
    void onlyProblemsFixedByTheirPastHaveSlabs() {
        assertThat(SlabSpace.of(Formulation.of(REACTION, ConditionMode.SOFT))).isPresent();
        Problem steady = Problem.named("steady").unknowns(U).on(interval(X, 0, 1)).equation("u_xx = 1")
                .boundary("u = 0").build();
        assertThat(SlabSpace.of(Formulation.of(steady, ConditionMode.AUTO))).isEmpty();
        Problem mixed = Problem.named("mixed").unknowns(U, V).on(interval(X, 0, 2), interval(time("t"), 0, 1))
                .equation("u_t = v_x").equation("v = u_x").periodic(X).initial("u = sin(pi*x)").build();
        assertThat(SlabSpace.of(Formulation.of(mixed, ConditionMode.AUTO))).isEmpty();
    }
}
