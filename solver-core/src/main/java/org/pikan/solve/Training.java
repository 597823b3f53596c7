package org.pikan.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pikan.network.Network;
import org.pikan.solve.checkpoint.TrainingState;

/**
 * The race of the candidates and the growth of its winner, one optimiser iteration at a time.
 *
 * <p>In each round every candidate that is left may spend the same number of floating-point operations. After a round those whose
 * validation residual is far above the best leave, after the last round all but the best. Then the scales of the residuals are
 * taken from the winner, which trains and grows to its end. Only the caller reads the clock.
 */
final class Training {

    /** Operations that a candidate may have spent at the end of each round. */
    private static final double[] ROUND_WORK = {1e9, 4e9, 1.6e10, 4e10};

    /** A candidate leaves when its validation residual is this many times the best. */
    private static final double HOPELESS = 30;

    /** A relative residual that no structure can improve on by much. */
    private static final double SOLVED = 1e-11;

    private final TrainingContext context;
    private final List<GrowthPlan> plans;
    private final List<Track> tracks = new ArrayList<>();
    private List<Integer> racing;
    private int turn;
    private int round;
    private int iterations;
    private double[][] scales;

    Training(TrainingContext context) {
        this.context = context;
        plans = new Candidates(context).plans();
        scales = context.termScales().ofData();
        racing = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            tracks.add(new Track(context, plans.get(i), context.weights(scales)));
            racing.add(i);
        }
        round = racing.size() > 1 ? 0 : -1;
    }

    Training(TrainingContext context, TrainingState state) {
        this.context = context;
        plans = new Candidates(context).plans();
        scales = state.scales();
        for (int i = 0; i < plans.size(); i++) {
            tracks.add(new Track(context, plans.get(i), context.weights(scales), state.tracks().get(i)));
        }
        racing = new ArrayList<>(state.racing());
        turn = state.turn();
        round = state.round();
        iterations = state.iterations();
    }

    /** The state, with the seconds that only the caller knows. */
    TrainingState state(double seconds, List<Double> trackSeconds) {
        return new TrainingState(scales, tracks.stream().map(Track::state).toList(), List.copyOf(racing), turn, round,
                iterations, seconds, trackSeconds);
    }

    /** Index of the candidate that {@link #step} will train. */
    int current() {
        return racing.get(turn);
    }

    /** One optimiser iteration, and what follows from it. */
    void step() {
        Track track = tracks.get(current());
        track.step();
        iterations++;
        if (round >= 0 && (track.finished() || track.work() >= ROUND_WORK[round])) {
            track.measure();
            turn++;
            if (turn == racing.size() || track.bestValidation() < SOLVED) {
                endRound(track.bestValidation() < SOLVED);
            }
        }
    }

    private void endRound(boolean solved) {
        double best = racing.stream().mapToDouble(i -> tracks.get(i).bestValidation()).min().orElseThrow();
        round++;
        if (solved || round == ROUND_WORK.length) {
            racing = List.of(leader());
        } else {
            racing = racing.stream().filter(i -> tracks.get(i).bestValidation() <= HOPELESS * best).toList();
        }
        turn = 0;
        if (racing.size() == 1) {
            round = -1;
            reweigh();
        }
    }

    private void reweigh() {
        Track winner = tracks.get(racing.getFirst());
        if (winner.finished()) {
            return;
        }
        scales = context.termScales().of(winner.best());
        winner.reweigh(context.weights(scales));
    }

    /** Index of the candidate in the race with the least validation residual. */
    int leader() {
        return racing.stream().min(Comparator.comparingDouble(i -> tracks.get(i).bestValidation())).orElseThrow();
    }

    /** Whether nothing more is to be gained. */
    boolean finished() {
        return round < 0 && tracks.get(racing.getFirst()).finished();
    }

    /** Measures the present networks, so that none that is better than the best is lost when training stops here. */
    void measure() {
        tracks.get(current()).measure();
    }

    /** Why training ended by itself. */
    StopReason reason() {
        return tracks.get(leader()).bestValidation() < SOLVED ? StopReason.ROUND_OFF : StopReason.CONVERGED;
    }

    /** The best network of the leader. */
    Network best() {
        return tracks.get(leader()).best();
    }

    List<Track> tracks() {
        return tracks;
    }

    /** Counts the ends of stages and turns. */
    int stages() {
        return round + turn + tracks.stream().mapToInt(Track::stageCount).sum();
    }

    int iterations() {
        return iterations;
    }

    /** Whether candidates still race. */
    boolean racing() {
        return round >= 0;
    }

    double[][] scales() {
        return scales;
    }
}
