package org.pikan.library;

import static org.pikan.problem.Pde.*;

import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.problem.Problem;

/** Heat conduction. */
final class HeatProblems {
    private static final Symbol X = coordinate("x");
    private static final Symbol Y = coordinate("y");
    private static final Symbol T = time("t");
    private static final FunctionSymbol U = unknown("u");

    private HeatProblems() {}

    static Problem inOneDimension() {
        Expression start = sin(X.times(PI));
        return Problem.named("heat-1d")
                .on(interval(X, 0, 1), interval(T, 0, 1))
                .equation(d(U, T).equalTo(d(U, X, X).times(0.4)))
                .boundary(U.equalTo(0))
                .initial(U.equalTo(start))
                .exact(U, exp(T.times(-0.4 * (PI * PI))).times(start))
                .build();
    }

    static Problem inTwoDimensions() {
        Expression start = sin(X.times(PI)).times(sin(Y.times(PI)));
        return Problem.named("heat-2d")
                .on(interval(X, 0, 1), interval(Y, 0, 1), interval(T, 0, 1))
                .equation(d(U, T).equalTo(laplacian(U).times(0.1)))
                .boundary(U.equalTo(0))
                .initial(U.equalTo(start))
                .exact(U, exp(T.times(-2 * 0.1 * (PI * PI))).times(start))
                .build();
    }

    /** The decay rate is k^2, where k tan k = 1 follows from the condition at x = 1. */
    static Problem rodWithRobinEnd() {
        double k = 0.8603335890193798;
        Expression start = cos(X.times(k));
        return Problem.named("heat-rod-robin")
                .on(interval(X, 0, 1), interval(T, 0, 1))
                .equation(d(U, T).equalTo(d(U, X, X)))
                .condition(X.at(0), d(U, X).equalTo(0))
                .condition(X.at(1), d(U, X).plus(U).equalTo(0))
                .initial(U.equalTo(start))
                .exact(U, exp(T.times(-k * k)).times(start))
                .build();
    }
}
