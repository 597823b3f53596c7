package org.pikan.export;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A field as an image: each pixel's value is interpolated between the four grid values around it, then coloured, so
 * that the image is smooth at any size and its colours are those of the scale.
 */
final class HeatImage {
    private HeatImage() {}

    /**
     * Draws a field.
     *
     * @param values {@code [y][x]}; absolute values are drawn on a logarithmic scale
     * @return with y upwards
     */
    static BufferedImage of(GridAxis x, GridAxis y, double[][] values, ColorScale scale, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Place[] columns = places(x, width);
        Place[] rows = places(y, height);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double value = interpolate(values, columns[column], rows[height - 1 - row]);
                image.setRGB(column, row, scale.rgb(scale.logarithmic() ? Math.abs(value) : value));
            }
        }
        return image;
    }

    /** A vertical bar with all colours of a scale, the largest value on top. */
    static BufferedImage bar(ColorScale scale, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < height; row++) {
            int color = scale.rgb(scale.value((height - row - 0.5) / height));
            for (int column = 0; column < width; column++) {
                image.setRGB(column, row, color);
            }
        }
        return image;
    }

    private static double interpolate(double[][] values, Place x, Place y) {
        double below = between(values[y.index()][x.index()], values[y.index()][x.index() + 1], x.part());
        double above = between(values[y.index() + 1][x.index()], values[y.index() + 1][x.index() + 1], x.part());
        double value = between(below, above, y.part());
        // Next to a hole in the domain the nearest value decides.
        return Double.isFinite(value) ? value : values[y.nearest()][x.nearest()];
    }

    private static double between(double from, double to, double part) {
        return from + part * (to - from);
    }

    /** The centre of each pixel on the axis. */
    private static Place[] places(GridAxis axis, int pixels) {
        double[] values = axis.values();
        Place[] places = new Place[pixels];
        for (int pixel = 0; pixel < pixels; pixel++) {
            double at = axis.min() + (axis.max() - axis.min()) * (pixel + 0.5) / pixels;
            int found = Arrays.binarySearch(values, at);
            int index = Math.clamp(found >= 0 ? found : -found - 2, 0, values.length - 2);
            places[pixel] = new Place(index, (at - values[index]) / (values[index + 1] - values[index]));
        }
        return places;
    }

    /** Between grid values {@code index} and {@code index + 1}, at {@code part} of the way. */
    private record Place(int index, double part) {
        int nearest() {
            return part < 0.5 ? index : index + 1;
        }
    }
}
