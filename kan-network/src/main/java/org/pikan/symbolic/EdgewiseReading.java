package org.pikan.symbolic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pikan.expression.Constant;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;

/**
 * Reads a precise network as formulas at once, each edge on its own, without training it again.
 *
 * <p>This is quick, and knows functions of functions such as 1/cosh(x), which no edge can hold. It is of use where the
 * structure determines the edges: products and sums of products do up to factors. Where it does not, {@link Snapping}
 * finds simple functions among the many that the data allow.
 */
public final class EdgewiseReading {

    /** An edge that varies by less than this many times the network's error, of its own size, is a constant. */
    private static final double STEADY = 30;

    /** An edge is known to this many times the network's error. */
    private static final double KNOWN = 10;

    private static final double SHARP = 1e-12;

    private EdgewiseReading() {}

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
        NodeValues nodes = NodeValues.of(network, samples);
        try {
            return Optional.of(NetworkFormula.of(network, coordinates, (edge, constant, alone, input) -> {
                double[] z = nodes.of(edge.layer(), edge.input());
                double[] y = Arrays.stream(edge.evaluate(z, 0)[0]).map(value -> value + constant).toArray();
                double mean = Arrays.stream(y).average().orElseThrow();
                double size = alone ? Math.abs(mean) : spread(nodes.of(edge.layer() + 1, edge.output()));
                double own = spread(y);
                if (own <= STEADY * error * size) {
                    return new Constant(mean);
                }
                double unknown = KNOWN * error * Math.max(1, size / own);
                // sums of functions fit anything that is not known well
                MatchOptions options = MatchOptions.standard().withSums(unknown * unknown < SHARP)
                        .withFloor(Math.clamp(unknown * unknown, 1e-18, 1e-5));
                return Composition.best(new EdgeSamples(z, y), options).orElseThrow(
                        () -> new IllegalArgumentException("edge " + edge + " has no match.")).expression()
                        .apply(input);
            }));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an edge has no finite value, or none that a function of the library has
        }
    }

    /** The largest distance from the mean. */
    private static double spread(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(value -> Math.abs(value - mean)).max().orElseThrow();
    }
}
