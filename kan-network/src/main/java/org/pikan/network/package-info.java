/**
 * Networks of sum and product nodes: structures, initialisation, growth and pruning.
 *
 * <p>Maps points to jets of every output, and adjoints of those jets to gradients. Knows no PDE.
 */
@NullMarked
package org.pikan.network;

import org.jspecify.annotations.NullMarked;
