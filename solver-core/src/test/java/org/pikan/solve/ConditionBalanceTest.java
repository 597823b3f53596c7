package org.pikan.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pikan.collocation.CollocationProblem;
import org.pikan.expression.FunctionSymbol;
import org.pikan.formulation.ConditionMode;
import org.pikan.formulation.Formulation;
import org.pikan.kernel.Workers;
import org.pikan.network.BasisChoice;
import org.pikan.network.KanStructure;
import org.pikan.network.Network;
import org.pikan.problem.Condition;
import org.pikan.problem.Pde;
import org.pikan.problem.Problem;

class ConditionBalanceTest {

    private static final FunctionSymbol U = Pde.unknown("u");

    private static Problem wave() {
        return Problem.named("wave").unknowns(U)
                .on(Pde.interval(Pde.coordinate("x"), 0, 1), Pde.interval(Pde.time("t"), 0, 1))
                .equation("u_tt = 4*u_xx")
                .boundary("u = 0").initial("u = sin(pi*x)").initial("u_t = 0").build();
    }

    private static List<Condition> conditions() {
        return Formulation.of(wave(), ConditionMode.SOFT).soft();
    }

    private static double[][] balanced(double[][] weights, List<Condition> conditions, double[][] traces) {
        double[][] sizes = Arrays.stream(weights).map(own -> Arrays.stream(own).map(_ -> 1).toArray())
                .toArray(double[][]::new);
        return ConditionBalance.balanced(weights, sizes, conditions, traces);
    }

    @Test
    void aWeightByAKnownSizeFollowsTheFourthRootOfTheTraces() {
        double[][] weights = {{2}, {1}, {1}, {0.5}, {1}};
        double[][] balanced = balanced(weights, conditions(),
                new double[][] {{16}, {1}, {256}, {16}, {0}});
        assertThat(balanced).isDeepEqualTo(new double[][] {{2}, {2}, {0.5}, {0.5}, {1}});
    }

    @Test
    void equationsCountByTheirMeanAndKeepTheirWeights() {
        double[][] balanced = balanced(new double[][] {{2, 5}, {1, 1}}, conditions(),
                new double[][] {{1, 31}, {1, 256}});
        assertThat(balanced).isDeepEqualTo(new double[][] {{2, 5}, {2, 0.5}});
    }

    @Test
    void noWeightByAKnownSizeChangesByMoreThanTen() {
        double[][] balanced = balanced(new double[][] {{1}, {1}, {1}, {1}}, conditions(),
                new double[][] {{1}, {1e-9}, {1e9}, {Double.POSITIVE_INFINITY}});
        assertThat(balanced).isDeepEqualTo(new double[][] {{1}, {10}, {0.1}, {1}});
    }

    private static List<Condition> rod(double weight) {
        Problem problem = Problem.named("rod").unknowns(U).on(Pde.interval(Pde.coordinate("x"), 0, 1))
                .equation("u_xx = 1")
                .condition("x=0", "u = 0").weight(weight).condition("x=1", "u = 0").weight(weight).build();
        return Formulation.of(problem, ConditionMode.SOFT).soft();
    }

    /** A weight of the user's multiplies the balanced one, and is not balanced away. */
    @Test
    void aWeightThatWasAskedForStays() {
        List<Condition> plain = rod(1);
        List<Condition> weighed = rod(9);
        double[][] one = balanced(new double[][] {{1}, {1}, {1}}, plain,
                new double[][] {{16}, {1}, {1}});
        double[][] nine = balanced(new double[][] {{1}, {9}, {9}}, weighed,
                new double[][] {{16}, {9}, {9}});
        assertThat(nine[1][0]).isEqualTo(9 * one[1][0]);
    }

    @Test
    void tracesAloneDecideWhereNoTermHasASize() {
        double[][] balanced = ConditionBalance.balanced(new double[][] {{1}, {1}, {1}}, new double[][] {{1}, {1}, {0}},
                conditions(), new double[][] {{1e-6}, {1}, {1}});
        assertThat(balanced).isDeepEqualTo(new double[][] {{1}, {0.1}, {1e-6}});
    }

    /** The unit of u must not matter where its size is unknown: u = 0 on all sides says nothing of it. */
    @Test
    void conditionsWithoutASizeHaveTheSameShareInAnyUnit() {
        double[] shares = new double[2];
        for (int i = 0; i < 2; i++) {
            Problem problem = Problem.named("unit").unknowns(U).on(Pde.interval(Pde.coordinate("x"), 0, 1))
                    .equation(i == 0 ? "u_xx = sin(pi*x)" : "u_xx = 1e-5*sin(pi*x)").boundary("u = 0").build();
            try (Workers workers = Workers.of(1)) {
                TrainingContext context = new TrainingContext(Formulation.of(problem, ConditionMode.SOFT),
                        SolveOptions.standard(), workers);
                double[][] scales = context.termScales().ofData();
                double[][] weights = context.weights(scales);
                Network network = new KanStructure(List.of(4), BasisChoice.chebyshev(5)).network(context.inputs(), 1,
                        1);
                CollocationProblem collocation = context.leastSquares(network,
                        context.groups(context.evenPoints(640, 0), 0, weights));
                double[][] balanced = ConditionBalance.balanced(weights, scales, context.system().conditions(),
                        collocation.traces(network.parameters()));
                shares[i] = balanced[1][0] / balanced[0][0];
            }
        }
        assertThat(shares[1]).isCloseTo(shares[0], within(1e-10 * shares[0]));
    }
}
