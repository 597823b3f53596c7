/**
 * Least squares and smooth minimisation: Levenberg-Marquardt, SSBroyden, L-BFGS, Adam.
 *
 * <p>Sees only residuals, Jacobians and gradients, never a network or a problem.
 */
@NullMarked
package org.pikan.optimize;

import org.jspecify.annotations.NullMarked;
