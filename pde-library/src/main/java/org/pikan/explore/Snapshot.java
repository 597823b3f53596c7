package org.pikan.explore;

/**
 * All that the page shows at one moment. Immutable.
 *
 * @param version
 *            grows with every change
 * @param edition
 *            grows when edges may have come, gone or changed their numbers: requests to change an edge name the edition they saw
 * @param step
 *            network and loss
 * @param undoable
 *            how many steps can be taken back
 * @param trainingLeft
 *            how many iterations are still to come; 0 if no training is under way
 * @param notice
 *            why the last training ended before it was asked to; empty if it did not
 */
record Snapshot(long version, long edition, Step step, int undoable, int trainingLeft, String notice) {}
