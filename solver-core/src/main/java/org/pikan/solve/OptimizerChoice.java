package org.pikan.solve;

import java.util.Locale;
import org.pikan.optimize.Adam;
import org.pikan.optimize.AdamThenLbfgs;
import org.pikan.optimize.GaussNewton;
import org.pikan.optimize.Lbfgs;
import org.pikan.optimize.LevenbergMarquardt;
import org.pikan.optimize.Optimizer;
import org.pikan.optimize.SsBroyden;

/** The optimiser that is asked for. */
public enum OptimizerChoice {
    /** Levenberg–Marquardt up to {@link #LARGEST_DENSE} parameters, L-BFGS above. */
    AUTO,
    /** Levenberg–Marquardt. */
    LM,
    /** Gauss–Newton with steps by conjugate gradients, without the matrix of the normal equations. */
    GAUSS_NEWTON,
    /** Self-scaled Broyden. */
    SSBROYDEN,
    /** Limited-memory BFGS. */
    LBFGS,
    /** Adam. */
    ADAM,
    /** Adam and then L-BFGS, as is usual for physics-informed networks. */
    ADAM_LBFGS;

    /** The largest number of parameters for which the normal equations are affordable. */
    public static final int LARGEST_DENSE = 4000;

    /** A stage is over when the loss did not fall below this part of what it was a window before. */
    static final double LEAST_PROGRESS = 0.7;

    /** Nor when it did not fall below this part in half a window. */
    static final double STANDSTILL = 0.98;

    /** The name used in files and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What {@link #AUTO} stands for at a number of parameters; any other choice is itself. */
    public OptimizerChoice resolved(int parameterCount) {
        return this != AUTO ? this : parameterCount <= LARGEST_DENSE ? LM : LBFGS;
    }

    /** The optimiser with its default options. */
    Optimizer method(int parameterCount) {
        return switch (resolved(parameterCount)) {
            case GAUSS_NEWTON -> GaussNewton.standard();
            case SSBROYDEN -> SsBroyden.standard();
            case LBFGS -> Lbfgs.standard();
            case ADAM -> Adam.standard();
            case ADAM_LBFGS -> AdamThenLbfgs.standard();
            default -> LevenbergMarquardt.standard();
        };
    }

    /** Whether points may move: a method that learns from changes of the gradient needs one and the same function. */
    boolean toleratesMovingPoints(int parameterCount) {
        return switch (resolved(parameterCount)) {
            case LM, GAUSS_NEWTON -> true;
            default -> false;
        };
    }

    /** Iterations over which progress is judged. */
    int window(int parameterCount) {
        return switch (resolved(parameterCount)) {
            case LM, GAUSS_NEWTON -> 8;
            case ADAM, ADAM_LBFGS -> 2000;
            default -> 300;
        };
    }

    /** Iterations from one measurement of the validation residual to the next. */
    int checkInterval(int parameterCount) {
        return switch (resolved(parameterCount)) {
            case LM, GAUSS_NEWTON -> 10;
            case ADAM, ADAM_LBFGS -> 500;
            default -> 100;
        };
    }
}
