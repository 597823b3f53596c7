package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;
import org.pikan.network.EdgeFunction;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;
import org.pikan.network.edit.EdgePlace;

/**
 * Reads a precise network as formulas at once, each edge on its own, without training it again.
 *
 * <p>This is quick, and knows functions of functions such as 1/cosh(x), which no edge can hold. It is of use where the
 * structure determines the edges: products and sums of products do up to factors. Where it does not, {@link Snapping}
 * finds simple functions among the many that the data allow.
 */
public final class EdgewiseReading {

    /** An edge that varies by less than this many times the network's error, of its own size, is a constant. */
    private static final double STEADY = 100;

    /** No edge is known better. */
    private static final double ROUND_OFF = 1e-13;

    /** An edge is known to this many times the network's error. */
    private static final double KNOWN = 10;

    /** Sums of functions fit anything that is not known better than this (1 - R^2). */
    private static final double SHARP = 1e-12;

    /** Where more edges than this have no simple function, the network is not the right one, and sums are not looked for. */
    private static final int MOST_SUMS = 2;

    private final NodeValues nodes;
    private final double error;
    private final Map<EdgePlace, UnaryOperator<Expression>> readings = new HashMap<>();

    private EdgewiseReading(NodeValues nodes, double error) {
        this.nodes = nodes;
        this.error = Math.max(error, ROUND_OFF);
    }

    private record Unread(EdgePlace place, EdgeSamples samples, MatchOptions options) {}

    /**
     * Reads the outputs.
     *
     * @param network
     *            a trained network
     * @param samples
     *            points (coordinates x points)
     * @param coordinates
     *            the names of its coordinates
     * @param error
     *            the network's error over the deviation of its outputs: how well its edges are known
     * @return one expression for each output, with numbers as they were found; nothing if an edge has no values or no exact match
     */
    public static Optional<List<Expression>> read(Network network, double[][] samples, List<Symbol> coordinates,
            double error) {
        try {
            return new EdgewiseReading(NodeValues.of(network, samples), error).read(network, coordinates);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an edge has no finite value, or none that a function of the library has
        }
    }

    private Optional<List<Expression>> read(Network network, List<Symbol> coordinates) {
        List<Unread> left = new ArrayList<>();
        NetworkFormula.of(network, coordinates, (edge, constant, alone, input) -> {
            if (left.size() <= MOST_SUMS) {
                read(edge, constant, alone).ifPresent(left::add);
            }
            return input;
        });
        if (left.size() > MOST_SUMS) {
            return Optional.empty();
        }
        for (Unread edge : left) {
            Optional<UnaryOperator<Expression>> sum = edge.options.floor() < SHARP
                    ? Composition.sum(edge.samples, edge.options)
                    : Optional.empty();
            if (sum.isEmpty()) {
                return Optional.empty();
            }
            readings.put(edge.place, sum.get());
        }
        return Optional.of(NetworkFormula.of(network, coordinates, (edge, _, _, input) -> Objects
                .requireNonNull(readings.get(EdgePlace.of(edge))).apply(input)));
    }

    /** Reads an edge without sums, or returns what is to be read. */
    private Optional<Unread> read(EdgeFunction edge, double constant, boolean alone) {
        EdgePlace place = EdgePlace.of(edge);
        double[] z = nodes.of(edge.layer(), edge.input());
        double[] y = Arrays.stream(edge.evaluate(z, 0)[0]).map(value -> value + constant).toArray();
        double mean = Arrays.stream(y).average().orElseThrow();
        double size = alone ? Math.abs(mean) : spread(nodes.of(edge.layer() + 1, edge.output()));
        double own = spread(y);
        if (own <= STEADY * error * size) {
            readings.put(place, _ -> new Constant(mean));
            return Optional.empty();
        }
        double unknown = KNOWN * error * Math.max(1, size / own);
        MatchOptions options = MatchOptions.standard().withFloor(Math.clamp(unknown * unknown, 1e-18, 1e-5));
        EdgeSamples samples = new EdgeSamples(z, y);
        Optional<UnaryOperator<Expression>> simple = Composition.simple(samples, options);
        simple.ifPresent(reading -> readings.put(place, reading));
        return simple.isPresent() ? Optional.empty() : Optional.of(new Unread(place, samples, options));
    }

    /** The largest distance from the mean. */
    private static double spread(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(value -> Math.abs(value - mean)).max().orElseThrow();
    }
}
