package org.pikan.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains through {@code ./pikan solve}, one run at a time, each once: a run with the same options that has its result is read.
 *
 * @param root
 *            the checkout
 * @param out
 *            folder of the runs
 * @param threads
 *            of each run
 * @param train
 *            whether runs without a result are done
 */
record Runs(Path root, Path out, int threads, boolean train) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The runs of seeds 1 to seeds that have a result. */
    List<Run> of(Goal goal, Column column, int seeds, double seconds) throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            run(goal.problem(), column.label(), column.flags(goal), seed, seconds).ifPresent(runs::add);
        }
        return runs;
    }

    /**
     * One run.
     *
     * @param problem
     *            name of the problem
     * @param label
     *            name of the kind of network, for the folder
     * @param flags
     *            the options of {@code pikan solve} that ask for it
     */
    Optional<Run> run(String problem, String label, List<String> flags, int seed, double seconds)
            throws IOException, InterruptedException {
        Path folder = out.resolve(problem).resolve(label).resolve("seed-" + seed);
        List<String> request = new ArrayList<>(List.of("solve", problem));
        request.addAll(flags);
        request.addAll(List.of("--seconds", Double.toString(seconds), "--seed", Integer.toString(seed), "--threads",
                Integer.toString(threads)));
        Path asked = folder.resolve("request.txt");
        String line = String.join(" ", request);
        boolean done = Files.exists(asked) && (!train || Files.readString(asked).equals(line));
        if (!done && train) {
            done = solve(request, folder);
            if (done) {
                Files.writeString(asked, line);
            }
        }
        return done
                ? Optional.of(new Run(seed, JSON.readTree(Files.readString(folder.resolve("result.json")))))
                : Optional.empty();
    }

    private boolean solve(List<String> request, Path folder) throws IOException, InterruptedException {
        System.err.println(String.join(" ", request));
        clear(folder);
        List<String> command = new ArrayList<>(List.of(root.resolve("pikan").toString()));
        command.addAll(request);
        command.addAll(List.of("--out", folder.toString(), "--quiet"));
        Path log = Files.createTempFile("pikan", ".log");
        int code = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(log.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            System.err.println("  failed with exit code " + code + ": " + Files.readString(log).strip());
        }
        Files.delete(log);
        return code == 0;
    }

    private static void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
