/**
 * Ready-made problems, each with an exact or a reference solution, and the {@code pikan} command.
 *
 * <p>Above every other module; nothing but examples and benchmarks depends on it.
 */
@NullMarked
package org.pikan.library;

import org.jspecify.annotations.NullMarked;
