package org.pikan.network;

import java.util.List;
import org.pikan.autodiff.JetBlock;
import org.pikan.autodiff.JetLayout;
import org.pikan.kernel.Kernels;

/**
 * Evaluates a network and its partial derivatives over blocks of points, forward, and takes adjoints back to the
 * coefficients.
 *
 * <p>Holds work buffers: one evaluator serves one thread at a time. The parameters come with each call, so that an optimiser
 * need not build networks.
 */
public final class JetEvaluator {

    private final int points;
    private final int lastParameters;
    private final NodeLayouts inputs;
    private final List<Feature> features;
    private final LayerEvaluator[] layers;
    /** Jets that enter layer l at index l; those of the outputs last. */
    private final JetBlock[] jets;
    private final JetBlock[] adjoints;

    /**
     * Lays out the buffers.
     *
     * @param network
     *            the architecture; its parameters are not used
     * @param layout
     *            the partial derivatives to carry; its dimension is at least the network's number of coordinates
     * @param points
     *            points of a block
     * @param kernels
     *            the loops to use
     */
    public JetEvaluator(Network network, JetLayout layout, int points, Kernels kernels) {
        this.points = points;
        lastParameters = network.lastParameters();
        features = network.features();
        int count = network.layers().size();
        layers = new LayerEvaluator[count];
        jets = new JetBlock[count + 1];
        adjoints = new JetBlock[count + 1];
        inputs = NodeLayouts.of(features, layout);
        NodeLayouts layouts = inputs;
        int parameter = 0;
        for (int l = 0; l < count; l++) {
            Layer layer = network.layers().get(l);
            jets[l] = JetBlock.staggered(layer.inputs(), layout.size(), points);
            int wanted = l == 0 && layer instanceof SumLayer ? 1 : layer.inputs();
            adjoints[l] = JetBlock.staggered(wanted, layout.size(), points);
            NodeLayouts next = l == count - 1 ? layouts.through(layer).filled() : layouts.through(layer);
            layers[l] = switch (layer) {
                case SumLayer sum -> new SumLayerEvaluator(sum, parameter, l == 0, layouts, next, points, kernels);
                case ProductLayer product -> layouts.isUniform(product, next)
                        ? new ProductLayerEvaluator(product, layouts, points)
                        : new MultiplicationEvaluator(MultiplicationLayer.of(product), layouts, next, points);
                case MultiplicationLayer product -> new MultiplicationEvaluator(product, layouts, next, points);
            };
            layouts = next;
            parameter += layer.parameterCount();
        }
        jets[count] = new JetBlock(network.outputs(), layout.size(), points);
        adjoints[count] = new JetBlock(network.outputs(), layout.size(), points);
    }

    /**
     * Evaluates the network at a block of points.
     *
     * @param coordinates
     *            coordinates as [coordinate * points + p]
     * @param parameters
     *            the coefficients
     * @return the jets of the outputs, overwritten by the next call
     */
    public JetBlock forward(double[] coordinates, double[] parameters) {
        if (layers[0] instanceof SumLayerEvaluator first) {
            first.expandIntoOwn();
        }
        layers[0].forward(features(coordinates), parameters, jets[1]);
        return upward(parameters);
    }

    /**
     * The numbers of a block's expansion in the first layer, which depends on the points alone, so that it may be kept for
     * the next evaluation at the same points; 0 when the first layer has none.
     */
    public int expansionSize() {
        return layers[0] instanceof SumLayerEvaluator sum ? sum.expansionSize() : 0;
    }

    /**
     * Evaluates the network at a block of points whose expansion is kept.
     *
     * @param coordinates
     *            coordinates as [coordinate * points + p]
     * @param parameters
     *            the coefficients
     * @param expansion
     *            {@link #expansionSize()} numbers that belong to the block
     * @param known
     *            whether an earlier call, of this evaluator or another one for the same network and layout, has filled the
     *            expansion in; it is filled in otherwise
     * @return the jets of the outputs, overwritten by the next call
     */
    public JetBlock forward(double[] coordinates, double[] parameters, double[] expansion, boolean known) {
        SumLayerEvaluator first = (SumLayerEvaluator) layers[0];
        first.expandInto(expansion);
        if (known) {
            first.forwardExpanded(first.readsInputs() ? features(coordinates) : jets[0], parameters, jets[1]);
        } else {
            first.forward(features(coordinates), parameters, jets[1]);
        }
        return upward(parameters);
    }

    private JetBlock features(double[] coordinates) {
        for (int i = 0; i < features.size(); i++) {
            features.get(i).write(inputs.layout(i), coordinates, points, jets[0].values, jets[0].offset(i, 0));
        }
        return jets[0];
    }

    private JetBlock upward(double[] parameters) {
        for (int l = 1; l < layers.length; l++) {
            layers[l].forward(jets[l], parameters, jets[l + 1]);
        }
        return jets[layers.length];
    }

    /** The jets that the last forward pass left at a level: 0 holds the features, l + 1 the outputs of layer l. */
    JetBlock jets(int level) {
        return jets[level];
    }

    /** The buffer for the adjoints of the outputs' jets, to be filled before {@link #gradient} or {@link #jacobian}. */
    public JetBlock outputAdjoint() {
        return adjoints[layers.length];
    }

    /**
     * Adds the derivatives of sum over points and components of adjoint * output by the coefficients to a gradient.
     *
     * @param parameters
     *            the coefficients of the last forward pass
     * @param gradient
     *            added to, one entry for each coefficient
     */
    public void gradient(double[] parameters, double[] gradient) {
        sweep(parameters, new ParameterSink.Gradient(gradient));
    }

    /**
     * Writes the same derivatives for each point apart: transposed[parameter * stride + column + p].
     *
     * @param parameters
     *            the coefficients of the last forward pass
     * @param transposed
     *            the transposed Jacobian, overwritten in this block's columns
     * @param column
     *            column of the block's first point
     * @param stride
     *            columns of the transposed Jacobian
     */
    public void jacobian(double[] parameters, double[] transposed, int column, int stride) {
        sweep(parameters, new ParameterSink.Jacobian(transposed, column, stride));
    }

    /**
     * The part of {@link #jacobian} that belongs to {@link Network#lastParameters}: the first of them has row 0. The sweep ends at the
     * last layer, so it costs little.
     */
    public void lastJacobian(double[] parameters, double[] transposed, int column, int stride) {
        int last = layers.length - 1;
        if (lastParameters == 0 || !(layers[last] instanceof SumLayerEvaluator sum)) {
            throw new IllegalStateException("the last layer has no coefficients that the outputs are linear in.");
        }
        int above = (parameters.length - lastParameters) * stride;
        sum.parameters(adjoints[last + 1],
                new ParameterSink.Jacobian(transposed, column - above, stride));
    }

    private void sweep(double[] parameters, ParameterSink sink) {
        for (int l = layers.length - 1; l >= 0; l--) {
            layers[l].adjoint(jets[l], parameters, adjoints[l + 1], adjoints[l], sink);
        }
    }
}
