package org.pikan.residual;

import java.util.List;
import java.util.stream.Stream;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.Symbol;

/** Residuals of many kinds in the coordinates x, y, t and the unknowns u, v, p. */
final class Equations {
    static final List<Symbol> COORDINATES = List.of(new Symbol("x"), new Symbol("y"), new Symbol("t"));
    static final List<FunctionSymbol> UNKNOWNS = List.of(new FunctionSymbol("u"), new FunctionSymbol("v"),
            new FunctionSymbol("p"));

    private static final Names NAMES = Names.of(List.of("x", "y", "t"), List.of("u", "v", "p"));

    private Equations() {}

    static Expression parse(String text) {
        return Parser.parse(text, NAMES);
    }

    static List<Expression> parse(String... texts) {
        return Stream.of(texts).map(Equations::parse).toList();
    }

    /** Affine in the unknowns. */
    static Stream<String> linear() {
        return Stream.of("u_t - 0.4*u_xx", "u_xx + u_yy + 2*pi^2*sin(pi*x)*sin(pi*y)", "u_t + 30*u_x", "u_x + v_y",
                "u_xxxx + 2*u_xxyy + u_yyyy - sin(pi*x)*sin(pi*y)",
                "exp(-x^2)*u_xx + (1 + t*x)*u_x/(2 + cos(y)) - x*y^2*u - sin(x*t)",
                "d((1 + x^2)*u_x, x) + d((1 + x^2)*u_y, y) - u/3", "-(u - x) - (-(v + y)*2)/(-4)",
                "u - u + x - x + 3*v",
                "where(x, sqrt(x), 0)*u - where(-x, u_x, v)", "u*(x + 1) + (x + 1)*u - 2*x*u", "sin(x)*y + t", "3",
                "u");
    }

    static Stream<String> nonlinear() {
        return Stream.of("u_t + u*u_x - 0.01/pi*u_xx", "u_t + u*u_x + 0.022^2*u_xxx",
                "u_t + (100/16)*u*u_x + (100/16^2)*u_xx + (100/16^4)*u_xxxx", "u_t - 1e-4*u_xx - 5*(u - u^3)",
                "u_t - 5*u*(1 - u)", "u_tt - u_xx + sin(u)", "u_tt - u_xx + u^2 - x*cos(t)",
                "u_t + u*u_x + v*u_y + p_x - 0.1*(u_xx + u_yy)", "u_t + 0.5*v_xx + (u^2 + v^2)*v",
                "(1 + u_y^2)*u_xx - 2*u_x*u_y*u_xy + (1 + u_x^2)*u_yy", "d(exp(-u)*(1 + x)*u_x, x) - t",
                "where(u_x, u*v, u_t^2) - max(u, v) + min(u_t, 0.3*u)", "abs(u)*sign(v) + abs(u_x*v)",
                "u_x/(1 + v^2) - p/(3*u*u + 1) + x/(2 + sin(u))", "(1 + u^2)^1.5 - (2 + x^2)^u + (1 + u^2)^v",
                "u^5 - u^4*v + (2*u)^3/(1 + u^2)^2 + (3 + u^2)^(-3)", "tanh(u)*exp(-v) + log(1 + u^2)*sqrt(2 + cos(v))",
                "erf(u) + besselj0(v)*atan2(2 + u^2, v) - besselj(3, u)", "(u + x)*(v - y)*(x - p) - (u + x)^2");
    }

    static Stream<String> all() {
        return Stream.concat(linear(), nonlinear());
    }
}
