package org.pikan.explore;

import org.pikan.network.Network;

/**
 * A network after some training.
 *
 * @param network
 *            the same network with other parameters
 * @param measured
 *            how good it is
 * @param iterations
 *            how many iterations there were
 */
public record Trained(Network network, Measured measured, int iterations) {}
