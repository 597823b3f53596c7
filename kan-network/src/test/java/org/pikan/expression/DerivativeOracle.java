package org.pikan.expression;

import java.util.List;
import java.util.Map;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/** Derivatives by Hipparchus, which differentiates numbers (automatic differentiation), not expressions. */
final class DerivativeOracle {

    /** The functions that Hipparchus differentiates, or that follow from these by a division. */
    static final List<Function> FUNCTIONS = List.of(Function.SIN, Function.COS, Function.TAN, Function.SEC,
            Function.CSC,
            Function.COT, Function.ASIN, Function.ACOS, Function.ATAN, Function.ATAN2, Function.SINH, Function.COSH,
            Function.TANH, Function.SECH, Function.CSCH, Function.COTH, Function.ASINH, Function.ACOSH, Function.ATANH,
            Function.EXP, Function.LOG, Function.LOG2, Function.LOG10, Function.SQRT, Function.CBRT, Function.ABS,
            Function.SIGN, Function.MIN, Function.MAX, Function.WHERE);

    private DerivativeOracle() {}

    static DerivativeStructure of(Expression expression, Map<? extends Expression, Double> point,
            List<? extends Expression> variables, int order) {
        DSFactory factory = new DSFactory(variables.size(), order);
        return Trees.<DerivativeStructure>fold(expression, (node, x) -> {
            int variable = variables.indexOf(node);
            return variable >= 0 ? factory.variable(variable, point.get(node)) : combine(node, x, factory);
        });
    }

    private static DerivativeStructure combine(Expression node, List<DerivativeStructure> x, DSFactory factory) {
        return switch (node) {
            case Constant(double value) -> factory.constant(value);
            case Sum _ -> x.get(0).add(x.get(1));
            case Difference _ -> x.get(0).subtract(x.get(1));
            case Product _ -> x.get(0).multiply(x.get(1));
            case Quotient _ -> x.get(0).divide(x.get(1));
            case Negation _ -> x.get(0).negate();
            case Power(_, Constant(double p)) when p == Math.rint(p) -> x.get(0).pow((int) p);
            case Power(_, Constant(double p)) -> x.get(0).pow(p);
            case Power _ -> x.get(0).pow(x.get(1));
            case Call(var function, _) -> call(function, x);
            default -> throw new IllegalArgumentException(node.toString());
        };
    }

    private static DerivativeStructure call(Function function, List<DerivativeStructure> arguments) {
        DerivativeStructure x = arguments.getFirst();
        DerivativeStructure y = arguments.getLast();
        return switch (function) {
            case SIN -> x.sin();
            case COS -> x.cos();
            case TAN -> x.tan();
            case SEC -> x.cos().reciprocal();
            case CSC -> x.sin().reciprocal();
            case COT -> x.tan().reciprocal();
            case ASIN -> x.asin();
            case ACOS -> x.acos();
            case ATAN -> x.atan();
            case ATAN2 -> x.atan2(y);
            case SINH -> x.sinh();
            case COSH -> x.cosh();
            case TANH -> x.tanh();
            case SECH -> x.cosh().reciprocal();
            case CSCH -> x.sinh().reciprocal();
            case COTH -> x.tanh().reciprocal();
            case ASINH -> x.asinh();
            case ACOSH -> x.acosh();
            case ATANH -> x.atanh();
            case EXP -> x.exp();
            case LOG -> x.log();
            case LOG2 -> x.log().divide(Math.log(2));
            case LOG10 -> x.log10();
            case SQRT -> x.sqrt();
            case CBRT -> x.cbrt();
            case ABS -> x.abs();
            case SIGN -> x.sign();
            case MIN -> x.getValue() <= y.getValue() ? x : y;
            case MAX -> x.getValue() >= y.getValue() ? x : y;
            case WHERE -> x.getValue() >= 0 ? arguments.get(1) : y;
            default -> throw new IllegalArgumentException(function.text());
        };
    }
}
