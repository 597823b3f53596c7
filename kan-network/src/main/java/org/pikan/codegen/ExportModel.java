package org.pikan.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.file.AtomicFiles;
import org.pikan.network.Network;

/**
 * What is exported: named functions of named inputs, each a formula in the inputs and the outputs of one network.
 *
 * <p>The solution u = g + d N of a differential equation is {@code new Output("u", g.plus(d.times(networkOutput(0))))}.
 *
 * @param title
 *            what it is, such as {@code the solution of problem 'heat-1d'}; goes into a comment
 * @param inputs
 *            the arguments of the functions, in order, at least one; the network's coordinates are these
 * @param network
 *            the network that formulas refer to; empty for formulas alone
 * @param outputs
 *            the functions, at least one
 */
public record ExportModel(String title, List<Symbol> inputs, Optional<Network> network, List<Output> outputs) {

    /**
     * One function.
     *
     * @param name
     *            its name: a letter, then letters, digits and {@code _}
     * @param formula
     *            in the inputs and {@link #networkOutput}
     */
    public record Output(String name, Expression formula) {

        /** Checks the name. */
        public Output {
            name = new Symbol(name).name();
        }
    }

    /** Copies the lists and checks that names differ and the network reads no more than the inputs. */
    public ExportModel {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new IllegalArgumentException("an export needs inputs and outputs, but has " + inputs.size() + " and "
                    + outputs.size() + ". Maybe a formula without variables is a number.");
        }
        Set<String> names = new HashSet<>();
        inputs.forEach(input -> requireNew(names, input.name()));
        outputs.forEach(output -> requireNew(names, output.name()));
        if (network.isPresent() && network.get().coordinates() > inputs.size()) {
            throw new IllegalArgumentException("the network reads " + network.get().coordinates()
                    + " coordinates, but there are " + inputs.size() + " inputs.");
        }
    }

    private static void requireNew(Set<String> names, String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException(
                    "the name '" + name + "' is used twice in an export. Maybe rename an input or an output.");
        }
    }

    /** The symbol that stands for an output of the network in a formula. */
    public static FunctionSymbol networkOutput(int index) {
        return new FunctionSymbol("N" + (index + 1));
    }

    /**
     * One formula.
     *
     * @param title
     *            what it is
     * @param name
     *            the name of the function
     * @param inputs
     *            its arguments, in order
     * @param formula
     *            in the inputs alone
     * @return what to export
     */
    public static ExportModel of(String title, String name, List<Symbol> inputs, Expression formula) {
        return new ExportModel(title, inputs, Optional.empty(), List.of(new Output(name, formula)));
    }

    /**
     * A network as it is.
     *
     * @param title
     *            what it is
     * @param inputs
     *            names of its coordinates
     * @param names
     *            names of its outputs
     * @param network
     *            the network
     * @return what to export
     */
    public static ExportModel of(String title, List<Symbol> inputs, List<String> names, Network network) {
        if (names.size() != network.outputs()) {
            throw new IllegalArgumentException("there are " + names.size() + " names for " + network.outputs()
                    + " outputs of the network.");
        }
        List<Output> outputs = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            outputs.add(new Output(names.get(k), networkOutput(k)));
        }
        return new ExportModel(title, inputs, Optional.of(network), outputs);
    }

    /**
     * Writes a Java class; see {@link JavaSource}.
     *
     * @param file
     *            named after the class, such as {@code Heat.java}; replaced if it is there
     * @throws IOException
     *             if it cannot be written
     * @throws IllegalArgumentException
     *             if the file's name without {@code .java} is none of a class, or the model cannot be written in Java
     */
    public void writeJava(Path file) throws IOException {
        AtomicFiles.writeText(file, JavaSource.write(this, stem(file)));
    }

    /**
     * Writes a C file; see {@link CSource}.
     *
     * @param file
     *            such as {@code heat.c}, whose functions begin with {@code heat}; replaced if it is there
     * @throws IOException
     *             if it cannot be written
     * @throws IllegalArgumentException
     *             if a coefficient is not finite
     */
    public void writeC(Path file) throws IOException {
        AtomicFiles.writeText(file, CSource.write(this, CSource.prefix(stem(file))));
    }

    /**
     * Writes formulas; see {@link LatexSource}.
     *
     * @param file
     *            a file to include in a document; replaced if it is there
     * @throws IOException
     *             if it cannot be written
     * @throws IllegalArgumentException
     *             if the network is not a formula
     */
    public void writeLatex(Path file) throws IOException {
        AtomicFiles.writeText(file, LatexSource.write(this));
    }

    /** The name of a file without what follows its last dot. */
    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    /**
     * Symbols for names that may hold any characters, such as the columns of a table.
     *
     * @param names
     *            the names
     * @param taken
     *            names that are in use
     * @return for each name a symbol: other characters become {@code _}, and a number at the end tells equal ones apart
     */
    public static List<Symbol> symbols(List<String> names, Set<String> taken) {
        Set<String> used = new HashSet<>(taken);
        List<Symbol> symbols = new ArrayList<>();
        for (String name : names) {
            String word = name.replaceAll("[^A-Za-z0-9_]", "_");
            String base = word.matches("[A-Za-z].*") ? word : "x" + word;
            String candidate = base;
            for (int i = 2; !used.add(candidate); i++) {
                candidate = base + "_" + i;
            }
            symbols.add(new Symbol(candidate));
        }
        return symbols;
    }
}
