/**
 * Snapping learnt edge functions to closed forms, and reading a network as a formula.
 *
 * <p>For users, and for reports on a trained solution.
 */
@NullMarked
package org.pikan.symbolic;

import org.jspecify.annotations.NullMarked;
