package org.pikan.autodiff;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which partial derivatives a jet carries, and in which order.
 *
 * <p>{@code JetLayout.of(2, List.of(MultiIndex.of(2, 0), MultiIndex.of(0, 1)))} is (u, u_x, u_y, u_xx): the set is closed
 * downwards, because the derivative of a composition needs all lower ones. Component 0 is the value; components are
 * sorted, so that each comes after all those it dominates. Immutable, shared by all jets of a network.
 */
public final class JetLayout {

    private final int dimension;
    private final List<MultiIndex> indices;
    private final Map<MultiIndex, Integer> components = new HashMap<>();
    private final CompositionTable composition;
    private final ProductTable product;

    private JetLayout(int dimension, SortedSet<MultiIndex> closed) {
        this.dimension = dimension;
        this.indices = List.copyOf(closed);
        for (MultiIndex index : indices) {
            components.put(index, components.size());
        }
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
        SortedSet<MultiIndex> closed = new TreeSet<>();
        closed.add(MultiIndex.zero(dimension));
        for (MultiIndex index : needed) {
            if (index.dimension() != dimension) {
                throw new IllegalArgumentException("partial " + index + " has " + index.dimension()
                        + " coordinates, but the layout has " + dimension
                        + ". Maybe time was left out of the coordinates.");
            }
            if (!closed.contains(index)) {
                closed.addAll(index.dominated());
            }
        }
        return new JetLayout(dimension, closed);
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
        return indices.size();
    }

    /** The highest total order. */
    public int order() {
        return indices.getLast().order();
    }

    public MultiIndex multiIndex(int component) {
        return indices.get(component);
    }

    /** All multi-indices in component order. */
    public List<MultiIndex> multiIndices() {
        return indices;
    }

    /** The component of a partial, -1 when this layout does not carry it. */
    public int componentOf(MultiIndex index) {
        return components.getOrDefault(index, -1);
    }

    /** Whether this layout carries all partials of the other. */
    public boolean includes(JetLayout other) {
        return components.keySet().containsAll(other.indices);
    }

    /** For each component of {@code part} its component here, -1 when it is absent. */
    public int[] componentsOf(JetLayout part) {
        return part.indices.stream().mapToInt(this::componentOf).toArray();
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
        return of(dimension, indices.stream().filter(index -> {
            for (int i = 0; i < dimension; i++) {
                if (!kept[i] && index.exponent(i) > 0) {
                    return false;
                }
            }
            return true;
        }).toList());
    }

    /** The partials up to a total order; order 1 holds all that is not zero of an affine function. */
    public JetLayout truncated(int maxOrder) {
        return of(dimension, indices.stream().filter(index -> index.order() <= maxOrder).toList());
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
        return other instanceof JetLayout layout && indices.equals(layout.indices);
    }

    @Override
    public int hashCode() {
        return indices.hashCode();
    }

    @Override
    public String toString() {
        return "JetLayout" + indices;
    }
}
