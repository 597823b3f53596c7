package org.pikan.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SymbolTest {

    @Test
    void theNameAloneDecidesEquality() {
        Symbol time = new Symbol("t", true);

        assertThat(time).isEqualTo(new Symbol("t")).isNotEqualTo(new Symbol("s", true));
        assertThat(Set.of(time)).contains(new Symbol("t"));
    }

    @Test
    void aValueNamesAFace() {
        assertThat(new Symbol("x").at(0)).hasToString("x=0");
        assertThat(new Symbol("x").at(-0.5)).hasToString("x=-0.5");
    }

    @Test
    void aValueMustBeFinite() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Symbol("x").at(Double.NaN))
                .withMessageContaining("x is NaN");
    }
}
