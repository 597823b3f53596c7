"""jaxKAN with the networks, points and optimisers of its own tutorials on PDEs."""

import argparse
import importlib.metadata
import json

import jax
import jax.numpy as jnp
import optax
from flax import nnx
from jaxkan.models.KAN import KAN
from jaxkan.models.utils import get_lbfgs
from jaxkan.pikan import adaptive
from jaxkan.pikan.sampling import get_collocs_grid, get_collocs_sobol
from problems import PROBLEMS, Watch, interior, timed

TUTORIAL = {"flavor": "exact", "residual": None, "external_weights": False, "init_scheme": {"type": "glorot_fine"}}
CHEBYSHEV_5 = {"D": 5, "add_bias": True} | TUTORIAL
CHEBYSHEV_8 = {"D": 8, "add_bias": True} | TUTORIAL


def cast(model, dtype):
    """jaxKAN makes its first parameters in float32 whatever JAX is set to."""
    state = nnx.state(model)
    nnx.update(model, jax.tree.map(lambda a: a.astype(dtype) if jnp.issubdtype(a.dtype, jnp.floating) else a, state))
    return model


def pointwise(problem, model):
    """u and its partial derivatives at one point by gradients of gradients, as jaxKAN's own residuals take them."""

    def u(first, second):
        return model(jnp.stack([first, second])[None, :])[0, 0]

    partials = {}
    for name in problem.derivatives:
        partial = u
        for axis in problem.order(name):
            partial = jax.grad(partial, argnums=axis)
        partials[name] = partial
    return u, partials


def residual(problem, model, points):
    u, partials = pointwise(problem, model)

    def at(first, second):
        d = {name: partial(first, second) for name, partial in partials.items()}
        return problem.residual(jnp, (first, second), u(first, second), d)

    return jax.vmap(at)(points[:, 0], points[:, 1])[:, None]


def forward_residual(problem, model, points):
    """The same by two forward sweeps along each coordinate over all points at once, which jaxKAN does not do by itself."""
    d = {}
    for name in problem.derivatives:
        step = jnp.zeros_like(points).at[:, problem.order(name)[0]].set(1.0)
        along = lambda z, step=step: jax.jvp(model, (z,), (step,))[1]
        d[name] = along(points) if len(name) == 1 else jax.jvp(along, (points,), (step,))[1]
    return problem.residual(jnp, (points[:, 0:1], points[:, 1:2]), model(points), d)


def conditions(problem, count):
    """Points with given u: `count` on each side."""
    (a, c), (b, e) = problem.low, problem.high
    sides = [[(a, a), (c, e)], [(b, b), (c, e)]]
    if not problem.evolution:
        sides += [[(a, b), (c, c)], [(a, b), (e, e)]]
    points = [get_collocs_sobol(ranges=side, total_points=count, seed=42) for side in sides]
    values = [jnp.full((count, 1), problem.boundary)] * len(sides)
    if problem.evolution:
        points.append(get_collocs_sobol(ranges=[(a, b), (c, c)], total_points=count, seed=42))
        values.append(problem.initial(jnp, points[-1][:, 0:1]))
    return jnp.concatenate(points), jnp.concatenate(values)


def solve(problem, watch, dtype, seed):
    """Tutorial 6: Chebyshev [2,6,6,1] of degree 5, 4096 Sobol points, 64 on each side, Adam; then tutorial 11's L-BFGS."""
    model = cast(KAN([2, 6, 6, 1], "chebyshev", CHEBYSHEV_5, seed), dtype)
    points = get_collocs_sobol(ranges=list(zip(problem.low, problem.high)), total_points=4096, seed=seed).astype(dtype)
    at, values = (array.astype(dtype) for array in conditions(problem, 64))

    def loss_of(model):
        return jnp.mean(residual(problem, model, points) ** 2) + jnp.mean((model(at) - values) ** 2)

    @nnx.jit
    def adam_step(model, optimizer):
        loss, gradient = nnx.value_and_grad(loss_of)(model)
        optimizer.update(model, gradient)
        return loss

    @nnx.jit
    def lbfgs_step(model, optimizer):
        loss, gradient = nnx.value_and_grad(loss_of)(model)
        optimizer.update(model, gradient, value=loss, value_fn=loss_of)
        return loss

    for step, method, share in (
        (adam_step, optax.adam(1e-3), 0.5),
        (lbfgs_step, get_lbfgs(memory_size=20), 1.0),
    ):
        optimizer = nnx.Optimizer(model, method, wrt=nnx.Param)
        while not watch.over(share):
            jax.block_until_ready(step(model, optimizer))
            if watch.due():
                watch.measure(model)
    watch.measure(model)


class Walled(KAN):
    """Tutorial 8: u = -1 at both ends of x is built into the output."""

    def __call__(self, z):
        return (1 - z[:, 0:1] ** 2) * super().__call__(z) - 1


def solve_adaptively(problem, watch, dtype, seed):
    """Tutorial 8, for Allen-Cahn: residual-based attention, causal weights, annealed weights, resampled points."""
    batch, chunks, pool_side = 4096, 32, 128
    model = cast(Walled([2, 12, 12, 12, 1], "chebyshev", CHEBYSHEV_5, seed), dtype)
    # The tutorial's helpers sort by the first column, which is the time there.
    swap = jnp.array([1, 0])
    pool = get_collocs_grid(ranges=[(0, 1, pool_side), (-1, 1, pool_side)]).astype(dtype)
    at = get_collocs_grid(ranges=[(-1, 1, 64), (0, 0, 1)]).astype(dtype)
    values = problem.initial(jnp, at[:, 0:1])
    causal = jnp.triu(jnp.ones((chunks, chunks), dtype), k=1).T
    optimizer = nnx.Optimizer(model, optax.adam(optax.exponential_decay(1e-3, 1000, 0.9)), wrt=nnx.Param)

    def attended(residuals, weights):
        weights = adaptive.update_rba_weights(residuals, weights, gamma=0.999, eta=0.01)
        return adaptive.apply_rba_weights(residuals, weights), weights

    def equation_loss(model, weights, points):
        weighted, weights = attended(residual(problem, model, points[:, swap]), weights)
        losses = jnp.mean(weighted.reshape(chunks, -1) ** 2, axis=1)
        return jnp.mean(adaptive.get_causal_weights(losses, causal, 1.0) * losses), weights

    def initial_loss(model, weights):
        weighted, weights = attended(model(at) - values, weights)
        return jnp.mean(weighted**2), weights

    @nnx.jit
    def step(model, optimizer, points, balance, weights, initial_weights):
        def total(model):
            equation, new_weights = equation_loss(model, weights, points)
            initial, new_initial_weights = initial_loss(model, initial_weights)
            return balance[0] * equation + balance[1] * initial, (new_weights, new_initial_weights)

        (_, new), gradient = nnx.value_and_grad(total, has_aux=True)(model)
        optimizer.update(model, gradient)
        return new

    @nnx.jit
    def gradients(model, points, weights, initial_weights):
        equation = nnx.grad(lambda model: equation_loss(model, weights, points)[0])(model)
        return equation, nnx.grad(lambda model: initial_loss(model, initial_weights)[0])(model)

    @nnx.jit
    def resampled(model, indices, weights, pool_weights):
        residuals = residual(problem, model, pool[:, swap])
        return adaptive.get_rad_indices(
            collocs_pool=pool, residuals=residuals, old_indices=indices, batch_weights=weights,
            pool_weights=pool_weights, batch_size=batch, rad_a=1.0, rad_c=1.0, seed=seed,
        )[:2]  # fmt: skip

    indices = adaptive.get_colloc_indices(collocs_pool=pool, batch_size=batch, px=None, seed=seed)
    pool_weights = jnp.ones((len(pool), 1), dtype)
    points, weights, initial_weights = pool[indices], pool_weights[indices], jnp.ones((len(at), 1), dtype)
    balance = (jnp.array(1.0, dtype), jnp.array(1.0, dtype))
    epoch = 0
    while not watch.over():
        if epoch and epoch % 1000 == 0:
            both = gradients(model, points, weights, initial_weights)
            balance = adaptive.lr_anneal(both, balance, 0.9)
        weights, initial_weights = jax.block_until_ready(
            step(model, optimizer, points, balance, weights, initial_weights)
        )
        if epoch and epoch % 2000 == 0:
            indices, pool_weights = resampled(model, indices, weights, pool_weights)
            points, weights = pool[indices], pool_weights[indices]
        epoch += 1
        if watch.due():
            watch.measure(model)
    watch.measure(model)


# Layer sizes as asked of the timing: the fastest layer, and the splines on pykan's example of [2,5,5,1].
CASES = {
    "kan-chebyshev": ([2, 8, 8, 1], "chebyshev", CHEBYSHEV_8),
    "kan-bspline base": ([2, 5, 5, 1], "base", {"k": 3, "G": 10}),
    "kan-bspline spline": ([2, 5, 5, 1], "spline", {"k": 3, "G": 10}),
}


def evaluate(count, seconds, dtype):
    """Loss and gradient of the Poisson residual alone, with jaxKAN's own derivatives and with forward sweeps."""
    problem = PROBLEMS["poisson-2d"]
    points = jnp.asarray(interior(count), dtype)
    for case, (widths, layer, options) in CASES.items():
        for way, of in (("own", residual), ("forward", forward_residual)):
            model = cast(KAN(widths, layer, options, 42), dtype)
            graph, parameters, rest = nnx.split(model, nnx.Param, ...)

            def loss(parameters, rest, points, of=of, graph=graph):
                return jnp.mean(of(problem, nnx.merge(graph, parameters, rest), points) ** 2)

            compiled = jax.jit(jax.value_and_grad(loss))
            result = timed(lambda: jax.block_until_ready(compiled(parameters, rest, points)), seconds)
            size = sum(leaf.size for leaf in jax.tree.leaves(parameters))
            print(json.dumps({"case": case, "way": way, "parameters": size} | result), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("action", choices=("evaluate", "solve"))
    parser.add_argument("--problem", choices=PROBLEMS)
    parser.add_argument("--precision", choices=("float32", "float64"), default="float64")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--points", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=42)
    arguments = parser.parse_args()
    jax.config.update("jax_enable_x64", arguments.precision == "float64")
    dtype = jnp.dtype(arguments.precision)
    if arguments.action == "evaluate":
        evaluate(arguments.points, arguments.seconds, dtype)
        return
    problem = PROBLEMS[arguments.problem]
    watch = Watch(problem, arguments.seconds)
    run = solve_adaptively if problem.name == "allen-cahn-1d" else solve
    run(problem, watch, dtype, arguments.seed)
    watch.report(version=importlib.metadata.version("jaxkan"))


if __name__ == "__main__":
    main()
