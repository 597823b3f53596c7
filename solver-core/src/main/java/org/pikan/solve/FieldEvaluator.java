package org.pikan.solve;

import java.util.List;
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

/** Evaluates expressions in a trained solution: unknowns, their derivatives, and anything made of them and coordinates. */
final class FieldEvaluator {

    private static final int BLOCK = PointBlocks.BLOCK;

    private final Network network;
    private final ResidualProgram program;
    private final JetLayout layout;
    private final Ansatz ansatz;

    /**
     * Compiles expressions.
     *
     * @param formulation
     *            how unknowns are made of the network's outputs
     * @param network
     *            the network
     * @param expressions
     *            in coordinates, unknowns and their derivatives
     */
    FieldEvaluator(Formulation formulation, Network network, List<? extends Expression> expressions) {
        Problem problem = formulation.problem();
        this.network = network;
        program = ResidualProgram.compile(expressions, problem.domain().symbols(), problem.unknowns());
        layout = program.layout();
        ansatz = ResidualSystem.ansatz(formulation, layout);
    }

    /**
     * Evaluates all expressions.
     *
     * @param points
     *            as [axis][point]
     * @return as [expression][point]
     */
    double[][] evaluate(double[][] points) {
        double[][] values = new double[program.outputs()][points[0].length];
        if (points[0].length == 0) {
            return values;
        }
        PointBlocks blocks = PointBlocks.of(points);
        JetEvaluator evaluator = new JetEvaluator(network, layout, BLOCK, Kernels.best());
        BoundResidual bound = program.bind(layout);
        BoundResidual.Workspace workspace = bound.workspace(BLOCK);
        Ansatz.Workspace ansatzWorkspace = ansatz.workspace(BLOCK);
        double[] ansatzValues = new double[ansatz.coordinateValues() * BLOCK];
        double[] jets = new double[network.outputs() * layout.size() * BLOCK];
        double[] parameters = network.parameters();
        for (int block = 0; block < blocks.blocks(); block++) {
            double[] coordinates = blocks.coordinates(block);
            ansatz.precompute(coordinates, 0, BLOCK, ansatzValues, 0);
            ansatz.apply(ansatzValues, 0, evaluator.forward(coordinates, parameters).values, 0, jets, 0, BLOCK,
                    ansatzWorkspace);
            bound.forwardAt(coordinates, 0, jets, 0, BLOCK, workspace);
            for (int e = 0; e < values.length; e++) {
                System.arraycopy(workspace.output(e), 0, values[e], block * BLOCK, blocks.valid(block));
            }
        }
        return values;
    }
}
