package org.pikan.expression;

/**
 * The points where a coordinate has a value, such as the face {@code x=0}.
 *
 * @param coordinate the coordinate
 * @param value its value, finite
 */
public record CoordinateValue(Symbol coordinate, double value) {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if {@code value} is NaN or infinite
     */
    public CoordinateValue {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the value of " + coordinate + " is " + value
                    + ", but must be finite. Maybe it was computed by a division by 0 or an overflow.");
        }
    }

    @Override
    public String toString() {
        return coordinate + "=" + TextPrinter.print(value);
    }
}
