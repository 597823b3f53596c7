package org.pikan.certify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pikan.codegen.ExportModel;
import org.pikan.export.JsonFiles;
import org.pikan.expression.Expression;
import org.pikan.expression.LatexPrinter;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.Symbol;
import org.pikan.expression.TextPrinter;
import org.pikan.problem.Problem;
import org.pikan.solve.Version;

/** What a search for a formula found, as a JSON file. */
public final class FormulaFile {

    private FormulaFile() {}

    /**
     * The file's keys.
     *
     * @param problem
     *            the problem's name
     * @param coordinates
     *            their names, in order
     * @param formulas
     *            the text of each unknown's formula; empty if none was found
     * @param latex
     *            the same as LaTeX
     * @param exact
     *            whether they are proved to satisfy the problem
     * @param largestRelativeResidual
     *            0 if so; null without formulas
     * @param claims
     *            what is known of each equation and condition
     * @param attempts
     *            what was tried
     */
    private record Content(String problem, List<String> coordinates, Map<String, String> formulas,
            Map<String, String> latex, boolean exact,
            @Nullable Double largestRelativeResidual, List<Claim> claims, List<String> attempts) {}

    /**
     * Writes the file.
     *
     * @param found
     *            what was found
     * @param file
     *            a JSON file, replaced if it is there
     * @throws IOException
     *             if it cannot be written
     */
    public static void write(SymbolicSolution found, Path file) throws IOException {
        Problem problem = found.solution().problem();
        Map<String, Expression> formulas = new LinkedHashMap<>();
        problem.unknowns().forEach(
                unknown -> found.formula(unknown).ifPresent(formula -> formulas.put(unknown.name(), formula)));
        Certificate certificate = found.certificate();
        JsonFiles.write(file, new Content(problem.name(),
                problem.domain().symbols().stream().map(Symbol::name).toList(),
                printed(formulas, TextPrinter::print), printed(formulas, LatexPrinter::print), found.exact(),
                certificate == null ? null : certificate.largestRelative(),
                certificate == null ? List.of() : certificate.claims(), found.attempts()));
    }

    /**
     * The keys of the file of a fit.
     *
     * @param data
     *            the name of the data
     * @param coordinates
     *            the inputs
     * @param formulas
     *            the text of each target's formula
     * @param latex
     *            the same as LaTeX
     * @param relativeError
     *            root mean square error on the rows for testing over the targets' deviation; null without formulas
     */
    private record FitContent(String data, List<String> coordinates, Map<String, String> formulas,
            Map<String, String> latex, @Nullable Double relativeError) {}

    /**
     * Writes the formulas of a fit.
     *
     * @param data
     *            the name of the data
     * @param formulas
     *            by the name of their target
     * @param inputs
     *            what they depend on
     * @param relativeError
     *            root mean square error on the rows for testing over the targets' deviation
     * @param file
     *            a JSON file, replaced if it is there
     * @throws IOException
     *             if it cannot be written
     */
    public static void write(String data, Map<String, Expression> formulas, List<Symbol> inputs, double relativeError,
            Path file) throws IOException {
        JsonFiles.write(file, new FitContent(data, inputs.stream().map(Symbol::name).toList(),
                printed(formulas, TextPrinter::print), printed(formulas, LatexPrinter::print),
                Double.isFinite(relativeError) ? relativeError : null));
    }

    private static Map<String, String> printed(Map<String, Expression> formulas,
            Function<Expression, String> printer) {
        Map<String, String> texts = new LinkedHashMap<>();
        formulas.forEach((name, formula) -> texts.put(name, printer.apply(formula)));
        return texts;
    }

    private record Stored(@Nullable String problem, @Nullable String data, @Nullable List<String> coordinates,
            @Nullable Map<String, String> formulas) {

        @Nullable
        String title() {
            return problem != null ? "Solution of problem '" + problem + "' as a formula"
                    : data != null ? "Formula of the data '" + data + "'" : null;
        }
    }

    /**
     * Reads the formulas back, to be written as source code.
     *
     * @param file
     *            any file
     * @return nothing if it is no JSON of this form
     * @throws IOException
     *             if it cannot be read
     * @throws IllegalArgumentException
     *             if no formula was found, or what stands there is none
     */
    public static Optional<ExportModel> read(Path file) throws IOException {
        Stored stored;
        try {
            stored = JsonFiles.read(file, Stored.class);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        String title = stored.title();
        if (title == null || stored.coordinates == null || stored.formulas == null) {
            return Optional.empty();
        }
        if (stored.formulas.isEmpty()) {
            throw new IllegalArgumentException("no formula was found for "
                    + (stored.problem != null ? "problem '" + stored.problem : "data '" + stored.data)
                    + "'. Maybe export the model.json beside '" + file.getFileName() + "'.");
        }
        Names names = Names.of(stored.coordinates, List.of());
        List<ExportModel.Output> outputs = new ArrayList<>();
        stored.formulas.forEach(
                (name, text) -> outputs.add(new ExportModel.Output(name, Parser.parse(text, names))));
        return Optional.of(model(title, stored.coordinates.stream().map(Symbol::new).toList(), outputs));
    }

    static ExportModel model(Problem problem, List<ExportModel.Output> outputs) {
        return model("Solution of problem '" + problem.name() + "' as a formula", problem.domain().symbols(), outputs);
    }

    private static ExportModel model(String title, List<Symbol> coordinates, List<ExportModel.Output> outputs) {
        return new ExportModel(title + ".\nWritten by Pikan " + Version.TEXT
                + ".", coordinates, Optional.empty(), outputs);
    }
}
