/**
 * Changes to trained networks: prune, refine, adapt, swap bases, fix edges to formulas, freeze, multiply nodes.
 *
 * <p>An {@link org.pikan.network.edit.EditedNetwork} is a network, which of its parameters are held in training, and a history.
 * Each operation gives a new one and leaves the given one as it is; each says what it does to the function. They take an edge as
 * its own thing, whatever bundle it lies in ({@code Draft}), and bundle again what is left.
 */
@NullMarked
package org.pikan.network.edit;

import org.jspecify.annotations.NullMarked;
