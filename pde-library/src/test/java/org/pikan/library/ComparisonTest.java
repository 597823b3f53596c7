package org.pikan.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pikan.export.ResultJson;
import org.pikan.solve.SolveOptions;

class ComparisonTest {

    @Test
    void hasARowForEachMethodUnderTheSameTerms() {
        SolveOptions options = SolveOptions.standard().toBuilder().iterations(OptionalInt.of(12))
                .points(OptionalInt.of(256)).seed(3).build();
        Set<String> told = new TreeSet<>();
        Comparison comparison = Comparison.run(PdeLibrary.problem("poisson-2d"), options,
                (row, progress) -> told.add(row));
        assertThat(comparison.rows()).extracting(Comparison.Row::name).containsExactly("kan-auto", "kan-deep",
                "mlp-matched", "mlp-field");
        assertThat(told).containsExactlyInAnyOrder("kan-auto", "kan-deep", "mlp-matched", "mlp-field");
        ResultJson auto = comparison.rows().get(0).report().result();
        ResultJson matched = comparison.rows().get(2).report().result();
        ResultJson field = comparison.rows().get(3).report().result();
        assertThat(matched.training().parameterCount().doubleValue())
                .isBetween(0.9 * auto.training().parameterCount(), 1.1 * auto.training().parameterCount());
        assertThat(matched.training().optimizer()).isEqualTo(auto.training().optimizer());
        assertThat(field.training().optimizer()).isEqualTo("adam-lbfgs");
        assertThat(comparison.rows()).allSatisfy(row -> {
            assertThat(row.report().result().points()).isEqualTo(auto.points());
            assertThat(row.report().result().conditions()).isEqualTo(auto.conditions());
            assertThat(row.report().result().setting().seed()).isEqualTo(3);
            assertThat(row.report().result().training().iterations()).isEqualTo(12);
            assertThat(row.report().history()).isNotEmpty();
        });
        assertThat(comparison.toJson().toJson()).contains("\"name\" : \"kan-deep\"", "\"history\"");
        assertThat(comparison.plot().methods()).hasSize(4);
    }
}
