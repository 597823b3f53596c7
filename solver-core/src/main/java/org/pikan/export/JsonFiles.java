package org.pikan.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pikan.file.AtomicFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How Pikan's JSON results are written: indented, keys in the order of the records, nulls kept. */
public final class JsonFiles {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    private static final JsonMapper READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private JsonFiles() {}

    static String text(Object value) {
        return MAPPER.writeValueAsString(value).replace("\r\n", "\n") + "\n";
    }

    public static void write(Path file, Object value) throws IOException {
        AtomicFiles.writeText(file, text(value));
    }

    /**
     * Reads what {@link #write} wrote of a record's components; others are passed over, and missing ones are null.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is not JSON of that form
     */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            return READER.readValue(Files.readString(file), type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "'" + file + "' is not JSON of the expected form: " + e.getOriginalMessage() + ".", e);
        }
    }

    /** JSON has no NaN and no infinity: null stands for them. */
    static @Nullable Double finite(@Nullable Double value) {
        return value != null && Double.isFinite(value) ? value : null;
    }
}
