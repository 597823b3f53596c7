/**
 * Intervals, boxes, discs, polygons and their combinations, and time.
 *
 * <p>Signed distances, outward normals, and points in the interior and on the boundary.
 */
@NullMarked
package org.pikan.geometry;

import org.jspecify.annotations.NullMarked;
