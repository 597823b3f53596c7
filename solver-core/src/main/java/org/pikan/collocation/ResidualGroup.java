package org.pikan.collocation;

import java.util.List;
import org.pikan.autodiff.JetLayout;
import org.pikan.residual.Ansatz;
import org.pikan.residual.BoundResidual;
import org.pikan.residual.ResidualProgram;

/** Residuals that are evaluated at the same points: the equations, or a condition on one face. */
public sealed interface ResidualGroup {

    /** The name of the set of points, such as interior or x=0. */
    String label();

    /** The partial derivatives that the residuals read. */
    JetLayout layout();

    /** How unknowns are made of the network's outputs, bound to the layout. */
    Ansatz ansatz();

    /** The number of residuals at each point. */
    int outputs();

    /**
     * Residuals given by expressions.
     *
     * @param label
     *            the name of the set of points
     * @param layout
     *            the partial derivatives that are read
     * @param ansatz
     *            how unknowns are made of the network's outputs
     * @param program
     *            the compiled expressions
     */
    record Pointwise(String label, JetLayout layout, Ansatz ansatz, ResidualProgram program) implements ResidualGroup {
        @Override
        public int outputs() {
            return program.outputs();
        }

        BoundResidual bound() {
            return program.bind(layout);
        }
    }

    /**
     * Differences of partial derivatives between the points of pairs: a periodic coordinate's two ends.
     *
     * @param label
     *            the name of the set of points
     * @param layout
     *            the partial derivatives that are read
     * @param ansatz
     *            how unknowns are made of the network's outputs
     * @param matched
     *            rows of the jets, unknown * components + component, that must be the same at both points
     */
    record Seam(String label, JetLayout layout, Ansatz ansatz, List<Integer> matched) implements ResidualGroup {
        /** Copies the list. */
        public Seam {
            matched = List.copyOf(matched);
        }

        @Override
        public int outputs() {
            return matched.size();
        }
    }
}
