package org.pikan.residual;

/** What a {@link Node} computes from its operands. */
enum Operation {
    /** A number; the payload is its value. */
    CONSTANT,
    /** A coordinate of the point; the payload is its axis. */
    COORDINATE,
    /** A component of an unknown's jet; the payload is a {@link JetInput}. */
    JET,
    /** a + b. */
    ADD,
    /** a - b. */
    SUBTRACT,
    /** a * b. */
    MULTIPLY,
    /** a / b. */
    DIVIDE,
    /** -a. */
    NEGATE,
    /** a to the power b, where b is not a small integer. */
    POWER,
    /** b where a >= 0, else c. */
    SELECT,
    /** A function of the expression language; the payload is the function. */
    CALL
}
