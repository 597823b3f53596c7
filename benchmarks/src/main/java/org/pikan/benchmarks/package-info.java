/**
 * JMH benchmarks of the kernels, and runs that show accuracy against time.
 *
 * <p>Nothing depends on this module.
 */
@NullMarked
package org.pikan.benchmarks;

import org.jspecify.annotations.NullMarked;
