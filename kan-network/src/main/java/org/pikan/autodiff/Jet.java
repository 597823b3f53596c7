package org.pikan.autodiff;

import java.util.Arrays;

/**
 * A value with the partial derivatives of a layout, at one point.
 *
 * <pre>
 * JetLayout layout = JetLayout.ofOrder(2, 2);
 * Jet x = Jet.variable(layout, 0, 0.3);
 * Jet y = Jet.variable(layout, 1, 0.5);
 * double mixed = x.times(y).sin().partial(1, 1);     // cos(xy) - xy sin(xy)
 * </pre>
 *
 * <p>Immutable. Arithmetic on a point where a function has no derivatives gives NaN or infinite partials, as the
 * functions of {@link StrictMath} do. For many points at once use {@link JetBlock} and the layout's tables.
 */
public final class Jet {

    private final JetLayout layout;
    private final double[] components;

    private Jet(JetLayout layout, double[] components) {
        this.layout = layout;
        this.components = components;
    }

    /**
     * A jet by its components, in the order of the layout.
     *
     * @throws IllegalArgumentException when their number is not the layout's size
     */
    public static Jet of(JetLayout layout, double... components) {
        if (components.length != layout.size()) {
            throw new IllegalArgumentException("a jet of " + layout + " has " + layout.size() + " components, not "
                    + components.length + ". Maybe they belong to another layout.");
        }
        return new Jet(layout, components.clone());
    }

    public static Jet constant(JetLayout layout, double value) {
        double[] components = new double[layout.size()];
        components[0] = value;
        return new Jet(layout, components);
    }

    /** The coordinate itself: its value, derivative 1 in that coordinate. */
    public static Jet variable(JetLayout layout, int coordinate, double value) {
        double[] components = layout.slopes(coordinate);
        components[0] = value;
        return new Jet(layout, components);
    }

    public JetLayout layout() {
        return layout;
    }

    public double value() {
        return components[0];
    }

    /** A copy of all components, in the order of the layout. */
    public double[] components() {
        return components.clone();
    }

    /**
     * A partial derivative by its exponents: {@code partial(2, 0)} is the second in coordinate 0.
     *
     * @throws IllegalArgumentException when the layout does not carry it
     */
    public double partial(int... exponents) {
        MultiIndex index = MultiIndex.of(exponents);
        int component = layout.componentOf(index);
        if (component < 0) {
            throw new IllegalArgumentException(
                    "partial " + index + " is not in " + layout + ". Maybe make the layout with it.");
        }
        return components[component];
    }

    public Jet plus(Jet other) {
        return combine(other, 1);
    }

    public Jet plus(double other) {
        double[] result = components.clone();
        result[0] += other;
        return new Jet(layout, result);
    }

    public Jet minus(Jet other) {
        return combine(other, -1);
    }

    public Jet minus(double other) {
        return plus(-other);
    }

    public Jet negate() {
        return times(-1);
    }

    public Jet times(double factor) {
        return new Jet(layout, Arrays.stream(components).map(c -> factor * c).toArray());
    }

    public Jet times(Jet other) {
        requireSameLayout(other);
        double[] result = new double[components.length];
        layout.product().multiply(components, 0, other.components, 0, result, 0, 1);
        return new Jet(layout, result);
    }

    public Jet dividedBy(Jet other) {
        return times(other.reciprocal());
    }

    public Jet dividedBy(double divisor) {
        return times(1 / divisor);
    }

    private Jet combine(Jet other, double otherFactor) {
        requireSameLayout(other);
        double[] result = new double[components.length];
        for (int k = 0; k < result.length; k++) {
            result[k] = components[k] + otherFactor * other.components[k];
        }
        return new Jet(layout, result);
    }

    private void requireSameLayout(Jet other) {
        if (!layout.equals(other.layout)) {
            throw new IllegalArgumentException("jets of " + layout + " and " + other.layout
                    + " cannot be combined. Maybe one was made for another problem.");
        }
    }

    /**
     * f of this jet.
     *
     * @param derivatives f^(q) at {@link #value()}, q = 0 .. order of the layout
     * @throws IllegalArgumentException when there are fewer
     */
    public Jet compose(double... derivatives) {
        CompositionTable table = layout.composition();
        if (derivatives.length <= table.order()) {
            throw new IllegalArgumentException("a jet of order " + table.order() + " needs " + (table.order() + 1)
                    + " derivatives of the function, not " + derivatives.length + ". Maybe the value was left out.");
        }
        double[] bell = new double[table.rows()];
        double[] result = new double[components.length];
        table.bell(components, 0, 1, bell, 0);
        table.compose(1, derivatives, 0, 0, bell, 0, 1, result, 0, 0);
        return new Jet(layout, result);
    }

    public Jet exp() {
        return compose(ElementaryDerivatives.exp(value(), layout.order()));
    }

    public Jet log() {
        return compose(ElementaryDerivatives.log(value(), layout.order()));
    }

    public Jet sin() {
        return compose(ElementaryDerivatives.sin(value(), 0, layout.order()));
    }

    public Jet cos() {
        return compose(ElementaryDerivatives.sin(value(), 1, layout.order()));
    }

    public Jet tanh() {
        return compose(ElementaryDerivatives.tanh(value(), layout.order()));
    }

    public Jet reciprocal() {
        return pow(-1);
    }

    public Jet sqrt() {
        return pow(0.5);
    }

    public Jet pow(double exponent) {
        return compose(ElementaryDerivatives.power(value(), exponent, layout.order()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Jet jet && layout.equals(jet.layout) && Arrays.equals(components, jet.components);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(components);
    }

    @Override
    public String toString() {
        return "Jet" + Arrays.toString(components);
    }
}
