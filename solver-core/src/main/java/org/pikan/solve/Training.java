package org.pikan.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.pikan.network.Network;
import org.pikan.solve.checkpoint.TrainingState;

/**
 * The race of the candidates and the growth of its winner, one optimiser iteration at a time.
 *
 * <p>Candidates come in the order of their cost. In each round all that are left may spend the same number of floating-point
 * operations, a march what the next round allows; one for which that pays less than a few iterations waits for a later round.
 * One that joins later goes first unless the leader of the round before is well under way, then that leader, and while the
 * first runs away, the others save their turn. After a round those whose validation residual is far above the best leave if
 * they had a fair chance, after the last round all but the one that promises most; one that reaches round-off wins at once.
 * Then the scales of the residuals are taken from the winner, which trains and grows to its end. If that is far from
 * round-off, the next best candidate follows, and the better one counts. Only the caller reads the clock.
 */
final class Training {

    /** Operations that a candidate may have spent at the end of each round; one ahead reads later entries, at most the last. */
    private static final double[] ROUND_WORK = {2.5e8, 1e9, 4e9, 1.6e10, 4e10, 1e11, 2e11, 4e11};

    /** After so many rounds only the leader goes on, and those that promise more than they show. */
    private static final int OPEN_ROUNDS = 5;

    /** A candidate starts in the first round that pays for so many of its iterations. */
    private static final int FEWEST_ITERATIONS = 4;

    /** A candidate leaves when its validation residual is this many times the best ... */
    private static final double HOPELESS = 30;

    /** ... after so many iterations: many parameters start slowly. */
    private static final int FAIR_CHANCE = 15;

    /** While each round lowers the leader's validation residual below this part, the others wait. */
    private static final double RUNS_AWAY = 0.1;

    /** A leader below this relative residual goes on before one that joins. */
    private static final double UNDER_WAY = 5e-2;

    /** A relative residual that no structure can improve on by much. */
    private static final double SOLVED = 1e-11;

    /** A winner that ends below this relative residual is not followed by another candidate. */
    private static final double PRECISE = 1e-8;

    private final List<Racer> tracks = new ArrayList<>();
    private List<Integer> racing;
    private int turn;
    private int round;
    private int iterations;
    private Scales scales;
    /** The best validation residual when the last round ended. */
    private double lead = Double.POSITIVE_INFINITY;

    Training(TrainingContext context) {
        Candidates candidates = new Candidates(context);
        List<TrainingContext> contexts = candidates.contexts();
        scales = context.start().map(start -> Scales.of(contexts, context.formulation(), start.network()))
                .orElseGet(() -> Scales.ofData(contexts));
        racing = new ArrayList<>();
        tracks.addAll(candidates.racers(scales));
        for (int i = 0; i < tracks.size(); i++) {
            racing.add(i);
        }
        round = racing.size() > 1 ? 0 : -1;
        skipTurns();
    }

    Training(TrainingContext context, TrainingState state) {
        Candidates candidates = new Candidates(context);
        scales = Scales.of(candidates.contexts(), state.scales());
        tracks.addAll(candidates.racers(scales, state.tracks()));
        racing = new ArrayList<>(state.racing());
        turn = state.turn();
        round = state.round();
        iterations = state.iterations();
        lead = state.lead();
    }

    /** The state, with the seconds that only the caller knows. */
    TrainingState state(double seconds, List<Double> trackSeconds) {
        return new TrainingState(scales.joined(), tracks.stream().map(Racer::state).toList(), List.copyOf(racing), turn,
                round,
                iterations, seconds, trackSeconds, lead);
    }

    /** Index of the candidate that {@link #step} will train. */
    int current() {
        return racing.get(turn);
    }

    /** One optimiser iteration, and what follows from it. */
    void step() {
        Racer track = tracks.get(current());
        track.step();
        iterations++;
        if (round >= 0 && (track.finished() || track.work() >= budget(track))) {
            track.measure();
            endTurn(track.bestValidation());
        } else if (round < 0 && track.finished()) {
            followUp();
        }
    }

    /** Gives what time is left to the best of the others when the winner ended far from round-off. */
    private void followUp() {
        if (tracks.get(leader()).bestValidation() < PRECISE) {
            return;
        }
        IntStream.range(0, tracks.size()).filter(i -> !racing.contains(i) && !tracks.get(i).finished()).boxed()
                .min(Comparator.comparingDouble(i -> tracks.get(i).bestValidation())).ifPresent(next -> {
                    List<Integer> finalists = new ArrayList<>(List.of(next));
                    finalists.addAll(racing);
                    racing = finalists;
                    tracks.get(next).reweigh(scales.of(tracks.get(next).context()));
                });
    }

    private void endTurn(double validation) {
        if (validation < SOLVED) {
            endRace(List.of(current()));
            return;
        }
        // One that joins takes nobody's turn, as the others have had little so far.
        boolean first = turn == (joinsFirst(tracks.get(racing.getFirst())) ? 1 : 0);
        boolean runsAway = first && round > 0 && round < OPEN_ROUNDS && validation < RUNS_AWAY * lead;
        turn = runsAway ? racing.size() : turn + 1;
        skipTurns();
    }

    /** Goes on to the next candidate that has work to do in this round, or to the next round. */
    private void skipTurns() {
        while (round >= 0 && (turn == racing.size() || !takesPart(tracks.get(current())))) {
            if (turn < racing.size()) {
                turn++;
            } else {
                endRound();
            }
        }
    }

    private double budget(Racer track) {
        return ROUND_WORK[Math.min(round + track.roundsAhead(), ROUND_WORK.length - 1)];
    }

    private boolean takesPart(Racer track) {
        double budget = budget(track);
        boolean affordable = track.iterations() > 0 || round == ROUND_WORK.length - 1
                || FEWEST_ITERATIONS * track.workPerIteration() <= budget;
        return !track.finished() && track.work() < budget && affordable && round >= track.firstRound();
    }

    private void endRound() {
        int leader = leader();
        lead = tracks.get(leader).bestValidation();
        round++;
        turn = 0;
        if (round == ROUND_WORK.length) {
            endRace(List
                    .of(racing.stream().min(Comparator.comparingDouble(i -> tracks.get(i).prospect())).orElseThrow()));
            return;
        }
        racing = racing.stream().filter(i -> i == leader || staysInRace(tracks.get(i)))
                .sorted(Comparator.comparingDouble(i -> precedence(i, leader))).toList();
        if (racing.size() == 1) {
            endRace(racing);
        }
    }

    /** One that joins and goes first, then the leader, then the others by what they promise. */
    private double precedence(int index, int leader) {
        Racer track = tracks.get(index);
        return joinsFirst(track) ? -2 : index == leader ? -1 : track.prospect();
    }

    /** Whether one joins in this round, and no leader is well under way. */
    private boolean joinsFirst(Racer track) {
        return track.firstRound() == round && lead > UNDER_WAY;
    }

    private boolean staysInRace(Racer track) {
        return !hopeless(track)
                && (round < OPEN_ROUNDS || (!track.finished() && track.prospect() < track.bestValidation()));
    }

    private boolean hopeless(Racer track) {
        return track.iterations() >= FAIR_CHANCE && !(track.prospect() <= HOPELESS * lead);
    }

    private void endRace(List<Integer> winner) {
        racing = winner;
        turn = 0;
        round = -1;
        reweigh();
    }

    private void reweigh() {
        Racer winner = tracks.get(racing.getFirst());
        if (winner.finished()) {
            followUp();
            return;
        }
        scales = Scales.of(scales.contexts(), winner.context().formulation(), winner.best());
        winner.reweigh(scales.of(winner.context()));
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

    List<Racer> tracks() {
        return tracks;
    }

    /** Counts the ends of stages and turns. */
    int stages() {
        return round + turn + tracks.stream().mapToInt(Racer::stageCount).sum();
    }

    int iterations() {
        return iterations;
    }

    /** Whether candidates still race. */
    boolean racing() {
        return round >= 0;
    }

    double[][] scales(TrainingContext racers) {
        return scales.of(racers);
    }
}
