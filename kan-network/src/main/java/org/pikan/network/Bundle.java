package org.pikan.network;

import java.util.List;

/**
 * A dense part of a layer of sum nodes: consecutive inputs, each expanded, contracted onto consecutive outputs.
 *
 * <p>out_j = bias_j + sum_i sum_m c[i][m][j] b_im(z_i). Its coefficients lie as [input][function][output], then the bias
 * as [output] if there is one. A KAN layer is one bundle; a separable network's first layer has one for each coordinate. A bundle
 * without inputs holds biases alone.
 *
 * @param firstInput
 *            index of the first input within the layer
 * @param edges
 *            the expansion of each input; none if there is a bias
 * @param firstOutput
 *            index of the first output within the layer
 * @param outputs
 *            the number of outputs
 * @param bias
 *            whether each output has a constant of its own
 */
public record Bundle(int firstInput, List<Edge> edges, int firstOutput, int outputs, boolean bias) {

    /** Copies the list and checks the sizes. */
    public Bundle {
        edges = List.copyOf(edges);
        if (firstInput < 0 || firstOutput < 0 || outputs < 1 || (edges.isEmpty() && !bias)) {
            throw new IllegalArgumentException(
                    "a bundle needs an input or a bias, and an output, but has inputs and outputs " + edges.size()
                            + " and " + outputs + ".");
        }
    }

    /** The number of inputs. */
    public int inputs() {
        return edges.size();
    }

    /** The number of expanded functions of all inputs, without the bias. */
    public int functions() {
        return edges.stream().mapToInt(Edge::size).sum();
    }

    /** The number of rows of the coefficient matrix: the functions, then the bias. */
    public int depth() {
        return functions() + (bias ? 1 : 0);
    }

    /** The number of coefficients. */
    public int parameterCount() {
        return depth() * outputs;
    }
}
