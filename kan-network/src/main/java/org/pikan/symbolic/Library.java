package org.pikan.symbolic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pikan.basis.SymbolicFunction;

/** The functions that edges are compared with, and how complex each is. */
public final class Library {

    private Library() {}

    /** Returns all functions, simplest first. */
    public static List<SymbolicFunction> all() {
        return Stream.of(SymbolicFunction.values()).sorted(Comparator.comparingInt(Library::complexity)).toList();
    }

    /**
     * Returns how much a function adds to a formula: 0 for a constant, 1 for a line, up to 5.
     *
     * <p>The numbers are those of pykan (Liu et al., arXiv 2408.10205), except sin, cos, exp and log beside it, which are as
     * simple as a square.
     */
    public static int complexity(SymbolicFunction function) {
        return switch (function) {
            case ZERO -> 0;
            case IDENTITY -> 1;
            case SQUARE, INVERSE, INVERSE_SQUARE, SQRT, INVERSE_SQRT, EXP, LOG, SIN, COS -> 2;
            case CUBE, FOURTH, FIFTH, INVERSE_CUBE, ABS, SIGN, TAN, TANH, GAUSSIAN, COSH, SINH -> 3;
            case INVERSE_FOURTH, POWER_1_5, ASIN, ACOS, ATAN, ATANH, ERF -> 4;
            case INVERSE_FIFTH, BESSEL_J0, BESSEL_J1 -> 5;
        };
    }
}
