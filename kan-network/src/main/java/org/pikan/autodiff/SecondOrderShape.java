package org.pikan.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Layouts of a value, all its first derivatives and one component of second order: what most equations need.
 *
 * @param firsts number of first derivatives, components 1 and on
 * @param starts where the weights of each first derivative begin, and where the last ones end
 * @param partners the other component of each weight's product
 * @param weights second derivatives of sum over a, b of coefficient * z_a z_b by z_a and z_b
 * @param top whether z has the component of second order
 */
record SecondOrderShape(int firsts, int[] starts, int[] partners, double[] weights, boolean top) {

    /** The shape of a composition, null when it has another. */
    static @Nullable SecondOrderShape of(JetLayout inner, JetLayout outer) {
        int firsts = outer.size() - 2;
        if (outer.dimension() != inner.dimension() || firsts < 1 || outer.order() != 2) {
            return null;
        }
        List<MultiIndex> indices = outer.multiIndices();
        for (int c = 1; c <= firsts; c++) {
            if (c >= indices.size() || indices.get(c).order() != 1 || inner.componentOf(indices.get(c)) != c) {
                return null;
            }
        }
        boolean combined = !outer.combinations().isEmpty();
        JetComponent last = combined ? outer.combinations().getFirst() : indices.getLast();
        int component = inner.componentOf(last);
        if (last.order() != 2 || (component >= 0 && component != firsts + 1)) {
            return null;
        }
        SortedMap<MultiIndex, Double> partials = combined
                ? outer.combinations().getFirst().coefficients()
                : new TreeMap<>(Map.of(indices.getLast(), 1.0));
        int[] starts = new int[firsts + 1];
        List<Integer> partners = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int c = 1; c <= firsts; c++) {
            MultiIndex own = indices.get(c);
            // D_a D_b f(z) = f'' z_a z_b + f' z_ab, for a = b too; a first derivative that is missing is zero.
            partials.forEach((index, factor) -> {
                if (index.order() == 2 && index.dominates(own) && outer.componentOf(index.minus(own)) > 0) {
                    partners.add(outer.componentOf(index.minus(own)));
                    weights.add(index.minus(own).equals(own) ? 2 * factor : factor);
                }
            });
            starts[c] = weights.size();
        }
        return new SecondOrderShape(firsts, starts, partners.stream().mapToInt(Integer::intValue).toArray(),
                weights.stream().mapToDouble(Double::doubleValue).toArray(), component >= 0);
    }
}
