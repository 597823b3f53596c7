package org.pikan.regression;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A table of samples: what goes in, and what is to come out. Immutable.
 *
 * <pre>{@code
 * Dataset data = Dataset.of(x -> Math.exp(Math.sin(Math.PI * x[0]) + x[1] * x[1]), new double[][] {{-1, 1}, {-1, 1}}, 1000, 1)
 *     .named(List.of("x", "z"), List.of("y"));
 * Dataset houses = Dataset.read(Path.of("houses.csv"), "price");
 * Dataset flowers = Dataset.readClasses(Path.of("iris.csv"), "species");
 * }</pre>
 *
 * <p>The range of an input is that of its values, or of the box that a function was sampled in; parts of a dataset keep the
 * ranges of the whole.
 */
public final class Dataset {

    private final List<String> inputNames;
    private final List<String> targetNames;
    /** Names of the classes if the only target is the index of a class, else empty. */
    private final List<String> classes;
    /** As [input][row]. */
    private final double[][] inputs;
    /** As [target][row]. */
    private final double[][] targets;
    /** Ends of the range of each input. */
    private final double[][] ranges;

    Dataset(List<String> inputNames, List<String> targetNames, List<String> classes, double[][] inputs,
            double[][] targets, double[][] ranges) {
        this.inputNames = List.copyOf(inputNames);
        this.targetNames = List.copyOf(targetNames);
        this.classes = List.copyOf(classes);
        this.inputs = inputs;
        this.targets = targets;
        this.ranges = ranges;
        DatasetChecks.check(this.inputNames, this.targetNames, inputs, targets);
    }

    /**
     * A dataset of numbers.
     *
     * @param inputs
     *            as [input][row], finite; copied
     * @param targets
     *            as [target][row], finite; copied
     * @return inputs named x1, x2, ..., targets y1, y2, ..., or y if there is one
     * @throws IllegalArgumentException
     *             if columns differ in length, there is no row, or a number is not finite
     */
    public static Dataset of(double[][] inputs, double[][] targets) {
        double[][] values = copy(inputs);
        return new Dataset(names("x", inputs.length), targets.length == 1 ? List.of("y") : names("y", targets.length),
                List.of(), values, copy(targets), ranges(values));
    }

    /**
     * A dataset of samples that belong to classes.
     *
     * @param inputs
     *            as [input][row], finite; copied
     * @param labels
     *            for each row the index of its class, from 0
     * @param classes
     *            the names of the classes, at least two
     * @return inputs named x1, x2, ..., the target "class"
     * @throws IllegalArgumentException
     *             if something does not fit
     */
    public static Dataset ofClasses(double[][] inputs, int[] labels, List<String> classes) {
        DatasetChecks.classes(labels, classes);
        double[][] values = copy(inputs);
        return new Dataset(names("x", inputs.length), List.of("class"), classes, values,
                new double[][] {Arrays.stream(labels).asDoubleStream().toArray()}, ranges(values));
    }

    /**
     * Values of a function at random points, evenly distributed in a box.
     *
     * @param function
     *            of a point (inputs), called in order of the rows
     * @param ranges
     *            for each input its least and largest value
     * @param count
     *            number of rows, at least 1
     * @param seed
     *            decides the points
     * @return inputs named x1, x2, ..., the target y
     * @throws IllegalArgumentException
     *             if a range is empty or a value is not finite
     */
    public static Dataset of(ToDoubleFunction<double[]> function, double[][] ranges, int count, long seed) {
        return ofVector(point -> new double[] {function.applyAsDouble(point)}, ranges, count, seed);
    }

    /**
     * The same of a function with several outputs.
     *
     * @param function
     *            from a point (inputs) to its values (targets)
     * @param ranges
     *            for each input its least and largest value
     * @param count
     *            number of rows, at least 1
     * @param seed
     *            decides the points
     * @return inputs named x1, x2, ..., targets y1, y2, ..., or y if there is one
     */
    public static Dataset ofVector(Function<double[], double[]> function, double[][] ranges, int count, long seed) {
        DatasetChecks.ranges(ranges, count);
        SplittableRandom random = new SplittableRandom(seed);
        double[][] inputs = new double[ranges.length][count];
        double[][] values = new double[count][];
        for (int row = 0; row < count; row++) {
            double[] point = new double[ranges.length];
            for (int i = 0; i < point.length; i++) {
                point[i] = ranges[i][0] + (ranges[i][1] - ranges[i][0]) * random.nextDouble();
                inputs[i][row] = point[i];
            }
            values[row] = function.apply(point);
        }
        double[][] targets = new double[values[0].length][count];
        for (int row = 0; row < count; row++) {
            for (int k = 0; k < targets.length; k++) {
                targets[k][row] = values[row][k];
            }
        }
        return new Dataset(names("x", ranges.length), targets.length == 1 ? List.of("y") : names("y", targets.length),
                List.of(), inputs, targets, copy(ranges));
    }

    /**
     * Reads a CSV file with a line of column names; the columns that are no targets are inputs.
     *
     * @param file
     *            the file
     * @param targets
     *            names of the columns to predict, at least one
     * @return the dataset
     * @throws IOException
     *             if the file cannot be read
     * @throws IllegalArgumentException
     *             if a column is missing or a line is not as it should be; the message names file, line and column
     */
    public static Dataset read(Path file, String... targets) throws IOException {
        return DatasetFile.read(file, List.of(targets));
    }

    /**
     * Reads a CSV file in which one column names the class of each row, in words or numbers.
     *
     * @param file
     *            the file
     * @param target
     *            name of that column
     * @return the dataset; classes in the order of their names, numbers in order of size
     * @throws IOException
     *             if the file cannot be read
     * @throws IllegalArgumentException
     *             if the column is missing, has one class only or too many, or a line is not as it should be
     */
    public static Dataset readClasses(Path file, String target) throws IOException {
        return DatasetFile.readClasses(file, target);
    }

    /** The same with other names of inputs and targets. */
    public Dataset named(List<String> newInputs, List<String> newTargets) {
        return new Dataset(newInputs, newTargets, classes, inputs, targets, ranges);
    }

    /**
     * The same with independent normal noise on the targets.
     *
     * @param deviation
     *            standard deviation of the noise, in units of the targets; 0 or more
     * @param seed
     *            decides the noise
     * @return the noisy dataset
     */
    public Dataset withNoise(double deviation, long seed) {
        if (!(deviation >= 0) || Double.isInfinite(deviation) || isClassified()) {
            throw new IllegalArgumentException("noise of deviation " + deviation
                    + (isClassified() ? " cannot be added to classes." : " must be 0 or more and finite."));
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[][] noisy = copy(targets);
        for (double[] target : noisy) {
            for (int row = 0; row < target.length; row++) {
                target[row] += deviation * gaussian(random);
            }
        }
        return new Dataset(inputNames, targetNames, classes, inputs, noisy, ranges);
    }

    /** A normal deviate by Box and Muller, whose bits do not depend on the platform. */
    private static double gaussian(RandomGenerator random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /**
     * Two parts of a dataset.
     *
     * @param train
     *            the part to train on, never empty
     * @param test
     *            the rest; empty if there is none
     */
    public record Split(Dataset train, java.util.Optional<Dataset> test) {}

    /**
     * Divides the rows at random.
     *
     * @param testFraction
     *            the part of the rows, from 0 to below 1, that goes into the second part
     * @param seed
     *            decides which
     * @return both parts, rows in their order
     */
    public Split split(double testFraction, long seed) {
        if (!(testFraction >= 0 && testFraction < 1)) {
            throw new IllegalArgumentException(
                    "test fraction is " + testFraction + ", but must be at least 0 and below 1. Maybe 0.2.");
        }
        int test = (int) Math.min(rows() - 1L, Math.round(testFraction * rows()));
        if (test == 0) {
            return new Split(this, java.util.Optional.empty());
        }
        int[] order = shuffled(seed);
        return new Split(part(sorted(order, test, order.length)),
                java.util.Optional.of(part(sorted(order, 0, test))));
    }

    /** The rows in an order that a seed decides (Fisher and Yates). */
    int[] shuffled(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, rows()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }

    static int[] sorted(int[] order, int from, int to) {
        int[] part = Arrays.copyOfRange(order, from, to);
        Arrays.sort(part);
        return part;
    }

    /** Some of the rows. */
    Dataset part(int[] rows) {
        return new Dataset(inputNames, targetNames, classes, pick(inputs, rows), pick(targets, rows), ranges);
    }

    private static double[][] pick(double[][] columns, int[] rows) {
        return Arrays.stream(columns).map(column -> Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
                .toArray(double[][]::new);
    }

    /** The number of rows. */
    public int rows() {
        return inputs[0].length;
    }

    /** The names of the inputs. */
    public List<String> inputNames() {
        return inputNames;
    }

    /** The names of the targets. */
    public List<String> targetNames() {
        return targetNames;
    }

    /** Whether the only target is a class. */
    public boolean isClassified() {
        return !classes.isEmpty();
    }

    /** The names of the classes; empty if the targets are numbers. */
    public List<String> classes() {
        return classes;
    }

    /** A copy of the inputs as [input][row]. */
    public double[][] inputs() {
        return copy(inputs);
    }

    /** A copy of the targets as [target][row]; indices of classes where there are classes. */
    public double[][] targets() {
        return copy(targets);
    }

    /** A copy of the ends of each input's range as [input][2]. */
    public double[][] ranges() {
        return copy(ranges);
    }

    /** Not a copy. */
    double[][] inputColumns() {
        return inputs;
    }

    /** Not a copy. */
    double[][] targetColumns() {
        return targets;
    }

    static double[][] copy(double[][] columns) {
        return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    }

    static double[][] ranges(double[][] columns) {
        return Arrays.stream(columns)
                .map(column -> new double[] {Arrays.stream(column).min().orElse(0),
                        Arrays.stream(column).max().orElse(0)})
                .toArray(double[][]::new);
    }

    private static List<String> names(String letter, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(letter + i);
        }
        return names;
    }

    @Override
    public String toString() {
        return "Dataset[" + rows() + " rows, " + String.join(", ", inputNames) + " -> "
                + String.join(", ", targetNames) + "]";
    }
}
