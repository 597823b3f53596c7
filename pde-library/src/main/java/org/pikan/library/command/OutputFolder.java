package org.pikan.library.command;

import static org.pikan.problem.ProblemException.quote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pikan.file.AtomicFiles;

/** The folder for results: made before training starts, so that hours of it are not lost to a typing error. */
final class OutputFolder {
    private final Path folder;
    private final List<Path> made;

    private OutputFolder(Path folder, List<Path> made) {
        this.folder = folder;
        this.made = made;
    }

    /**
     * Makes sure that files can be written.
     *
     * @param folder made if it is missing
     * @param files names of the files to come
     * @throws RequestException if they cannot be written; then nothing was made
     */
    static OutputFolder prepare(Path folder, List<String> files) {
        List<Path> made = new ArrayList<>();
        try {
            AtomicFiles.requireWritable(folder);
            for (String file : files) {
                if (Files.isDirectory(folder.resolve(file))) {
                    throw new RequestException("cannot write " + quote(folder.resolve(file).toString())
                            + ": it is a folder", "Maybe choose another --out.");
                }
            }
            for (Path missing = folder.toAbsolutePath(); missing != null && !Files.exists(missing);
                    missing = missing.getParent()) {
                made.add(missing);
            }
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".pikan", null));
            return new OutputFolder(folder, made);
        } catch (IOException e) {
            discard(made);
            String reason = e.getMessage() != null && e.getMessage().startsWith("cannot ") ? e.getMessage()
                    : "cannot write into " + quote(folder.toString()) + " (" + e.getClass().getSimpleName() + ")";
            throw RequestException.from(new IOException(reason, e), "Maybe choose another --out.");
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path path() {
        return folder;
    }

    /** Removes the folders that were made here, as far as they are still empty. */
    void discard() {
        discard(made);
    }

    private static void discard(List<Path> folders) {
        for (Path path : folders) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException _) {
                return; // Something is in it by now, so it stays.
            }
        }
    }
}
