package org.pikan.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.pikan.expression.Call;
import org.pikan.expression.Constant;
import org.pikan.expression.Difference;
import org.pikan.expression.Expression;
import org.pikan.expression.Function;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Negation;
import org.pikan.expression.PartialDerivative;
import org.pikan.expression.Power;
import org.pikan.expression.Product;
import org.pikan.expression.Quotient;
import org.pikan.expression.Sum;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;
import org.pikan.expression.VectorOperation;

/**
 * Expressions in coordinates and known functions, evaluated at many points with equal subexpressions shared.
 *
 * <p>A step works on all points of a block at once, which keeps a cold virtual machine out of a tree walk per point.
 */
final class PointProgram {
    private static final int LARGEST_BLOCK = 256;
    /** Numbers in the work buffer. */
    private static final int MAX_WORK = 1 << 21;

    private enum Kind {
        CONSTANT, COORDINATE, SUM, DIFFERENCE, PRODUCT, QUOTIENT, POWER, NEGATION, CALL
    }

    /** One step; {@code label} is the constant, the axis or the function. */
    private record Step(Kind kind, Object label, List<Integer> operands) {}

    private final List<Symbol> coordinates;
    private final KnownFunctions functions;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Step, Integer> index = new HashMap<>();
    private final List<Integer> outputs = new ArrayList<>();

    PointProgram(List<Symbol> coordinates, KnownFunctions functions) {
        this.coordinates = coordinates;
        this.functions = functions;
    }

    /** Adds an output and returns its index. */
    int add(Expression expression) {
        outputs.add(compile(expression));
        return outputs.size() - 1;
    }

    /** Values [output][point] at points [axis][point]. */
    double[][] evaluate(double[][] points) {
        int count = points[0].length;
        double[][] values = new double[outputs.size()][count];
        int block = Math.clamp(MAX_WORK / Math.max(1, steps.size()), 1, LARGEST_BLOCK);
        double[][] work = new double[steps.size()][block];
        for (int start = 0; start < count; start += block) {
            int size = Math.min(block, count - start);
            for (int s = 0; s < work.length; s++) {
                run(steps.get(s), work, work[s], points, start, size);
            }
            for (int o = 0; o < values.length; o++) {
                System.arraycopy(work[outputs.get(o)], 0, values[o], start, size);
            }
        }
        return values;
    }

    private int compile(Expression root) {
        return Trees.<Integer>fold(root, (node, operands) -> switch (node) {
            case Constant c -> step(Kind.CONSTANT, c.value(), operands);
            case Symbol s -> step(Kind.COORDINATE, coordinates.indexOf(s), operands);
            case FunctionSymbol f -> compile(functions.value(f));
            case PartialDerivative p -> compile(functions.derivative((FunctionSymbol) p.function(), p.by()));
            case Sum _ -> step(Kind.SUM, "", operands);
            case Difference _ -> step(Kind.DIFFERENCE, "", operands);
            case Product _ -> step(Kind.PRODUCT, "", operands);
            case Quotient _ -> step(Kind.QUOTIENT, "", operands);
            case Power _ -> step(Kind.POWER, "", operands);
            case Negation _ -> step(Kind.NEGATION, "", operands);
            case Call c -> step(Kind.CALL, c.function(), operands);
            case VectorOperation v -> throw new IllegalStateException(v + " was not lowered");
        });
    }

    private int step(Kind kind, Object label, List<Integer> operands) {
        Step step = new Step(kind, label, List.copyOf(operands));
        Integer known = index.get(step);
        if (known == null) {
            known = steps.size();
            steps.add(step);
            index.put(step, known);
        }
        return known;
    }

    private static void run(Step step, double[][] work, double[] out, double[][] points, int start, int size) {
        List<Integer> operands = step.operands();
        double[] a = operands.isEmpty() ? out : work[operands.getFirst()];
        double[] b = operands.isEmpty() ? out : work[operands.getLast()];
        switch (step.kind()) {
            case CONSTANT -> Arrays.fill(out, (Double) step.label());
            case COORDINATE -> System.arraycopy(points[(Integer) step.label()], start, out, 0, size);
            case SUM -> {
                for (int p = 0; p < size; p++) {
                    out[p] = a[p] + b[p];
                }
            }
            case DIFFERENCE -> {
                for (int p = 0; p < size; p++) {
                    out[p] = a[p] - b[p];
                }
            }
            case PRODUCT -> {
                for (int p = 0; p < size; p++) {
                    out[p] = a[p] * b[p];
                }
            }
            case QUOTIENT -> {
                for (int p = 0; p < size; p++) {
                    out[p] = a[p] / b[p];
                }
            }
            case POWER -> {
                for (int p = 0; p < size; p++) {
                    out[p] = b[p] == 2 ? a[p] * a[p] : StrictMath.pow(a[p], b[p]);
                }
            }
            case NEGATION -> {
                for (int p = 0; p < size; p++) {
                    out[p] = -a[p];
                }
            }
            case CALL -> call((Function) step.label(), operands, work, out, size);
        }
    }

    private static void call(Function function, List<Integer> operands, double[][] work, double[] out, int size) {
        double[] arguments = new double[operands.size()];
        for (int p = 0; p < size; p++) {
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = work[operands.get(i)][p];
            }
            out[p] = function.evaluate(arguments);
        }
    }
}
