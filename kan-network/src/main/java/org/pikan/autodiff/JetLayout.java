package org.pikan.autodiff;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which partial derivatives a jet carries, and in which order.
 *
 * <p>{@code JetLayout.of(2, List.of(MultiIndex.of(2, 0), MultiIndex.of(0, 1)))} is (u, u_x, u_y, u_xx): the set is closed
 * downwards, because the derivative of a composition needs all lower ones. Component 0 is the value; components are
 * sorted, so that each comes after all those it dominates. {@link Combination}s come last; the partials in them are not
 * components, only those below. Immutable, shared by all jets of a network.
 */
public final class JetLayout {

    private final int dimension;
    private final List<MultiIndex> indices;
    private final List<Combination> combinations;
    private final Map<JetComponent, Integer> components = new HashMap<>();
    private final CompositionTable composition;
    private final ProductTable product;

    private JetLayout(int dimension, NavigableSet<MultiIndex> closed, Collection<Combination> combinations) {
        this.dimension = dimension;
        this.indices = List.copyOf(closed);
        this.combinations = List.copyOf(combinations);
        Stream.concat(indices.stream(), this.combinations.stream())
                .forEach(component -> components.put(component, components.size()));
        this.composition = CompositionTable.of(this, this);
        this.product = ProductTable.of(this, this, this);
    }

    /**
     * The smallest layout with these partials.
     *
     * @param dimension number of coordinates, at least 1
     * @param needed partials that must be there; all that they dominate, and the value, are added
     * @throws IllegalArgumentException when a multi-index has another dimension
     */
    public static JetLayout of(int dimension, Collection<MultiIndex> needed) {
        return of(dimension, needed, List.of());
    }

    /**
     * The smallest layout with these partials and combinations.
     *
     * @param dimension number of coordinates, at least 1
     * @param needed partials that must be there; all that they dominate, and the value, are added
     * @param combinations different ones; all that lies below their partials is added
     * @throws IllegalArgumentException when a multi-index has another dimension, or when a partial of a combination is
     *         needed for itself as well
     */
    public static JetLayout of(int dimension, Collection<MultiIndex> needed, Collection<Combination> combinations) {
        NavigableSet<MultiIndex> closed = new TreeSet<>();
        closed.add(MultiIndex.zero(dimension));
        for (MultiIndex index : needed) {
            requireDimension(index, dimension);
            if (!closed.contains(index)) {
                closed.addAll(index.dominated());
            }
        }
        for (Combination combination : combinations) {
            for (MultiIndex index : combination.coefficients().keySet()) {
                requireDimension(index, dimension);
                index.dominated().stream().filter(below -> !below.equals(index)).forEach(closed::add);
            }
        }
        for (Combination combination : combinations) {
            if (combination.coefficients().keySet().stream().anyMatch(closed::contains)) {
                throw new IllegalArgumentException("a partial of the combination " + combination
                        + " is needed for itself as well: " + closed + ". Maybe carry its partials one by one.");
            }
        }
        return new JetLayout(dimension, closed, combinations);
    }

    private static void requireDimension(MultiIndex index, int dimension) {
        if (index.dimension() != dimension) {
            throw new IllegalArgumentException("partial " + index + " has " + index.dimension()
                    + " coordinates, but the layout has " + dimension
                    + ". Maybe time was left out of the coordinates.");
        }
    }

    /** All partials up to a total order. */
    public static JetLayout ofOrder(int dimension, int order) {
        return of(dimension, MultiIndex.upToOrder(dimension, order));
    }

    /** Number of coordinates. */
    public int dimension() {
        return dimension;
    }

    /** Number of components K. */
    public int size() {
        return components.size();
    }

    /** The highest total order. */
    public int order() {
        return components.keySet().stream().mapToInt(JetComponent::order).max().orElse(0);
    }

    /** The partial of a component below {@code multiIndices().size()}; those above are combinations. */
    public MultiIndex multiIndex(int component) {
        return indices.get(component);
    }

    /** The partials, components 0, 1, ... in order. */
    public List<MultiIndex> multiIndices() {
        return indices;
    }

    /** The combinations, which are the last components. */
    public List<Combination> combinations() {
        return combinations;
    }

    /** The component of a partial or a combination, -1 when this layout does not carry it. */
    public int componentOf(JetComponent component) {
        return components.getOrDefault(component, -1);
    }

    /** The derivatives of coordinate {@code i} itself, for each component: 1, 0, or its coefficient in a combination. */
    double[] slopes(int i) {
        double[] slopes = new double[size()];
        MultiIndex unit = MultiIndex.unit(dimension, i);
        for (int c = 0; c < slopes.length; c++) {
            slopes[c] = c < indices.size()
                    ? (indices.get(c).equals(unit) ? 1 : 0)
                    : combinations.get(c - indices.size()).coefficients().getOrDefault(unit, 0.0);
        }
        return slopes;
    }

    /** Whether this layout carries all components of the other. */
    public boolean includes(JetLayout other) {
        return components.keySet().containsAll(other.components.keySet());
    }

    /** For each component of {@code part} its component here, -1 when it is absent. */
    public int[] componentsOf(JetLayout part) {
        return Stream.concat(part.indices.stream(), part.combinations.stream()).mapToInt(this::componentOf).toArray();
    }

    /**
     * The partials in the given coordinates alone: all that is not zero of a function of those coordinates. A factor of
     * a separable network runs on such a layout, {@link ProductTable#of} multiplies across layouts.
     */
    public JetLayout restrictedTo(int... coordinates) {
        boolean[] kept = new boolean[dimension];
        for (int coordinate : coordinates) {
            kept[coordinate] = true;
        }
        return where(index -> {
            for (int i = 0; i < dimension; i++) {
                if (!kept[i] && index.exponent(i) > 0) {
                    return false;
                }
            }
            return true;
        });
    }

    /** The partials up to a total order; order 1 holds all that is not zero of an affine function. */
    public JetLayout truncated(int maxOrder) {
        return where(index -> index.order() <= maxOrder);
    }

    /** The layout of functions whose other partials are zero; a combination stays if one of its partials does. */
    private JetLayout where(Predicate<MultiIndex> nonzero) {
        NavigableSet<MultiIndex> kept = new TreeSet<>(indices.stream().filter(nonzero).toList());
        return new JetLayout(dimension, kept, combinations.stream()
                .filter(combination -> combination.coefficients().keySet().stream().anyMatch(nonzero)).toList());
    }

    /** f(z) for jets of this layout; built once. */
    public CompositionTable composition() {
        return composition;
    }

    /** a * b for jets of this layout; built once. */
    public ProductTable product() {
        return product;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JetLayout layout && indices.equals(layout.indices)
                && combinations.equals(layout.combinations);
    }

    @Override
    public int hashCode() {
        return 31 * indices.hashCode() + combinations.hashCode();
    }

    @Override
    public String toString() {
        return "JetLayout" + indices + (combinations.isEmpty() ? "" : combinations);
    }
}
