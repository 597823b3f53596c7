package org.pikan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pikan.export.ResultJson.Accuracy;
import org.pikan.export.ResultJson.Candidate;
import org.pikan.export.ResultJson.Estimate;
import org.pikan.export.ResultJson.Setting;
import org.pikan.export.ResultJson.Structure;
import org.pikan.export.ResultJson.Training;
import org.pikan.export.ResultJson.UnknownAccuracy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultJsonTest {
    private static final List<String> KEYS = List.of("problem", "network", "basis", "width", "rank", "degree", "grid",
            "conditions", "candidates", "parameterCount", "optimizer", "iterations", "seconds", "loss", "residualRms",
            "relativeL2", "maxError", "perUnknown", "ansatzError", "estimates", "points", "seed", "threads", "kernels",
            "stopReason", "version");

    @TempDir
    private Path directory;

    @Test
    void isTheFileOfTheDesign() throws IOException {
        Path file = directory.resolve("result.json");
        full().write(file);
        assertThat(new JsonMapper().readTree(Files.readString(file))).isEqualTo(new JsonMapper().readTree(
                """
                        {"problem": "heat-1d", "network": "separable", "basis": "chebyshev", "width": [], "rank": 4,
                         "degree": 16, "grid": null, "conditions": {"initial": "hard", "x=0": "hard", "x=1": "hard"},
                         "candidates": [{"network": "kan", "width": [8, 8], "rank": null, "conditions": "auto", "validationResidual": 1e-4,
                         "seconds": 0.6}], "parameterCount": 136, "optimizer": "lm", "iterations": 40, "seconds": 2.1,
                         "loss": 1e-20, "residualRms": 1e-10, "relativeL2": 1e-12, "maxError": 1e-12,
                         "perUnknown": {"u": {"relativeL2": 1e-12, "maxError": 1e-12}}, "ansatzError": 0.6,
                         "estimates": {"nu": {"value": 0.01, "low95": 0.009, "high95": 0.011}},
                         "points": {"interior": 2000, "x=0": 0}, "seed": 1, "threads": 2, "kernels": "vector",
                         "stopReason": "CONVERGED", "version": "0.1.0"}
                        """));
        assertThat(Files.readString(file)).startsWith("{\n  \"problem\" : \"heat-1d\",\n").endsWith("}\n");
    }

    @Test
    void keepsTheOrderOfTheKeys() {
        JsonNode tree = new JsonMapper().readTree(full().toJson());
        assertThat(tree.propertyNames()).containsExactlyElementsOf(KEYS);
        assertThat(tree.get("conditions").propertyNames()).containsExactly("initial", "x=0", "x=1");
        assertThat(tree.get("candidates").get(0).propertyNames()).containsExactly("network", "width", "rank",
                "conditions",
                "validationResidual", "seconds");
        assertThat(tree.get("estimates").get("nu").propertyNames()).containsExactly("value", "low95", "high95");
    }

    @Test
    void writesAllKeysAlsoWhenNothingApplies() {
        JsonNode tree = new JsonMapper().readTree(empty().toJson());
        assertThat(tree.propertyNames()).containsExactlyElementsOf(KEYS);
        assertThat(KEYS.stream().filter(key -> !tree.get(key).isNull())).containsExactly("problem", "version");
    }

    @Test
    void numbersThatAreNotFiniteBecomeNull() {
        Training training = new Training(1, "adam", 2, 3.0, Double.NaN, Double.POSITIVE_INFINITY);
        Accuracy accuracy = Accuracy.of(
                Map.of("u", new UnknownAccuracy(Double.NaN, 1.0), "v", new UnknownAccuracy(0.5, 2.0)),
                Double.NEGATIVE_INFINITY);
        ResultJson result = new ResultJson("p", Structure.NONE, null,
                List.of(new Candidate("kan", null, null, "auto", Double.NaN, 1.0)), training, accuracy,
                Map.of("nu", new Estimate(1.0, Double.NaN, Double.NaN)), null,
                new Setting(null, null, null, null, "0"));
        JsonNode tree = new JsonMapper().readTree(result.toJson());
        assertThat(tree.get("loss").isNull()).isTrue();
        assertThat(tree.get("residualRms").isNull()).isTrue();
        assertThat(tree.get("relativeL2").isNull()).isTrue();
        assertThat(tree.get("maxError").doubleValue()).isEqualTo(2);
        assertThat(tree.get("ansatzError").isNull()).isTrue();
        assertThat(tree.get("perUnknown").get("u").get("relativeL2").isNull()).isTrue();
        assertThat(tree.get("candidates").get(0).get("validationResidual").isNull()).isTrue();
        assertThat(tree.get("estimates").get("nu").get("low95").isNull()).isTrue();
    }

    @Test
    void doublesReadBackExactly() {
        for (double value : new double[] {0.1 + 0.2, 1e-20, Double.MIN_VALUE, 123456789.12345679, 2e23}) {
            ResultJson result = new ResultJson("p", Structure.NONE, null, null,
                    new Training(1, "lm", 1, value, null, null), Accuracy.UNKNOWN, null, null, full().setting());
            assertThat(new JsonMapper().readTree(result.toJson()).get("seconds").doubleValue()).isEqualTo(value);
            assertThat(result.toJson()).contains("\"seconds\" : " + value + ",");
        }
    }

    @Test
    void compareAddsNameBeforeAndHistoryAfter() throws IOException {
        CompareJson compare = new CompareJson("heat-1d",
                List.of(new CompareJson.Row("kan-auto", full(),
                        List.of(new CompareJson.HistoryPoint(0.5, 0.1), new CompareJson.HistoryPoint(1, Double.NaN))),
                        new CompareJson.Row("reference", empty(), List.of())));
        Path file = directory.resolve("compare.json");
        compare.write(file);
        JsonNode tree = new JsonMapper().readTree(Files.readString(file));
        assertThat(tree.propertyNames()).containsExactly("problem", "rows");
        JsonNode row = tree.get("rows").get(0);
        assertThat(row.propertyNames()).first().isEqualTo("name");
        assertThat(row.propertyNames()).last().isEqualTo("history");
        assertThat(row.propertyNames().stream().toList().subList(1, KEYS.size() + 1)).isEqualTo(KEYS);
        assertThat(row.get("history")).hasToString("[[0.5,0.1],[1.0,null]]");
        assertThat(tree.get("rows").get(1).get("history")).hasToString("[]");
    }

    private static ResultJson full() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("initial", "hard");
        conditions.put("x=0", "hard");
        conditions.put("x=1", "hard");
        Map<String, Integer> points = new LinkedHashMap<>();
        points.put("interior", 2000);
        points.put("x=0", 0);
        return new ResultJson("heat-1d", new Structure("separable", "chebyshev", List.of(), 4, 16, null), conditions,
                List.of(new Candidate("kan", List.of(8, 8), null, "auto", 1e-4, 0.6)),
                new Training(136, "lm", 40, 2.1, 1e-20, 1e-10),
                Accuracy.of(Map.of("u", new UnknownAccuracy(1e-12, 1e-12)), 0.6),
                Map.of("nu", new Estimate(0.01, 0.009, 0.011)), points,
                new Setting(1L, 2, "vector", "CONVERGED", "0.1.0"));
    }

    private static ResultJson empty() {
        return new ResultJson("p", Structure.NONE, null, null, new Training(null, null, null, null, null, null),
                Accuracy.UNKNOWN, null, null, new Setting(null, null, null, null, "0.1.0"));
    }
}
