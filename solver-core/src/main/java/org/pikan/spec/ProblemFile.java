package org.pikan.spec;

import static org.pikan.problem.ProblemException.quote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.pikan.problem.Problem;
import org.pikan.problem.ProblemException;

/**
 * Problems as JSON files.
 *
 * <pre>{@code
 * {
 *   "name": "heat-1d",
 *   "domain": {"x": [0, 1]},
 *   "time": {"t": [0, 1]},
 *   "parameters": {"alpha": 0.4},
 *   "unknowns": ["u"],
 *   "equations": ["u_t = alpha*u_xx"],
 *   "conditions": [
 *     {"on": "boundary", "equation": "u = 0"},
 *     {"on": "initial", "equation": "u = sin(pi*x)"}
 *   ],
 *   "exact": {"u": "exp(-alpha*pi^2*t)*sin(pi*x)"}
 * }
 * }</pre>
 *
 * <p>Wherever a number stands, a constant expression in quotes may. A file is read strictly: unknown and duplicate keys
 * are refused, and so is whatever a problem built in Java would be refused for.
 */
public final class ProblemFile {
    /** The largest file that is read, in bytes: 16 MB. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private ProblemFile() {}

    /**
     * Reads a problem.
     *
     * @param file the file
     * @return the problem, validated
     * @throws ProblemException if the file cannot be read, or is not a problem; the message names the file only if it
     *             cannot be read
     */
    public static Problem read(Path file) {
        byte[] bytes;
        try {
            if (Files.isDirectory(file)) {
                throw new ProblemException(quote(file.toString()) + " is a folder, not a problem file",
                        "Maybe name a file in it.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(MAX_BYTES + 1);
            }
        } catch (NoSuchFileException e) {
            throw new ProblemException("there is no file " + quote(file.toString()),
                    "Maybe the path is relative to another folder.", e);
        } catch (IOException e) {
            throw new ProblemException("the file " + quote(file.toString()) + " cannot be read: " + e.getMessage(),
                    "Maybe you may not read it.", e);
        }
        return parse(bytes);
    }

    /**
     * Reads a problem from text.
     *
     * @param json the content of a problem file
     * @return the problem, validated
     * @throws ProblemException if the text is not a problem
     */
    public static Problem parse(String json) {
        return parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new ProblemException("the problem file is larger than 16 MB",
                    "Maybe it is a data file; a problem is a few lines.");
        }
        return new ProblemReader(JsonReader.read(bytes)).read();
    }

    /**
     * Writes a problem; reading it again gives an equal one.
     *
     * @param problem the problem
     * @param file where to, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Problem problem, Path file) throws IOException {
        Files.writeString(file, toJson(problem));
    }

    /**
     * The content of a problem file, lowered as the problem is: parameters and definitions are written out.
     *
     * @param problem the problem
     * @return JSON, the same text for equal problems
     */
    public static String toJson(Problem problem) {
        return ProblemWriter.write(problem);
    }
}
