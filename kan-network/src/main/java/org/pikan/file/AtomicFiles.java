package org.pikan.file;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Files that are either whole or not there: written under another name in the same directory, forced to the disk, then
 * moved into place.
 */
public final class AtomicFiles {
    private static final AtomicLong COUNTER = new AtomicLong();

    private AtomicFiles() {}

    /** Something that writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of it; the caller closes the stream.
         *
         * @throws IOException when it cannot
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, replacing an old one. Missing directories are made.
     *
     * @param file where to
     * @param content writes the bytes; buffered
     * @throws IOException when the directory cannot be made or written to, the file is a directory, or the disk is
     *         full; then an old file is as it was
     */
    public static void write(Path file, Content content) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path directory = absolute.getParent();
        if (directory == null || Files.isDirectory(absolute)) {
            throw new IOException("cannot write '" + file + "': it is a directory. Maybe add a file name.");
        }
        makeDirectory(directory);
        Path temporary = directory.resolve(
                "." + absolute.getFileName() + "." + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet());
        try {
            writeNew(temporary, content);
            move(temporary, absolute);
        } catch (IOException e) {
            throw new IOException("cannot write '" + file + "': " + reason(e)
                    + ". Maybe the disk is full or the directory is not yours; choose another one.", e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Writes text in UTF-8, as {@link #write} does. */
    public static void writeText(Path file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Checks, without making anything, that files can be written into a directory that may not exist yet.
     *
     * @throws IOException when a file stands in its place, or the nearest directory that exists cannot be written to
     */
    public static void requireWritable(Path directory) throws IOException {
        Path existing = directory.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing)) {
            throw new IOException("cannot write into '" + directory + "': '" + existing
                    + "' is not a directory. Maybe choose another directory.");
        }
        if (!Files.isWritable(existing)) {
            throw new IOException("cannot write into '" + directory + "': no permission to write in '" + existing
                    + "'. Maybe choose another directory.");
        }
    }

    private static void makeDirectory(Path directory) throws IOException {
        requireWritable(directory);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IOException("cannot make the directory '" + directory + "': " + reason(e)
                    + ". Maybe choose another one.", e);
        }
    }

    private static void writeNew(Path temporary, Content content) throws IOException {
        // Not a channel: an interrupt would close it, and results must be written after an interrupt too.
        try (FileOutputStream file = new FileOutputStream(temporary.toFile())) {
            OutputStream out = new BufferedOutputStream(file, 1 << 16);
            content.writeTo(out);
            out.flush();
            file.getFD().sync();
        }
    }

    private static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
            // A few network file systems cannot: a short gap is the best they offer.
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** File system exceptions often say no more than the name of the file: their type is the reason. */
    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
