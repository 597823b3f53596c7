package org.pikan.export;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code compare.json} says: the methods side by side on one problem.
 *
 * @param problem its name
 * @param rows one for each method
 */
public record CompareJson(String problem, List<Row> rows) {

    /** Copies the list. */
    public CompareJson {
        rows = List.copyOf(rows);
    }

    /**
     * One method: {@code name}, then the keys of {@code result.json}, then {@code history}.
     *
     * @param name {@code "kan-auto"}, {@code "kan-deep"}, {@code "mlp-matched"}, {@code "mlp-field"} or
     *        {@code "reference"}
     * @param result as for a run of this method alone
     * @param history error against time
     */
    public record Row(String name, @JsonUnwrapped ResultJson result, List<HistoryPoint> history) {
        /** Copies the list. */
        public Row {
            history = List.copyOf(history);
        }
    }

    /**
     * The error at a time, written as {@code [seconds, relativeL2]}.
     *
     * @param seconds of the training clock
     * @param relativeL2 of the worst unknown; null when not finite
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record HistoryPoint(double seconds, @Nullable Double relativeL2) {
        /** Replaces an error that is not finite by null. */
        public HistoryPoint {
            relativeL2 = JsonFiles.finite(relativeL2);
        }
    }

    /** The text of the file. */
    public String toJson() {
        return JsonFiles.text(this);
    }

    /**
     * Writes the file, moved into place when it is whole.
     *
     * @throws IOException when it cannot be written
     */
    public void write(Path file) throws IOException {
        JsonFiles.write(file, this);
    }
}
