/**
 * Exact proofs that two formulas are the same function.
 *
 * <p>Formulas become sums of exponentials with polynomial exponents over exact numbers, where equal functions have equal
 * forms. Knows expressions only; anyone may use it.
 */
@NullMarked
package org.pikan.identity;

import org.jspecify.annotations.NullMarked;
