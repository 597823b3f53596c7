package org.pikan.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What the three printers share: joining pieces of text without recursion, and how tightly each kind of node binds.
 *
 * <p>A printer turns a node into pieces: a {@code String} to write, an {@link Operand} to go on with.
 */
final class Pieces {

    /** Binds like a sum; see the grammar of {@code Parser}. */
    static final int SUM = 1;
    /** Binds like a product. */
    static final int PRODUCT = 2;
    /** Binds like a negation. */
    static final int UNARY = 3;
    /** Binds like a power. */
    static final int POWER = 4;
    /** Needs no parentheses anywhere. */
    static final int ATOM = 5;

    /** A subexpression, in parentheses if it binds less tightly than {@code level}. */
    record Operand(Expression expression, int level) {}

    /** A language to print. */
    interface Style {

        /** Returns how tightly a node binds. */
        default int level(Expression node) {
            return switch (node) {
                case Sum _ -> SUM;
                case Difference _ -> SUM;
                case Product _ -> PRODUCT;
                case Quotient _ -> PRODUCT;
                case Negation _ -> UNARY;
                case Constant c -> isNegative(c.value()) ? UNARY : ATOM;
                case Power _ -> POWER;
                default -> ATOM;
            };
        }

        List<Object> pieces(Expression node);

        default String open() {
            return "(";
        }

        default String close() {
            return ")";
        }
    }

    private Pieces() {}

    static String join(Expression root, Style style) {
        StringBuilder text = new StringBuilder();
        Deque<Object> pending = new ArrayDeque<>();
        pending.push(new Operand(root, 0));
        while (!pending.isEmpty()) {
            Object piece = pending.pop();
            if (piece instanceof Operand(var node, var level)) {
                boolean parentheses = style.level(node) < level;
                if (parentheses) {
                    pending.push(style.close());
                }
                style.pieces(node).reversed().forEach(pending::push);
                if (parentheses) {
                    pending.push(style.open());
                }
            } else {
                text.append(piece);
            }
        }
        return text.toString();
    }

    /** An infix operation, with the level that each side needs. */
    static List<Object> infix(Expression left, int leftLevel, String operator, Expression right, int rightLevel) {
        return List.of(new Operand(left, leftLevel), operator, new Operand(right, rightLevel));
    }

    /** {@code before} arguments {@code after}, separated by commas. */
    static List<Object> call(String before, List<Expression> arguments, String after) {
        List<Object> pieces = new ArrayList<>();
        pieces.add(before);
        for (Expression argument : arguments) {
            if (pieces.size() > 1) {
                pieces.add(", ");
            }
            pieces.add(new Operand(argument, 0));
        }
        pieces.add(after);
        return pieces;
    }

    /** True for -0.0 too, whose text begins with a minus. */
    static boolean isNegative(double value) {
        return Math.copySign(1, value) < 0;
    }
}
