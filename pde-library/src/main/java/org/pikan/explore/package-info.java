/**
 * A model in the browser: one page on the loopback address that shows its network, its function and its loss, and changes it.
 *
 * <p>{@code Exploration} holds the model and what was done to it, {@code ExploreServer} speaks HTTP, {@code Api} and {@code Messages}
 * translate. The page itself is plain HTML, CSS and JavaScript among the resources. Used by the command {@code explore}.
 */
@NullMarked
package org.pikan.explore;

import org.jspecify.annotations.NullMarked;
