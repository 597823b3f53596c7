package org.pikan.network;

import java.util.Arrays;
import java.util.Map;
import org.pikan.autodiff.Combination;
import org.pikan.autodiff.JetLayout;
import org.pikan.autodiff.MultiIndex;

/**
 * One input of a network as a function of one physical coordinate x.
 *
 * <p>With s = (x - center) * scale the value is s for {@link Kind#LINEAR}, cos(s) for {@link Kind#COSINE} and sin(s) for
 * {@link Kind#SINE}. A coordinate on [a, b] enters as the linear feature that maps it to [-1, 1]; a periodic coordinate
 * of a deep network as the pair (cos, sin) of scale 2 pi / (b - a).
 *
 * @param coordinate
 *            index of the coordinate, from 0
 * @param kind
 *            the function applied to the scaled coordinate
 * @param center
 *            the coordinate that is mapped to 0
 * @param scale
 *            ds/dx, not 0
 */
public record Feature(int coordinate, Kind kind, double center, double scale) {

    /** The function that is applied to the scaled coordinate. */
    public enum Kind {
        /** s itself. */
        LINEAR,
        /** cos(s). */
        COSINE,
        /** sin(s). */
        SINE
    }

    /** Checks the numbers. */
    public Feature {
        if (coordinate < 0 || !Double.isFinite(center) || !Double.isFinite(scale) || scale == 0) {
            throw new IllegalArgumentException("feature of coordinate " + coordinate + " has center " + center
                    + " and scale " + scale + ". Maybe the domain is empty or not finite.");
        }
    }

    /**
     * The feature that maps [min, max] to [-1, 1].
     *
     * @param coordinate
     *            index of the coordinate
     * @param min
     *            lower end
     * @param max
     *            upper end, above min
     * @return the linear feature
     */
    public static Feature linear(int coordinate, double min, double max) {
        return new Feature(coordinate, Kind.LINEAR, 0.5 * (min + max), 2 / (max - min));
    }

    /**
     * Writes the feature's jet for a block of points.
     *
     * @param layout
     *            the components to write
     * @param coordinates
     *            coordinates as [coordinate * points + p]
     * @param points
     *            the number of points in the block
     * @param jet
     *            receives the jet as [component * points + p]
     * @param offset
     *            first index of the jet
     */
    void write(JetLayout layout, double[] coordinates, int points, double[] jet, int offset) {
        int from = offset;
        for (MultiIndex index : layout.multiIndices()) {
            Arrays.fill(jet, from, from + points, 0);
            addDerivative(index, 1, coordinates, points, jet, from);
            from += points;
        }
        for (Combination combination : layout.combinations()) {
            Arrays.fill(jet, from, from + points, 0);
            for (Map.Entry<MultiIndex, Double> partial : combination.coefficients().entrySet()) {
                addDerivative(partial.getKey(), partial.getValue(), coordinates, points, jet, from);
            }
            from += points;
        }
    }

    private void addDerivative(MultiIndex index, double factor, double[] coordinates, int points, double[] row,
            int from) {
        int order = index.exponent(coordinate);
        if (order == index.order()) {
            for (int p = 0; p < points; p++) {
                double s = (coordinates[coordinate * points + p] - center) * scale;
                row[from + p] += factor * derivative(s, order);
            }
        }
    }

    private double derivative(double s, int order) {
        double factor = 1;
        for (int i = 0; i < order; i++) {
            factor *= scale;
        }
        return switch (kind) {
            case LINEAR -> order == 0 ? s : order == 1 ? scale : 0;
            case COSINE -> factor * shiftedCosine(s, order);
            case SINE -> factor * shiftedCosine(s, order + 3);
        };
    }

    /** cos(s + quarterTurns * pi / 2) without rounding the shift. */
    private static double shiftedCosine(double s, int quarterTurns) {
        return switch (quarterTurns % 4) {
            case 0 -> StrictMath.cos(s);
            case 1 -> -StrictMath.sin(s);
            case 2 -> -StrictMath.cos(s);
            default -> StrictMath.sin(s);
        };
    }
}
