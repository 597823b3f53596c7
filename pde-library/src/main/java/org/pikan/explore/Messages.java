package org.pikan.explore;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pikan.basis.SymbolicFunction;
import org.pikan.diagram.Annotation;
import org.pikan.diagram.FormulaLabel;
import org.pikan.network.EdgeFunction;
import org.pikan.network.edit.EdgePlace;
import org.pikan.symbolic.EdgeMatch;
import org.pikan.symbolic.SymbolicTerm;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page is told, as JSON. Numbers that are not finite are null. */
final class Messages {

    static final JsonMapper JSON = new JsonMapper();

    private Messages() {}

    /** An exception in one line. */
    static String oneLine(Throwable e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    static ObjectNode error(String message) {
        return JSON.createObjectNode().put("error", message);
    }

    static ObjectNode state(Subject subject, Snapshot snapshot) {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", snapshot.version()).put("edition", snapshot.edition()).put("name", subject.name());
        Step step = snapshot.step();
        json.put("structure", subject.structure(step.network().network()));
        json.put("parameters", step.network().network().parameterCount());
        json.put("undoable", snapshot.undoable()).put("trainingLeft", snapshot.trainingLeft());
        json.put("notice", snapshot.notice());
        json.put("obstacle", step.measured().obstacle().orElse(""));
        json.set("loss", number(step.measured().loss()));
        ArrayNode figures = json.putArray("figures");
        step.measured().figures().forEach(
                (name, value) -> figures.addObject().put("name", name).set("value", number(value)));
        ArrayNode curve = json.putArray("curve");
        for (LossPoint point : step.curve()) {
            ObjectNode entry = curve.addObject().put("iteration", point.iteration()).put("edit", point.edit());
            entry.set("loss", number(point.loss()));
            entry.set("figure", number(point.figure()));
        }
        ArrayNode history = json.putArray("history");
        step.network().history().forEach(history::add);
        ArrayNode edges = json.putArray("edges");
        step.network().edges().all().stream().map(EdgePlace::of).distinct()
                .forEach(place -> edges.add(place.toString()));
        ArrayNode choices = json.putArray("views");
        subject.choices().forEach(choice -> choices.addObject().put("id", choice.id()).put("label", choice.label()));
        return json;
    }

    static ObjectNode edge(EdgeReport report) {
        ObjectNode json = JSON.createObjectNode();
        json.put("edge", report.place().toString()).put("formula", report.isFormula()).put("frozen", report.frozen());
        json.put("label", report.isFormula() ? formulas(report.parts()) : report.parts().getFirst().label());
        json.put("parameters", report.parts().stream().mapToInt(part -> part.parameters().length).sum());
        json.set("score", number(report.score()));
        double[] z = report.grid();
        json.set("z", numbers(z));
        json.set("y", numbers(report.at(z)));
        ArrayNode functions = json.putArray("functions");
        for (SymbolicFunction function : SymbolicFunction.values()) {
            if (function != SymbolicFunction.ZERO) {
                functions.add(function.label());
            }
        }
        return json;
    }

    private static String formulas(List<EdgeFunction> parts) {
        return FormulaLabel.text(parts.stream().map(part -> (EdgeFunction.Formula) part.form()).toList(), 0);
    }

    static ObjectNode suggestions(EdgeReport report) {
        ObjectNode json = JSON.createObjectNode().put("edge", report.place().toString());
        double[] z = report.grid();
        ArrayNode array = json.putArray("suggestions");
        for (EdgeMatch match : report.matches()) {
            if (match.terms().isEmpty()) {
                continue;
            }
            Annotation text = new Annotation(match.label(), match.rSquared());
            ObjectNode entry = array.addObject().put("label", match.label()).put("quality", text.quality())
                    .put("complexity", match.complexity());
            entry.put("formula", FormulaLabel.text(match.formulas(), match.constant()));
            entry.put("constant", match.constant());
            ArrayNode terms = entry.putArray("terms");
            for (SymbolicTerm term : match.terms()) {
                terms.addObject().put("function", term.function().label()).put("factor", term.factor())
                        .put("scale", term.scale()).put("shift", term.shift());
            }
            entry.set("y", numbers(IntStream.range(0, z.length).mapToDouble(p -> match.value(z[p])).toArray()));
        }
        return json;
    }

    static ObjectNode view(View view) {
        ObjectNode json = JSON.createObjectNode();
        switch (view) {
            case View.Field field -> {
                json.put("kind", "field").put("columns", field.columns()).put("signed", field.signed());
                range(json.putObject("across"), field.across());
                range(json.putObject("upwards"), field.upwards());
                json.set("values", numbers(field.values()));
                cuts(json, field.cuts());
            }
            case View.Scatter scatter -> {
                json.put("kind", "scatter").put("name", scatter.name()).put("trained", scatter.trained());
                json.set("known", numbers(scatter.known()));
                json.set("predicted", numbers(scatter.predicted()));
                json.putArray("cuts");
            }
            case View.Profile profile -> {
                json.put("kind", "profile");
                range(json.putObject("across"), profile.across());
                ArrayNode curves = json.putArray("curves");
                profile.curves().forEach(curve -> curves.addObject().put("name", curve.name()).set("values",
                        numbers(curve.values())));
                cuts(json, profile.cuts());
            }
        }
        return json;
    }

    private static void cuts(ObjectNode json, List<View.Cut> cuts) {
        ArrayNode array = json.putArray("cuts");
        cuts.forEach(cut -> range(array.addObject(), cut.range()).put("value", cut.value()));
    }

    private static ObjectNode range(ObjectNode json, View.Range range) {
        return json.put("name", range.name()).put("min", range.min()).put("max", range.max());
    }

    /** Seven digits are more than a picture shows. */
    private static ArrayNode numbers(double[] values) {
        ArrayNode array = JSON.createArrayNode();
        for (double value : values) {
            float rounded = (float) value;
            if (Float.isFinite(rounded)) {
                array.add(rounded);
            } else {
                array.addNull();
            }
        }
        return array;
    }

    private static tools.jackson.databind.JsonNode number(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? JSON.getNodeFactory().nullNode()
                : JSON.getNodeFactory().numberNode(value.doubleValue());
    }
}
