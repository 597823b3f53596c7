package org.pikan.export;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Looking at images, and making fields to draw. */
final class Pixels {
    private Pixels() {}

    /** The colour at a relative place in a panel, from the lower left. */
    static int at(BufferedImage image, Rectangle panel, double x, double y) {
        return image.getRGB((int) (panel.x + x * panel.width), (int) (panel.y + (1 - y) * panel.height));
    }

    /** Whether a colour appears within so many pixels of a relative place in a panel. */
    static boolean near(BufferedImage image, Rectangle panel, double x, double y, int distance, Color color) {
        int column = (int) (panel.x + x * panel.width);
        int row = (int) (panel.y + (1 - y) * panel.height);
        for (int i = -distance; i <= distance; i++) {
            for (int j = -distance; j <= distance; j++) {
                if (image.getRGB(column + i, row + j) == color.getRGB()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The largest difference of two colours in red, green or blue. */
    static int difference(int a, int b) {
        int largest = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            largest = Math.max(largest, Math.abs(((a >> shift) & 0xFF) - ((b >> shift) & 0xFF)));
        }
        return largest;
    }

    static long distinctColors(BufferedImage image) {
        return IntStream.range(0, image.getHeight())
                .flatMap(row -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, row)))
                .distinct().count();
    }

    /** Whether the outermost pixels are all white: then nothing runs over the edge of the sheet. */
    static boolean hasWhiteEdge(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        for (int i = 0; i < Math.max(width, height); i++) {
            int column = Math.min(i, width - 1);
            int row = Math.min(i, height - 1);
            int all = image.getRGB(column, 0) & image.getRGB(column, height - 1) & image.getRGB(0, row)
                    & image.getRGB(width - 1, row);
            if (all != Color.WHITE.getRGB()) {
                return false;
            }
        }
        return true;
    }

    static double[][] grid(GridAxis x, GridAxis y, DoubleBinaryOperator value) {
        double[][] values = new double[y.size()][x.size()];
        for (int row = 0; row < y.size(); row++) {
            for (int column = 0; column < x.size(); column++) {
                values[row][column] = value.applyAsDouble(x.values()[column], y.values()[row]);
            }
        }
        return values;
    }
}
