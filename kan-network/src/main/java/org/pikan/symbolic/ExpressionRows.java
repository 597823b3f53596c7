package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.pikan.expression.Derivative;
import org.pikan.expression.Evaluator;
import org.pikan.expression.Expression;
import org.pikan.expression.Symbol;
import org.pikan.optimize.RowBlocks;

/** Residuals that are expressions in inputs and parameters, for least squares over the parameters. */
final class ExpressionRows implements RowBlocks {

    private static final int BLOCK = 64;

    private record Group(Evaluator value, Evaluator slopes, double[][] points, double weight) {}

    private record Block(Group group, int from, int count) {}

    private final int parameters;
    private final List<Block> blocks = new ArrayList<>();
    private final int count;

    ExpressionRows(List<FormulaLoss.Residual> residuals, List<Symbol> parameters) {
        this.parameters = parameters.size();
        int rows = 0;
        for (FormulaLoss.Residual residual : residuals) {
            List<Expression> inputs = new ArrayList<>(residual.inputs());
            inputs.addAll(parameters);
            Expression ready = Derivative.expand(residual.expression());
            List<Expression> slopes = parameters.stream().map(parameter -> Derivative.byLeaf(ready, parameter))
                    .toList();
            Group group = new Group(Evaluator.compile(ready, inputs), Evaluator.compileAll(slopes, inputs),
                    residual.points(), residual.weight());
            int points = residual.points()[0].length;
            for (int from = 0; from < points; from += BLOCK) {
                blocks.add(new Block(group, from, Math.min(BLOCK, points - from)));
            }
            rows += points;
        }
        count = rows;
    }

    /** The number of all rows. */
    int rows() {
        return count;
    }

    @Override
    public int parameterCount() {
        return parameters;
    }

    @Override
    public int blocks() {
        return blocks.size();
    }

    @Override
    public int rows(int block) {
        return blocks.get(block).count;
    }

    @Override
    public void forward(int block, double[] x, double[] residuals, int offset, int worker) {
        Block own = blocks.get(block);
        for (int p = 0; p < own.count; p++) {
            residuals[offset + p] = own.group.weight * own.group.value.evaluate(at(own, p, x));
        }
    }

    @Override
    public void jacobian(int block, double[] x, double[] transposed, int column, int stride, int worker) {
        Block own = blocks.get(block);
        double[] slopes = new double[parameters];
        for (int p = 0; p < own.count; p++) {
            own.group.slopes.evaluateAll(at(own, p, x), slopes);
            for (int k = 0; k < parameters; k++) {
                transposed[k * stride + column + p] = own.group.weight * slopes[k];
            }
        }
    }

    @Override
    public void gradient(int block, double[] x, double[] residuals, int offset, double[] gradient, int worker) {
        Block own = blocks.get(block);
        double[] slopes = new double[parameters];
        for (int p = 0; p < own.count; p++) {
            own.group.slopes.evaluateAll(at(own, p, x), slopes);
            for (int k = 0; k < parameters; k++) {
                gradient[k] += 2 * residuals[offset + p] * own.group.weight * slopes[k];
            }
        }
    }

    private static double[] at(Block block, int point, double[] x) {
        double[][] points = block.group.points;
        double[] at = new double[points.length + x.length];
        for (int i = 0; i < points.length; i++) {
            at[i] = points[i][block.from + point];
        }
        System.arraycopy(x, 0, at, points.length, x.length);
        return at;
    }

    @Override
    public List<int[]> groups(int largest) {
        List<int[]> groups = new ArrayList<>();
        for (int from = 0; from < parameters; from += largest) {
            groups.add(IntStream.range(from, Math.min(parameters, from + largest)).toArray());
        }
        return groups;
    }
}
