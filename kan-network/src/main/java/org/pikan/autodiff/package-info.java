/**
 * Partial derivatives of any order: multi-indices, jets, and the tables that compose them.
 *
 * <p>A {@code Jet} is for users and tests; the engine runs on blocks of arrays. Depends on no higher package.
 */
@NullMarked
package org.pikan.autodiff;

import org.jspecify.annotations.NullMarked;
