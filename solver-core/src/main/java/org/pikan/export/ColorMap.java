package org.pikan.export;

/**
 * A sequence of colours in which equal steps look equal, also to the colour-blind and in grey.
 *
 * <p>Kovesi: Good colour maps: how to design them, arXiv:1509.03700 (2015).
 */
enum ColorMap {
    VIRIDIS(ColorTables.VIRIDIS), MAGMA(ColorTables.MAGMA), CIVIDIS(ColorTables.CIVIDIS);

    private static final int COLORS = 256;

    @SuppressWarnings("ImmutableEnumChecker") // written by the constructor only
    private final int[] entries = new int[COLORS];

    ColorMap(String hex) {
        for (int i = 0; i < COLORS; i++) {
            entries[i] = Integer.parseInt(hex, 6 * i, 6 * i + 6, 16);
        }
    }

    /**
     * The colour at a position, between the two nearest of the table.
     *
     * @param position from 0 to 1; beyond, the end's colour
     * @return as {@code 0xFFrrggbb}
     */
    int rgb(double position) {
        double scaled = Math.clamp(position, 0, 1) * (COLORS - 1);
        int low = Math.min((int) scaled, COLORS - 2);
        double part = scaled - low;
        int first = entries[low];
        int second = entries[low + 1];
        int color = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = (first >> shift) & 0xFF;
            int to = (second >> shift) & 0xFF;
            color = (color << 8) | (int) Math.round(from + part * (to - from));
        }
        return color;
    }
}
