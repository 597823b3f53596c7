package org.pikan.explore;

/**
 * A point of the loss curve.
 *
 * @param iteration
 *            iterations of training so far, over the whole exploration
 * @param loss
 *            the loss; NaN if it is not known
 * @param figure
 *            the first of the other figures; NaN if there is none
 * @param edit
 *            the step that led here; empty for training
 */
record LossPoint(int iteration, double loss, double figure, String edit) {

    static LossPoint of(int iteration, Measured measured, String edit) {
        return new LossPoint(iteration, measured.loss(),
                measured.figures().values().stream().findFirst().orElse(Double.NaN), edit);
    }
}
