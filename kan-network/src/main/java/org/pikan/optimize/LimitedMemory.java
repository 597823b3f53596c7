package org.pikan.optimize;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;

/** The last pairs of {@link Lbfgs}. */
final class LimitedMemory implements CurvatureMemory {
    private final int history;
    private final int size;
    private final double[] alpha;
    /** Oldest first. */
    private final Deque<Pair> pairs = new ArrayDeque<>();

    /** One pair and its inner product. */
    private record Pair(double[] s, double[] y, double product) {}

    LimitedMemory(int history, int size) {
        this.history = history;
        this.size = size;
        this.alpha = new double[history];
    }

    @Override
    public void direction(double[] gradient, double[] direction) {
        for (int i = 0; i < size; i++) {
            direction[i] = -gradient[i];
        }
        int k = pairs.size();
        for (Iterator<Pair> newestFirst = pairs.descendingIterator(); newestFirst.hasNext();) {
            Pair pair = newestFirst.next();
            k--;
            alpha[k] = Vectors.dot(pair.s, direction) / pair.product;
            Vectors.axpy(-alpha[k], pair.y, direction);
        }
        if (!pairs.isEmpty()) {
            Pair last = pairs.getLast();
            double scale = last.product / Vectors.dot(last.y, last.y);
            for (int i = 0; i < size; i++) {
                direction[i] *= scale;
            }
        }
        for (Pair pair : pairs) {
            double beta = Vectors.dot(pair.y, direction) / pair.product;
            Vectors.axpy(alpha[k] - beta, pair.s, direction);
            k++;
        }
    }

    @Override
    public void update(double[] s, double[] y, double step, double slope) {
        Pair recycled = pairs.size() == history ? pairs.removeFirst() : null;
        double[] ownS = recycled == null ? new double[size] : recycled.s;
        double[] ownY = recycled == null ? new double[size] : recycled.y;
        System.arraycopy(s, 0, ownS, 0, size);
        System.arraycopy(y, 0, ownY, 0, size);
        pairs.addLast(new Pair(ownS, ownY, Vectors.dot(s, y)));
    }

    @Override
    public boolean empty() {
        return pairs.isEmpty();
    }

    @Override
    public void clear() {
        pairs.clear();
    }

    @Override
    public void save(Map<String, double[]> vectors) {
        double[] steps = new double[pairs.size() * size];
        double[] changes = new double[pairs.size() * size];
        int k = 0;
        for (Pair pair : pairs) {
            System.arraycopy(pair.s, 0, steps, k * size, size);
            System.arraycopy(pair.y, 0, changes, k * size, size);
            k++;
        }
        vectors.put("pairs", new double[] {k});
        vectors.put("steps", steps);
        vectors.put("gradientChanges", changes);
    }

    @Override
    public void restore(OptimizerState state) {
        clear();
        int count = (int) state.vector("pairs", 1)[0];
        double[] steps = state.vector("steps", count * size);
        double[] changes = state.vector("gradientChanges", count * size);
        double[] s = new double[size];
        double[] y = new double[size];
        for (int k = 0; k < count; k++) {
            System.arraycopy(steps, k * size, s, 0, size);
            System.arraycopy(changes, k * size, y, 0, size);
            update(s, y, 1, -1);
        }
    }
}
