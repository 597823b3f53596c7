package org.pikan.network.edit;

import java.util.ArrayList;
import java.util.List;
import org.pikan.basis.Basis;
import org.pikan.network.Edge;
import org.pikan.network.NodeValues;
import org.pikan.network.Squash;

/** Adds multiplication nodes (KAN 2.0, arXiv 2408.10205). */
public final class ProductNodes {

    private ProductNodes() {}

    /**
     * Adds a node that is the product of nodes of a level, with edges of value 0 to all nodes behind it: the function stays, and
     * training finds whether the product is of use.
     *
     * @param edited
     *            the network
     * @param samples
     *            points at which it is used (coordinates x points)
     * @param level
     *            0 for the features, l + 1 for the outputs of layer l; a layer of sum nodes follows it
     * @param factors
     *            indices of the nodes to multiply, two or more; a node may be there twice
     * @param basis
     *            the functions of the new edges, moved to the range of the product
     * @return the same function, with a node more
     * @throws IllegalArgumentException
     *             if there are no such nodes, or the next layer is of another kind
     */
    public static EditedNetwork added(EditedNetwork edited, double[][] samples, int level, List<Integer> factors,
            Basis basis) {
        Draft draft = Draft.of(edited);
        DraftLayer.Sums next = draft.sums(level);
        int nodes = next.inputs();
        if (factors.size() < 2 || factors.stream().anyMatch(f -> f < 0 || f >= nodes)) {
            throw new IllegalArgumentException("nodes " + factors + " of level " + level
                    + " cannot be multiplied: there are nodes 0 to " + (nodes - 1) + ", and a product takes two.");
        }
        NodeValues values = Finite.values(edited.network(), samples);
        double[] product = values.of(level, factors.getFirst());
        for (int f : factors.subList(1, factors.size())) {
            double[] other = values.of(level, f);
            for (int p = 0; p < product.length; p++) {
                product[p] *= other[p];
            }
        }
        List<List<List<Integer>>> terms = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            terms.add(List.of(List.of(i)));
        }
        terms.add(List.of(factors));
        Edge edge = new Edge(Squash.NONE,
                Placement.placed(basis.withoutConstant(), Placement.of(product, basis)));
        next.addInputs(1);
        for (int j = 0; j < next.outputs(); j++) {
            next.edges.add(new DraftEdge(nodes, j, new DraftEdge.Expansion(edge), new double[edge.size()],
                    new boolean[edge.size()]));
        }
        draft.layers.add(level, new DraftLayer.Products(nodes, terms));
        return draft.finished(edited.noted("multiply nodes " + factors + " of level " + level));
    }
}
