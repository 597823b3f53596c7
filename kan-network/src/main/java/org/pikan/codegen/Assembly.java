package org.pikan.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pikan.codegen.ExportModel.Output;
import org.pikan.expression.Expression;
import org.pikan.expression.Function;
import org.pikan.expression.Symbol;
import org.pikan.expression.TextPrinter;
import org.pikan.expression.Trees;

/** What Java and C files have in common: tables, helpers, the network, and the bodies of the functions. */
final class Assembly {

    /** A formula longer than this is not repeated in a comment. */
    private static final int LONGEST_COMMENT = 400;
    private static final int COMMENT_LINE = 100;

    final Tables tables = new Tables();
    private final ExportModel model;
    private final Language language;
    private final Set<Helper> helpers = EnumSet.noneOf(Helper.class);
    private final List<String> network = new ArrayList<>();

    Assembly(ExportModel model, Language language) {
        this.model = model;
        this.language = language;
        model.network().ifPresent(net -> network.addAll(NetworkCode.write(net, language, tables, helpers)));
    }

    /**
     * A body that computes some outputs.
     *
     * @param declarations
     *            declarations of variables, in order
     * @param values
     *            for each output its code
     */
    record Body(List<String> declarations, List<String> values) {}

    /** Names of functions that the code may bring along or call. */
    static List<String> ownNames() {
        List<String> used = new ArrayList<>(
                List.of("network", "evaluate", "silu", "besselSeries", "besselMiller", "besselHankel"));
        Arrays.stream(Function.values()).map(Function::text).forEach(used::add);
        return used;
    }

    /** The names of all inputs as parameters, and room for more names beside them. */
    Names scope(List<String> parameters) {
        Names names = new Names(language, ownNames());
        model.inputs().forEach(input -> parameters.add(names.take(input.name())));
        return names;
    }

    /**
     * The body of a function.
     *
     * @param outputs
     *            what it computes
     * @param inputs
     *            the code of each input
     * @param names
     *            the scope
     * @param buffer
     *            the name of the network's outputs
     */
    Body body(List<Output> outputs, List<String> inputs, Names names, String buffer) {
        Map<Expression, String> leaves = new HashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            leaves.put(model.inputs().get(i), inputs.get(i));
        }
        int networkOutputs = model.network().map(net -> net.outputs()).orElse(0);
        for (int k = 0; k < networkOutputs; k++) {
            leaves.put(ExportModel.networkOutput(k), buffer + "[" + k + "]");
        }
        Set<Function> called = EnumSet.noneOf(Function.class);
        Statements statements = new Statements(language, leaves, names, called);
        List<String> values = outputs.stream().map(output -> statements.add(output.formula())).toList();
        called.forEach(function -> helpers.add(Helper.of(function)));
        return new Body(statements.lines().stream().map(language::spell).toList(),
                values.stream().map(language::spell).toList());
    }

    /** Whether some of the outputs depend on the network. */
    boolean usesNetwork(Collection<Output> outputs) {
        Set<Expression> used = new HashSet<>();
        for (Output output : outputs) {
            Trees.nodes(output.formula()).stream().filter(node -> node.operands().isEmpty()).forEach(used::add);
        }
        return Stream.iterate(0, k -> k + 1).limit(model.network().map(net -> net.outputs()).orElse(0))
                .anyMatch(k -> used.contains(ExportModel.networkOutput(k)));
    }

    /** The helpers and the network; to be asked for after all bodies. */
    List<String> functions() {
        List<String> all = new ArrayList<>();
        Helper.closed(helpers, language).forEach(helper -> all.add(helper.text(language)));
        network.forEach(function -> all.add(language.spell(function)));
        return all;
    }

    /** The formula of an output as lines for a comment, or what it depends on where that is too long. */
    List<String> describe(Output output) {
        String head = output.name()
                + model.inputs().stream().map(Symbol::name).collect(Collectors.joining(", ", "(", ")"));
        // Nodes as they would be written, where a shared subtree is written each time: there may be more than atoms.
        double written = Trees.<Double>fold(output.formula(),
                (_, operands) -> 1 + operands.stream().mapToDouble(size -> size).sum());
        if (written > LONGEST_COMMENT) {
            return List.of(head);
        }
        String text = TextPrinter.print(output.formula());
        return text.length() > LONGEST_COMMENT ? List.of(head) : wrapped(head + " = " + text);
    }

    /** Text without what could end a comment, in lines. */
    static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.replaceAll("[^ -~]", "?").replace("\\", "/").replace("*/", "* /")
                    .split(" ", -1)) {
                if (!line.isEmpty() && line.length() + word.length() >= COMMENT_LINE) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
