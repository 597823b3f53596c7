package org.pikan.library;

import static org.pikan.problem.Pde.*;

import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.problem.Problem;

/** Poisson's equation and its relatives; each source follows from the solution. */
final class PoissonProblems {
    private static final Symbol X = coordinate("x");
    private static final Symbol Y = coordinate("y");
    private static final Symbol Z = coordinate("z");
    private static final FunctionSymbol U = unknown("u");

    private PoissonProblems() {}

    static Problem inOneDimension() {
        return Problem.named("poisson-1d")
                .on(interval(X, -1, 1))
                .equation(d(U, X, X).negate().equalTo(sine(X).times(PI * PI)))
                .boundary(U.equalTo(0))
                .exact(U, sine(X))
                .build();
    }

    static Problem inTwoDimensions() {
        Expression solution = sine(X).times(sine(Y));
        return Problem.named("poisson-2d")
                .on(interval(X, -1, 1), interval(Y, -1, 1))
                .equation(d(U, X, X).plus(d(U, Y, Y)).equalTo(solution.times(-2 * PI * PI)))
                .boundary(U.equalTo(0))
                .exact(U, solution)
                .build();
    }

    static Problem inThreeDimensions() {
        Expression solution = sine(X).times(sine(Y)).times(sine(Z));
        return Problem.named("poisson-3d")
                .on(interval(X, 0, 1), interval(Y, 0, 1), interval(Z, 0, 1))
                .equation(laplacian(U).negate().equalTo(solution.times(3 * PI * PI)))
                .boundary(U.equalTo(0))
                .exact(U, solution)
                .build();
    }

    static Problem inFiveDimensions() {
        Symbol[] x = fiveCoordinates();
        Expression solution = cos(x[0].plus(x[1]).plus(x[2]).plus(x[3]).plus(x[4]));
        return Problem.named("poisson-5d")
                .on(interval(x[0], 0, 1), interval(x[1], 0, 1), interval(x[2], 0, 1), interval(x[3], 0, 1),
                        interval(x[4], 0, 1))
                .equation(laplacian(U).negate().equalTo(solution.times(5)))
                .boundary(U.equalTo(solution))
                .exact(U, solution)
                .build();
    }

    static Problem additive() {
        Symbol[] x = fiveCoordinates();
        Expression solution = halfSine(x[0]).plus(halfSine(x[1])).plus(halfSine(x[2])).plus(halfSine(x[3]))
                .plus(halfSine(x[4]));
        return Problem.named("poisson-5d-additive")
                .on(interval(x[0], 0, 1), interval(x[1], 0, 1), interval(x[2], 0, 1), interval(x[3], 0, 1),
                        interval(x[4], 0, 1))
                .equation(laplacian(U).negate().equalTo(solution.times(PI * PI / 4)))
                .boundary(U.equalTo(solution))
                .exact(U, solution)
                .option("conditions", "soft")
                .build();
    }

    /** u = 1/q: lap u = -lap(q)/q^2 + 2 |grad q|^2/q^3, lap q = 100, |grad q|^2 = 100 (q - 1). */
    static Problem peak() {
        Symbol q = parameter("q");
        return Problem.named("poisson-peak-2d")
                .on(interval(X, -1, 1), interval(Y, -1, 1))
                .define("q", X.minus(0.3).pow(2).plus(Y.plus(0.2).pow(2)).times(25).plus(1))
                .equation(d(U, X, X).plus(d(U, Y, Y)).equalTo(q.minus(2).times(100).dividedBy(q.pow(3))))
                .boundary(U.equalTo(number(1).dividedBy(q)))
                .exact(U, number(1).dividedBy(q))
                .option("conditions", "soft")
                .build();
    }

    /** u = tanh(s): lap u = -2 tanh(s) sech(s)^2 |grad s|^2, |grad s|^2 = 25 + 25/4. */
    static Problem oblique() {
        Expression s = X.plus(Y.dividedBy(2)).times(5);
        return Problem.named("poisson-oblique-2d")
                .on(interval(X, -1, 1), interval(Y, -1, 1))
                .equation(d(U, X, X).plus(d(U, Y, Y)).equalTo(tanh(s).times(sech(s).pow(2)).times(-62.5)))
                .boundary(U.equalTo(tanh(s)))
                .exact(U, tanh(s))
                .option("conditions", "soft")
                .build();
    }

    static Problem helmholtz() {
        Expression solution = sine(X).times(sin(Y.times(4 * PI)));
        return Problem.named("helmholtz-2d")
                .on(interval(X, -1, 1), interval(Y, -1, 1))
                .equation(d(U, X, X).plus(d(U, Y, Y)).plus(U).equalTo(solution.times(1 - 17 * (PI * PI))))
                .boundary(U.equalTo(0))
                .exact(U, solution)
                .build();
    }

    static Problem biharmonic() {
        FunctionSymbol w = unknown("w");
        Expression load = sine(X).times(sine(Y));
        return Problem.named("biharmonic-2d")
                .on(interval(X, 0, 1), interval(Y, 0, 1))
                .equation(laplacian(laplacian(w)).equalTo(load))
                .boundary(w.equalTo(0))
                .boundary(laplacian(w).equalTo(0))
                .exact(w, load.dividedBy(number(PI).pow(4).times(4)))
                .build();
    }

    private static Expression sine(Symbol x) {
        return sin(x.times(PI));
    }

    private static Expression halfSine(Symbol x) {
        return sin(x.times(PI).dividedBy(2));
    }

    private static Symbol[] fiveCoordinates() {
        return new Symbol[] {coordinate("x1"), coordinate("x2"), coordinate("x3"), coordinate("x4"), coordinate("x5")};
    }
}
