package org.pikan.network;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.pikan.basis.Basis;

/**
 * Initial parameters, all from one seed, layer by layer.
 *
 * <p>In a second-order residual the noise of high polynomials is amplified (T_m'' grows like m^4), so edges start almost
 * linear: a linear function of variance 1 / fan-in, and noise that falls with the square of the index.
 */
final class Initialization {

    /** Deviation of the coefficients beside the linear part of a deep KAN's edge. */
    private static final double NOISE = 0.02;

    private static final int FIT_POINTS = 65;
    private static final double FIT_DAMPING = 1e-3;

    private Initialization() {}

    /** Edges of the form a z + noise, a of variance 1 / fan-in. */
    static Network deep(List<Feature> features, List<Layer> layers, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return fill(features, layers,
                (_, bundle, parameters, offset) -> nearlyLinear(bundle, parameters, offset, random));
    }

    private static void nearlyLinear(Bundle bundle, double[] parameters, int offset, RandomGenerator random) {
        double deviation = 1 / Math.sqrt(bundle.inputs());
        int row = 0;
        for (Edge edge : bundle.edges()) {
            double[] linear = linear(edge.basis());
            for (int j = 0; j < bundle.outputs(); j++) {
                double slope = deviation * gaussian(random);
                for (int m = 0; m < edge.size(); m++) {
                    double noise = NOISE * gaussian(random) / (m + 1.0);
                    parameters[offset + (row + m) * bundle.outputs() + j] = slope * linear[m] + noise;
                }
            }
            row += edge.size();
        }
    }

    /** Coefficients of z: exact where z is in the span, else those that come nearest to z and a constant on [-1, 1]. */
    private static double[] linear(Basis basis) {
        double[] exact = basis.linear();
        if (exact.length > 0) {
            return exact;
        }
        int size = basis.size();
        DMatrixRMaj system = new DMatrixRMaj(FIT_POINTS + size, size + 1);
        DMatrixRMaj target = new DMatrixRMaj(FIT_POINTS + size, 1);
        double[] functions = new double[size];
        for (int p = 0; p < FIT_POINTS; p++) {
            double z = 2.0 * p / (FIT_POINTS - 1) - 1;
            basis.evaluate(new double[] {z}, 0, 1, 0, functions, 0);
            for (int m = 0; m < size; m++) {
                system.set(p, m, functions[m]);
            }
            system.set(p, size, 1);
            target.set(p, 0, z);
        }
        for (int m = 0; m < size; m++) {
            // Functions that almost repeat each other get coefficients of like size instead of large ones that cancel.
            system.set(FIT_POINTS + m, m, FIT_DAMPING);
        }
        DMatrixRMaj solution = new DMatrixRMaj(size + 1, 1);
        CommonOps_DDRM.solve(system, target, solution);
        return Arrays.copyOf(solution.data, size);
    }

    /** Factors with a constant of deviation 1 and coefficients that fall with the index. */
    static Network separable(List<Feature> features, List<Layer> layers, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return fill(features, layers, (_, bundle, parameters, offset) -> {
            double[] own = new double[bundle.parameterCount()];
            factors(bundle, own, random);
            System.arraycopy(own, 0, parameters, offset, own.length);
        });
    }

    /** Factors in front of products, else edges as in a deep KAN; an edge of one function that is alone is the line z. */
    static Network products(List<Feature> features, List<Layer> layers, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return fill(features, layers, (layer, bundle, parameters, offset) -> {
            double[] own = new double[bundle.parameterCount()];
            boolean multiplied = layer + 1 < layers.size() && layers.get(layer + 1) instanceof MultiplicationLayer;
            if (bundle.inputs() == 1 && multiplied) {
                factors(bundle, own, random);
            } else if (bundle.inputs() == 1 && bundle.edges().getFirst().size() == 1) {
                own[0] = 1;
            } else {
                nearlyLinear(bundle, own, 0, random);
            }
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
        return fill(features, layers, (_, bundle, parameters, offset) -> {
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
        void fill(int layer, Bundle bundle, double[] parameters, int offset);
    }

    private static Network fill(List<Feature> features, List<Layer> layers, Filler filler) {
        double[] parameters = new double[layers.stream().mapToInt(Layer::parameterCount).sum()];
        int offset = 0;
        for (int l = 0; l < layers.size(); l++) {
            if (layers.get(l) instanceof SumLayer sum) {
                for (Bundle bundle : sum.bundles()) {
                    filler.fill(l, bundle, parameters, offset);
                    offset += bundle.parameterCount();
                }
            }
        }
        return new Network(features, layers, parameters);
    }
}
