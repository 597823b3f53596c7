"""The five problems, stated once for all peers, and the clock and the error measure they share."""

import csv
import json
import math
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

import numpy as np

GRID = 101  # points on each axis where the error is measured
PI = math.pi
THREADS = int(os.environ.get("PEERS_THREADS", "1"))


@dataclass(frozen=True)
class Problem:
    """An equation for u(first, second) on a box. The second coordinate is y, or the time t.

    `residual(m, z, u, d)` takes the module m (numpy, torch, jax.numpy) whose sin and cos apply, the coordinates z as a pair,
    u, and the partial derivatives d by name.
    """

    name: str
    axes: tuple[str, str]
    low: tuple[float, float]
    high: tuple[float, float]
    derivatives: tuple[str, ...]
    residual: Callable
    boundary: float  # u where the first coordinate ends, and for y where the second ends
    initial: Optional[Callable] = None  # u at t = 0, (m, x)

    @property
    def evolution(self):
        return self.axes[1] == "t"

    def order(self, derivative):
        """Positions of the coordinates that a derivative such as `xx` is taken by."""
        return [self.axes.index(axis) for axis in derivative]


def _poisson(m, z, u, d):
    return d["xx"] + d["yy"] + 2 * PI**2 * m.sin(PI * z[0]) * m.sin(PI * z[1])


def _helmholtz(m, z, u, d):
    return d["xx"] + d["yy"] + u - (1 - 17 * PI**2) * m.sin(PI * z[0]) * m.sin(4 * PI * z[1])


def _heat(m, z, u, d):
    return d["t"] - 0.4 * d["xx"]


def _burgers(m, z, u, d):
    return d["t"] + u * d["x"] - 0.01 / PI * d["xx"]


def _allen_cahn(m, z, u, d):
    return d["t"] - 1e-4 * d["xx"] - 5 * (u - u**3)


PROBLEMS = {
    problem.name: problem
    for problem in (
        Problem("poisson-2d", ("x", "y"), (-1.0, -1.0), (1.0, 1.0), ("xx", "yy"), _poisson, 0.0),
        Problem("heat-1d", ("x", "t"), (0.0, 0.0), (1.0, 1.0), ("t", "xx"), _heat, 0.0, lambda m, x: m.sin(PI * x)),
        Problem(
            "burgers-1d",
            ("x", "t"),
            (-1.0, 0.0),
            (1.0, 1.0),
            ("t", "x", "xx"),
            _burgers,
            0.0,
            lambda m, x: -m.sin(PI * x),
        ),
        Problem("helmholtz-2d", ("x", "y"), (-1.0, -1.0), (1.0, 1.0), ("xx", "yy"), _helmholtz, 0.0),
        Problem(
            "allen-cahn-1d",
            ("x", "t"),
            (-1.0, 0.0),
            (1.0, 1.0),
            ("t", "xx"),
            _allen_cahn,
            -1.0,
            lambda m, x: x**2 * m.cos(PI * x),
        ),
    )
}


def reference(problem):
    """The grid as (10201 x 2) and u on it, from the table that `pikan solve` wrote of its exact or reference solution."""
    path = Path(os.environ["PEERS_REFERENCE"]) / problem.name / "solution.csv"
    with path.open() as file:
        rows = list(csv.DictReader(file))
    points = np.array([[float(row[axis]) for axis in problem.axes] for row in rows])
    u = np.array([float(row["u_exact"]) for row in rows])
    if len(points) != GRID * GRID or not np.allclose(points.min(0), problem.low) or not np.allclose(points.max(0), problem.high):
        raise SystemExit(f"error: {path} is not a {GRID} x {GRID} grid of {problem.name}")
    return points, u


def now():
    """Seconds since this process was started: the wall's, or with PEERS_CLOCK=cpu the processor's."""
    if os.environ.get("PEERS_CLOCK") == "cpu":
        return time.process_time()
    return time.time() - float(os.environ["PEERS_START"])


class Watch:
    """Seconds since the process was started, without those spent on measuring, and the errors measured on the way."""

    def __init__(self, problem, seconds):
        self.limit = seconds
        self.history = []
        began = now()
        self.points, self.u = reference(problem)
        self.norm = float(np.linalg.norm(self.u))
        self.paused = now() - began

    def seconds(self):
        return now() - self.paused

    def over(self, share=1.0):
        return self.seconds() >= share * self.limit

    def due(self):
        last = self.history[-1][0] if self.history else 0.0
        return self.seconds() - last >= max(0.5, 0.02 * self.limit)

    def measure(self, predict):
        """Records the relative L2 error of predict(points), an array of 10201 numbers."""
        began = now()
        seconds = began - self.paused
        error = float(np.linalg.norm(np.asarray(predict(self.points), dtype=float).ravel() - self.u)) / self.norm
        self.history.append((round(seconds, 3), error if math.isfinite(error) else None))
        self.paused += now() - began

    def report(self, **facts):
        print(json.dumps(facts | {"seconds": self.limit, "history": self.history}), flush=True)


def timed(evaluation, seconds):
    """The first call's seconds (compilation and all), and the median milliseconds of the calls after a warm-up."""
    began = now()
    evaluation()
    first = now() - began
    times = []
    for keep in (False, True):
        until = now() + seconds / 2
        while now() < until or (keep and len(times) < 5):
            began = now()
            evaluation()
            if keep:
                times.append(1e3 * (now() - began))
    return {"firstSeconds": round(first, 3), "millis": round(float(np.median(times)), 3), "calls": len(times)}


def interior(count, seed=1):
    """Points in [-1, 1]^2 for the timing of one evaluation."""
    return np.random.default_rng(seed).uniform(-1, 1, (count, 2))
