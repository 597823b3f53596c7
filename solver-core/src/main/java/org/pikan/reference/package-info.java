/**
 * Classical solvers to compare with: finite differences, spectral methods and series.
 *
 * <p>Independent of the networks, so that an error in one does not hide in the other.
 */
@NullMarked
package org.pikan.reference;

import org.jspecify.annotations.NullMarked;
