package org.pikan.library.command;

import static org.pikan.problem.ProblemException.quote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pikan.network.BasisChoice;
import org.pikan.optimize.Adam;
import org.pikan.optimize.AdamThenLbfgs;
import org.pikan.optimize.GaussNewton;
import org.pikan.optimize.Lbfgs;
import org.pikan.optimize.LevenbergMarquardt;
import org.pikan.optimize.Optimizer;
import org.pikan.optimize.SsBroyden;
import org.pikan.regression.Dataset;
import org.pikan.regression.Regression;
import org.pikan.regression.Sparsity;
import org.pikan.solve.OptimizerChoice;

/**
 * What {@code fit} was asked for, checked.
 *
 * @param name of the data
 * @param regression what to do
 * @param flags the flags behind it
 */
record FitRequest(String name, Regression regression, Map<FitFlag, String> flags) {
    private static final int PATIENCE = 20;
    private static final int MAX_DEGREE = 1000;
    private static final int MAX_GRID = 100_000;
    private static final String AUTO = "auto";
    /** What cross-validation chooses among. */
    private static final int[] DEGREES = {2, 3, 4, 6, 8, 12};
    private static final int[] GRIDS = {2, 4, 8, 16};
    private static final int POLYNOMIAL_DEGREE = 6;
    private static final int SPLINE_DEGREE = 3;
    private static final int GRID = 5;

    /**
     * Reads data and flags; writes nothing.
     *
     * @throws RequestException if something is wrong
     */
    static FitRequest read(String argument, Map<FitFlag, String> flags) {
        Path file = ProblemSource.path(argument);
        Values values = new Values(flags);
        if (values.get(FitFlag.OUT).filter(String::isBlank).isPresent()) {
            throw new RequestException("--out is empty", "Maybe leave it out (default out/NAME).");
        }
        if (flags.containsKey(FitFlag.SYMBOLIC) && flags.containsKey(FitFlag.CLASSIFICATION)) {
            throw new RequestException("--symbolic does not go with --classification",
                    "Maybe leave --symbolic out: classes have no formula.");
        }
        // Flags first: they are cheap to check, and data may be large.
        Regression blank = values.regression(Dataset.of(new double[1][2], new double[1][2]));
        Dataset data = data(file, values);
        return new FitRequest(name(file), blank.on(data), flags);
    }

    boolean has(FitFlag flag) {
        return flags.containsKey(flag);
    }

    /** Where the results go. */
    Path folder() {
        return Optional.ofNullable(flags.get(FitFlag.OUT)).map(ProblemSource::path).orElse(Path.of("out", name));
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    }

    private static Dataset data(Path file, Values values) {
        if (!Files.isRegularFile(file)) {
            throw new RequestException("there is no data file " + quote(file.toString()),
                    "Maybe its folder is another one.");
        }
        List<String> targets = values.targets();
        boolean classes = values.get(FitFlag.CLASSIFICATION).isPresent();
        if (classes && targets.size() > 1) {
            throw new RequestException("--classification takes one target, but --target names " + targets.size(),
                    "Maybe fit each of them by itself.");
        }
        try {
            return classes ? Dataset.readClasses(file, targets.getFirst())
                    : Dataset.read(file, targets.toArray(String[]::new));
        } catch (IOException | IllegalArgumentException e) {
            boolean words = !classes && targets.stream()
                    .anyMatch(target -> String.valueOf(e.getMessage()).contains("in column " + quote(target)));
            RequestException cause = RequestException.from(e, "Maybe name a CSV file with a line of column names.");
            throw words ? new RequestException(String.valueOf(cause.getMessage()),
                    "Maybe leave the line out, or add --classification if the column names classes.") : cause;
        }
    }

    /** Reads the values of the flags. */
    private record Values(Map<FitFlag, String> flags) {

        Optional<String> get(FitFlag flag) {
            return Optional.ofNullable(flags.get(flag));
        }

        private int whole(FitFlag flag, int min, int max) {
            return FlagText.whole(flag.option(), flags.get(flag), min, max);
        }

        private OptionalDouble number(FitFlag flag, boolean zeroAllowed) {
            return get(flag).isEmpty() ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            FlagText.number(flag.option(), flags.get(flag), 0, zeroAllowed, "Maybe leave it out."));
        }

        List<String> targets() {
            List<String> targets = Arrays.stream(flags.get(FitFlag.TARGET).split(",", -1)).map(String::strip).toList();
            if (targets.stream().anyMatch(String::isEmpty) || targets.stream().distinct().count() < targets.size()) {
                throw new RequestException(
                        "--target is " + quote(flags.get(FitFlag.TARGET))
                                + ", but must be different names of columns, separated by commas",
                        "Maybe --target y.");
            }
            return targets;
        }

        Regression regression(Dataset data) {
            Regression regression = Regression.of(data).basis(bases()).sparsity(sparsity());
            if (get(FitFlag.WIDTH).isPresent()) {
                List<Integer> width = FlagText.width(FitFlag.WIDTH.option(), flags.get(FitFlag.WIDTH));
                regression = regression.width(
                        width.equals(List.of(0)) ? new int[0] : width.stream().mapToInt(Integer::intValue).toArray());
            }
            if (get(FitFlag.FOLDS).isPresent()) {
                regression = regression.folds(whole(FitFlag.FOLDS, 2, Integer.MAX_VALUE));
            }
            Optional<Optimizer> optimizer = optimizer();
            if (optimizer.isPresent()) {
                regression = regression.optimizer(optimizer.get());
            }
            OptionalDouble test = fraction(FitFlag.TEST_FRACTION, true);
            if (test.isPresent()) {
                regression = regression.testFraction(test.getAsDouble());
            }
            OptionalDouble heldOut = fraction(FitFlag.EARLY_STOPPING, false);
            if (heldOut.isPresent()) {
                regression = regression.earlyStopping(heldOut.getAsDouble(), PATIENCE);
            }
            OptionalDouble seconds = number(FitFlag.SECONDS, false);
            if (seconds.isPresent()) {
                regression = regression.seconds(seconds.getAsDouble());
            }
            if (get(FitFlag.ITERATIONS).isPresent()) {
                regression = regression.iterations(whole(FitFlag.ITERATIONS, 1, Integer.MAX_VALUE));
            }
            if (get(FitFlag.SEED).isPresent()) {
                regression = regression.seed(FlagText.seed(FitFlag.SEED.option(), flags.get(FitFlag.SEED)));
            }
            return get(FitFlag.THREADS).isPresent() ? regression.threads(whole(FitFlag.THREADS, 1, 1024)) : regression;
        }

        private OptionalDouble fraction(FitFlag flag, boolean zeroAllowed) {
            OptionalDouble fraction = number(flag, zeroAllowed);
            if (fraction.isPresent() && fraction.getAsDouble() >= 1) {
                throw new RequestException(flag.option() + " is " + quote(flags.get(flag))
                        + ", but must be a part of the rows, below 1", "Maybe " + flag.option() + " 0.2.");
            }
            return fraction;
        }

        private Sparsity sparsity() {
            OptionalDouble lamb = number(FitFlag.LAMB, true);
            OptionalDouble l1 = number(FitFlag.L1, true);
            OptionalDouble entropy = number(FitFlag.ENTROPY, true);
            if (lamb.isPresent()) {
                return new Sparsity(lamb.getAsDouble(), l1.orElse(1), entropy.orElse(2));
            }
            return l1.isEmpty() && entropy.isEmpty() ? Sparsity.NONE : new Sparsity(1, l1.orElse(0), entropy.orElse(0));
        }

        private Optional<Optimizer> optimizer() {
            return get(FitFlag.OPTIMIZER).flatMap(text -> switch (FlagText.choice(FitFlag.OPTIMIZER.option(), text,
                    OptimizerChoice.values(), OptimizerChoice::label)) {
                case AUTO -> Optional.empty();
                case LM -> Optional.of(LevenbergMarquardt.standard());
                case GAUSS_NEWTON -> Optional.of(GaussNewton.standard());
                case SSBROYDEN -> Optional.of(SsBroyden.standard());
                case LBFGS -> Optional.of(Lbfgs.standard());
                case ADAM -> Optional.of(Adam.standard());
                case ADAM_LBFGS -> Optional.of(AdamThenLbfgs.standard());
            });
        }

        private BasisChoice[] bases() {
            BasisChoice.Family family = get(FitFlag.BASIS).map(text -> FlagText.choice(FitFlag.BASIS.option(), text,
                    BasisChoice.Family.values(), BasisChoice.Family::label)).orElse(BasisChoice.Family.CHEBYSHEV);
            refuseForeign(family);
            int degree = family.hasGrid() ? SPLINE_DEGREE : POLYNOMIAL_DEGREE;
            if (!family.hasDegree()) {
                degree = 1;
            } else if (!isAuto(FitFlag.DEGREE) && get(FitFlag.DEGREE).isPresent()) {
                degree = whole(FitFlag.DEGREE, 1, MAX_DEGREE);
            }
            if (isAuto(FitFlag.DEGREE)) {
                return Arrays.stream(DEGREES).mapToObj(d -> new BasisChoice(family, d, 1)).toArray(BasisChoice[]::new);
            }
            int fixed = degree;
            if (isAuto(FitFlag.GRID)) {
                return Arrays.stream(GRIDS).mapToObj(g -> new BasisChoice(family, fixed, g))
                        .toArray(BasisChoice[]::new);
            }
            int grid = get(FitFlag.GRID).isPresent() ? whole(FitFlag.GRID, 1, MAX_GRID) : family.hasGrid() ? GRID : 1;
            return new BasisChoice[] {new BasisChoice(family, degree, grid)};
        }

        private boolean isAuto(FitFlag flag) {
            return get(flag).filter(AUTO::equals).isPresent();
        }

        private void refuseForeign(BasisChoice.Family family) {
            if (get(FitFlag.GRID).isPresent() && !family.hasGrid()) {
                throw new RequestException(
                        "--grid is the number of intervals of B-splines and radial functions, but the"
                                + " basis is " + family.label(),
                        "Maybe --degree, or add --basis bspline.");
            }
            if (get(FitFlag.DEGREE).isPresent() && !family.hasDegree()) {
                throw new RequestException("--degree is the degree of a basis, but basis " + family.label()
                        + " has none", "Maybe leave it out, or give --grid instead.");
            }
            if (isAuto(FitFlag.DEGREE) && family.hasGrid()) {
                throw new RequestException("--degree auto does not go with basis " + family.label(),
                        "Maybe --grid auto.");
            }
            if (get(FitFlag.FOLDS).isPresent() && !isAuto(FitFlag.DEGREE) && !isAuto(FitFlag.GRID)) {
                throw new RequestException("--folds is for cross-validation, but nothing is left to choose",
                        "Maybe add --degree auto.");
            }
        }
    }
}
