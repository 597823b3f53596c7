package org.pikan.residual;

import org.pikan.autodiff.JetComponent;

/** A component of the jet of unknown number {@code unknown}: an input of a program. */
record JetInput(int unknown, JetComponent component) {}
