/**
 * The picture of a KAN: its edge functions drawn on its graph.
 *
 * <p>For users; one of the two packages that may draw with JFreeChart.
 */
@NullMarked
package org.pikan.diagram;

import org.jspecify.annotations.NullMarked;
