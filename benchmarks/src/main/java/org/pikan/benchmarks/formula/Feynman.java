package org.pikan.benchmarks.formula;

import java.util.List;

/**
 * Twenty formulas of 2 to 4 variables from Udrescu and Tegmark's Feynman database (Science Advances 6, eaay2631, 2020), some with
 * ranges moved away from singularities; chosen before anything was tuned to them.
 *
 * @param name
 *            the equation's number in the Feynman Lectures
 * @param inputs
 *            the names of the variables
 * @param text
 *            the formula
 * @param ranges
 *            lower and upper end of each variable
 */
record Feynman(String name, List<String> inputs, String text, double[][] ranges) {

    static final List<Feynman> ALL = List.of(
            of("I.6.2", "theta,s", "exp(-(theta/s)^2/2)/(sqrt(2*pi)*s)", 1, 3, 1, 3),
            of("I.8.14", "a,b", "sqrt(a^2 + b^2)", 1, 5, 1, 5),
            of("I.12.1", "mu,N", "mu*N", 1, 5, 1, 5),
            of("I.12.11", "E,B,v,th", "E + B*v*sin(th)", 1, 5, 1, 5, 1, 5, 1, 5),
            of("I.14.4", "k,x", "k*x^2/2", 1, 5, 1, 5),
            of("I.15.3t", "x,u,t", "(t - u*x)/sqrt(1 - u^2)", 1, 2, 0.1, 0.6, 1, 2),
            of("I.16.6", "u,v", "(u + v)/(1 + u*v)", 0.1, 0.9, 0.1, 0.9),
            of("I.18.12", "r,F,th", "r*F*sin(th)", 1, 5, 1, 5, 0, 5),
            of("I.25.13", "q,C", "q/C", 1, 5, 1, 5),
            of("I.26.2", "m,th", "asin(m*sin(th))", 0.1, 0.9, 0.1, 1.4),
            of("I.27.6", "d1,d2,m", "1/(1/d1 + m/d2)", 1, 5, 1, 5, 1, 5),
            of("I.29.16", "x1,x2,phi", "sqrt(x1^2 + x2^2 - 2*x1*x2*cos(phi))", 1, 5, 1, 5, 1, 3),
            of("I.30.3", "m,th", "sin(m*th/2)^2/sin(th/2)^2", 1, 3, 0.5, 2),
            of("I.34.14", "w,b", "w*(1 + b)/sqrt(1 - b^2)", 1, 5, 0.1, 0.6),
            of("I.37.4", "I1,I2,phi", "I1 + I2 + 2*sqrt(I1*I2)*cos(phi)", 1, 5, 1, 5, 1, 5),
            of("I.44.4", "m,T,V1,V2", "m*T*log(V2/V1)", 1, 5, 1, 5, 1, 5, 1, 5),
            of("I.50.26", "x1,w,t,a", "x1*(cos(w*t) + a*cos(w*t)^2)", 1, 3, 1, 2, 0.5, 1.5, 0.1, 0.9),
            of("II.6.15a", "p,r,z", "3*p*z*sqrt(r^2 - z^2)/r^5", 1, 3, 2, 4, 0.1, 1),
            of("II.35.18", "n0,h", "n0/(exp(h) + exp(-h))", 1, 3, 0.5, 3),
            of("III.9.52", "p,t,w", "p*sin(w*t/2)^2/(w/2)^2", 1, 3, 1, 2, 1, 2));

    private static Feynman of(String name, String inputs, String text, double... ends) {
        double[][] ranges = new double[ends.length / 2][];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = new double[] {ends[2 * i], ends[2 * i + 1]};
        }
        return new Feynman(name, List.of(inputs.split(",")), text, ranges);
    }
}
