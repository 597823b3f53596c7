/**
 * The language in which a user states a problem: coordinates, unknowns, equations, conditions, observations.
 *
 * <p>A {@code Problem} is immutable and validated; nothing here knows how it will be solved.
 */
@NullMarked
package org.pikan.problem;

import org.jspecify.annotations.NullMarked;
