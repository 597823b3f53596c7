package org.pikan.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pikan.collocation.CollocationProblem;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.formulation.ConditionMode;
import org.pikan.formulation.Formulation;
import org.pikan.kernel.Workers;
import org.pikan.network.BasisChoice;
import org.pikan.network.KanStructure;
import org.pikan.network.Network;
import org.pikan.optimize.DampingRule;
import org.pikan.optimize.LevenbergMarquardt;
import org.pikan.optimize.OptimizerRun;
import org.pikan.problem.Pde;
import org.pikan.problem.Problem;

/**
 * The damping rules of Levenberg–Marquardt at equal seconds: a deep KAN [2,6,6,1] of degree 6 on Poisson's equation, five seeds.
 *
 * <p>{@code mvn test -Pslow -pl solver-core -am -Dtest=DampingRuleTest -Dsurefire.failIfNoSpecifiedTests=false} prints the table.
 */
@Tag("slow")
class DampingRuleTest {

    private static final int SEEDS = 5;
    private static final double SECONDS = 7;

    /** On this small fixed network the default rule loses by up to five; docs/levenberg-marquardt.md says why it is the default. */
    private static final double SCATTER = 10;

    private static Problem poisson() {
        Symbol x = Pde.coordinate("x");
        Symbol y = Pde.coordinate("y");
        FunctionSymbol u = Pde.unknown("u");
        return Problem.named("poisson").unknowns(u).on(Pde.interval(x, -1, 1), Pde.interval(y, -1, 1))
                .equation("u_xx + u_yy = -2*pi^2*sin(pi*x)*sin(pi*y)").boundary("u = 0")
                .exact(u, "sin(pi*x)*sin(pi*y)").build();
    }

    @ParameterizedTest
    @EnumSource(value = ConditionMode.class, names = {"HARD", "SOFT"})
    void theDefaultRuleStaysNearTheBestAtEqualSeconds(ConditionMode mode) {
        double standard = geometricMean(mode, LevenbergMarquardt.standard().rule());
        for (DampingRule rule : DampingRule.values()) {
            if (rule != LevenbergMarquardt.standard().rule()) {
                assertThat(standard).isLessThan(SCATTER * geometricMean(mode, rule));
            }
        }
    }

    private static double geometricMean(ConditionMode mode, DampingRule rule) {
        double logarithms = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            double error = error(mode, rule, seed);
            System.out.printf(Locale.ROOT, "%s %s seed %d: %.1e%n", mode.label(), rule, seed, error);
            logarithms += Math.log(error);
        }
        return Math.exp(logarithms / SEEDS);
    }

    private static double error(ConditionMode mode, DampingRule rule, long seed) {
        SolveOptions options = SolveOptions.standard().toBuilder().seed(seed).build();
        Formulation formulation = Formulation.of(poisson(), mode);
        try (Workers workers = Workers.of(options.threads())) {
            TrainingContext context = new TrainingContext(formulation, options, workers);
            Network network = new KanStructure(List.of(6, 6), BasisChoice.chebyshev(6)).network(context.inputs(), 1,
                    seed);
            CollocationProblem problem = context.leastSquares(network,
                    context.groups(context.evenPoints(2048, 0), 0, context.weights(context.termScales().ofData())));
            OptimizerRun run = LevenbergMarquardt.standard().withRule(rule).start(problem, network.parameters());
            long end = System.nanoTime() + (long) (SECONDS * 1e9);
            while (System.nanoTime() < end && !run.step().stalled()) {
                // trains
            }
            return new ErrorMeter(formulation.problem(), EvaluationGrid.dense(formulation.problem().domain()))
                    .worst(formulation, network.withParameters(run.parameters()));
        }
    }
}
