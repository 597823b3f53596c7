package org.pikan.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.problem.Problem;
import org.pikan.problem.ProblemException;

/**
 * The solution of an {@link EvolutionEquation} by a Fourier spectral method in space and exponential Runge-Kutta steps.
 *
 * <p>The grid is refined until the highest modes are below {@value #TAIL} of the largest at all frames after the start,
 * steps are halved until that changes no frame by more than {@value #CHANGE} of its size. Since the method is of order
 * 4, the error left is about a fifteenth of the last change. Data with a jump in a derivative at the seam converge where
 * diffusion smooths them. Values between frames take further steps from the frame before; at the start the data count.
 *
 * <p>Computed when first asked for a value. Safe for use by several threads.
 */
final class SpectralReference implements ReferenceSolution {
    /** Frames after the start. */
    private static final int FRAMES = 200;
    private static final double TAIL = 1e-9;
    private static final double CHANGE = 1e-7;
    private static final int FEWEST_POINTS = 64;
    private static final int MOST_POINTS = 1 << 14;
    private static final int MOST_STEPS = 1 << 8;
    /** Points on which the initial data are sampled, for each point of the grid. */
    private static final int OVERSAMPLING = 16;
    private static final int KEPT_TIMES = 1024;
    /** A time this close to a frame, in frames, is at it. */
    private static final double AT_FRAME = 1e-9;

    private final EvolutionEquation equation;
    private List<Spectrum> frames = List.of();
    private int points;
    private int steps;
    private final Map<Double, Spectrum> times = new LinkedHashMap<>();

    /** A reference at least as fine as asked for: points of the grid, a power of two, and steps between frames. */
    SpectralReference(Problem problem, int points, int steps) {
        this.equation = EvolutionEquation.of(problem);
        this.points = points;
        this.steps = steps;
    }

    static SpectralReference of(Problem problem) {
        return new SpectralReference(problem, FEWEST_POINTS, 1);
    }

    @Override
    public double value(FunctionSymbol unknown, double... coordinates) {
        double x = coordinates[0];
        double t = coordinates[1];
        if (t == equation.time().min()) {
            return initial(new double[] {x})[0];
        }
        double angle = 2 * Math.PI * (x - equation.space().min()) / equation.space().length();
        return at(t).value(angle);
    }

    private synchronized Spectrum at(double t) {
        Spectrum known = times.get(t);
        if (known != null) {
            return known;
        }
        if (frames.isEmpty()) {
            compute();
        }
        if (times.size() == KEPT_TIMES) {
            times.clear();
        }
        double position = (t - equation.time().min()) / equation.time().length() * FRAMES;
        int frame = (int) Math.clamp(Math.floor(position + AT_FRAME), 0, FRAMES);
        double beyond = position - frame;
        Spectrum spectrum = frames.get(frame);
        if (beyond > AT_FRAME) {
            int count = (int) Math.ceil(beyond * steps);
            spectrum = advanced(new ExponentialSteps(equation, points, beyond * interval() / count), spectrum, frame,
                    count);
        }
        times.put(t, spectrum);
        return spectrum;
    }

    private void compute() {
        List<Spectrum> coarse = run();
        while (true) {
            steps *= 2;
            List<Spectrum> fine = run();
            if (!agree(coarse, fine)) {
                coarse = fine;
            } else if (fine.size() > FRAMES) {
                frames = fine;
                return;
            } else {
                points *= 2;
                steps /= 2;
                coarse = run();
            }
            if (points > MOST_POINTS || steps > MOST_STEPS) {
                throw new ProblemException("the reference method 'spectral' does not converge on this problem",
                        "Maybe the solution is not smooth, or it grows without bound; leave the reference out.");
            }
        }
    }

    /** The frames up to the first, included, that the grid does not resolve. */
    private List<Spectrum> run() {
        ExponentialSteps method = new ExponentialSteps(equation, points, interval() / steps);
        List<Spectrum> run = new ArrayList<>();
        run.add(start());
        while (run.size() <= FRAMES) {
            Spectrum next = advanced(method, run.getLast(), run.size() - 1, steps);
            run.add(next);
            int last = next.modes() * 9 / 10;
            if (!(next.largest(last) <= TAIL * next.largest(0))) {
                return run;
            }
        }
        return run;
    }

    private Spectrum advanced(ExponentialSteps method, Spectrum from, int frame, int count) {
        double t = equation.time().min() + frame * interval();
        Spectrum spectrum = from;
        for (int i = 0; i < count; i++) {
            spectrum = method.advance(spectrum, t + i * method.length());
        }
        return spectrum;
    }

    private double interval() {
        return equation.time().length() / FRAMES;
    }

    private static boolean agree(List<Spectrum> coarse, List<Spectrum> fine) {
        for (int frame = 0; frame < Math.min(coarse.size(), fine.size()); frame++) {
            double change = fine.get(frame).minus(coarse.get(frame)).norm();
            if (!(change <= CHANGE * fine.get(frame).norm())) {
                return false;
            }
        }
        return true;
    }

    /** The modes of the initial data, from many more points so that a jump in a derivative hardly shows as aliasing. */
    private Spectrum start() {
        int samples = OVERSAMPLING * points;
        double[] re = initial(Spectrum.grid(equation.space(), samples));
        double[] im = new double[samples];
        FastFourierTransformer.transformInPlace(new double[][] {re, im}, DftNormalization.STANDARD,
                TransformType.FORWARD);
        return Spectrum.of(re, im, Spectrum.modes(points));
    }

    private double[] initial(double[] x) {
        double[] times = new double[x.length];
        Arrays.fill(times, equation.time().min());
        Map<Expression, double[]> leaves = new HashMap<>();
        leaves.put(equation.space().symbol(), x);
        leaves.put(equation.time().symbol(), times);
        return new GridFunction(equation.initial()).values(leaves).clone();
    }

    /** Points of the grid, as many as were needed once a value has been asked for. */
    int points() {
        return points;
    }

    /** Steps between frames, as many as were needed once a value has been asked for. */
    int steps() {
        return steps;
    }
}
