package org.pikan.residual;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pikan.expression.Function;
import org.pikan.residual.StraightLine.Code;
import org.pikan.residual.StraightLine.Instruction;

/**
 * Gives values of a graph registers and writes the instructions that compute them. A product that only a sum uses
 * becomes one fused multiply-add. A work object of the compiler.
 */
final class Emitter {
    private final Set<Node> inputs;
    private final Map<Node, Integer> uses = new HashMap<>();
    private final Set<Node> fused = new HashSet<>();
    private final Map<Node, Integer> registers = new HashMap<>();
    private final List<Registers.Constant> constants = new ArrayList<>();

    /**
     * @param roots all values that any of the programs returns
     * @param inputs values that come from outside
     */
    Emitter(Collection<Node> roots, Collection<Node> inputs) {
        this.inputs = new HashSet<>(inputs);
        SortedSet<Node> all = closure(roots, Set.of());
        roots.forEach(root -> uses.merge(root, 1, Integer::sum));
        for (Node node : all) {
            operandsOf(node).forEach(operand -> uses.merge(operand, 1, Integer::sum));
        }
        for (Node node : all) {
            if (node.operation == Operation.ADD || node.operation == Operation.SUBTRACT) {
                operandsOf(node).reversed().stream().filter(this::isFusable).findFirst().ifPresent(fused::add);
            }
        }
    }

    private List<Node> operandsOf(Node node) {
        return inputs.contains(node) ? List.of() : node.operands;
    }

    private boolean isFusable(Node node) {
        return node.operation == Operation.MULTIPLY && uses.get(node) == 1 && !inputs.contains(node);
    }

    /** The roots and all they need that is not available yet, operands first. */
    private SortedSet<Node> closure(Collection<Node> roots, Set<Node> available) {
        SortedSet<Node> result = new TreeSet<>();
        Deque<Node> pending = new ArrayDeque<>(roots);
        while (!pending.isEmpty()) {
            Node node = pending.pop();
            if (!available.contains(node) && result.add(node)) {
                pending.addAll(operandsOf(node));
            }
        }
        return result;
    }

    /** The register of a value; a constant's is filled once, when a workspace is made. */
    int register(Node node) {
        Integer register = registers.get(node);
        if (register == null) {
            register = registers.size();
            registers.put(node, register);
            if (node.isConstant()) {
                constants.add(new Registers.Constant(register, node.constant()));
            }
        }
        return register;
    }

    int[] registersOf(List<Node> nodes) {
        return nodes.stream().mapToInt(this::register).toArray();
    }

    /** What a workspace needs; to be asked for at the end. */
    Registers registers() {
        return new Registers(registers.size(), List.copyOf(constants));
    }

    /** The instructions for the roots; values in {@code available} are there already, computed ones are added. */
    StraightLine emit(Collection<Node> roots, Set<Node> available) {
        List<Instruction> instructions = new ArrayList<>();
        for (Node node : closure(roots, available)) {
            if (!inputs.contains(node) && !node.isConstant() && !fused.contains(node)) {
                instructions.add(instruction(node));
            }
            available.add(node);
        }
        return new StraightLine(instructions);
    }

    private Instruction instruction(Node node) {
        return switch (node.operation) {
            case ADD -> sum(node, Code.ADD, Code.MULTIPLY_ADD, Code.MULTIPLY_ADD);
            case SUBTRACT -> sum(node, Code.SUBTRACT, Code.MULTIPLY_SUBTRACT, Code.SUBTRACT_PRODUCT);
            case MULTIPLY -> plain(node, Code.MULTIPLY);
            case DIVIDE -> plain(node, Code.DIVIDE);
            case NEGATE -> plain(node, Code.NEGATE);
            case POWER -> plain(node, Code.POWER);
            case SELECT -> plain(node, Code.SELECT);
            case CALL -> plain(node, Code.CALL);
            case CONSTANT, COORDINATE, JET -> throw new IllegalStateException(node + " is not among the inputs");
        };
    }

    private Instruction sum(Node node, Code plain, Code firstFused, Code secondFused) {
        Node a = node.operand(0);
        Node b = node.operand(1);
        if (fused.contains(b)) {
            return new Instruction(secondFused, register(node), register(b.operand(0)), register(b.operand(1)),
                    register(a), null);
        }
        if (fused.contains(a)) {
            return new Instruction(firstFused, register(node), register(a.operand(0)), register(a.operand(1)),
                    register(b), null);
        }
        return plain(node, plain);
    }

    private Instruction plain(Node node, Code code) {
        int[] operands = {-1, -1, -1};
        for (int i = 0; i < node.operands.size(); i++) {
            operands[i] = register(node.operand(i));
        }
        @Nullable
        Function function = node.payload instanceof Function f ? f : null;
        return new Instruction(code, register(node), operands[0], operands[1], operands[2], function);
    }
}
