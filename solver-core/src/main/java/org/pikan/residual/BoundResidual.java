package org.pikan.residual;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pikan.autodiff.JetLayout;
import org.pikan.residual.ResidualProgram.OutputGradient;

/**
 * A {@link ResidualProgram} that knows where the partial derivatives lie in the jets.
 *
 * <p>Jets and their adjoints are (unknowns x components x points): the value of a component is at
 * {@code offset + (unknown * components + component) * points + point}. Immutable and thread-safe; each thread needs its
 * own {@link Workspace}.
 */
public final class BoundResidual {
    private final ResidualProgram program;
    private final int components;
    /** For each input of the program its row in the jets. */
    private final int[] inputRows;

    BoundResidual(ResidualProgram program, JetLayout layout) {
        this.program = program;
        this.components = layout.size();
        this.inputRows = program.inputs.stream().mapToInt(input -> {
            int component = layout.componentOf(input.component());
            if (component < 0) {
                throw new IllegalArgumentException("an output reads the partial " + input.component() + " of unknown "
                        + input.unknown() + ", but the jets carry only " + layout
                        + ". Maybe build the layout from partials() of all programs, or take layout() of one.");
            }
            return input.unknown() * components + component;
        }).toArray();
    }

    /** Buffers of one thread for blocks of up to {@code maxPoints} points. */
    public Workspace workspace(int maxPoints) {
        return new Workspace(program, maxPoints);
    }

    /**
     * Evaluates all outputs at a block of points.
     *
     * @param coordinateValues what {@link ResidualProgram#precompute} gave for this block, from {@code valuesOffset} on
     * @param jets from {@code jetsOffset} on; not kept
     * @param points how many
     * @throws IllegalArgumentException when there are more points than the workspace holds
     */
    public void forward(double[] coordinateValues, int valuesOffset, double[] jets, int jetsOffset, int points,
            Workspace w) {
        if (points > w.row.length) {
            throw new IllegalArgumentException("the block has " + points + " points, but the workspace holds "
                    + w.row.length + ". Maybe ask for a larger one.");
        }
        w.points = points;
        double[][] r = w.registers;
        for (int i = 0; i < program.rowRegisters.length; i++) {
            System.arraycopy(coordinateValues, valuesOffset + i * points, r[program.rowRegisters[i]], 0, points);
        }
        for (int i = 0; i < inputRows.length; i++) {
            System.arraycopy(jets, jetsOffset + inputRows[i] * points, r[program.inputRegisters[i]], 0, points);
        }
        program.forward.run(r, points);
    }

    /** As {@link #forward}, from the coordinates (axes x points) themselves; the same bits. */
    public void forwardAt(double[] coordinates, int offset, double[] jets, int jetsOffset, int points, Workspace w) {
        double[] values = new double[program.coordinateValues() * points];
        program.precompute(coordinates, offset, points, values, 0);
        forward(values, 0, jets, jetsOffset, points, w);
    }

    /**
     * The derivatives of one output by all jets, at the points of the last {@link #forward} with this workspace.
     *
     * @param seed a factor for each point, null for 1
     * @param jetsBar overwritten with seed * d(output)/d(jet), shaped like the jets, from {@code offset} on
     */
    public void reverse(int output, double @Nullable [] seed, double[] jetsBar, int offset, Workspace w) {
        Arrays.fill(jetsBar, offset, offset + program.unknowns * components * w.points, 0);
        OutputGradient gradient = run(output, w);
        for (int i = 0; i < gradient.inputs().length; i++) {
            double[] derivative = w.registers[gradient.registers()[i]];
            if (seed != null) {
                Loops.multiply(seed, derivative, w.row, w.points);
                derivative = w.row;
            }
            System.arraycopy(derivative, 0, jetsBar, rowOffset(gradient, i, offset, w), w.points);
        }
    }

    /** As {@link #reverse}, but added to {@code jetsBar}: for the gradient of a sum over outputs. */
    public void reverseAdd(int output, double[] seed, double[] jetsBar, int offset, Workspace w) {
        OutputGradient gradient = run(output, w);
        for (int i = 0; i < gradient.inputs().length; i++) {
            int rowOffset = rowOffset(gradient, i, offset, w);
            System.arraycopy(jetsBar, rowOffset, w.row, 0, w.points);
            Loops.multiplyAdd(seed, w.registers[gradient.registers()[i]], w.row, w.row, w.points);
            System.arraycopy(w.row, 0, jetsBar, rowOffset, w.points);
        }
    }

    private OutputGradient run(int output, Workspace w) {
        OutputGradient gradient = program.gradients.get(output);
        gradient.code().run(w.registers, w.points);
        return gradient;
    }

    private int rowOffset(OutputGradient gradient, int i, int offset, Workspace w) {
        return offset + inputRows[gradient.inputs()[i]] * w.points;
    }

    /** The registers of one thread. Belongs to the program that made it. */
    public static final class Workspace {
        private final int[] outputRegisters;
        private final double[][] registers;
        private final double[] row;
        private int points;

        private Workspace(ResidualProgram program, int maxPoints) {
            this.outputRegisters = program.outputRegisters;
            this.registers = program.registers.allocate(maxPoints);
            this.row = new double[maxPoints];
        }

        /** The values of an output after {@link #forward}, one for each point: to be read, not written. */
        public double[] output(int output) {
            return registers[outputRegisters[output]];
        }
    }
}
