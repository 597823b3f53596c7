package org.pikan.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pikan.diagram.KanGraph.Curve;
import org.pikan.diagram.KanGraph.Kind;
import org.pikan.diagram.KanGraph.Link;
import org.pikan.diagram.KanGraph.Node;
import org.pikan.diagram.KanGraph.Stage;
import org.pikan.diagram.Mark.Anchor;

/** Places a graph: inputs at the bottom, outputs at the top, between two levels the plots of their links. */
final class GraphLayout {

    private static final double ROW_GAP = 9;
    private static final double LABEL_SPACE = 26;
    private static final double TITLE_SPACE = 30;
    private static final double TITLE_FONT = 16;

    private final KanGraph graph;
    private final String title;
    private final Map<Integer, StagePlan> plans = new LinkedHashMap<>();
    private final Sizes sizes;
    private final double width;
    /** Per stage and block the left end of its columns. */
    private final double[][] starts;
    /** Per level and node. */
    private final double[][] nodeX;
    private final double[] nodeY;
    private final List<Mark> links = new ArrayList<>();
    private final List<Mark> cards = new ArrayList<>();
    private final List<Mark> front = new ArrayList<>();

    private GraphLayout(KanGraph graph, String title) {
        this.graph = graph;
        this.title = title;
        for (int s = 0; s < graph.stages().size(); s++) {
            Stage stage = graph.stages().get(s);
            if (stage.hasCurves()) {
                plans.put(s, StagePlan.of(stage, graph.levels().get(s).size(), graph.levels().get(s + 1).size()));
            }
        }
        sizes = Sizes.of(plans.values());
        width = contentWidth();
        starts = new double[graph.stages().size()][];
        nodeX = new double[graph.levels().size()][];
        nodeY = new double[graph.levels().size()];
    }

    static Drawing of(KanGraph graph, String title) {
        return new GraphLayout(graph, title).drawing();
    }

    private Drawing drawing() {
        plans.forEach((s, plan) -> starts[s] = blockStarts(plan));
        for (int level = 0; level < nodeX.length; level++) {
            nodeX[level] = abscissae(level);
        }
        double y = Sizes.MARGIN + (title.isEmpty() ? 0 : TITLE_SPACE) + LABEL_SPACE;
        nodeY[nodeY.length - 1] = y;
        for (int s = graph.stages().size() - 1; s >= 0; s--) {
            y = stage(s, y);
            nodeY[s] = y;
        }
        for (int level = 0; level < nodeX.length; level++) {
            nodes(level);
        }
        y += LABEL_SPACE;
        List<Mark> legend = Legend.of(graph, Sizes.MARGIN, y + 22);
        double height = y + (legend.isEmpty() ? 0 : 22) + Sizes.MARGIN;
        if (!title.isEmpty()) {
            front.add(new Mark.Text(Sizes.MARGIN, Sizes.MARGIN + TITLE_FONT,
                    TextWidth.cut(title, TITLE_FONT, true, width), TITLE_FONT, true, Palette.INK, Anchor.START));
        }
        List<Mark> all = new ArrayList<>(links);
        all.addAll(cards);
        all.addAll(front);
        all.addAll(legend);
        return new Drawing(width + 2 * Sizes.MARGIN, height, all);
    }

    private double pitch(StagePlan plan) {
        return sizes.card() + plan.leftSide() + plan.rightSide();
    }

    private double blockWidth(StagePlan plan, int block) {
        return plan.columns(block) * pitch(plan);
    }

    /** The middle of a block's plots, from its left end. */
    private double middle(StagePlan plan, int block) {
        return 0.5 * (blockWidth(plan, block) + plan.leftSide() - plan.rightSide());
    }

    private double contentWidth() {
        double most = Legend.WIDTH;
        for (StagePlan plan : plans.values()) {
            most = Math.max(most, plan.columns() * pitch(plan));
        }
        for (List<Node> level : graph.levels()) {
            double label = level.stream().mapToDouble(node -> labelWidth(node)).max().orElse(0);
            most = Math.max(most, level.size() * (label + 12));
        }
        return most;
    }

    private static double labelWidth(Node node) {
        return TextWidth.of(node.label(), Sizes.LABEL, true);
    }

    /** Blocks in order, what room is left shared among those that have plots. */
    private double[] blockStarts(StagePlan plan) {
        int filled = (int) plan.blocks().stream().filter(block -> !block.isEmpty()).count();
        double slack = (width - plan.columns() * pitch(plan)) / Math.max(1, filled);
        double[] result = new double[plan.blocks().size()];
        double x = Sizes.MARGIN;
        for (int block = 0; block < result.length; block++) {
            boolean empty = plan.blocks().get(block).isEmpty();
            result[block] = x + (empty ? 0 : 0.5 * slack);
            x += blockWidth(plan, block) + (empty ? 0 : slack);
        }
        return result;
    }

    /** Nodes stand in the middle of their own plots; those without any are spread evenly. */
    private double[] abscissae(int level) {
        int count = graph.levels().get(level).size();
        double[] x = new double[count];
        Arrays.setAll(x, i -> Sizes.MARGIN + width * (i + 0.5) / count);
        StagePlan above = plans.get(level);
        StagePlan below = plans.get(level - 1);
        if (above != null && above.bySource() && above.blocks().stream().noneMatch(List::isEmpty)) {
            Arrays.setAll(x, i -> starts[level][i] + middle(above, i));
        } else if (below != null && !below.bySource() && below.blocks().stream().noneMatch(List::isEmpty)) {
            Arrays.setAll(x, i -> starts[level - 1][i] + middle(below, i));
        }
        return x;
    }

    /** Lays out a stage below the nodes at y; returns where the nodes under it are. */
    private double stage(int s, double y) {
        StagePlan plan = plans.get(s);
        double fan = Math.max(34, Math.min(150, 0.055 * width));
        if (plan == null) {
            double bottom = y + Math.max(46, Math.min(110, 0.06 * width));
            for (Link link : graph.stages().get(s).links()) {
                straight(nodeX[s][link.from()], bottom, nodeX[s + 1][link.to()], y, link);
            }
            return bottom;
        }
        double caption = sizes.captionHeight(plan);
        double row = sizes.plot() + caption;
        double top = y + fan;
        double bottom = top + plan.rows() * row + (plan.rows() - 1) * ROW_GAP;
        for (int block = 0; block < plan.blocks().size(); block++) {
            List<Link> own = plan.blocks().get(block);
            for (int k = 0; k < own.size(); k++) {
                int column = k / plan.rows();
                int inColumn = Math.min(plan.rows(), own.size() - column * plan.rows());
                double x = starts[s][block] + column * pitch(plan) + plan.leftSide();
                place(s, plan, own.get(k), new Slot(x, top, bottom, row, k % plan.rows(), inColumn), y, bottom + fan,
                        caption);
            }
        }
        return bottom + fan;
    }

    /** A plot's place in its column: index counts from the top. */
    private record Slot(double x, double top, double bottom, double row, int index, int count) {
        double cardTop() {
            return top + index * (row + ROW_GAP) + 0.5 * (bottom - top - count * row - (count - 1) * ROW_GAP);
        }
    }

    private void place(int s, StagePlan plan, Link link, Slot slot, double yAbove, double yBelow, double caption) {
        Curve curve = link.curve();
        double sourceX = nodeX[s][link.from()];
        double targetX = nodeX[s + 1][link.to()];
        if (curve == null) {
            straight(sourceX, yBelow, targetX, yAbove, link);
            return;
        }
        double cardTop = slot.cardTop();
        double side = cardTop + 0.5 * sizes.plot();
        double middle = slot.x + 0.5 * sizes.card();
        int below = slot.count - 1 - slot.index;
        if (slot.index == 0) {
            line(link, new double[] {middle, middle, targetX}, new double[] {cardTop, slot.top, yAbove});
        } else {
            double track = slot.x + sizes.card() + plan.rightTrack(slot.index);
            line(link, new double[] {slot.x + sizes.card(), track, track, targetX},
                    new double[] {side, side, slot.top, yAbove});
        }
        if (below == 0) {
            line(link, new double[] {sourceX, middle, middle}, new double[] {yBelow, slot.bottom, cardTop + slot.row});
        } else {
            double track = slot.x - plan.leftTrack(below);
            line(link, new double[] {sourceX, track, track, slot.x},
                    new double[] {yBelow, slot.bottom, side, side});
        }
        cards.add(Card.of(link, curve, slot.x, cardTop, sizes, caption));
    }

    private void straight(double x0, double y0, double x1, double y1, Link link) {
        line(link, new double[] {x0, x1}, new double[] {y0, y1});
    }

    private void line(Link link, double[] x, double[] y) {
        links.add(new Mark.Line(x, y, Palette.of(link), 1.3, Palette.opacity(link.strength())));
    }

    /** Whether a node is an output, or something reads it. */
    private boolean isUsed(int level, int node) {
        return level == graph.stages().size()
                || graph.stages().get(level).links().stream().anyMatch(link -> link.from() == node);
    }

    private void nodes(int level) {
        List<Node> nodes = graph.levels().get(level);
        for (int i = 0; i < nodes.size(); i++) {
            double x = nodeX[level][i];
            double y = nodeY[level];
            Node node = nodes.get(i);
            int color = isUsed(level, i) ? Palette.INK : Palette.FRAME;
            if (node.kind() == Kind.PRODUCT) {
                double r = Sizes.PRODUCT;
                double d = 0.42 * r;
                front.add(new Mark.Disc(x, y, r, Palette.WHITE, Palette.PRODUCT, 1.6));
                front.add(Mark.Line.between(x - d, y - d, x + d, y + d, Palette.PRODUCT, 1.8, 1));
                front.add(Mark.Line.between(x - d, y + d, x + d, y - d, Palette.PRODUCT, 1.8, 1));
            } else {
                front.add(new Mark.Disc(x, y, Sizes.NODE, color, Palette.WHITE, 1));
            }
            if (!node.label().isEmpty()) {
                double base = level == 0 ? y + 20 : y - (node.kind() == Kind.PRODUCT ? 15 : 11);
                front.add(new Mark.Text(x, base, node.label(), Sizes.LABEL, true, color, Anchor.MIDDLE));
            }
        }
    }
}
