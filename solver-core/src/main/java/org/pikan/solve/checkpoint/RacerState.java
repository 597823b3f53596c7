package org.pikan.solve.checkpoint;

/** All that the rest of a candidate's training depends on. */
public sealed interface RacerState permits TrackState, MarchState {}
