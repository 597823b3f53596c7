package org.pikan.certify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pikan.export.JsonFiles;
import org.pikan.expression.LatexPrinter;
import org.pikan.expression.TextPrinter;
import org.pikan.problem.Problem;

/** What a search for a formula found, as a JSON file. */
public final class FormulaFile {

    private FormulaFile() {}

    /**
     * The file's keys.
     *
     * @param problem
     *            the problem's name
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
    private record Content(String problem, Map<String, String> formulas, Map<String, String> latex, boolean exact,
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
        Map<String, String> text = new LinkedHashMap<>();
        Map<String, String> latex = new LinkedHashMap<>();
        problem.unknowns().forEach(unknown -> found.formula(unknown).ifPresent(formula -> {
            text.put(unknown.name(), TextPrinter.print(formula));
            latex.put(unknown.name(), LatexPrinter.print(formula));
        }));
        Certificate certificate = found.certificate();
        JsonFiles.write(file, new Content(problem.name(), text, latex, found.exact(),
                certificate == null ? null : certificate.largestRelative(),
                certificate == null ? List.of() : certificate.claims(), found.attempts()));
    }
}
