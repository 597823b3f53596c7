package org.pikan.network;

import java.util.Arrays;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.kernel.Kernels;

/** The two steps of one bundle: expand each input through its functions, contract all functions onto the outputs. */
final class BundleEvaluator {

    private final Bundle bundle;
    private final int parameterOffset;
    private final Kernels kernels;
    private final int components;
    private final int points;
    private final int columns;
    private final EdgeEvaluator[] edges;
    /** Expanded functions, [function][component * points + p]; the constant function of the bias is the last. */
    private final double[] functions;
    private final double[] functionAdjoints;

    BundleEvaluator(Bundle bundle, int parameterOffset, NodeLayouts inputs, JetLayout outer, int points,
            Kernels kernels) {
        this.bundle = bundle;
        this.parameterOffset = parameterOffset;
        this.kernels = kernels;
        this.components = outer.size();
        this.points = points;
        this.columns = components * points;
        edges = new EdgeEvaluator[bundle.inputs()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = new EdgeEvaluator(bundle.edges().get(i), inputs.layout(bundle.firstInput() + i), outer, points);
        }
        functions = new double[bundle.depth() * columns];
        functionAdjoints = new double[bundle.functions() * columns];
        if (bundle.bias()) {
            int constant = bundle.functions() * columns;
            Arrays.fill(functions, constant, constant + points, 1);
        }
    }

    void forward(JetBlock in, double[] parameters, JetBlock out) {
        int row = 0;
        for (int i = 0; i < edges.length; i++) {
            edges[i].expand(in.values, in.offset(bundle.firstInput() + i, 0), functions, row * columns, columns);
            row += bundle.edges().get(i).size();
        }
        kernels.contract(bundle.outputs(), bundle.depth(), columns, parameters, parameterOffset, bundle.outputs(),
                functions, 0, columns, out.values, out.offset(bundle.firstOutput(), 0), out.nodeStride(), false);
    }

    void parameters(JetBlock outAdjoint, ParameterSink sink) {
        sink.accept(kernels, bundle.outputs(), bundle.depth(), components, points, functions, outAdjoint.values,
                outAdjoint.offset(bundle.firstOutput(), 0), outAdjoint.nodeStride(), parameterOffset);
    }

    void inputs(double[] parameters, JetBlock outAdjoint, JetBlock inAdjoint) {
        kernels.contractAdjoint(bundle.outputs(), bundle.functions(), columns, parameters, parameterOffset,
                bundle.outputs(), outAdjoint.values, outAdjoint.offset(bundle.firstOutput(), 0),
                outAdjoint.nodeStride(), functionAdjoints, 0, columns, false);
        int row = 0;
        for (int i = 0; i < edges.length; i++) {
            edges[i].adjoint(functionAdjoints, row * columns, columns, inAdjoint.values,
                    inAdjoint.offset(bundle.firstInput() + i, 0));
            row += bundle.edges().get(i).size();
        }
    }
}
