package org.pikan.solve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pikan.basis.BSpline;
import org.pikan.basis.Basis;
import org.pikan.basis.Fourier;
import org.pikan.basis.GaussianRbf;
import org.pikan.basis.PolynomialBasis;
import org.pikan.collocation.PointBlocks;
import org.pikan.export.ResultJson;
import org.pikan.export.ResultJson.UnknownAccuracy;
import org.pikan.expression.Expression;
import org.pikan.formulation.Formulation;
import org.pikan.kernel.Kernels;
import org.pikan.network.Edge;
import org.pikan.network.Layer;
import org.pikan.network.Network;
import org.pikan.network.ProductLayer;
import org.pikan.network.SumLayer;
import org.pikan.problem.Condition;

/** Gathers what result.json holds. */
final class Results {

    private static final int RESIDUAL_POINTS = 4096;

    private final SolveOptions options;
    private final TrainingContext context;
    private final Formulation formulation;

    /** Of a training that a racer in this context has won. */
    Results(SolveOptions options, TrainingContext context) {
        this.options = options;
        this.context = context;
        this.formulation = context.formulation();
    }

    TrainingReport report(Training training, Network network, StopReason reason, double seconds,
            List<Double> trackSeconds, List<Progress> history) {
        Racer winner = training.tracks().get(training.leader());
        ErrorMeter meter = new ErrorMeter(formulation.problem(), EvaluationGrid.dense(formulation.problem().domain()));
        Map<String, UnknownAccuracy> errors = meter.errors(formulation, network);
        Double ansatzError = formulation.hasAnsatz() && !meter.blind()
                ? meter.worst(formulation, network.withParameters(new double[network.parameterCount()]))
                : null;
        ResultJson.Training trained = new ResultJson.Training(network.parameterCount(),
                winner.optimizer().label(), training.iterations(), seconds,
                loss(network, training.scales(context)), residualRms(network));
        ResultJson.Setting setting = new ResultJson.Setting(options.seed(), options.threads(), Kernels.best().name(),
                reason.name(), Version.TEXT);
        ResultJson result = new ResultJson(formulation.problem().name(), structure(winner.choice(), network),
                formulation.enforcement(), candidates(training, trackSeconds), trained,
                errors.isEmpty() ? ResultJson.Accuracy.UNKNOWN : ResultJson.Accuracy.of(errors, ansatzError), null,
                points(winner), setting);
        return new TrainingReport(result, history);
    }

    private double loss(Network network, double[][] scales) {
        double validation = context.validation(network, context.weights(scales));
        return validation * validation;
    }

    /** The root mean square of the equations' residuals, unscaled, at points that no training uses. */
    private double residualRms(Network network) {
        List<Expression> residuals = formulation.problem().equations().stream().map(e -> e.residual()).toList();
        double[][] values = new FieldEvaluator(formulation, network, residuals)
                .evaluate(context.freshPoints(RESIDUAL_POINTS));
        double sum = 0;
        for (double[] row : values) {
            for (double value : row) {
                sum += value * value;
            }
        }
        return Math.sqrt(sum / (RESIDUAL_POINTS * (double) values.length));
    }

    /** All candidates; those whose turn never came with the residual of their first network. */
    private List<ResultJson.Candidate> candidates(Training training, List<Double> seconds) {
        List<ResultJson.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < training.tracks().size(); i++) {
            Racer track = training.tracks().get(i);
            ResultJson.Structure structure = structure(track.choice(), track.best());
            double validation = track.bestValidation() < Double.POSITIVE_INFINITY
                    ? track.bestValidation()
                    : track.context().validation(track.best(),
                            track.context().weights(training.scales(track.context())));
            candidates.add(new ResultJson.Candidate(track.choice().label(), structure.width(), structure.rank(),
                    track.context().formulation().mode().label(), validation, seconds.get(i)));
        }
        return candidates;
    }

    private Map<String, Integer> points(Racer winner) {
        Map<String, Integer> points = new LinkedHashMap<>();
        points.put("interior", winner.interior());
        List<PointBlocks> blocks = context.plan(winner.interior()).points(formulation.soft(), 0);
        for (Condition condition : formulation.problem().conditions()) {
            int soft = formulation.soft().indexOf(condition);
            points.merge(condition.label(), soft < 0 ? 0 : blocks.get(soft + 1).count(), Integer::sum);
        }
        return points;
    }

    /** What a network is, in the words of the options. */
    static ResultJson.Structure structure(NetworkChoice choice, Network network) {
        List<Integer> width = new ArrayList<>();
        Integer rank = null;
        for (Layer layer : network.layers().subList(0, network.layers().size() - 1)) {
            if (choice != NetworkChoice.SEPARABLE) {
                width.add(layer.outputs());
            }
        }
        if (network.layers().getLast() instanceof ProductLayer product) {
            rank = product.rank();
        }
        if (choice == NetworkChoice.MLP) {
            return new ResultJson.Structure(choice.label(), null, width, null, null, null);
        }
        @Nullable
        Integer degree = null;
        @Nullable
        Integer grid = null;
        boolean symbolic = network.layers().stream()
                .noneMatch(
                        layer -> layer instanceof SumLayer sum && sum.bundles().stream().anyMatch(b -> b.inputs() > 0));
        String family = symbolic ? "symbolic" : "fourier";
        for (Layer layer : network.layers()) {
            if (layer instanceof SumLayer sum) {
                for (Edge edge : sum.bundles().stream().flatMap(b -> b.edges().stream()).toList()) {
                    Basis basis = edge.basis();
                    if (basis instanceof PolynomialBasis polynomials) {
                        if (!family.equals("bspline")) {
                            family = polynomials.family();
                            degree = Math.max(degree == null ? 0 : degree, polynomials.degree());
                        }
                    } else if (basis instanceof GaussianRbf rbf) {
                        family = rbf.family();
                        grid = Math.max(grid == null ? 0 : grid, rbf.gaps());
                    } else if (basis instanceof Fourier fourier && family.equals("fourier")) {
                        degree = Math.max(degree == null ? 0 : degree, fourier.harmonics());
                    } else if (basis instanceof BSpline spline) {
                        degree = Math.max(degree == null || !family.equals("bspline") ? 0 : degree, spline.degree());
                        family = "bspline";
                        grid = Math.max(grid == null ? 0 : grid, spline.intervals());
                    }
                }
            }
        }
        return new ResultJson.Structure(choice.label(), family, width, rank, degree, grid);
    }
}
