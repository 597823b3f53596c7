/**
 * Compiling equations to programs that run on batches of points, and assembling the least-squares problem.
 *
 * <p>Between {@code problem} above and {@code network} below; users do not need it.
 */
@NullMarked
package org.pikan.residual;

import org.jspecify.annotations.NullMarked;
