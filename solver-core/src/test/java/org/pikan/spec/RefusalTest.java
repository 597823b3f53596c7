package org.pikan.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pikan.problem.ProblemException;

/** Each wrong change of a right file is refused with its own message and hint. */
class RefusalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    # what stood there | what stands there instead | the message | the hint
                    "name": "heat-1d" | "name": "" | name '' of the problem is not a letter | Maybe 'heat-1d'
                    "name": "heat-1d" | "name": "../up" | name '../up' of the problem | Maybe 'heat-1d'
                    "name": "heat-1d", | | the key 'name' is missing | Maybe "name"
                    "name": "heat-1d" | "name": 3 | name in line 2 is a number '3' | Maybe write a text in quotes
                    "name": "heat-1d" | "name": "a", "name": "b" | line 2: the key 'name' is given twice | Maybe remove one
                    "domain" | "domian" | unknown key 'domian' in line 3 | Maybe 'domain' is meant
                    "equations": | "frobnicate": 1, "equations": | unknown key 'frobnicate' in line 7 | Known keys are 'name'
                    "exact": | "inverse": {}, "exact": | 'inverse' in line 12 is not supported in this version | Maybe leave it out
                    "exact": | "observations": {}, "exact": | 'observations' in line 12 is not supported | Maybe leave it out
                    "exact": | "reference": {"file": "a.csv"}, "exact": | reference: 'file' in line 12 is not supported | Maybe leave it out
                    "exact": | "reference": {"method": "FD!"}, "exact": | reference.method is 'FD!' | Maybe 'finite-difference'
                    "exact": | "solver": {"iteration": 5}, "exact": | solver: unknown key 'iteration' | Maybe 'iterations' is meant
                    "exact": | "solver": {"points": true}, "exact": | solver.points in line 12 is true | Maybe write a number
                    "exact": | "solver": {"symbolic": "yes"}, "exact": | solver.symbolic in line 12 is a text 'yes' | Maybe write true or false
                    {"x": [0, 1]} | {"shape": {"disc": {}}} | domain: 'shape' in line 3 is not supported in this version | Maybe use a box
                    {"x": [0, 1]} | {"x": [1, 0]} | coordinate 'x' runs from 1 to 0 | Maybe swap the ends: [0, 1]
                    {"x": [0, 1]} | {"x": [0, 0]} | coordinate 'x' runs from 0 to 0 | Maybe give the interval a length
                    {"x": [0, 1]} | {"x": [0]} | domain.x in line 3 has 1 numbers | Maybe [0, 1]
                    {"x": [0, 1]} | {"x": 1} | domain.x in line 3 is a number '1' | Maybe write an array
                    {"x": [0, 1]} | {"x": [0, 1e999]} | domain.x[1] in line 3 is '1e999', more than a double can hold | Maybe the exponent
                    {"x": [0, 1]} | {"x": [0, "1/0"]} | domain.x[1]: '1/0' is infinite | Maybe the denominator is 0
                    {"x": [0, 1]} | {"x": [0, "2*q"]} | domain.x[1]: unknown name 'q' | Maybe
                    {"x": [0, 1]} | {"x": [0, true]} | domain.x[1] in line 3 is true | Maybe write a number
                    {"x": [0, 1]} | {"x": [0, 1], "x": [0, 2]} | line 3: the key 'x' is given twice | Maybe remove one
                    {"x": [0, 1]} | {"x": [0, 1], "t": [0, 1]} | coordinate 't' is declared twice | Maybe
                    {"x": [0, 1]} | {"u": [0, 1], "x": [0, 1]} | the name 'u' is declared twice | Maybe
                    {"x": [0, 1]} | {"pi": [0, 1]} | coordinate: the name 'pi' is reserved | Maybe
                    {"x": [0, 1]} | {"n": [0, 1]} | coordinate: the name 'n' is reserved | Maybe
                    {"x": [0, 1]} | {"2x": [0, 1]} | coordinate: the name '2x' is not a letter | Maybe
                    {"t": [0, 1]} | {"t": [0, 1], "s": [0, 1]} | time in line 4 names 2 coordinates | Maybe "time"
                    {"alpha": 0.4} | {"alpha": 0.4, "sin": 1} | parameter: the name 'sin' is reserved | Maybe
                    {"alpha": 0.4} | {"alpha": "0.4*x"} | parameters.alpha: unknown name 'x' | Maybe
                    {"alpha": 0.4} | {"alpha": null} | parameters.alpha in line 5 is null | Maybe write a number
                    {"alpha": 0.4} | {"alpha": 0.4, "u_x": 1} | the name 'u_x' reads as a derivative | Maybe
                    {"alpha": 0.4} | {"alpha": 0.4, "u": 1} | the name 'u' is declared twice | Maybe
                    "unknowns": ["u"] | "unknowns": [] | unknowns in line 6 is empty | Maybe ["u"]
                    "unknowns": ["u"] | "unknowns": ["u", "u"] | the name 'u' is declared twice | Maybe
                    "unknowns": ["u"] | "unknowns": ["u", "v"] | unknown 'v' occurs in no equation | Maybe an equation for it is missing
                    "unknowns": ["u"] | "unknowns": "u" | unknowns in line 6 is a text 'u' | Maybe write an array
                    "unknowns": ["u"] | "unknowns": [1] | unknowns[0] in line 6 is a number '1' | Maybe write a text
                    "unknowns": ["u"], | | the key 'unknowns' is missing | Maybe "unknowns"
                    "u_t = alpha*u_xx" | "" | equation 1: the text is empty | Maybe
                    ["u_t = alpha*u_xx"] | [] | the problem has no equations | Maybe add one
                    alpha*u_xx | alhpa*u_xx | equation 1: unknown name 'alhpa' | Maybe alpha
                    u_t = alpha*u_xx | u_t - alpha*u_xx | equation 1: an equation needs '=' | Maybe
                    u_t = alpha*u_xx | u_t = alpha*u_yy | equation 1: 'yy' in 'u_yy' is no coordinate | Maybe
                    u_t = alpha*u_xx | u_t = alpha*u_n | equation 1 contains the normal derivative 'u_n' | Maybe write the derivative
                    u_t = alpha*u_xx | u_t = u_xx/(alpha - 0.4) | equation 1: 'u_xx/(0.4 - 0.4)' is infinite | Maybe
                    u_t = alpha*u_xx | x = t | equation 1, 'x = t', contains no unknown | Maybe
                    u_t = alpha*u_xx | u_t = d(u_xxxx, x, x, x, x, x) | equation 1 differentiates 9 times | Maybe introduce another unknown
                    "on": "boundary" | "on": "boundry" | condition 1 on 'boundry': there is no such part | Maybe 'boundary' is meant
                    "on": "boundary" | "on": "hole" | condition 1 on 'hole': there is no such part | The parts are 'boundary', 'x=0', 'x=1', 'initial'
                    "on": "boundary" | "on": "x=0.5" | condition 1 on 'x=0.5': 'x=0.5' is not a face | Maybe 'x=0' or 'x=1'
                    "on": "boundary" | "on": "y=0" | condition 1 on 'y=0' names 'y', which is not a coordinate | The coordinates are 'x', 't'
                    "on": "boundary" | "on": "x=" | condition 1 on 'x=': the text is empty | Maybe
                    "on": "boundary" | "on": "x=0" | the equations contain u_xx, but there is no condition on 'x=1' | Maybe add one on 'x=1'
                    "on": "boundary" | "on": "x=1" | the equations contain u_xx, but there is no condition on 'x=0' | Maybe add one on 'x=0'
                    "on": "boundary" | "on": "initial" | two conditions on 'initial' both set 'u' | Maybe one of them
                    "on": "boundary", | | condition 1 in line 9 has none of the keys 'on', 'periodic' and 'at' | Maybe
                    "on": "boundary", | "on": "boundary", "periodic": "x", | condition 1 in line 9 has more than one of | Maybe
                    "on": "boundary" | "onn": "boundary" | condition 1: unknown key 'onn' in line 9 | Maybe 'on' is meant
                    "on": "boundary" | "periodic": "x" | condition 1 is periodic, but has an equation | Maybe leave
                    "on": "boundary" | "at": {"x": 2} | condition 1: the point 'x=2' is outside | Maybe choose
                    "on": "boundary" | "at": {"t": 1} | condition 1 is at a point, but gives no value for 'x' | Maybe add one
                    "on": "boundary" | "at": {"y": 1} | key 'at' of condition 1: unknown key 'y' in line 9 | Known keys are 'x', 't'
                    "on": "boundary", "equation": "u = 0" | "periodic": "y" | key 'periodic' of condition 1 in line 9 is 'y', which is not | The coordinates are 'x', 't'
                    "on": "boundary" | "on": ["x=0"] | key 'on' of condition 1 in line 9 is an array | Maybe write a text
                    "equation": "u = 0" | "equation": "u = 0", "weight": "2*" | key 'weight' of condition 1: unexpected | Maybe
                    "equation": "u = 0" | "equation": "x = 0" | condition 1 on 'boundary': 'x = 0' contains no unknown | Maybe
                    "equation": "u = 0" | "equation": "u = log(-1)" | condition 1 on 'boundary': 'log(-1)' is not a number | Maybe
                    "equation": "u = 0" | "equation": "u = log(x - 2)" | condition on 'x=0' is not finite | Maybe
                    "equation": "u = 0" | "equation": "u = 0", "weight": -1 | weight of the condition on 'x=0' is -1.0 | Maybe leave
                    "equation": "u = 0" | "equation": "u = 0", "weight": 0 | weight of the condition on 'x=0' is 0.0 | Maybe leave
                    "equation": "u = 0" | "equation": 0 | key 'equation' of condition 1 in line 9 is a number | Maybe write a text
                    , "equation": "u = 0" | | condition 1: the key 'equation' is missing | Maybe
                    "equation": "u = sin(pi*x)" | "equation": "u_t = 0" | so 'u' needs an initial condition, but none sets u | Maybe add an initial condition such as u = 0
                    "equation": "u = sin(pi*x)" | "equation": "u = sin(2*pi*x)" | exact solution does not satisfy the condition on 'initial', 'u = sin(6.283185307179586*x)' | Maybe a sign or a literal
                    "on": "initial" | "on": "t=1" | so 'u' needs an initial condition | Maybe add
                    "on": "initial" | "on": "t=0.5" | condition 2 on 't=0.5': 't=0.5' is not a face | Maybe
                    {"u": "exp(-alpha | {"w": "exp(-alpha | exact is given for 'w', which is not an unknown | The unknowns are 'u'
                    {"u": "exp(-alpha | {"u": "u*exp(-alpha | exact 'u' contains the unknown 'u' | Maybe
                    {"u": "exp(-alpha | {"u": "exp(alpha | exact solution does not satisfy equation 1, 'u_t = 0.4*u_xx': the sides differ by | Maybe a sign
                    {"u": "exp(-alpha | {"u": "1/(x - x)*exp(-alpha | exact 'u': '1/(x - x)' is infinite | Maybe
                    "exact": | "definitions": {"f": "g", "g": "2*f"}, "exact": | definition 'f' is circular: f uses g uses f | Maybe
                    "exact": | "definitions": {"f": "f"}, "exact": | definition 'f' is circular: f uses f | Maybe
                    "exact": | "definitions": {"f": "u"}, "exact": | definition 'f' contains the unknown 'u' | Maybe
                    "exact": | "definitions": {"f": "sin(y)"}, "exact": | definition 'f': unknown name 'y' | Maybe
                    """)
    void refuses(String there, String instead, String message, String hint) {
        assertThat(Statements.HEAT).contains(there);
        String wrong = Statements.HEAT.replace(there, instead == null ? "" : instead);

        ProblemException e = catchThrowableOfType(ProblemException.class, () -> ProblemFile.parse(wrong));

        assertThat(e).isNotNull();
        assertThat(e.getMessage()).contains(message).doesNotContain("\n").doesNotEndWith(".");
        assertThat(e.hint()).startsWith(hint).doesNotContain("\n").endsWith(".");
    }
}
