package org.pikan.library;

import static org.pikan.problem.Pde.*;

import org.pikan.expression.Equation;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.problem.Problem;

/** Incompressible flow: the Navier-Stokes equations in velocity and pressure, density 1. */
final class FlowProblems {
    private static final Symbol X = coordinate("x");
    private static final Symbol Y = coordinate("y");
    private static final Symbol T = time("t");
    private static final FunctionSymbol U = unknown("u");
    private static final FunctionSymbol V = unknown("v");
    private static final FunctionSymbol P = unknown("p");

    private FlowProblems() {}

    /** Source: L. I. G. Kovasznay, Laminar flow behind a two-dimensional grid, Proc. Camb. Phil. Soc. 44 (1948). */
    static Problem kovasznay() {
        double reynolds = 20;
        double l = reynolds / 2 - Math.sqrt(reynolds * reynolds / 4 + 4 * (PI * PI));
        Expression a = number(1).minus(exp(X.times(l)).times(cos(Y.times(2 * PI))));
        Expression b = exp(X.times(l)).times(sin(Y.times(2 * PI))).times(l / (2 * PI));
        return Problem.named("kovasznay-2d")
                .on(interval(X, -0.5, 1), interval(Y, -0.5, 1.5))
                .unknowns(U, V, P)
                .equation(carried(U).plus(d(P, X)).equalTo(laplacian(U).dividedBy(reynolds)))
                .equation(carried(V).plus(d(P, Y)).equalTo(laplacian(V).dividedBy(reynolds)))
                .equation(continuity())
                .boundary(U.equalTo(a))
                .boundary(V.equalTo(b))
                .point(P.equalTo(0), X.at(0), Y.at(0))
                .exact(U, a)
                .exact(V, b)
                .exact(P, number(1).minus(exp(X.times(2 * l))).dividedBy(2))
                .build();
    }

    /** Source: G. I. Taylor, A. E. Green, Mechanism of the production of small eddies, Proc. R. Soc. A 158 (1937). */
    static Problem taylorGreen() {
        double nu = 0.1;
        Expression u = cos(X).times(sin(Y)).negate();
        Expression v = sin(X).times(cos(Y));
        Expression decay = exp(T.times(-2 * nu));
        Expression decayOfPressure = exp(T.times(-4 * nu));
        return Problem.named("taylor-green-2d")
                .on(interval(X, 0, 2 * PI), interval(Y, 0, 2 * PI), interval(T, 0, 5))
                .unknowns(U, V, P)
                .equation(d(U, T).plus(carried(U)).plus(d(P, X)).equalTo(laplacian(U).times(nu)))
                .equation(d(V, T).plus(carried(V)).plus(d(P, Y)).equalTo(laplacian(V).times(nu)))
                .equation(continuity())
                .periodic(X)
                .periodic(Y)
                .initial(U.equalTo(u))
                .initial(V.equalTo(v))
                .point(P.equalTo(decayOfPressure.negate().dividedBy(2)), X.at(0), Y.at(0))
                .exact(U, u.times(decay))
                .exact(V, v.times(decay))
                .exact(P, cos(X.times(2)).plus(cos(Y.times(2))).negate().dividedBy(4).times(decayOfPressure))
                .build();
    }

    private static Expression carried(FunctionSymbol f) {
        return U.times(d(f, X)).plus(V.times(d(f, Y)));
    }

    private static Equation continuity() {
        return d(U, X).plus(d(V, Y)).equalTo(0);
    }
}
