/**
 * Sequences of points: uniform, random, Latin hypercube, Halton, Sobol, and adaptive to the residual.
 *
 * <p>Every sampler is seeded and gives the same points on every machine.
 */
@NullMarked
package org.pikan.sampling;

import org.jspecify.annotations.NullMarked;
