package org.pikan.residual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;

/**
 * Expressions of the coordinates alone, compiled: sources, coefficients, exact solutions, the data of hard conditions.
 *
 * <p>Immutable and thread-safe. Values come from {@link StrictMath}, the same bits on every machine.
 */
public final class CoordinateProgram {
    private static final int CHUNK = 64;

    private final Registers registers;
    private final int[] axes;
    private final int[] axisRegisters;
    private final int[] outputRegisters;
    private final StraightLine code;

    private CoordinateProgram(Registers registers, int[] axes, int[] axisRegisters, int[] outputRegisters,
            StraightLine code) {
        this.registers = registers;
        this.axes = axes;
        this.axisRegisters = axisRegisters;
        this.outputRegisters = outputRegisters;
        this.code = code;
    }

    /**
     * Compiles expressions.
     *
     * @throws IllegalArgumentException when one holds an unknown or a name that is not a coordinate
     */
    public static CoordinateProgram compile(List<Expression> outputs, List<Symbol> coordinates) {
        Translator translator = new Translator(new Graph(), coordinates, List.of());
        return of(outputs.stream().map(translator::simplify).toList());
    }

    static CoordinateProgram of(List<Node> outputs) {
        List<Node> inputs = new ArrayList<>(Nodes.leaves(outputs, Operation.COORDINATE));
        Emitter emitter = new Emitter(outputs, inputs);
        StraightLine code = emitter.emit(new TreeSet<>(outputs), new HashSet<>());
        int[] axes = inputs.stream().mapToInt(input -> (Integer) input.payload).toArray();
        int[] axisRegisters = emitter.registersOf(inputs);
        int[] outputRegisters = emitter.registersOf(outputs);
        return new CoordinateProgram(emitter.registers(), axes, axisRegisters, outputRegisters, code);
    }

    /** The number of values at each point. */
    public int size() {
        return outputRegisters.length;
    }

    /**
     * Evaluates all outputs at some points.
     *
     * @param coordinates (axes x points), from {@code offset} on
     * @param points how many, at least 0
     * @param out (outputs x points), from {@code outOffset} on; overwritten
     */
    public void evaluate(double[] coordinates, int offset, int points, double[] out, int outOffset) {
        double[][] r = registers.allocate(Math.min(points, CHUNK));
        for (int start = 0; start < points; start += CHUNK) {
            int n = Math.min(CHUNK, points - start);
            for (int i = 0; i < axes.length; i++) {
                System.arraycopy(coordinates, offset + axes[i] * points + start, r[axisRegisters[i]], 0, n);
            }
            code.run(r, n);
            for (int i = 0; i < outputRegisters.length; i++) {
                System.arraycopy(r[outputRegisters[i]], 0, out, outOffset + i * points + start, n);
            }
        }
    }
}
