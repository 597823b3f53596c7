package org.pikan.network.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.GaussianRbf;
import org.pikan.basis.Interval;
import org.pikan.basis.Jacobi;
import org.pikan.basis.SymbolicFunction;
import org.pikan.network.BasisChoice;
import org.pikan.network.EdgeFunction;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;
import org.pikan.network.ProductLayer;
import org.pikan.network.SeparableStructure;
import org.pikan.network.SumLayer;

class BasisChangeTest {

    private static final double[][] POINTS = EditSamples.points(2, 640, 5);
    private static final List<Input> SQUARE = List.of(new Input(-1, 1, false), new Input(-1, 1, false));

    /** Sums in another order and in other functions. */
    private static final double ROUND_OFF = 1e-12;

    static Stream<EditedNetwork> networks() {
        BasisChoice chebyshev = BasisChoice.chebyshev(5);
        BasisChoice splines = BasisChoice.bspline(3, 5);
        Network deep = new KanStructure(List.of(4, 2), splines).network(SQUARE, 2, 1);
        EditedNetwork formula = EditedNetwork.of(deep).fix(new EdgePlace(1, 2, 0), SymbolicFunction.COS, 1, 0.3, 0.5,
                0.1);
        return Stream.concat(Stream.of(new KanStructure(List.of(3), chebyshev).network(SQUARE, 1, 2), deep,
                new SeparableStructure(2, chebyshev).network(SQUARE, 1, 3),
                new SeparableStructure(2, splines).network(List.of(new Input(-1, 1, true), new Input(-1, 1, false)), 1,
                        4))
                .map(EditedNetwork::of), Stream.of(formula));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void refiningLeavesTheFunction(EditedNetwork edited) {
        EditedNetwork finer = Refinement.finer(edited, 2);
        assertThat(finer.network().parameterCount()).isGreaterThan(edited.network().parameterCount());
        assertThat(EditSamples.difference(finer.network(), edited.network(), POINTS)).isLessThan(ROUND_OFF);
        EdgePlace place = EdgePlace.of(edited.edges().all().getFirst());
        EditedNetwork frozen = Refinement.finer(edited.freeze(List.of(place)), 3);
        assertThat(frozen.isFrozen(place)).isTrue();
        assertThat(frozen.held().freeCount()).isEqualTo(frozen.network().parameterCount()
                - frozen.edges().all().getFirst().parameters().length);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aBasisThatContainsTheFunctionTakesItToRoundOff(EditedNetwork edited) {
        BasisChange change = BasisSwap.swap(edited, POINTS, new Chebyshev(24), _ -> true, 1e-3);
        assertThat(change.changedCount()).isEqualTo(edited.edges().all().size());
        assertThat(change.change()).isLessThan(1e-3);
        assertThat(EditSamples.difference(change.network().network(), edited.network(), POINTS))
                .isLessThan(20 * change.largestError() + ROUND_OFF);
        assertThat(change.network().edges().all()).allSatisfy(edge -> assertThat(edge.label()).startsWith("chebyshev"));
    }

    @Test
    void theErrorIsThatOfTheBestFit() {
        // x^2 by lines: of a parabola on [-1, 1] nothing is linear, so all of it is left.
        Network network = new KanStructure(List.of(), BasisChoice.chebyshev(2)).network(List.of(SQUARE.getFirst()), 1,
                1);
        EditedNetwork edited = EditedNetwork.of(network.withParameters(new double[] {0, 1, 0}));
        double[][] even = new double[1][2001];
        Arrays.setAll(even[0], p -> -1 + p / 1000.0);
        BasisChange refused = BasisSwap.swap(edited, even, new Chebyshev(1), _ -> true, 0.5);
        assertThat(refused.network()).isEqualTo(edited);
        assertThat(refused.changedCount()).isZero();
        BasisChange taken = BasisSwap.swap(edited, even, new Chebyshev(1), _ -> true, Double.POSITIVE_INFINITY);
        assertThat(taken.largestError()).isCloseTo(1, within(0.02));
        assertThat(taken.change()).isCloseTo(1, within(0.02));
        assertThat(taken.network().history()).hasSize(1);
    }

    @Test
    void oneEdgeIsSwappedAndTheOthersStay() {
        EditedNetwork edited = networks().findFirst().orElseThrow();
        EdgePlace place = new EdgePlace(0, 1, 2);
        BasisChange change = BasisSwap.swap(edited, POINTS, BSpline.uniform(5, 4, Interval.UNIT), place::equals, 1e-2);
        for (EdgeFunction edge : change.network().edges().all()) {
            boolean same = Arrays.equals(edge.coefficients(),
                    edited.edges().edge(edge.layer(), edge.input(), edge.output()).orElseThrow().coefficients());
            assertThat(same).isEqualTo(!EdgePlace.of(edge).equals(place));
        }
        // A spline of degree 5 is a polynomial of degree 5.
        assertThat(change.largestError()).isLessThan(ROUND_OFF);
    }

    /** Polynomials of one degree are the same on any interval and in any family; enough Gaussians come close. */
    @Test
    void everyFamilyTakesAPolynomialAndIsRefinedAndAdapted() {
        EditedNetwork edited = networks().findFirst().orElseThrow();
        for (Basis basis : List.of(new Jacobi(5, 0, 0), new Chebyshev(5), BSpline.uniform(5, 2, Interval.UNIT),
                GaussianRbf.uniform(10, Interval.UNIT))) {
            double tolerance = basis instanceof GaussianRbf ? 1e-2 : 1e-10;
            EditedNetwork swapped = BasisSwap.swap(edited, POINTS, basis, place -> place.layer() == 0, tolerance)
                    .network();
            EditedNetwork finer = Refinement.finer(swapped, 2);
            double[][] narrow = {new double[64], new double[64]};
            for (int p = 0; p < 64; p++) {
                narrow[0][p] = 0.1 + 0.004 * p;
                narrow[1][p] = -0.3 + 0.2 * Math.sin(p);
            }
            BasisChange adapted = BasisSwap.adapt(swapped, narrow, 0.5, 1e-2);
            assertThat(swapped.edges().edge(0, 0, 0).orElseThrow().label()).startsWith(basis.family());
            assertThat(EditSamples.difference(finer.network(), swapped.network(), POINTS)).isLessThan(ROUND_OFF);
            assertThat(adapted.edges()).as(basis.family()).filteredOn(edge -> edge.place().layer() == 0).hasSize(6)
                    .allMatch(BasisChange.Edge::changed);
            assertThat(EditSamples.difference(adapted.network().network(), swapped.network(), narrow)).isLessThan(1e-2);
        }
    }

    /** One edge of its own basis splits the bundle; once it has the others' basis again the bundle is whole. */
    @Test
    void aLayerIsDenseAgainWhenItsEdgesShareABasis() {
        EditedNetwork edited = networks().findFirst().orElseThrow();
        EdgePlace place = new EdgePlace(0, 1, 1);
        EditedNetwork split = BasisSwap.swap(edited, POINTS, BSpline.uniform(5, 3, Interval.UNIT), place::equals, 1e-2)
                .network();
        assertThat(((SumLayer) split.network().layers().getFirst()).bundles()).hasSizeGreaterThan(1);
        EditedNetwork whole = BasisSwap.swap(split, POINTS, new Chebyshev(5), place::equals, 1e-2).network();
        assertThat(whole.network().layers()).isEqualTo(edited.network().layers());
        assertThat(EditSamples.difference(whole.network(), edited.network(), POINTS)).isLessThan(ROUND_OFF);
    }

    @Test
    void gridsFollowTheValues() {
        EditedNetwork edited = EditedNetwork
                .of(new KanStructure(List.of(), BasisChoice.bspline(3, 8)).network(List.of(SQUARE.getFirst()), 1, 1));
        double[] parameters = edited.network().parameters();
        for (int m = 0; m < parameters.length; m++) {
            parameters[m] = Math.sin(0.3 * m);
        }
        EditedNetwork smooth = edited.trained(parameters, "smooth");
        double[][] points = new double[1][400];
        Arrays.setAll(points[0], p -> 0.5 * Math.pow(p / 399.0, 3));
        BasisChange change = BasisSwap.adapt(smooth, points, 0.2, 0.01);
        assertThat(change.changedCount()).isEqualTo(1);
        EdgeFunction edge = change.network().edges().edge(0, 0, 0).orElseThrow();
        BSpline spline = (BSpline) ((EdgeFunction.Expansion) edge.form()).edge().basis();
        assertThat(spline.interval().min()).isCloseTo(0, within(0.02));
        assertThat(spline.interval().max()).isCloseTo(0.5, within(0.02));
        assertThat(Arrays.stream(spline.breakpoints()).filter(b -> b < 0.1).count()).isGreaterThanOrEqualTo(4);
        assertThat(EditSamples.difference(change.network().network(), smooth.network(), points)).isLessThan(0.01);
    }

    /** All values at one point, few values, and a function that the new grid cannot take. */
    @Test
    void adaptingToPoorSamplesGivesNoNanAndRollsBackWhatIsWorse() {
        EditedNetwork edited = EditedNetwork
                .of(new KanStructure(List.of(3), BasisChoice.bspline(3, 12)).network(SQUARE, 1, 1));
        double[][] one = {{0.2, 0.2, 0.2}, {-0.4, -0.4, -0.4}};
        double[][] two = {{0.2, 0.2, 1}, {-0.4, -0.4, -0.4}};
        for (double[][] poor : List.of(one, two)) {
            BasisChange change = BasisSwap.adapt(edited, poor, 0.02, 0.01);
            assertThat(change.network().network().parameters()).doesNotContain(Double.NaN);
            assertThat(Double.isFinite(EditSamples.difference(change.network().network(), edited.network(), POINTS)))
                    .isTrue();
            assertThat(EditSamples.difference(change.network().network(), edited.network(), poor)).isLessThan(0.02);
        }
        double[] rough = edited.network().parameters();
        for (int i = 0; i < rough.length; i++) {
            rough[i] = i % 2 == 0 ? 1 : -1;
        }
        EditedNetwork wild = edited.trained(rough, "rough");
        BasisChange none = BasisSwap.adapt(wild, EditSamples.points(2, 50, 1), 0.1, 1e-6);
        assertThat(none.network()).isEqualTo(wild);
        assertThat(none.edges()).isNotEmpty().allMatch(edge -> !edge.changed());
    }

    @Test
    void aProductNodeLeavesTheFunctionAndLearnsAProduct() {
        EditedNetwork sum = EditedNetwork
                .of(new KanStructure(List.of(), BasisChoice.chebyshev(3)).network(SQUARE, 1, 1));
        EditedNetwork edited = ProductNodes.added(sum, POINTS, 0, List.of(0, 1), new Chebyshev(2));
        // Behind the new layer of products the old layer is no longer first and adds in another order.
        assertThat(EditSamples.difference(edited.network(), sum.network(), POINTS)).isLessThan(1e-15);
        double[] values = new double[POINTS[0].length];
        Arrays.setAll(values, p -> 1.5 * POINTS[0][p] * POINTS[1][p] - POINTS[1][p]);
        EditedNetwork trained = SampleFit.trained(edited, POINTS, values, 12);
        double[] outputs = EditSamples.output(trained.network(), POINTS, 0);
        for (int p = 0; p < values.length; p++) {
            assertThat(outputs[p]).isCloseTo(values[p], within(1e-9));
        }
        assertThatThrownBy(() -> ProductNodes.added(sum, POINTS, 0, List.of(0), new Chebyshev(2)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("a product takes two");
        EditedNetwork hidden = EditedNetwork
                .of(new KanStructure(List.of(3), BasisChoice.chebyshev(3)).network(SQUARE, 1, 1));
        EditedNetwork inside = ProductNodes.added(hidden, POINTS, 1, List.of(2, 2, 0),
                BSpline.uniform(3, 2, Interval.UNIT));
        assertThat(EditSamples.difference(inside.network(), hidden.network(), POINTS)).isLessThan(ROUND_OFF);
        assertThat(NodeValues.of(inside.network(), POINTS).nodes(2)).isEqualTo(4);
    }

    @Test
    void aSeparableNetworkStaysOneThroughAllOfThem() {
        EditedNetwork edited = EditedNetwork
                .of(new SeparableStructure(2, BasisChoice.chebyshev(5)).network(SQUARE, 1, 3));
        EditedNetwork swapped = BasisSwap
                .swap(Refinement.finer(edited, 2), POINTS, BSpline.uniform(6, 6, Interval.UNIT), _ -> true, 0.1)
                .network();
        assertThat(swapped.network().layers().getLast()).isEqualTo(new ProductLayer(2, 1, 2));
        assertThat(swapped.history()).hasSize(2);
    }
}
