package org.pikan.network;

/** What bounds a hidden value before it enters the next basis. */
public enum Squash {
    /** Nothing: the basis sees the value itself and its extrapolation policy applies outside its interval. */
    NONE,
    /** tanh, which maps every value into (-1, 1) and is smooth. */
    TANH
}
