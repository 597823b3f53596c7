/**
 * What a solution is turned into: plots, CSV and {@code result.json}.
 *
 * <p>May use JFreeChart and Jackson.
 */
@NullMarked
package org.pikan.export;

import org.jspecify.annotations.NullMarked;
