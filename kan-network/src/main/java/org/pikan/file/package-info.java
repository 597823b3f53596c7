/**
 * Files that are whole or not there, and tables of numbers in CSV, for every package that reads or writes one.
 *
 * <p>Knows nothing of what they hold.
 */
@NullMarked
package org.pikan.file;

import org.jspecify.annotations.NullMarked;
