"""DeepXDE, on the backend that DDE_BACKEND names, with the networks, points and optimisers of its own demos."""

import argparse
import json
import os

import deepxde as dde
import numpy as np
from problems import PROBLEMS, THREADS, Watch, interior, timed

BACKEND = os.environ["DDE_BACKEND"]
if BACKEND == "pytorch":
    import torch

    torch.set_num_threads(THREADS)
    math = torch
else:
    import jax

    math = jax.numpy

# Widths, activation, initialiser, points in the interior, on the boundary and at t = 0, iterations of Adam. heat-1d,
# burgers-1d, allen-cahn-1d: the demos of the same name; helmholtz-2d: the Dirichlet demo, ten points per wave length;
# poisson-2d has no demo in two coordinates but the L-shape's.
SETTINGS = {
    "poisson-2d": ([50] * 4, "tanh", "Glorot uniform", 1200, 120, 0, 50000),
    "heat-1d": ([20] * 3, "tanh", "Glorot normal", 2540, 80, 160, 20000),
    "burgers-1d": ([20] * 3, "tanh", "Glorot normal", 2540, 80, 160, 15000),
    "helmholtz-2d": ([150] * 3, "sin", "Glorot uniform", 1600, 160, 0, 5000),
    "allen-cahn-1d": ([20] * 3, "tanh", "Glorot normal", 8000, 400, 800, 40000),
}
LEARNING_RATE = 1e-3

# Conditions built into the network's output, as the demos of Helmholtz, Allen-Cahn and exact boundary conditions do.
ANSATZ = {
    "poisson-2d": lambda z, u: (1 - z[:, 0:1] ** 2) * (1 - z[:, 1:2] ** 2) * u,
    "helmholtz-2d": lambda z, u: (1 - z[:, 0:1] ** 2) * (1 - z[:, 1:2] ** 2) * u,
    "allen-cahn-1d": lambda z, u: z[:, 0:1] ** 2 * math.cos(np.pi * z[:, 0:1]) + z[:, 1:2] * (1 - z[:, 0:1] ** 2) * u,
}


def equation(problem):
    def partial(u, z, name):
        axes = problem.order(name)
        if len(axes) == 1:
            value = dde.grad.jacobian(u, z, i=0, j=axes[0])
        else:
            value = dde.grad.hessian(u, z, i=axes[0], j=axes[1])
        return value[0] if BACKEND == "jax" else value

    def residual(z, u):
        d = {name: partial(u, z, name) for name in problem.derivatives}
        return problem.residual(math, (z[:, 0:1], z[:, 1:2]), u[0] if BACKEND == "jax" else u, d)

    return residual


def data(problem, domain, boundary, initial):
    on_boundary = lambda _, on: on
    if not problem.evolution:
        geometry = dde.geometry.Rectangle(problem.low, problem.high)
        return dde.data.PDE(geometry, equation(problem), [], num_domain=domain, num_boundary=boundary)
    space = dde.geometry.Interval(problem.low[0], problem.high[0])
    geometry = dde.geometry.GeometryXTime(space, dde.geometry.TimeDomain(problem.low[1], problem.high[1]))
    conditions = []
    if problem.name not in ANSATZ:
        conditions = [
            dde.icbc.DirichletBC(geometry, lambda z: np.full((len(z), 1), problem.boundary), on_boundary),
            dde.icbc.IC(geometry, lambda z: problem.initial(np, z[:, 0:1]), on_boundary),
        ]
    return dde.data.TimePDE(
        geometry, equation(problem), conditions, num_domain=domain, num_boundary=boundary, num_initial=initial
    )


class Stop(dde.callbacks.Callback):
    """Measures now and then, and ends the training when its share of the seconds is over."""

    def __init__(self, watch, share):
        super().__init__()
        self.watch, self.share = watch, share

    def on_epoch_end(self):
        if self.watch.due():
            self.watch.measure(self.model.predict)
        if self.watch.over(self.share):
            self.model.stop_training = True


def solve(problem, seconds):
    watch = Watch(problem, seconds)
    widths, activation, initializer, domain, boundary, initial, adam = SETTINGS[problem.name]
    net = dde.nn.FNN([2, *widths, 1], activation, initializer)
    if problem.name in ANSATZ:
        net.apply_output_transform(ANSATZ[problem.name])
    model = dde.Model(data(problem, domain, boundary, initial), net)
    model.compile("adam", lr=LEARNING_RATE, verbose=0)
    lbfgs = BACKEND == "pytorch"  # on JAX DeepXDE has no L-BFGS: Adam goes on
    iterations = adam if lbfgs else 10**7
    share = 0.5 if lbfgs else 1.0
    model.train(iterations=iterations, display_every=10**7, callbacks=[Stop(watch, share)], verbose=0)
    watch.measure(model.predict)
    if lbfgs:
        # Short calls, so that the clock is read; torch's L-BFGS keeps its memory from call to call.
        dde.optimizers.config.LBFGS_options.update(iter_per_step=50, fun_per_step=100, maxiter=10**7)
        model.compile("L-BFGS", verbose=0)
        model.train(display_every=10**7, callbacks=[Stop(watch, 1.0)], verbose=0)
        watch.measure(model.predict)
    return watch


def evaluate(count, seconds):
    """Loss and gradient of the Poisson residual alone, 3 x 32 tanh."""
    problem = PROBLEMS["poisson-2d"]
    net = dde.nn.FNN([2, 32, 32, 32, 1], "tanh", "Glorot normal")
    geometry = dde.geometry.Rectangle(problem.low, problem.high)
    points = interior(count).astype(dde.config.real(np))
    model = dde.Model(dde.data.PDE(geometry, equation(problem), [], num_domain=0, anchors=points), net)
    model.compile("adam", lr=LEARNING_RATE, verbose=0)
    inputs, targets, _ = model.data.train_next_batch()
    assert len(inputs) == count

    if BACKEND == "pytorch":

        def once():
            model.opt.zero_grad()
            losses = model.outputs_losses_train(inputs, targets, None)[1]
            torch.sum(losses).backward()

    else:
        loss = lambda params, inputs: jax.numpy.sum(model.outputs_losses_train(params, inputs, None)[1])
        compiled = jax.jit(jax.value_and_grad(loss))
        inputs = jax.numpy.asarray(inputs)

        def once():
            jax.block_until_ready(compiled(model.params, inputs))

    result = timed(once, seconds)
    if BACKEND == "pytorch":
        parameters = sum(p.numel() for p in net.parameters())
    else:
        parameters = sum(p.size for p in jax.tree.leaves(model.params))
    print(json.dumps({"case": "mlp-3x32", "parameters": parameters} | result))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("action", choices=("evaluate", "solve"))
    parser.add_argument("--problem", choices=PROBLEMS)
    parser.add_argument("--precision", choices=("float32", "float64"), default="float64")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--points", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    dde.config.set_default_float(arguments.precision)
    dde.config.set_random_seed(arguments.seed)
    if arguments.action == "evaluate":
        evaluate(arguments.points, arguments.seconds)
    else:
        watch = solve(PROBLEMS[arguments.problem], arguments.seconds)
        watch.report(version=dde.__version__)


if __name__ == "__main__":
    main()
