package org.pikan.diagram;

import org.pikan.network.EdgeFunction;
import org.pikan.network.EdgeFunctions;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;

/** The functions of all edges as CSV. */
final class EdgeTable {

    private static final int POINTS = 101;

    private EdgeTable() {}

    static String csv(Network network, double[][] samples) {
        NodeValues values = NodeValues.of(network, samples);
        StringBuilder out = new StringBuilder("layer,input,output,z,value,derivative\n");
        for (EdgeFunction edge : EdgeFunctions.of(network).all()) {
            double min = values.min(edge.layer(), edge.input());
            double max = values.max(edge.layer(), edge.input());
            double[] z = new double[POINTS];
            for (int p = 0; p < POINTS; p++) {
                z[p] = p == POINTS - 1 ? max : min + (max - min) * p / (POINTS - 1);
            }
            double[][] rows = edge.evaluate(z, 1);
            for (int p = 0; p < POINTS; p++) {
                out.append(edge.layer()).append(',').append(edge.input()).append(',').append(edge.output()).append(',')
                        .append(z[p]).append(',').append(rows[0][p]).append(',').append(rows[1][p]).append('\n');
            }
        }
        return out.toString();
    }
}
