/**
 * The accuracy tables of README.md and docs/accuracy.md: every problem, every kind of network, several seeds, through
 * {@code ./pikan solve}. Run by {@code benchmarks/accuracy}; nothing else uses it.
 */
@NullMarked
package org.pikan.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
