package org.pikan.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Computes values of expressions with {@link StrictMath}: the same bits on every machine.
 *
 * <p>For one point, {@code Evaluator.evaluate(e, Map.of(x, 0.5))}; for many, compile once:
 *
 * <pre>{@code
 * Evaluator evaluator = Evaluator.compile(e, List.of(x, t));
 * double value = evaluator.evaluate(0.5, 0.1);
 * }</pre>
 *
 * <p>Equal subexpressions are computed once. Immutable and safe for use by several threads.
 */
public final class Evaluator {

    private final int inputs;
    private final List<Step> steps;
    private final int[] results;

    /** Computes register {@code inputs + index of the step} from other registers. */
    private record Step(Expression node, int[] operands) {}

    private Evaluator(int inputs, List<Step> steps, int[] results) {
        this.inputs = inputs;
        this.steps = steps;
        this.results = results;
    }

    /**
     * Prepares an expression for evaluation at many points.
     *
     * @param expression what to compute
     * @param inputs symbols, unknowns and derivatives of unknowns whose values will be given, in order
     * @throws IllegalArgumentException if the expression contains another name, or an operator to lower or expand first
     */
    public static Evaluator compile(Expression expression, List<? extends Expression> inputs) {
        return compileAll(List.of(expression), inputs);
    }

    /**
     * Prepares several expressions, which share the values of equal subexpressions, for {@link #evaluateAll}.
     *
     * @param expressions what to compute, at least one
     * @param inputs as for {@link #compile}
     * @throws IllegalArgumentException as {@link #compile}
     */
    public static Evaluator compileAll(List<Expression> expressions, List<? extends Expression> inputs) {
        Map<Expression, Integer> leaves = new HashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            leaves.put(inputs.get(i), i);
        }
        Map<List<Object>, Integer> registers = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        int[] roots = new int[expressions.size()];
        for (int k = 0; k < roots.length; k++) {
            roots[k] = Trees.<Integer>fold(expressions.get(k), Evaluator::operands, (node, operands) -> {
                if (isLeaf(node)) {
                    Integer register = leaves.get(node);
                    if (register == null) {
                        throw noValue(node, inputs);
                    }
                    return register;
                }
                return registers.computeIfAbsent(List.of(Structure.label(node), operands), _ -> {
                    steps.add(new Step(node, operands.stream().mapToInt(i -> i).toArray()));
                    return inputs.size() + steps.size() - 1;
                });
            });
        }
        return new Evaluator(inputs.size(), List.copyOf(steps), roots);
    }

    /**
     * Computes the value at one point.
     *
     * @param values the values of the inputs in order
     * @return the value, NaN or infinite where the expression has none
     * @throws IllegalArgumentException if the number of values is wrong
     */
    public double evaluate(double... values) {
        return registers(values)[results[0]];
    }

    /**
     * Computes the values of all expressions at one point.
     *
     * @param values the values of the inputs in order
     * @param out receives the values, NaN or infinite where an expression has none
     * @throws IllegalArgumentException if the number of values is wrong
     */
    public void evaluateAll(double[] values, double[] out) {
        double[] registers = registers(values);
        for (int k = 0; k < results.length; k++) {
            out[k] = registers[results[k]];
        }
    }

    private double[] registers(double[] values) {
        if (values.length != inputs) {
            throw new IllegalArgumentException(
                    "the expression was compiled for " + inputs + " inputs, but got " + values.length + " values.");
        }
        double[] registers = Arrays.copyOf(values, inputs + steps.size());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double[] operands = new double[step.operands.length];
            for (int j = 0; j < operands.length; j++) {
                operands[j] = registers[step.operands[j]];
            }
            registers[inputs + i] = apply(step.node, operands);
        }
        return registers;
    }

    /**
     * Computes the value at one point.
     *
     * @param expression what to compute, without unknowns
     * @param symbols the values of its symbols
     * @throws IllegalArgumentException if the expression contains unknowns, or an operator to lower or expand first
     */
    public static double evaluate(Expression expression, ToDoubleFunction<Symbol> symbols) {
        return Trees.<Double>fold(expression, Evaluator::operands, (node, operands) -> {
            if (node instanceof Symbol symbol) {
                return symbols.applyAsDouble(symbol);
            }
            if (isLeaf(node)) {
                throw noValue(node, List.of());
            }
            return apply(node, operands.stream().mapToDouble(x -> x).toArray());
        });
    }

    /**
     * Computes the value at one point.
     *
     * @param expression what to compute
     * @param values the values of its symbols, unknowns, and derivatives of unknowns
     * @throws IllegalArgumentException if a value is missing, or an operator is to be lowered or expanded first
     */
    public static double evaluate(Expression expression, Map<? extends Expression, Double> values) {
        List<Expression> inputs = new ArrayList<>(values.keySet());
        return compile(expression, inputs).evaluate(inputs.stream().mapToDouble(values::get).toArray());
    }

    /** The value of a node from those of its operands; of a constant too. */
    static double apply(Expression node, double[] operands) {
        return switch (node) {
            case Constant c -> c.value();
            case Sum _ -> operands[0] + operands[1];
            case Difference _ -> operands[0] - operands[1];
            case Product _ -> operands[0] * operands[1];
            case Quotient _ -> operands[0] / operands[1];
            case Power _ -> StrictMath.pow(operands[0], operands[1]);
            case Negation _ -> -operands[0];
            case Call c -> c.function().evaluate(operands);
            case VectorOperation v -> throw new IllegalArgumentException("'" + TextPrinter.abbreviate(v)
                    + "' has no value before vector operators are lowered to derivatives.");
            case Symbol _ -> throw new IllegalStateException(node.toString());
            case FunctionSymbol _ -> throw new IllegalStateException(node.toString());
            case PartialDerivative _ -> throw new IllegalStateException(node.toString());
        };
    }

    /** True if the value of a node is given, not computed. */
    static boolean isLeaf(Expression node) {
        return node instanceof Symbol || node instanceof FunctionSymbol || node instanceof PartialDerivative;
    }

    private static List<Expression> operands(Expression node) {
        return node instanceof PartialDerivative ? List.of() : node.operands();
    }

    private static IllegalArgumentException noValue(Expression node, List<? extends Expression> inputs) {
        if (node instanceof PartialDerivative(var function, _) && !(function instanceof FunctionSymbol)) {
            return new IllegalArgumentException("'" + TextPrinter.abbreviate(node)
                    + "' has no value before derivatives are expanded down to unknowns.");
        }
        String known = inputs.isEmpty() ? ""
                : "; values are given for " + inputs.stream().map(Object::toString).collect(Collectors.joining(", "));
        return new IllegalArgumentException("no value for '" + node + "'" + known + ".");
    }
}
