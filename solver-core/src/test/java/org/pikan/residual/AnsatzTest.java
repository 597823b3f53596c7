package org.pikan.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pikan.autodiff.JetLayout;
import org.pikan.autodiff.MultiIndex;
import org.pikan.expression.Derivative;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;

class AnsatzTest {
    private static final double ROUND_OFF = 1e-12;
    private static final int POINTS = 9;
    private static final JetLayout LAYOUT = JetLayout.of(3,
            List.of(MultiIndex.of(4, 0, 0), MultiIndex.of(2, 1, 0), MultiIndex.of(0, 0, 2), MultiIndex.of(1, 0, 1)));
    private static final int SIZE = 3 * LAYOUT.size() * POINTS;

    /** Hard conditions for u and p, none for v. */
    private static final Map<FunctionSymbol, Ansatz.Form> FORMS = Map.of(Equations.UNKNOWNS.get(0),
            form("sin(pi*x)*(1 - t) + y", "(1 - x^2)*t^2"), Equations.UNKNOWNS.get(2), form("0", "x*(1 - y)*exp(-t)"));

    private static Ansatz.Form form(String g, String d) {
        return new Ansatz.Form(Equations.parse(g), Equations.parse(d));
    }

    private final Ansatz ansatz = Ansatz.of(Equations.UNKNOWNS, FORMS, Equations.COORDINATES, LAYOUT);
    private final Ansatz.Workspace w = ansatz.workspace(POINTS);
    private final double[] coordinates = new Random(1).doubles(3 * POINTS, -1, 1).toArray();

    private double[] values() {
        double[] values = new double[ansatz.coordinateValues() * POINTS];
        ansatz.precompute(coordinates, 0, POINTS, values, 0);
        return values;
    }

    @Test
    void mapsJetsAsSymbolicSubstitutionDoes() {
        List<Expression> networks = Equations.parse("sin(2*x + 0.3*t) + x*t^2*y", "exp(x - y)*cos(t)",
                "1/(2 + x*t) + y^3*x^4");
        double[] networkJets = new double[SIZE];
        double[] expected = new double[SIZE];
        for (int k = 0; k < 3; k++) {
            Ansatz.Form form = FORMS.get(Equations.UNKNOWNS.get(k));
            Expression u = form == null ? networks.get(k) : form.g().plus(form.d().times(networks.get(k)));
            fillJets(networks.get(k), k, networkJets);
            fillJets(u, k, expected);
        }
        double[] jets = new double[SIZE];
        ansatz.apply(values(), 0, networkJets, 0, jets, 0, POINTS, w);
        for (int i = 0; i < SIZE; i++) {
            assertThat(jets[i]).isCloseTo(expected[i], within(ROUND_OFF * (1 + Math.abs(expected[i]))));
        }
    }

    private void fillJets(Expression function, int unknown, double[] jets) {
        for (int c = 0; c < LAYOUT.size(); c++) {
            Expression partial = function;
            for (int axis = 0; axis < 3; axis++) {
                for (int i = 0; i < LAYOUT.multiIndex(c).exponent(axis); i++) {
                    partial = Derivative.of(partial, Equations.COORDINATES.get(axis));
                }
            }
            for (int p = 0; p < POINTS; p++) {
                int point = p;
                jets[(unknown * LAYOUT.size() + c) * POINTS + p] = Evaluator.evaluate(partial,
                        (Symbol s) -> coordinates[Equations.COORDINATES.indexOf(s) * POINTS + point]);
            }
        }
    }

    @Test
    void adjointIsTheTransposeAtEachPoint() {
        double[] values = values();
        double[] base = new double[SIZE];
        ansatz.apply(values, 0, new double[SIZE], 0, base, 0, POINTS, w);
        Random random = new Random(2);
        double[] network = random.doubles(SIZE, -1, 1).toArray();
        double[] bar = random.doubles(SIZE, -1, 1).toArray();
        double[] jets = new double[SIZE];
        double[] networkBar = new double[SIZE];
        ansatz.apply(values, 0, network, 0, jets, 0, POINTS, w);
        ansatz.applyAdjoint(values, 0, bar, 0, networkBar, 0, POINTS, w);
        double[] difference = new double[POINTS];
        for (int i = 0; i < SIZE; i++) {
            difference[i % POINTS] += (jets[i] - base[i]) * bar[i] - network[i] * networkBar[i];
        }
        assertThat(difference).containsOnly(new double[POINTS], within(1e-11));
    }

    @Test
    void worksInPlaceAndAtOffsetsWithTheSameBits() {
        double[] values = values();
        double[] network = new Random(3).doubles(SIZE, -1, 1).toArray();
        double[] jets = new double[SIZE];
        double[] bar = new double[SIZE];
        ansatz.apply(values, 0, network, 0, jets, 0, POINTS, w);
        ansatz.applyAdjoint(values, 0, network, 0, bar, 0, POINTS, w);

        double[] inPlace = new double[SIZE + 4];
        System.arraycopy(network, 0, inPlace, 4, SIZE);
        ansatz.apply(values, 0, inPlace, 4, inPlace, 4, POINTS, w);
        assertThat(java.util.Arrays.copyOfRange(inPlace, 4, SIZE + 4)).isEqualTo(jets);
        System.arraycopy(network, 0, inPlace, 4, SIZE);
        ansatz.applyAdjoint(values, 0, inPlace, 4, inPlace, 4, POINTS, w);
        assertThat(java.util.Arrays.copyOfRange(inPlace, 4, SIZE + 4)).isEqualTo(bar);
    }

    @Test
    void withoutHardConditionsJetsAreCopied() {
        Ansatz identity = Ansatz.of(Equations.UNKNOWNS, Map.of(), Equations.COORDINATES, LAYOUT);
        assertThat(identity.isIdentity()).isTrue();
        assertThat(identity.coordinateValues()).isZero();
        double[] network = new Random(4).doubles(SIZE).toArray();
        double[] jets = new double[SIZE];
        identity.apply(new double[0], 0, network, 0, jets, 0, POINTS, identity.workspace(POINTS));
        assertThat(jets).isEqualTo(network);
        assertThat(ansatz.isIdentity()).isFalse();
        assertThat(ansatz.isIdentity(0)).isFalse();
        assertThat(ansatz.isIdentity(1)).isTrue();
    }

    @Test
    void refusesFormsThatDoNotFit() {
        assertThatThrownBy(() -> Ansatz.of(Equations.UNKNOWNS.subList(0, 2), FORMS, Equations.COORDINATES, LAYOUT))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'p'");
        Map<FunctionSymbol, Ansatz.Form> withUnknown = Map.of(Equations.UNKNOWNS.get(0), form("v", "x"));
        assertThatThrownBy(() -> Ansatz.of(Equations.UNKNOWNS, withUnknown, Equations.COORDINATES, LAYOUT))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'v'")
                .hasMessageContaining("coordinates alone");
    }
}
