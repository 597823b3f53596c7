package org.pikan.network.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.Fourier;
import org.pikan.basis.GaussianRbf;
import org.pikan.basis.Interval;
import org.pikan.basis.Jacobi;
import org.pikan.basis.SymbolicFunction;
import org.pikan.network.BasisChoice;
import org.pikan.network.EdgeFunction;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.MultiplicationLayer;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;
import org.pikan.network.ProductLayer;
import org.pikan.network.SeparableStructure;
import org.pikan.network.SumLayer;

/** A thousand random sequences of edits and training of random networks. */
class RandomEditsTest {

    private static final int SEQUENCES = 250;
    private static final int STEPS = 7;
    private static final int OPERATIONS = 9;
    private static final int DIMENSION = 2;
    private static final int POINTS = 64;
    private static final int MOST_PARAMETERS = 120;

    /** Knots in many places, and values that grew in training. */
    private static final double ROUND_OFF = 1e-9;

    private static final List<Input> INPUTS = Collections.nCopies(DIMENSION, new Input(-1, 1, false));
    private static final List<SymbolicFunction> FUNCTIONS = List.of(SymbolicFunction.values());

    private static Network network(SplittableRandom random) {
        int degree = 2 + random.nextInt(3);
        BasisChoice basis = random.nextBoolean()
                ? BasisChoice.chebyshev(degree)
                : BasisChoice.bspline(degree, 1 + random.nextInt(4));
        List<Integer> hidden = new ArrayList<>();
        for (int l = random.nextInt(3); l > 0; l--) {
            hidden.add(1 + random.nextInt(4));
        }
        int outputs = 1 + random.nextInt(2);
        long seed = random.nextLong();
        return random.nextInt(3) == 0
                ? new SeparableStructure(1 + random.nextInt(3), basis).network(INPUTS, outputs, seed)
                : new KanStructure(hidden, basis).network(INPUTS, outputs, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noSequenceGivesNanOrSeversANetworkOrChangesMoreThanItSays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = EditSamples.points(DIMENSION, POINTS, seed);
        double[] values = new double[POINTS];
        Arrays.setAll(values, p -> Math.exp(Math.sin(Math.PI * points[0][p]) + points[1][p] * points[1][p]));
        int[] effective = new int[OPERATIONS];
        for (int i = 0; i < SEQUENCES; i++) {
            EditedNetwork edited = EditedNetwork.of(network(random));
            for (int step = 0; step < STEPS; step++) {
                int operation = random.nextInt(OPERATIONS);
                EditedNetwork next = step(operation, edited, points, values, random);
                effective[operation] += next.equals(edited) ? 0 : 1;
                String name = "seed " + seed + ", sequence " + i + ": " + next.history();
                assertThat(EditSamples.difference(next.network(), next.network(), points)).as(name).isZero();
                assertThat(Arrays.stream(next.network().parameters()).allMatch(Double::isFinite)).as(name).isTrue();
                boolean[] varying = Paths.of(next.network()).varying(Set.of())[next.network().layers().size()];
                for (boolean one : varying) {
                    assertThat(one).as(name).isTrue();
                }
                edited = next;
            }
        }
        assertThat(Arrays.stream(effective).boxed()).as("how often each operation did something")
                .allMatch(count -> count > SEQUENCES / 8);
    }

    private static EditedNetwork step(int operation, EditedNetwork edited, double[][] points, double[] values,
            SplittableRandom random) {
        Network before = edited.network();
        double[] copy = before.parameters();
        EditedNetwork next = switch (operation) {
            case 0 -> {
                Pruned pruned = Pruning.byScore(edited, points, PruneThresholds.of(random.nextDouble()));
                assertThat(before.parameterCount() - pruned.report().parametersAfter()).isNotNegative();
                yield pruned.network();
            }
            case 1 -> Pruning.edges(edited, points, List.of(place(edited, random))).network();
            case 2 -> unchanged(edited, before.parameterCount() > MOST_PARAMETERS ? edited
                    : Refinement.finer(edited, 2), points);
            case 3 -> {
                double tolerance = Math.pow(10, -4 * random.nextDouble());
                EdgePlace place = place(edited, random);
                BasisChange change = BasisSwap.swap(edited, points, basis(random),
                        random.nextBoolean() ? _ -> true : place::equals,
                        tolerance);
                assertThat(change.change()).isLessThanOrEqualTo(tolerance);
                yield change.network();
            }
            case 4 -> {
                BasisChange change = BasisSwap.adapt(edited, points, 0.02 + 0.98 * random.nextDouble(), 0.01);
                assertThat(change.change()).isLessThanOrEqualTo(0.01);
                yield change.network();
            }
            case 5 -> fixed(edited, points, random);
            case 6 -> unchanged(edited, random.nextBoolean()
                    ? edited.freeze(List.of(place(edited, random)))
                    : edited.unfreeze(List.of(place(edited, random))), points);
            case 7 -> multiplied(edited, points, random);
            default -> trained(edited, points, values);
        };
        assertThat(before.parameters()).isEqualTo(copy);
        return next;
    }

    private static EditedNetwork unchanged(EditedNetwork edited, EditedNetwork next, double[][] points) {
        assertThat(EditSamples.difference(next.network(), edited.network(), points)).isLessThan(ROUND_OFF);
        return next;
    }

    private static EdgePlace place(EditedNetwork edited, SplittableRandom random) {
        List<EdgeFunction> edges = edited.edges().all();
        return EdgePlace.of(edges.get(random.nextInt(edges.size())));
    }

    private static Basis basis(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 3 -> new Jacobi(1 + random.nextInt(6), 0.5, 0);
            case 4 -> GaussianRbf.uniform(1 + random.nextInt(5), Interval.UNIT);
            case 0 -> new Chebyshev(1 + random.nextInt(8));
            case 1 -> BSpline.uniform(1 + random.nextInt(4), 1 + random.nextInt(6), Interval.UNIT);
            default -> new Fourier(1 + random.nextInt(3), 2.5);
        };
    }

    /** Any function whose value is finite at the samples. */
    private static EditedNetwork fixed(EditedNetwork edited, double[][] points, SplittableRandom random) {
        EdgePlace place = place(edited, random);
        double a = 2 * random.nextDouble() - 1;
        double b = 2 * random.nextDouble() - 1;
        SymbolicFunction function = FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
        EditedNetwork next = edited.fix(place, function, a, b, random.nextDouble(), random.nextDouble());
        NodeValues values = NodeValues.of(next.network(), points);
        for (int k = 0; k < next.network().outputs(); k++) {
            if (!Arrays.stream(values.of(values.levels() - 1, k)).allMatch(v -> Math.abs(v) < 1e6)) {
                return edited;
            }
        }
        return next;
    }

    private static EditedNetwork multiplied(EditedNetwork edited, double[][] points, SplittableRandom random) {
        int level = random.nextInt(edited.network().layers().size());
        boolean sums = edited.network().layers().get(level) instanceof SumLayer;
        if (!sums || edited.network().parameterCount() > MOST_PARAMETERS || multiplications(edited) > 2) {
            return edited;
        }
        int nodes = edited.network().layers().get(level).inputs();
        return unchanged(edited, ProductNodes.added(edited, points, level,
                List.of(random.nextInt(nodes), random.nextInt(nodes)), new Chebyshev(2)), points);
    }

    private static long multiplications(EditedNetwork edited) {
        return edited.network().layers().stream()
                .filter(layer -> layer instanceof MultiplicationLayer || layer instanceof ProductLayer).count();
    }

    private static EditedNetwork trained(EditedNetwork edited, double[][] points, double[] values) {
        if (edited.isAllFrozen() || edited.network().parameterCount() > MOST_PARAMETERS) {
            return edited;
        }
        EditedNetwork next = SampleFit.trained(edited, points, values, 3);
        double before = SampleFit.of(edited.network(), points, values).value(edited.network().parameters());
        double after = SampleFit.of(next.network(), points, values).value(next.network().parameters());
        assertThat(after).isLessThanOrEqualTo(before);
        return next;
    }
}
