package org.pikan.spec;

/** Problems as files, with exact solutions derived by hand. */
final class Statements {
    static final String HEAT = """
            {
              "name": "heat-1d",
              "domain": {"x": [0, 1]},
              "time": {"t": [0, 1]},
              "parameters": {"alpha": 0.4},
              "unknowns": ["u"],
              "equations": ["u_t = alpha*u_xx"],
              "conditions": [
                {"on": "boundary", "equation": "u = 0"},
                {"on": "initial", "equation": "u = sin(pi*x)"}
              ],
              "exact": {"u": "exp(-alpha*pi^2*t)*sin(pi*x)"}
            }
            """;
    static final String POISSON = """
            {
              "name": "poisson-2d",
              "domain": {"x": [-1, 1], "y": [-1, 1]},
              "unknowns": ["u"],
              "equations": ["u_xx + u_yy = -2*pi^2*sin(pi*x)*sin(pi*y)"],
              "conditions": [{"on": "boundary", "equation": "u = 0"}],
              "exact": {"u": "sin(pi*x)*sin(pi*y)"}
            }
            """;
    static final String HELMHOLTZ = """
            {
              "name": "helmholtz-2d",
              "domain": {"x": [-1, 1], "y": [-1, 1]},
              "unknowns": ["u"],
              "equations": ["u_xx + u_yy + u = (1 - 17*pi^2)*sin(pi*x)*sin(4*pi*y)"],
              "conditions": [{"on": "boundary", "equation": "u = 0"}],
              "exact": {"u": "sin(pi*x)*sin(4*pi*y)"}
            }
            """;
    static final String WAVE = """
            {
              "name": "wave-1d",
              "domain": {"x": [0, 1]},
              "time": {"t": [0, 1]},
              "unknowns": ["u"],
              "equations": ["u_tt = 4*u_xx"],
              "conditions": [
                {"on": "boundary", "equation": "u = 0"},
                {"on": "initial", "equation": "u = sin(pi*x) + 0.5*sin(4*pi*x)"},
                {"on": "initial", "equation": "u_t = 0"}
              ],
              "exact": {"u": "sin(pi*x)*cos(2*pi*t) + 0.5*sin(4*pi*x)*cos(8*pi*t)"}
            }
            """;
    static final String CONVECTION = """
            {
              "name": "convection-1d",
              "domain": {"x": [0, "2*pi"]},
              "time": {"t": [0, 1]},
              "unknowns": ["u"],
              "equations": ["u_t + 30*u_x = 0"],
              "conditions": [
                {"periodic": "x"},
                {"on": "initial", "equation": "u = sin(x)"}
              ],
              "exact": {"u": "sin(x - 30*t)"}
            }
            """;
    static final String ROBIN = """
            {
              "name": "heat-rod-robin",
              "domain": {"x": [0, 1]},
              "time": {"t": [0, 1]},
              "parameters": {"k": 0.8603335890193798},
              "unknowns": ["u"],
              "equations": ["u_t = u_xx"],
              "conditions": [
                {"on": "x=0", "equation": "u_n = 0"},
                {"on": "x=1", "equation": "u_n + u = 0"},
                {"on": "initial", "equation": "u = cos(k*x)"}
              ],
              "exact": {"u": "exp(-k^2*t)*cos(k*x)"}
            }
            """;
    static final String TAYLOR_GREEN = """
            {
              "name": "taylor-green-2d",
              "domain": {"x": [0, "2*pi"], "y": [0, "2*pi"]},
              "time": {"t": [0, 5]},
              "parameters": {"nu": 0.1},
              "unknowns": ["u", "v", "p"],
              "equations": [
                "u_t + u*u_x + v*u_y = -p_x + nu*laplacian(u)",
                "v_t + u*v_x + v*v_y = -p_y + nu*laplacian(v)",
                "u_x + v_y = 0"
              ],
              "conditions": [
                {"periodic": "x"},
                {"periodic": "y"},
                {"on": "initial", "equation": "u = -cos(x)*sin(y)"},
                {"on": "initial", "equation": "v = sin(x)*cos(y)"},
                {"at": {"x": 0, "y": 0}, "equation": "p = -exp(-4*nu*t)/2"}
              ],
              "exact": {
                "u": "-cos(x)*sin(y)*exp(-2*nu*t)",
                "v": "sin(x)*cos(y)*exp(-2*nu*t)",
                "p": "-(cos(2*x) + cos(2*y))/4*exp(-4*nu*t)"
              }
            }
            """;
    static final String KOVASZNAY = """
            {
              "name": "kovasznay-2d",
              "domain": {"x": [-0.5, 1], "y": [-0.5, 1.5]},
              "parameters": {"Re": 20},
              "definitions": {
                "l": "Re/2 - sqrt(Re^2/4 + 4*pi^2)",
                "U": "1 - exp(l*x)*cos(2*pi*y)",
                "V": "l/(2*pi)*exp(l*x)*sin(2*pi*y)"
              },
              "unknowns": ["u", "v", "p"],
              "equations": [
                "u*u_x + v*u_y = -p_x + laplacian(u)/Re",
                "u*v_x + v*v_y = -p_y + laplacian(v)/Re",
                "u_x + v_y = 0"
              ],
              "conditions": [
                {"on": "boundary", "equation": "u = U"},
                {"on": "boundary", "equation": "v = V"},
                {"at": {"x": 0, "y": 0}, "equation": "p = 0"}
              ],
              "exact": {"u": "U", "v": "V", "p": "(1 - exp(2*l*x))/2"}
            }
            """;
    static final String SOLITON = """
            {
              "name": "schroedinger-soliton",
              "domain": {"x": [-15, 15]},
              "time": {"t": [0, "pi/2"]},
              "definitions": {
                "q": "cosh(4*x) + 4*cosh(2*x) + 3*cos(4*t)",
                "U": "4*(cosh(3*x)*cos(t/2) + 3*cosh(x)*cos(4.5*t))/q",
                "V": "4*(cosh(3*x)*sin(t/2) + 3*cosh(x)*sin(4.5*t))/q"
              },
              "unknowns": ["u", "v"],
              "equations": [
                "u_t + 0.5*v_xx + (u^2 + v^2)*v = 0",
                "v_t - 0.5*u_xx - (u^2 + v^2)*u = 0"
              ],
              "conditions": [
                {"on": "boundary", "equation": "u = U"},
                {"on": "boundary", "equation": "v = V"},
                {"on": "initial", "equation": "u = 2/cosh(x)"},
                {"on": "initial", "equation": "v = 0"}
              ],
              "exact": {"u": "U", "v": "V"}
            }
            """;
    static final String DECAY = """
            {
              "name": "decay",
              "time": {"t": [0, 1]},
              "unknowns": ["y"],
              "equations": ["y_t = -y"],
              "conditions": [{"on": "initial", "equation": "y = 1"}],
              "exact": {"y": "exp(-t)"}
            }
            """;

    private Statements() {}
}
