package org.pikan.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pikan.expression.Names;
import org.pikan.expression.Parser;
import org.pikan.expression.TextPrinter;

class SignOrderTest {

    @ParameterizedTest
    @CsvSource({"2*(-x*y) + 1*x^2, x^2 - 2*x*y", "sqrt(1*x + 1*y), sqrt(x + y)", "x*(-2*y), -x*2*y",
            "-1*(-x), x", "-x + 4, 4 - x"})
    void writesFormulasAsPeopleDo(String formula, String expected) {
        assertThat(TextPrinter
                .print(SignOrder.positiveFirst(Parser.parse(formula, Names.of(List.of("x", "y"), List.of())))))
                .isEqualTo(expected);
    }
}
