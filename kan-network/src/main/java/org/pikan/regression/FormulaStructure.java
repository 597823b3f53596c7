package org.pikan.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.pikan.basis.PolynomialBasis;
import org.pikan.network.BasisChoice;
import org.pikan.network.Edge;
import org.pikan.network.Growth;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.Layer;
import org.pikan.network.Network;
import org.pikan.network.NodeValues;
import org.pikan.network.ProductNetworks;
import org.pikan.network.SeparableStructure;
import org.pikan.network.Squash;
import org.pikan.network.SumLayer;
import org.pikan.network.edit.EditedNetwork;

/** A kind of network that reads as a short formula. */
enum FormulaStructure {
    /** A sum of functions of one input each. */
    SUM("sum of functions", 1),
    /** A product of functions of one input each. */
    PRODUCT("product", 1),
    /** A function of a sum. */
    FUNCTION_OF_SUM("function of a sum", 1),
    /** A sum and a product. */
    SUM_AND_PRODUCT("sum of functions and a product", 3),
    /** A sum of two products. */
    TWO_PRODUCTS("sum of 2 products", 2),
    /** A function of a product. */
    FUNCTION_OF_PRODUCT("function of a product", 4),
    /** A function of the sum of a sum and a product. */
    FUNCTION_OF_SUM_AND_PRODUCT("function of a sum and a product", 4),
    /** A product with a function of a sum as a factor. */
    PRODUCT_WITH_FUNCTION("product with a function of a sum", 4),
    /** A sum of three products. */
    THREE_PRODUCTS("sum of 3 products", 2);

    private static final int[] DEGREES = {4, 8, 13, 20};
    private static final int ITERATIONS = 60;
    private static final int NESTED_ITERATIONS = 150;
    /** Starts for each input that may be a factor as it is. */
    private static final int STARTS_EACH = 2;

    /** A higher degree that leaves more of the error than this is the last one. */
    private static final double GAIN = 0.5;
    private static final double SLOW_GAIN = 0.9;

    /** A network this good needs no higher degree. */
    private static final double PRECISE = 1e-9;

    /** A line that varies less than this part of its mean is a constant. */
    private static final double LEAST_SLOPE = 1e-6;

    private final String label;
    private final int starts;

    FormulaStructure(String label, int starts) {
        this.label = label;
        this.starts = starts;
    }

    String label() {
        return label;
    }

    /** Whether functions enter functions, which takes longer to train. */
    private boolean isNested() {
        return switch (this) {
            case FUNCTION_OF_PRODUCT, FUNCTION_OF_SUM_AND_PRODUCT, PRODUCT_WITH_FUNCTION -> true;
            default -> false;
        };
    }

    /** A network to train, one of several. */
    private Network start(List<Input> inputs, int outputs, long seed, int index) {
        long own = seed + index;
        BasisChoice basis = BasisChoice.chebyshev(DEGREES[0]);
        return switch (this) {
            case SUM -> new KanStructure(List.of(), basis, Squash.NONE).network(inputs, outputs, own);
            case FUNCTION_OF_SUM -> new KanStructure(List.of(1), basis, Squash.NONE)
                    .network(inputs, outputs, own);
            case PRODUCT -> withConstant(new SeparableStructure(1, basis).network(inputs, outputs, own));
            case TWO_PRODUCTS -> withConstant(new SeparableStructure(2, basis).network(inputs, outputs, own));
            case THREE_PRODUCTS -> withConstant(new SeparableStructure(3, basis).network(inputs, outputs, own));
            case SUM_AND_PRODUCT -> ProductNetworks.sumAndProduct(inputs, outputs, basis, own);
            case FUNCTION_OF_PRODUCT ->
                    ProductNetworks.functionOfProduct(inputs, outputs, basis, index % inputs.size(), own);
            case FUNCTION_OF_SUM_AND_PRODUCT -> ProductNetworks.functionOfSumAndProduct(inputs, outputs, basis, own);
            case PRODUCT_WITH_FUNCTION ->
                    withConstant(ProductNetworks.productWithFunction(inputs, outputs, basis, own));
        };
    }

    /**
     * Trains with rising degrees until nothing is gained.
     *
     * @param data
     *            its test rows tell what is gained
     * @param seed
     *            decides first parameters and test rows
     * @param most
     *            the highest degree
     * @return the best fit
     */
    Fit trained(Dataset data, long seed, int most) {
        Regression regression = Regression.of(data).seed(seed)
                .iterations(isNested() ? NESTED_ITERATIONS : ITERATIONS);
        List<Input> inputs = Arrays.stream(data.ranges()).map(Regression::input).toList();
        Fit best = first(regression, inputs, data.targetNames().size(), seed);
        double worthwhile = isNested() ? SLOW_GAIN : GAIN;
        for (int i = 1; i < DEGREES.length && DEGREES[i] <= most && FormulaReading.error(best) > PRECISE; i++) {
            int next = DEGREES[i];
            Network larger = Growth.refined(best.network(), (_, _, functions) -> functions instanceof PolynomialBasis p
                    && p.degree() > 1 ? p.withDegree(next) : functions);
            Fit fit = regression.train(EditedNetwork.of(larger));
            double gain = FormulaReading.error(fit) / FormulaReading.error(best);
            best = gain < 1 ? fit : best;
            if (!(gain < worthwhile)) {
                break;
            }
        }
        return best;
    }

    /** The best of several starts, where training can end in a minimum that is not the least. */
    private Fit first(Regression regression, List<Input> inputs, int outputs, long seed) {
        Fit best = regression.train(EditedNetwork.of(start(inputs, outputs, seed, 0)));
        int bestIndex = 0;
        int count = this == FUNCTION_OF_PRODUCT ? STARTS_EACH * inputs.size() : starts;
        for (int k = 1; k < count; k++) {
            Fit fit = regression.train(EditedNetwork.of(start(inputs, outputs, seed, k)));
            boolean better = FormulaReading.error(fit) < FormulaReading.error(best);
            if (isDetermined(fit, k) && (better || !isDetermined(best, bestIndex))) {
                best = fit;
                bestIndex = k;
            }
        }
        return best;
    }

    /** Whether the factor that is held to a line is used: else the product may be any power of itself. */
    private boolean isDetermined(Fit fit, int index) {
        if (this != FUNCTION_OF_PRODUCT) {
            return true;
        }
        double[][] inputs = fit.split().train().inputs();
        double[] factor = NodeValues.of(fit.network(), inputs).of(1, index % inputs.length);
        double mean = Scaling.mean(factor);
        return Scaling.deviation(factor, mean) > LEAST_SLOPE * Math.abs(mean);
    }

    /** Products, then a constant: targets are centred, and a product has none. */
    private static Network withConstant(Network products) {
        if (products.layers().getLast() instanceof SumLayer) {
            return products;
        }
        int outputs = products.outputs();
        List<Edge> line = Collections.nCopies(outputs,
                new Edge(Squash.NONE, BasisChoice.chebyshev(1).basis()));
        List<Layer> layers = new ArrayList<>(products.layers());
        layers.add(SumLayer.dense(line, outputs, true));
        double[] parameters = Arrays.copyOf(products.parameters(),
                products.parameterCount() + layers.getLast().parameterCount());
        for (int k = 0; k < outputs; k++) {
            parameters[products.parameterCount() + k * outputs + k] = 1;
        }
        return new Network(products.features(), layers, parameters);
    }
}
