package org.pikan.network;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Small networks of every kind, with parameters large enough that every term counts. */
final class SampleNetworks {

    private static final List<Input> PLANE = List.of(new Input(-1, 1, false), new Input(0, 2, false));
    private static final List<Input> CYLINDER = List.of(new Input(0, 6, true), new Input(0, 1, false));
    private static final List<Input> SPACE = List.of(new Input(0, 1, false), new Input(-2, 1, false),
            new Input(0, 3, false));

    private SampleNetworks() {}

    static Stream<Network> all() {
        BasisChoice chebyshev = BasisChoice.chebyshev(5);
        BasisChoice splines = BasisChoice.bspline(6, 3);
        return Stream.of(new KanStructure(List.of(), chebyshev).network(PLANE, 1, 1),
                new KanStructure(List.of(1), chebyshev).network(PLANE, 1, 2),
                new KanStructure(List.of(4, 3), chebyshev).network(PLANE, 2, 3),
                new KanStructure(List.of(3), splines).network(CYLINDER, 1, 4),
                new SeparableStructure(3, chebyshev).network(PLANE, 2, 5),
                new SeparableStructure(2, splines).network(CYLINDER, 1, 6),
                new SeparableStructure(2, chebyshev).network(SPACE, 1, 7),
                new KanStructure(List.of(3), chebyshev).network(SPACE, 1, 8),
                new MlpStructure(List.of(5, 4)).network(PLANE, 1, 9)).map(SampleNetworks::stirred);
    }

    private static Network stirred(Network network) {
        SplittableRandom random = new SplittableRandom(42);
        double[] parameters = network.parameters();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += 0.3 * (random.nextDouble() - 0.5);
        }
        return network.withParameters(parameters);
    }

    /** Points of a block as [coordinate * points + p], inside all sample domains. */
    static double[] points(Network network, int points) {
        SplittableRandom random = new SplittableRandom(7);
        double[] coordinates = new double[network.coordinates() * points];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = 0.05 + 0.9 * random.nextDouble();
        }
        return coordinates;
    }
}
