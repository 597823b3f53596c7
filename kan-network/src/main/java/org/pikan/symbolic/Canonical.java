package org.pikan.symbolic;

import org.pikan.basis.SymbolicFunction;

/**
 * The simplest of the parameters that give an affine term the same values.
 *
 * <p>Powers, abs and sgn take |a| into the factor, the exponential its shift, so that a is 1 or -1, or b is 0; odd and even
 * functions get a &gt; 0, the sine and cosine a phase in (-pi/2, pi/2].
 */
final class Canonical {

    private Canonical() {}

    /** The same term, up to a constant for the logarithm and arccos, in the form above. */
    static SymbolicTerm of(SymbolicTerm term) {
        double c = term.factor();
        double a = term.scale();
        double b = term.shift();
        return switch (term.function()) {
            case ZERO, IDENTITY -> new SymbolicTerm(term.function(), c * a, 1, 0);
            case SQUARE, CUBE, FOURTH, FIFTH, INVERSE, INVERSE_SQUARE, INVERSE_CUBE, INVERSE_FOURTH, INVERSE_FIFTH ->
                    new SymbolicTerm(term.function(), c * term.function().value(a), 1, b / a);
            case ABS, SIGN ->
                    new SymbolicTerm(term.function(), c * term.function().value(a), 1, b / a);
            case SQRT, POWER_1_5, INVERSE_SQRT ->
                    new SymbolicTerm(term.function(), c * term.function().value(Math.abs(a)), Math.signum(a),
                            b / Math.abs(a));
            case LOG -> new SymbolicTerm(term.function(), c, Math.signum(a), b / Math.abs(a));
            case EXP -> new SymbolicTerm(term.function(), c * StrictMath.exp(b), a, 0);
            case SIN -> sine(a > 0 ? c : -c, Math.abs(a), a > 0 ? b : -b, term.function());
            case COS -> sine(c, Math.abs(a), a > 0 ? b : -b, term.function());
            case TAN -> {
                double turns = Math.rint(b / Math.PI);
                double phase = b - Math.PI * turns;
                yield new SymbolicTerm(term.function(), a > 0 ? c : -c, Math.abs(a), a > 0 ? phase : -phase);
            }
            case TANH, ASIN, ATAN, ATANH, SINH, ERF, BESSEL_J1, ACOS ->
                    new SymbolicTerm(term.function(), a > 0 ? c : -c, Math.abs(a), a > 0 ? b : -b);
            case GAUSSIAN, COSH, BESSEL_J0 ->
                    new SymbolicTerm(term.function(), c, Math.abs(a), a > 0 ? b : -b);
        };
    }

    private static SymbolicTerm sine(double c, double a, double b, SymbolicFunction function) {
        double turns = Math.rint(b / (2 * Math.PI));
        double phase = b - 2 * Math.PI * turns;
        if (phase > Math.PI / 2) {
            return new SymbolicTerm(function, -c, a, phase - Math.PI);
        }
        return phase <= -Math.PI / 2 ? new SymbolicTerm(function, -c, a, phase + Math.PI)
                : new SymbolicTerm(function, c, a, phase);
    }
}
