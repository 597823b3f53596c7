package org.pikan.regression;

/**
 * Training on a part of the rows until the loss on the rest has not fallen for some iterations; the best network is kept.
 *
 * @param fraction
 *            the part of the training rows that is held out, between 0 and 1
 * @param patience
 *            iterations without a new least loss, at least 1
 */
public record EarlyStopping(double fraction, int patience) {
    /** Checks the numbers. */
    public EarlyStopping {
        if (!(fraction > 0 && fraction < 1) || patience < 1) {
            throw new IllegalArgumentException("early stopping has fraction " + fraction + " and patience " + patience
                    + ", but needs a fraction between 0 and 1 and a patience of at least 1. Maybe 0.2 and 20.");
        }
    }
}
