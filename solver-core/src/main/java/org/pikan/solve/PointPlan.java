package org.pikan.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pikan.collocation.PointBlocks;
import org.pikan.problem.Axis;
import org.pikan.problem.Condition;
import org.pikan.problem.Domain;
import org.pikan.problem.FaceCondition;
import org.pikan.problem.PeriodicCondition;
import org.pikan.problem.PointCondition;
import org.pikan.sampling.Box;
import org.pikan.sampling.ResidualAdaptive;
import org.pikan.sampling.Sampler;

/**
 * Where residuals are evaluated: a number of points in the interior, and on each face as many as keep the spacing.
 *
 * @param domain
 *            the domain
 * @param sampler
 *            the rule; each set of points has a stream of its own
 * @param interior
 *            points in the interior
 */
record PointPlan(Domain domain, Sampler sampler, int interior) {

    /** Faces have this many times the points that the interior's spacing would give them, but no more together than it has. */
    private static final double FACE_DENSITY = 3;

    private static final int FEWEST_ON_FACE = PointBlocks.BLOCK;

    /** Points for the equations and then for each condition; draws are independent of each other. */
    List<PointBlocks> points(List<Condition> conditions, long draw) {
        return points(conditions, interiorPoints("interior", draw), draw);
    }

    /** The same with given points in the interior. */
    List<PointBlocks> points(List<Condition> conditions, double[][] inside, long draw) {
        List<PointBlocks> all = new ArrayList<>();
        all.add(PointBlocks.of(inside));
        for (Condition condition : conditions) {
            all.add(switch (condition) {
                case FaceCondition face -> PointBlocks.of(face(condition, face.axis(), face.atMax(), draw));
                case PeriodicCondition periodic -> PointBlocks.ofPairs(face(condition, periodic.axis(), false, draw),
                        face(condition, periodic.axis(), true, draw));
                case PointCondition point -> PointBlocks.of(at(point, draw));
            });
        }
        return all;
    }

    /** Points in the interior, from a stream of their own. */
    double[][] interiorPoints(String label, long draw) {
        return box().interior(sampler.forSet(label), interior, draw);
    }

    /**
     * Points in the interior, half of them where residuals are large.
     *
     * @param candidates
     *            where residuals are known, as [axis][point]
     * @param residual
     *            their sizes there
     */
    double[][] adaptedPoints(double[][] candidates, double[] residual, long draw) {
        return ResidualAdaptive.standard().points(box(), sampler.forSet("interior"), interior, candidates, residual,
                draw);
    }

    private double[][] face(Condition condition, int axis, boolean atMax, long draw) {
        return box().face(sampler.forSet(condition.label()), axis, atMax, onEachFace(), draw);
    }

    /** Points on one face: by the spacing, or its share if each face has the same. */
    int onEachFace() {
        int blocks = (int) Math.ceil(interior / (2.0 * domain.dimension() * PointBlocks.BLOCK));
        return Math.min(onFace(domain.dimension() - 1), Math.max(FEWEST_ON_FACE, blocks * PointBlocks.BLOCK));
    }

    private int onFace(int faceDimension) {
        if (faceDimension == 0) {
            return 1;
        }
        double even = Math.pow(interior, faceDimension / (double) domain.dimension());
        int blocks = (int) Math.ceil(FACE_DENSITY * even / PointBlocks.BLOCK);
        return Math.min(Math.max(FEWEST_ON_FACE, blocks * PointBlocks.BLOCK), interior);
    }

    /** A point, or all times at a place. */
    private double[][] at(PointCondition point, long draw) {
        int free = (int) domain.axes().stream().filter(axis -> !point.at().containsKey(axis.symbol())).count();
        double[][] points = box().interior(sampler.forSet(point.label()), onFace(free), draw);
        for (int axis = 0; axis < domain.dimension(); axis++) {
            Double fixed = point.at().get(domain.axes().get(axis).symbol());
            if (fixed != null) {
                Arrays.fill(points[axis], fixed);
            }
        }
        return points;
    }

    private Box box() {
        return new Box(domain.axes().stream().mapToDouble(Axis::min).toArray(),
                domain.axes().stream().mapToDouble(Axis::max).toArray());
    }
}
