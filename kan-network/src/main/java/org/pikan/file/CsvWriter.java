package org.pikan.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.StringJoiner;

/**
 * Writes tables as CSV: a header line, commas, a point for the decimals, lines that end in {@code \n}, and each number
 * with the fewest digits that read back as the same double. What is not a number is written {@code NaN}.
 */
public final class CsvWriter {
    private CsvWriter() {}

    /**
     * Writes a table to a file, moved into place when it is whole.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Path file, CsvTable table) throws IOException {
        AtomicFiles.write(file, out -> {
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            append(writer, table);
            writer.flush();
        });
    }

    /**
     * Appends a table, for instance to {@code System.out}.
     *
     * @throws IOException when the target fails
     */
    public static void append(Appendable target, CsvTable table) throws IOException {
        target.append(String.join(",", table.columns())).append('\n');
        for (int row = 0; row < table.rows(); row++) {
            StringJoiner line = new StringJoiner(",", "", "\n");
            for (double[] column : table.data()) {
                line.add(Double.toString(column[row]));
            }
            target.append(line.toString());
        }
    }
}
