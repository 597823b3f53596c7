package org.pikan.expression;

import java.util.List;
import java.util.Set;

/** How names and numbers look in LaTeX. */
final class LatexNames {

    private static final Set<String> GREEK = Set.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta",
            "theta",
            "iota", "kappa", "lambda", "mu", "nu", "xi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
            "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega");
    /** Functions that LaTeX has a command for. */
    private static final List<Function> COMMANDS = List.of(Function.SIN, Function.COS, Function.TAN, Function.SEC,
            Function.CSC, Function.COT, Function.SINH, Function.COSH, Function.TANH, Function.COTH, Function.LOG,
            Function.MIN, Function.MAX);

    private LatexNames() {}

    /** {@code u1} and {@code u_1} are u with a subscript, {@code alpha} is the letter. */
    static String name(String name) {
        int cut = name.indexOf('_') > 0 ? name.indexOf('_') : name.replaceFirst("[0-9]+$", "").length();
        String base = name.substring(0, cut);
        String subscript = name.substring(cut).replaceFirst("^_", "").replace("_", ",");
        return word(base) + (subscript.isEmpty() ? "" : "_{" + word(subscript) + "}");
    }

    private static String word(String word) {
        if (GREEK.contains(word)) {
            return "\\" + word;
        }
        return word.length() <= 1 || word.chars().allMatch(Character::isDigit) ? word : "\\mathrm{" + word + "}";
    }

    /** {@code 1e-5} is a power of ten, {@code pi} the letter. */
    static String number(double value) {
        String text = TextPrinter.print(value).replace("pi", "\\pi");
        int exponent = text.length() == 1 ? -1 : text.indexOf('e');
        if (exponent < 0 || text.equals("-e")) {
            return text;
        }
        String power = "10^{" + text.substring(exponent + 1) + "}";
        String mantissa = text.substring(0, exponent);
        return switch (mantissa) {
            case "1" -> power;
            case "-1" -> "-" + power;
            default -> mantissa + " \\cdot " + power;
        };
    }

    static String function(Function function) {
        return switch (function) {
            case LOG2 -> "\\log_{2}";
            case LOG10 -> "\\log_{10}";
            case ASIN -> "\\arcsin";
            case ACOS -> "\\arccos";
            case ATAN -> "\\arctan";
            case BESSELJ0 -> "J_{0}";
            case BESSELJ1 -> "J_{1}";
            default -> (COMMANDS.contains(function) ? "\\" + function.text()
                    : "\\operatorname{" + function.text() + "}");
        };
    }

    /** True if a power of the function is written on its name, as in sin^2(x). */
    static boolean isOperator(Function function) {
        return switch (function) {
            case EXP -> false;
            case SQRT -> false;
            case CBRT -> false;
            case ABS -> false;
            case WHERE -> false;
            case BESSELJ -> false;
            default -> true;
        };
    }
}
