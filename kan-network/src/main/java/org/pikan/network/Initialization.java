package org.pikan.network;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Initial parameters, all from one seed, layer by layer.
 *
 * <p>In a second-order residual the noise of high polynomials is amplified (T_m'' grows like m^4), so edges start almost
 * linear: a linear function of variance 1 / fan-in, and noise that falls with the square of the index.
 */
final class Initialization {

    /** Deviation of the coefficients beside the linear part of a deep KAN's edge. */
    private static final double NOISE = 0.02;

    private Initialization() {}

    /** Edges of the form a z + noise, a of variance 1 / fan-in. */
    static Network deep(List<Feature> features, List<Layer> layers, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return fill(features, layers, (bundle, parameters, offset) -> {
            double deviation = 1 / Math.sqrt(bundle.inputs());
            int row = 0;
            for (Edge edge : bundle.edges()) {
                double[] linear = edge.basis().linear();
                for (int j = 0; j < bundle.outputs(); j++) {
                    double slope = deviation * gaussian(random);
                    for (int m = 0; m < edge.size(); m++) {
                        double noise = NOISE * gaussian(random) / (m + 1.0);
                        parameters[offset + (row + m) * bundle.outputs() + j] = slope * linear[m] + noise;
                    }
                }
                row += edge.size();
            }
        });
    }

    /** Factors with a constant of deviation 1 and coefficients that fall with the index. */
    static Network separable(List<Feature> features, List<Layer> layers, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return fill(features, layers, (bundle, parameters, offset) -> {
            double[] own = new double[bundle.parameterCount()];
            factors(bundle, own, random);
            System.arraycopy(own, 0, parameters, offset, own.length);
        });
    }

    /** Fills the coefficients of one bundle of factors. */
    static void factors(Bundle bundle, double[] parameters, RandomGenerator random) {
        for (int row = 0; row < bundle.depth(); row++) {
            boolean constant = bundle.bias() && row == bundle.depth() - 1;
            double deviation = constant ? 1 : 1 / (row + 1.0);
            for (int j = 0; j < bundle.outputs(); j++) {
                parameters[row * bundle.outputs() + j] = deviation * gaussian(random);
            }
        }
    }

    /** Glorot and Bengio 2010: variance 2 / (fan-in + fan-out), biases 0. */
    static Network glorot(List<Feature> features, List<Layer> layers, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return fill(features, layers, (bundle, parameters, offset) -> {
            double deviation = Math.sqrt(2.0 / (bundle.inputs() + bundle.outputs()));
            for (int i = 0; i < bundle.functions() * bundle.outputs(); i++) {
                parameters[offset + i] = deviation * gaussian(random);
            }
        });
    }

    /** A normal deviate by Box and Muller, whose bits do not depend on the platform. */
    private static double gaussian(RandomGenerator random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /** Fills the coefficients of one bundle. */
    private interface Filler {
        void fill(Bundle bundle, double[] parameters, int offset);
    }

    private static Network fill(List<Feature> features, List<Layer> layers, Filler filler) {
        double[] parameters = new double[layers.stream().mapToInt(Layer::parameterCount).sum()];
        int offset = 0;
        for (Layer layer : layers) {
            if (layer instanceof SumLayer sum) {
                for (Bundle bundle : sum.bundles()) {
                    filler.fill(bundle, parameters, offset);
                    offset += bundle.parameterCount();
                }
            }
        }
        return new Network(features, layers, parameters);
    }
}
