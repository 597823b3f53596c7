package org.pikan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
    @TempDir
    private Path directory;

    @Test
    void readsBackEveryBit() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        double[][] data = new double[3][500];
        for (double[] column : data) {
            for (int i = 0; i < column.length; i++) {
                double any = Double.longBitsToDouble(random.nextLong());
                column[i] = Double.isFinite(any) ? any : Double.MIN_VALUE;
            }
        }
        Path file = directory.resolve("solution.csv");
        CsvWriter.write(file, new CsvTable(List.of("x", "t", "u"), data));
        CsvTable back = CsvReader.read(file);
        assertThat(back.columns()).containsExactly("x", "t", "u");
        assertThat(back.data()).isDeepEqualTo(data);
    }

    @Test
    void aSolutionHasCoordinatesThenUnknownsThenExactAndError() throws IOException {
        Map<String, double[]> unknowns = new LinkedHashMap<>();
        unknowns.put("u", new double[] {1, 2});
        unknowns.put("p", new double[] {5, 6.5});
        CsvTable table = CsvTable.compared(List.of("x", "y"), new double[][] {{0, 0.1}, {0, 1e-20}}, unknowns,
                Map.of("u", new double[] {1.5, Double.NaN}));
        StringBuilder text = new StringBuilder();
        CsvWriter.append(text, table);
        assertThat(text).hasToString("""
                x,y,u,p,u_exact,u_error
                0.0,0.0,1.0,5.0,1.5,0.5
                0.1,1.0E-20,2.0,6.5,NaN,NaN
                """);
    }

    @Test
    void readsWhatOtherProgramsWrite() throws IOException {
        CsvTable table = read("\uFEFF# by hand\r\n\"x\" , t,u_1\r\n\r\n 1, \"-2.5e-3\" ,+.5\r\n4.,5E2,6\r\n# end");
        assertThat(table.columns()).containsExactly("x", "t", "u_1");
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.column("t")).containsExactly(-2.5e-3, 500);
        assertThat(table.columns(List.of("u_1", "x"))).isDeepEqualTo(new double[][] {{0.5, 6}, {1, 4}});
        assertThat(table.has("y")).isFalse();
        assertThatThrownBy(() -> table.column("y")).hasMessageContaining("'y'").hasMessageContaining("x, t, u_1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''                   | 1 | the file is empty",
            "1,2\\n3,4            | 1 | '1' stands where a column name should",
            "x,x\\n3,4            | 1 | the column name 'x' comes twice",
            "x,\\n3,4             | 1 | name of column 2 is empty",
            "x;y\\n3;4            | 1 | separate the fields by commas",
            "x,y\\n1,2\\n\\n3     | 4 | there are 1 fields, but 2 columns (x, y)",
            "x,y\\n1,2,3          | 2 | there are 3 fields",
            "x,y\\n1,2\\n3,four   | 3 | 'four' in column 'y' is not a finite number",
            "x,y\\n1,             | 2 | '' in column 'y'",
            "x,y\\nNaN,1          | 2 | 'NaN' in column 'x' is not a finite number",
            "x,y\\n1e999,1        | 2 | '1e999' in column 'x' is too large",
            "x,y\\n0x10,1         | 2 | '0x10' in column 'x'",
            "x,y\\n\"1,2\"        | 2 | stray quote"})
    void namesLineAndFaultOfABadFile(String escaped, int line, String fault) {
        String text = escaped.replace("\\n", "\n");
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(CsvException.class,
                e -> assertThat(e.line()).isEqualTo(line)).hasMessageStartingWith("points.csv, line " + line + ": ")
                .hasMessageContaining(fault);
    }

    @Test
    void saysWhenTheFileIsMissingOrNoText() throws IOException {
        Path file = directory.resolve("no.csv");
        assertThatIOException().isThrownBy(() -> CsvReader.read(file)).withMessageContaining("there is no file");
        Files.write(file, "x\n\u00e4".getBytes(StandardCharsets.ISO_8859_1));
        assertThatIOException().isThrownBy(() -> CsvReader.read(file)).withMessageContaining("not text in UTF-8");
    }

    @Test
    void refusesTablesThatAreNone() {
        assertThatThrownBy(() -> new CsvTable(List.of("x"), new double[2][1])).hasMessageContaining("1 column names");
        assertThatThrownBy(() -> new CsvTable(List.of("x", "y"), new double[][] {{1}, {1, 2}}))
                .hasMessageContaining("column 'y' has 2 rows");
        assertThatThrownBy(() -> new CsvTable(List.of("x", "x"), new double[2][1])).hasMessageContaining("different");
        assertThatThrownBy(() -> new CsvTable(List.of("a,b"), new double[1][1])).hasMessageContaining("'a,b'");
    }

    private static CsvTable read(String text) throws IOException {
        return CsvReader.read(new StringReader(text), "points.csv");
    }
}
