/**
 * What a trained function tells: what its output is owed to, into what parts it falls, which combinations of its coordinates
 * it knows.
 *
 * <p>Reads networks and any other differentiable function; changes nothing.
 */
@NullMarked
package org.pikan.network.analysis;

import org.jspecify.annotations.NullMarked;
