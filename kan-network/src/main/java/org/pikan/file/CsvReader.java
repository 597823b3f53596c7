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
import java.util.List;
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
    private int line;

    private CsvReader(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @throws CsvException when a line is not as it should be
     * @throws IOException when there is no such file or it cannot be read
     */
    public static CsvTable read(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(reader, file.toString());
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
        return new CsvReader(name).table(lines);
    }

    private CsvTable table(BufferedReader lines) throws IOException {
        List<String> header = nextFields(lines);
        if (header == null) {
            line = Math.max(line, 1);
            throw wrong("the file is empty. Maybe begin it with a line of column names like x,t,u.");
        }
        checkHeader(header);
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
