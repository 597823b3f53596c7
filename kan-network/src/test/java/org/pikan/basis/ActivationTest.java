package org.pikan.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.function.UnaryOperator;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

    private static UnaryOperator<DerivativeStructure> oracle(Activation activation) {
        return switch (activation) {
            case TANH -> DerivativeStructure::tanh;
            case SIN -> DerivativeStructure::sin;
            case IDENTITY -> z -> z;
            case SILU -> z -> z.divide(z.negate().exp().add(1));
        };
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithDerivativeStructures(Activation activation) {
        int order = 10;
        for (double z = -6; z <= 6; z += 0.173) {
            DerivativeStructure expected = oracle(activation).apply(new DSFactory(1, order).variable(0, z));
            double[] actual = Bases.at(activation, z, order)[0];
            double factorial = 1;
            for (int q = 0; q <= order; q++) {
                factorial *= Math.max(1, q);
                // The q-th derivative is at most about q! in magnitude.
                assertThat(actual[q]).as("derivative %d at %s", q, z).isCloseTo(expected.getPartialDerivative(q),
                        offset(2e-13 * factorial));
            }
        }
    }
}
