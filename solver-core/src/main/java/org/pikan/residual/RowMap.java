package org.pikan.residual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** A program that reads coordinate values and rows of one array of jets, and writes rows of another. Immutable. */
final class RowMap {
    private final Registers registers;
    private final int[] valueRegisters;
    private final int[] inputRows;
    private final int[] inputRegisters;
    private final int[] outputRows;
    private final int[] outputRegisters;
    private final StraightLine code;

    /**
     * @param values what is precomputed from the coordinates, in order
     * @param outputs row to value
     * @param rowOf the row of an input
     */
    RowMap(List<Node> values, SortedMap<Integer, Node> outputs, ToIntFunction<JetInput> rowOf) {
        List<Node> jets = Nodes.leaves(outputs.values(), Operation.JET);
        List<Node> given = new ArrayList<>(values);
        given.addAll(jets);
        Emitter emitter = new Emitter(outputs.values(), given);
        this.valueRegisters = emitter.registersOf(values);
        this.inputRows = jets.stream().mapToInt(jet -> rowOf.applyAsInt((JetInput) jet.payload)).toArray();
        this.inputRegisters = emitter.registersOf(jets);
        this.outputRows = outputs.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.outputRegisters = emitter.registersOf(List.copyOf(outputs.values()));
        this.code = emitter.emit(new TreeSet<>(outputs.values()), new HashSet<>());
        this.registers = emitter.registers();
    }

    double[][] allocate(int points) {
        return registers.allocate(points);
    }

    /** Reads all rows before it writes one, so that {@code in} and {@code out} may be the same. */
    void run(double[] values, int valuesOffset, double[] in, int inOffset, double[] out, int outOffset, int points,
            double[][] r) {
        for (int i = 0; i < valueRegisters.length; i++) {
            System.arraycopy(values, valuesOffset + i * points, r[valueRegisters[i]], 0, points);
        }
        for (int i = 0; i < inputRows.length; i++) {
            System.arraycopy(in, inOffset + inputRows[i] * points, r[inputRegisters[i]], 0, points);
        }
        code.run(r, points);
        for (int i = 0; i < outputRows.length; i++) {
            System.arraycopy(r[outputRegisters[i]], 0, out, outOffset + outputRows[i] * points, points);
        }
    }
}
