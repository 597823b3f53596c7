/**
 * Files that hold a trained model, or a training that is under way.
 *
 * <p>Models are JSON to be read by people and other programs; in checkpoints long vectors are packed. Both carry a version and
 * are moved into place when complete. Used by {@code org.pikan.solve}; with {@code network.checkpoint} the only place where
 * numbers of a training meet Jackson.
 */
@NullMarked
package org.pikan.solve.checkpoint;

import org.jspecify.annotations.NullMarked;
