package org.pikan.codegen;

import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.pikan.expression.Function;
import org.pikan.expression.JavaPrinter;

/**
 * The languages of code that computes. Code is written in a notation that both share, then spelt.
 *
 * <p>In the shared notation {@code STATIC} begins a private function, {@code IN z} and {@code OUT b} are parameters that
 * are arrays, {@code BUFFER z n;} is an array of n zeros, {@code MATH.exp} a function of the language's own library.
 */
enum Language {
    /** Java, from version 11 on. */
    JAVA {
        @Override
        String spell(String shared) {
            return shared.replace("STATIC ", "private static ").replaceAll("\\b(IN|OUT) ", "double[] ")
                    .replaceAll("BUFFER (\\w+) (\\w+);", "double[] $1 = new double[$2];")
                    .replace("MATH.", "StrictMath.");
        }

        @Override
        boolean reserved(String name) {
            return SourceVersion.isKeyword(name) || JAVA_NAMES.contains(name);
        }

        @Override
        boolean has(Function function) {
            return JavaPrinter.strictMath(function);
        }
    },
    /** C99; Bessel functions are those of POSIX. */
    C {
        @Override
        String spell(String shared) {
            return shared.replace("STATIC ", "static ").replaceAll("\\bIN ", "const double *")
                    .replaceAll("\\bOUT ", "double *")
                    .replaceAll("BUFFER (\\w+) (\\w+);", "double $1[$2] = {0};").replace("MATH.abs", "fabs")
                    .replace("MATH.", "");
        }

        @Override
        boolean reserved(String name) {
            return C_NAMES.contains(name) || name.matches("(M|FP|MATH|HUGE)_([A-Z0-9_]*[A-Z0-9])?");
        }

        @Override
        boolean has(Function function) {
            return switch (function) {
                case SIGN, MIN, MAX, SEC, CSC, COT, SECH, CSCH, COTH, BESSELJ0, BESSELJ1, BESSELJ -> false;
                default -> true;
            };
        }
    };

    /** Words that are no keywords of Java but cannot be used everywhere, and classes that the code needs. */
    private static final Set<String> JAVA_NAMES = Set.of("var", "yield", "record", "sealed", "permits", "StrictMath",
            "Math", "IllegalArgumentException", "System", "wait", "notify", "notifyAll", "hashCode", "toString",
            "getClass", "clone", "finalize", "equals");

    /** Keywords of C to C23, macros of math.h and of compilers, and functions of math.h that the code may call. */
    private static final Set<String> C_NAMES = Set.copyOf(List.of(("auto break case char const continue default do"
            + " double else enum extern float for goto if inline int long register restrict return short signed sizeof"
            + " static struct switch typedef union unsigned void volatile while bool true false nullptr alignas alignof"
            + " constexpr static_assert thread_local typeof asm NAN INFINITY HUGE_VAL HUGE_VALF HUGE_VALL DOMAIN SING"
            + " OVERFLOW UNDERFLOW PLOSS TLOSS HUGE math_errhandling linux unix i386 isnan isinf isfinite isnormal"
            + " signbit fpclassify main fabs pow fmin fmax j0 j1 jn y0 y1 yn").split(" ")));

    /** The text in this language's own spelling. */
    abstract String spell(String shared);

    /** Whether a name cannot be that of a variable or function. */
    abstract boolean reserved(String name);

    /** Whether the library has a function, by its own name or that which {@link #nameOf} gives. */
    abstract boolean has(Function function);

    /** What a function is called in shared notation: of the library, or a helper's name. */
    String nameOf(Function function) {
        if (!has(function)) {
            return function.text();
        }
        return "MATH." + (function == Function.SIGN ? "signum" : function.text());
    }

    /** The shortest literal that reads back to the same float64; such a literal is the same in both languages. */
    static String literal(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a coefficient is " + value
                    + ", which cannot be exported. Maybe the training had failed.");
        }
        return Double.toString(value);
    }
}
