"""pykan with the network, points and optimiser of its own example on PDEs."""

import argparse
import importlib.metadata
import json
import os
import tempfile

import torch
from kan import KAN, LBFGS
from problems import PROBLEMS, THREADS, Watch, interior, timed

GRIDS = (5, 10, 20)
STEPS = 50  # calls of L-BFGS on each grid
SIDE = 51  # points along each coordinate, and on each side
ALPHA = 0.01  # weight of the equation


class Over(Exception):
    """The seconds are over."""


def jacobian(function, z):
    """d function / d z as (points x outputs x coordinates), differentiable again."""
    summed = lambda z: function(z).sum(dim=0)
    return torch.autograd.functional.jacobian(summed, z, create_graph=True).permute(1, 0, 2)


def residual(problem, model, z):
    gradient = lambda z: jacobian(model, z)[:, 0, :]
    d = {}
    hessian = jacobian(gradient, z)
    first = gradient(z) if any(len(name) == 1 for name in problem.derivatives) else None
    for name in problem.derivatives:
        axes = problem.order(name)
        d[name] = first[:, axes[0], None] if len(axes) == 1 else hessian[:, axes[0], axes[1], None]
    return problem.residual(torch, (z[:, 0:1], z[:, 1:2]), model(z), d)


def mesh(problem):
    """All points, those on sides where u is given, and u there."""
    first, second = (torch.linspace(a, b, SIDE) for a, b in zip(problem.low, problem.high))
    points = torch.cartesian_prod(first, second)
    sides = [(first[:1], second), (first[-1:], second)]
    if not problem.evolution:
        sides += [(first, second[:1]), (first, second[-1:])]
    at = [torch.cartesian_prod(*side) for side in sides]
    values = [torch.full((SIDE, 1), problem.boundary)] * len(at)
    if problem.evolution:
        at.append(torch.cartesian_prod(first, second[:1]))
        values.append(problem.initial(torch, at[-1][:, 0:1]))
    return points, torch.cat(at), torch.cat(values)


def network(width, grid, seed):
    return KAN(width=width, grid=grid, k=3, seed=seed, auto_save=False).speed()


def solve(problem, watch, seed):
    """Grids of 5, 10 and 20 intervals, a third of the seconds each unless the steps are done before."""
    points, at, values = mesh(problem)
    model = network([2, 2, 1], GRIDS[0], seed)

    def predict(z):
        with torch.no_grad():
            return model(torch.as_tensor(z, dtype=points.dtype)).numpy()

    try:
        for part, grid in enumerate(GRIDS):
            share = (part + 1) / len(GRIDS)
            if part:
                model.save_act = True
                model.get_act(points)
                model = model.refine(grid).speed()
            optimizer = LBFGS(
                model.parameters(), lr=1, history_size=10, line_search_fn="strong_wolfe",
                tolerance_grad=1e-32, tolerance_change=1e-32, tolerance_ys=1e-32,
            )  # fmt: skip

            def closure():
                if watch.over():
                    raise Over
                optimizer.zero_grad()
                loss = ALPHA * torch.mean(residual(problem, model, points) ** 2)
                loss = loss + torch.mean((model(at) - values) ** 2)
                loss.backward()
                if watch.due():
                    watch.measure(predict)
                return loss

            for step in range(STEPS):
                if watch.over(share):
                    break
                if step % 5 == 0 and step < 20:
                    model.update_grid_from_samples(points)
                optimizer.step(closure)
                watch.measure(predict)
    except Over:
        pass
    watch.measure(predict)


def evaluate(count, seconds):
    """Loss and gradient of the Poisson residual alone on [2,5,5,1] with 10 intervals."""
    problem = PROBLEMS["poisson-2d"]
    model = network([2, 5, 5, 1], 10, 1)
    z = torch.as_tensor(interior(count), dtype=torch.get_default_dtype())

    def once():
        model.zero_grad()
        torch.mean(residual(problem, model, z) ** 2).backward()

    result = timed(once, seconds)
    trained = [p for p in model.parameters() if p.grad is not None and p.grad.abs().sum() > 0]
    print(json.dumps({"case": "kan-bspline", "parameters": sum(p.numel() for p in trained)} | result))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("action", choices=("evaluate", "solve"))
    parser.add_argument("--problem", choices=PROBLEMS)
    parser.add_argument("--precision", choices=("float32", "float64"), default="float64")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--points", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(THREADS)
    torch.set_default_dtype(getattr(torch, arguments.precision))
    with tempfile.TemporaryDirectory() as folder:  # pykan leaves a folder of its own where it runs
        os.environ["PEERS_REFERENCE"] = os.path.abspath(os.environ.get("PEERS_REFERENCE", "."))
        os.chdir(folder)
        if arguments.action == "evaluate":
            evaluate(arguments.points, arguments.seconds)
            return
        problem = PROBLEMS[arguments.problem]
        watch = Watch(problem, arguments.seconds)
        solve(problem, watch, arguments.seed)
        watch.report(version=importlib.metadata.version("pykan"))


if __name__ == "__main__":
    main()
