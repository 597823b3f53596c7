package org.pikan.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.autodiff.Combination;
import org.pikan.autodiff.JetLayout;
import org.pikan.autodiff.MultiIndex;

class CollapseTest {
    private static final int POINTS = 7;
    private static final double ROUND_OFF = 1e-12;

    private static final MultiIndex X = MultiIndex.of(1, 0, 0);
    private static final MultiIndex T = MultiIndex.of(0, 0, 1);
    private static final MultiIndex XX = MultiIndex.of(2, 0, 0);
    private static final MultiIndex YY = MultiIndex.of(0, 2, 0);

    private static ResidualProgram collapsed(String... equations) {
        return ResidualProgram.compileCollapsed(Equations.parse(equations), Equations.COORDINATES, Equations.UNKNOWNS);
    }

    @Test
    void heatCarriesThreeComponents() {
        JetLayout layout = collapsed("u_t - 0.4*u_xx").layout();
        assertThat(layout.multiIndices()).containsExactly(MultiIndex.zero(3), X);
        assertThat(layout.combinations())
                .containsExactly(Combination.of(new TreeMap<>(Map.of(T, 1.0, XX, -0.4))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"u_xx + u_yy - x", "3*u_xx + 3*u_yy + u^2", "(1 + x^2)*(u_xx + u_yy) + 2*x*u_x",
            "d((1 + x^2)*u_x, x) + d((1 + x^2)*u_y, y)", "u*(u_xx + u_yy) - v", "sin(u_xx + u_yy)*x",
            "v^2*u_xx + v^2*u_yy + u_x", "abs(u_xx + u_yy) - max(u, 2*(u_xx + u_yy))"})
    void aLaplacianIsFoundWhateverStandsAroundIt(String equation) {
        JetLayout layout = collapsed(equation).layout();
        assertThat(layout.combinations())
                .containsExactly(Combination.of(new TreeMap<>(Map.of(XX, 1.0, YY, 1.0))));
        assertThat(layout.size()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"u_t - (1 + x^2)*u_xx", "u_t - v*u_xx", "u_xx*u_yy", "u_xx + u_xxxx", "u_x + u",
            "where(u_xx, u_xx + u_yy, u)", "sign(u_xx)*u + u_xx + u_yy", "u_xx + 2*u_yy + (u_xx + u_yy)^2", "u_t - u"})
    void otherwisePartialsStayApart(String equation) {
        assertThat(collapsed(equation).layout().combinations()).isEmpty();
    }

    @Test
    void equationsThatCombineDifferentlyKeepTheirPartials() {
        assertThat(collapsed("u_xx + u_yy - p", "u_xx - v").layout().combinations()).isEmpty();
        assertThat(collapsed("u_t - 0.4*u_xx", "v_t - 0.3*v_xx").layout().combinations()).isEmpty();
        assertThat(collapsed("u_t - 0.4*u_xx", "v_t + u").layout().combinations()).isEmpty();
    }

    @Test
    void equationsThatCombineAlikeShareTheirCombination() {
        JetLayout layout = collapsed("u_t + u*u_x + p_x - 0.1*(u_xx + u_yy)", "v_t + u*v_x + p_y - 0.1*(v_xx + v_yy)",
                "u_x + v_y").layout();
        assertThat(layout.combinations()).hasSize(1);
        assertThat(layout.size()).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("org.pikan.residual.Equations#all")
    void outputsAndDerivativesAreThoseOfThePartials(String equation) {
        ResidualProgram plain = ResidualProgram.compile(List.of(Equations.parse(equation)), Equations.COORDINATES,
                Equations.UNKNOWNS);
        ResidualProgram program = collapsed(equation);
        JetLayout full = JetLayout.of(3, plain.layout().multiIndices());
        JetLayout layout = program.layout();
        RandomBlock block = new RandomBlock(full, POINTS, 5);
        double[] jets = new double[3 * layout.size() * POINTS];
        for (int row = 0; row < 3 * layout.size(); row++) {
            int from = row / layout.size() * full.size();
            for (var term : partials(layout, row % layout.size()).entrySet()) {
                for (int p = 0; p < POINTS; p++) {
                    jets[row * POINTS + p] += term.getValue()
                            * block.jets[(from + full.componentOf(term.getKey())) * POINTS + p];
                }
            }
        }
        double[] plainBar = new double[block.jets.length];
        double[] bar = new double[jets.length];
        double[] expected = run(plain, full, block, block.jets, plainBar);
        double[] actual = run(program, layout, block, jets, bar);
        for (int p = 0; p < POINTS; p++) {
            assertThat(actual[p]).isCloseTo(expected[p], within(ROUND_OFF * (1 + Math.abs(expected[p]))));
        }
        for (int row = 0; row < 3 * layout.size(); row++) {
            int from = row / layout.size() * full.size();
            for (var term : partials(layout, row % layout.size()).entrySet()) {
                for (int p = 0; p < POINTS; p++) {
                    double value = plainBar[(from + full.componentOf(term.getKey())) * POINTS + p];
                    assertThat(term.getValue() * bar[row * POINTS + p]).isCloseTo(value,
                            within(ROUND_OFF * (1 + Math.abs(value))));
                }
            }
        }
    }

    private static SortedMap<MultiIndex, Double> partials(JetLayout layout, int component) {
        int plain = layout.multiIndices().size();
        return component < plain
                ? new TreeMap<>(Map.of(layout.multiIndex(component), 1.0))
                : layout.combinations().get(component - plain).coefficients();
    }

    private static double[] run(ResidualProgram program, JetLayout layout, RandomBlock block, double[] jets,
            double[] bar) {
        BoundResidual bound = program.bind(layout);
        BoundResidual.Workspace workspace = bound.workspace(POINTS);
        bound.forwardAt(block.coordinates, 0, jets, 0, POINTS, workspace);
        bound.reverse(0, null, bar, 0, workspace);
        return workspace.output(0).clone();
    }
}
