package org.pikan.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays of numbers at the top of the code. Mutable. */
final class Tables {

    private static final int LINE = 110;

    /**
     * One array.
     *
     * @param name
     *            its name
     * @param values
     *            the numbers
     */
    record Table(String name, double[] values) {}

    private final List<Table> tables = new ArrayList<>();

    /** Adds an array. */
    void add(String name, double[] values) {
        tables.add(new Table(name, values));
    }

    /** The name of the array that begins with a prefix and holds these numbers, added if there is none yet. */
    String shared(String prefix, double[] values) {
        int count = 1;
        for (Table table : tables) {
            if (table.name.startsWith(prefix)) {
                if (Arrays.equals(table.values, values)) {
                    return table.name;
                }
                count++;
            }
        }
        add(prefix + count, values);
        return prefix + count;
    }

    List<Table> all() {
        return List.copyOf(tables);
    }

    /** Numbers from one index to another, separated by commas, in lines. */
    static String literals(double[] values, int from, int to, String indent) {
        StringBuilder text = new StringBuilder();
        int column = LINE + 1;
        for (int i = from; i < to; i++) {
            String literal = Language.literal(values[i]) + (i + 1 < to ? "," : "");
            if (column + literal.length() > LINE) {
                text.append(i == from ? "" : "\n").append(indent).append(literal);
                column = indent.length() + literal.length();
            } else {
                text.append(' ').append(literal);
                column += 1 + literal.length();
            }
        }
        return text.toString();
    }
}
