package org.pikan.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pikan.network.BasisChoice;
import org.pikan.network.edit.EdgePlace;
import org.pikan.regression.Dataset;
import org.pikan.regression.Fit;
import org.pikan.regression.Regression;

/** Pruning by trial, on networks whose true size is known. */
class StepwisePruningTest {

    private static final double[][] SQUARE = {{-1, 1}, {-1, 1}};

    /** exp(x + z^2) needs one hidden node and three edges. */
    @Test
    void findsTheTrueSize() {
        Dataset data = Dataset.of(p -> Math.exp(p[0] + p[1] * p[1]), SQUARE, 400, 1);
        Fit fit = Regression.of(data).width(4).basis(BasisChoice.chebyshev(8)).lamb(1e-2).train();
        Fit pruned = fit.prune();
        assertThat(fit.edited().edges().all()).hasSize(12);
        assertThat(pruned.edited().edges().all().stream().map(EdgePlace::of)).containsExactly(new EdgePlace(0, 0, 0),
                new EdgePlace(0, 1, 0), new EdgePlace(1, 0, 0));
        assertThat(pruned.test().orElseThrow().r2().getFirst()).isGreaterThan(1 - 1e-9);
        assertThat(pruned.edited().history().getLast()).contains("from 12 to 3 edges");
    }

    /** With noise the loss may double, and no more. */
    @Test
    void keepsTheLossInBounds() {
        Dataset data = Dataset.of(p -> Math.sin(3 * p[0]) + p[1], SQUARE, 300, 2).withNoise(0.05, 3);
        Fit fit = Regression.of(data).width(3).basis(BasisChoice.chebyshev(5)).train();
        Fit pruned = fit.prune();
        assertThat(pruned.network().parameterCount()).isLessThan(fit.network().parameterCount());
        assertThat(pruned.train().rmse().getFirst()).isLessThan(1.5 * fit.train().rmse().getFirst());
    }

    /** An edge that is frozen stays, though nothing needs it. */
    @Test
    void leavesFrozenEdges() {
        Dataset data = Dataset.of(p -> p[0] + p[1], SQUARE, 100, 4);
        Fit fit = Regression.of(data).width(2).basis(BasisChoice.chebyshev(3)).train();
        EdgePlace held = new EdgePlace(0, 1, 1);
        Fit pruned = fit.with(fit.edited().freeze(List.of(held))).prune();
        assertThat(pruned.edited().edges().all().stream().filter(edge -> pruned.edited().isFrozen(EdgePlace.of(edge))))
                .hasSize(1);
    }

    @Test
    void refusesToLowerTheLoss() {
        assertThatThrownBy(() -> new StepwisePruning(_ -> null, SQUARE, 0.5, 0))
                .hasMessageContaining("factor of 0.5").hasMessageContaining("at least 1");
    }
}
