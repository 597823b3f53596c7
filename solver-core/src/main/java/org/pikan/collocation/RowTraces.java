package org.pikan.collocation;

import org.pikan.kernel.Workers;
import org.pikan.optimize.RowBlocks;

/** Traces of J J' for the rows of each residual, a block at a time: each block's sum is its own, then they are added in order. */
final class RowTraces {

    private final CollocationRows rows;

    private final RowBlocks sought;

    RowTraces(CollocationRows rows, RowBlocks sought) {
        this.rows = rows;
        this.sought = sought;
    }

    /** The sum of the squares of all derivatives, as [group][output]. */
    double[][] of(double[] x, Workers workers) {
        double[][] blocks = new double[rows.blocks()][];
        double[][] transposed = new double[workers.threads()][];
        workers.run(rows.blocks(), (block, worker) -> {
            if (transposed[worker] == null) {
                transposed[worker] = new double[x.length * rows.widest()];
            }
            blocks[block] = block(block, x, transposed[worker], worker);
        });
        double[][] traces = new double[rows.groups().size()][];
        for (int block = 0; block < blocks.length; block++) {
            int g = rows.group(block);
            if (traces[g] == null) {
                traces[g] = new double[blocks[block].length];
            }
            for (int e = 0; e < traces[g].length; e++) {
                traces[g][e] += blocks[block][e];
            }
        }
        return traces;
    }

    private double[] block(int block, double[] x, double[] transposed, int worker) {
        int width = rows.rows(block);
        sought.forward(block, x, new double[width], 0, worker);
        sought.jacobian(block, x, transposed, 0, width, worker);
        double[] sums = new double[width / PointBlocks.BLOCK];
        for (int i = 0; i < x.length; i++) {
            for (int row = 0; row < width; row++) {
                double entry = transposed[i * width + row];
                sums[row / PointBlocks.BLOCK] += entry * entry;
            }
        }
        return sums;
    }
}
