package org.pikan.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV files of points: UTF-8, a line of column names, then lines of as many finite numbers, separated by commas.
 *
 * <p>Spaces around fields, quotes around them, empty lines and lines that begin with {@code #} are allowed.
 */
public final class CsvReader {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final String name;
    /** The column that holds labels, if any, and those that were found. */
    private final @Nullable String labelColumn;
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private int line;

    private CsvReader(String name, @Nullable String labelColumn) {
        this.name = name;
        this.labelColumn = labelColumn;
    }

    /**
     * Reads a file.
     *
     * @throws CsvException when a line is not as it should be
     * @throws IOException when there is no such file or it cannot be read
     */
    public static CsvTable read(Path file) throws IOException {
        return open(file, lines -> read(lines, file.toString()));
    }

    /**
     * The column names of a file.
     *
     * @throws CsvException when there are none
     * @throws IOException when there is no such file or it cannot be read
     */
    public static List<String> header(Path file) throws IOException {
        return open(file, lines -> new CsvReader(file.toString(), null).header(lines));
    }

    /**
     * A table in which one column stood for labels.
     *
     * @param table in the place of a label its index
     * @param labels all that occur: in order of size if all are numbers, else of the alphabet
     */
    public record Labelled(CsvTable table, List<String> labels) {
        /** Copies the list. */
        public Labelled {
            labels = List.copyOf(labels);
        }
    }

    /**
     * Reads a file in which the fields of one column are labels, in words or numbers.
     *
     * @param column name of the column; if there is none of this name, all are numbers
     * @throws CsvException when a line is not as it should be
     * @throws IOException when there is no such file or it cannot be read
     */
    public static Labelled readLabelled(Path file, String column) throws IOException {
        return open(file, lines -> {
            CsvReader reader = new CsvReader(file.toString(), column);
            return reader.labelled(reader.table(lines));
        });
    }

    /** Reads something from the lines of a text. */
    @FunctionalInterface
    private interface Reading<T> {
        T from(BufferedReader lines) throws IOException;
    }

    private static <T> T open(Path file, Reading<T> reading) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return reading.from(reader);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file '" + file + "'. Maybe its folder is another one.", e);
        } catch (CharacterCodingException e) {
            throw new IOException("'" + file + "' is not text in UTF-8. Maybe it is not a CSV file.", e);
        }
    }

    /**
     * Reads a text.
     *
     * @param name of the text, for messages
     * @throws CsvException when a line is not as it should be
     * @throws IOException when the text cannot be read
     */
    public static CsvTable read(Reader text, String name) throws IOException {
        BufferedReader lines = text instanceof BufferedReader buffered ? buffered : new BufferedReader(text);
        return new CsvReader(name, null).table(lines);
    }

    private List<String> header(BufferedReader lines) throws IOException {
        List<String> header = nextFields(lines);
        if (header == null) {
            line = Math.max(line, 1);
            throw wrong("the file is empty. Maybe begin it with a line of column names like x,t,u.");
        }
        checkHeader(header);
        return header;
    }

    private CsvTable table(BufferedReader lines) throws IOException {
        List<String> header = header(lines);
        List<double[]> rows = new ArrayList<>();
        for (List<String> fields = nextFields(lines); fields != null; fields = nextFields(lines)) {
            rows.add(numbers(fields, header));
        }
        double[][] data = new double[header.size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < data.length; column++) {
                data[column][row] = rows.get(row)[column];
            }
        }
        return new CsvTable(header, data);
    }

    private void checkHeader(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (column.isEmpty()) {
                throw wrong("the name of column " + (i + 1) + " is empty. Maybe there is a comma too many.");
            }
            if (NUMBER.matcher(column).matches()) {
                throw wrong("'" + column + "' stands where a column name should. "
                        + "Maybe begin the file with a line of column names like x,t,u.");
            }
            if (column.contains(";") || column.contains("\t")) {
                throw wrong("'" + column + "' is not a column name. Maybe separate the fields by commas.");
            }
            if (header.indexOf(column) < i) {
                throw wrong("the column name '" + column + "' comes twice. Maybe rename one of them.");
            }
        }
    }

    private double[] numbers(List<String> fields, List<String> header) {
        if (fields.size() != header.size()) {
            throw wrong("there are " + fields.size() + " fields, but " + header.size() + " columns ("
                    + String.join(", ", header) + "). Maybe a comma is missing, or stands for a decimal point.");
        }
        double[] numbers = new double[fields.size()];
        for (int i = 0; i < numbers.length; i++) {
            String field = fields.get(i);
            if (header.get(i).equals(labelColumn)) {
                numbers[i] = label(field);
                continue;
            }
            if (!NUMBER.matcher(field).matches()) {
                throw wrong("'" + field + "' in column '" + header.get(i)
                        + "' is not a finite number. Maybe leave the line out.");
            }
            numbers[i] = Double.parseDouble(field);
            if (Double.isInfinite(numbers[i])) {
                throw wrong("'" + field + "' in column '" + header.get(i) + "' is too large for a double.");
            }
        }
        return numbers;
    }

    private int label(String field) {
        if (field.isEmpty()) {
            throw wrong("there is no label in column '" + labelColumn + "'. Maybe leave the line out.");
        }
        return labels.computeIfAbsent(field, _ -> labels.size());
    }

    /** Gives the labels, which have the numbers in which they came, the numbers of their order. */
    private Labelled labelled(CsvTable table) {
        List<String> found = List.copyOf(labels.keySet());
        boolean numbers = found.stream().allMatch(label -> NUMBER.matcher(label).matches());
        List<String> sorted = found.stream()
                .sorted(numbers ? Comparator.comparingDouble(Double::parseDouble) : Comparator.naturalOrder()).toList();
        int index = table.columns().indexOf(labelColumn);
        double[][] data = table.data().clone();
        if (index >= 0) {
            data[index] = Arrays.stream(data[index]).map(label -> sorted.indexOf(found.get((int) label))).toArray();
        }
        return new Labelled(new CsvTable(table.columns(), data), sorted);
    }

    /** The fields of the next line that has any; null at the end. */
    private @Nullable List<String> nextFields(BufferedReader lines) throws IOException {
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            String content = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (!content.isBlank() && !content.startsWith("#")) {
                return fields(content);
            }
        }
        return null;
    }

    private List<String> fields(String content) {
        List<String> fields = new ArrayList<>();
        for (String raw : content.split(",", -1)) {
            String field = raw.strip();
            boolean quoted = field.length() >= 2 && field.startsWith("\"") && field.endsWith("\"");
            String value = quoted ? field.substring(1, field.length() - 1).strip() : field;
            if (value.contains("\"")) {
                throw wrong("there is a stray quote in '" + field + "'. Maybe a comma stands between quotes.");
            }
            fields.add(value);
        }
        return fields;
    }

    private CsvException wrong(String message) {
        return new CsvException(name, line, message);
    }
}
