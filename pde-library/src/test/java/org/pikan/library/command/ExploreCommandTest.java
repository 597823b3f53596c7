package org.pikan.library.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pikan.network.Structures.separable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pikan.library.PdeLibrary;
import org.pikan.solve.Solver;

class ExploreCommandTest {

    @TempDir
    static Path folder;

    private static String model;

    @BeforeAll
    static void solve() throws IOException {
        Path file = folder.resolve("model.json");
        Solver.standard().network(separable(1)).iterations(2).solve(PdeLibrary.problem("poisson-1d")).save(file);
        model = file.toString();
    }

    @Test
    void printsAnAddressAndEndsWhenThePageSaysSo() throws Exception {
        PipedOutputStream pipe = new PipedOutputStream();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new PipedInputStream(pipe), StandardCharsets.UTF_8))) {
            Console console = new Console(new PrintStream(pipe, true, StandardCharsets.UTF_8),
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), false);
            CompletableFuture<Integer> exit = CompletableFuture
                    .supplyAsync(() -> Cli.run(console, "explore", model, "--port", "0"));
            URI address = URI.create(lines.readLine());
            assertThat(address.getHost()).isEqualTo("127.0.0.1");
            assertThat(post(address, "stop")).isEqualTo(200);
            assertThat(exit.get()).isEqualTo(Cli.OK);
        }
    }

    private static int post(URI address, String name) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address.resolve("/api/" + name))
                    .header("X-Pikan-Token", address.getFragment()).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void dataIsForModelsOfData() {
        Run.of("explore", model, "--data", "data.csv").isRefused("solves an equation", "leave it out");
    }

    @Test
    void aPortThatIsTakenIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            Run.of("explore", model, "--port", port).isRefused("port " + port, "--port 0");
        }
    }
}
