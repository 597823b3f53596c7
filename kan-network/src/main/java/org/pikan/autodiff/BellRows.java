package org.pikan.autodiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Works out which Bell rows a composition has, and the products that give each of them; see {@link CompositionTable}. */
final class BellRows {

    /** Bell[alpha, order] with alpha given by its component in the outer layout. */
    record Row(int component, int order) {}

    /** bell[row] = jet[component], for order 1. */
    record Copy(int row, int component) {}

    /** bell[target] += coefficient * bell[left] * bell[right]. */
    record Term(int target, int left, int right, double coefficient) {}

    final List<Row> rows = new ArrayList<>();
    final List<Copy> copies = new ArrayList<>();
    final List<Term> terms = new ArrayList<>();

    private final JetLayout outer;
    private final Map<Row, Integer> rowOf = new HashMap<>();

    BellRows(JetLayout inner, JetLayout outer) {
        if (inner.dimension() != outer.dimension()) {
            throw new IllegalArgumentException("a jet in " + inner.dimension()
                    + " coordinates cannot be composed into one in " + outer.dimension()
                    + ". Maybe restrict the outer layout instead of making a smaller one.");
        }
        this.outer = outer;
        for (MultiIndex alpha : outer.multiIndices()) {
            if (alpha.order() > 0) {
                add(alpha, new TreeMap<>(Map.of(alpha, 1.0)), inner);
            }
        }
        for (Combination combination : outer.combinations()) {
            add(combination, combination.coefficients(), inner);
        }
    }

    /** The rows of one component: of order 1 a copy, of higher orders a combination of the rows of its partials. */
    private void add(JetComponent of, SortedMap<MultiIndex, Double> partials, JetLayout inner) {
        int component = outer.componentOf(of);
        int innerComponent = inner.componentOf(of);
        if (innerComponent >= 0) {
            copies.add(new Copy(addRow(component, 1), innerComponent));
        }
        for (int order = 2; order <= of.order(); order++) {
            // Equal products come up twice when the lower row is itself of order 1: z_a z_b and z_b z_a.
            Map<List<Integer>, Double> products = new TreeMap<>(
                    (p, q) -> p.get(0).equals(q.get(0)) ? p.get(1) - q.get(1) : p.get(0) - q.get(0));
            for (Map.Entry<MultiIndex, Double> partial : partials.entrySet()) {
                addProducts(partial.getKey(), partial.getValue(), order, products);
            }
            if (!products.isEmpty()) {
                fillGap(component, order);
                int row = addRow(component, order);
                products.forEach((pair, factor) -> terms.add(new Term(row, pair.get(0), pair.get(1), factor)));
            }
        }
    }

    /** Rows of zeros up to an order: (u_t + u_xxxx)(f(z)) of an affine z has rows of order 1 and 4, and tables have no gaps. */
    private void fillGap(int component, int order) {
        int last = rows.isEmpty() || rows.getLast().component() != component ? order - 1 : rows.getLast().order();
        for (int between = last + 1; between < order; between++) {
            int row = addRow(component, between);
            terms.add(new Term(row, row - 1, row - 1, 0));
        }
    }

    private int addRow(int component, int order) {
        Row row = new Row(component, order);
        rowOf.put(row, rows.size());
        rows.add(row);
        return rows.size() - 1;
    }

    /** Adds weight * Bell[alpha, order] as products of rows that are there already. */
    private void addProducts(MultiIndex alpha, double weight, int order, Map<List<Integer>, Double> products) {
        if (order > alpha.order()) {
            return;
        }
        int coordinate = 0;
        while (alpha.exponent(coordinate) == 0) {
            coordinate++;
        }
        MultiIndex lowered = alpha.raised(coordinate, -1);
        for (MultiIndex beta : lowered.dominated()) {
            MultiIndex rest = lowered.minus(beta);
            Integer jet = rowOf.get(new Row(outer.componentOf(beta.raised(coordinate, 1)), 1));
            Integer lower = rowOf.get(new Row(outer.componentOf(rest), order - 1));
            if (jet != null && lower != null) {
                products.merge(List.of(Math.min(jet, lower), Math.max(jet, lower)), weight * lowered.binomial(beta),
                        Double::sum);
            }
        }
    }
}
