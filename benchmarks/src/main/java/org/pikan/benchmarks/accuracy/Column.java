package org.pikan.benchmarks.accuracy;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A kind of network with the options that ask for it. */
enum Column {
    /** The race of structures. */
    AUTO("`auto`", "the race of structures, no options"),
    /** Layers of sum nodes of Chebyshev polynomials. */
    KAN_CHEBYSHEV("KAN of sum nodes, Chebyshev",
            "`--network kan --basis chebyshev`: one or two hidden layers, chosen by a race"),
    /** Layers of sum nodes of B-splines. */
    KAN_BSPLINE("KAN of sum nodes, B-spline", "`--network kan --basis bspline`"),
    /** Sums of products of one-coordinate functions. */
    SEPARABLE("separable KAN", "`--network separable`"),
    /** An MLP under the optimiser that KANs get. */
    MLP("MLP, our optimiser", "`--network mlp`: 3 layers of 20 tanh"),
    /** An MLP as publications train it. */
    MLP_FIELD("MLP as the field trains it",
            "`--network mlp --optimizer adam-lbfgs --sampler sobol`: 3 layers of 20 tanh in one coordinate, 3 of 32 in two, 4 of 50 in more");

    private final String title;
    private final String meaning;

    Column(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }

    /** The name on the command line and of the folder. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The options of {@code pikan solve}. */
    List<String> flags(Goal goal) {
        return switch (this) {
            case AUTO -> List.of();
            case KAN_CHEBYSHEV -> List.of("--network", "kan", "--basis", "chebyshev");
            case KAN_BSPLINE -> List.of("--network", "kan", "--basis", "bspline");
            case SEPARABLE -> List.of("--network", "separable");
            case MLP -> List.of("--network", "mlp");
            case MLP_FIELD -> List.of("--network", "mlp", "--optimizer", "adam-lbfgs", "--sampler", "sobol",
                    "--width",
                    goal.coordinates() == 1 ? "20,20,20" : goal.coordinates() == 2 ? "32,32,32" : "50,50,50,50");
        };
    }

    private boolean deep() {
        return this == KAN_CHEBYSHEV || this == KAN_BSPLINE;
    }

    double seconds(Goal goal) {
        return deep() ? goal.deepSeconds() : goal.seconds();
    }

    OptionalDouble target(Goal goal) {
        return this == AUTO ? OptionalDouble.of(goal.target())
                : this == KAN_CHEBYSHEV ? goal.deepTarget() : OptionalDouble.empty();
    }
}
