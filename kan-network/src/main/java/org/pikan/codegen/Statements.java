package org.pikan.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pikan.expression.Call;
import org.pikan.expression.CodePrinter;
import org.pikan.expression.Expression;
import org.pikan.expression.Function;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;

/**
 * Formulas as statements: what is used more than once, or would make a line too long, becomes a variable.
 *
 * <p>Equal subexpressions are found as in {@link org.pikan.expression.Evaluator}, so code is linear in what is computed,
 * not in the length of the formula. Writes the shared notation of {@link Language}.
 */
final class Statements {

    /** Operations in one statement: about two lines. */
    private static final int LONGEST = 24;

    private final Language language;
    private final Map<Expression, String> leaves;
    private final Set<Function> called;
    private final Names names;
    private final List<String> lines = new ArrayList<>();

    /**
     * Prepares a scope.
     *
     * @param leaves
     *            the code of each symbol
     * @param names
     *            gives the names of variables
     * @param called
     *            receives the functions that the code calls as helpers
     */
    Statements(Language language, Map<? extends Expression, String> leaves, Names names, Set<Function> called) {
        this.language = language;
        this.leaves = new HashMap<>(leaves);
        this.names = names;
        this.called = called;
    }

    private record Key(Object label, List<Integer> operands) {}

    private record Node(Expression expression, List<Integer> operands) {}

    /** Adds declarations of variables to {@link #lines} and returns the code of the value. */
    String add(Expression formula) {
        List<Node> nodes = new ArrayList<>();
        int root = number(formula, nodes);
        int[] uses = new int[nodes.size()];
        nodes.forEach(node -> node.operands.forEach(operand -> uses[operand]++));
        List<Expression> rewritten = new ArrayList<>();
        int[] size = new int[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            Expression own = Trees.withOperands(node.expression, node.operands.stream().map(rewritten::get).toList());
            size[i] = node.operands.isEmpty() ? 0 : 1 + node.operands.stream().mapToInt(o -> size[o]).sum();
            if (i != root && ((size[i] > 0 && uses[i] > 1) || size[i] > LONGEST)) {
                own = variable(own);
                size[i] = 0;
            }
            rewritten.add(own);
        }
        return print(rewritten.get(root));
    }

    /** Gives each different subexpression a number, operands first; returns that of the whole. */
    private int number(Expression formula, List<Node> nodes) {
        Map<Key, Integer> numbers = new HashMap<>();
        return Trees.<Integer>fold(formula, (node, operands) -> {
            Object label = node.operands().isEmpty() ? node : node instanceof Call c ? c.function() : node.getClass();
            return numbers.computeIfAbsent(new Key(label, operands), _ -> {
                nodes.add(new Node(node, operands));
                return nodes.size() - 1;
            });
        });
    }

    private Symbol variable(Expression value) {
        String name = names.take("v" + (lines.size() + 1));
        lines.add("double " + name + " = " + print(value) + ";");
        Symbol symbol = new Symbol(name);
        leaves.put(symbol, name);
        return symbol;
    }

    private String print(Expression expression) {
        return CodePrinter.print(expression, new CodePrinter.Style() {
            @Override
            public String leaf(Expression leaf) {
                String code = leaves.get(leaf);
                if (code == null) {
                    throw new IllegalArgumentException("'" + leaf + "' is not among what the formula may hold: "
                            + leaves.keySet().stream().filter(known -> known instanceof Symbol
                                    || known instanceof FunctionSymbol).map(Object::toString).sorted()
                                    .collect(Collectors.joining(", "))
                            + ".");
                }
                return code;
            }

            @Override
            public String number(double value) {
                return Language.literal(value);
            }

            @Override
            public String power() {
                return "MATH.pow";
            }

            @Override
            public String function(Function function) {
                if (!language.has(function)) {
                    called.add(function);
                }
                return language.nameOf(function);
            }
        });
    }

    /** Declarations so far, in order. */
    List<String> lines() {
        return lines;
    }
}
