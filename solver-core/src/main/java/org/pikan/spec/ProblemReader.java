package org.pikan.spec;

import static org.pikan.problem.ProblemException.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pikan.expression.Symbol;
import org.pikan.problem.Pde;
import org.pikan.problem.Problem;
import org.pikan.problem.ProblemBuilder;
import org.pikan.problem.ProblemException;

/** States a problem, from JSON, in the words of the builder. */
final class ProblemReader {
    private static final List<String> KEYS = List.of("name", "domain", "time", "parameters", "definitions", "unknowns",
            "equations", "conditions", "exact", "reference", "solver");
    private static final List<String> UNSUPPORTED = List.of("inverse", "observations");

    private final Map<String, Json> root;
    private final Map<String, Double> parameters = new LinkedHashMap<>();

    ProblemReader(Json json) {
        root = Fields.object(json, "the problem");
        Fields.requireKeys(root, KEYS, UNSUPPORTED, "");
    }

    Problem read() {
        ProblemBuilder builder = Problem
                .named(Fields.text(Fields.required(root, "name", "", "Maybe \"name\": \"heat-1d\"."), "name"));
        optional("parameters").ifPresent(json -> parameters(json, builder));
        List<Symbol> coordinates = coordinates(builder);
        unknowns(builder);
        Fields.formulas(optional("definitions"), "definitions").forEach(builder::define);
        Fields.texts(Fields.required(root, "equations", "", "Maybe \"equations\": [\"u_t = u_xx\"]."), "equations")
                .forEach(builder::equation);
        optional("conditions").ifPresent(json -> new ConditionReader(builder, coordinates, parameters).read(json));
        optional("exact").ifPresent(json -> exact(json, builder));
        optional("reference").ifPresent(json -> builder.reference(method(json)));
        optional("solver").ifPresent(json -> solver(json, builder));
        return builder.build();
    }

    private Optional<Json> optional(String key) {
        return Optional.ofNullable(root.get(key));
    }

    private void parameters(Json json, ProblemBuilder builder) {
        Fields.object(json, "parameters").forEach((name, value) -> {
            Pde.parameter(name);
            double number = Fields.number(value, Map.of(), "parameters." + name);
            parameters.put(name, number);
            builder.parameter(name, number);
        });
    }

    private List<Symbol> coordinates(ProblemBuilder builder) {
        List<Symbol> coordinates = new ArrayList<>();
        optional("domain").ifPresent(json -> {
            Map<String, Json> domain = Fields.object(json, "domain");
            Json shape = domain.get("shape");
            if (shape != null && !(shape instanceof Json.ArrayValue)) {
                throw new ProblemException("domain: 'shape' in line " + shape.line()
                        + " is not supported in this version", "Maybe use a box: {\"x\": [0, 1], \"y\": [0, 1]}.");
            }
            domain.forEach((name, ends) -> coordinates
                    .add(axis(Pde.coordinate(name), ends, "domain." + name, builder)));
        });
        optional("time").ifPresent(json -> {
            Map<String, Json> time = Fields.object(json, "time");
            if (time.size() != 1) {
                throw new ProblemException("time in line " + json.line() + " names " + time.size()
                        + " coordinates, but must name one", "Maybe \"time\": {\"t\": [0, 1]}.");
            }
            time.forEach((name, ends) -> coordinates.add(axis(Pde.time(name), ends, "time." + name, builder)));
        });
        if (coordinates.isEmpty()) {
            throw new ProblemException("neither 'domain' nor 'time' gives a coordinate",
                    "Maybe \"domain\": {\"x\": [0, 1]}.");
        }
        return coordinates;
    }

    private Symbol axis(Symbol symbol, Json json, String where, ProblemBuilder builder) {
        List<Json> ends = Fields.array(json, where);
        if (ends.size() != 2) {
            throw new ProblemException(where + " in line " + json.line() + " has " + ends.size()
                    + " numbers, but an interval has two ends", "Maybe [0, 1].");
        }
        builder.on(Pde.interval(symbol, Fields.number(ends.get(0), parameters, where + "[0]"),
                Fields.number(ends.get(1), parameters, where + "[1]")));
        return symbol;
    }

    private void unknowns(ProblemBuilder builder) {
        Json json = Fields.required(root, "unknowns", "", "Maybe \"unknowns\": [\"u\"].");
        List<String> names = Fields.texts(json, "unknowns");
        if (names.isEmpty()) {
            throw new ProblemException("unknowns in line " + json.line() + " is empty", "Maybe [\"u\"].");
        }
        names.forEach(name -> builder.unknowns(Pde.unknown(name)));
    }

    private static void exact(Json json, ProblemBuilder builder) {
        Fields.object(json, "exact").forEach((name, value) -> builder.exact(Pde.unknown(name),
                Fields.formula(value, "exact." + name)));
    }

    private static String method(Json json) {
        Map<String, Json> reference = Fields.object(json, "reference");
        Fields.requireKeys(reference, List.of("method"), List.of("file"), "reference");
        String method = Fields.text(
                Fields.required(reference, "method", "reference", "Maybe {\"method\": \"finite-difference\"}."),
                "reference.method");
        if (!method.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new ProblemException("reference.method is " + quote(method) + ", which names no method",
                    "Maybe 'finite-difference'.");
        }
        return method;
    }

    private void solver(Json json, ProblemBuilder builder) {
        Map<String, Json> solver = Fields.object(json, "solver");
        Fields.requireKeys(solver, SolverFlag.keys(), List.of(), "solver");
        solver.forEach((key, value) -> builder.option(key,
                SolverFlag.of(key).read(value, parameters, "solver." + key)));
    }
}
