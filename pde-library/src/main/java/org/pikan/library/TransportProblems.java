package org.pikan.library;

import static org.pikan.problem.Pde.*;

import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.problem.Problem;

/** Transport and reaction, first order in time. */
final class TransportProblems {
    private static final Symbol X = coordinate("x");
    private static final Symbol T = time("t");
    private static final FunctionSymbol U = unknown("u");

    private TransportProblems() {}

    static Problem burgers() {
        return Problem.named("burgers-1d")
                .on(interval(X, -1, 1), interval(T, 0, 1))
                .equation(d(U, T).plus(U.times(d(U, X))).equalTo(d(U, X, X).times(0.01 / PI)))
                .boundary(U.equalTo(0))
                .initial(U.equalTo(sin(X.times(PI)).negate()))
                .reference("cole-hopf")
                .build();
    }

    static Problem convection() {
        return Problem.named("convection-1d")
                .on(interval(X, 0, 2 * PI), interval(T, 0, 1))
                .equation(d(U, T).plus(d(U, X).times(30)).equalTo(0))
                .periodic(X)
                .initial(U.equalTo(sin(X)))
                .exact(U, sin(X.minus(T.times(30))))
                .build();
    }

    /** Each place follows the logistic equation by itself, so the ends of x need no condition. */
    static Problem reaction() {
        Expression h = exp(X.minus(PI).dividedBy(PI / 4).pow(2).negate().dividedBy(2));
        Expression grown = h.times(exp(T.times(5)));
        return Problem.named("reaction-1d")
                .on(interval(X, 0, 2 * PI), interval(T, 0, 1))
                .equation(d(U, T).equalTo(U.times(5).times(number(1).minus(U))))
                .initial(U.equalTo(h))
                .exact(U, grown.dividedBy(grown.plus(1).minus(h)))
                .build();
    }
}
