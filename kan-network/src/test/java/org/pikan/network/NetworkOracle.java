package org.pikan.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.pikan.basis.Basis;

/** Evaluates networks point by point on Hipparchus' derivative structures. */
final class NetworkOracle {

    private NetworkOracle() {}

    static List<DerivativeStructure> evaluate(Network network, int order, double... point) {
        DSFactory factory = new DSFactory(point.length, order);
        List<DerivativeStructure> values = new ArrayList<>();
        for (Feature feature : network.features()) {
            DerivativeStructure s = factory.variable(feature.coordinate(), point[feature.coordinate()])
                    .subtract(feature.center()).multiply(feature.scale());
            values.add(switch (feature.kind()) {
                case LINEAR -> s;
                case COSINE -> s.cos();
                case SINE -> s.sin();
            });
        }
        double[] parameters = network.parameters();
        int offset = 0;
        for (Layer layer : network.layers()) {
            values = switch (layer) {
                case SumLayer sum -> sum(sum, values, parameters, offset, factory, order);
                case ProductLayer product -> product(product, values, factory);
                case MultiplicationLayer multiplication -> multiplication(multiplication, values, factory);
            };
            offset += layer.parameterCount();
        }
        return values;
    }

    private static List<DerivativeStructure> sum(SumLayer layer, List<DerivativeStructure> in, double[] parameters,
            int offset, DSFactory factory, int order) {
        List<DerivativeStructure> out = new ArrayList<>(Collections.nCopies(layer.outputs(), factory.constant(0)));
        int start = offset;
        for (Bundle bundle : layer.bundles()) {
            for (int j = 0; j < bundle.outputs(); j++) {
                DerivativeStructure total = out.get(bundle.firstOutput() + j)
                        .add(bundle.bias() ? parameters[start + bundle.functions() * bundle.outputs() + j] : 0);
                int row = 0;
                for (int i = 0; i < bundle.inputs(); i++) {
                    Edge edge = bundle.edges().get(i);
                    DerivativeStructure z = in.get(bundle.firstInput() + i);
                    z = edge.squash() == Squash.TANH ? z.tanh() : z;
                    double[] derivatives = derivatives(edge.basis(), z.getValue(), order);
                    for (int m = 0; m < edge.size(); m++, row++) {
                        double[] own = java.util.Arrays.copyOfRange(derivatives, m * (order + 1),
                                (m + 1) * (order + 1));
                        total = total.add(z.compose(own).multiply(parameters[start + row * bundle.outputs() + j]));
                    }
                }
                out.set(bundle.firstOutput() + j, total);
            }
            start += bundle.parameterCount();
        }
        for (SymbolicEdge edge : layer.symbolic()) {
            DerivativeStructure w = in.get(edge.input()).multiply(parameters[start]).add(parameters[start + 1]);
            DerivativeStructure f = w.compose(edge.function().derivatives(w.getValue(), order));
            out.set(edge.output(), out.get(edge.output()).add(f.multiply(parameters[start + 2])));
            start += SymbolicEdge.PARAMETERS;
        }
        return out;
    }

    private static List<DerivativeStructure> multiplication(MultiplicationLayer layer, List<DerivativeStructure> in,
            DSFactory factory) {
        List<DerivativeStructure> out = new ArrayList<>();
        for (List<List<Integer>> terms : layer.terms()) {
            DerivativeStructure total = factory.constant(0);
            for (List<Integer> factors : terms) {
                total = total.add(
                        factors.stream().map(in::get).reduce(factory.constant(1), DerivativeStructure::multiply));
            }
            out.add(total);
        }
        return out;
    }

    private static double[] derivatives(Basis basis, double z, int order) {
        double[] out = new double[basis.size() * (order + 1)];
        basis.evaluate(new double[] {z}, 0, 1, order, out, 0);
        return out;
    }

    private static List<DerivativeStructure> product(ProductLayer layer, List<DerivativeStructure> in,
            DSFactory factory) {
        List<DerivativeStructure> out = new ArrayList<>();
        for (int k = 0; k < layer.outputs(); k++) {
            DerivativeStructure total = factory.constant(0);
            for (int r = 0; r < layer.rank(); r++) {
                DerivativeStructure term = factory.constant(1);
                for (int f = 0; f < layer.factors(); f++) {
                    term = term.multiply(in.get((f * layer.outputs() + k) * layer.rank() + r));
                }
                total = total.add(term);
            }
            out.add(total);
        }
        return out;
    }
}
