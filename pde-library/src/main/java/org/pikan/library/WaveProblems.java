package org.pikan.library;

import static org.pikan.problem.Pde.*;

import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.problem.Problem;

/** Waves. */
final class WaveProblems {
    private static final Symbol X = coordinate("x");
    private static final Symbol T = time("t");
    private static final FunctionSymbol U = unknown("u");

    private WaveProblems() {}

    static Problem string() {
        Expression low = sin(X.times(PI));
        Expression high = sin(X.times(4 * PI)).times(0.5);
        return Problem.named("wave-1d")
                .on(interval(X, 0, 1), interval(T, 0, 1))
                .equation(d(U, T, T).equalTo(d(U, X, X).times(4)))
                .boundary(U.equalTo(0))
                .initial(U.equalTo(low.plus(high)))
                .initial(d(U, T).equalTo(0))
                .exact(U, low.times(cos(T.times(2 * PI))).plus(high.times(cos(T.times(8 * PI)))))
                .build();
    }

    /** The source follows from u = x cos t + sin(pi x) sin(2t). */
    static Problem kleinGordon() {
        Expression swaying = X.times(cos(T));
        Expression beating = sin(X.times(PI)).times(sin(T.times(2)));
        Expression solution = swaying.plus(beating);
        Expression source = swaying.negate().plus(beating.times(PI * PI - 4)).plus(solution.pow(2));
        return Problem.named("klein-gordon-1d")
                .on(interval(X, -1, 1), interval(T, 0, 5))
                .equation(d(U, T, T).minus(d(U, X, X)).plus(U.pow(2)).equalTo(source))
                .boundary(U.equalTo(swaying))
                .initial(U.equalTo(X))
                .initial(d(U, T).equalTo(sin(X.times(PI)).times(2)))
                .exact(U, solution)
                .build();
    }

    /**
     * Real and imaginary part of i h_t + h_xx/2 + |h|^2 h = 0. Source: J. Satsuma, N. Yajima, Initial value problems of
     * one-dimensional self-modulation of nonlinear waves in dispersive media, Prog. Theor. Phys. Suppl. 55 (1974).
     */
    static Problem soliton() {
        FunctionSymbol v = unknown("v");
        Expression intensity = U.pow(2).plus(v.pow(2));
        Expression factor = number(4).dividedBy(
                cosh(X.times(4)).plus(cosh(X.times(2)).times(4)).plus(cos(T.times(4)).times(3)));
        Expression inner = cosh(X.times(3));
        Expression outer = cosh(X).times(3);
        Expression slow = T.dividedBy(2);
        Expression fast = T.times(9).dividedBy(2);
        Expression real = factor.times(inner.times(cos(slow)).plus(outer.times(cos(fast))));
        Expression imaginary = factor.times(inner.times(sin(slow)).plus(outer.times(sin(fast))));
        return Problem.named("schroedinger-soliton")
                .on(interval(X, -15, 15), interval(T, 0, PI / 2))
                .unknowns(U, v)
                .equation(d(U, T).plus(d(v, X, X).times(0.5)).plus(intensity.times(v)).equalTo(0))
                .equation(d(v, T).minus(d(U, X, X).times(0.5)).minus(intensity.times(U)).equalTo(0))
                .boundary(U.equalTo(real))
                .boundary(v.equalTo(imaginary))
                .initial(U.equalTo(sech(X).times(2)))
                .initial(v.equalTo(0))
                .exact(U, real)
                .exact(v, imaginary)
                .build();
    }
}
