/**
 * Reading and writing networks as JSON.
 *
 * <p>The only package of this module that uses Jackson.
 */
@NullMarked
package org.pikan.network.checkpoint;

import org.jspecify.annotations.NullMarked;
