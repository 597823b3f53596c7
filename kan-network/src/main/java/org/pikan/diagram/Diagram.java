package org.pikan.diagram;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.pikan.file.AtomicFiles;
import org.pikan.network.EdgeFunction;
import org.pikan.network.Network;
import org.pikan.network.analysis.FeatureSamples;
import org.pikan.network.edit.EditedNetwork;

/**
 * The picture of a network: its nodes, and on each edge a plot of the edge's function on the values that samples bring to it.
 *
 * <pre>{@code
 * Diagram.of(network).inputNames("x", "t").outputNames("u").samples(points).write(Path.of("network.svg"));
 * }</pre>
 *
 * <p>Inputs are at the bottom. An edge is the darker the more it contributes ({@link org.pikan.network.analysis.Attribution}, relative
 * to the strongest of its layer). Formulas have another colour and are written under the plot; product nodes bear a
 * multiplication sign, and the factors of a separable network lead straight into them. Nodes that nothing reads are grey. Of a layer with more than 150 edges the
 * strongest are drawn. Immutable.
 */
public final class Diagram {

    private static final int SAMPLES = 1000;

    private final Network network;
    private final List<String> inputNames;
    private final List<String> outputNames;
    private final double @Nullable [][] samples;
    private final Function<EdgeFunction, Optional<Annotation>> annotations;
    private final Predicate<EdgeFunction> frozen;
    private final String title;

    private Diagram(Network network, List<String> inputNames, List<String> outputNames,
            double @Nullable [][] samples, Function<EdgeFunction, Optional<Annotation>> annotations,
            Predicate<EdgeFunction> frozen, String title) {
        this.network = network;
        this.inputNames = inputNames;
        this.outputNames = outputNames;
        this.samples = samples;
        this.annotations = annotations;
        this.frozen = frozen;
        this.title = title;
    }

    /**
     * The picture of a network, on points that fill the box of its features; edges that are formulas bear them.
     *
     * @param network
     *            the network
     * @return the diagram
     */
    public static Diagram of(Network network) {
        return new Diagram(network, List.of(), List.of(), null, FormulaLabel::of, _ -> false, "");
    }

    /** The picture of an edited network: the edges of which all coefficients are frozen bear a padlock. */
    public static Diagram of(EditedNetwork network) {
        boolean[] held = network.frozen();
        return of(network.network()).frozen(edge -> IntStream.of(edge.parameters()).allMatch(i -> held[i]));
    }

    /**
     * The same with names of the coordinates.
     *
     * @param names
     *            one for each coordinate that the network reads
     * @return the diagram
     * @throws IllegalArgumentException
     *             if there are fewer
     */
    public Diagram inputNames(String... names) {
        if (names.length < network.coordinates()) {
            throw new IllegalArgumentException(names.length + " input names are given, but the network reads "
                    + network.coordinates() + " coordinates. Maybe time was left out.");
        }
        return new Diagram(network, List.of(names), outputNames, samples, annotations, frozen, title);
    }

    /**
     * The same with names of the outputs.
     *
     * @param names
     *            one for each output
     * @return the diagram
     * @throws IllegalArgumentException
     *             if there are fewer or more
     */
    public Diagram outputNames(String... names) {
        if (names.length != network.outputs()) {
            throw new IllegalArgumentException(names.length + " output names are given, but the network has "
                    + network.outputs() + " outputs.");
        }
        return new Diagram(network, inputNames, List.of(names), samples, annotations, frozen, title);
    }

    /**
     * The same on given points, which decide the ranges of the plots and the scores of the edges.
     *
     * @param points
     *            as [coordinate][point]; not copied
     * @return the diagram
     */
    public Diagram samples(double[][] points) {
        return new Diagram(network, inputNames, outputNames, points, annotations, frozen, title);
    }

    /**
     * The same with other words under the plots.
     *
     * @param byEdge
     *            gives what is known of an edge's function as a formula
     * @return the diagram
     */
    public Diagram annotations(Function<EdgeFunction, Optional<Annotation>> byEdge) {
        return new Diagram(network, inputNames, outputNames, samples, byEdge, frozen, title);
    }

    /**
     * The same with a padlock at some edges.
     *
     * @param edges
     *            those that training leaves alone
     * @return the diagram
     */
    public Diagram frozen(Predicate<EdgeFunction> edges) {
        return new Diagram(network, inputNames, outputNames, samples, annotations, edges, title);
    }

    /** The same under a title. */
    public Diagram title(String newTitle) {
        return new Diagram(network, inputNames, outputNames, samples, annotations, frozen, newTitle);
    }

    Network network() {
        return network;
    }

    String inputName(int coordinate) {
        return inputNames.isEmpty() ? "x" + (coordinate + 1) : inputNames.get(coordinate);
    }

    String outputName(int output) {
        return !outputNames.isEmpty() ? outputNames.get(output) : network.outputs() == 1 ? "y" : "y" + (output + 1);
    }

    Optional<Annotation> annotation(EdgeFunction edge) {
        return annotations.apply(edge);
    }

    boolean isFrozen(EdgeFunction edge) {
        return frozen.test(edge);
    }

    private double[][] points() {
        return samples == null ? FeatureSamples.of(network, SAMPLES) : samples;
    }

    private Drawing drawing() {
        return GraphLayout.of(new GraphBuilder(this, points()).graph(), title);
    }

    /** The picture as the text of an SVG file; the plot of an edge is a group whose {@code data-edge} is layer:input>output. */
    public String svg() {
        return SvgWriter.write(drawing(), title);
    }

    /**
     * The picture as pixels, two for each point of the SVG, fewer if it is very large.
     *
     * @return an RGB image
     * @throws IllegalStateException
     *             if the machine has no fonts
     */
    public BufferedImage image() {
        return Painter.paint(drawing());
    }

    /**
     * Writes the picture.
     *
     * @param file
     *            ends in {@code .svg} or {@code .png}; replaced if it is there
     * @throws IOException
     *             if it cannot be written
     * @throws IllegalArgumentException
     *             if it ends in something else
     */
    public void write(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            byte[] text = svg().getBytes(StandardCharsets.UTF_8);
            AtomicFiles.write(file, out -> out.write(text));
        } else if (name.endsWith(".png")) {
            BufferedImage image = image();
            AtomicFiles.write(file, out -> {
                try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
                    ImageIO.write(image, "png", stream);
                }
            });
        } else {
            throw new IllegalArgumentException("a diagram cannot be written to '" + file
                    + "': the name must end in .svg or .png. Maybe '" + file + ".svg'.");
        }
    }

    /**
     * Writes the functions of all edges as a table with the columns layer, input, output, z, value, derivative; indices count
     * from 0, z runs over the values that the samples bring to the edge.
     *
     * @param file
     *            a CSV file, replaced if it is there
     * @throws IOException
     *             if it cannot be written
     */
    public void writeEdges(Path file) throws IOException {
        AtomicFiles.writeText(file, EdgeTable.csv(network, points()));
    }
}
