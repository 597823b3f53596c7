package org.pikan.network.analysis;

import java.util.List;
import org.pikan.autodiff.MultiIndex;
import org.pikan.network.Network;

/** A function of several coordinates that knows its partial derivatives. */
@FunctionalInterface
public interface PartialDerivatives {

    /**
     * Partial derivatives at many points.
     *
     * @param partials
     *            which ones; the zero index is the function itself
     * @param points
     *            as [coordinate][point]
     * @return as [partial][point]
     */
    double[][] at(List<MultiIndex> partials, double[][] points);

    /**
     * One output of a network; its derivatives are exact jets, not differences.
     *
     * @param network
     *            the network
     * @param output
     *            index of the output
     * @return the function
     */
    static PartialDerivatives of(Network network, int output) {
        if (output < 0 || output >= network.outputs()) {
            throw new IllegalArgumentException("output " + output + " was asked for, but the network has outputs 0 to "
                    + (network.outputs() - 1) + ".");
        }
        return new NetworkPartials(network, output);
    }
}
