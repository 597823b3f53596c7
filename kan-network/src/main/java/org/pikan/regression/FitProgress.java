package org.pikan.regression;

/**
 * Where training stands after an iteration.
 *
 * @param iterations
 *            iterations so far
 * @param loss
 *            the objective: mean square of scaled targets or mean cross-entropy, with what regularisation adds
 * @param validation
 *            the loss on rows held out for early stopping, NaN without
 * @param network
 *            the network as it is
 */
public record FitProgress(int iterations, double loss, double validation, org.pikan.network.Network network) {}
