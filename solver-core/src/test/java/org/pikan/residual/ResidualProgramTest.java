package org.pikan.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pikan.autodiff.JetLayout;
import org.pikan.autodiff.MultiIndex;
import org.pikan.expression.Call;
import org.pikan.expression.Derivative;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.Function;

class ResidualProgramTest {
    /** Sums and products in another order than the evaluator's. */
    private static final double ROUND_OFF = 1e-13;
    /** Central differences of step 1e-5: truncation and round-off both stay below. */
    private static final double DIFFERENCES = 1e-8;

    private static ResidualProgram compile(String... texts) {
        return ResidualProgram.compile(Equations.parse(texts), Equations.COORDINATES, Equations.UNKNOWNS);
    }

    @ParameterizedTest
    @MethodSource("org.pikan.residual.Equations#all")
    void agreesWithTheEvaluator(String text) {
        ResidualProgram program = compile(text);
        RandomBlock block = new RandomBlock(RandomBlock.layoutOf(program), 29, 1);
        double[] output = outputs(program, block)[0];
        Expression expanded = Derivative.expand(Equations.parse(text));
        for (int p = 0; p < block.points; p++) {
            double expected = Evaluator.evaluate(expanded, block.leaves(p));
            assertThat(output[p]).isCloseTo(expected, within(ROUND_OFF * (1 + Math.abs(expected))));
        }
    }

    @ParameterizedTest
    @MethodSource("org.pikan.residual.Equations#all")
    void reverseAgreesWithCentralDifferences(String text) {
        ResidualProgram program = compile(text);
        RandomBlock block = new RandomBlock(RandomBlock.layoutOf(program), 11, 2);
        BoundResidual bound = program.bind(block.layout);
        BoundResidual.Workspace w = bound.workspace(block.points);
        bound.forwardAt(block.coordinates, 0, block.jets, 0, block.points, w);
        double[] bar = new double[block.jets.length];
        bound.reverse(0, null, bar, 0, w);
        double step = 1e-5;
        for (int i = 0; i < bar.length; i++) {
            double expected = (outputAt(bound, block, i, step) - outputAt(bound, block, i, -step)) / (2 * step);
            assertThat(bar[i]).isCloseTo(expected, within(DIFFERENCES * (1 + Math.abs(expected))));
        }
    }

    /** The output at the point to which entry i of the jets belongs, with that entry moved. */
    private static double outputAt(BoundResidual bound, RandomBlock block, int i, double step) {
        double[] jets = block.jets.clone();
        jets[i] += step;
        BoundResidual.Workspace w = bound.workspace(block.points);
        bound.forwardAt(block.coordinates, 0, jets, 0, block.points, w);
        return w.output(0)[i % block.points];
    }

    @Test
    void outputsShareOneProgramWithoutDisturbingEachOther() {
        String[] texts = Equations.all().toArray(String[]::new);
        ResidualProgram all = compile(texts);
        RandomBlock block = new RandomBlock(RandomBlock.layoutOf(all), 13, 3);
        double[][] together = outputs(all, block);
        for (int e = 0; e < texts.length; e++) {
            double[] alone = outputs(compile(texts[e]), block)[0];
            for (int p = 0; p < block.points; p++) {
                assertThat(together[e][p]).isCloseTo(alone[p], within(ROUND_OFF * (1 + Math.abs(alone[p]))));
            }
        }
    }

    @Test
    void reverseOfOneOutputDoesNotDependOnWhichCameBefore() {
        ResidualProgram all = compile(Equations.all().toArray(String[]::new));
        RandomBlock block = new RandomBlock(RandomBlock.layoutOf(all), 13, 4);
        BoundResidual bound = all.bind(block.layout);
        BoundResidual.Workspace w = bound.workspace(16);
        bound.forwardAt(block.coordinates, 0, block.jets, 0, block.points, w);
        double[][] bars = new double[all.outputs()][block.jets.length];
        for (int e = 0; e < all.outputs(); e++) {
            bound.reverse(e, null, bars[e], 0, w);
        }
        for (int e = all.outputs() - 1; e >= 0; e--) {
            double[] again = new Random(e).doubles(block.jets.length).toArray();
            bound.reverse(e, null, again, 0, w);
            assertThat(again).isEqualTo(bars[e]);
        }
    }

    @Test
    void precomputedValuesGiveTheSameBitsAsCoordinates() {
        ResidualProgram program = compile(Equations.all().toArray(String[]::new));
        RandomBlock block = new RandomBlock(RandomBlock.layoutOf(program), 150, 5);
        double[][] direct = outputs(program, block);

        double[] values = new double[7 + program.coordinateValues() * block.points];
        program.precompute(block.coordinates, 0, block.points, values, 7);
        BoundResidual bound = program.bind(block.layout);
        BoundResidual.Workspace w = bound.workspace(block.points);
        bound.forward(values, 7, block.jets, 0, block.points, w);
        for (int e = 0; e < program.outputs(); e++) {
            assertThat(Arrays.copyOf(w.output(e), block.points)).isEqualTo(direct[e]);
        }
    }

    @Test
    void runsRepeatBitForBitAndWhateverTheBlock() {
        ResidualProgram program = compile(Equations.all().toArray(String[]::new));
        RandomBlock block = new RandomBlock(RandomBlock.layoutOf(program), 64, 6);
        double[][] first = outputs(program, block);
        for (int repeat = 0; repeat < 300; repeat++) {
            assertThat(outputs(program, block)).isDeepEqualTo(first);
        }
        for (int p = 0; p < block.points; p++) {
            double[] coordinates = column(block.coordinates, block.points, p);
            double[] jets = column(block.jets, block.points, p);
            BoundResidual bound = program.bind(block.layout);
            BoundResidual.Workspace w = bound.workspace(8);
            bound.forwardAt(coordinates, 0, jets, 0, 1, w);
            for (int e = 0; e < program.outputs(); e++) {
                assertThat(w.output(e)[0]).isEqualTo(first[e][p]);
            }
        }
    }

    @Test
    void seedsMultiplyAndReverseAddAccumulatesFromAnOffset() {
        ResidualProgram program = compile("u_t + u*u_x", "v*u - x");
        RandomBlock block = new RandomBlock(RandomBlock.layoutOf(program), 5, 7);
        BoundResidual bound = program.bind(block.layout);
        BoundResidual.Workspace w = bound.workspace(5);
        bound.forwardAt(block.coordinates, 0, block.jets, 0, 5, w);
        double[][] seeds = {new Random(8).doubles(5).toArray(), new Random(9).doubles(5).toArray()};
        int size = block.jets.length;
        double[] sum = new double[size + 3];
        double[][] plain = new double[2][size];
        for (int e = 0; e < 2; e++) {
            bound.reverse(e, null, plain[e], 0, w);
            bound.reverseAdd(e, seeds[e], sum, 3, w);
        }
        double[] seeded = new double[size];
        bound.reverse(1, seeds[1], seeded, 0, w);
        for (int i = 0; i < size; i++) {
            double expected = seeds[0][i % 5] * plain[0][i] + seeds[1][i % 5] * plain[1][i];
            assertThat(sum[3 + i]).isCloseTo(expected, within(ROUND_OFF));
            assertThat(seeded[i]).isEqualTo(seeds[1][i % 5] * plain[1][i] + 0.0);
        }
    }

    @Test
    void knowsWhichPartialsItReads() {
        ResidualProgram program = compile("u_t + 0*v_xx + d(x*p_y, y)", "u_xx - u_xx + u");
        assertThat(program.partials(0)).containsExactly(MultiIndex.of(0, 0, 0), MultiIndex.of(0, 0, 1));
        assertThat(program.partials(1)).isEmpty();
        assertThat(program.partials(2)).containsExactly(MultiIndex.of(0, 2, 0));
    }

    @ParameterizedTest
    @MethodSource("org.pikan.residual.Equations#linear")
    void recognisesLinearEquations(String text) {
        assertThat(compile(text).isLinear(0)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.pikan.residual.Equations#nonlinear")
    void recognisesNonlinearEquations(String text) {
        assertThat(compile(text).isLinear(0)).isFalse();
    }

    @Test
    void evaluatesCoordinateExpressionsOnlyOncePerPointSet() {
        assertThat(compile("u_t - 0.4*u_xx").coordinateValues()).isZero();
        assertThat(compile("u_t - sin(x)*cos(t)*2*u_xx + exp(x) - u - 3*y^2").coordinateValues()).isEqualTo(2);
    }

    @Test
    void takesSubgradientsAtKinks() {
        ResidualProgram program = compile("abs(u)", "max(u, v)", "min(u, v)", "where(u, v, p)", "where(u, u, sqrt(u))");
        BoundResidual bound = program.bind(JetLayout.of(3, List.of()));
        BoundResidual.Workspace w = bound.workspace(1);
        bound.forwardAt(new double[3], 0, new double[3], 0, 1, w);
        double[][] expected = {{0, 0, 0}, {1, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 0, 0}};
        for (int e = 0; e < expected.length; e++) {
            double[] bar = new double[3];
            bound.reverse(e, null, bar, 0, w);
            assertThat(bar).as("output %d", e).isEqualTo(expected[e]);
        }
    }

    @Test
    void theUnusedBranchDoesNotSpoilTheGradient() {
        ResidualProgram program = compile("where(u, sqrt(u), 0)*2 + max(log(u), v)*0 + v");
        BoundResidual bound = program.bind(JetLayout.of(3, List.of()));
        BoundResidual.Workspace w = bound.workspace(1);
        bound.forwardAt(new double[3], 0, new double[] {-1, 2, 0}, 0, 1, w);
        double[] bar = new double[3];
        bound.reverse(0, null, bar, 0, w);
        assertThat(bar).isEqualTo(new double[] {0, 1, 0});
    }

    @Test
    void compilesExpressionsThousandsOfLevelsDeep() {
        Expression sum = Equations.parse("u");
        Expression chain = sum;
        Expression choice = sum;
        for (int i = 1; i <= 2000; i++) {
            sum = sum.plus(Equations.parse("u*v").times(i));
            chain = Call.of(Function.SIN, chain.plus(0.1));
            choice = Call.of(Function.MAX, choice, Equations.parse("v").times(i));
        }
        ResidualProgram program = ResidualProgram.compile(List.of(sum, chain, choice), Equations.COORDINATES,
                Equations.UNKNOWNS);
        BoundResidual bound = program.bind(JetLayout.of(3, List.of()));
        BoundResidual.Workspace w = bound.workspace(1);
        bound.forwardAt(new double[3], 0, new double[] {0.5, 2, 0}, 0, 1, w);
        assertThat(w.output(0)[0]).isEqualTo(0.5 + 2001000);
        assertThat(w.output(2)[0]).isEqualTo(4000);
        double[] bar = new double[3];
        bound.reverse(2, null, bar, 0, w);
        assertThat(bar).isEqualTo(new double[] {0, 2000, 0});
    }

    @Test
    void saysWhichNameItDoesNotKnow() {
        assertThatThrownBy(() -> ResidualProgram.compile(List.of(Equations.parse("u_t - 2*y*u")),
                Equations.COORDINATES.subList(0, 1), Equations.UNKNOWNS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'t' in 'u_t'").hasMessageContaining("[x]");
        assertThatThrownBy(() -> ResidualProgram.compile(List.of(Equations.parse("u - p")), Equations.COORDINATES,
                Equations.UNKNOWNS.subList(0, 2))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'p'").hasMessageContaining("[u, v]");
        assertThatThrownBy(() -> compile("laplacian(u)")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lower");
    }

    @Test
    void refusesALayoutThatLacksAPartial() {
        ResidualProgram program = compile("u_xx");
        JetLayout layout = JetLayout.of(3, List.of(MultiIndex.of(1, 0, 0)));
        assertThatThrownBy(() -> program.bind(layout)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(2, 0, 0)");
    }

    @Test
    void refusesMorePointsThanTheWorkspaceHolds() {
        BoundResidual bound = compile("u").bind(JetLayout.of(3, List.of()));
        BoundResidual.Workspace w = bound.workspace(4);
        assertThatThrownBy(() -> bound.forward(new double[0], 0, new double[15], 0, 5, w))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("5 points");
    }

    private static double[] column(double[] rows, int points, int p) {
        double[] result = new double[rows.length / points];
        Arrays.setAll(result, row -> rows[row * points + p]);
        return result;
    }

    private static double[][] outputs(ResidualProgram program, RandomBlock block) {
        BoundResidual bound = program.bind(block.layout);
        BoundResidual.Workspace w = bound.workspace(block.points);
        bound.forwardAt(block.coordinates, 0, block.jets, 0, block.points, w);
        double[][] result = new double[program.outputs()][];
        for (int e = 0; e < result.length; e++) {
            result[e] = Arrays.copyOf(w.output(e), block.points);
        }
        return result;
    }
}
