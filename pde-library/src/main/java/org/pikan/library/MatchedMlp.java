package org.pikan.library;

import java.util.List;

/** Finds the hidden widths of an MLP of three hidden layers with a given number of parameters. */
final class MatchedMlp {
    private static final int WIDEST = 2000;

    private MatchedMlp() {}

    /**
     * The widths (w, w, v) whose number of parameters, w (n + 1) + w (w + 1) + v (w + 1) + m (v + 1), is nearest to the
     * one asked for, with v between w/2 and 2w.
     *
     * @param inputs n, values that enter the network
     * @param outputs m, unknowns
     * @param parameters the number to match
     * @return the widths; of several equally near ones those most alike
     */
    static List<Integer> widths(int inputs, int outputs, int parameters) {
        List<Integer> best = List.of(1, 1, 1);
        int bestDistance = Integer.MAX_VALUE;
        for (int w = 1; w <= WIDEST && w * (w + 1) <= 2 * parameters + 2; w++) {
            int rest = parameters - w * (inputs + 1) - w * (w + 1) - outputs;
            int last = Math.clamp(Math.round((float) rest / (w + 1 + outputs)), Math.max(1, w / 2), 2 * w);
            int distance = Math.abs(rest - last * (w + 1 + outputs));
            boolean moreAlike = Math.abs(last - w) < Math.abs(best.get(2) - best.get(0));
            if (distance < bestDistance || (distance == bestDistance && moreAlike)) {
                best = List.of(w, w, last);
                bestDistance = distance;
            }
        }
        return best;
    }
}
