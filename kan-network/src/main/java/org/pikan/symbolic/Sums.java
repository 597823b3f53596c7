package org.pikan.symbolic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pikan.basis.SymbolicFunction;
import org.pikan.symbolic.EdgeMatcher.Normalised;
import org.pikan.symbolic.EdgeMatcher.Search;

/**
 * Sums of functions on one edge, where no single function is exact: polynomials with few terms, a function beside a
 * polynomial of degree 1 or 2, and two functions, the second sought beside the first and both then polished together.
 */
final class Sums {

    private static final List<SymbolicFunction> MONOMIALS = List.of(SymbolicFunction.IDENTITY, SymbolicFunction.SQUARE,
            SymbolicFunction.CUBE, SymbolicFunction.FOURTH, SymbolicFunction.FIFTH);
    /** How many functions are taken as the first of two, and how many results of each kind are kept. */
    private static final int FIRSTS = 2;
    private static final int SECOND_COMPLEXITY = 3;
    private static final int KEPT = 3;

    private final Normalised edge;
    private final Search search;
    private final MatchOptions options;

    Sums(Normalised edge, Search search, MatchOptions options) {
        this.edge = edge;
        this.search = search;
        this.options = options;
    }

    List<EdgeMatch> matches(List<EdgeMatch> singles) {
        List<EdgeMatch> matches = new ArrayList<>(best(polynomials()));
        List<EdgeMatch> beside = new ArrayList<>();
        for (SymbolicFunction function : options.functions()) {
            if (isTranscendental(function)) {
                beside.addAll(besidePolynomial(function));
            }
        }
        matches.addAll(best(beside));
        double unexplained = matches.stream().mapToDouble(EdgeMatch::unexplained).min().orElse(1);
        if (unexplained > options.floor()) {
            matches.addAll(best(pairs(singles, beside)));
        }
        return matches;
    }

    private List<EdgeMatch> best(List<EdgeMatch> matches) {
        return matches.stream().filter(match -> Double.isFinite(match.unexplained()))
                .sorted(Comparator.comparingDouble(options::score)).limit(KEPT).toList();
    }

    private static boolean isTranscendental(SymbolicFunction function) {
        return switch (function) {
            case ZERO, IDENTITY, SQUARE, CUBE, FOURTH, FIFTH -> false;
            default -> true;
        };
    }

    /** Every set of two or more powers of z up to the fifth. */
    private List<EdgeMatch> polynomials() {
        List<EdgeMatch> matches = new ArrayList<>();
        for (int set = 3; set < 32; set++) {
            List<Integer> degrees = new ArrayList<>();
            for (int k = 0; k < 5; k++) {
                if ((set >> k & 1) == 1 && options.functions().contains(MONOMIALS.get(k))) {
                    degrees.add(k + 1);
                }
            }
            if (degrees.size() == Integer.bitCount(set) && degrees.size() > 1) {
                matches.add(polynomial(degrees));
            }
        }
        return matches;
    }

    /** The least-squares polynomial in z, by its powers over the largest |z|. */
    private EdgeMatch polynomial(List<Integer> degrees) {
        double unit = Math.max(Math.abs(edge.center() + edge.half()), Math.abs(edge.center() - edge.half()));
        List<double[]> columns = new ArrayList<>();
        columns.add(powers(unit, 0));
        degrees.forEach(degree -> columns.add(powers(unit, degree)));
        double[] c = Projection.solve(columns, edge.y().clone());
        List<SymbolicTerm> terms = new ArrayList<>();
        for (int k = 0; k < degrees.size(); k++) {
            terms.add(new SymbolicTerm(MONOMIALS.get(degrees.get(k) - 1),
                    c[k + 1] / Normalised.integerPower(unit, degrees.get(k)), 1, 0));
        }
        return edge.match(terms);
    }

    private double[] powers(double unit, int degree) {
        double[] column = new double[edge.s().length];
        for (int i = 0; i < column.length; i++) {
            column[i] = Normalised.integerPower(Math.fma(edge.half(), edge.s()[i], edge.center()) / unit, degree);
        }
        return column;
    }

    private List<EdgeMatch> besidePolynomial(SymbolicFunction function) {
        List<EdgeMatch> matches = new ArrayList<>();
        for (int degree = 1; degree <= 2; degree++) {
            List<SymbolicTerm> terms = joint(List.of(function), List.of(), degree);
            if (terms != null) {
                List<Integer> degrees = degree == 1 ? List.of(1) : List.of(1, 2);
                matches.add(completed(terms, degrees));
                if (degree == 2) {
                    matches.add(completed(terms, List.of(2)));
                }
            }
        }
        return matches;
    }

    /** Two functions: for the best first ones, alone or beside a polynomial, each simple second one beside it. */
    private List<EdgeMatch> pairs(List<EdgeMatch> singles, List<EdgeMatch> beside) {
        List<EdgeMatch> matches = new ArrayList<>();
        List<SymbolicTerm> firsts = new ArrayList<>(firsts(singles));
        firsts.addAll(firsts(beside));
        for (SymbolicTerm first : firsts) {
            double[] start = {first.scale() * edge.half(), Math.fma(first.scale(), edge.center(), first.shift())};
            for (SymbolicFunction second : options.functions()) {
                if (isTranscendental(second) && Library.complexity(second) <= SECOND_COMPLEXITY) {
                    List<SymbolicTerm> terms = joint(List.of(first.function(), second), List.of(start), 0);
                    if (terms != null) {
                        matches.add(edge.match(terms));
                    }
                }
            }
        }
        return matches;
    }

    private static List<SymbolicTerm> firsts(List<EdgeMatch> matches) {
        return matches.stream().filter(match -> !match.terms().isEmpty()
                && isTranscendental(match.terms().getFirst().function()))
                .sorted(Comparator.comparingDouble(EdgeMatch::unexplained)).map(match -> match.terms().getFirst())
                .filter(term -> Library.complexity(term.function()) <= SECOND_COMPLEXITY).limit(FIRSTS).toList();
    }

    /** Fits functions, of which all but the last have a start, beside a free polynomial. Null if there is no sound fit. */
    private @Nullable List<SymbolicTerm> joint(List<SymbolicFunction> functions,
            List<double[]> known, int degree) {
        Normalised few = search.few();
        Projection free = few.polynomial(degree);
        Projection beside = few.polynomial(degree);
        for (int i = 0; i < known.size(); i++) {
            double[] column = new double[few.s().length];
            for (int k = 0; k < column.length; k++) {
                column[k] = functions.get(i).value(Math.fma(known.get(i)[0], few.s()[k], known.get(i)[1]));
            }
            beside.add(column);
        }
        AffineFit coarse = new AffineFit(few.s(), few.y(), free, few.total(), functions);
        AffineFit.Fit found = null;
        for (double[] start : CoarseSearch.basins(functions.getLast(), few.s(), few.y(), beside, 2)) {
            double[] point = new double[2 * functions.size()];
            for (int i = 0; i < known.size(); i++) {
                System.arraycopy(known.get(i), 0, point, 2 * i, 2);
            }
            System.arraycopy(start, 0, point, 2 * known.size(), 2);
            AffineFit.Fit fit = coarse.polish(point, 15);
            if (found == null || fit.unexplained() < found.unexplained()) {
                found = fit;
            }
        }
        if (found == null || found.unexplained() > 1e-3) {
            return null;
        }
        AffineFit.Fit fit = new AffineFit(edge.s(), edge.y(), edge.polynomial(degree), edge.total(), functions)
                .polish(found.point(), 60);
        List<SymbolicTerm> terms = new ArrayList<>();
        for (int i = 0; i < functions.size(); i++) {
            double a = fit.point()[2 * i];
            double b = fit.point()[2 * i + 1];
            if (!Double.isFinite(fit.unexplained())
                    || !Search.isSound(edge, functions.get(i), fit.factors()[i], a, b)) {
                return null;
            }
            terms.add(edge.term(functions.get(i), fit.factors()[i], a, b));
        }
        return terms;
    }

    /** The terms with the powers of z that fit the rest best. */
    private EdgeMatch completed(List<SymbolicTerm> terms, List<Integer> degrees) {
        double[] rest = edge.y().clone();
        for (int i = 0; i < rest.length; i++) {
            for (SymbolicTerm term : terms) {
                rest[i] -= term.value(Math.fma(edge.half(), edge.s()[i], edge.center()));
            }
        }
        List<double[]> columns = new ArrayList<>();
        columns.add(powers(1, 0));
        degrees.forEach(degree -> columns.add(powers(1, degree)));
        double[] c = Projection.solve(columns, rest);
        List<SymbolicTerm> all = new ArrayList<>(terms);
        for (int k = 0; k < degrees.size(); k++) {
            all.add(new SymbolicTerm(MONOMIALS.get(degrees.get(k) - 1), c[k + 1], 1, 0));
        }
        return edge.match(all);
    }
}
