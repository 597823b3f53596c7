package org.pikan.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pikan.network.Structures.kan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.pikan.library.PdeLibrary;
import org.pikan.solve.Solution;
import org.pikan.solve.SolveOptions;
import org.pikan.solve.Solver;

/** A person's way through the page, in a real browser. */
class ExplorePageTest {

    private static final String EDGE = "#diagram [data-edge='%s']";

    private static Optional<Browser> installed = Optional.empty();
    private static Solution solution;

    @TempDir
    Path folder;

    private Browser browser;
    private Exploration exploration;
    private ExploreServer server;

    @BeforeAll
    static void openBrowser() {
        installed = Browser.installed();
        if (installed.isEmpty()) {
            String message = "There is no chromium with chromedriver on the PATH: the page is not tested.";
            System.err.println(message);
            Assumptions.abort(message);
        }
        solution = Solver.standard().network(kan(3)).iterations(4).points(256).solve(PdeLibrary.problem("heat-1d"));
    }

    @AfterAll
    static void closeBrowser() {
        installed.ifPresent(Browser::close);
    }

    @BeforeEach
    void openPage() throws IOException {
        browser = installed.orElseThrow();
        SolveOptions options = Solver.standard().points(256).options();
        exploration = new Exploration(Subject.of(solution, options), folder.resolve("explored.json"));
        server = ExploreServer.start(exploration, 0);
        browser.driver().get(server.address().toString());
        browser.await(b -> b.all("#diagram [data-edge]").size() == 9);
    }

    @AfterEach
    void closePage() {
        browser.driver().get("about:blank");
        server.close();
        exploration.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void looksPrunesFixesTrainsAndTakesBack() throws IOException {
        assertThat(browser.text("#name")).isEqualTo("heat-1d");
        assertThat(browser.attribute("#view image", "href")).startsWith("data:image/png");

        browser.click(EDGE.formatted("0:0>1"));
        browser.await(b -> b.text("#edge-label").startsWith("chebyshev"));
        assertThat(browser.attribute("#edge-plot .curve", "d")).startsWith("M").contains("L");
        assertThat(browser.attribute(EDGE.formatted("0:0>1"), "aria-pressed")).isEqualTo("true");

        browser.click("#prune");
        browser.await(b -> b.all("#diagram [data-edge]").size() == 8);
        browser.await(b -> b.text("#history").contains("prune [0:0>1]"));

        browser.click(EDGE.formatted("0:1>0"));
        browser.click("#suggestions label:first-child input");
        assertThat(browser.all("#edge-plot .second")).hasSize(1);
        assertThat(browser.text("#suggestions label:first-child .formula")).contains("z");
        browser.click("#fix");
        browser.await(b -> b.text("#history").contains("fix 0:1>0") && b.text("#edge-facts").contains("a formula"));
        assertThat(browser.text("#edge-label")).contains("z");

        String loss = figure();
        double before = exploration.snapshot().step().measured().loss();
        browser.find("#iterations").clear();
        browser.find("#iterations").sendKeys("40");
        browser.click("#train");
        Set<String> drawn = new HashSet<>();
        browser.await(b -> {
            drawn.add(b.attribute(EDGE.formatted("0:0>0") + " polyline:last-of-type", "points"));
            return b.text("#history").contains("train ") && b.text("#train").equals("Train on");
        });
        assertThat(drawn.size()).as("shapes that the edge went through").isGreaterThan(2);
        assertThat(figure()).isNotEqualTo(loss);
        assertThat(exploration.snapshot().step().measured().loss()).isLessThan(before);
        browser.await(b -> b.text("#suggestions-note").startsWith("Best first"));
        picture("explore");

        browser.click("#undo");
        browser.await(_ -> figure().equals(loss));
        browser.click("#undo");
        browser.await(b -> !b.text("#history").contains("fix"));
        assertThat(browser.text("#edge-label")).startsWith("chebyshev");
    }

    @Test
    void worksByKeyboardAndSaysWhatIsWrong() {
        browser.find(EDGE.formatted("1:0>0")).sendKeys(Keys.ENTER);
        browser.await(b -> b.text("#edge-label").startsWith("chebyshev"));
        assertThat(browser.find("#edges").getDomProperty("value")).isEqualTo("1:0>0");

        browser.click("details summary");
        browser.find("#hand-function").sendKeys("log");
        browser.click("#by-hand button");
        browser.await(b -> b.text("#error").contains("has no value"));
        assertThat(browser.text("#history")).isEmpty();

        browser.click("#freeze");
        browser.await(b -> b.text("#freeze").equals("Unfreeze"));
        assertThat(browser.text("#error")).isEmpty();
        browser.click("#save");
        browser.await(b -> b.text("#notice").contains("explored.json"));
        assertThat(folder.resolve("explored.json")).exists();
    }

    @Test
    void snapsAndEndsTheServer() throws InterruptedException {
        browser.click(EDGE.formatted("0:0>0"));
        browser.click("#snap");
        browser.await(b -> b.text("#edge-facts").contains("a formula"));
        browser.click("#stop");
        browser.await(b -> b.text("#notice").contains("has ended"));
        server.await();
    }

    private String figure() {
        return browser.text("[data-figure=loss]");
    }

    /** Keeps what the page looked like, for people. */
    private void picture(String name) throws IOException {
        ((JavascriptExecutor) browser.driver()).executeScript("scrollTo(0, 0)");
        Files.write(Path.of("target", name + ".png"),
                ((TakesScreenshot) browser.driver()).getScreenshotAs(OutputType.BYTES));
    }
}
