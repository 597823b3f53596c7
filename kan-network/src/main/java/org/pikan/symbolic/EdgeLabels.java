package org.pikan.symbolic;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.pikan.diagram.Annotation;
import org.pikan.diagram.FormulaLabel;
import org.pikan.network.EdgeFunction;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;

/** What stands under the edges of a diagram: for a formula itself, for a learned function the closest one of the library. */
public final class EdgeLabels {

    /** Below this R^2 a function says little about an edge. */
    private static final double LEAST = 0.9;

    /** What a person sees of 1 - R^2: below it the simpler function is named. */
    private static final double FLOOR = 1e-6;

    /** Shifts below this part of what they are added to do not show in four digits. */
    private static final double NEGLIGIBLE = 1e-4;

    private EdgeLabels() {}

    /**
     * Labels for {@link org.pikan.diagram.Diagram#annotations}.
     *
     * @param network
     *            the network
     * @param samples
     *            points at which it is used (coordinates x points)
     * @return the best single function of the library, if its R^2 is above 0.9
     */
    public static Function<EdgeFunction, Optional<Annotation>> closest(Network network, double[][] samples) {
        NodeValues nodes = NodeValues.of(network, samples);
        EdgeMatcher matcher = new EdgeMatcher(MatchOptions.standard().withSums(false).withFloor(FLOOR));
        // A diagram is often written in several formats. The first coefficient tells an edge.
        Map<Integer, Optional<Annotation>> known = new ConcurrentHashMap<>();
        return edge -> {
            if (!(edge.form() instanceof EdgeFunction.Expansion)) {
                return FormulaLabel.of(edge);
            }
            return known.computeIfAbsent(edge.parameters()[0],
                    _ -> closest(matcher, nodes.of(edge.layer(), edge.input()), edge));
        };
    }

    private static Optional<Annotation> closest(EdgeMatcher matcher, double[] z, EdgeFunction edge) {
        return matcher.match(new EdgeSamples(z, edge.evaluate(z, 0)[0])).stream().findFirst()
                .filter(match -> match.rSquared() > LEAST)
                .map(match -> new Annotation(text(match), match.rSquared()));
    }

    private static String text(EdgeMatch match) {
        double size = match.terms().stream().mapToDouble(t -> Math.abs(t.factor())).max().orElse(0);
        return FormulaLabel.text(match.terms().stream().map(t -> new EdgeFunction.Formula(t.function(), t.scale(),
                visible(t.shift(), t.scale()), t.factor())).toList(), visible(match.constant(), size));
    }

    private static double visible(double value, double size) {
        return Math.abs(value) < NEGLIGIBLE * Math.abs(size) ? 0 : value;
    }
}
