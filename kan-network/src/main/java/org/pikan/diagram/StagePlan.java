package org.pikan.diagram;

import java.util.ArrayList;
import java.util.List;
import org.pikan.diagram.KanGraph.Link;
import org.pikan.diagram.KanGraph.Stage;

/**
 * How the plots of one stage stand: blocks side by side, one for each node they belong to, each of a few columns. Where one row
 * would be too wide there are several, and links run beside the columns in tracks of their own.
 *
 * @param blocks
 *            per node its links, columns of a block one after the other, each from top to bottom
 * @param bySource
 *            whether blocks belong to the nodes below, and not to those above
 * @param rows
 *            most plots in a column
 */
record StagePlan(List<List<Link>> blocks, boolean bySource, int rows) {

    /** Width over height that a stage should not exceed by much. */
    private static final double ASPECT = 2.2;

    static StagePlan of(Stage stage, int sources, int targets) {
        StagePlan asked = stage.byTarget() ? grouped(stage.links(), targets, false)
                : grouped(stage.links(), sources, true);
        StagePlan other = stage.byTarget() ? grouped(stage.links(), sources, true)
                : grouped(stage.links(), targets, false);
        return other.width() < 0.7 * asked.width() ? other : asked;
    }

    /** As many rows as make the stage neither much wider nor much higher than a page. */
    private static StagePlan grouped(List<Link> links, int nodes, boolean bySource) {
        List<List<Link>> blocks = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            blocks.add(new ArrayList<>());
        }
        links.forEach(link -> blocks.get(bySource ? link.from() : link.to()).add(link));
        int largest = blocks.stream().mapToInt(List::size).max().orElse(1);
        StagePlan best = new StagePlan(blocks, bySource, 1);
        for (int rows = 2; rows <= largest; rows++) {
            StagePlan plan = new StagePlan(blocks, bySource, rows);
            if (plan.extent() < best.extent()) {
                best = plan;
            }
        }
        return best;
    }

    /** The width with the least plots. */
    double width() {
        return columns() * (Sizes.LEAST_CARD + leftSide() + rightSide());
    }

    private double extent() {
        return Math.max(Sizes.PREFERRED_WIDTH, Math.max(width(), ASPECT * rows * Sizes.LEAST_CARD));
    }

    /** The room left of a column: half the gap to the next one, and the tracks of the links that enter the rows above the lowest. */
    double leftSide() {
        return side(bySource ? Math.min(1, rows - 1) : rows - 1);
    }

    /** The room right of a column: half the gap to the next one, and the tracks of the links that leave the rows below the top. */
    double rightSide() {
        return side(bySource ? rows - 1 : Math.min(1, rows - 1));
    }

    private static double side(int tracks) {
        return Sizes.GAP + (tracks > 0 ? 0.5 * Sizes.GAP + (tracks - 1) * Sizes.TRACK : 0);
    }

    /** How far from its plot a link runs upwards to the place it enters, rows counted from the lowest; links from one node share a track. */
    double leftTrack(int row) {
        return Sizes.GAP + (bySource ? 0 : (row - 1) * Sizes.TRACK);
    }

    /** How far from its plot a link that leaves sideways runs upwards, rows counted from the top; links to one node share a track. */
    double rightTrack(int row) {
        return Sizes.GAP + (bySource ? (row - 1) * Sizes.TRACK : 0);
    }

    /** The columns of a block; its plots are spread over them evenly. */
    int columns(int block) {
        return (blocks.get(block).size() + rows - 1) / rows;
    }

    /** The columns of all blocks. */
    int columns() {
        int sum = 0;
        for (int block = 0; block < blocks.size(); block++) {
            sum += columns(block);
        }
        return sum;
    }

    /** All links with a plot. */
    List<Link> links() {
        return blocks.stream().flatMap(List::stream).toList();
    }
}
