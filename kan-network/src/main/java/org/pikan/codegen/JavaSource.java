package org.pikan.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.pikan.codegen.ExportModel.Output;
import org.pikan.codegen.Tables.Table;

/**
 * Writes a Java class that needs nothing but the Java library.
 *
 * <p>It has a method for each output, {@code static double u(double x, double t)}, and
 * {@code static double[] evaluate(double... x)} for all of them. Transcendental functions are those of {@link StrictMath}, so
 * results have the same bits on every machine. Coefficients are written as decimals that read back to the same float64.
 */
public final class JavaSource {

    /** Numbers in one initialiser: Java allows 64 KB of code, about 8 bytes for each. */
    private static final int CHUNK = 4000;
    /** Statements in one method: the same limit, up to 240 bytes for each. */
    private static final int MOST_STATEMENTS = 250;

    private JavaSource() {}

    /**
     * Writes a class.
     *
     * @param model
     *            what to export
     * @param className
     *            the name of the class, with its package if it is to have one; belongs into a file of that name
     * @return the source
     * @throws IllegalArgumentException
     *             if the name is none of a class, a coefficient is not finite, or a formula does not fit into a method
     */
    public static String write(ExportModel model, String className) {
        int dot = className.lastIndexOf('.');
        String simple = className.substring(dot + 1);
        if (!SourceVersion.isName(className) || Language.JAVA.reserved(simple)) {
            throw new IllegalArgumentException("'" + className + "' cannot be the name of a Java class. Maybe "
                    + className(className) + ".");
        }
        Assembly assembly = new Assembly(model, Language.JAVA);
        List<String> members = new ArrayList<>();
        members.add(evaluate(model, assembly));
        Names methods = new Names(Language.JAVA, Assembly.ownNames());
        model.outputs().forEach(
                output -> members.add(function(output, methods.take(output.name()), model, assembly)));
        members.addAll(assembly.functions());
        StringBuilder text = new StringBuilder(dot < 0 ? "" : "package " + className.substring(0, dot) + ";\n\n");
        text.append("/**\n");
        Assembly.wrapped(model.title()).forEach(line -> text.append(" * ").append(escaped(line)).append('\n'));
        text.append(" */\npublic final class ").append(simple).append(" {\n\n");
        text.append(tables(assembly.tables.all()));
        text.append("    private ").append(simple).append("() {}\n");
        members.forEach(member -> text.append('\n').append(member.indent(4)));
        return text.append("}\n").toString();
    }

    /**
     * A class name made of any name: {@code heat-1d} is {@code Heat1d}.
     *
     * @param name
     *            any text
     * @return an identifier
     */
    public static String className(String name) {
        StringBuilder result = new StringBuilder();
        for (String word : name.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                result.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        String made = result.toString();
        return made.matches("[A-Za-z].*") && !Language.JAVA.reserved(made) ? made : "Model" + made;
    }

    /** Javadoc is HTML. */
    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;");
    }

    private static String evaluate(ExportModel model, Assembly assembly) {
        int count = model.inputs().size();
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add("x[" + i + "]");
        }
        Names names = new Names(Language.JAVA, List.of("x", "n"));
        Assembly.Body body = assembly.body(model.outputs(), inputs, names, "n");
        StringBuilder text = new StringBuilder(
                "/** Returns " + names(model.outputs().stream().map(Output::name).toList())
                        + " at " + names(model.inputs().stream().map(Object::toString).toList()) + ". */\n");
        text.append("public static double[] evaluate(double... x) {\n    if (x.length != ").append(count)
                .append(") {\n        throw new IllegalArgumentException(\"").append(count)
                .append(" numbers are needed, but \" + x.length + \" are given.\");\n    }\n");
        if (assembly.usesNetwork(model.outputs())) {
            text.append("    double[] n = new double[").append(model.network().orElseThrow().outputs())
                    .append("];\n    network(x, n);\n");
        }
        declarations(body, text);
        return text.append("    return new double[] {").append(String.join(", ", body.values())).append("};\n}\n")
                .toString();
    }

    private static String names(List<String> names) {
        return String.join(", ", names);
    }

    private static String function(Output output, String method, ExportModel model, Assembly assembly) {
        List<String> parameters = new ArrayList<>();
        Names names = assembly.scope(parameters);
        String buffer = names.take("n");
        Assembly.Body body = assembly.body(List.of(output), parameters, names, buffer);
        StringBuilder text = new StringBuilder("/**\n");
        assembly.describe(output).forEach(line -> text.append(" * ").append(escaped(line)).append('\n'));
        text.append(" */\npublic static double ").append(method)
                .append(parameters.stream().map(name -> "double " + name).collect(Collectors.joining(", ", "(", ")")))
                .append(" {\n");
        if (assembly.usesNetwork(List.of(output))) {
            text.append("    double[] ").append(buffer).append(" = new double[")
                    .append(model.network().orElseThrow().outputs()).append("];\n    network(new double[] {")
                    .append(names(parameters)).append("}, ").append(buffer).append(");\n");
        }
        declarations(body, text);
        return text.append("    return ").append(body.values().getFirst()).append(";\n}\n").toString();
    }

    private static void declarations(Assembly.Body body, StringBuilder text) {
        if (body.declarations().size() > MOST_STATEMENTS) {
            throw new IllegalArgumentException("a formula takes " + body.declarations().size()
                    + " statements, more than the " + MOST_STATEMENTS
                    + " that surely fit into a Java method. Maybe export to C, or simplify it.");
        }
        body.declarations().forEach(line -> text.append("    ").append(line).append('\n'));
    }

    /** Fields; where there are many numbers, classes of their own hold them in pieces. */
    private static String tables(List<Table> tables) {
        StringBuilder text = new StringBuilder();
        boolean few = tables.stream().mapToInt(table -> table.values().length).sum() <= CHUNK;
        for (Table table : tables) {
            int size = table.values().length;
            String field = "    private static final double[] " + table.name() + " = ";
            if (few) {
                text.append(field).append("{\n").append(Tables.literals(table.values(), 0, size, " ".repeat(8)))
                        .append("\n    };\n\n");
                continue;
            }
            text.append(field).append("new double[").append(size).append("];\n\n    static {\n");
            for (int from = 0; from < size; from += CHUNK) {
                text.append("        System.arraycopy(").append(part(table, from)).append(".values(), 0, ")
                        .append(table.name()).append(", ").append(from).append(", ")
                        .append(Math.min(CHUNK, size - from)).append(");\n");
            }
            text.append("    }\n\n");
            for (int from = 0; from < size; from += CHUNK) {
                text.append("    private static final class ").append(part(table, from)).append(" {\n")
                        .append("        static double[] values() {\n            return new double[] {\n")
                        .append(Tables.literals(table.values(), from, Math.min(size, from + CHUNK), " ".repeat(16)))
                        .append("\n            };\n        }\n    }\n\n");
            }
        }
        return text.toString();
    }

    private static String part(Table table, int from) {
        return "Part" + (from / CHUNK + 1) + "Of" + table.name();
    }
}
