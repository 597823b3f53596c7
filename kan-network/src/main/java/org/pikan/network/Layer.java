package org.pikan.network;

/** A layer of a network: sum nodes fed by functions of single inputs, or product nodes. */
public sealed interface Layer permits SumLayer, ProductLayer {

    /** The number of values that enter. */
    int inputs();

    /** The number of values that leave. */
    int outputs();

    /** The number of coefficients. */
    int parameterCount();
}
