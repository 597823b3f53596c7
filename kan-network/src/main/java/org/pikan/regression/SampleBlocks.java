package org.pikan.regression;

/** The samples of a dataset in blocks of {@value #BLOCK}, targets scaled; the last sample fills the last block up. */
final class SampleBlocks {

    /** Samples of a block: a multiple of every vector length, and few enough that a block's values stay in cache. */
    static final int BLOCK = 64;

    private final int count;
    /** As [block][column * BLOCK + p]. */
    private final double[][] inputs;
    private final double[][] targets;

    /** Cuts a dataset, its targets as a scaling sees them. */
    SampleBlocks(Dataset data, Scaling scaling) {
        count = data.rows();
        inputs = cut(data.inputColumns());
        targets = cut(scaling.scaled(data.targetColumns()));
    }

    /** Cuts columns of numbers, [column][row], into blocks. */
    static double[][] cut(double[][] columns) {
        int count = columns[0].length;
        double[][] blocks = new double[(count + BLOCK - 1) / BLOCK][columns.length * BLOCK];
        for (int b = 0; b < blocks.length; b++) {
            for (int c = 0; c < columns.length; c++) {
                for (int p = 0; p < BLOCK; p++) {
                    blocks[b][c * BLOCK + p] = columns[c][Math.min(b * BLOCK + p, count - 1)];
                }
            }
        }
        return blocks;
    }

    /** The number of samples. */
    int count() {
        return count;
    }

    int blocks() {
        return inputs.length;
    }

    /** The samples of a block that are no repetitions. */
    int valid(int block) {
        return Math.min(BLOCK, count - block * BLOCK);
    }

    double[] inputs(int block) {
        return inputs[block];
    }

    double[] targets(int block) {
        return targets[block];
    }
}
