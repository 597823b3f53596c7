/**
 * Families of one-dimensional basis functions with their derivatives, and the fixed activations an MLP needs.
 *
 * <p>Layers are built from these; a new family is added here and nowhere else.
 */
@NullMarked
package org.pikan.basis;

import org.jspecify.annotations.NullMarked;
