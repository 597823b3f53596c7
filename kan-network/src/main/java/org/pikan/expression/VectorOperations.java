package org.pikan.expression;

import java.util.ArrayList;
import java.util.List;

/** Turns {@code laplacian}, {@code div}, {@code grad} and {@code dot} into partial derivatives. */
public final class VectorOperations {

    /** The value of a node while lowering: one component for a number, one for each space coordinate for a vector. */
    private record Lowered(List<Expression> components, boolean vector) {

        static Lowered scalar(Expression value) {
            return new Lowered(List.of(value), false);
        }

        Expression scalarIn(Expression node) {
            if (vector) {
                throw new IllegalArgumentException("'" + TextPrinter.abbreviate(node)
                        + "' has a vector where a number is needed. Maybe div(k*grad(u)) or dot(grad(u), grad(v)).");
            }
            return components.getFirst();
        }
    }

    private VectorOperations() {}

    /**
     * Lowers vector operators: {@code laplacian(u)} over x, y becomes {@code u_xx + u_yy}.
     *
     * @param expression any expression
     * @param space the space coordinates in order
     * @return an expression without vector operators; derivatives are not carried out, see {@link Derivative#expand}
     * @throws IllegalArgumentException if a vector stands where a number is needed or the other way round, or if
     *     {@code space} is empty and there is a vector operator
     */
    public static Expression lower(Expression expression, List<Symbol> space) {
        return Trees.<Lowered>fold(expression, (node, operands) -> lower(node, operands, space)).scalarIn(expression);
    }

    private static Lowered lower(Expression node, List<Lowered> operands, List<Symbol> space) {
        if (node instanceof VectorOperation operation) {
            if (space.isEmpty()) {
                throw new IllegalArgumentException("'" + TextPrinter.abbreviate(node)
                        + "' needs space coordinates, but there are none. Maybe the domain is missing.");
            }
            return operation(operation, operands, space);
        }
        if (operands.stream().noneMatch(Lowered::vector)) {
            return Lowered.scalar(Trees.withOperands(node, operands.stream().map(o -> o.scalarIn(node)).toList()));
        }
        boolean bothVectors = operands.stream().allMatch(Lowered::vector);
        boolean allowed = switch (node) {
            case Sum _ -> bothVectors;
            case Difference _ -> bothVectors;
            case Negation _ -> true;
            case Product _ -> !bothVectors;
            case Quotient _ -> !operands.getLast().vector();
            default -> false;
        };
        if (!allowed) {
            throw new IllegalArgumentException("'" + TextPrinter.abbreviate(node)
                    + "' does not combine numbers and vectors as allowed. Maybe div(k*grad(u)) or dot(grad(u), grad(v)).");
        }
        List<Expression> components = new ArrayList<>();
        for (int i = 0; i < space.size(); i++) {
            int component = i;
            components.add(Trees.withOperands(node,
                    operands.stream().map(o -> o.components().get(o.vector() ? component : 0)).toList()));
        }
        return new Lowered(components, true);
    }

    private static Lowered operation(VectorOperation node, List<Lowered> operands, List<Symbol> space) {
        return switch (node.operator()) {
            case GRAD -> {
                Expression operand = operands.getFirst().scalarIn(node);
                yield new Lowered(space.stream().map(x -> Functions.d(operand, x)).toList(), true);
            }
            case LAPLACIAN -> {
                Expression operand = operands.getFirst().scalarIn(node);
                yield sum(space.stream().map(x -> Functions.d(operand, x, x)).toList());
            }
            case DIV -> {
                List<Expression> components = operands.getFirst().vector() && operands.size() == 1
                        ? operands.getFirst().components()
                        : operands.stream().map(operand -> operand.scalarIn(node)).toList();
                if (components.size() != space.size()) {
                    throw new IllegalArgumentException("'" + TextPrinter.abbreviate(node) + "' has "
                            + components.size() + " components, but there are " + space.size()
                            + " space coordinates. Maybe div(k*grad(u)).");
                }
                List<Expression> terms = new ArrayList<>();
                for (int i = 0; i < space.size(); i++) {
                    terms.add(Functions.d(components.get(i), space.get(i)));
                }
                yield sum(terms);
            }
            case DOT -> {
                if (!operands.stream().allMatch(Lowered::vector)) {
                    throw new IllegalArgumentException("'" + TextPrinter.abbreviate(node)
                            + "' needs two vectors. Maybe dot(grad(u), grad(v)), or a product.");
                }
                List<Expression> terms = new ArrayList<>();
                for (int i = 0; i < space.size(); i++) {
                    terms.add(operands.get(0).components().get(i).times(operands.get(1).components().get(i)));
                }
                yield sum(terms);
            }
        };
    }

    private static Lowered sum(List<Expression> terms) {
        return Lowered.scalar(terms.stream().reduce(Expression::plus).orElseThrow());
    }
}
