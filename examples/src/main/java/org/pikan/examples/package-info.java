/**
 * Short programs, each a page that teaches one thing.
 *
 * <p>Start one with {@code mvn -q -pl examples -am compile exec:exec -Dexample=NAME}.
 */
@NullMarked
package org.pikan.examples;

import org.jspecify.annotations.NullMarked;
