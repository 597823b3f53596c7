package org.pikan.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pikan.diagram.Diagram;
import org.pikan.network.Network;
import org.pikan.network.edit.EditedNetwork;
import org.pikan.regression.Dataset;
import org.pikan.regression.RegressionModel;
import org.pikan.solve.Solution;
import org.pikan.solve.SolveOptions;

/**
 * What is explored: a network together with what it is for, which says how good it is, trains it and shows its function.
 *
 * <p>Immutable; methods may be called from any thread.
 */
public interface Subject {

    /**
     * The solution of a problem.
     *
     * @param solution
     *            the solution
     * @param options
     *            how it is trained on: its limits of time and iterations do not count
     * @return the subject
     */
    static Subject of(Solution solution, SolveOptions options) {
        return new PdeSubject(solution, options);
    }

    /**
     * A model of data.
     *
     * @param model
     *            the model
     * @param data
     *            the data it is trained on; without it is shown and changed, but not trained
     * @return the subject
     * @throws IllegalArgumentException
     *             if the data has other inputs or targets
     */
    static Subject of(RegressionModel model, Optional<Dataset> data) {
        return new RegressionSubject(model, data);
    }

    /** A name for the page. */
    String name();

    /** What a network says about the function by its structure, one line. */
    String structure(Network network);

    /** The network at the beginning. */
    EditedNetwork start();

    /** Points at which networks are used, as [coordinate][point]. */
    double[][] samples();

    /** The picture of a network. */
    Diagram diagram(EditedNetwork network);

    /** How good a network is. */
    Measured measure(EditedNetwork network);

    /**
     * Trains for some iterations, with what is frozen held.
     *
     * @param network
     *            where to start
     * @param iterations
     *            at least 1
     * @return the network with other parameters
     * @throws IllegalArgumentException
     *             if it cannot be trained
     */
    Trained train(EditedNetwork network, int iterations);

    /** What can be shown of the function; at least one. */
    List<View.Choice> choices();

    /**
     * Shows a network's function.
     *
     * @param network
     *            the network
     * @param choice
     *            the id of a choice
     * @param at
     *            where to cut along the coordinates that are not shown, each from 0 to 1; the middle where numbers are missing
     * @return the picture's numbers
     * @throws IllegalArgumentException
     *             if there is no such choice
     */
    View view(Network network, String choice, List<Double> at);

    /**
     * Writes a model.
     *
     * @param network
     *            its network
     * @param file
     *            replaced if it is there
     * @throws IOException
     *             if it cannot be written
     */
    void save(EditedNetwork network, Path file) throws IOException;
}
