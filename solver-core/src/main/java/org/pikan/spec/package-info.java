/**
 * Problems written as JSON files.
 *
 * <p>Reads a file into the same {@code Problem} that the Java language builds; uses Jackson.
 */
@NullMarked
package org.pikan.spec;

import org.jspecify.annotations.NullMarked;
