package org.pikan.solve;

import java.util.Locale;

/** The kind of network that is asked for. */
public enum NetworkChoice {
    /** Candidate structures race, and the best is grown. */
    AUTO,
    /** Layers of sum nodes. */
    KAN,
    /** A sum of products of functions of one coordinate. */
    SEPARABLE,
    /** A multilayer perceptron, for comparison. */
    MLP;

    /** The name used in files and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
