package org.pikan.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pikan.autodiff.JetLayout;
import org.pikan.basis.Activation;

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
                for (Bundle bundle : sum.bundles()) {
                    Reach union = union(bundle.firstInput(), bundle.inputs(), 1);
                    boolean affine = bundle.edges().stream().allMatch(NodeLayouts::isAffine);
                    outputs.addAll(Collections.nCopies(bundle.outputs(), affine ? union : union.curved()));
                }
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
        }
        return new NodeLayouts(full, outputs);
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

    private Reach union(int first, int count, int step) {
        Reach union = reaches.get(first);
        for (int i = 1; i < count; i++) {
            union = union.and(reaches.get(first + i * step));
        }
        return union;
    }
}
