package org.pikan.library.command;

import static org.pikan.problem.ProblemException.quote;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.pikan.explore.Exploration;
import org.pikan.explore.ExploreServer;
import org.pikan.explore.Subject;
import org.pikan.regression.Dataset;
import org.pikan.regression.RegressionModel;
import org.pikan.solve.Solution;

/** {@code pikan explore}: a model in the browser, until the page or Ctrl-C ends it. */
final class ExploreCommand {

    /** The name under which the page saves, beside the model. */
    static final String SAVED = "explored.json";

    private static final int MOST_PORT = 65_535;

    private ExploreCommand() {}

    static void run(Console console, String model, String port, Optional<String> data)
            throws IOException, InterruptedException {
        int number = port.matches("\\d{1,5}") ? Integer.parseInt(port) : MOST_PORT + 1;
        if (number > MOST_PORT) {
            throw new RequestException(
                    "--port is " + quote(port) + ", but must be a whole number from 0 to " + MOST_PORT,
                    "Maybe leave it out (default " + Arguments.DEFAULT_PORT + "), or --port 0 for any that is free.");
        }
        Path file = ProblemSource.path(model);
        Subject subject = subject(file, data);
        try (Exploration exploration = new Exploration(subject, file.resolveSibling(SAVED));
                ExploreServer server = start(exploration, number)) {
            console.out().println(server.address());
            console.out().println("Open this address in a browser; Ctrl-C or the button Quit ends it.");
            console.out().flush();
            server.await();
        }
    }

    private static Subject subject(Path file, Optional<String> data) {
        Optional<RegressionModel> regression = ModelSource.regression(file);
        if (regression.isPresent()) {
            return regression(regression.get(), data);
        }
        if (data.isPresent()) {
            throw new RequestException(
                    "--data is for models of data, but " + quote(file.toString()) + " solves an equation",
                    "Maybe leave it out.");
        }
        Solution solution = ModelSource.load(file);
        return Subject.of(solution, OptionReader.read(FlagValues.of(solution.problem(), Map.of())));
    }

    private static Subject regression(RegressionModel model, Optional<String> data) {
        String[] targets = model.targetNames().toArray(String[]::new);
        try {
            if (data.isEmpty()) {
                return Subject.of(model, Optional.empty());
            }
            Path table = ProblemSource.path(data.get());
            return Subject.of(model, Optional.of(model.isClassifier() ? Dataset.readClasses(table, targets[0])
                    : Dataset.read(table, targets)));
        } catch (IOException | IllegalArgumentException e) {
            throw RequestException.from(e, "Maybe name the CSV file that the model was fitted to.");
        }
    }

    private static ExploreServer start(Exploration exploration, int port) throws IOException {
        try {
            return ExploreServer.start(exploration, port);
        } catch (BindException e) {
            throw new RequestException("port " + port + " of 127.0.0.1 cannot be used: " + e.getMessage(),
                    "Maybe another program has it; --port 0 takes any that is free.");
        }
    }
}
