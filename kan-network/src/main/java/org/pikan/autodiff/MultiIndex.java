package org.pikan.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exponents of a partial derivative: {@code (2, 0, 1)} is the derivative twice in coordinate 0, once in coordinate 2.
 *
 * <p>Immutable. The natural order is by total order, then u_x before u_y and u_xx before u_xy before u_yy, so that a
 * multi-index comes after all those it dominates.
 */
public final class MultiIndex implements JetComponent, Comparable<MultiIndex> {

    private final int[] exponents;
    private final int order;

    private MultiIndex(int[] exponents) {
        this.exponents = exponents;
        this.order = Arrays.stream(exponents).sum();
    }

    /**
     * The multi-index with these exponents, one for each coordinate.
     *
     * @throws IllegalArgumentException when there is no exponent or one is negative
     */
    public static MultiIndex of(int... exponents) {
        if (exponents.length == 0) {
            throw new IllegalArgumentException("a multi-index has no exponents. Maybe use MultiIndex.zero(dimension).");
        }
        for (int exponent : exponents) {
            if (exponent < 0) {
                throw new IllegalArgumentException("multi-index " + Arrays.toString(exponents) + " has the exponent "
                        + exponent + ". Maybe a dominated index was meant: minus() needs one.");
            }
        }
        return new MultiIndex(exponents.clone());
    }

    /** The multi-index of the value itself. */
    public static MultiIndex zero(int dimension) {
        return of(new int[dimension]);
    }

    /** The first derivative in one coordinate. */
    public static MultiIndex unit(int dimension, int coordinate) {
        return zero(dimension).raised(coordinate, 1);
    }

    /** All multi-indices of total order at most {@code maxOrder}, sorted; binom(dimension + maxOrder, maxOrder) of them. */
    public static List<MultiIndex> upToOrder(int dimension, int maxOrder) {
        List<MultiIndex> result = new ArrayList<>();
        collect(new int[dimension], 0, maxOrder, result);
        result.sort(null);
        return result;
    }

    private static void collect(int[] exponents, int coordinate, int left, List<MultiIndex> result) {
        if (coordinate == exponents.length) {
            result.add(of(exponents));
            return;
        }
        for (int exponent = 0; exponent <= left; exponent++) {
            exponents[coordinate] = exponent;
            collect(exponents, coordinate + 1, left - exponent, result);
        }
        exponents[coordinate] = 0;
    }

    public int dimension() {
        return exponents.length;
    }

    public int exponent(int coordinate) {
        return exponents[coordinate];
    }

    /** A copy of the exponents. */
    public int[] exponents() {
        return exponents.clone();
    }

    /** The total order |alpha|, the sum of the exponents. */
    @Override
    public int order() {
        return order;
    }

    /** This multi-index with {@code by} added to the exponent of one coordinate. */
    public MultiIndex raised(int coordinate, int by) {
        int[] result = exponents.clone();
        result[coordinate] += by;
        return of(result);
    }

    public MultiIndex plus(MultiIndex other) {
        requireSameDimension(other);
        int[] result = exponents.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += other.exponents[i];
        }
        return new MultiIndex(result);
    }

    /** The difference of exponents. Throws {@link IllegalArgumentException} unless this dominates the other. */
    public MultiIndex minus(MultiIndex other) {
        requireSameDimension(other);
        int[] result = exponents.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] -= other.exponents[i];
        }
        return of(result);
    }

    /** Whether each exponent is at least that of the other. */
    public boolean dominates(MultiIndex other) {
        requireSameDimension(other);
        for (int i = 0; i < exponents.length; i++) {
            if (exponents[i] < other.exponents[i]) {
                return false;
            }
        }
        return true;
    }

    /** All multi-indices that this one dominates, zero and itself included, sorted. */
    public List<MultiIndex> dominated() {
        List<MultiIndex> result = new ArrayList<>();
        int[] current = new int[exponents.length];
        while (true) {
            result.add(of(current));
            int i = 0;
            while (i < current.length && current[i] == exponents[i]) {
                current[i++] = 0;
            }
            if (i == current.length) {
                result.sort(null);
                return result;
            }
            current[i]++;
        }
    }

    /** alpha! = product of the factorials of the exponents. */
    public double factorial() {
        double result = 1;
        for (int exponent : exponents) {
            for (int k = 2; k <= exponent; k++) {
                result *= k;
            }
        }
        return result;
    }

    /** binom(alpha, beta) = product over coordinates of binom(alpha_i, beta_i); 0 unless this dominates the other. */
    public double binomial(MultiIndex lower) {
        requireSameDimension(lower);
        double result = 1;
        for (int i = 0; i < exponents.length; i++) {
            for (int k = 1; k <= lower.exponents[i]; k++) {
                result = result * (exponents[i] - lower.exponents[i] + k) / k;
            }
            if (lower.exponents[i] > exponents[i]) {
                return 0;
            }
        }
        return result;
    }

    private void requireSameDimension(MultiIndex other) {
        if (other.exponents.length != exponents.length) {
            throw new IllegalArgumentException("multi-indices " + this + " and " + other
                    + " differ in dimension. Maybe they belong to different problems.");
        }
    }

    @Override
    public int compareTo(MultiIndex other) {
        int byOrder = Integer.compare(order, other.order);
        return byOrder != 0 ? byOrder : Arrays.compare(other.exponents, exponents);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MultiIndex index && Arrays.equals(exponents, index.exponents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(exponents);
    }

    @Override
    public String toString() {
        return Arrays.toString(exponents).replace('[', '(').replace(']', ')');
    }
}
