package org.pikan.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Symbol;

class DomainTest {
    private static final Symbol X = new Symbol("x");
    private static final Symbol Y = new Symbol("y");
    private static final Symbol T = new Symbol("t", true);

    @Test
    void timeComesLast() {
        Domain domain = new Domain(
                List.of(new Axis(T, 0, 1, true), new Axis(X, -1, 1, false), new Axis(Y, 0, 2, false)));

        assertThat(domain.symbols()).containsExactly(X, Y, T);
        assertThat(domain.spaceSymbols()).containsExactly(X, Y);
        assertThat(domain.time().orElseThrow().symbol()).isEqualTo(T);
        assertThat(domain.indexOf("y")).isEqualTo(1);
        assertThat(domain.indexOf("z")).isEqualTo(-1);
    }

    @Test
    void anOrdinaryDifferentialEquationHasTimeOnly() {
        Domain domain = new Domain(List.of(new Axis(T, 0, 1, true)));

        assertThat(domain.spaceDimension()).isZero();
        assertThat(domain.hasTime()).isTrue();
    }

    @Test
    void refusesWhatIsNoBox() {
        assertThatThrownBy(() -> new Domain(List.of())).hasMessage("the problem has no coordinates");
        assertThatThrownBy(() -> new Domain(List.of(new Axis(X, 0, 1, false), new Axis(X, 0, 2, false))))
                .hasMessage("coordinate 'x' is declared twice");
        assertThatThrownBy(() -> new Domain(List.of(new Axis(T, 0, 1, true), new Axis(new Symbol("s"), 0, 1, true))))
                .hasMessage("'t' and 's' are both time");
    }

    @Test
    void refusesWhatIsNoInterval() {
        assertThatThrownBy(() -> new Axis(X, 1, 0, false))
                .hasMessage("coordinate 'x' runs from 1 to 0, but the first end must be below the second")
                .extracting("hint").isEqualTo("Maybe swap the ends: [0, 1].");
        assertThatThrownBy(() -> new Axis(X, 1, 1, false)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new Axis(X, Double.NaN, 1, false)).hasMessageContaining("NaN, which is not finite");
        assertThatThrownBy(() -> new Axis(X, -1e308, 1e308, false)).hasMessageContaining("longer than");
    }

    @Test
    void aNegativeZeroIsZero() {
        assertThat(new Axis(X, -0.0, 1, false)).isEqualTo(new Axis(X, 0, 1, false));
    }

    @Test
    void ordersCountMixedDerivativesByCoordinate() {
        FunctionSymbol u = new FunctionSymbol("u");
        Orders orders = Orders.of(List.of(
                new PartialDerivative(u, List.of(X, X, T)).equalTo(u.times(new PartialDerivative(u, List.of(Y))))));

        assertThat(orders.order(X)).isEqualTo(2);
        assertThat(orders.order(u, T)).isEqualTo(1);
        assertThat(orders.order()).isEqualTo(3);
        assertThat(orders.partials()).containsExactly(new Partials.Partial(u, List.of(X, X, T)),
                new Partials.Partial(u, List.of(Y)), new Partials.Partial(u, List.of()));
    }
}
