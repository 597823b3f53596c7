"""A loss written by hand in JAX: the Laplacian of a tanh MLP in one forward sweep, compiled. The strongest baseline."""

import argparse
import json

import jax
import jax.numpy as jnp
import numpy as np
from problems import PI, interior, timed


def parameters(widths, dtype, seed=1):
    generator = np.random.default_rng(seed)
    layers = []
    for fan_in, fan_out in zip(widths, widths[1:]):
        scale = np.sqrt(2 / (fan_in + fan_out))
        layers.append((jnp.asarray(scale * generator.normal(size=(fan_in, fan_out)), dtype), jnp.zeros(fan_out, dtype)))
    return layers


def laplacian(layers, x):
    """u_xx + u_yy of the MLP at x (points x 2): value, both first derivatives and the Laplacian go forward together.

    The four of them are stacked, so that each layer is one matrix product; no second derivative is kept by itself.
    """
    count = len(x)
    weight, bias = layers[0]
    z = x @ weight + bias
    z_x, z_y = (jnp.broadcast_to(row, z.shape) for row in weight)
    z_l = jnp.zeros_like(z)
    for weight, bias in layers[1:]:
        a = jnp.tanh(z)
        slope = 1 - a * a
        curve = -2 * a * slope
        stacked = jnp.concatenate([a, slope * z_x, slope * z_y, slope * z_l + curve * (z_x * z_x + z_y * z_y)])
        product = stacked @ weight
        z = product[:count] + bias
        z_x, z_y, z_l = product[count : 2 * count], product[2 * count : 3 * count], product[3 * count :]
    return z_l


def loss(layers, x):
    source = 2 * PI**2 * jnp.sin(PI * x[:, 0:1]) * jnp.sin(PI * x[:, 1:2])
    return jnp.mean((laplacian(layers, x) + source) ** 2)


def check(layers, x):
    """The sweep against nested automatic differentiation."""

    def u(point):
        for weight, bias in layers[:-1]:
            point = jnp.tanh(point @ weight + bias)
        return (point @ layers[-1][0] + layers[-1][1])[0]

    nested = jax.vmap(lambda point: jnp.trace(jax.hessian(u)(point)))(x)
    tolerance = 1e-9 if x.dtype == jnp.float64 else 1e-2
    np.testing.assert_allclose(laplacian(layers, x)[:, 0], nested, rtol=tolerance, atol=tolerance)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("action", choices=("evaluate",))
    parser.add_argument("--precision", choices=("float32", "float64"), default="float64")
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--points", type=int, default=2000)
    arguments = parser.parse_args()
    jax.config.update("jax_enable_x64", arguments.precision == "float64")
    layers = parameters([2, 32, 32, 32, 1], jnp.dtype(arguments.precision))
    x = jnp.asarray(interior(arguments.points), jnp.dtype(arguments.precision))
    check(layers, x[:10])
    compiled = jax.jit(jax.value_and_grad(loss))
    result = timed(lambda: jax.block_until_ready(compiled(layers, x)), arguments.seconds)
    count = sum(leaf.size for leaf in jax.tree.leaves(layers))
    print(json.dumps({"case": "mlp-3x32", "parameters": count} | result))


if __name__ == "__main__":
    main()
