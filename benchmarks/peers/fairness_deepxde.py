"""Trains the MLP of the fairness check with DeepXDE, and writes one JSON object per run.

The problems, `heat-1d` and `poisson-2d`, are those of Pikan's library. Network, points, iterations and optimiser
settings are those of `pikan solve --network mlp --conditions soft`; the README beside this file lists them.
"""

import argparse
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

os.environ["DDE_BACKEND"] = "pytorch"

import deepxde as dde
import numpy as np
import torch
from scipy.stats import qmc

LEARNING_RATE = 1e-3
HISTORY = {"own": 100, "pikan": 50}  # pairs that L-BFGS keeps
GRID = 101  # points on each axis where the error is measured


@dataclass(frozen=True)
class Face:
    """A side of the domain, where u is given: `axis` is fixed at `value`."""

    label: str
    axis: int
    value: float
    kind: str  # faces of one kind are one condition to DeepXDE


@dataclass(frozen=True)
class Problem:
    """An equation in two coordinates on a box, with u given on some faces."""

    low: tuple[float, float]
    high: tuple[float, float]
    residual: Callable
    exact: Callable
    faces: tuple[Face, ...]
    scale: float  # root mean square of the equation's largest term on a function that takes the data
    face_scale: float  # the same for each condition


def heat_residual(x, u):
    u_t = dde.grad.jacobian(u, x, i=0, j=1)
    u_xx = dde.grad.hessian(u, x, i=0, j=0)
    return u_t - 0.4 * u_xx


def poisson_residual(x, u):
    u_xx = dde.grad.hessian(u, x, i=0, j=0)
    u_yy = dde.grad.hessian(u, x, i=1, j=1)
    source = -2 * torch.pi**2 * torch.sin(torch.pi * x[:, 0:1]) * torch.sin(torch.pi * x[:, 1:2])
    return u_xx + u_yy - source


# Scales by hand. heat-1d: sin(pi x) takes the data; of its terms 0 and 0.4 pi^2 sin(pi x) the larger has the root mean
# square 0.4 pi^2 / sqrt(2), u itself 1 / sqrt(2). poisson-2d: 0 takes the data, so the source alone is left, of root mean
# square 2 pi^2 / 2; the conditions' terms vanish, which counts as 1.
PROBLEMS = {
    "heat-1d": Problem(
        low=(0.0, 0.0),
        high=(1.0, 1.0),
        residual=heat_residual,
        exact=lambda x: np.exp(-0.4 * np.pi**2 * x[:, 1:2]) * np.sin(np.pi * x[:, 0:1]),
        faces=(
            Face("x=0", 0, 0.0, "boundary"),
            Face("x=1", 0, 1.0, "boundary"),
            Face("initial", 1, 0.0, "initial"),
        ),
        scale=0.4 * np.pi**2 / np.sqrt(2),
        face_scale=1 / np.sqrt(2),
    ),
    "poisson-2d": Problem(
        low=(-1.0, -1.0),
        high=(1.0, 1.0),
        residual=poisson_residual,
        exact=lambda x: np.sin(np.pi * x[:, 0:1]) * np.sin(np.pi * x[:, 1:2]),
        faces=(
            Face("x=-1", 0, -1.0, "boundary"),
            Face("x=1", 0, 1.0, "boundary"),
            Face("y=-1", 1, -1.0, "boundary"),
            Face("y=1", 1, 1.0, "boundary"),
        ),
        scale=np.pi**2,
        face_scale=1.0,
    ),
}


def sobol(dimension, count, *seed):
    """Scrambled Sobol points in the unit box, as (count x dimension); `count` is a power of 2."""
    points = qmc.Sobol(dimension, seed=np.random.default_rng(seed)).random_base2(int(np.log2(count)))
    assert len(points) == count, f"{count} is no power of 2"
    return points


def face_points(problem, face, count, *seed):
    low, high = np.array(problem.low), np.array(problem.high)
    points = np.empty((count, 2))
    free = 1 - face.axis
    points[:, face.axis] = face.value
    points[:, free] = low[free] + (high - low)[free] * sobol(1, count, *seed)[:, 0]
    return points


def conditions(problem, setting, count, seed):
    """The conditions and the weights of all mean squares, the equation's first.

    `own` weighs each mean square by 1 and takes the whole boundary for one condition, as is usual with DeepXDE; `pikan`
    takes each face for one and divides each mean square by its squared scale.
    """
    points = [face_points(problem, face, count, seed, 1 + i) for i, face in enumerate(problem.faces)]
    if setting == "pikan":
        groups = points
        factors = [problem.scale**-2] + [problem.face_scale**-2] * len(groups)
    else:
        kinds = dict.fromkeys(face.kind for face in problem.faces)
        groups = [np.vstack([p for p, f in zip(points, problem.faces) if f.kind == kind]) for kind in kinds]
        factors = [1.0] * (1 + len(groups))
    return [dde.icbc.PointSetBC(p, problem.exact(p)) for p in groups], factors


def network(problem, width, seed):
    """A tanh MLP that sees coordinates mapped to [-1, 1]; Glorot normal weights, biases 0."""
    dde.config.set_random_seed(seed)
    net = dde.nn.FNN([2, *width, 1], "tanh", "Glorot normal")
    low, high = torch.tensor(problem.low), torch.tensor(problem.high)
    net.apply_feature_transform(lambda x: 2 * (x - low) / (high - low) - 1)
    return net


def relative_l2(problem, model):
    axes = [np.linspace(a, b, GRID) for a, b in zip(problem.low, problem.high)]
    grid = np.stack([axis.ravel() for axis in np.meshgrid(*axes)], axis=1)
    exact = problem.exact(grid)
    return float(np.linalg.norm(model.predict(grid) - exact) / np.linalg.norm(exact))


def end_lbfgs_by_iterations(iterations, history):
    """No tolerance, all iterations in one call, and more evaluations than a line search can use."""
    dde.optimizers.set_LBFGS_options(maxcor=history, ftol=0, gtol=0, maxiter=iterations)
    # DeepXDE derives these two from maxiter, but only once, when it is imported.
    dde.optimizers.config.LBFGS_options.update(iter_per_step=iterations, fun_per_step=30 * iterations)


def train(name, setting, arguments, seed):
    """Adam, then L-BFGS, either of which may have 0 iterations."""
    problem = PROBLEMS[name]
    bcs, factors = conditions(problem, setting, arguments.face_points, seed)
    low, high = np.array(problem.low), np.array(problem.high)
    interior = low + (high - low) * sobol(2, arguments.points, seed, 0)
    # The geometry only names the box: all points are given.
    data = dde.data.PDE(dde.geometry.Rectangle(problem.low, problem.high), problem.residual, bcs, anchors=interior)
    model = dde.Model(data, network(problem, arguments.width, seed))
    done = {"adam": 0, "lbfgs": 0}
    if arguments.adam:
        model.compile("adam", lr=LEARNING_RATE, loss_weights=factors, verbose=0)
        _, state = model.train(iterations=arguments.adam, display_every=arguments.adam, verbose=0)
        done["adam"] = state.iteration
    if arguments.lbfgs:
        end_lbfgs_by_iterations(arguments.lbfgs, HISTORY[setting])
        model.compile("L-BFGS", loss_weights=factors, verbose=0)
        _, state = model.train(display_every=arguments.lbfgs, verbose=0)
        done["lbfgs"] = state.iteration - done["adam"]
    return {
        "problem": name,
        "setting": setting,
        "seed": seed,
        "points": {"interior": arguments.points} | {face.label: arguments.face_points for face in problem.faces},
        "parameterCount": sum(parameter.numel() for parameter in model.net.parameters()),
        "iterations": done,
        "loss": float(np.sum(state.loss_train)),
        "relativeL2": relative_l2(problem, model),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--problems", nargs="+", choices=PROBLEMS, default=list(PROBLEMS))
    parser.add_argument("--settings", nargs="+", choices=HISTORY, default=list(HISTORY), help="weights and history")
    parser.add_argument("--width", nargs="+", type=int, default=[20, 20, 20], help="hidden widths")
    parser.add_argument("--points", type=int, default=1024, help="points in the interior, a power of 2")
    parser.add_argument("--face-points", type=int, default=128, help="points on each face, a power of 2")
    parser.add_argument("--adam", type=int, default=2000, help="iterations of Adam")
    parser.add_argument("--lbfgs", type=int, default=1000, help="iterations of L-BFGS after it")
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3])
    parser.add_argument("--out", type=Path, required=True, help="file of results, one JSON object a line")
    arguments = parser.parse_args()

    dde.config.set_default_float("float64")
    torch.set_num_threads(1)
    with arguments.out.open("w") as out:
        for name in arguments.problems:
            for setting in arguments.settings:
                for seed in arguments.seeds:
                    run = train(name, setting, arguments, seed)
                    print(json.dumps(run), file=out, flush=True)


if __name__ == "__main__":
    main()
