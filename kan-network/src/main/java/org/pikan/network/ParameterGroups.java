package org.pikan.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Groups of coefficients that depend on each other most: those that enter the same node, and then neighbouring nodes. */
public final class ParameterGroups {

    private ParameterGroups() {}

    /**
     * Divides the coefficients, node by node in the order of layers and outputs.
     *
     * @param network
     *            the architecture
     * @param largest
     *            the largest size of a group, at least 1; a node with more coefficients is cut
     * @return a partition of 0 to the number of coefficients - 1
     */
    public static List<int[]> of(Network network, int largest) {
        List<int[]> groups = new ArrayList<>();
        int[] group = new int[largest];
        int size = 0;
        int offset = 0;
        for (Layer layer : network.layers()) {
            if (layer instanceof SumLayer sum) {
                for (Bundle bundle : sum.bundles()) {
                    for (int output = 0; output < bundle.outputs(); output++) {
                        int depth = bundle.depth();
                        if (size > 0 && size + Math.min(depth, largest) > largest) {
                            groups.add(Arrays.copyOf(group, size));
                            size = 0;
                        }
                        for (int row = 0; row < depth; row++) {
                            if (size == largest) {
                                groups.add(Arrays.copyOf(group, size));
                                size = 0;
                            }
                            group[size++] = offset + row * bundle.outputs() + output;
                        }
                    }
                    offset += bundle.parameterCount();
                }
                for (int i = 0; i < SymbolicEdge.PARAMETERS * sum.symbolic().size(); i++) {
                    if (size == largest) {
                        groups.add(Arrays.copyOf(group, size));
                        size = 0;
                    }
                    group[size++] = offset++;
                }
            }
        }
        if (size > 0) {
            groups.add(Arrays.copyOf(group, size));
        }
        return groups;
    }
}
