package org.pikan.solve;

/** Training failed: the loss is not finite and no step makes it so. */
public final class TrainingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TrainingException(String message) {
        super(message);
    }
}
