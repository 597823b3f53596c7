package org.pikan.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pikan.basis.Chebyshev;
import org.pikan.basis.SymbolicFunction;
import org.pikan.file.CsvReader;
import org.pikan.file.CsvTable;
import org.pikan.network.BasisChoice;
import org.pikan.network.Bundle;
import org.pikan.network.Edge;
import org.pikan.network.EdgeFunction;
import org.pikan.network.EdgeFunctions;
import org.pikan.network.Feature;
import org.pikan.network.Input;
import org.pikan.network.KanStructure;
import org.pikan.network.Layer;
import org.pikan.network.MultiplicationLayer;
import org.pikan.network.Network;
import org.pikan.network.SeparableStructure;
import org.pikan.network.Squash;
import org.pikan.network.Structure;
import org.pikan.network.SumLayer;
import org.pikan.network.SymbolicEdge;
import org.pikan.network.edit.EdgePlace;
import org.pikan.network.edit.EditedNetwork;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DiagramTest {

    @TempDir
    private Path folder;

    @Test
    void svgIsXmlThatShowsEachEdgeOnceUnderItsNames() throws Exception {
        Document svg = parse(Diagram.of(kan(2, 5, 1)).inputNames("a<b", "\"c&d\"").outputNames("u")
                .title("\u0001 x > y").svg());
        List<String> texts = texts(svg.getElementsByTagName("text"));
        assertThat(texts).contains("a<b", "\"c&d\"", "u");
        List<String> titles = texts(svg.getElementsByTagName("title"));
        assertThat(titles).filteredOn(title -> title.startsWith("layer ")).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void pngShowsTheSameSheetAtTwicePointsAndHasInkOnIt() throws IOException {
        Diagram diagram = Diagram.of(kan(2, 3, 1));
        Path file = folder.resolve("made/network.PNG");
        diagram.write(file);
        BufferedImage image = ImageIO.read(file.toFile());
        Element root = parse(diagram.svg()).getDocumentElement();
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(2 * Double.parseDouble(root.getAttribute("width"))));
        long ink = IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF) != 0xFFFFFF)
                .count();
        assertThat(ink).isGreaterThan(5000);
    }

    @Test
    void otherEndingsAreRefusedWithTheMend() {
        assertThatIllegalArgumentException().isThrownBy(() -> Diagram.of(kan(2, 1)).write(folder.resolve("a.pdf")))
                .withMessageContaining("a.pdf").withMessageContaining(".svg or .png");
        assertThat(folder).isEmptyDirectory();
        assertThatIllegalArgumentException().isThrownBy(() -> Diagram.of(kan(2, 1)).inputNames("x"))
                .withMessageContaining("reads 2 coordinates");
    }

    @Test
    void anEdgesCurveIsItsFunctionOnTheRangeOfItsSamples() {
        Network network = kan(2, 3, 1);
        double[][] samples = {{-0.5, 0.25, 0.5}, {0.1, 0.9, 0.4}};
        KanGraph graph = new GraphBuilder(Diagram.of(network), samples).graph();
        KanGraph.Curve curve = graph.stages().getFirst().links().get(4).curve();
        assertThat(curve).isNotNull();
        // The fifth edge leads from input 1, which is 2 y - 1 on [0, 1], to node 1.
        assertThat(curve.z()[0]).isCloseTo(-0.8, within(1e-12));
        assertThat(curve.z()[curve.z().length - 1]).isCloseTo(0.8, within(1e-12));
        EdgeFunction edge = EdgeFunctions.of(network).edge(0, 1, 1).orElseThrow();
        assertThat(curve.y()).containsExactly(Arrays.stream(curve.z()).map(edge::value).toArray(), within(1e-12));
    }

    @Test
    void weakEdgesAreFaintAndTheStrongestIsNot() {
        Network network = kan(2, 3, 1);
        double[] parameters = network.parameters();
        for (int m : EdgeFunctions.of(network).edge(0, 0, 2).orElseThrow().parameters()) {
            parameters[m] = 0;
        }
        KanGraph graph = new GraphBuilder(Diagram.of(network.withParameters(parameters)), box(2)).graph();
        List<KanGraph.Link> links = graph.stages().getFirst().links();
        assertThat(links.get(2).strength()).isZero();
        assertThat(links.stream().mapToDouble(KanGraph.Link::strength).max()).hasValue(1);
    }

    @Test
    void anEditedNetworkShowsItsFormulasAndWhatIsFrozen() {
        EdgePlace formula = new EdgePlace(0, 0, 1);
        EditedNetwork edited = EditedNetwork.of(kan(2, 3, 1)).fix(formula, SymbolicFunction.SIN, 2, 0.5, -1.25, 0)
                .freeze(List.of(formula));
        Diagram diagram = Diagram.of(edited);
        List<KanGraph.Link> links = new GraphBuilder(diagram, box(2)).graph().stages().getFirst().links();
        assertThat(links).filteredOn(link -> link.curve() != null && link.curve().symbolic()).singleElement()
                .satisfies(link -> assertThat(link.curve()).extracting(KanGraph.Curve::frozen, KanGraph.Curve::caption)
                        .containsExactly(true, new Annotation("-1.25*sin(2*z + 0.5)")));
        assertThat(links).filteredOn(link -> link.curve() != null && link.curve().frozen()).hasSize(1);
        assertThat(diagram.svg()).contains(">formula<", ">frozen<");
    }

    @Test
    void factorsLeadStraightIntoTheirProductsAndCarryTheConstant() {
        Network network = new SeparableStructure(3, BasisChoice.chebyshev(4)).network(inputs(2), 2, 1);
        KanGraph graph = new GraphBuilder(Diagram.of(network), box(2)).graph();
        assertThat(graph.levels()).extracting(List::size).containsExactly(2, 6, 2);
        assertThat(graph.levels().get(1)).allMatch(node -> node.kind() == KanGraph.Kind.PRODUCT);
        KanGraph.Curve first = graph.stages().getFirst().links().getFirst().curve();
        assertThat(first).isNotNull();
        EdgeFunctions functions = EdgeFunctions.of(network);
        EdgeFunction edge = functions.all().getFirst();
        assertThat(first.y()[7]).isCloseTo(edge.value(first.z()[7]) + functions.bias(0, edge.output()),
                within(1e-12));
    }

    @Test
    void periodicInputsAreNamedByTheirWaves() {
        List<Input> inputs = List.of(new Input(0, 1, true), new Input(-1, 1, false));
        Network network = new KanStructure(List.of(2), BasisChoice.chebyshev(3)).network(inputs, 1, 1);
        assertThat(Diagram.of(network).inputNames("x", "t").svg()).contains(">cos(2πx)<", ">sin(2πx)<", ">t<");
    }

    @Test
    void ofALargeLayerTheStrongestEdgesAreDrawnAndTheRestIsCounted() {
        assertThat(Diagram.of(kan(2, 13, 13, 1)).svg()).contains("weakest not drawn: 19");
    }

    @Test
    void textStaysInsideTheSheetAndOverlapsNothingElse() {
        for (Structure structure : List.of(structure(5), structure(8, 8), structure(), structure(1, 3),
                new SeparableStructure(1, BasisChoice.chebyshev(4)),
                new SeparableStructure(7, BasisChoice.chebyshev(4)))) {
            for (int inputs : new int[] {1, 2, 4}) {
                Network network = structure.network(inputs(inputs), 2, 1);
                Diagram diagram = Diagram.of(network).title("A title that says what this is")
                        .outputNames("temperature", "p").frozen(edge -> edge.input() == 0)
                        .annotations(edge -> annotation(edge.output() + edge.input()));
                Sheet.of(GraphLayout.of(new GraphBuilder(diagram, box(inputs)).graph(), "A title")).check();
            }
        }
    }

    private static Optional<Annotation> annotation(int which) {
        return switch (which % 3) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Annotation("z^2", 0.5));
            default -> Optional.of(new Annotation("-1.234*exp(-0.5678*z + 3.142)*averylongnamewithoutanybreakinit",
                    1 - 1e-9));
        };
    }

    @Test
    void networksOfAnyFormAreDrawn() {
        Edge chebyshev = new Edge(Squash.TANH, new Chebyshev(4).withoutConstant());
        Bundle constant = new Bundle(0, List.of(), 2, 1, true);
        SumLayer first = new SumLayer(3, 4, List.of(new Bundle(0, List.of(chebyshev), 0, 1, false), constant,
                new Bundle(0, List.of(chebyshev), 3, 1, false)),
                List.of(new SymbolicEdge(1, 1, SymbolicFunction.SIN), new SymbolicEdge(1, 3, SymbolicFunction.EXP)));
        MultiplicationLayer products = new MultiplicationLayer(4,
                List.of(List.of(List.of(0, 1)), List.of(List.of(2)), List.of(List.of(3, 0, 3), List.of(1))));
        SumLayer last = new SumLayer(3, 2, List.of(new Bundle(0, List.of(chebyshev), 0, 2, true)));
        KanGraph graph = checked(first, products, last);
        assertThat(graph.levels()).extracting(List::size).containsExactly(3, 4, 4, 3, 2);
        assertThat(graph.levels().get(2)).extracting(KanGraph.Node::kind).containsExactly(KanGraph.Kind.PRODUCT,
                KanGraph.Kind.SUM, KanGraph.Kind.PRODUCT, KanGraph.Kind.SUM);
        assertThat(graph.stages().get(3).links()).extracting(KanGraph.Link::from).containsExactly(0, 0);
        KanGraph empty = checked(new SumLayer(3, 1, List.of(new Bundle(0, List.of(), 0, 1, true))));
        assertThat(empty.stages().getFirst().links()).isEmpty();
    }

    private static KanGraph checked(Layer... layers) {
        int count = Arrays.stream(layers).mapToInt(Layer::parameterCount).sum();
        double[] parameters = IntStream.range(0, count).mapToDouble(i -> 0.1 + (i * 0.618034) % 1).toArray();
        List<Feature> features = IntStream.range(0, 3).mapToObj(axis -> Feature.linear(axis, 0, 1)).toList();
        KanGraph graph = new GraphBuilder(Diagram.of(new Network(features, List.of(layers), parameters)), box(3))
                .graph();
        Sheet.of(GraphLayout.of(graph, "")).check();
        return graph;
    }

    @Test
    void formulasBreakAtOperatorsAndNeverLeaveTheirWidth() {
        List<String> lines = Wrapping.lines("-0.5296*sin(0.4712*z + 0.1726) + 1.5e-7", 10, 80, 5);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo("-0.5296*sin(0.4712*z+0.1726)+1.5e-7");
        assertThat(lines).allMatch(line -> TextWidth.of(line, 10, false) <= 80).noneMatch(line -> line.endsWith("e"))
                .first().isEqualTo("-0.5296*sin(");
        assertThat(Wrapping.lines("abcdefghijklmnopqrstuvwxyz", 10, 40, 2)).hasSize(2).last().asString()
                .endsWith("…");
    }

    @Test
    void edgeTableHoldsValuesAndDerivatives() throws IOException {
        Network network = kan(2, 3, 1);
        Path file = folder.resolve("edges.csv");
        Diagram.of(network).samples(box(2)).writeEdges(file);
        CsvTable table = CsvReader.read(file);
        assertThat(table.columns()).containsExactly("layer", "input", "output", "z", "value", "derivative");
        assertThat(table.rows()).isEqualTo(9 * 101);
        EdgeFunctions functions = EdgeFunctions.of(network);
        double h = 1e-5;
        for (int row = 50; row < table.rows(); row += 101) {
            double z = table.column("z")[row];
            EdgeFunction edge = functions.edge((int) table.column("layer")[row], (int) table.column("input")[row],
                    (int) table.column("output")[row]).orElseThrow();
            assertThat(table.column("value")[row]).isEqualTo(edge.value(z));
            assertThat(table.column("derivative")[row])
                    .isCloseTo((edge.value(z + h) - edge.value(z - h)) / (2 * h), within(1e-7));
        }
        assertThat(folder).isDirectoryContaining("glob:**edges.csv");
    }

    private static Structure structure(Integer... hidden) {
        return new KanStructure(List.of(hidden), BasisChoice.chebyshev(4));
    }

    private static Network kan(int... width) {
        List<Integer> hidden = IntStream.of(width).skip(1).limit(width.length - 2L).boxed().toList();
        return new KanStructure(hidden, BasisChoice.chebyshev(5)).network(inputs(width[0]), width[width.length - 1],
                1);
    }

    private static List<Input> inputs(int count) {
        return java.util.Collections.nCopies(count, new Input(0, 1, false));
    }

    private static double[][] box(int dimension) {
        double[][] points = new double[dimension][200];
        for (int axis = 0; axis < dimension; axis++) {
            for (int p = 0; p < 200; p++) {
                points[axis][p] = (p * (axis + 1) * 0.618034) % 1;
            }
        }
        return points;
    }

    private static Document parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError("not XML: " + e.getMessage(), e);
        }
    }

    private static List<String> texts(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent()).toList();
    }
}
