package org.pikan.residual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pikan.autodiff.JetLayout;
import org.pikan.autodiff.MultiIndex;
import org.pikan.expression.Expression;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Symbol;

/** Random coordinates and jets of u, v, p at a block of points. */
final class RandomBlock {
    final JetLayout layout;
    final int points;
    /** (3 axes x points), in (-1, 1). */
    final double[] coordinates;
    /** (3 unknowns x components x points), in (-1, 1). */
    final double[] jets;

    RandomBlock(JetLayout layout, int points, long seed) {
        this.layout = layout;
        this.points = points;
        Random random = new Random(seed);
        this.coordinates = random.doubles(3L * points, -1, 1).toArray();
        this.jets = random.doubles(3L * layout.size() * points, -1, 1).toArray();
    }

    /** A layout for all that the program reads. */
    static JetLayout layoutOf(ResidualProgram program) {
        Collection<MultiIndex> partials = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            partials.addAll(program.partials(k));
        }
        return JetLayout.of(3, partials);
    }

    /** The values of all leaves at one point, for the evaluator of expressions. */
    Map<Expression, Double> leaves(int point) {
        Map<Expression, Double> result = new HashMap<>();
        for (int axis = 0; axis < 3; axis++) {
            result.put(Equations.COORDINATES.get(axis), coordinates[axis * points + point]);
        }
        for (int row = 0; row < 3 * layout.size(); row++) {
            result.put(leaf(row), jets[row * points + point]);
        }
        return result;
    }

    private Expression leaf(int row) {
        Expression unknown = Equations.UNKNOWNS.get(row / layout.size());
        MultiIndex index = layout.multiIndex(row % layout.size());
        List<Symbol> by = new ArrayList<>();
        // Derivatives are normalised to coordinates sorted by name.
        for (int axis : new int[] {2, 0, 1}) {
            for (int i = 0; i < index.exponent(axis); i++) {
                by.add(Equations.COORDINATES.get(axis));
            }
        }
        return by.isEmpty() ? unknown : new PartialDerivative(unknown, by);
    }
}
