/**
 * Networks whose outputs are evaluated together with their partial derivatives.
 *
 * <p>A {@link org.pikan.network.Network} is a list of layers and one array of parameters, both immutable. Layers of sum
 * nodes and of product nodes make additive, composed, separable and deep KANs, and MLPs, from the same parts;
 * {@link org.pikan.network.Structures} names the usual ones. A {@link org.pikan.network.JetEvaluator} carries jets
 * through a network and their adjoints back. Knows nothing about PDEs; everything above may use it.
 */
@NullMarked
package org.pikan.network;

import org.jspecify.annotations.NullMarked;
