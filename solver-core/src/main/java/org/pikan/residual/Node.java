package org.pikan.residual;

import java.util.List;

/**
 * One value of a {@link Graph}. Equal values of one graph are the same object; operands have smaller numbers.
 */
final class Node implements Comparable<Node> {
    final int number;
    final Operation operation;
    final List<Node> operands;
    /** The value, axis, {@link JetInput} or function; {@code ""} for operations that need none. */
    final Object payload;
    /** Whether the value depends on an unknown, so that it cannot be computed once per point set. */
    final boolean readsJets;

    Node(int number, Operation operation, List<Node> operands, Object payload) {
        this.number = number;
        this.operation = operation;
        this.operands = operands;
        this.payload = payload;
        this.readsJets = operation == Operation.JET || operands.stream().anyMatch(operand -> operand.readsJets);
    }

    boolean isConstant() {
        return operation == Operation.CONSTANT;
    }

    boolean isConstant(double value) {
        return isConstant() && constant() == value;
    }

    /** The value of a constant. */
    double constant() {
        return (Double) payload;
    }

    Node operand(int i) {
        return operands.get(i);
    }

    @Override
    public int compareTo(Node other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return operation + (payload.equals("") ? "" : " " + payload) + operands.stream().map(o -> o.number).toList();
    }
}
