/**
 * Saving a run while it trains, and taking it up again.
 *
 * <p>Holds all that the rest of a run depends on; uses Jackson.
 */
@NullMarked
package org.pikan.solve.checkpoint;

import org.jspecify.annotations.NullMarked;
