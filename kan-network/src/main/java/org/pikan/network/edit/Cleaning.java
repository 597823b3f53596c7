package org.pikan.network.edit;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Takes out what an edit left without effect, so that the network becomes smaller and its function stays.
 *
 * <p>A hidden node that nothing feeds is a constant: its edges become constants of the nodes behind it, its products a factor
 * of another factor, and terms that are numbers add up to one. A node that feeds nothing goes with its edges, and so do features that nothing reads and layers of
 * products that only pass nodes on. Every level keeps a node.
 */
final class Cleaning {

    private final Draft draft;

    private Cleaning(Draft draft) {
        this.draft = draft;
    }

    /** Cleans a draft in place. */
    static void clean(Draft draft) {
        Cleaning cleaning = new Cleaning(draft);
        boolean changed = true;
        while (changed) {
            changed = cleaning.foldConstants();
            changed |= cleaning.removeUnused();
            changed |= cleaning.removeIdentities();
        }
    }

    /** The value of a node that no input changes. */
    private OptionalDouble constant(int level, int node) {
        if (level == 0) {
            return OptionalDouble.empty();
        }
        switch (draft.layers.get(level - 1)) {
            case DraftLayer.Sums sums -> {
                return sums.into(node).isEmpty() ? OptionalDouble.of(sums.bias(node)) : OptionalDouble.empty();
            }
            case DraftLayer.Products products -> {
                double sum = 0;
                for (List<Integer> factors : products.terms.get(node)) {
                    double product = 1;
                    for (int factor : factors) {
                        OptionalDouble value = constant(level - 1, factor);
                        if (value.isEmpty()) {
                            return value;
                        }
                        product *= value.getAsDouble();
                    }
                    sum += product;
                }
                return OptionalDouble.of(sum);
            }
        }
    }

    private boolean foldConstants() {
        boolean changed = false;
        for (int l = 1; l < draft.layers.size(); l++) {
            for (int node = 0; node < draft.layers.get(l).inputs(); node++) {
                OptionalDouble value = constant(l, node);
                if (value.isPresent()) {
                    changed |= switch (draft.layers.get(l)) {
                        case DraftLayer.Sums sums -> foldIntoBiases(sums, node, value.getAsDouble());
                        case DraftLayer.Products products -> foldIntoFactors(l, products, node, value.getAsDouble());
                    };
                }
            }
            if (draft.layers.get(l) instanceof DraftLayer.Products products
                    && draft.layers.get(l - 1) instanceof DraftLayer.Sums maker) {
                changed |= addConstantTerms(products, maker);
            }
        }
        return changed;
    }

    private static boolean foldIntoBiases(DraftLayer.Sums sums, int node, double value) {
        boolean changed = false;
        for (DraftEdge edge : sums.from(node)) {
            double constant = EdgeValues.at(edge, value);
            if (Double.isFinite(constant)) {
                sums.edges.remove(edge);
                sums.addBias(edge.output(), constant);
                changed = true;
            }
        }
        return changed;
    }

    /** Adds the terms of an output that are numbers up to one. */
    private boolean addConstantTerms(DraftLayer.Products products, DraftLayer.Sums maker) {
        boolean changed = false;
        for (List<List<Integer>> output : products.terms) {
            List<List<Integer>> numbers = output.stream()
                    .filter(factors -> factors.size() == 1 && isOwnNumber(factors.getFirst(), products, maker))
                    .toList();
            for (List<Integer> other : numbers.subList(Math.min(1, numbers.size()), numbers.size())) {
                maker.addBias(numbers.getFirst().getFirst(), maker.bias(other.getFirst()));
                output.removeIf(factors -> factors.equals(other));
                changed = true;
            }
        }
        return changed;
    }

    private static boolean isOwnNumber(int node, DraftLayer.Products products, DraftLayer.Sums maker) {
        DraftLayer.Bias bias = maker.biases.get(node);
        return bias != null && !bias.frozen() && maker.into(node).isEmpty() && products.uses(node) == 1;
    }

    private boolean foldIntoFactors(int level, DraftLayer.Products products, int node, double value) {
        boolean changed = false;
        for (List<List<Integer>> output : products.terms) {
            if (value == 0) {
                changed |= output.removeIf(factors -> factors.contains(node));
            }
            for (List<Integer> factors : output) {
                if (factors.contains(node) && factors.size() > 1
                        && scaleAnother(level, products, factors, node, value)) {
                    factors.remove(/* element */ (Integer) node);
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** Multiplies another factor of a term by a constant, if it is no factor of anything else and not frozen. */
    private boolean scaleAnother(int level, DraftLayer.Products products, List<Integer> factors, int node,
            double value) {
        if (!(draft.layers.get(level - 1) instanceof DraftLayer.Sums maker)) {
            return false;
        }
        for (int other : factors) {
            DraftLayer.Bias bias = maker.biases.get(other);
            boolean frozen = (bias != null && bias.frozen())
                    || maker.into(other).stream().anyMatch(DraftEdge::hasFrozen);
            if (other != node && products.uses(other) == 1 && !frozen) {
                maker.edges.replaceAll(edge -> edge.output() == other ? edge.times(value) : edge);
                if (bias != null) {
                    maker.biases.set(other, new DraftLayer.Bias(value * bias.value(), false));
                }
                return true;
            }
        }
        return false;
    }

    private boolean removeUnused() {
        boolean changed = false;
        for (int l = draft.layers.size() - 1; l >= 0; l--) {
            DraftLayer layer = draft.layers.get(l);
            Set<Integer> used = used(layer);
            for (int node = layer.inputs() - 1; node >= 0 && layer.inputs() > 1; node--) {
                if (!used.contains(node)) {
                    layer.removeInput(node);
                    if (l == 0) {
                        draft.features.remove(node);
                    } else {
                        draft.layers.get(l - 1).removeOutput(node);
                    }
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static Set<Integer> used(DraftLayer layer) {
        Set<Integer> used = new HashSet<>();
        switch (layer) {
            case DraftLayer.Sums sums -> sums.edges.forEach(edge -> used.add(edge.input()));
            case DraftLayer.Products products -> products.terms.forEach(output -> output.forEach(used::addAll));
        }
        return used;
    }

    private boolean removeIdentities() {
        return draft.layers.size() > 1
                && draft.layers
                        .removeIf(layer -> layer instanceof DraftLayer.Products products && products.isIdentity());
    }
}
