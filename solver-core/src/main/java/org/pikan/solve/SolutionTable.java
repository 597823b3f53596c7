package org.pikan.solve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.file.CsvTable;
import org.pikan.file.CsvWriter;

/** Writes solutions on the grid on which they are measured. */
final class SolutionTable {

    private SolutionTable() {}

    static void write(Solution solution, Path file) throws IOException {
        List<FunctionSymbol> unknowns = solution.problem().unknowns();
        double[][] points = EvaluationGrid.dense(solution.problem().domain());
        double[][] values = solution.evaluate(unknowns, points);
        Optional<KnownSolution> known = KnownSolution.of(solution.problem());
        Map<String, double[]> columns = new LinkedHashMap<>();
        Map<String, double[]> exact = new LinkedHashMap<>();
        for (int k = 0; k < values.length; k++) {
            FunctionSymbol unknown = unknowns.get(k);
            columns.put(unknown.name(), values[k]);
            known.filter(s -> s.known(unknown)).ifPresent(s -> exact.put(unknown.name(), s.values(unknown, points)));
        }
        List<String> coordinates = solution.problem().domain().symbols().stream().map(Symbol::name).toList();
        CsvWriter.write(file, CsvTable.compared(coordinates, points, columns, exact));
    }
}
