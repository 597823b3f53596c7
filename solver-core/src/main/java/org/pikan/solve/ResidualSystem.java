package org.pikan.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pikan.autodiff.JetLayout;
import org.pikan.autodiff.MultiIndex;
import org.pikan.collocation.ResidualGroup;
import org.pikan.expression.Expression;
import org.pikan.expression.FunctionSymbol;
import org.pikan.expression.Symbol;
import org.pikan.expression.Terms;
import org.pikan.formulation.Formulation;
import org.pikan.problem.Condition;
import org.pikan.problem.FaceCondition;
import org.pikan.problem.PeriodicCondition;
import org.pikan.problem.PointCondition;
import org.pikan.problem.Problem;
import org.pikan.residual.Ansatz;
import org.pikan.residual.ResidualProgram;

/**
 * The residuals of a formulation, compiled: the equations in the interior, then each soft condition.
 *
 * @param formulation
 *            where they come from
 * @param groups
 *            one group for each set of points, the interior first
 * @param conditions
 *            the soft condition of each group but the first
 * @param terms
 *            for each group and residual the additive terms, whose size says how large a residual is
 */
record ResidualSystem(Formulation formulation, List<ResidualGroup> groups, List<Condition> conditions,
        List<List<List<Expression>>> terms) {

    static ResidualSystem of(Formulation formulation) {
        Problem problem = formulation.problem();
        List<ResidualGroup> groups = new ArrayList<>();
        List<List<List<Expression>>> terms = new ArrayList<>();
        List<Expression> equations = problem.equations().stream().map(e -> e.residual()).toList();
        groups.add(pointwise("interior", equations, formulation));
        terms.add(equations.stream().map(Terms::of).toList());
        for (Condition condition : formulation.soft()) {
            switch (condition) {
                case FaceCondition face -> add(face.label(), face.equation().residual(), formulation, groups, terms);
                case PointCondition point ->
                        add(point.label(), point.equation().residual(), formulation, groups, terms);
                case PeriodicCondition periodic -> addSeam(periodic, formulation, groups, terms);
            }
        }
        return new ResidualSystem(formulation, List.copyOf(groups), formulation.soft(), List.copyOf(terms));
    }

    private static void add(String label, Expression residual, Formulation formulation, List<ResidualGroup> groups,
            List<List<List<Expression>>> terms) {
        groups.add(pointwise(label, List.of(residual), formulation));
        terms.add(List.of(Terms.of(residual)));
    }

    private static ResidualGroup pointwise(String label, List<Expression> residuals, Formulation formulation) {
        Problem problem = formulation.problem();
        ResidualProgram program = ResidualProgram.compileCollapsed(residuals, problem.domain().symbols(),
                problem.unknowns());
        JetLayout layout = program.layout();
        return new ResidualGroup.Pointwise(label, layout, ansatz(formulation, layout), program);
    }

    /** Each unknown and its derivatives across the seam, below the order of the equations in it. */
    private static void addSeam(PeriodicCondition periodic, Formulation formulation, List<ResidualGroup> groups,
            List<List<List<Expression>>> terms) {
        Problem problem = formulation.problem();
        Symbol across = problem.domain().axes().get(periodic.axis()).symbol();
        int dimension = problem.domain().dimension();
        SortedSet<MultiIndex> indices = new TreeSet<>();
        List<List<Expression>> sizes = new ArrayList<>();
        List<int[]> rows = new ArrayList<>();
        for (int k = 0; k < problem.unknowns().size(); k++) {
            FunctionSymbol unknown = problem.unknowns().get(k);
            Expression derivative = unknown;
            for (int order = 0; order < Math.max(1, problem.order(unknown, periodic.axis())); order++) {
                indices.add(MultiIndex.zero(dimension).raised(periodic.axis(), order));
                rows.add(new int[] {k, order});
                sizes.add(List.of(derivative));
                derivative = org.pikan.expression.Derivative.of(derivative, across);
            }
        }
        JetLayout layout = JetLayout.of(dimension, indices);
        List<Integer> matched = rows.stream().map(row -> row[0] * layout.size()
                + layout.componentOf(MultiIndex.zero(dimension).raised(periodic.axis(), row[1]))).toList();
        groups.add(new ResidualGroup.Seam(periodic.label(), layout, ansatz(formulation, layout), matched));
        terms.add(sizes);
    }

    static Ansatz ansatz(Formulation formulation, JetLayout layout) {
        Problem problem = formulation.problem();
        return Ansatz.of(problem.unknowns(), formulation.ansatz(), problem.domain().symbols(), layout);
    }
}
