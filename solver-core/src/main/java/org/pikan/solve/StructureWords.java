package org.pikan.solve;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pikan.basis.Activation;
import org.pikan.export.ResultJson.Candidate;
import org.pikan.formulation.ConditionMode;
import org.pikan.formulation.Formulation;
import org.pikan.network.Layer;
import org.pikan.network.MultiplicationLayer;
import org.pikan.network.Network;
import org.pikan.network.ProductLayer;
import org.pikan.network.SumLayer;

/** What the structure of a network says about a solution, and how clearly it won its race. */
final class StructureWords {

    /** A lead below this says little. */
    private static final double NARROW = 3;

    private StructureWords() {}

    /**
     * Such as {@code separable with rank 3 won by a factor 1e6 over the deep KAN: u is a sum of 3 products of functions of one
     * coordinate}.
     */
    static String of(Formulation formulation, Network network, @Nullable TrainingReport report) {
        boolean several = formulation.problem().unknowns().size() > 1;
        String subject = formulation.hasAnsatz() ? (several ? "each N in u = g + d*N" : "N in u = g + d*N")
                : several ? "each unknown" : formulation.problem().unknowns().getFirst().name();
        List<Candidate> candidates = report == null ? null : report.result().candidates();
        String name = name(network) + suffix(formulation.mode().label(), candidates);
        return name + race(candidates, name) + ": " + subject + " is " + meaning(network);
    }

    /** By how much the first of the candidates leads the next of another kind that had a turn; empty without one. */
    private static String race(@Nullable List<Candidate> candidates, String winner) {
        if (candidates == null) {
            return "";
        }
        List<Candidate> ranked = candidates.stream()
                .filter(c -> c.validationResidual() != null && c.seconds() != null && c.seconds() > 0)
                .sorted(Comparator.comparingDouble(StructureWords::residual)).toList();
        Optional<Candidate> best = ranked.stream().filter(c -> name(c, candidates).equals(winner)).findFirst();
        Optional<Candidate> next = ranked.stream().filter(c -> !name(c, candidates).equals(winner)).findFirst();
        if (best.isEmpty() || next.isEmpty()) {
            return "";
        }
        double lead = residual(next.get()) / residual(best.get());
        if (!(lead >= NARROW) || Double.isInfinite(lead)) {
            return lead >= NARROW ? " won over the " + name(next.get(), candidates)
                    : " ended with about the residual of the " + name(next.get(), candidates);
        }
        return " won by a factor " + factor(lead) + " over the " + name(next.get(), candidates);
    }

    private static double residual(Candidate candidate) {
        Double residual = candidate.validationResidual();
        return residual == null ? Double.POSITIVE_INFINITY : residual;
    }

    private static String factor(double lead) {
        return lead < 1000 ? String.format(Locale.ROOT, "%.0f", lead)
                : String.format(Locale.ROOT, "%.0e", lead).replaceFirst("e\\+0*", "e");
    }

    /** Where some have built conditions in and others have not, these say so. */
    private static String suffix(String conditions, @Nullable List<Candidate> candidates) {
        boolean mixed = candidates != null && candidates.stream().anyMatch(c -> !c.conditions().equals(conditions));
        return mixed && conditions.equals(ConditionMode.SOFT.label()) ? " with soft conditions" : "";
    }

    private static String name(Candidate candidate, List<Candidate> candidates) {
        return name(candidate) + suffix(candidate.conditions(), candidates);
    }

    private static String name(Candidate candidate) {
        Integer rank = candidate.rank();
        List<Integer> width = candidate.width() == null ? List.of() : candidate.width();
        return switch (candidate.network()) {
            case "separable" -> separable(rank == null ? 1 : rank);
            case "mlp" -> "MLP";
            default -> kan(width);
        };
    }

    private static String name(Network network) {
        if (network.layers().getLast() instanceof ProductLayer product) {
            return separable(product.rank());
        }
        if (network.layers().stream().anyMatch(MultiplicationLayer.class::isInstance)) {
            return "KAN with multiplication nodes";
        }
        return isMlp(network) ? "MLP" : kan(hidden(network));
    }

    private static List<Integer> hidden(Network network) {
        return network.layers().subList(0, network.layers().size() - 1).stream().map(Layer::outputs).toList();
    }

    private static boolean isMlp(Network network) {
        return network.layers().getLast() instanceof SumLayer sum && sum.symbolic().isEmpty()
                && sum.bundles().stream().flatMap(bundle -> bundle.edges().stream())
                        .allMatch(edge -> edge.basis() instanceof Activation);
    }

    private static String separable(int rank) {
        return "separable with rank " + rank;
    }

    private static String kan(List<Integer> hidden) {
        if (hidden.isEmpty()) {
            return "additive KAN";
        }
        if (hidden.equals(List.of(1))) {
            return "composed KAN";
        }
        return (hidden.size() == 1 ? "shallow" : "deep") + " KAN";
    }

    private static String meaning(Network network) {
        if (network.layers().getLast() instanceof ProductLayer product) {
            return product.rank() == 1 ? "a product of functions of one coordinate"
                    : "a sum of " + product.rank() + " products of functions of one coordinate";
        }
        List<Integer> hidden = hidden(network);
        if (network.layers().getFirst().inputs() == 1) {
            return "a function of one coordinate";
        }
        return switch (name(network)) {
            case "additive KAN" -> "a sum of functions of one coordinate";
            case "composed KAN" -> "a function of one sum of functions of one coordinate";
            case "shallow KAN" -> "a sum of functions of " + hidden.getFirst() + " sums of functions of one coordinate";
            case "deep KAN" -> "made of sums and functions of one variable in " + (hidden.size() + 1) + " layers";
            default -> "not known to be simpler than the network";
        };
    }
}
