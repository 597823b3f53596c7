package org.pikan.regression;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pikan.expression.Spelling;
import org.pikan.file.CsvReader;
import org.pikan.file.CsvTable;

/** Datasets from CSV files. */
final class DatasetFile {

    /** More classes than this are surely numbers to predict. */
    private static final int MOST_CLASSES = 100;

    private DatasetFile() {}

    static Dataset read(Path file, List<String> targets) throws IOException {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("no column of '" + file + "' is named as target. Maybe "
                    + CsvReader.header(file).getLast() + ".");
        }
        requireAll(targets, file);
        return dataset(CsvReader.read(file), targets, List.of(), file);
    }

    static Dataset readClasses(Path file, String target) throws IOException {
        requireAll(List.of(target), file);
        CsvReader.Labelled labelled = CsvReader.readLabelled(file, target);
        List<String> classes = labelled.labels();
        if (classes.size() < 2 || classes.size() > MOST_CLASSES) {
            throw new IllegalArgumentException("column '" + target + "' of '" + file + "' names " + classes.size()
                    + " classes, but there must be 2 to " + MOST_CLASSES + ". Maybe another column is meant"
                    + (classes.size() < 2 ? "." : ", or it is a number to predict, not a class."));
        }
        return dataset(labelled.table(), List.of(target), classes, file);
    }

    private static Dataset dataset(CsvTable table, List<String> targets, List<String> classes, Path file) {
        List<String> inputs = new ArrayList<>(table.columns());
        inputs.removeAll(targets);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "all columns of '" + file + "' are targets, none is left as input. Maybe name fewer targets.");
        }
        if (table.rows() == 0) {
            throw new IllegalArgumentException("'" + file + "' has column names but no rows. Maybe it was cut off.");
        }
        double[][] values = table.columns(inputs);
        return new Dataset(inputs, targets, classes, values, table.columns(targets), Dataset.ranges(values));
    }

    private static void requireAll(List<String> names, Path file) throws IOException {
        List<String> columns = CsvReader.header(file);
        for (String name : names) {
            if (!columns.contains(name)) {
                throw new IllegalArgumentException("'" + file + "' has no column '" + name + "'. "
                        + Spelling.nearest(name, columns).map(near -> "Maybe '" + near + "' is meant.")
                                .orElse("Maybe one of " + String.join(", ", columns) + "."));
            }
        }
    }
}
