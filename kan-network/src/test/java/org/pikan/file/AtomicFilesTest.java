package org.pikan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    private Path directory;

    @Test
    void writesIntoDirectoriesThatWereMissingAndLeavesNothingElse() throws IOException {
        Path file = directory.resolve("out/heat/result.json");
        AtomicFiles.writeText(file, "ä");
        assertThat(Files.readString(file)).isEqualTo("ä");
        AtomicFiles.writeText(file, "second");
        assertThat(Files.readString(file)).isEqualTo("second");
        assertThat(filesBeside(file)).containsExactly(file);
    }

    @Test
    void keepsTheOldFileWhenWritingFails() throws IOException {
        Path file = directory.resolve("a.txt");
        AtomicFiles.writeText(file, "old");
        assertThatIOException().isThrownBy(() -> AtomicFiles.write(file, out -> {
            out.write("half of the".getBytes(StandardCharsets.UTF_8));
            throw new IOException("No space left on device");
        })).withMessageContaining("cannot write '" + file + "'").withMessageContaining("No space left on device");
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(filesBeside(file)).containsExactly(file);
    }

    @Test
    void doesNotShowTheFileBeforeItIsWhole() throws IOException {
        Path file = directory.resolve("a.txt");
        AtomicFiles.write(file, out -> {
            out.write(new byte[1 << 17]);
            assertThat(file).doesNotExist();
        });
        assertThat(file).hasSize(1 << 17);
    }

    @Test
    void writesAfterAnInterruptToo() throws IOException {
        Path file = directory.resolve("a.txt");
        Thread.currentThread().interrupt();
        AtomicFiles.writeText(file, "whole");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Files.readString(file)).isEqualTo("whole");
    }

    @Test
    void namesTheDirectoryThatIsNone() throws IOException {
        Path file = Files.writeString(directory.resolve("plain"), "");
        assertThatIOException().isThrownBy(() -> AtomicFiles.writeText(file.resolve("sub/a.txt"), ""))
                .withMessageContaining("'" + file + "' is not a directory").withMessageContaining("Maybe");
        assertThatIOException().isThrownBy(() -> AtomicFiles.requireWritable(file.resolve("sub")))
                .withMessageContaining("'" + file + "' is not a directory");
        assertThatIOException().isThrownBy(() -> AtomicFiles.writeText(directory, ""))
                .withMessageContaining("it is a directory");
    }

    @Test
    void checkingMakesNothing() {
        Path missing = directory.resolve("a/b/c");
        assertThatCode(() -> AtomicFiles.requireWritable(missing)).doesNotThrowAnyException();
        assertThat(directory).isEmptyDirectory();
    }

    private static List<Path> filesBeside(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.toList();
        }
    }
}
