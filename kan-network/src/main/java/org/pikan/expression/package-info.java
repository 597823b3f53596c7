/**
 * Mathematical expressions: the sealed {@code Expression} tree and all that is done to it.
 *
 * <p>{@link org.pikan.expression.Parser} reads text; {@link org.pikan.expression.VectorOperations},
 * {@link org.pikan.expression.NormalDerivative}, {@link org.pikan.expression.Substitution} and
 * {@link org.pikan.expression.Derivative} lower a formula to partial derivatives of unknowns;
 * {@link org.pikan.expression.Simplifier} tidies it; {@link org.pikan.expression.Evaluator} computes it, with the same
 * bits everywhere; three printers write it as text, LaTeX and Java. Trees may be thousands of levels deep: walk them with
 * {@link org.pikan.expression.Trees}, not by recursion. For every other package; depends on none of Pikan's.
 */
@NullMarked
package org.pikan.expression;

import org.jspecify.annotations.NullMarked;
