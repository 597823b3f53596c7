package org.pikan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pikan.file.CsvTable;
import org.pikan.file.CsvWriter;
import org.pikan.regression.Dataset;

/** Data as a file that the peers read. */
public final class DatasetCsv {

    private DatasetCsv() {}

    /** Writes inputs, then targets, with a line of names. */
    public static void write(Dataset data, Path file) throws IOException {
        List<double[]> columns = new ArrayList<>(List.of(data.inputs()));
        columns.addAll(List.of(data.targets()));
        List<String> names = new ArrayList<>(data.inputNames());
        names.addAll(data.targetNames());
        CsvWriter.write(file, new CsvTable(names, columns.toArray(double[][]::new)));
    }
}
