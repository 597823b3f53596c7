package org.pikan.diagram;

/** Colours, told apart by the colour-blind too. Source: Okabe, Ito, Color universal design (2008). */
final class Palette {

    static final int WHITE = 0xFFFFFF;
    static final int INK = 0x222222;
    static final int SOFT = 0x666666;
    static final int GRID = 0xDDDDDD;
    static final int FRAME = 0x8A8A8A;
    static final int LEARNED = 0x0B4F7D;
    static final int SYMBOLIC = 0xC84B00;
    static final int PRODUCT = 0x006B4F;

    private Palette() {}

    static int of(KanGraph.Link link) {
        KanGraph.Curve curve = link.curve();
        return curve == null ? PRODUCT : curve.symbolic() ? SYMBOLIC : LEARNED;
    }

    /** Weak links stay visible. */
    static double opacity(double strength) {
        return 0.14 + 0.86 * Math.min(1, Math.max(0, strength));
    }
}
