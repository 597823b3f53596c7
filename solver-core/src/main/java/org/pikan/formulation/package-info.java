/**
 * From a problem to what is trained: which conditions are built into the ansatz u = g + d N, which coordinates are periodic
 * by structure, and which residuals are left to be made small.
 *
 * <p>Works on expressions alone; it knows neither points nor networks. Used by {@code org.pikan.solve}.
 */
@NullMarked
package org.pikan.formulation;

import org.jspecify.annotations.NullMarked;
