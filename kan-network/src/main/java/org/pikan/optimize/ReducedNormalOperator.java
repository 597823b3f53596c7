package org.pikan.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The rows and columns of J'J that belong to free parameters. */
final class ReducedNormalOperator implements NormalOperator {

    private final NormalOperator whole;
    private final FrozenParameters held;
    private final double[] x;
    private final double[] wholeVector;
    private final double[] wholeProduct;
    /** Groups in free parameters, and for each which members of which whole group they are. */
    private final List<int[]> groups = new ArrayList<>();
    private final List<int[]> members = new ArrayList<>();
    private final List<Integer> origins = new ArrayList<>();
    private final List<double[]> blocks = new ArrayList<>();

    ReducedNormalOperator(NormalOperator whole, FrozenParameters held, double[] x) {
        this.whole = whole;
        this.held = held;
        this.x = x;
        wholeVector = new double[x.length];
        wholeProduct = new double[x.length];
        int[] rank = new int[x.length];
        Arrays.fill(rank, -1);
        for (int i = 0; i < held.indices().length; i++) {
            rank[held.indices()[i]] = i;
        }
        for (int g = 0; g < whole.groups().size(); g++) {
            int[] group = whole.groups().get(g);
            int[] kept = IntStream.range(0, group.length).filter(i -> rank[group[i]] >= 0).toArray();
            if (kept.length > 0) {
                groups.add(Arrays.stream(kept).map(i -> rank[group[i]]).toArray());
                members.add(kept);
                origins.add(g);
                blocks.add(new double[kept.length * kept.length]);
            }
        }
    }

    @Override
    public double linearize(double[] some, double[] jtr) {
        held.scatter(some, x);
        double value = whole.linearize(x, wholeProduct);
        held.gather(wholeProduct, jtr);
        for (int g = 0; g < blocks.size(); g++) {
            int[] kept = members.get(g);
            double[] from = whole.diagonalBlocks().get(origins.get(g));
            int size = whole.groups().get(origins.get(g)).length;
            for (int i = 0; i < kept.length; i++) {
                for (int j = 0; j < kept.length; j++) {
                    blocks.get(g)[i * kept.length + j] = from[kept[i] * size + kept[j]];
                }
            }
        }
        return value;
    }

    @Override
    public void multiply(double[] v, double[] product) {
        held.scatter(v, wholeVector);
        whole.multiply(wholeVector, wholeProduct);
        held.gather(wholeProduct, product);
    }

    @Override
    public List<int[]> groups() {
        return groups;
    }

    @Override
    public List<double[]> diagonalBlocks() {
        return blocks;
    }
}
