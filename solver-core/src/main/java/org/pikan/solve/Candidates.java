package org.pikan.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pikan.network.BasisChoice;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.MlpStructure;
import org.pikan.network.Network;
import org.pikan.network.SeparableStructure;
import org.pikan.network.Squash;
import org.pikan.network.Structure;
import org.pikan.solve.checkpoint.MarchState;
import org.pikan.solve.checkpoint.RacerState;
import org.pikan.solve.checkpoint.TrackState;

/**
 * Which structures take part, and where they start and end. All numbers follow from the problem's order and dimension and from
 * the options.
 *
 * <p>Given a network to start from, that one alone takes part. Asked for a kind of network, that one alone takes part; KANs of a shallow and of a deep shape if no width is asked for.
 * Otherwise these and a separable network race, in two and more coordinates also an additive and a composed one; a composed
 * one races once more with soft conditions where {@link TrainingContext#softened} is for it, and so do both KANs unless a march through time
 * takes part. Degrees start at max(5, order + 2), or 8 for separable factors. A rank, degree or grid
 * that was asked for is where growth ends.
 */
final class Candidates {

    private static final int LEAST_DEGREE = 5;
    private static final int LEAST_FACTOR_DEGREE = 8;
    private static final int LARGEST_DEGREE = 200;
    private static final int FIRST_RANK = 2;
    private static final int LARGEST_RANK = 64;
    private static final int FIRST_GRID = 4;
    private static final int FIRST_HARMONICS = 4;
    private static final int LARGEST_GRID = 1024;
    private static final List<Integer> ADDITIVE = List.of();
    private static final List<Integer> COMPOSED = List.of(1);
    private static final List<Integer> SHALLOW = List.of(16);
    private static final List<Integer> WIDTH = List.of(8, 8);
    private static final List<Integer> MLP_WIDTH = List.of(20, 20, 20);

    /** A plan and the residuals that its network is trained on. */
    private record Entry(TrainingContext context, GrowthPlan plan) {}

    private final TrainingContext context;
    private final SolveOptions options;
    private final int order;

    Candidates(TrainingContext context) {
        this.context = context;
        this.options = context.options();
        this.order = context.problem().order();
    }

    /** All that race, at least one, at their start. */
    List<Racer> racers(Scales scales) {
        List<Racer> racers = new ArrayList<>();
        entries(scales.contexts()).forEach(
                entry -> racers.add(new Track(entry.context(), entry.plan(), scales.of(entry.context()))));
        march().ifPresent(space -> racers.add(new TimeMarch(context, space, scales.of(context))));
        return racers;
    }

    /** All that race where others stood. */
    List<Racer> racers(Scales scales, List<RacerState> states) {
        List<Entry> entries = entries(scales.contexts());
        List<Racer> racers = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            racers.add(switch (states.get(i)) {
                case TrackState state -> {
                    Entry entry = entries.get(i);
                    yield new Track(entry.context(), entry.plan(), scales.of(entry.context()), state);
                }
                case MarchState state ->
                        new TimeMarch(context, march().orElseThrow(), scales.of(context), state);
            });
        }
        return racers;
    }

    /** The contexts in which candidates train, the given one first. */
    List<TrainingContext> contexts() {
        return Stream.concat(Stream.of(context), context.softened().stream()).toList();
    }

    private List<Entry> entries(List<TrainingContext> contexts) {
        List<Entry> entries = new ArrayList<>();
        plans().forEach(plan -> entries.add(new Entry(context, plan)));
        for (TrainingContext soft : contexts.subList(1, contexts.size())) {
            entries.add(new Entry(soft, kan(COMPOSED)));
            if (march().isEmpty()) {
                kans().forEach(plan -> entries.add(new Entry(soft, plan)));
            }
        }
        return entries;
    }

    /** Slabs of time where separable networks take part and nothing is asked of them that slabs decide themselves. */
    private Optional<SlabSpace> march() {
        boolean open = context.start().isEmpty()
                && (options.network() == NetworkChoice.AUTO || options.network() == NetworkChoice.SEPARABLE)
                && options.basis().orElse(BasisChoice.Family.CHEBYSHEV) == BasisChoice.Family.CHEBYSHEV
                && options.rank().isEmpty() && options.degree().isEmpty() && options.points().isEmpty()
                && (options.optimizer() == OptimizerChoice.AUTO || options.optimizer() == OptimizerChoice.LM);
        return open ? SlabSpace.of(context.system().formulation()) : Optional.empty();
    }

    private List<GrowthPlan> plans() {
        if (context.start().isPresent()) {
            return List.of(StartedNetwork.of(context.start().get()));
        }
        return switch (options.network()) {
            case KAN -> kans();
            case SEPARABLE -> List.of(separable());
            case MLP -> List.of(new FixedNetwork(NetworkChoice.MLP, network(new MlpStructure(hidden(MLP_WIDTH)))));
            case AUTO -> all();
        };
    }

    private List<GrowthPlan> all() {
        List<GrowthPlan> plans = new ArrayList<>();
        if (context.inputs().size() > 1) {
            plans.add(kan(ADDITIVE));
            plans.add(kan(COMPOSED));
        }
        plans.add(separable());
        plans.addAll(kans());
        return plans;
    }

    /** Networks of the widths asked for, where (0) stands for none; otherwise one with one hidden layer and one with two. */
    private List<GrowthPlan> kans() {
        return options.width().isEmpty() ? List.of(kan(SHALLOW), kan(WIDTH)) : List.of(kan(hidden(WIDTH)));
    }

    private List<Integer> hidden(List<Integer> otherwise) {
        return options.width().isEmpty() ? otherwise : options.width().equals(List.of(0)) ? List.of() : options.width();
    }

    private GrowthPlan separable() {
        int rank = Math.min(FIRST_RANK, options.rank().orElse(FIRST_RANK));
        Structure structure = new SeparableStructure(context.inputs().size() == 1 ? 1 : rank,
                firstBasis(Math.max(LEAST_FACTOR_DEGREE, order + 2)));
        return new SeparableGrowth(network(structure), options.rank().orElse(LARGEST_RANK), resolutionLimit(),
                options.seed());
    }

    /** Polynomials of a hidden layer follow the range of its values; behind two layers and for splines tanh bounds them. */
    private GrowthPlan kan(List<Integer> hidden) {
        BasisChoice basis = firstBasis(Math.max(LEAST_DEGREE, order + 2));
        boolean affine = hidden.size() < 2 && basis.family().isPolynomial();
        Network network = network(new KanStructure(hidden, basis, affine ? Squash.NONE : Squash.TANH));
        return affine ? new AffineGrowth(network, resolutionLimit()) : new DeepGrowth(network, resolutionLimit());
    }

    private BasisChoice firstBasis(int degree) {
        BasisChoice.Family family = options.basis().orElse(BasisChoice.Family.CHEBYSHEV);
        int grid = Math.min(FIRST_GRID, options.grid().orElse(FIRST_GRID));
        return switch (family) {
            case CHEBYSHEV, LEGENDRE, JACOBI ->
                    new BasisChoice(family, Math.min(degree, options.degree().orElse(degree)), 1);
            case BSPLINE -> BasisChoice.bspline(options.degree().orElse(Math.max(LEAST_DEGREE, order + 2)), grid);
            case RBF -> BasisChoice.rbf(grid);
            case FOURIER -> BasisChoice.fourier(Math.min(FIRST_HARMONICS, options.degree().orElse(FIRST_HARMONICS)));
        };
    }

    private int resolutionLimit() {
        return options.basis().orElse(BasisChoice.Family.CHEBYSHEV).hasGrid()
                ? options.grid().orElse(LARGEST_GRID)
                : options.degree().orElse(LARGEST_DEGREE);
    }

    private Network network(Structure structure) {
        List<Input> inputs = context.inputs();
        return structure.network(inputs, context.problem().unknowns().size(), options.seed());
    }
}
