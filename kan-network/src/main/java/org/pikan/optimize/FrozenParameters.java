package org.pikan.optimize;

import java.util.stream.IntStream;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;

/**
 * Holds some parameters where they are: a problem in all parameters becomes one in the free ones, in their order.
 *
 * <pre>{@code
 * FrozenParameters held = new FrozenParameters(network.parameters(), frozen);
 * OptimizerRun run = LevenbergMarquardt.standard().start(held.reduce(problem), held.free(network.parameters()));
 * network = network.withParameters(held.all(run.parameters()));
 * }</pre>
 *
 * <p>Immutable. A reduced problem follows the whole one when its points or weights move; like that it is not for use by two
 * callers at once.
 */
public final class FrozenParameters {

    private final double[] values;
    private final int[] free;

    /**
     * Says which parameters are held, and at which values.
     *
     * @param values
     *            all parameters (P); those that are free are not used
     * @param frozen
     *            whether each is held (P)
     * @throws IllegalArgumentException
     *             if the lengths differ
     */
    public FrozenParameters(double[] values, boolean[] frozen) {
        if (values.length != frozen.length) {
            throw new IllegalArgumentException("there are " + values.length + " parameters, but " + frozen.length
                    + " are said to be frozen or free. Maybe the network was edited after the mask was made.");
        }
        this.values = values.clone();
        this.free = IntStream.range(0, frozen.length).filter(i -> !frozen[i]).toArray();
    }

    /** The number of free parameters. */
    public int freeCount() {
        return free.length;
    }

    /** Indices of the free parameters among all, ascending; a copy. */
    public int[] freeIndices() {
        return free.clone();
    }

    /** The free ones of all parameters. */
    public double[] free(double[] all) {
        double[] result = new double[free.length];
        gather(all, result);
        return result;
    }

    /** All parameters, from the free ones. */
    public double[] all(double[] some) {
        double[] result = values.clone();
        scatter(some, result);
        return result;
    }

    /** Writes the free ones of all entries. */
    void gather(double[] all, double[] some) {
        for (int i = 0; i < free.length; i++) {
            some[i] = all[free[i]];
        }
    }

    /** Writes entries to where the free ones of all are. */
    void scatter(double[] some, double[] all) {
        for (int i = 0; i < free.length; i++) {
            all[free[i]] = some[i];
        }
    }

    /** The free indices themselves, not to be changed. */
    int[] indices() {
        return free;
    }

    /**
     * The problem in the free parameters; a {@link LeastSquares} if the whole one is.
     *
     * @param whole
     *            a problem in all parameters; kept
     * @return a problem in {@link #freeCount()} parameters, the same object if nothing is frozen
     * @throws IllegalArgumentException
     *             if the problem has another number of parameters, or none is free
     */
    public Objective reduce(Objective whole) {
        return whole instanceof LeastSquares squares ? reduce(squares)
                : changes(whole) ? new Reduced(whole, this) : whole;
    }

    /** As {@link #reduce(Objective)}, of a sum of squares. */
    public LeastSquares reduce(LeastSquares whole) {
        return changes(whole) ? new ReducedLeastSquares(whole, this) : whole;
    }

    private boolean changes(Objective whole) {
        if (whole.parameterCount() != values.length) {
            throw new IllegalArgumentException("the problem has " + whole.parameterCount() + " parameters, but "
                    + values.length + " are frozen or free. Maybe the network was edited after the mask was made.");
        }
        if (free.length == 0) {
            throw new IllegalArgumentException(
                    "all " + values.length + " parameters are frozen, so nothing can be trained. Maybe unfreeze some.");
        }
        return free.length < values.length;
    }

    /** A function of the free parameters. */
    private static class Reduced implements Objective {
        private final Objective whole;
        final FrozenParameters held;
        final double[] x;
        private final double[] wholeGradient;

        Reduced(Objective whole, FrozenParameters held) {
            this.whole = whole;
            this.held = held;
            x = held.values.clone();
            wholeGradient = new double[x.length];
        }

        @Override
        public int parameterCount() {
            return held.free.length;
        }

        @Override
        public double value(double[] some) {
            held.scatter(some, x);
            return whole.value(x);
        }

        @Override
        public double gradient(double[] some, double[] gradient) {
            held.scatter(some, x);
            double value = whole.gradient(x, wholeGradient);
            held.gather(wholeGradient, gradient);
            return value;
        }
    }

    /** A sum of squares of the free parameters. */
    private static final class ReducedLeastSquares extends Reduced implements LeastSquares {
        private final LeastSquares whole;
        private double[] wholeJtj = new double[0];
        private final double[] wholeJtr;

        ReducedLeastSquares(LeastSquares whole, FrozenParameters held) {
            super(whole, held);
            this.whole = whole;
            wholeJtr = new double[x.length];
        }

        @Override
        public double normalEquations(double[] some, double[] jtj, double[] jtr) {
            int all = x.length;
            if (wholeJtj.length == 0) {
                wholeJtj = new double[Math.multiplyExact(all, all)];
            }
            held.scatter(some, x);
            double value = whole.normalEquations(x, wholeJtj, wholeJtr);
            held.gather(wholeJtr, jtr);
            int[] free = held.free;
            for (int i = 0; i < free.length; i++) {
                for (int j = 0; j <= i; j++) {
                    jtj[i * free.length + j] = wholeJtj[free[i] * all + free[j]];
                }
            }
            return value;
        }

        @Override
        public NormalOperator normalOperator() {
            return new ReducedNormalOperator(whole.normalOperator(), held, x.clone());
        }

        @Override
        public Workers workers() {
            return whole.workers();
        }

        @Override
        public Kernels kernels() {
            return whole.kernels();
        }
    }
}
