package org.pikan.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.pikan.expression.Functions.exp;
import static org.pikan.expression.Functions.sin;
import static org.pikan.problem.Pde.coordinate;
import static org.pikan.problem.Pde.d;
import static org.pikan.problem.Pde.interval;
import static org.pikan.problem.Pde.time;
import static org.pikan.problem.Pde.unknown;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.problem.Problem;

class CertifierTest {

    private final Symbol x = coordinate("x");
    private final Symbol t = time("t");
    private final FunctionSymbol u = unknown("u");

    private Problem heat() {
        return Problem.named("heat").on(interval(x, 0, 1), interval(t, 0, 1))
                .equation(d(u, t).equalTo(d(u, x, x).times(0.4))).boundary(u.equalTo(0))
                .initial(u.equalTo(sin(x.times(Math.PI)))).build();
    }

    private Expression decay(double rate) {
        return exp(t.times(-rate)).times(sin(x.times(Math.PI)));
    }

    @Test
    void provesAnExactSolution() {
        Certificate certificate = Certifier.certify(heat(), Map.of(u, decay(0.4 * Math.PI * Math.PI)));
        assertThat(certificate.claims()).hasSize(4).allMatch(Claim::identity);
        assertThat(certificate.exact()).isTrue();
        assertThat(certificate.largestRelative()).isZero();
    }

    @Test
    void findsTheLargestResidualOfAWrongOne() {
        Certificate certificate = Certifier.certify(heat(), Map.of(u, decay(4)));
        assertThat(certificate.exact()).isFalse();
        Claim equation = certificate.claims().getFirst();
        // |0.4 pi^2 - 4| at t = 0 and x = 1/2
        assertThat(equation.largest()).isCloseTo(4 - 0.4 * Math.PI * Math.PI, within(1e-9));
        assertThat(equation.at().get(1)).isZero();
        assertThat(certificate.claims().subList(1, 4)).allMatch(Claim::identity);
    }

    @Test
    void provesPeriodicityAndDerivativesAtEnds() {
        Problem problem = Problem.named("convection").on(interval(x, 0, 2 * Math.PI), interval(t, 0, 1))
                .equation(d(u, t).plus(d(u, x).times(30)).equalTo(0)).periodic(x).initial(u.equalTo(sin(x)))
                .build();
        assertThat(Certifier.certify(problem, Map.of(u, sin(x.minus(t.times(30))))).exact()).isTrue();
        assertThat(Certifier.certify(problem, Map.of(u, sin(x.minus(t.times(30)).times(1.5)))).exact()).isFalse();
    }

    @Test
    void namesAnUnknownWithoutAFormula() {
        assertThatThrownBy(() -> Certifier.certify(heat(), Map.of())).hasMessageContaining("'u' has no formula");
    }
}
