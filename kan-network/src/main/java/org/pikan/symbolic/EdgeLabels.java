package org.pikan.symbolic;

import java.util.Optional;
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
        EdgeMatcher matcher = new EdgeMatcher(MatchOptions.standard().withSums(false));
        return edge -> {
            if (!(edge.form() instanceof EdgeFunction.Expansion)) {
                return FormulaLabel.of(edge);
            }
            double[] z = nodes.of(edge.layer(), edge.input());
            return matcher.match(new EdgeSamples(z, edge.evaluate(z, 0)[0])).stream().findFirst()
                    .filter(match -> match.rSquared() > LEAST)
                    .map(match -> new Annotation(text(match), match.rSquared()));
        };
    }

    private static String text(EdgeMatch match) {
        return FormulaLabel.text(match.terms().stream()
                .map(t -> new EdgeFunction.Formula(t.function(), t.scale(), t.shift(), t.factor())).toList(),
                match.constant());
    }
}
