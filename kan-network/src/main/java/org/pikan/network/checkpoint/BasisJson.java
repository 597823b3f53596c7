package org.pikan.network.checkpoint;

import org.pikan.basis.Activation;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.Extrapolation;
import org.pikan.basis.Fourier;
import org.pikan.basis.GaussianRbf;
import org.pikan.basis.Interval;
import org.pikan.basis.Jacobi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bases as JSON: "family" and what its record holds. */
public final class BasisJson {

    private BasisJson() {}

    /** A basis as JSON. */
    public static ObjectNode write(Basis basis) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (basis) {
            case Chebyshev c -> json.put("family", "chebyshev").put("degree", c.degree()).put("constant", c.constant())
                    .put("decay", c.decay()).put("min", c.interval().min()).put("max", c.interval().max());
            case Jacobi j -> json.put("family", "jacobi").put("degree", j.degree()).put("constant", j.constant())
                    .put("alpha", j.alpha()).put("beta", j.beta()).put("decay", j.decay())
                    .put("min", j.interval().min()).put("max", j.interval().max());
            case GaussianRbf r -> {
                json.put("family", "rbf");
                write(json.putArray("centers"), r.centers());
                write(json.putArray("widths"), r.widths());
            }
            case Fourier f -> json.put("family", "fourier").put("harmonics", f.harmonics())
                    .put("constant", f.constant()).put("decay", f.decay()).put("period", f.period());
            case BSpline s -> {
                json.put("family", "bspline").put("degree", s.degree()).put("constant", s.spansConstant())
                        .put("extrapolation", NetworkJson.name(s.extrapolation()));
                write(json.putArray("breakpoints"), s.breakpoints());
            }
            case Activation a -> json.put("family", "activation").put("function", NetworkJson.name(a));
        }
        return json;
    }

    private static void write(ArrayNode array, double[] numbers) {
        for (double number : numbers) {
            array.add(number);
        }
    }

    /** The basis that was written. */
    public static Basis read(JsonNode json) {
        String family = Fields.text(json, "family");
        return switch (family) {
            case "chebyshev" -> new Chebyshev(Fields.integer(json, "degree"), Fields.truth(json, "constant"),
                    new Interval(Fields.number(json, "min"), Fields.number(json, "max")),
                    Fields.number(json, "decay"));
            case "jacobi" -> new Jacobi(Fields.integer(json, "degree"), Fields.truth(json, "constant"),
                    Fields.number(json, "alpha"), Fields.number(json, "beta"),
                    new Interval(Fields.number(json, "min"), Fields.number(json, "max")),
                    Fields.number(json, "decay"));
            case "rbf" -> GaussianRbf.of(Fields.numbers(json, "centers"), Fields.numbers(json, "widths"));
            case "fourier" -> new Fourier(Fields.integer(json, "harmonics"), Fields.truth(json, "constant"),
                    Fields.number(json, "period"), Fields.number(json, "decay"));
            case "bspline" -> {
                BSpline full = BSpline.of(Fields.integer(json, "degree"), Fields.numbers(json, "breakpoints"))
                        .withExtrapolation(Fields.constant(json, "extrapolation", Extrapolation.class));
                yield Fields.truth(json, "constant") ? full : full.withoutConstant();
            }
            case "activation" -> Fields.constant(json, "function", Activation.class);
            default -> throw new IllegalArgumentException("basis has family '" + family
                    + "', but known are chebyshev, jacobi, bspline, rbf, fourier and activation. Maybe the file was edited.");
        };
    }
}
