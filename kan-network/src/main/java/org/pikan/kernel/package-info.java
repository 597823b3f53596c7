/**
 * The hot loops behind one small interface, once in plain Java and once on the Vector API, and the choice between them.
 *
 * <p>The only package that touches {@code jdk.incubator.vector}; everything else calls the interface.
 */
@NullMarked
package org.pikan.kernel;

import org.jspecify.annotations.NullMarked;
