package org.pikan.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pikan.codegen.ExportModel;
import org.pikan.codegen.ExportModel.Output;
import org.pikan.expression.Derivative;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Simplifier;
import org.pikan.expression.TextPrinter;
import org.pikan.formulation.Formulation;
import org.pikan.network.Network;
import org.pikan.problem.Problem;
import org.pikan.residual.Ansatz;

/** What of a solution is written as source code: each unknown as g + d N. */
final class SolutionExport {

    private SolutionExport() {}

    static ExportModel of(Formulation formulation, Network network) {
        Problem problem = formulation.problem();
        List<Output> outputs = new ArrayList<>();
        for (int k = 0; k < problem.unknowns().size(); k++) {
            FunctionSymbol unknown = problem.unknowns().get(k);
            Ansatz.Form form = formulation.ansatz().get(unknown);
            Expression own = ExportModel.networkOutput(k);
            outputs.add(new Output(unknown.name(),
                    form == null ? own : plain(form.g()).plus(plain(form.d()).times(own))));
        }
        String domain = problem.domain().axes().stream().map(axis -> TextPrinter.print(axis.min()) + " <= "
                + axis.name() + " <= " + TextPrinter.print(axis.max())).collect(Collectors.joining(", "));
        return new ExportModel("Solution of problem '" + problem.name() + "' for " + domain + ".\nWritten by Pikan "
                + Version.TEXT + "; outside these ranges it means nothing.", problem.domain().symbols(),
                Optional.of(network), outputs);
    }

    /** As the ansatz evaluates it. */
    private static Expression plain(Expression expression) {
        return Simplifier.simplify(Derivative.expand(expression));
    }
}
