package org.pikan.solve;

import java.util.List;
import org.pikan.export.ConvergencePlot;
import org.pikan.export.Curve;
import org.pikan.export.ResultJson;

/**
 * How a training went.
 *
 * @param result
 *            all that result.json holds
 * @param history
 *            where it stood, in the order of time
 */
public record TrainingReport(ResultJson result, List<Progress> history) {

    /** Copies the list. */
    public TrainingReport {
        history = List.copyOf(history);
    }

    /** Loss, validation residual and error against seconds. */
    ConvergencePlot plot() {
        double[] seconds = history.stream().mapToDouble(Progress::seconds).toArray();
        List<Curve> curves = new java.util.ArrayList<>();
        curves.add(new Curve("loss", seconds, history.stream().mapToDouble(Progress::loss).toArray()));
        curves.add(new Curve("validation residual", seconds,
                history.stream().mapToDouble(Progress::validation).toArray()));
        if (history.stream().anyMatch(p -> Double.isFinite(p.relativeL2()))) {
            curves.add(new Curve("relative L2 error", seconds,
                    history.stream().mapToDouble(Progress::relativeL2).toArray()));
        }
        List<ConvergencePlot.Stage> stages = new java.util.ArrayList<>();
        for (int i = 1; i < history.size(); i++) {
            Progress before = history.get(i - 1);
            Progress now = history.get(i);
            if (before.candidate() != now.candidate() || before.parameterCount() != now.parameterCount()) {
                stages.add(new ConvergencePlot.Stage(now.seconds(),
                        now.candidate().label() + " " + now.parameterCount()));
            }
        }
        return new ConvergencePlot(result.problem(), "training of " + result.structure().network(), curves, stages);
    }
}
