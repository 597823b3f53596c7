package org.pikan.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pikan.codegen.ExportModel.Output;
import org.pikan.codegen.Tables.Table;

/**
 * Writes a C99 file that needs nothing but {@code math.h}; Bessel functions are those of POSIX.
 *
 * <p>It has a function for each output, {@code double heat_u(double x, double t)}, and
 * {@code void heat_evaluate(const double *x, double *y)} for all of them; all else in it is static, and nothing is kept
 * between calls. Coefficients are written as decimals that read back to the same float64.
 */
public final class CSource {

    private CSource() {}

    /**
     * Writes a file.
     *
     * @param model
     *            what to export
     * @param prefix
     *            what the names of its functions begin with
     * @return the source
     * @throws IllegalArgumentException
     *             if the prefix is no identifier, or a coefficient is not finite
     */
    public static String write(ExportModel model, String prefix) {
        if (!prefix.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("'" + prefix + "' cannot begin the name of a C function. Maybe "
                    + prefix(prefix) + ".");
        }
        Assembly assembly = new Assembly(model, Language.C);
        List<String> prototypes = new ArrayList<>();
        List<String> functions = new ArrayList<>();
        for (Output output : model.outputs()) {
            functions.add(function(output, prefix, model, assembly, prototypes));
        }
        functions.add(evaluate(prefix, model, assembly, prototypes));
        functions.addAll(0, assembly.functions());
        StringBuilder text = new StringBuilder("/*\n");
        Assembly.wrapped(model.title()).forEach(line -> text.append(" * ").append(line).append('\n'));
        text.append(" */\n");
        if (functions.stream().anyMatch(f -> f.matches("(?s).*\\b(j0|j1|jn)\\(.*"))) {
            text.append("#ifndef _XOPEN_SOURCE\n#define _XOPEN_SOURCE 600 /* Bessel functions */\n#endif\n");
        }
        text.append("#include <math.h>\n\n");
        prototypes.forEach(prototype -> text.append(prototype).append(";\n"));
        for (Table table : assembly.tables.all()) {
            text.append("\nstatic const double ").append(table.name()).append("[] = {\n")
                    .append(Tables.literals(table.values(), 0, table.values().length, "    ")).append("\n};\n");
        }
        functions.forEach(function -> text.append('\n').append(function));
        return text.toString();
    }

    /**
     * A beginning of names made of any name: {@code heat-1d} is {@code heat_1d}.
     *
     * @param name
     *            any text
     * @return an identifier
     */
    public static String prefix(String name) {
        String made = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return made.matches("[a-z].*") ? made : "model_" + made;
    }

    private static String function(Output output, String prefix, ExportModel model, Assembly assembly,
            List<String> prototypes) {
        List<String> parameters = new ArrayList<>();
        Names names = assembly.scope(parameters);
        String buffer = names.take("n");
        String in = names.take("in");
        Assembly.Body body = assembly.body(List.of(output), parameters, names, buffer);
        String head = "double " + prefix + "_" + (output.name().equals("evaluate") ? "evaluate_" : output.name())
                + parameters.stream().map(name -> "double " + name).collect(Collectors.joining(", ", "(", ")"));
        prototypes.add(head);
        StringBuilder text = new StringBuilder();
        List<String> lines = assembly.describe(output);
        text.append("/* ").append(String.join("\n * ", lines)).append(" */\n").append(head).append(" {\n");
        if (assembly.usesNetwork(List.of(output))) {
            text.append("    const double ").append(in).append("[] = {").append(String.join(", ", parameters))
                    .append("};\n    double ").append(buffer).append('[')
                    .append(model.network().orElseThrow().outputs()).append("] = {0};\n    network(").append(in)
                    .append(", ").append(buffer).append(");\n");
        }
        body.declarations().forEach(line -> text.append("    ").append(line).append('\n'));
        return text.append("    return ").append(body.values().getFirst()).append(";\n}\n").toString();
    }

    private static String evaluate(String prefix, ExportModel model, Assembly assembly, List<String> prototypes) {
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < model.inputs().size(); i++) {
            inputs.add("x[" + i + "]");
        }
        Names names = new Names(Language.C, List.of("x", "y", "n"));
        Assembly.Body body = assembly.body(model.outputs(), inputs, names, "n");
        String head = "void " + prefix + "_evaluate(const double *x, double *y)";
        prototypes.add(head);
        StringBuilder text = new StringBuilder("/* y: ")
                .append(model.outputs().stream().map(Output::name).collect(Collectors.joining(", "))).append("; x: ")
                .append(model.inputs().stream().map(Object::toString).collect(Collectors.joining(", ")))
                .append(" */\n").append(head).append(" {\n");
        if (assembly.usesNetwork(model.outputs())) {
            text.append("    double n[").append(model.network().orElseThrow().outputs())
                    .append("] = {0};\n    network(x, n);\n");
        }
        body.declarations().forEach(line -> text.append("    ").append(line).append('\n'));
        for (int k = 0; k < body.values().size(); k++) {
            text.append("    y[").append(k).append("] = ").append(body.values().get(k)).append(";\n");
        }
        return text.append("}\n").toString();
    }
}
