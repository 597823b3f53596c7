package org.pikan.diagram;

import java.util.Locale;
import org.pikan.network.Feature;

/** What stands at an input: the coordinate's name, or the wave of it that the network reads. */
final class FeatureLabel {

    private static final double NEAR = 1e-9;

    private FeatureLabel() {}

    static String of(Feature feature, String name) {
        return switch (feature.kind()) {
            case LINEAR -> name;
            case COSINE -> "cos(" + argument(feature, name) + ")";
            case SINE -> "sin(" + argument(feature, name) + ")";
        };
    }

    private static String argument(Feature feature, String name) {
        double inPi = feature.scale() / Math.PI;
        double whole = Math.rint(inPi);
        String factor = whole != 0 && Math.abs(inPi - whole) < NEAR * Math.abs(whole)
                ? (whole == 1 ? "" : number(whole)) + "π"
                : number(feature.scale());
        String shift = feature.center() == 0 ? name
                : "(" + name + (feature.center() > 0 ? " − " : " + ") + number(Math.abs(feature.center())) + ")";
        return (factor.equals("1") ? "" : factor) + shift;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6 ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
