package org.pikan.residual;

import org.pikan.autodiff.MultiIndex;

/** The partial derivative {@code index} of unknown number {@code unknown}: an input of a program. */
record JetInput(int unknown, MultiIndex index) {}
