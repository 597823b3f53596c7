package org.pikan.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.pikan.expression.Spelling;
import org.pikan.problem.Problem;
import org.pikan.problem.ProblemException;

/**
 * The ready-made problems by name, each with an exact or a reference solution.
 *
 * <p>Beside each problem lies its twin in JSON, {@code NAME.json} in this package: the same problem as a user would
 * write it in a file.
 */
public final class PdeLibrary {
    private static final Map<String, Entry> ENTRIES = entries();

    private record Entry(String description, Supplier<Problem> problem) {}

    private PdeLibrary() {}

    /**
     * All names.
     *
     * @return the names, in an order that does not change: by equation
     */
    public static List<String> names() {
        return List.copyOf(ENTRIES.keySet());
    }

    /**
     * What a problem is about.
     *
     * @param name one of {@link #names()}
     * @return one line
     * @throws ProblemException if there is no such problem
     */
    public static String description(String name) {
        return entry(name).description;
    }

    /**
     * Builds a problem.
     *
     * @param name one of {@link #names()}
     * @return the problem, validated
     * @throws ProblemException if there is no such problem
     */
    public static Problem problem(String name) {
        return entry(name).problem.get();
    }

    private static Entry entry(String name) {
        Entry entry = ENTRIES.get(name);
        if (entry == null) {
            throw new ProblemException("there is no problem " + ProblemException.quote(name) + " in the library",
                    Spelling.nearest(name, ENTRIES.keySet()).map(near -> "Maybe '" + near + "' is meant.")
                            .orElse("Maybe choose one that 'pikan list' shows, or name a file that ends in .json."));
        }
        return entry;
    }

    private static Map<String, Entry> entries() {
        Map<String, Entry> all = new LinkedHashMap<>();
        all.put("poisson-1d", new Entry("-u'' = f on an interval", PoissonProblems::inOneDimension));
        all.put("poisson-2d", new Entry("Poisson's equation on a square", PoissonProblems::inTwoDimensions));
        all.put("poisson-3d", new Entry("Poisson's equation in a cube", PoissonProblems::inThreeDimensions));
        all.put("poisson-5d", new Entry("Poisson's equation in five dimensions, a plane wave",
                PoissonProblems::inFiveDimensions));
        all.put("poisson-5d-additive",
                new Entry("Poisson's equation in five dimensions, a sum of functions of one each",
                        PoissonProblems::additive));
        all.put("poisson-peak-2d", new Entry("Poisson's equation with a peak, not of low rank", PoissonProblems::peak));
        all.put("poisson-oblique-2d", new Entry("Poisson's equation with a layer across the axes",
                PoissonProblems::oblique));
        all.put("helmholtz-2d", new Entry("Helmholtz' equation on a square", PoissonProblems::helmholtz));
        all.put("biharmonic-2d", new Entry("a simply supported plate", PoissonProblems::biharmonic));
        all.put("heat-1d", new Entry("heat conduction in a rod", HeatProblems::inOneDimension));
        all.put("heat-2d", new Entry("heat conduction in a plate", HeatProblems::inTwoDimensions));
        all.put("heat-rod-robin", new Entry("a rod insulated at one end, cooled by air at the other",
                HeatProblems::rodWithRobinEnd));
        all.put("burgers-1d", new Entry("Burgers' equation: a front steepens", TransportProblems::burgers));
        all.put("convection-1d", new Entry("a wave carried 30 lengths along a circle", TransportProblems::convection));
        all.put("reaction-1d", new Entry("logistic growth at each place", TransportProblems::reaction));
        all.put("wave-1d", new Entry("a vibrating string with two tones", WaveProblems::string));
        all.put("klein-gordon-1d", new Entry("a nonlinear wave over a long time", WaveProblems::kleinGordon));
        all.put("allen-cahn-1d", new Entry("the Allen-Cahn equation: layers between two phases",
                PatternProblems::allenCahn));
        all.put("kdv-1d", new Entry("the Korteweg-de Vries equation: a wave breaks into solitons",
                PatternProblems::kortewegDeVries));
        all.put("kuramoto-sivashinsky-1d", new Entry("the Kuramoto-Sivashinsky equation: towards chaos",
                PatternProblems::kuramotoSivashinsky));
        all.put("schroedinger-soliton", new Entry("the nonlinear Schroedinger equation: a breathing soliton",
                WaveProblems::soliton));
        all.put("kovasznay-2d", new Entry("steady Navier-Stokes flow behind a grid", FlowProblems::kovasznay));
        all.put("taylor-green-2d", new Entry("decaying vortices, unsteady Navier-Stokes", FlowProblems::taylorGreen));
        return all;
    }
}
