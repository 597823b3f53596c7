/** Formulas to be found in data. */
@NullMarked
package org.pikan.benchmarks.formula;

import org.jspecify.annotations.NullMarked;
