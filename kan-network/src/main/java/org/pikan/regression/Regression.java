package org.pikan.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.pikan.kernel.Workers;
import org.pikan.network.BasisChoice;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.Network;
import org.pikan.network.Squash;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.optimize.Optimizer;

/**
 * Fits a Kolmogorov-Arnold network to a dataset. Immutable: every method returns a changed copy.
 *
 * <pre>{@code
 * Fit fit = Regression.of(Dataset.read(Path.of("houses.csv"), "price")).width(5).train();
 * System.out.println(fit.report());
 * double[][] prices = fit.model().predict(inputs);
 * }</pre>
 *
 * <p>Inputs are mapped to [-1, 1] by their ranges, targets to mean 0 and deviation 1; the model carries both. A dataset of
 * classes is fitted by cross-entropy, else by least squares. The same seed gives the same bits on any number of threads, unless
 * the clock ends training.
 */
public final class Regression {

    private final Dataset data;
    private final FitOptions options;

    private Regression(Dataset data, FitOptions options) {
        this.data = data;
        this.options = options;
    }

    /**
     * A regression with the defaults: one hidden layer of 5 nodes, Chebyshev polynomials of degree 6, Levenberg-Marquardt,
     * a fifth of the rows for testing, seed 1.
     *
     * @param data
     *            what to fit
     * @return the regression
     */
    public static Regression of(Dataset data) {
        return new Regression(data, new FitOptions());
    }

    private Regression with(Consumer<FitOptions> change) {
        FitOptions copy = options.copy();
        change.accept(copy);
        return new Regression(data, copy);
    }

    /** What is fitted. */
    public Dataset data() {
        return data;
    }

    /** The same on other data. */
    public Regression on(Dataset other) {
        return new Regression(other, options);
    }

    /** Widths of the hidden layers; none for an additive model. */
    public Regression width(int... hidden) {
        List<Integer> widths = Arrays.stream(hidden).boxed().toList();
        return with(o -> o.width = new KanStructure(widths, BasisChoice.chebyshev(1)).hidden());
    }

    /**
     * The functions of the edges. Training begins with coarser ones that they contain. Of several candidates cross-validation
     * chooses one.
     *
     * @param candidates
     *            at least one
     */
    public Regression basis(BasisChoice... candidates) {
        if (candidates.length == 0) {
            throw new IllegalArgumentException("there is no candidate for the basis. Maybe BasisChoice.bspline(3, 5).");
        }
        return with(o -> o.bases = List.of(candidates));
    }

    /** The number of folds of the cross-validation that chooses among several bases, at least 2 (default 5). */
    public Regression folds(int folds) {
        if (folds < 2) {
            throw new IllegalArgumentException(
                    "the number of folds is " + folds + ", but must be at least 2. Maybe 5.");
        }
        return with(o -> o.folds = folds);
    }

    /** What hidden values pass before the next functions (default: tanh for B-splines, nothing for polynomials). */
    public Regression squash(Squash squash) {
        return with(o -> o.squash = squash);
    }

    /** The optimiser (default: Levenberg-Marquardt up to 4,000 parameters, then L-BFGS). */
    public Regression optimizer(Optimizer optimizer) {
        return with(o -> o.optimizer = Optional.of(optimizer));
    }

    /** Drives edges to nothing (default: does not). */
    public Regression sparsity(Sparsity sparsity) {
        return with(o -> o.sparsity = sparsity);
    }

    /** Drives edges to nothing in pykan's proportions; 0 does not. */
    public Regression lamb(double lamb) {
        return sparsity(Sparsity.of(lamb));
    }

    /** Stops when held-out rows are predicted no better any more (default: does not). */
    public Regression earlyStopping(double fraction, int patience) {
        EarlyStopping stopping = new EarlyStopping(fraction, patience);
        return with(o -> o.earlyStopping = Optional.of(stopping));
    }

    /** The part of the rows that is kept for testing, from 0 to below 1 (default 0.2). */
    public Regression testFraction(double fraction) {
        if (!(fraction >= 0 && fraction < 1)) {
            throw new IllegalArgumentException(
                    "test fraction is " + fraction + ", but must be at least 0 and below 1. Maybe 0.2.");
        }
        return with(o -> o.testFraction = fraction);
    }

    /** A limit of seconds. */
    public Regression seconds(double seconds) {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("the limit of seconds is " + seconds + ", but must be above 0.");
        }
        return with(o -> o.seconds = OptionalDouble.of(seconds));
    }

    /** A limit of iterations of the optimiser (default, unless seconds limit: 200 of Levenberg-Marquardt, more of others). */
    public Regression iterations(int iterations) {
        if (iterations < 0) {
            throw new IllegalArgumentException("the limit of iterations is " + iterations + ", but must be 0 or more.");
        }
        return with(o -> o.iterations = OptionalInt.of(iterations));
    }

    /** Decides the first parameters and who is in which part of the data (default 1). */
    public Regression seed(long seed) {
        return with(o -> o.seed = seed);
    }

    /** Threads to train on (default all); they change no result. */
    public Regression threads(int threads) {
        return with(o -> o.threads = threads);
    }

    /** Called after each iteration, by the thread that trains. */
    public Regression onProgress(Consumer<FitProgress> listener) {
        return with(o -> o.listener = listener);
    }

    /**
     * Trains a new network.
     *
     * @return the result
     * @throws IllegalArgumentException
     *             if the options do not fit the data
     */
    public Fit train() {
        Dataset.Split split = data.split(options.testFraction, options.seed);
        try (Workers workers = Workers.of(options.threads)) {
            Optional<GridChoice> choice = options.bases.size() == 1 ? Optional.empty()
                    : Optional.of(CrossValidation.choose(options, split.train(), workers));
            BasisChoice basis = choice.map(GridChoice::chosen).orElse(options.bases.getFirst());
            Regression settled = with(o -> o.bases = List.of(basis));
            List<BasisChoice> stages = Stages.of(basis);
            Network start = initial(options, stages.getFirst(), split.train());
            return settled.train(split, EditedNetwork.of(start), stages.subList(1, stages.size()), choice, workers);
        }
    }

    /**
     * Trains a network further from where it is; frozen parameters stay as they are.
     *
     * @param start
     *            a network of the data's inputs and outputs, which sees targets scaled as {@link #train()} scales them
     * @return the result
     * @throws IllegalArgumentException
     *             if the network does not fit the data, or all of it is frozen
     */
    public Fit train(EditedNetwork start) {
        Dataset.Split split = data.split(options.testFraction, options.seed);
        try (Workers workers = Workers.of(options.threads)) {
            return train(split, start, List.of(), Optional.empty(), workers);
        }
    }

    private Fit train(Dataset.Split split, EditedNetwork start, List<BasisChoice> stages, Optional<GridChoice> choice,
            Workers workers) {
        Scaling scaling = Scaling.of(split.train());
        RegressionModel model = new RegressionModel(start.network(), scaling, data.inputNames(), data.targetNames(),
                data.classes());
        Dataset.Split held = options.earlyStopping
                .map(stopping -> split.train().split(stopping.fraction(), ~options.seed))
                .orElse(new Dataset.Split(split.train(), Optional.empty()));
        Trainer.Outcome outcome = new Trainer(options, start, stages, held.train(), held.test(), scaling, workers)
                .train();
        boolean grown = outcome.network().parameterCount() != start.network().parameterCount();
        EditedNetwork edited = (grown ? EditedNetwork.of(outcome.network()) : start).trained(
                outcome.network().parameters(),
                "train for " + outcome.losses().size() + " iterations: " + outcome.reason());
        return Fit.of(this, split, edited, model.withNetwork(edited.network()), outcome, choice);
    }

    /** The rows to train on and those to test on. */
    Dataset.Split splitOf(Dataset other) {
        return other.split(options.testFraction, options.seed);
    }

    FitSettings settings(int parameterCount) {
        return new FitSettings(options.width, options.bases.getFirst(), options.method(parameterCount).name(),
                options.sparsity, options.seed, options.threads);
    }

    /** A network with the first parameters of a seed. */
    static Network initial(FitOptions options, BasisChoice basis, Dataset data) {
        int outputs = switch (Loss.Task.of(data)) {
            case REGRESSION -> data.targetNames().size();
            case BINARY -> 1;
            case CLASSES -> data.classes().size();
        };
        List<Input> inputs = Arrays.stream(data.ranges()).map(Regression::input).toList();
        return new KanStructure(options.width, basis, options.squash(basis)).network(inputs, outputs, options.seed);
    }

    /** A range as an input; that of a constant column is widened, which then says no more than a bias. */
    static Input input(double[] range) {
        double margin = range[0] < range[1] ? 0 : Math.max(1, Math.abs(range[0]));
        return new Input(range[0] - margin, range[1] + margin, false);
    }
}
