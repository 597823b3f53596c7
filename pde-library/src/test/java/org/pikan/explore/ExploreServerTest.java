package org.pikan.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pikan.network.Structures.kan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.library.PdeLibrary;
import org.pikan.problem.Domain;
import org.pikan.solve.Solution;
import org.pikan.solve.SolveOptions;
import org.pikan.solve.Solver;
import tools.jackson.databind.JsonNode;

class ExploreServerTest {

    private static Solution solution;

    @TempDir
    Path folder;

    private Exploration exploration;
    private ExploreServer server;
    private RawHttp page;

    @BeforeAll
    static void solve() {
        solution = Solver.standard().network(kan(2)).iterations(3).points(128).solve(PdeLibrary.problem("poisson-2d"));
    }

    @BeforeEach
    void start() throws IOException {
        SolveOptions options = Solver.standard().points(128).options();
        exploration = new Exploration(Subject.of(solution, options), folder.resolve("explored.json"));
        server = ExploreServer.start(exploration, 0);
        page = new RawHttp(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
        exploration.close();
    }

    @Test
    void servesThePageWithAPolicyThatLetsNothingElseIn() throws IOException {
        RawHttp.Answer answer = page.with("X-Pikan-Token", "").get("/");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<script type=\"module\" src=\"/explore.js\">").doesNotContain("http://",
                "https://");
        assertThat(answer.head().toLowerCase(Locale.ROOT)).contains("default-src 'none'", "nosniff",
                "no-store");
        assertThat(page.get("/explore.js").body()).contains("X-Pikan-Token");
        assertThat(page.get("/explore.css").status()).isEqualTo(200);
        assertThat(page.get("/plots.js").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "0.0.0.0:PORT",
            "localhost.evil.example:PORT", "[::1]:PORT"})
    void anotherHostIsRefused(String host) throws IOException {
        assertThat(page.with("Host", host).get("/").status()).isEqualTo(403);
        assertThat(page.with("Host", host).get("/api/state").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://evil.example", "Origin, null", "Origin, https://127.0.0.1:PORT",
            "Origin, http://localhost:PORT", "Origin, http://127.0.0.1:1", "Sec-Fetch-Site, cross-site",
            "Sec-Fetch-Site, same-site"})
    void anotherOriginIsRefused(String header, String value) throws IOException {
        assertThat(page.with(header, value).post("/api/undo", "{}").status()).isEqualTo(403);
        assertThat(page.with(header, value).get("/api/state").status()).isEqualTo(403);
    }

    @Test
    void ownOriginIsLetIn() throws IOException {
        assertThat(page.with("Origin", "http://127.0.0.1:PORT").with("Sec-Fetch-Site", "same-origin")
                .get("/api/state").status()).isEqualTo(200);
        assertThat(page.with("Host", "localhost:PORT").with("Origin", "http://localhost:PORT").get("/api/state")
                .status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00000000000000000000000000000000"})
    void withoutTheTokenNothingIsToldOrChanged(String token) throws IOException {
        RawHttp stranger = page.with("X-Pikan-Token", token);
        assertThat(stranger.get("/api/state").status()).isEqualTo(403);
        assertThat(stranger.post("/api/stop", "{}").status()).isEqualTo(403);
        assertThat(page.get("/api/state").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.html", "/../explore.js", "/..%2f..%2fetc/passwd", "//explore.js", "/explore.js/",
            "/%2e%2e/pom.xml", "/org/pikan/explore/index.html", "/api", "/api/", "/api/none", "/api/state/../stop",
            "/api/../explore.js"})
    void whatHasNoNameHereIsNotFound(String path) throws IOException {
        assertThat(page.get(path).status()).isEqualTo(404);
    }

    @Test
    void changesTakePostAloneAndJsonAlone() throws IOException {
        assertThat(page.get("/api/undo").status()).isEqualTo(405);
        assertThat(page.post("/api/state", "{}").status()).isEqualTo(405);
        assertThat(page.post("/", "{}").status()).isEqualTo(405);
        assertThat(page.send("DELETE", "/api/undo", "").status()).isEqualTo(405);
        assertThat(page.with("Content-Type", "text/plain").post("/api/undo", "{}").status()).isEqualTo(415);
        assertThat(page.post("/api/undo", "{").status()).isEqualTo(400);
        assertThat(page.post("/api/undo", "[" + " ".repeat(70_000) + "]").status()).isEqualTo(413);
    }

    @Test
    void listensOnTheLoopbackAddressAlone() throws IOException {
        assertThat(server.boundTo().getAddress()).isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
                assertThat(connects(address)).as("%s", address).isFalse();
            }
        }
    }

    private boolean connects(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, server.boundTo().getPort()), 2000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void tellsTheStateOnceForEachVersion() throws IOException {
        JsonNode state = state();
        assertThat(state.get("name").asString()).isEqualTo("poisson-2d");
        assertThat(state.get("parameters").asInt()).isEqualTo(solution.network().parameterCount());
        assertThat(state.get("loss").isNumber()).isTrue();
        assertThat(texts(state.get("edges"))).containsExactly("0:0>0", "0:0>1", "0:1>0", "0:1>1", "1:0>0", "1:1>0");
        assertThat(state.get("figures").get(0).get("name").asString()).isEqualTo("relative L2 error");
        assertThat(page.get("/api/state?since=" + state.get("version")).status()).isEqualTo(204);
        assertThat(page.get("/api/diagram").body()).contains("data-edge=\"0:1&gt;0\"");
    }

    @Test
    void showsTheFunctionItsErrorAndTheResidual() throws IOException {
        for (JsonNode choice : state().get("views")) {
            JsonNode view = page.get("/api/view?show=" + choice.get("id").asString()).json();
            assertThat(view.get("kind").asString()).isEqualTo("field");
            assertThat(view.get("values").size()).isEqualTo(81 * 81);
        }
        JsonNode u = page.get("/api/view?show=solution-u").json();
        Domain domain = solution.problem().domain();
        double there = solution.evaluate(solution.problem().unknowns().getFirst(),
                domain.axes().get(0).min() + domain.axes().get(0).length() * 10 / 80,
                domain.axes().get(1).min() + domain.axes().get(1).length() * 60 / 80);
        assertThat(u.get("values").get(60 * 81 + 10).doubleValue()).isCloseTo(there, within(1e-6 * Math.abs(there)));
        assertThat(page.get("/api/view?show=none").status()).isEqualTo(422);
    }

    @Test
    void tellsAnEdgeAndFormulasForIt() throws IOException {
        JsonNode edge = page.get("/api/edge?edge=0:0%3E1").json();
        assertThat(edge.get("label").asString()).startsWith("chebyshev");
        double first = edge.get("z").get(0).doubleValue();
        assertThat(edge.get("y").get(0).doubleValue()).isCloseTo(
                exploration.snapshot().step().network().edges().edge(0, 0, 1).orElseThrow().value(first),
                within(1e-5));
        JsonNode best = page.get("/api/suggestions?edge=0:0%3E1").json().get("suggestions").get(0);
        assertThat(best.get("formula").asString()).contains("z");
        assertThat(page.get("/api/edge?edge=0:0%3E9").status()).isEqualTo(422);
        assertThat(page.get("/api/edge?edge=../x").status()).isEqualTo(400);
    }

    @Test
    void prunesFixesFreezesSnapsAndTakesBack() throws IOException {
        JsonNode first = state();
        String network = first.get("loss").toString();
        JsonNode pruned = changed("prune", "\"edge\": \"0:0>1\"");
        assertThat(pruned.get("parameters").asInt()).isLessThan(first.get("parameters").asInt());
        assertThat(texts(pruned.get("edges"))).doesNotContain("0:0>1");
        JsonNode fixed = changed("fix", "\"edge\": \"0:1>0\", \"constant\": 0.5, \"terms\": "
                + "[{\"function\": \"sin\", \"factor\": 2, \"scale\": 3, \"shift\": 0.1}]");
        assertThat(page.get("/api/edge?edge=0:1%3E0").json().get("label").asString()).isEqualTo("2*sin(3*z + 0.1)");
        assertThat(fixed.get("history").size()).isEqualTo(2);
        assertThat(changed("freeze", "\"edge\": \"0:1>0\"").get("undoable").asInt()).isEqualTo(3);
        assertThat(page.get("/api/edge?edge=0:1%3E0").json().get("frozen").asBoolean()).isTrue();
        changed("unfreeze", "\"edge\": \"0:1>0\"");
        changed("snap", "\"edge\": \"0:1>1\"");
        assertThat(page.get("/api/edge?edge=0:1%3E1").json().get("formula").asBoolean()).isTrue();
        JsonNode last = first;
        for (int step = 0; step < 5; step++) {
            last = page.post("/api/undo", "{}").json();
        }
        assertThat(last.get("loss")).hasToString(network);
        assertThat(last.get("history")).isEmpty();
        assertThat(page.post("/api/undo", "{}").status()).isEqualTo(409);
    }

    @Test
    void whatCannotBeDoneIsSaidAndChangesNothing() throws IOException {
        JsonNode before = state();
        assertThat(error("prune", "\"edge\": \"0:0>9\"", 422)).contains("no edge 0:0>9");
        assertThat(error("fix", "\"edge\": \"0:0>0\", \"constant\": 0, \"terms\": "
                + "[{\"function\": \"log\", \"factor\": 1, \"scale\": 1, \"shift\": 0}]", 422)).contains("no value");
        assertThat(error("fix", "\"edge\": \"0:0>0\", \"constant\": 0, \"terms\": "
                + "[{\"function\": \"gamma\", \"factor\": 1, \"scale\": 1, \"shift\": 0}]", 400)).contains("'gamma'");
        assertThat(error("fix", "\"edge\": \"0:0>0\", \"constant\": 1e999, \"terms\": []", 400)).contains("'terms'");
        assertThat(error("train", "\"iterations\": 0", 422)).contains("iterations is 0");
        assertThat(page.post("/api/prune", "{\"edge\": \"0:0>0\", \"edition\": 77}").status()).isEqualTo(409);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void trainsOnInTheBackgroundAndTakesItBackAsOneStep() throws IOException, InterruptedException {
        JsonNode first = state();
        assertThat(changed("train", "\"iterations\": 12").get("trainingLeft").asInt()).isPositive();
        JsonNode trained = awaitEnd();
        assertThat(trained.get("loss").doubleValue()).isLessThan(0.5 * first.get("loss").doubleValue());
        assertThat(trained.get("undoable").asInt()).isEqualTo(1);
        assertThat(trained.get("curve").get(trained.get("curve").size() - 1).get("iteration").asInt()).isEqualTo(12);
        assertThat(texts(trained.get("history"))).singleElement().asString().startsWith("train 12 iterations");
        assertThat(page.post("/api/undo", "{}").json().get("loss")).isEqualTo(first.get("loss"));
    }

    @Test
    void anEditEndsTheTrainingThatIsUnderWay() throws IOException {
        changed("train", "\"iterations\": 100000");
        JsonNode edited = changed("freeze", "\"edge\": \"0:0>0\"");
        assertThat(edited.get("trainingLeft").asInt()).isZero();
        assertThat(edited.get("history").size()).isBetween(1, 2);
        changed("train", "\"iterations\": 100000");
        assertThat(error("train", "\"iterations\": 5", 409)).contains("under way");
        assertThat(page.post("/api/pause", "{}").json().get("trainingLeft").asInt()).isZero();
    }

    @Test
    void savesUnderTheOneNameItWasGiven() throws IOException {
        changed("prune", "\"edge\": \"0:0>1\"");
        RawHttp.Answer answer = page.post("/api/save", "{\"file\": \"../elsewhere.json\"}");
        assertThat(answer.json().get("file").asString()).isEqualTo(folder.resolve("explored.json").toString());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("explored.json"));
        }
        assertThat(Solution.load(folder.resolve("explored.json")).network())
                .isEqualTo(exploration.snapshot().step().network().network());
    }

    private JsonNode state() throws IOException {
        return page.get("/api/state").json();
    }

    private JsonNode changed(String name, String fields) throws IOException {
        RawHttp.Answer answer = post(name, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private String error(String name, String fields, int status) throws IOException {
        RawHttp.Answer answer = post(name, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.json().get("error").asString();
    }

    private RawHttp.Answer post(String name, String fields) throws IOException {
        return page.post("/api/" + name, "{\"edition\": " + state().get("edition") + ", " + fields + "}");
    }

    private JsonNode awaitEnd() throws IOException, InterruptedException {
        JsonNode now = state();
        while (now.get("trainingLeft").asInt() > 0) {
            Thread.sleep(20);
            now = state();
        }
        return now;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
    }
}
