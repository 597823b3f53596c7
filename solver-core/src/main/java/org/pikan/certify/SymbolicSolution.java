package org.pikan.certify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pikan.codegen.ExportModel;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.solve.Solution;
import org.pikan.symbolic.Formula;

/**
 * What a search for a formula found.
 *
 * @param solution
 *            the trained network that the formula was read from, or the best one if none was read
 * @param formula
 *            the formula of each unknown; null if none was found
 * @param certificate
 *            what is known of the formula; null without one
 * @param attempts
 *            one line for each structure that was tried
 */
public record SymbolicSolution(Solution solution, @Nullable Formula formula, @Nullable Certificate certificate,
        List<String> attempts) {

    /** Copies the list. */
    public SymbolicSolution {
        attempts = List.copyOf(attempts);
    }

    /** Whether there is a formula that is proved to satisfy the problem. */
    public boolean exact() {
        return certificate != null && certificate.exact();
    }

    /** The formula of an unknown, if one was found. */
    public Optional<Expression> formula(FunctionSymbol unknown) {
        Formula found = formula;
        return found == null ? Optional.empty()
                : Optional.of(found.outputs().get(solution.problem().unknowns().indexOf(unknown)));
    }

    /**
     * The formulas, ready to be written as source code: {@code found.export().writeLatex(Path.of("u.tex"))}.
     *
     * @return what {@link org.pikan.codegen} writes
     * @throws IllegalStateException
     *             if no formula was found
     */
    public ExportModel export() {
        if (formula == null) {
            throw new IllegalStateException("no formula was found. Maybe export the solution instead.");
        }
        return FormulaFile.model(solution.problem(),
                solution.problem().unknowns().stream()
                        .map(unknown -> new ExportModel.Output(unknown.name(), formula(unknown).orElseThrow()))
                        .toList());
    }

    static Map<FunctionSymbol, Expression> byUnknown(List<FunctionSymbol> unknowns, Formula formula) {
        Map<FunctionSymbol, Expression> formulas = new HashMap<>();
        for (int k = 0; k < unknowns.size(); k++) {
            formulas.put(unknowns.get(k), formula.outputs().get(k));
        }
        return formulas;
    }
}
