package org.pikan.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final Names NAMES = Names.of(List.of("x", "t"), List.of("u"));

    @ParameterizedTest
    @ValueSource(strings = {"pi", "e", "d", "n", "sin", "ln", "where", "laplacian", "grad", "besselj1"})
    void reservedNamesCannotBeDeclared(String name) {
        assertThatThrownBy(() -> Names.requireDeclarable(name)).hasMessageContaining("'" + name + "' is reserved");
        assertThatThrownBy(() -> NAMES.withParameters(List.of(name))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Names.reservedNames()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"u_x", "u_xt", "u_n"})
    void namesThatReadAsDerivativesCannotBeDeclared(String name) {
        assertThatThrownBy(() -> NAMES.withParameters(List.of(name)))
                .hasMessageContaining("reads as a derivative of 'u'. Maybe u");
    }

    @ParameterizedTest
    @ValueSource(strings = {"u_1", "u_xz", "x_t", "k_x", "u_"})
    void otherUnderscoresAreFree(String name) {
        assertThatCode(() -> NAMES.withParameters(List.of(name))).doesNotThrowAnyException();
    }

    @Test
    void aNameIsDeclaredOnce() {
        assertThatThrownBy(() -> NAMES.withDefinitions(List.of("x"))).hasMessageContaining("'x' is declared twice");
    }

    @Test
    void nearestNamesAreFoundAndFarOnesAreNot() {
        assertThat(Spelling.nearest("lapalcian", NAMES.known())).contains("laplacian");
        assertThat(Spelling.nearest("COS", NAMES.known())).contains("cos");
        assertThat(Spelling.nearest("sqr", NAMES.known())).contains("sqrt");
        assertThat(Spelling.nearest("arctan", NAMES.known())).contains("atan");
        assertThat(Spelling.nearest("velocity", NAMES.known())).isEmpty();
        assertThat(Spelling.nearest("q", NAMES.known())).isEmpty();
    }
}
