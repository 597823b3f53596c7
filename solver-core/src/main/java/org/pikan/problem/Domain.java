package org.pikan.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.pikan.expression.Symbol;

/**
 * The box on which a problem is stated: space coordinates in the order in which they were declared, then time if any.
 *
 * <p>Points everywhere carry their coordinates in this order.
 *
 * @param axes the coordinates; at least one, at most one of them time; reordered so that time comes last
 */
public record Domain(List<Axis> axes) {
    /**
     * Checks and orders the axes.
     *
     * @throws ProblemException if there is no axis, a name occurs twice, or there are two times
     */
    public Domain {
        if (axes.isEmpty()) {
            throw new ProblemException("the problem has no coordinates",
                    "Maybe give an interval for each space coordinate, for time, or both.");
        }
        Set<String> names = new HashSet<>();
        List<Axis> space = new ArrayList<>();
        List<Axis> time = new ArrayList<>();
        for (Axis axis : axes) {
            if (!names.add(axis.name())) {
                throw new ProblemException("coordinate '" + axis.name() + "' is declared twice",
                        "Maybe one of them should have another name.");
            }
            (axis.time() ? time : space).add(axis);
        }
        if (time.size() > 1) {
            throw new ProblemException("'" + time.get(0).name() + "' and '" + time.get(1).name() + "' are both time",
                    "Maybe declare one of them as a space coordinate.");
        }
        space.addAll(time);
        axes = List.copyOf(space);
    }

    /**
     * The number of coordinates, time included.
     *
     * @return at least 1
     */
    public int dimension() {
        return axes.size();
    }

    /**
     * The number of space coordinates; they are the first axes.
     *
     * @return 0 for an ordinary differential equation in time
     */
    public int spaceDimension() {
        return hasTime() ? axes.size() - 1 : axes.size();
    }

    /**
     * Whether one of the coordinates, the last, is time.
     *
     * @return true if so
     */
    public boolean hasTime() {
        return axes.getLast().time();
    }

    /**
     * The time axis.
     *
     * @return the last axis, or nothing for a steady problem
     */
    public Optional<Axis> time() {
        return hasTime() ? Optional.of(axes.getLast()) : Optional.empty();
    }

    /**
     * All coordinates.
     *
     * @return their symbols in axis order
     */
    public List<Symbol> symbols() {
        return axes.stream().map(Axis::symbol).toList();
    }

    /**
     * The space coordinates.
     *
     * @return their symbols in axis order
     */
    public List<Symbol> spaceSymbols() {
        return symbols().subList(0, spaceDimension());
    }

    /**
     * The position of a coordinate.
     *
     * @param name a coordinate's name
     * @return its index in {@link #axes()}, -1 if there is none of that name
     */
    public int indexOf(String name) {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
