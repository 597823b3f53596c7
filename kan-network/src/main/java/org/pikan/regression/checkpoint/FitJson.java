package org.pikan.regression.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pikan.file.AtomicFiles;
import org.pikan.kernel.Kernels;
import org.pikan.network.BasisChoice;
import org.pikan.regression.Fit;
import org.pikan.regression.FitSettings;
import org.pikan.regression.GridChoice;
import org.pikan.regression.Metrics;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The result of a fit as {@code result.json}: all keys always there, null where one does not apply or is not finite. */
public final class FitJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FitJson() {}

    /**
     * Writes a result.
     *
     * @param fit
     *            the result
     * @param data
     *            the name of the data
     * @param formulas
     *            a formula for each target, if there are any
     * @param version
     *            of the program
     * @param file
     *            where to
     * @throws IOException
     *             if it cannot be written
     */
    public static void write(Fit fit, String data, Optional<List<String>> formulas, String version, Path file)
            throws IOException {
        AtomicFiles.writeText(file,
                JSON.writeValueAsString(json(fit, data, formulas, version)).replace("\r\n", "\n") + "\n");
    }

    private static ObjectNode json(Fit fit, String data, Optional<List<String>> formulas, String version) {
        FitSettings settings = fit.settings();
        ObjectNode json = JSON.createObjectNode();
        json.put("data", data).put("task", fit.model().isClassifier() ? "classification" : "regression");
        texts(json.putArray("inputs"), fit.model().inputNames());
        texts(json.putArray("targets"), fit.model().targetNames());
        if (fit.model().isClassifier()) {
            texts(json.putArray("classes"), fit.model().classes());
        } else {
            json.putNull("classes");
        }
        json.put("network", "kan");
        ArrayNode width = json.putArray("width");
        settings.width().forEach(width::add);
        basis(json, settings.basis());
        json.put("parameterCount", fit.network().parameterCount()).put("optimizer", settings.optimizer())
                .put("iterations", fit.iterations());
        number(json, "seconds", fit.seconds());
        number(json, "loss", fit.losses().isEmpty() ? Double.NaN : fit.losses().getLast());
        json.putObject("sparsity").put("lamb", settings.sparsity().lamb()).put("l1", settings.sparsity().l1())
                .put("entropy", settings.sparsity().entropy());
        metrics(json, "train", fit, Optional.of(fit.train()));
        metrics(json, "test", fit, fit.test());
        perTarget(json, "noise", fit, fit.noise());
        choice(json, fit.choice());
        formulas(json, fit, formulas);
        texts(json.putArray("history"), fit.edited().history());
        return json.put("seed", settings.seed()).put("threads", settings.threads())
                .put("kernels", Kernels.best().name()).put("stopReason", fit.reason().name()).put("version", version);
    }

    private static void basis(ObjectNode json, BasisChoice basis) {
        json.put("basis", basis.family().label());
        json.putNull("degree").putNull("grid");
        if (basis.family().hasDegree()) {
            json.put("degree", basis.degree());
        }
        if (basis.family().hasGrid()) {
            json.put("grid", basis.grid());
        }
    }

    private static void metrics(ObjectNode json, String name, Fit fit, Optional<Metrics> measured) {
        if (measured.isEmpty()) {
            json.putNull(name);
            return;
        }
        Metrics metrics = measured.get();
        ObjectNode node = json.putObject(name);
        node.put("rows", metrics.rows());
        perTarget(node, "rmse", fit, metrics.rmse());
        perTarget(node, "r2", fit, metrics.r2());
        number(node, "accuracy", metrics.accuracy());
        number(node, "crossEntropy", metrics.crossEntropy());
    }

    private static void perTarget(ObjectNode json, String name, Fit fit, List<Double> values) {
        if (values.isEmpty()) {
            json.putNull(name);
            return;
        }
        ObjectNode node = json.putObject(name);
        for (int k = 0; k < values.size(); k++) {
            number(node, fit.model().targetNames().get(k), values.get(k));
        }
    }

    private static void choice(ObjectNode json, Optional<GridChoice> choice) {
        if (choice.isEmpty()) {
            json.putNull("crossValidation");
            return;
        }
        ArrayNode candidates = json.putArray("crossValidation");
        for (GridChoice.Candidate candidate : choice.get().candidates()) {
            ObjectNode node = candidates.addObject();
            basis(node, candidate.basis());
            number(node, "mean", candidate.mean());
            number(node, "standardError", candidate.standardError());
            node.put("chosen", candidate.basis().equals(choice.get().chosen()));
        }
    }

    private static void formulas(ObjectNode json, Fit fit, Optional<List<String>> formulas) {
        if (formulas.isEmpty()) {
            json.putNull("formulas");
            return;
        }
        ObjectNode node = json.putObject("formulas");
        for (int k = 0; k < formulas.get().size(); k++) {
            node.put(fit.model().targetNames().get(k), formulas.get().get(k));
        }
    }

    private static void number(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
