/**
 * Training: the solver, its options, schedule and progress, and the solution it hands back.
 *
 * <p>{@code Solver} and {@code Solution} are where users meet this module.
 */
@NullMarked
package org.pikan.solve;

import org.jspecify.annotations.NullMarked;
