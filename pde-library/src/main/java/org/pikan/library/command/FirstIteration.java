package org.pikan.library.command;

import java.util.function.Supplier;

/** Tells what a training refuses before its first iteration, which is the request's fault, from what goes wrong later. */
final class FirstIteration {
    private boolean done;

    /** Takes note of an iteration. */
    void passed() {
        done = true;
    }

    /** Trains; what is refused leaves no folder behind. */
    <T> T guard(OutputFolder folder, Supplier<T> training) {
        try {
            return training.get();
        } catch (IllegalArgumentException e) {
            if (done) {
                throw e;
            }
            folder.discard();
            throw RequestException.from(e, "Maybe leave out the options that differ from the defaults.");
        }
    }
}
