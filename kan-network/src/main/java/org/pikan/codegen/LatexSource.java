package org.pikan.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pikan.codegen.ExportModel.Output;
import org.pikan.expression.Difference;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.LatexPrinter;
import org.pikan.expression.Simplifier;
import org.pikan.expression.Sum;
import org.pikan.expression.Symbol;
import org.pikan.expression.Trees;
import org.pikan.symbolic.NetworkFormula;

/**
 * Writes formulas as LaTeX: an {@code align*} environment with an equation for each output, for the package amsmath.
 *
 * <p>A network must be a formula: each of its edges symbolic. Expansions in a basis have too many coefficients to be read.
 */
public final class LatexSource {

    /** About what a line of a page takes, in characters of source. */
    private static final int LINE = 140;

    private LatexSource() {}

    /**
     * Writes a fragment, to be put into a document.
     *
     * @param model
     *            what to export
     * @return the source
     * @throws IllegalArgumentException
     *             if an output depends on a network that is not a formula
     */
    public static String write(ExportModel model) {
        List<Expression> network = new ArrayList<>();
        Map<Expression, Expression> values = new HashMap<>();
        model.network().filter(_ -> new Assembly(model, Language.JAVA).usesNetwork(model.outputs())).ifPresent(net -> {
            network.addAll(NetworkFormula.of(net, model.inputs()));
            for (int k = 0; k < network.size(); k++) {
                values.put(ExportModel.networkOutput(k), network.get(k));
            }
        });
        StringBuilder text = new StringBuilder();
        Assembly.wrapped(model.title()).forEach(line -> text.append("% ").append(line).append('\n'));
        text.append("% \\usepackage{amsmath}\n\\begin{align*}\n");
        for (int k = 0; k < model.outputs().size(); k++) {
            Output output = model.outputs().get(k);
            Expression formula = values.isEmpty() ? output.formula()
                    : Simplifier.simplify(Trees.rewrite(output.formula(),
                            node -> node instanceof FunctionSymbol ? values.getOrDefault(node, node) : node));
            String head = LatexPrinter.print(new Symbol(output.name())) + "\\left(" + model.inputs().stream()
                    .map(LatexPrinter::print).collect(Collectors.joining(", ")) + "\\right)";
            text.append(head).append(" &= ").append(String.join(" \\\\\n&\\quad ", lines(formula)))
                    .append(k + 1 < model.outputs().size() ? " \\\\\n" : "\n");
        }
        return text.append("\\end{align*}\n").toString();
    }

    /** Lines of a formula, broken between terms. */
    private static List<String> lines(Expression formula) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String term : terms(formula)) {
            if (!line.isEmpty() && line.length() + term.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(term);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The terms of a sum with their signs. */
    private static List<String> terms(Expression formula) {
        List<String> terms = new ArrayList<>();
        Expression rest = formula;
        while (rest instanceof Sum || rest instanceof Difference) {
            Expression last = rest.operands().get(1);
            boolean plain = !(last instanceof Sum || last instanceof Difference);
            String code = LatexPrinter.print(last);
            boolean bare = plain && !code.startsWith("-");
            terms.addFirst((rest instanceof Sum ? "+ " : "- ") + (bare ? code : "\\left(" + code + "\\right)"));
            rest = rest.operands().getFirst();
        }
        terms.addFirst(LatexPrinter.print(rest));
        return terms;
    }
}
