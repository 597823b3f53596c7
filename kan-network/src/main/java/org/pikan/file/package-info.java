/**
 * Files that are whole or not there, for every package that writes one.
 *
 * <p>Knows nothing of what is written.
 */
@NullMarked
package org.pikan.file;

import org.jspecify.annotations.NullMarked;
