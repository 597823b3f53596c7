package org.pikan.library;

import static org.pikan.problem.Pde.*;

import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.problem.Problem;

/** Layers, solitons and chaos on a circle, with references computed by a spectral method. */
final class PatternProblems {
    private static final Symbol X = coordinate("x");
    private static final Symbol T = time("t");
    private static final FunctionSymbol U = unknown("u");

    private PatternProblems() {}

    /** The initial slope jumps at the seam. */
    static Problem allenCahn() {
        return Problem.named("allen-cahn-1d")
                .on(interval(X, -1, 1), interval(T, 0, 1))
                .equation(d(U, T).equalTo(d(U, X, X).times(1e-4).plus(U.minus(U.pow(3)).times(5))))
                .periodic(X)
                .initial(U.equalTo(X.pow(2).times(cos(X.times(PI)))))
                .reference("spectral")
                .build();
    }

    /** The problem of Zabusky and Kruskal, 1965: a wave breaks into solitons. */
    static Problem kortewegDeVries() {
        return Problem.named("kdv-1d")
                .on(interval(X, -1, 1), interval(T, 0, 1))
                .equation(d(U, T).plus(U.times(d(U, X))).plus(d(U, X, X, X).times(0.022 * 0.022)).equalTo(0))
                .periodic(X)
                .initial(U.equalTo(cos(X.times(PI))))
                .reference("spectral")
                .build();
    }

    static Problem kuramotoSivashinsky() {
        return Problem.named("kuramoto-sivashinsky-1d")
                .on(interval(X, 0, 2 * PI), interval(T, 0, 0.2))
                .equation(d(U, T).plus(U.times(d(U, X)).times(100.0 / 16)).plus(d(U, X, X).times(100.0 / 256))
                        .plus(d(U, X, X, X, X).times(100.0 / 65536)).equalTo(0))
                .periodic(X)
                .initial(U.equalTo(cos(X).times(sin(X).plus(1))))
                .reference("spectral")
                .build();
    }
}
