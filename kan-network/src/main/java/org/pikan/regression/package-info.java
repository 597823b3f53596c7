/**
 * Fitting a network to a table of data: the KAN workflow without a PDE.
 *
 * <p>For users; a worked example is the shortest way in.
 */
@NullMarked
package org.pikan.regression;

import org.jspecify.annotations.NullMarked;
