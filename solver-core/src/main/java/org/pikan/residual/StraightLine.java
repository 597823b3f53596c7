package org.pikan.residual;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pikan.expression.Function;

/**
 * Instructions in order, each on whole registers of points. A register is an array of its own: HotSpot vectorises
 * {@code c[p] = a[p] * b[p]}, but not the same loop with three different offsets. Immutable.
 */
final class StraightLine {
    enum Code {
        ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE,
        /** a * b + c. */
        MULTIPLY_ADD,
        /** a * b - c. */
        MULTIPLY_SUBTRACT,
        /** c - a * b. */
        SUBTRACT_PRODUCT,
        POWER, SELECT, CALL
    }

    /** out = code(a, b, c), all numbers of registers; operands that a code does not have are -1. */
    record Instruction(Code code, int out, int a, int b, int c, @Nullable Function function) {}

    private final Instruction[] instructions;

    StraightLine(List<Instruction> instructions) {
        this.instructions = instructions.toArray(Instruction[]::new);
    }

    int size() {
        return instructions.length;
    }

    /** Runs on the first {@code points} values of each register. */
    void run(double[][] registers, int points) {
        for (Instruction instruction : instructions) {
            step(instruction, registers, points);
        }
    }

    private static void step(Instruction i, double[][] r, int points) {
        double[] out = r[i.out];
        switch (i.code) {
            case ADD -> Loops.add(r[i.a], r[i.b], out, points);
            case SUBTRACT -> Loops.subtract(r[i.a], r[i.b], out, points);
            case MULTIPLY -> Loops.multiply(r[i.a], r[i.b], out, points);
            case DIVIDE -> Loops.divide(r[i.a], r[i.b], out, points);
            case NEGATE -> Loops.negate(r[i.a], out, points);
            case MULTIPLY_ADD -> Loops.multiplyAdd(r[i.a], r[i.b], r[i.c], out, points);
            case MULTIPLY_SUBTRACT -> Loops.multiplySubtract(r[i.a], r[i.b], r[i.c], out, points);
            case SUBTRACT_PRODUCT -> Loops.subtractProduct(r[i.a], r[i.b], r[i.c], out, points);
            case POWER -> Loops.power(r[i.a], r[i.b], out, points);
            case SELECT -> Loops.select(r[i.a], r[i.b], r[i.c], out, points);
            case CALL -> Loops.call(Objects.requireNonNull(i.function), r[i.a], i.b < 0 ? null : r[i.b], out,
                    points);
        }
    }
}
