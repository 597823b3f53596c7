package org.pikan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The room that texts and plots of a drawing take. */
record Sheet(Drawing drawing, List<Mark.Text> texts, List<Mark.Box> cards) {

    private static final double SMALLEST_CARD = 30;

    static Sheet of(Drawing drawing) {
        Sheet sheet = new Sheet(drawing, new ArrayList<>(), new ArrayList<>());
        drawing.marks().forEach(sheet::add);
        return sheet;
    }

    private void add(Mark mark) {
        switch (mark) {
            case Mark.Group group -> group.marks().forEach(this::add);
            case Mark.Text text -> texts.add(text);
            case Mark.Box box when box.width() > SMALLEST_CARD -> cards.add(box);
            default -> {}
        }
    }

    void check() {
        Rectangle2D whole = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        for (int i = 0; i < texts.size(); i++) {
            Rectangle2D room = room(texts.get(i));
            assertThat(whole.contains(room)).as(texts.get(i) + " is on the sheet").isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(room.intersects(room(texts.get(j))))
                        .as(texts.get(i) + " overlaps " + texts.get(j)).isFalse();
            }
            for (Mark.Box card : cards) {
                Rectangle2D box = new Rectangle2D.Double(card.x(), card.y(), card.width(), card.height());
                assertThat(!room.intersects(box) || box.contains(room))
                        .as(texts.get(i) + " is inside or outside of " + card).isTrue();
            }
        }
        for (int i = 0; i < cards.size(); i++) {
            Mark.Box a = cards.get(i);
            for (int j = 0; j < i; j++) {
                Mark.Box b = cards.get(j);
                assertThat(new Rectangle2D.Double(a.x(), a.y(), a.width(), a.height())
                        .intersects(b.x(), b.y(), b.width(), b.height())).as(a + " overlaps " + b).isFalse();
            }
        }
    }

    /** Capitals and digits reach up 0.76 of the size, descenders down 0.24. */
    private static Rectangle2D room(Mark.Text text) {
        return new Rectangle2D.Double(text.left(), text.y() - 0.76 * text.size(), text.width(), text.size());
    }
}
