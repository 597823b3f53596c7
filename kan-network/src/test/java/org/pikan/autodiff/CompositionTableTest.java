package org.pikan.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompositionTableTest {

    private static final int POINTS = 5;

    record Function(String name, UnaryOperator<DerivativeStructure> function) {
        @Override
        public String toString() {
            return name;
        }

        /** f^(q)(z), q = 0..order, as rows of one point. */
        double[] derivatives(double z, int order) {
            DerivativeStructure f = function.apply(new DSFactory(1, order).variable(0, z));
            return IntStream.rangeClosed(0, order).mapToDouble(f::getPartialDerivative).toArray();
        }
    }

    private static final List<Function> FUNCTIONS = List.of(new Function("tanh", DerivativeStructure::tanh),
            new Function("sin", DerivativeStructure::sin), new Function("exp", DerivativeStructure::exp),
            new Function("1/(3+z^2)", z -> z.multiply(z).add(3).reciprocal()));

    private static List<JetLayout> layouts() {
        return List.of(JetLayout.ofOrder(3, 4), JetLayout.ofOrder(1, 6),
                JetLayout.of(2, List.of(MultiIndex.of(2, 0), MultiIndex.of(0, 1))),
                JetLayout.of(3, List.of(MultiIndex.of(2, 2, 0), MultiIndex.of(0, 1, 1))),
                JetLayout.of(4, List.of(MultiIndex.of(1, 1, 1, 1))),
                JetLayout.of(10, IntStream.range(0, 10).mapToObj(i -> MultiIndex.zero(10).raised(i, 2)).toList()));
    }

    static List<Arguments> layoutsAndFunctions() {
        return layouts().stream().flatMap(layout -> FUNCTIONS.stream().map(f -> Arguments.of(layout, f))).toList();
    }

    /** Some function of all coordinates with no vanishing partial. */
    private static DerivativeStructure inner(DerivativeStructure[] x) {
        DerivativeStructure sum = x[0].multiply(0.3).exp();
        for (int i = 1; i < x.length; i++) {
            sum = sum.multiply(x[i].multiply(0.5 + 0.2 * i).add(0.4).sin()).add(x[i - 1].multiply(x[i]).multiply(0.3));
        }
        return sum.multiply(0.9);
    }

    @ParameterizedTest
    @MethodSource("layoutsAndFunctions")
    void composesLikeDerivativeStructures(JetLayout layout, Function f) {
        CompositionTable table = layout.composition();
        Random random = new Random(7);
        double[] jet = new double[layout.size() * POINTS];
        double[] derivatives = new double[(table.order() + 1) * POINTS];
        double[][] expected = new double[POINTS][];
        for (int p = 0; p < POINTS; p++) {
            DerivativeStructure z = inner(
                    Oracle.coordinates(layout.order(), Oracle.random(random, layout.dimension())));
            Oracle.scatter(Oracle.jet(layout, z), jet, p, POINTS);
            Oracle.scatter(f.derivatives(z.getValue(), table.order()), derivatives, p, POINTS);
            expected[p] = Oracle.jet(layout, f.function().apply(z));
        }

        double[] bell = new double[table.rows() * POINTS];
        double[] out = new double[layout.size() * POINTS];
        Arrays.fill(out, Double.NaN);
        table.bell(jet, 0, POINTS, bell, 0);
        table.compose(1, derivatives, 0, 0, bell, 0, POINTS, out, 0, 0);

        for (int p = 0; p < POINTS; p++) {
            Oracle.assertJet(layout, out, p, POINTS, expected[p]);
        }
    }

    @Test
    void hasAllBellRowsOfAFullLayout() {
        CompositionTable table = JetLayout.ofOrder(2, 2).composition();
        assertThat(table.rows()).isEqualTo(2 + 3 * 2);
        assertThat(table.minOrder(3)).isEqualTo(1);
        assertThat(table.rowsOf(3)).isEqualTo(2);
        assertThat(table.rowsOf(0)).isZero();
    }

    @Test
    void leavesOutRowsThatVanishForAnAffineCoordinate() {
        JetLayout outer = JetLayout.ofOrder(2, 4);
        CompositionTable table = CompositionTable.of(outer.restrictedTo(0).truncated(1), outer);
        assertThat(table.rows()).isEqualTo(4);
        for (int row = 0; row < 4; row++) {
            assertThat(outer.multiIndex(table.component(row))).isEqualTo(MultiIndex.of(row + 1, 0));
            assertThat(table.order(row)).isEqualTo(row + 1);
        }
    }

    @Test
    void sparseInnerLayoutGivesTheSameJetAsZeros() {
        JetLayout outer = JetLayout.ofOrder(3, 4);
        JetLayout innerLayout = JetLayout.of(3, List.of(MultiIndex.of(2, 1, 0)));
        Random random = new Random(3);
        double[] sparse = Oracle.random(random, innerLayout.size());
        double[] full = new double[outer.size()];
        int[] place = outer.componentsOf(innerLayout);
        for (int component = 0; component < sparse.length; component++) {
            full[place[component]] = sparse[component];
        }
        double[] derivatives = Oracle.random(random, 5);

        double[] expected = compose(outer.composition(), full, derivatives);
        double[] actual = compose(CompositionTable.of(innerLayout, outer), sparse, derivatives);

        assertThat(Arrays.stream(expected).filter(v -> v == 0).count()).isPositive();
        Oracle.assertJet(outer, actual, 0, 1, expected);
    }

    private static double[] compose(CompositionTable table, double[] jet, double[] derivatives) {
        double[] bell = new double[table.rows()];
        double[] out = new double[table.outer().size()];
        Arrays.fill(out, Double.NaN);
        table.bell(jet, 0, 1, bell, 0);
        table.compose(1, derivatives, 0, 0, bell, 0, 1, out, 0, 0);
        return out;
    }

    /** Several functions of one z, with gaps and offsets everywhere: the adjoint against central differences of compose. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void adjointIsTheDerivativeOfTheWeightedSum(int functions) {
        for (JetLayout layout : layouts()) {
            CompositionTable table = layout.composition();
            Random random = new Random(11);
            double[] jet = Oracle.random(random, layout.size());
            double[] g = Oracle.random(random, functions * layout.size());

            double[] gradient = gradient(table, functions, jet, g);

            double h = 1e-5;
            for (int component = 0; component < jet.length; component++) {
                double[] up = jet.clone();
                double[] down = jet.clone();
                up[component] += h;
                down[component] -= h;
                double slope = (weightedSum(table, functions, up, g) - weightedSum(table, functions, down, g))
                        / (2 * h);
                assertThat(gradient[component]).as("component %d of %s", component, layout)
                        .isCloseTo(slope, offset(1e-7 * (1 + Math.abs(slope))));
            }
        }
    }

    private static double[] derivatives(int functions, double z, int order) {
        double[] result = new double[functions * (order + 1)];
        for (int m = 0; m < functions; m++) {
            System.arraycopy(FUNCTIONS.get(m).derivatives(z, order), 0, result, m * (order + 1), order + 1);
        }
        return result;
    }

    private static double weightedSum(CompositionTable table, int functions, double[] jet, double[] g) {
        int order = table.order();
        int size = table.outer().size();
        double[] bell = new double[table.rows()];
        double[] out = new double[functions * size];
        table.bell(jet, 0, 1, bell, 0);
        table.compose(functions, derivatives(functions, jet[0], order), 0, order + 1, bell, 0, 1, out, 0, size);
        double sum = 0;
        for (int i = 0; i < out.length; i++) {
            sum += g[i] * out[i];
        }
        return sum;
    }

    private static double[] gradient(CompositionTable table, int functions, double[] jet, double[] g) {
        int order = table.order() + 1;
        int size = table.outer().size();
        double[] bell = new double[table.rows()];
        table.bell(jet, 0, 1, bell, 0);
        double[] bellBar = new double[table.rows() + 1];
        double[] jetBar = new double[jet.length];
        table.adjoint(functions, derivatives(functions, jet[0], order), 0, order + 1, jet, 0, bell, 0, g, 0, size, 1,
                bellBar,
                jetBar, 0, false);
        return jetBar;
    }

    /** Jets are linear in the derivatives f, so that g . jets = fBar . f; added to what was there, they grow by as much. */
    @Test
    void derivativeAdjointIsThatOfTheLinearMapFromDerivativesToJets() {
        int n = 9;
        int functions = 2;
        List<JetLayout> all = new ArrayList<>(layouts());
        all.add(JetLayout.of(2, List.of(), List.of(Combination.of(
                new TreeMap<>(Map.of(MultiIndex.of(2, 0), 1.0, MultiIndex.of(1, 1), 0.5, MultiIndex.of(0, 2), 2.0))))));
        for (JetLayout layout : all) {
            CompositionTable table = layout.composition();
            Random random = new Random(13);
            int stride = (table.order() + 2) * n;
            int columns = layout.size() * n;
            double[] jet = Oracle.random(random, columns + 3);
            double[] f = Oracle.random(random, functions * stride + 1);
            double[] g = Oracle.random(random, functions * columns + 2);
            double[] before = Oracle.random(random, functions * columns + 4);
            double[] after = before.clone();
            double[] bell = new double[table.rows() * n];
            double[] bar = new double[functions * stride + 5];
            Arrays.fill(bar, Double.NaN);
            table.expand(functions, f, 1, stride, jet, 3, n, bell, 0, after, 4, columns, true);
            table.derivativeAdjoint(functions, jet, 3, bell, 0, g, 2, columns, n, bar, 5, stride);
            double growth = 0;
            double product = 0;
            for (int m = 0; m < functions; m++) {
                for (int i = 0; i < columns; i++) {
                    growth += g[2 + m * columns + i] * (after[4 + m * columns + i] - before[4 + m * columns + i]);
                }
                for (int i = 0; i < (table.order() + 1) * n; i++) {
                    product += bar[5 + m * stride + i] * f[1 + m * stride + i];
                }
            }
            assertThat(product).as("%s", layout).isCloseTo(growth, offset(1e-12 * (1 + Math.abs(growth))));
            assertThat(Arrays.copyOf(after, 4)).isEqualTo(Arrays.copyOf(before, 4));
        }
    }

    @Test
    void offsetsAndStridesChangeNothing() {
        JetLayout layout = JetLayout.ofOrder(2, 3);
        CompositionTable table = layout.composition();
        int n = 11;
        int functions = 2;
        int rows = table.rows();
        int size = layout.size();
        int order = table.order() + 1;
        Random random = new Random(5);
        double[] jet = Oracle.random(random, size * n + 3);
        double[] f = Oracle.random(random, functions * (order + 2) * n + 4);
        double[] g = Oracle.random(random, functions * (size + 1) * n + 2);
        double[] bell = new double[rows * n + 1];
        double[] out = new double[functions * (size + 2) * n + 5];
        double[] work = new double[(rows + 1) * n];
        double[] jetBar = new double[size * n + 7];

        table.bell(jet, 3, n, bell, 1);
        table.compose(functions, f, 4, (order + 2) * n, bell, 1, n, out, 5, (size + 2) * n);
        table.adjoint(functions, f, 4, (order + 2) * n, jet, 3, bell, 1, g, 2, (size + 1) * n, n, work, jetBar, 7,
                false);

        for (int p = 0; p < n; p++) {
            double[] oneJet = gather(jet, 3 + p, n, size);
            double[] oneBell = new double[rows];
            double[] oneJetBar = new double[size];
            double[] oneWork = new double[rows + 1];
            table.bell(oneJet, 0, 1, oneBell, 0);
            for (int m = 0; m < functions; m++) {
                double[] oneF = gather(f, 4 + m * (order + 2) * n + p, n, order + 1);
                double[] oneOut = new double[size];
                table.compose(1, oneF, 0, 0, oneBell, 0, 1, oneOut, 0, 0);
                assertThat(gather(out, 5 + m * (size + 2) * n + p, n, size)).isEqualTo(oneOut);
                double[] oneG = gather(g, 2 + m * (size + 1) * n + p, n, size);
                table.adjoint(1, oneF, 0, 0, oneJet, 0, oneBell, 0, oneG, 0, 0, 1, oneWork, oneJetBar, 0, m > 0);
            }
            assertThat(gather(jetBar, 7 + p, n, size)).containsExactly(oneJetBar,
                    offset(1e-13));
        }
        assertThat(out[4]).isZero();
        assertThat(jetBar[6]).isZero();
    }

    private static double[] gather(double[] rows, int offset, int stride, int count) {
        return IntStream.range(0, count).mapToDouble(i -> rows[offset + i * stride]).toArray();
    }

    @Test
    void refusesLayoutsOfDifferentDimension() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompositionTable.of(JetLayout.ofOrder(2, 1), JetLayout.ofOrder(3, 1)))
                .withMessageContaining("2 coordinates").withMessageContaining("Maybe");
    }
}
