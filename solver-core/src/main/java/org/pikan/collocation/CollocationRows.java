package org.pikan.collocation;

import java.util.Arrays;
import java.util.List;
import org.pikan.kernel.Kernels;
import org.pikan.network.Network;
import org.pikan.network.ParameterGroups;
import org.pikan.optimize.RowBlocks;

/** The residuals of all groups, a block of points at a time. */
final class CollocationRows implements RowBlocks {

    private final Network architecture;
    private final GroupEvaluator[][] evaluators;
    private final Expansions expansions;
    private final int widest;
    private List<PreparedGroup> groups;
    /** The first block of each group, and the number of all blocks. */
    private int[] firstBlock = new int[0];
    private int[] groupOfBlock = new int[0];

    CollocationRows(Network architecture, List<PreparedGroup> groups, int threads, Kernels kernels) {
        this.architecture = architecture;
        this.groups = List.copyOf(groups);
        evaluators = new GroupEvaluator[threads][groups.size()];
        for (GroupEvaluator[] own : evaluators) {
            for (int g = 0; g < own.length; g++) {
                own[g] = new GroupEvaluator(architecture, groups.get(g).group(), kernels);
            }
        }
        widest = groups.stream().mapToInt(g -> g.group().outputs()).max().orElse(1) * PointBlocks.BLOCK;
        expansions = new Expansions(Arrays.stream(evaluators[0]).mapToInt(GroupEvaluator::expansionSize).toArray());
        replace(groups);
    }

    void replace(List<PreparedGroup> next) {
        groups = List.copyOf(next);
        firstBlock = new int[groups.size() + 1];
        for (int g = 0; g < groups.size(); g++) {
            firstBlock[g + 1] = firstBlock[g] + groups.get(g).points().blocks();
        }
        groupOfBlock = new int[firstBlock[groups.size()]];
        for (int g = 0; g < groups.size(); g++) {
            Arrays.fill(groupOfBlock, firstBlock[g], firstBlock[g + 1], g);
        }
        expansions.follow(groups);
    }

    List<PreparedGroup> groups() {
        return groups;
    }

    /** The most rows of a block. */
    int widest() {
        return widest;
    }

    /** The group that a block belongs to. */
    int group(int block) {
        return groupOfBlock[block];
    }

    @Override
    public int parameterCount() {
        return architecture.parameterCount();
    }

    @Override
    public int blocks() {
        return groupOfBlock.length;
    }

    @Override
    public int rows(int block) {
        return groups.get(group(block)).group().outputs() * PointBlocks.BLOCK;
    }

    @Override
    public void forward(int block, double[] x, double[] residuals, int offset, int worker) {
        int g = group(block);
        evaluators[worker][g].forward(groups.get(g), block - firstBlock[g], x, expansions, g, residuals, offset);
    }

    @Override
    public void jacobian(int block, double[] x, double[] transposed, int column, int stride, int worker) {
        int g = group(block);
        evaluators[worker][g].jacobian(groups.get(g), block - firstBlock[g], x, transposed, column, stride);
    }

    @Override
    public int linearCount() {
        return architecture.lastParameters();
    }

    @Override
    public void linearJacobian(int block, double[] x, double[] transposed, int column, int stride, int worker) {
        int g = group(block);
        evaluators[worker][g].lastJacobian(groups.get(g), block - firstBlock[g], x, transposed, column, stride);
    }

    @Override
    public void gradient(int block, double[] x, double[] residuals, int offset, double[] gradient, int worker) {
        int g = group(block);
        evaluators[worker][g].gradient(groups.get(g), x, residuals, offset, gradient);
    }

    @Override
    public List<int[]> groups(int largest) {
        return ParameterGroups.of(architecture, largest);
    }
}
