package org.pikan.network;

import java.util.ArrayList;
import java.util.List;

/** The usual features of a list of coordinates. */
final class Features {

    private Features() {}

    /** Each coordinate mapped to [-1, 1]. */
    static List<Feature> linear(List<Input> inputs) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            features.add(Feature.linear(i, inputs.get(i).min(), inputs.get(i).max()));
        }
        return features;
    }

    /** Each coordinate mapped to [-1, 1], but a periodic one as its cosine and sine. */
    static List<Feature> periodicAsPairs(List<Input> inputs) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            if (input.periodic()) {
                double scale = 2 * Math.PI / (input.max() - input.min());
                features.add(new Feature(i, Feature.Kind.COSINE, input.min(), scale));
                features.add(new Feature(i, Feature.Kind.SINE, input.min(), scale));
            } else {
                features.add(Feature.linear(i, input.min(), input.max()));
            }
        }
        return features;
    }
}
