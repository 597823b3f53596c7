package org.pikan.explore;

import java.util.Locale;

/** Training that is under way, in bursts of iterations between which people are heard. A work form. */
final class TrainingRun {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;

    private final Step start;
    private int left;
    private int done;
    private int burst = SHORTEST;

    TrainingRun(Step start, int iterations) {
        this.start = start;
        left = iterations;
    }

    int left() {
        return left;
    }

    /** The iterations of the next burst. */
    int next() {
        return Math.min(burst, left);
    }

    boolean moved() {
        return done > 0;
    }

    /**
     * Takes the result of a burst. One that changed nothing is followed by a longer one, which the method may need to find a
     * step; after the longest the run is over.
     *
     * @return the new state, or the old one if nothing changed
     */
    Step take(Step before, Trained trained) {
        if (trained.network().equals(before.network().network())) {
            left = next() < burst || burst == LONGEST ? 0 : left;
            burst = Math.min(2 * burst, LONGEST);
            return before;
        }
        left -= trained.iterations();
        done += trained.iterations();
        String line = String.format(Locale.ROOT, "train %d iterations: loss %.2e to %.2e", done,
                start.measured().loss(), trained.measured().loss());
        return before.then(start.network().trained(trained.network().parameters(), line), trained.measured(),
                trained.iterations(), "");
    }
}
