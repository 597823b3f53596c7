package org.pikan.explore;

import java.io.Serial;

/** A request is refused before it is looked at, or is not one of those there are. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
