package org.pikan.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.collocation.PointBlocks;
import org.pikan.expression.Expression;
import org.pikan.formulation.Formulation;
import org.pikan.kernel.Kernels;
import org.pikan.network.JetEvaluator;
import org.pikan.network.Network;
import org.pikan.problem.Problem;
import org.pikan.residual.Ansatz;
import org.pikan.residual.BoundResidual;
import org.pikan.residual.ResidualProgram;

/**
 * How large each residual's terms are: the root mean square over the domain of the largest term at each point.
 *
 * <p>A residual divided by this scale says how far its terms are from cancelling, so one weight serves all problems. Before
 * training the terms are those of a function that takes the given data; later those of the network.
 */
final class TermScales {

    /** An equation whose scale is this part of another's says nothing of the solution's: data are often 0. */
    private static final double NEGLIGIBLE = 1e-4;

    private final ResidualSystem system;
    private final PointBlocks points;
    private final ResidualProgram program;
    private final JetLayout layout;

    TermScales(ResidualSystem system, PointBlocks points) {
        this.system = system;
        this.points = points;
        Problem problem = system.formulation().problem();
        List<Expression> all = system.terms().stream().flatMap(List::stream).flatMap(List::stream).toList();
        program = ResidualProgram.compile(all, problem.domain().symbols(), problem.unknowns());
        layout = program.layout();
    }

    /**
     * The scales on a function that takes the data. Equations whose terms vanish on it, or nearly so, have the largest scale of
     * the others; other residuals then have 0.
     */
    double[][] ofData() {
        Problem problem = system.formulation().problem();
        Ansatz guess = Ansatz.of(problem.unknowns(), system.formulation().guess(), problem.domain().symbols(), layout);
        JetBlock zero = new JetBlock(problem.unknowns().size(), layout.size(), PointBlocks.BLOCK);
        double[][] scales = scales(guess, _ -> zero);
        double largest = Arrays.stream(scales[0]).max().orElse(0);
        Arrays.setAll(scales[0], e -> scales[0][e] > NEGLIGIBLE * largest ? scales[0][e] : largest);
        return scales;
    }

    /** The scales on the unknowns that a network makes with the ansatz of a formulation of the same problem. */
    double[][] of(Formulation formulation, Network network) {
        JetEvaluator evaluator = new JetEvaluator(network, layout, PointBlocks.BLOCK, Kernels.best());
        double[] parameters = network.parameters();
        return scales(ResidualSystem.ansatz(formulation, layout),
                block -> evaluator.forward(points.coordinates(block), parameters));
    }

    /** Gives the network's jets in a block. */
    private interface Jets {
        JetBlock at(int block);
    }

    private double[][] scales(Ansatz ansatz, Jets network) {
        int size = PointBlocks.BLOCK;
        BoundResidual bound = program.bind(layout);
        BoundResidual.Workspace workspace = bound.workspace(size);
        Ansatz.Workspace ansatzWorkspace = ansatz.workspace(size);
        double[] ansatzValues = new double[ansatz.coordinateValues() * size];
        double[] jets = new double[system.formulation().problem().unknowns().size() * layout.size() * size];
        List<double[]> sums = new ArrayList<>();
        system.terms().forEach(residuals -> sums.add(new double[residuals.size()]));
        for (int block = 0; block < points.blocks(); block++) {
            double[] coordinates = points.coordinates(block);
            ansatz.precompute(coordinates, 0, size, ansatzValues, 0);
            ansatz.apply(ansatzValues, 0, network.at(block).values, 0, jets, 0, size, ansatzWorkspace);
            bound.forwardAt(coordinates, 0, jets, 0, size, workspace);
            addSquares(workspace, points.valid(block), sums);
        }
        double[][] scales = new double[sums.size()][];
        for (int g = 0; g < scales.length; g++) {
            scales[g] = sums.get(g).clone();
            for (int e = 0; e < scales[g].length; e++) {
                double scale = Math.sqrt(scales[g][e] / points.count());
                scales[g][e] = Double.isFinite(scale) ? scale : 0;
            }
        }
        return scales;
    }

    private void addSquares(BoundResidual.Workspace workspace, int valid, List<double[]> sums) {
        int output = 0;
        for (int g = 0; g < sums.size(); g++) {
            for (int e = 0; e < sums.get(g).length; e++) {
                int count = system.terms().get(g).get(e).size();
                for (int p = 0; p < valid; p++) {
                    double largest = 0;
                    for (int t = 0; t < count; t++) {
                        largest = Math.max(largest, Math.abs(workspace.output(output + t)[p]));
                    }
                    sums.get(g)[e] += largest * largest;
                }
                output += count;
            }
        }
    }
}
