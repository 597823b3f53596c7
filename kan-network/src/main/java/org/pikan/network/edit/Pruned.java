package org.pikan.network.edit;

/**
 * A pruned network and what went.
 *
 * @param network
 *            the smaller network
 * @param report
 *            what went, and what that did
 */
public record Pruned(EditedNetwork network, PruneReport report) {}
