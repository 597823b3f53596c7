package org.pikan.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pikan.autodiff.JetLayout;
import org.pikan.basis.Activation;
import org.pikan.basis.SymbolicFunction;

/**
 * Which partials of each node can differ from zero: those along the coordinates that reach the node, of order 1 at most where
 * the node is affine in the coordinates.
 *
 * <p>A factor of a separable network sees one coordinate and carries only the partials along it. Jets of a node stand compact
 * at the beginning of the node's place in a block.
 */
final class NodeLayouts {

    /** The coordinates that reach a node, and whether it is an affine function of them. */
    private record Reach(BitSet coordinates, boolean affine) {
        Reach and(Reach other) {
            BitSet union = (BitSet) coordinates.clone();
            union.or(other.coordinates);
            return new Reach(union, affine && other.affine);
        }

        Reach curved() {
            return new Reach(coordinates, false);
        }

        JetLayout layout(JetLayout full) {
            JetLayout own = full.restrictedTo(coordinates.stream().toArray());
            return affine ? own.truncated(1) : own;
        }
    }

    private static final Reach NOTHING = new Reach(new BitSet(), true);

    private final JetLayout full;
    private final List<Reach> reaches;
    private final List<JetLayout> layouts;

    private NodeLayouts(JetLayout full, List<Reach> reaches) {
        this.full = full;
        this.reaches = reaches;
        Map<Reach, JetLayout> known = new HashMap<>();
        this.layouts = reaches.stream().map(reach -> known.computeIfAbsent(reach, one -> one.layout(full))).toList();
    }

    static NodeLayouts of(List<Feature> features, JetLayout full) {
        List<Reach> reaches = new ArrayList<>();
        for (Feature feature : features) {
            BitSet set = new BitSet();
            set.set(feature.coordinate());
            reaches.add(new Reach(set, feature.kind() == Feature.Kind.LINEAR));
        }
        return new NodeLayouts(full, reaches);
    }

    JetLayout layout(int node) {
        return layouts.get(node);
    }

    JetLayout full() {
        return full;
    }

    /** The layouts of a layer's outputs, when these are those of its inputs. */
    NodeLayouts through(Layer layer) {
        List<Reach> outputs = new ArrayList<>();
        switch (layer) {
            case SumLayer sum -> {
                outputs.addAll(sums(sum));
            }
            case ProductLayer product -> {
                int terms = product.outputs() * product.rank();
                for (int k = 0; k < product.outputs(); k++) {
                    Reach union = union(k * product.rank(), product.factors(), terms);
                    for (int r = 1; r < product.rank(); r++) {
                        union = union.and(union(k * product.rank() + r, product.factors(), terms));
                    }
                    outputs.add(product.factors() > 1 ? union.curved() : union);
                }
            }
            case MultiplicationLayer multiplication -> {
                for (List<List<Integer>> terms : multiplication.terms()) {
                    Reach union = NOTHING;
                    for (List<Integer> factors : terms) {
                        Reach product = product(factors);
                        union = union.and(product);
                    }
                    outputs.add(union);
                }
            }
        }
        return new NodeLayouts(full, outputs);
    }

    /** What reaches the outputs of sum nodes. All outputs of a bundle have the same, because it is contracted as a whole. */
    private List<Reach> sums(SumLayer sum) {
        List<Reach> outputs = new ArrayList<>(Collections.nCopies(sum.outputs(), NOTHING));
        for (Bundle bundle : sum.bundles()) {
            Reach union = NOTHING;
            for (int i = 0; i < bundle.inputs(); i++) {
                union = union.and(reaches.get(bundle.firstInput() + i));
            }
            Reach all = bundle.edges().stream().allMatch(NodeLayouts::isAffine) ? union : union.curved();
            for (int j = bundle.firstOutput(); j < bundle.firstOutput() + bundle.outputs(); j++) {
                outputs.set(j, outputs.get(j).and(all));
            }
        }
        for (SymbolicEdge edge : sum.symbolic()) {
            Reach reach = reaches.get(edge.input());
            outputs.set(edge.output(), outputs.get(edge.output())
                    .and(edge.function() == SymbolicFunction.IDENTITY ? reach : reach.curved()));
        }
        boolean even = false;
        while (!even) {
            even = true;
            for (Bundle bundle : sum.bundles()) {
                List<Reach> own = outputs.subList(bundle.firstOutput(), bundle.firstOutput() + bundle.outputs());
                if (own.stream().anyMatch(reach -> !reach.equals(own.getFirst()))) {
                    Collections.fill(own, own.stream().reduce(NOTHING, Reach::and));
                    even = false;
                }
            }
        }
        return outputs;
    }

    private static boolean isAffine(Edge edge) {
        return edge.squash() == Squash.NONE && edge.basis() == Activation.IDENTITY;
    }

    /** The same nodes, each with all partials. */
    NodeLayouts filled() {
        BitSet all = new BitSet();
        all.set(0, full.dimension());
        return new NodeLayouts(full, Collections.nCopies(reaches.size(), new Reach(all, false)));
    }

    /** The layout of the product of nodes 0, step, 2 * step, ... */
    JetLayout productLayout(int count, int step) {
        return union(0, count, step).curved().layout(full);
    }

    /** The layout of the product of any nodes. */
    JetLayout productLayout(int[] nodes) {
        return product(Arrays.stream(nodes).boxed().toList()).layout(full);
    }

    private Reach product(List<Integer> factors) {
        Reach union = factors.stream().map(reaches::get).reduce(NOTHING, Reach::and);
        return factors.size() > 1 ? union.curved() : union;
    }

    /** Whether all terms of a product layer see the same coordinates in the same order, and all coordinates together. */
    boolean isUniform(ProductLayer layer, NodeLayouts outputs) {
        int terms = layer.outputs() * layer.rank();
        boolean whole = outputs.layouts.stream().allMatch(full::equals)
                && (layer.factors() > 1 || layout(0).equals(full));
        return whole && IntStream.range(0, layer.inputs())
                .allMatch(node -> reaches.get(node).equals(reaches.get(node / terms * terms)));
    }

    private Reach union(int first, int count, int step) {
        Reach union = reaches.get(first);
        for (int i = 1; i < count; i++) {
            union = union.and(reaches.get(first + i * step));
        }
        return union;
    }
}
