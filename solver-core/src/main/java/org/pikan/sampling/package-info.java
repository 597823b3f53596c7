/**
 * Sequences of points: uniform, random, Latin hypercube, Halton, Sobol, Sobol with a half drawn towards the faces, and adaptive to the residual.
 *
 * <p>Points are a pure function of the seed and a draw number, the same on every machine, so that a saved run keeps
 * only the number. Points are held as {@code [axis][point]}. The solver uses it.
 */
@NullMarked
package org.pikan.sampling;

import org.jspecify.annotations.NullMarked;
