package org.pikan.regression;

import java.util.HashSet;
import java.util.List;

/** Says what is wrong with the parts of a dataset. */
final class DatasetChecks {

    private DatasetChecks() {}

    static void check(List<String> inputNames, List<String> targetNames, double[][] inputs, double[][] targets) {
        if (inputs.length == 0 || targets.length == 0 || inputs[0].length == 0) {
            throw new IllegalArgumentException("a dataset needs an input, a target and a row, but has " + inputs.length
                    + " inputs, " + targets.length + " targets and " + (inputs.length == 0 ? 0 : inputs[0].length)
                    + " rows. Maybe arrays are not as [column][row].");
        }
        names("inputs", inputNames, inputs.length);
        names("targets", targetNames, targets.length);
        HashSet<String> all = new HashSet<>(inputNames);
        all.addAll(targetNames);
        if (all.size() < inputNames.size() + targetNames.size()) {
            throw new IllegalArgumentException("the names of inputs " + inputNames + " and targets " + targetNames
                    + " are not all different.");
        }
        columns(inputNames, inputs, inputs[0].length);
        columns(targetNames, targets, inputs[0].length);
    }

    private static void names(String what, List<String> names, int count) {
        if (names.size() != count) {
            throw new IllegalArgumentException(
                    "there are " + count + " " + what + ", but " + names.size() + " names " + names + ".");
        }
    }

    private static void columns(List<String> names, double[][] columns, int rows) {
        for (int c = 0; c < columns.length; c++) {
            if (columns[c].length != rows) {
                throw new IllegalArgumentException("column '" + names.get(c) + "' has " + columns[c].length
                        + " rows, but the first has " + rows + ". Maybe arrays are not as [column][row].");
            }
            for (int row = 0; row < rows; row++) {
                if (!Double.isFinite(columns[c][row])) {
                    throw new IllegalArgumentException("row " + row + " of column '" + names.get(c) + "' is "
                            + columns[c][row] + ". Maybe leave the row out.");
                }
            }
        }
    }

    static void classes(int[] labels, List<String> classes) {
        if (classes.size() < 2 || new HashSet<>(classes).size() < classes.size()) {
            throw new IllegalArgumentException(
                    "the classes are " + classes + ", but must be two or more, all different.");
        }
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] < 0 || labels[row] >= classes.size()) {
                throw new IllegalArgumentException("the class of row " + row + " is " + labels[row]
                        + ", but there are " + classes.size() + " classes, from 0.");
            }
        }
    }

    static void ranges(double[][] ranges, int count) {
        if (count < 1 || ranges.length == 0) {
            throw new IllegalArgumentException("a dataset of " + count + " rows and " + ranges.length
                    + " inputs is empty. Maybe ask for more rows.");
        }
        for (int i = 0; i < ranges.length; i++) {
            if (ranges[i].length != 2 || !(ranges[i][0] < ranges[i][1])
                    || !Double.isFinite(ranges[i][1] - ranges[i][0])) {
                throw new IllegalArgumentException("range " + i + " of the inputs is "
                        + java.util.Arrays.toString(ranges[i]) + ", but must be a least and a larger, finite number.");
            }
        }
    }
}
