/**
 * Mathematical expressions: the sealed {@code Expression} tree, its parser, simplifier, symbolic derivative and printers.
 *
 * <p>Knows nothing of networks or problems, and depends on no other package of Pikan.
 */
@NullMarked
package org.pikan.expression;

import org.jspecify.annotations.NullMarked;
