package org.pikan.library.command;

import static org.pikan.problem.ProblemException.quote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pikan.certify.FormulaFile;
import org.pikan.codegen.CSource;
import org.pikan.codegen.ExportModel;
import org.pikan.codegen.JavaSource;
import org.pikan.codegen.LatexSource;
import org.pikan.expression.Spelling;
import org.pikan.file.AtomicFiles;
import org.pikan.regression.RegressionModel;
import org.pikan.solve.Solution;

/** {@code pikan export}: a model as source code that needs no Pikan, in a file or on stdout. */
final class ExportCommand {

    private static final List<String> LANGUAGES = List.of("java", "c", "latex");

    private ExportCommand() {}

    static void run(Console console, String model, String to, Map<Flag, String> flags, Optional<String> name)
            throws IOException {
        String language = to.toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) {
            throw new RequestException("--to is " + quote(to) + ", but must be one of " + String.join(", ", LANGUAGES),
                    Spelling.nearest(language, LANGUAGES).map(near -> "Maybe " + near + ".").orElse("Maybe java."));
        }
        if (flags.getOrDefault(Flag.OUT, "x").isBlank()) {
            throw new RequestException("--out is empty", "Maybe leave it out, and the source goes to stdout.");
        }
        Optional<Path> file = Optional.ofNullable(flags.get(Flag.OUT)).map(ProblemSource::path);
        String source = source(ProblemSource.path(model), language, file, name);
        if (file.isEmpty()) {
            console.out().print(source);
        } else {
            Path parent = file.get().toAbsolutePath().getParent();
            OutputFolder folder = OutputFolder.prepare(parent == null ? Path.of("/") : parent,
                    List.of(String.valueOf(file.get().getFileName())));
            AtomicFiles.writeText(folder.file(String.valueOf(file.get().getFileName())), source);
            console.out().println(file.get());
        }
        console.out().flush();
    }

    private static String source(Path model, String language, Optional<Path> file, Optional<String> name) {
        Optional<ExportModel> formulas = formulas(model);
        if (formulas.isPresent()) {
            return source(formulas.get(), language, file, name, formulas.get().outputs().getFirst().name());
        }
        Optional<RegressionModel> regression = ModelSource.regression(model);
        if (regression.isPresent()) {
            return source(regression.get().export(), language, file, name, regression.get().targetNames().getFirst());
        }
        Solution solution = ModelSource.load(model);
        return source(solution.export(), language, file, name, solution.problem().name());
    }

    /** What the file formula.json of a symbolic solution holds; nothing if it is another file. */
    private static Optional<ExportModel> formulas(Path file) {
        try {
            return Files.isRegularFile(file) ? FormulaFile.read(file) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw RequestException.from(e, "Maybe name a formula.json that 'pikan solve --symbolic' wrote.");
        }
    }

    private static String source(ExportModel model, String language, Optional<Path> file, Optional<String> name,
            String title) {
        Optional<String> stem = file
                .map(path -> String.valueOf(path.getFileName()).replaceFirst("\\.[^.]*$", ""));
        try {
            return switch (language) {
                case "java" -> JavaSource.write(model, className(stem, name, title));
                case "c" -> CSource.write(model, name.orElseGet(() -> CSource.prefix(stem.orElse(title))));
                default -> {
                    if (name.isPresent()) {
                        throw new RequestException("--class is given, but LaTeX has no classes", "Maybe leave it out.");
                    }
                    yield LatexSource.write(model);
                }
            };
        } catch (IllegalArgumentException e) {
            throw RequestException.from(e, "Maybe export to another language.");
        }
    }

    private static String className(Optional<String> stem, Optional<String> name, String title) {
        String simple = name.map(text -> text.substring(text.lastIndexOf('.') + 1)).orElse("");
        if (name.isPresent() && stem.isPresent() && !stem.get().equals(simple)) {
            throw new RequestException("--class is " + quote(name.get()) + ", but --out names a file "
                    + quote(stem.get() + ".java") + ", and a Java class lives in a file of its own name",
                    "Maybe --out " + simple + ".java, or leave --class out.");
        }
        return name.orElseGet(() -> stem.orElseGet(() -> JavaSource.className(title)));
    }
}
