package org.pikan.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexPrinterTest {

    private static final Names NAMES = new Names(List.of("x", "y", "t", "theta"), List.of("u", "u1"),
            List.of("alpha", "k_max"), List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            u_t - 0.4*u_xx          | u_{t} - 0.4 u_{x x}
            alpha*u1                | \\alpha u_{1}
            d(u1, x, x, t)          | \\frac{\\partial^{3}}{\\partial x^{2} \\partial t} u_{1}
            d(x*u, theta)           | \\frac{\\partial}{\\partial \\theta} \\left(x u\\right)
            k_max^2                 | k_{\\mathrm{max}}^{2}
            x/(y + 1)               | \\frac{x}{y + 1}
            (x/y)^2                 | \\left(\\frac{x}{y}\\right)^{2}
            (x + y)*t               | \\left(x + y\\right) t
            2*3^x                   | 2 \\cdot 3^{x}
            x*2                     | x \\cdot 2
            x*-y                    | x \\left(-y\\right)
            x - -y                  | x - \\left(-y\\right)
            -x*y                    | -x y
            -(x + y)                | -\\left(x + y\\right)
            (-x)^2                  | \\left(-x\\right)^{2}
            x^(y + 1)               | x^{y + 1}
            1e-5*x                  | 10^{-5} x
            2.5e20                  | 2.5 \\cdot 10^{20}
            pi*x*e                  | \\pi x e
            sin(pi*x)^2             | \\sin^{2}\\left(\\pi x\\right)
            sin(x)^y                | \\left(\\sin\\left(x\\right)\\right)^{y}
            sech(x)                 | \\operatorname{sech}\\left(x\\right)
            exp(-x)^2               | \\left(e^{-x}\\right)^{2}
            sqrt(x + 1)*abs(x)      | `\\sqrt{x + 1} \\left|x\\right|`
            besselj0(x)             | J_{0}\\left(x\\right)
            besselj(2, x)           | J_{2}\\left(x\\right)
            atan2(y, x)             | \\operatorname{atan2}\\left(y, x\\right)
            where(x, 1, 0)          | \\begin{cases} 1 & x \\ge 0 \\\\ 0 & \\text{otherwise} \\end{cases}
            laplacian(u)            | \\Delta u
            div(alpha*grad(u))      | \\nabla \\cdot \\left(\\alpha \\nabla u\\right)
            dot(grad(u), grad(u1))  | \\nabla u \\cdot \\nabla u_{1}
            u_n                     | u_{n}
            """)
    void formulas(String text, String latex) {
        assertThat(LatexPrinter.print(Parser.parse(text, NAMES))).isEqualTo(latex);
    }

    @Test
    void equations() {
        assertThat(LatexPrinter.print(Parser.parseEquation("u = 0", NAMES))).isEqualTo("u = 0");
    }

    @Test
    void longSumsNeedNoStack() {
        assertThat(LatexPrinter.print(Parser.parse("x" + "+x".repeat(4000), NAMES))).hasSize(4001 + 3 * 4000);
    }
}
