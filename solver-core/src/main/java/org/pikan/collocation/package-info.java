/**
 * From residuals, points and a network to one least-squares problem over the network's parameters.
 *
 * <p>Points are processed in blocks; each block goes through network, ansatz and residual program forward, and back by one
 * sweep for each residual. Sums are taken in a fixed order, so results do not depend on the number of threads. Used by
 * {@code org.pikan.solve}.
 */
@NullMarked
package org.pikan.collocation;

import org.jspecify.annotations.NullMarked;
