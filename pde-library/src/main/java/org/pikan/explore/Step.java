package org.pikan.explore;

import java.util.ArrayList;
import java.util.List;
import org.pikan.network.edit.EditedNetwork;

/**
 * A state that undo can return to.
 *
 * @param network
 *            the network
 * @param measured
 *            how good it is
 * @param curve
 *            the loss up to here
 */
record Step(EditedNetwork network, Measured measured, List<LossPoint> curve) {

    static Step first(EditedNetwork network, Measured measured) {
        return new Step(network, measured, List.of(LossPoint.of(0, measured, "")));
    }

    /** The state after an edit or some iterations. */
    Step then(EditedNetwork next, Measured nextMeasured, int iterations, String edit) {
        List<LossPoint> points = new ArrayList<>(curve);
        points.add(LossPoint.of(curve.getLast().iteration() + iterations, nextMeasured, edit));
        return new Step(next, nextMeasured, List.copyOf(points));
    }
}
