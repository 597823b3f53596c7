package org.pikan.network;

/** A layer of a network: sum nodes fed by functions of single inputs, or nodes that multiply. */
public sealed interface Layer permits SumLayer, ProductLayer, MultiplicationLayer {

    /** The number of values that enter. */
    int inputs();

    /** The number of values that leave. */
    int outputs();

    /** The number of coefficients. */
    int parameterCount();
}
