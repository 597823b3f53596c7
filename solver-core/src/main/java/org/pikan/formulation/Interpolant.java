package org.pikan.formulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pikan.expression.Constant;
import org.pikan.expression.Derivative;
import org.pikan.expression.Expression;
import org.pikan.expression.Simplifier;
import org.pikan.expression.Substitution;
import org.pikan.expression.Symbol;
import org.pikan.problem.Axis;
import org.pikan.problem.Domain;
import org.pikan.residual.Ansatz;

/**
 * Transfinite interpolation of data given on faces of a box: the Boolean sum of the coordinates' linear interpolations
 * (Gordon and Hall 1973, Numer. Math. 21:109).
 *
 * <p>With P_i f the linear interpolation along coordinate i between the data on its faces, g_i = g_(i-1) + P_i (f - g_(i-1)).
 * Where the data agree on the edges of the box, g takes all of them. It is made of the data's traces on their faces alone;
 * no expression is continued into the box.
 */
final class Interpolant {

    private Interpolant() {}

    /**
     * Builds g and d.
     *
     * @param data
     *            conditions on one unknown, at most one of each order on each face
     * @param domain
     *            the box
     * @return g + d N takes the data for any N
     */
    static Ansatz.Form of(List<DirichletData> data, Domain domain) {
        Expression offset = new Constant(0);
        Expression factor = new Constant(1);
        for (int axis = 0; axis < domain.dimension(); axis++) {
            int index = axis;
            List<DirichletData> faces = data.stream().filter(d -> d.condition().axis() == index).toList();
            if (!faces.isEmpty()) {
                Axis along = domain.axes().get(axis);
                offset = Simplifier.simplify(offset.plus(correction(faces, along, offset)));
                factor = factor.times(vanishing(faces, along));
            }
        }
        return new Ansatz.Form(offset, Simplifier.simplify(factor));
    }

    /** P_i (f - g): what is missing of the data on the faces of one coordinate, interpolated along it. */
    private static Expression correction(List<DirichletData> faces, Axis along, Expression offset) {
        Symbol x = along.symbol();
        boolean both = faces.stream().anyMatch(d -> d.condition().atMax())
                && faces.stream().anyMatch(d -> !d.condition().atMax());
        List<Expression> parts = new ArrayList<>();
        for (DirichletData face : faces) {
            double position = along.end(face.condition().atMax());
            Expression have = face.order() == 0 ? offset : Derivative.of(offset, x);
            Expression missing = face.at(x, position)
                    .minus(Substitution.apply(have, Map.of(x, new Constant(position))));
            Expression weight = face.order() == 1 ? x.minus(along.min())
                    : !both ? new Constant(1) : face.condition().atMax() ? fromMin(along) : fromMax(along);
            parts.add(missing.times(weight));
        }
        return parts.stream().reduce(Expression::plus).orElseThrow();
    }

    /** A polynomial along one coordinate that vanishes on its hard faces, of maximum 1 in the interval. */
    private static Expression vanishing(List<DirichletData> faces, Axis along) {
        boolean min = faces.stream().anyMatch(d -> !d.condition().atMax());
        boolean max = faces.stream().anyMatch(d -> d.condition().atMax());
        boolean rate = faces.stream().anyMatch(d -> d.order() == 1);
        if (rate) {
            return fromMin(along).pow(2);
        }
        if (min && max) {
            return fromMin(along).times(fromMax(along)).times(4);
        }
        return min ? fromMin(along) : fromMax(along);
    }

    /** (x - a) / (b - a). */
    private static Expression fromMin(Axis along) {
        return along.symbol().minus(along.min()).dividedBy(along.length());
    }

    /** (b - x) / (b - a). */
    private static Expression fromMax(Axis along) {
        return new Constant(along.max()).minus(along.symbol()).dividedBy(along.length());
    }
}
