package org.pikan.explore;

import java.io.Serial;

/** A request does not suit the state, though it may have when it was written. */
final class Conflict extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Conflict(String message) {
        super(message);
    }
}
