package org.pikan.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.pikan.autodiff.JetLayout;

/**
 * Which partials of each node can differ from zero: those along the coordinates that reach the node.
 *
 * <p>A factor of a separable network sees one coordinate and carries only the partials along it. Jets of a node stand compact
 * at the beginning of the node's place in a block.
 */
final class NodeLayouts {

    private final JetLayout full;
    private final List<BitSet> coordinates;
    private final List<JetLayout> layouts;

    private NodeLayouts(JetLayout full, List<BitSet> coordinates) {
        this.full = full;
        this.coordinates = coordinates;
        this.layouts = coordinates.stream().map(set -> full.restrictedTo(set.stream().toArray())).toList();
    }

    static NodeLayouts of(List<Feature> features, JetLayout full) {
        List<BitSet> coordinates = new ArrayList<>();
        for (Feature feature : features) {
            BitSet set = new BitSet();
            set.set(feature.coordinate());
            coordinates.add(set);
        }
        return new NodeLayouts(full, coordinates);
    }

    JetLayout layout(int node) {
        return layouts.get(node);
    }

    JetLayout full() {
        return full;
    }

    /** The layouts of a layer's outputs, when these are those of its inputs. */
    NodeLayouts through(Layer layer) {
        List<BitSet> outputs = new ArrayList<>();
        switch (layer) {
            case SumLayer sum -> {
                for (Bundle bundle : sum.bundles()) {
                    BitSet union = union(bundle.firstInput(), bundle.inputs(), 1);
                    for (int j = 0; j < bundle.outputs(); j++) {
                        outputs.add(union);
                    }
                }
            }
            case ProductLayer product -> {
                int terms = product.outputs() * product.rank();
                for (int k = 0; k < product.outputs(); k++) {
                    BitSet union = new BitSet();
                    for (int r = 0; r < product.rank(); r++) {
                        union.or(union(k * product.rank() + r, product.factors(), terms));
                    }
                    outputs.add(union);
                }
            }
        }
        return new NodeLayouts(full, outputs);
    }

    /** The layout of the product of nodes 0, step, 2 * step, ... */
    JetLayout productLayout(int count, int step) {
        return full.restrictedTo(union(0, count, step).stream().toArray());
    }

    private BitSet union(int first, int count, int step) {
        BitSet union = new BitSet();
        for (int i = 0; i < count; i++) {
            union.or(coordinates.get(first + i * step));
        }
        return union;
    }
}
