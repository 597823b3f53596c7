package org.pikan.regression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pikan.network.BasisChoice;
import org.pikan.network.Squash;
import org.pikan.optimize.Adam;
import org.pikan.optimize.AdamThenLbfgs;
import org.pikan.optimize.GaussNewton;
import org.pikan.optimize.Lbfgs;
import org.pikan.optimize.LevenbergMarquardt;
import org.pikan.optimize.Optimizer;

/** What a regression was asked for; a draft that {@link Regression} copies before it changes it. */
final class FitOptions implements Cloneable {

    /** Above this number of parameters the normal equations cost too much. */
    private static final int LARGEST_DENSE = 4000;

    List<Integer> width = List.of(5);
    List<BasisChoice> bases = List.of(BasisChoice.chebyshev(6));
    @Nullable
    Squash squash;
    int folds = 5;
    Optional<Optimizer> optimizer = Optional.empty();
    Sparsity sparsity = Sparsity.NONE;
    Optional<EarlyStopping> earlyStopping = Optional.empty();
    double testFraction = 0.2;
    OptionalDouble seconds = OptionalDouble.empty();
    OptionalInt iterations = OptionalInt.empty();
    long seed = 1;
    int threads = Runtime.getRuntime().availableProcessors();
    Consumer<FitProgress> listener = _ -> {};

    FitOptions copy() {
        try {
            return (FitOptions) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The optimiser asked for, or the default: Levenberg-Marquardt, for many parameters L-BFGS. */
    Optimizer method(int parameterCount) {
        return optimizer.orElseGet(
                () -> parameterCount <= LARGEST_DENSE ? LevenbergMarquardt.standard() : Lbfgs.standard());
    }

    private static boolean isSecondOrder(Optimizer method) {
        return method instanceof LevenbergMarquardt || method instanceof GaussNewton;
    }

    private static boolean isFirstOrder(Optimizer method) {
        return method instanceof Adam || method instanceof AdamThenLbfgs;
    }

    /** Iterations over which the objective must fall by a thousandth. */
    static int window(Optimizer method) {
        return isSecondOrder(method) ? 10 : isFirstOrder(method) ? 500 : 100;
    }

    /** The limit of iterations: without any limit a number that is ample for the method. */
    int mostIterations(Optimizer method) {
        if (iterations.isPresent()) {
            return iterations.getAsInt();
        }
        return seconds.isPresent() ? Integer.MAX_VALUE
                : isSecondOrder(method) ? 200 : isFirstOrder(method) ? 10_000 : 2000;
    }

    /** What hidden values pass: nothing in front of polynomials, which follow their range, else tanh. */
    Squash squash(BasisChoice basis) {
        Squash asked = squash;
        return asked != null ? asked : basis.family().isPolynomial() ? Squash.NONE : Squash.TANH;
    }
}
