package org.pikan.export;

import java.awt.Font;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;

/** The names of stages, above the panel at the seconds at which they began, in three rows where they are close. */
final class StageLabels {
    private static final int ROWS = 3;
    private static final int ROW = 13;
    /** What the rows need above the panel. */
    static final int HEIGHT = ROWS * ROW + 8;
    private static final int GAP = 8;

    private StageLabels() {}

    /** Names that would run into another one in every row are left out; their lines stay. */
    static void draw(Figure figure, Rectangle data, double end, List<ConvergencePlot.Stage> stages) {
        Font font = PlotStyle.font(10);
        double[] free = new double[ROWS];
        Arrays.fill(free, data.x - 4);
        double limit = data.x + data.width + 60;
        for (ConvergencePlot.Stage stage : stages) {
            double x = data.x + data.width * stage.seconds() / end;
            double right = x + figure.textWidth(stage.label(), font);
            for (int row = 0; row < ROWS; row++) {
                if (x >= free[row] && right <= limit) {
                    figure.text(stage.label(), x, data.y - 6.0 - ROW * row, font, PlotStyle.SOFT_TEXT);
                    free[row] = right + GAP;
                    break;
                }
            }
        }
    }
}
