package org.pikan.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.pikan.expression.Symbol;
import org.pikan.network.BasisChoice;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.Network;
import org.pikan.network.SeparableStructure;
import org.pikan.network.Squash;
import org.pikan.network.edit.EditedNetwork;

/** From data over a trained network to the formula that made the data. */
class SnappingTest {

    private static final List<Symbol> SYMBOLS = List.of(new Symbol("x"), new Symbol("z"));
    private static final List<Input> INPUTS = List.of(new Input(-1, 1, false), new Input(-1, 1, false));
    private static final int POINTS = 300;

    private final double[][] x = new double[2][POINTS];
    private final double[] y = new double[POINTS];

    private void fill(DoubleBinaryOperator function) {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < POINTS; i++) {
            x[0][i] = random.nextDouble(-1, 1);
            x[1][i] = random.nextDouble(-1, 1);
            y[i] = function.applyAsDouble(x[0][i], x[1][i]);
        }
    }

    private SnapReport snapped(Network trained) {
        return new Snapping(network -> DataRows.loss(network, x, y), x, SnapOptions.standard().withEffort(2, 25))
                .snap(EditedNetwork.of(trained));
    }

    private SnapReport snapped(DoubleBinaryOperator function, int hidden, int degree, int seeds) {
        fill(function);
        List<Integer> widths = hidden == 0 ? List.of() : List.of(hidden);
        Network best = null;
        for (long seed = 1; seed <= seeds; seed++) {
            Network start = new KanStructure(widths, BasisChoice.chebyshev(degree), Squash.NONE).network(INPUTS, 1,
                    seed);
            Network trained = DataRows.trained(start, x, y, 40);
            best = best == null || loss(trained) < loss(best) ? trained : best;
        }
        return snapped(best);
    }

    private double loss(Network network) {
        return DataRows.loss(network, x, y).value(network.parameters());
    }

    private String formula(SnapReport report) {
        assertThat(report.complete()).isTrue();
        return FormulaRefinement.refine(NetworkFormula.of(report.network().network(), SYMBOLS), SYMBOLS,
                FormulaLoss.data(SYMBOLS, x, new double[][] {y}), FormulaOptions.standard()).text(0);
    }

    @Test
    void readsAComposedFunction() {
        SnapReport report = snapped((x, z) -> Math.exp(Math.sin(Math.PI * x) + z * z), 1, 8, 4);
        assertThat(report.edges()).hasSize(3);
        assertThat(report.lossAfter()).isLessThan(1e-20);
        assertThat(formula(report)).isEqualTo("exp(z^2 + sin(pi*x))");
    }

    @Test
    void readsPolynomialsOnSingleEdges() {
        assertThat(formula(snapped((x, z) -> 3 * x * x * x + 2 * x + 4 + z * z, 0, 5, 1)))
                .isEqualTo("3*x^3 + z^2 + 2*x + 4");
    }

    /** A network writes the product as a difference of squares, or in other ways; the formula shows what it is. */
    @Test
    void readsAProductThatANetworkOfSumsHasLearnt() {
        assertThat(formula(snapped((x, z) -> 3 * x * x * x + 2 * x + 4 + 2 * x * z * z + 3 * z * z * z, 2, 4, 3)))
                .isEqualTo("3*x^3 + 2*x*z^2 + 3*z^3 + 2*x + 4");
    }

    /** Training spreads a product over several terms. */
    @Test
    void writesASeparableNetworkWithAsFewTermsAsItNeeds() {
        fill((x, z) -> Math.exp(-2 * z) * Math.sin(Math.PI * x));
        Network start = new SeparableStructure(3, BasisChoice.chebyshev(8)).network(INPUTS, 1, 1);
        assertThat(formula(snapped(DataRows.trained(start, this.x, y, 40)))).isEqualTo("exp(-2*z)*sin(pi*x)");
    }

    @Test
    void leavesEdgesThatTheLibraryDoesNotHave() {
        SnapReport report = snapped((x, z) -> Math.sin(8 * x * x * x) / (1.2 + Math.sin(5 * x + z * z * z * z)), 0, 6,
                1);
        assertThat(report.lossAfter()).isLessThanOrEqualTo(SnapOptions.standard().factor() * report.lossBefore());
    }
}
