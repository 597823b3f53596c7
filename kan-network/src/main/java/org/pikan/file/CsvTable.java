package org.pikan.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Named columns of numbers.
 *
 * @param columns the names, all different
 * @param data {@code [column][row]}; not copied
 */
public record CsvTable(List<String> columns, double[][] data) {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException when names and data do not go together, or a name is not fit for a header line
     */
    public CsvTable {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || columns.size() != data.length) {
            throw new IllegalArgumentException("a table has " + columns.size() + " column names and " + data.length
                    + " columns, but needs one name each, and at least one.");
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("column names " + columns + " are not all different.");
        }
        for (int c = 0; c < data.length; c++) {
            String name = columns.get(c);
            if (name.isBlank() || name.startsWith("#") || name.chars().anyMatch(i -> i == ',' || i == '"' || i < ' ')) {
                throw new IllegalArgumentException(
                        "column name '" + name + "' has a character that a header line cannot hold.");
            }
            if (data[c].length != data[0].length) {
                throw new IllegalArgumentException("column '" + name + "' has " + data[c].length + " rows, but '"
                        + columns.getFirst() + "' has " + data[0].length + ".");
            }
        }
    }

    /**
     * Computed values beside what is known of them: coordinates, each computed column, then for each one whose exact values
     * are known {@code u_exact} and {@code u_error} = |u - u_exact|.
     *
     * @param coordinates names of the coordinates
     * @param points {@code [axis][point]}
     * @param computed values at the points, in the order of the columns
     * @param exact exact values of some or all of them
     */
    public static CsvTable compared(List<String> coordinates, double[][] points, Map<String, double[]> computed,
            Map<String, double[]> exact) {
        List<String> names = new ArrayList<>(coordinates);
        List<double[]> data = new ArrayList<>(List.of(points));
        computed.forEach((name, values) -> {
            names.add(name);
            data.add(values);
        });
        computed.forEach((name, values) -> {
            double[] truth = exact.get(name);
            if (truth != null) {
                names.add(name + "_exact");
                data.add(truth);
                names.add(name + "_error");
                data.add(absoluteDifference(values, truth));
            }
        });
        return new CsvTable(names, data.toArray(new double[0][]));
    }

    /** Number of rows. */
    public int rows() {
        return data[0].length;
    }

    /** Whether there is a column of this name. */
    public boolean has(String name) {
        return columns.contains(name);
    }

    /**
     * The numbers of a column; not a copy.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public double[] column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "there is no column '" + name + "'. The columns are " + String.join(", ", columns) + ".");
        }
        return data[index];
    }

    /**
     * Several columns in the given order, as {@code [column][row]}; not copies.
     *
     * @throws IllegalArgumentException when one is missing
     */
    public double[][] columns(List<String> names) {
        return names.stream().map(this::column).toArray(double[][]::new);
    }

    private static double[] absoluteDifference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = Math.abs(a[i] - b[i]);
        }
        return difference;
    }
}
