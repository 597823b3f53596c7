/**
 * Least squares and smooth minimisation: Levenberg-Marquardt, SSBroyden, L-BFGS, Adam.
 *
 * <p>Sees only residuals, Jacobians and gradients, never a network or a problem. {@code StreamedLeastSquares} makes J'J of rows
 * that come in blocks.
 */
@NullMarked
package org.pikan.optimize;

import org.jspecify.annotations.NullMarked;
