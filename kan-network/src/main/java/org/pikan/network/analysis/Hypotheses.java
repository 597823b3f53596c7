package org.pikan.network.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.pikan.basis.BSpline;
import org.pikan.network.Layer;
import org.pikan.network.Network;
import org.pikan.network.SumLayer;

/**
 * Asks a function whether it falls into parts, and whether it knows its coordinates only in combinations.
 *
 * <pre>{@code
 * Hypotheses.of(network, 0).names("x", "y", "z").test().forEach(f -> System.out.println(f.inWords("u")));
 * // u is additively separable in {x, y}, {z}: mixed derivative is 2e-9 of its scale
 * }</pre>
 *
 * <p>All statistics are made of exact derivatives of the function, up to order 3, at samples. Immutable.
 */
public final class Hypotheses {

    /** The largest statistic at which a hypothesis holds, unless another is asked for. */
    public static final double THRESHOLD = 1e-3;

    private static final int SAMPLES = 1000;
    private static final int MOST_FOR_GENERAL = 6;

    private final PartialDerivatives function;
    private final double[][] points;
    private final List<String> names;
    private final double threshold;
    private final int smoothness;

    private Hypotheses(PartialDerivatives function, double[][] points, List<String> names, double threshold,
            int smoothness) {
        this.function = function;
        this.points = points;
        this.names = names;
        this.threshold = threshold;
        this.smoothness = smoothness;
    }

    /**
     * Hypotheses about an output of a network, on points that fill the box of its features.
     *
     * @param network
     *            the network
     * @param output
     *            index of the output
     * @return the hypotheses
     */
    public static Hypotheses of(Network network, int output) {
        Hypotheses result = of(PartialDerivatives.of(network, output), FeatureSamples.of(network, SAMPLES));
        return new Hypotheses(result.function, result.points, result.names, THRESHOLD, smoothness(network));
    }

    /**
     * Hypotheses about a function with three continuous derivatives.
     *
     * @param function
     *            the function
     * @param points
     *            samples as [coordinate][point]
     * @return the hypotheses
     */
    public static Hypotheses of(PartialDerivatives function, double[][] points) {
        if (points.length == 0 || points[0].length < 2) {
            throw new IllegalArgumentException("hypotheses need samples of at least one coordinate, but have "
                    + (points.length == 0 ? "no coordinate" : points[0].length + " points")
                    + ". Maybe pass them as [coordinate][point].");
        }
        List<String> names = IntStream.range(0, points.length).mapToObj(i -> "x" + (i + 1)).toList();
        return new Hypotheses(function, points, names, THRESHOLD, Integer.MAX_VALUE);
    }

    private static int smoothness(Network network) {
        int least = Integer.MAX_VALUE;
        for (Layer layer : network.layers()) {
            if (layer instanceof SumLayer sum) {
                for (var bundle : sum.bundles()) {
                    for (var edge : bundle.edges()) {
                        // The derivative of order degree is a step function, which is as good on samples.
                        least = Math.min(least, edge.basis() instanceof BSpline spline ? spline.degree()
                                : edge.basis().maxDerivative());
                    }
                }
            }
        }
        return least;
    }

    /** The same with names for the coordinates, one each. */
    public Hypotheses names(String... newNames) {
        if (newNames.length != points.length) {
            throw new IllegalArgumentException(newNames.length + " names are given for " + points.length
                    + " coordinates. Maybe time was left out.");
        }
        return new Hypotheses(function, points, List.of(newNames), threshold, smoothness);
    }

    /** The same on other points, [coordinate][point]. */
    public Hypotheses samples(double[][] newPoints) {
        if (newPoints.length != points.length) {
            throw new IllegalArgumentException(
                    "samples have " + newPoints.length + " coordinates, but the function has "
                            + points.length + ". Maybe pass them as [coordinate][point].");
        }
        return new Hypotheses(function, newPoints, names, threshold, smoothness);
    }

    /** The same with another threshold, above 0. */
    public Hypotheses threshold(double newThreshold) {
        if (!(newThreshold > 0)) {
            throw new IllegalArgumentException("threshold is " + newThreshold + ", but must be above 0. Maybe "
                    + THRESHOLD + ".");
        }
        return new Hypotheses(function, points, names, newThreshold, smoothness);
    }

    /** What holds, the most telling first: a hypothesis that follows from another one is left out. */
    public List<Finding> test() {
        return testAll().stream().filter(Finding::holds).toList();
    }

    /**
     * The outcome of every hypothesis that was asked, held or not. Coordinates that the function does not depend on take no
     * part in the others; of the separabilities the simpler spares the more general one where it holds.
     */
    public List<Finding> testAll() {
        List<Finding> findings = new ArrayList<>();
        DerivativeTable table = new DerivativeTable(function, points);
        List<Integer> active = new ArrayList<>();
        for (int axis = 0; axis < points.length; axis++) {
            Finding finding = finding(Hypothesis.INDEPENDENT, List.of(List.of(axis)), table.independence(axis), "");
            findings.add(finding);
            if (!finding.holds()) {
                active.add(axis);
            }
        }
        if (active.size() > 1 && smoothness >= 2) {
            List<List<Integer>> parts = separability(table, active, findings);
            pairs(table, active, parts, findings);
        }
        return findings;
    }

    /** Tests the three separabilities; returns the parts into which the function falls. */
    private List<List<Integer>> separability(DerivativeTable table, List<Integer> active, List<Finding> findings) {
        Partition additive = Partition.of(active, table::additive, threshold);
        findings.add(finding(Hypothesis.ADDITIVE, additive.parts(), additive.statistic(), ""));
        Partition multiplicative = Partition.of(active, table::multiplicative, threshold);
        findings.add(finding(Hypothesis.MULTIPLICATIVE, multiplicative.parts(), multiplicative.statistic(), ""));
        if (findings.getLast().holds()) {
            return multiplicative.parts();
        }
        if (additive.statistic() <= threshold) {
            return additive.parts();
        }
        if (smoothness < 3 || active.size() > MOST_FOR_GENERAL) {
            return List.of(active);
        }
        Partition general = Partition.best(active, table::general);
        findings.add(finding(Hypothesis.GENERAL, general.parts(), general.statistic(), ""));
        return findings.getLast().holds() ? general.parts() : List.of(active);
    }

    private void pairs(DerivativeTable table, List<Integer> active, List<List<Integer>> parts,
            List<Finding> findings) {
        for (int i = 0; i < active.size(); i++) {
            for (int j = i + 1; j < active.size(); j++) {
                int x = active.get(i);
                int y = active.get(j);
                List<Finding> pair = pair(table, x, y);
                findings.addAll(pair);
                List<Integer> others = parts.stream().filter(part -> part.contains(x) && part.contains(y))
                        .flatMap(List::stream).filter(axis -> axis != x && axis != y).toList();
                if (!others.isEmpty() && pair.stream().noneMatch(Finding::holds)) {
                    findings.add(finding(Hypothesis.COMBINATION, List.of(List.of(x), List.of(y)),
                            table.combination(x, y, others), ""));
                }
            }
        }
    }

    private List<Finding> pair(DerivativeTable table, int x, int y) {
        List<List<Integer>> pair = List.of(List.of(x), List.of(y));
        String a = names.get(x);
        String b = names.get(y);
        LinearCombination linear = table.linear(x, y);
        return List.of(
                finding(Hypothesis.LINEAR_COMBINATION, pair, linear.statistic(), linear.inWords(a, b)),
                finding(Hypothesis.PRODUCT, pair, table.scaling(x, y, -1), a + "*" + b),
                finding(Hypothesis.QUOTIENT, pair, table.scaling(x, y, 1), a + "/" + b),
                finding(Hypothesis.RADIUS, pair, table.rotation(x, y), a + "^2 + " + b + "^2"));
    }

    private Finding finding(Hypothesis hypothesis, List<List<Integer>> groups, double statistic, String combination) {
        return new Finding(hypothesis, groups.stream().map(group -> group.stream().map(names::get).toList()).toList(),
                statistic, threshold, combination);
    }
}
