/**
 * What is proved about a formula as the solution of a problem, and the largest residual where nothing is proved.
 *
 * <p>Builds on problems, solutions and the identities of {@code org.pikan.identity}; commands use it.
 */
@NullMarked
package org.pikan.certify;

import org.jspecify.annotations.NullMarked;
