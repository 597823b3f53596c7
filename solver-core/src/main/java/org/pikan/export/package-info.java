/**
 * What a solution is turned into: plots and {@code result.json}.
 *
 * <p>Takes plain arrays and names, knows no solver. Every file is written aside and moved into place, so that a reader
 * never sees half of one. May use JFreeChart and Jackson. The solver and the command use it.
 */
@NullMarked
package org.pikan.export;

import org.jspecify.annotations.NullMarked;
