package org.pikan.codegen;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.pikan.expression.Function;

/** Functions that the code brings along where it needs them, in the shared notation of {@link Language}. */
enum Helper {
    /** Adds linear combinations of functions to outputs. */
    ADD("""
            /* out[first + j] += sum over m of c[from + m * outputs + j] * b[skip + m] */
            STATIC void add(IN c, int from, IN b, int skip, int functions, OUT out, int first, int outputs) {
                for (int m = 0; m < functions; m++) {
                    if (b[skip + m] != 0.0) {
                        for (int j = 0; j < outputs; j++) {
                            out[first + j] += c[from + m * outputs + j] * b[skip + m];
                        }
                    }
                }
            }
            """),
    /** Chebyshev polynomials. */
    CHEBYSHEV("""
            /* Chebyshev polynomials T_0 .. T_degree: T_(m+1) = 2 z T_m - T_(m-1) */
            STATIC void chebyshev(double z, int degree, OUT b) {
                b[0] = 1.0;
                b[1] = z;
                for (int m = 1; m < degree; m++) {
                    b[m + 1] = 2.0 * z * b[m] - b[m - 1];
                }
            }
            """),
    /** Jacobi polynomials. */
    JACOBI("""
            /* Jacobi polynomials P_0 .. P_degree of exponents alpha and beta (DLMF 18.9.1) */
            STATIC void jacobi(double z, double alpha, double beta, int degree, OUT b) {
                double sum = alpha + beta;
                b[0] = 1.0;
                b[1] = 0.5 * (sum + 2.0) * z + 0.5 * (alpha - beta);
                for (int n = 2; n <= degree; n++) {
                    double s = 2.0 * n + sum;
                    double d = 2.0 * n * (n + sum) * (s - 2.0);
                    b[n] = ((s - 1.0) * s * (s - 2.0) / d * z + (s - 1.0) * (alpha - beta) * sum / d) * b[n - 1]
                            - 2.0 * (n + alpha - 1.0) * (n + beta - 1.0) * s / d * b[n - 2];
                }
            }
            """),
    /** Gaussians. */
    GAUSSIANS("""
            /* exp(-((z - center) / width)^2) */
            STATIC void gaussians(double z, IN centers, IN widths, int count, OUT b) {
                for (int m = 0; m < count; m++) {
                    double t = (z - centers[m]) / widths[m];
                    b[m] = MATH.exp(-t * t);
                }
            }
            """),
    /** Waves. */
    FOURIER("""
            /* 1, cos(z), sin(z), cos(2z), sin(2z), ... */
            STATIC void fourier(double z, int harmonics, OUT b) {
                double c = MATH.cos(z);
                double s = MATH.sin(z);
                b[0] = 1.0;
                b[1] = c;
                b[2] = s;
                for (int k = 2; k <= harmonics; k++) {
                    b[2 * k - 1] = b[2 * k - 3] * c - b[2 * k - 2] * s;
                    b[2 * k] = b[2 * k - 2] * c + b[2 * k - 3] * s;
                }
            }
            """),
    /** B-splines. */
    BSPLINE("""
            /* B-splines by the recursion of Cox and de Boor; outside the interval their polynomials go on (outside = 0),
               or their tangents (1), or their values (2) */
            STATIC void bspline(double z, IN knots, int degree, int intervals, int outside, OUT b) {
                double left = knots[degree];
                double right = knots[degree + intervals];
                double at = outside == 0 ? z : z < left ? left : z > right ? right : z;
                int last = degree + intervals - 1;
                int s = degree;
                while (s < last && at >= knots[s + 1]) {
                    s++;
                }
                for (int m = 0; m <= last; m++) {
                    b[m] = 0.0;
                }
                b[s] = 1.0;
                for (int k = 1; k <= degree; k++) {
                    double saved = 0.0;
                    for (int i = s - k + 1; i <= s; i++) {
                        double share = b[i] / (knots[i + k] - knots[i]);
                        b[i - 1] = saved + (knots[i + k] - at) * share;
                        saved = (at - knots[i]) * share;
                    }
                    b[s] = saved;
                }
                if (outside == 1 && z < left) {
                    double rise = degree * (z - left) / (knots[degree + 1] - left);
                    b[0] -= rise;
                    b[1] += rise;
                }
                if (outside == 1 && z > right) {
                    double rise = degree * (z - right) / (right - knots[last]);
                    b[last] += rise;
                    b[last - 1] -= rise;
                }
            }
            """),
    /** z sigma(z). */
    SILU("""
            STATIC double silu(double z) {
                return z * (0.5 + 0.5 * MATH.tanh(0.5 * z));
            }
            """),
    /** 1 / cos. */
    SEC("STATIC double sec(double x) {\n    return 1.0 / MATH.cos(x);\n}\n"),
    /** 1 / sin. */
    CSC("STATIC double csc(double x) {\n    return 1.0 / MATH.sin(x);\n}\n"),
    /** 1 / tan. */
    COT("STATIC double cot(double x) {\n    return 1.0 / MATH.tan(x);\n}\n"),
    /** 1 / cosh. */
    SECH("STATIC double sech(double x) {\n    return 1.0 / MATH.cosh(x);\n}\n"),
    /** 1 / sinh. */
    CSCH("STATIC double csch(double x) {\n    return 1.0 / MATH.sinh(x);\n}\n"),
    /** 1 / tanh. */
    COTH("STATIC double coth(double x) {\n    return 1.0 / MATH.tanh(x);\n}\n"),
    /** Logarithm to base 2, for Java. */
    LOG2("STATIC double log2(double x) {\n    return MATH.log(x) / MATH.log(2.0);\n}\n"),
    /** Sign, for C. */
    SIGN("STATIC double sign(double x) {\n    return x > 0.0 ? 1.0 : x < 0.0 ? -1.0 : x;\n}\n"),
    /** The smaller value, not a number if one is not, for C. */
    MIN("STATIC double min(double a, double b) {\n    return a < b || a != a ? a : b;\n}\n"),
    /** The larger value, not a number if one is not, for C. */
    MAX("STATIC double max(double a, double b) {\n    return a > b || a != a ? a : b;\n}\n"),
    /** Inverse hyperbolic sine, for Java. */
    ASINH("""
            STATIC double asinh(double x) {
                double a = MATH.abs(x);
                double value = a > 0x1p28 ? MATH.log(a) + MATH.log(2.0)
                        : MATH.log1p(a + a * a / (1.0 + MATH.sqrt(1.0 + a * a)));
                return x < 0.0 ? -value : value;
            }
            """),
    /** Inverse hyperbolic cosine, for Java. */
    ACOSH("""
            STATIC double acosh(double x) {
                double t = x - 1.0;
                return x > 0x1p28 ? MATH.log(x) + MATH.log(2.0) : MATH.log1p(t + MATH.sqrt(t) * MATH.sqrt(x + 1.0));
            }
            """),
    /** Inverse hyperbolic tangent, for Java. */
    ATANH("""
            STATIC double atanh(double x) {
                double a = MATH.abs(x);
                double value = 0.5 * MATH.log1p(2.0 * a / (1.0 - a));
                return x < 0.0 ? -value : value;
            }
            """),
    /** Complementary error function, for Java. */
    ERFC("""
            /* Continued fraction from 1 up (Abramowitz and Stegun, 7.1.14) */
            STATIC double erfc(double x) {
                if (!(x >= 1.0)) {
                    return 1.0 - erf(x);
                }
                if (x > 28.0) {
                    return 0.0;
                }
                double t = 0.0;
                for (int k = 20 + (int) (200.0 / (x * x)); k > 0; k--) {
                    t = 0.5 * k / (x + t);
                }
                double square = x * x;
                double rest = Math.fma(x, x, -square);
                return MATH.exp(-square) * (1.0 - rest) / (1.7724538509055160 * (x + t));
            }
            """),
    /** Error function, for Java. */
    ERF("""
            /* Series up to 2 (Abramowitz and Stegun, 7.1.6) */
            STATIC double erf(double x) {
                if (x > 2.0) {
                    return 1.0 - erfc(x);
                }
                if (x < -2.0) {
                    return erfc(-x) - 1.0;
                }
                double term = x;
                double sum = x;
                for (int n = 1; MATH.abs(term) > 1e-18 * MATH.abs(sum); n++) {
                    term *= 2.0 * x * x / (2 * n + 1);
                    sum += term;
                }
                return 1.1283791670955126 * MATH.exp(-x * x) * sum;
            }
            """),
    /** Bessel function J_0. */
    BESSELJ0("STATIC double besselj0(double x) {\n    return besselj(0.0, x);\n}\n"),
    /** Bessel function J_1. */
    BESSELJ1("STATIC double besselj1(double x) {\n    return besselj(1.0, x);\n}\n"),
    /** Bessel function of integer order, for Java. */
    BESSELJ("""
            /* J_n: power series, Miller's backward recurrence, Hankel's expansion (Abramowitz and Stegun, 9.1.10, 9.12, 9.2.5) */
            STATIC double besselj(double order, double x) {
                double n = MATH.abs(order);
                double a = MATH.abs(x);
                if (n != MATH.rint(n) || x != x) {
                    return 0.0 / 0.0;
                }
                double value = a * a <= n + 1.0 ? besselSeries(n, a)
                        : a > 30.0 + n * n ? besselHankel(n, a) : besselMiller(n, a);
                return n % 2.0 != 0.0 && (order < 0.0) != (x < 0.0) ? -value : value;
            }

            STATIC double besselSeries(double n, double x) {
                double term = 1.0;
                for (int k = 1; k <= n && term != 0.0; k++) {
                    term *= x / 2.0 / k;
                }
                double sum = 0.0;
                for (int k = 1; sum + term != sum; k++) {
                    sum += term;
                    term *= -x * x / 4.0 / (k * (n + k));
                }
                return sum;
            }

            STATIC double besselMiller(double n, double x) {
                double next = 0.0;
                double now = 1.0;
                double sum = 0.0;
                double value = 0.0;
                int start = 2 * (int) (0.5 * (MATH.max(n, x) + 40.0 + 8.0 * MATH.cbrt(x)));
                for (int k = start; k > 0; k--) {
                    double before = 2.0 * k / x * now - next;
                    next = now;
                    now = before;
                    value = k - 1 == n ? now : value;
                    sum += k == 1 ? now : k % 2 == 1 ? 2.0 * now : 0.0;
                    if (MATH.abs(now) > 1e250) {
                        next *= 1e-250;
                        now *= 1e-250;
                        sum *= 1e-250;
                        value *= 1e-250;
                    }
                }
                return value / sum;
            }

            STATIC double besselHankel(double n, double x) {
                if (x > 1e300) {
                    return 0.0;
                }
                double p = 1.0;
                double q = 0.0;
                double term = 1.0;
                for (int k = 1; k <= 20; k++) {
                    term *= (4.0 * n * n - (2.0 * k - 1.0) * (2.0 * k - 1.0)) / (k * 8.0 * x);
                    p += k % 4 == 0 ? term : k % 4 == 2 ? -term : 0.0;
                    q += k % 4 == 1 ? term : k % 4 == 3 ? -term : 0.0;
                }
                double c = MATH.cos(x);
                double s = MATH.sin(x);
                double cosine = (c + s) * MATH.sqrt(0.5);
                double sine = (s - c) * MATH.sqrt(0.5);
                double turn = n % 4.0;
                double wave = turn == 0.0 ? p * cosine - q * sine : turn == 1.0 ? p * sine + q * cosine
                        : turn == 2.0 ? q * sine - p * cosine : -p * sine - q * cosine;
                return MATH.sqrt(2.0 / (3.141592653589793 * x)) * wave;
            }
            """);

    private static final Map<Helper, String> IN_C = Map.of(
            BESSELJ0, "STATIC double besselj0(double x) {\n    return j0(x);\n}\n",
            BESSELJ1, "STATIC double besselj1(double x) {\n    return j1(x);\n}\n",
            BESSELJ,
            "STATIC double besselj(double n, double x) {\n    return n == floor(n) ? jn((int) n, x) : NAN;\n}\n");

    private final String shared;

    Helper(String shared) {
        this.shared = shared;
    }

    /** The helper that computes a function of expressions. */
    static Helper of(Function function) {
        return valueOf(function.name());
    }

    /** The code, spelt. */
    String text(Language language) {
        return language.spell(language == Language.C ? IN_C.getOrDefault(this, shared) : shared);
    }

    /** These helpers and those that they call, those that are called first. */
    static Set<Helper> closed(Set<Helper> wanted, Language language) {
        Set<Helper> all = EnumSet.noneOf(Helper.class);
        all.addAll(wanted);
        if (language == Language.JAVA && (all.contains(ERF) || all.contains(ERFC))) {
            all.addAll(Set.of(ERF, ERFC));
        }
        if (language == Language.JAVA && (all.contains(BESSELJ0) || all.contains(BESSELJ1))) {
            all.add(BESSELJ);
        }
        return all;
    }
}
