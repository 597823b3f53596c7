package org.pikan.symbolic;

import org.pikan.expression.Expression;

/**
 * A number with a name: an integer, a fraction, a short decimal, or one of these times pi, e or a root.
 *
 * @param form
 *            the number as an expression, such as {@code 3*pi/2}
 * @param value
 *            its value
 * @param bits
 *            how much it takes to say it: log2 of how many numbers are as simple
 */
public record RecognizedConstant(Expression form, double value, double bits) {}
