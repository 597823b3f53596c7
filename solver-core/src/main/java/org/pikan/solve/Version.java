package org.pikan.solve;

/** The version of this library. */
public final class Version {

    /** As in results. */
    public static final String TEXT = "0.1.0";

    private Version() {}
}
