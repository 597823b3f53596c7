package org.pikan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pikan.network.BasisChoice;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.Network;
import org.pikan.regression.RegressionModel;
import org.pikan.regression.Scaling;

class RegressionExportTest {

    private static final int ROWS = 200;

    @TempDir
    private Path folder;

    private static Network network(int outputs) {
        Network network = new KanStructure(List.of(3), BasisChoice.chebyshev(4))
                .network(List.of(new Input(0, 1, false), new Input(0, 1, false)), outputs, 1);
        return network.withParameters(new SplittableRandom(6).doubles(network.parameterCount(), -2, 2).toArray());
    }

    private void assertPredicts(RegressionModel model, double tolerance) throws Exception {
        SplittableRandom random = new SplittableRandom(2);
        double[][] rows = {random.doubles(ROWS).toArray(), random.doubles(ROWS).toArray()};
        double[][] points = new double[ROWS][];
        for (int row = 0; row < ROWS; row++) {
            points[row] = new double[] {rows[0][row], rows[1][row]};
        }
        double[][] expected = model.predict(rows);
        double[][] java = CompiledSource.runJava(folder, "Fit", JavaSource.write(model.export(), "Fit"), points);
        double[][] c = CompiledSource.runC(folder, "fit", CSource.write(model.export(), "fit"), points,
                expected.length);
        for (int k = 0; k < expected.length; k++) {
            for (int row = 0; row < ROWS; row++) {
                assertThat(Math.abs(java[row][k] - expected[k][row])).isLessThanOrEqualTo(tolerance);
                assertThat(Math.abs(c[row][k] - expected[k][row])).isLessThanOrEqualTo(tolerance);
            }
        }
    }

    @Test
    void targetsAreInTheUnitsOfTheData() throws Exception {
        assertPredicts(new RegressionModel(network(2), new Scaling(new double[] {100, -3}, new double[] {20, 0.5}),
                List.of("dose [mg]", "class"), List.of("growth", "dose [mg]"), List.of()), 1e-11);
    }

    @Test
    void probabilitiesOfTwoClassesComeFromOneLogit() throws Exception {
        assertPredicts(new RegressionModel(network(1), new Scaling(new double[1], new double[] {1}), List.of("a", "b"),
                List.of("kind"), List.of("no", "yes")), 1e-13);
    }

    @Test
    void probabilitiesOfMoreClassesAreASoftmax() throws Exception {
        assertPredicts(new RegressionModel(network(3), new Scaling(new double[1], new double[] {1}), List.of("a", "b"),
                List.of("kind"), List.of("red", "green", "2")), 1e-13);
    }
}
