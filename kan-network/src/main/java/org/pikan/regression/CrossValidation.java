package org.pikan.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pikan.kernel.Kernels;
import org.pikan.kernel.Workers;
import org.pikan.network.BasisChoice;
import org.pikan.network.Network;
import org.pikan.network.edit.EditedNetwork;

/** k-fold cross-validation of candidate bases: each is trained k times, each time on all folds but one. */
final class CrossValidation {

    private CrossValidation() {}

    static GridChoice choose(FitOptions options, Dataset train, Workers workers) {
        int folds = Math.min(options.folds, train.rows());
        if (folds < 2) {
            throw new IllegalArgumentException(
                    "cross-validation over " + options.bases.size() + " bases needs 2 rows and 2"
                            + " folds, but there are " + train.rows() + " rows and " + options.folds
                            + " folds. Maybe name one basis.");
        }
        int[] order = train.shuffled(options.seed);
        List<GridChoice.Candidate> candidates = new ArrayList<>();
        for (BasisChoice basis : options.bases) {
            double[] scores = new double[folds];
            for (int fold = 0; fold < folds; fold++) {
                scores[fold] = score(options, basis, train, order, fold, folds, workers);
            }
            double mean = Scaling.mean(scores);
            double error = Scaling.deviation(scores, mean) / Math.sqrt(folds - 1.0);
            candidates.add(new GridChoice.Candidate(basis, mean, error));
        }
        return GridChoice.of(candidates);
    }

    private static double score(FitOptions options, BasisChoice basis, Dataset train, int[] order, int fold, int folds,
            Workers workers) {
        int from = (int) ((long) order.length * fold / folds);
        int to = (int) ((long) order.length * (fold + 1) / folds);
        Dataset left = train.part(Dataset.sorted(order, from, to));
        int[] others = new int[order.length - (to - from)];
        System.arraycopy(order, 0, others, 0, from);
        System.arraycopy(order, to, others, from, order.length - to);
        Arrays.sort(others);
        Dataset rest = train.part(others);
        Scaling scaling = Scaling.of(train);
        FitOptions quiet = options.copy();
        quiet.listener = _ -> {};
        List<BasisChoice> stages = Stages.of(basis);
        Network start = Regression.initial(options, stages.getFirst(), train);
        Network trained = new Trainer(quiet, EditedNetwork.of(start), stages.subList(1, stages.size()), rest,
                Optional.empty(), scaling,
                workers).train().network();
        Loss loss = Loss.of(Loss.Task.of(left), trained.outputs(), left.rows());
        return new FitProblem(trained, new SampleBlocks(left, scaling), loss, Sparsity.NONE, workers, Kernels.best())
                .loss(trained.parameters());
    }
}
