"""pykan's fit of 10,000 x 5 data: [5, 8, 1] on 5 intervals, its L-BFGS and its updates of the grid, as `KAN.fit` does them."""

import os
import tempfile

from kan import KAN, LBFGS
from regression_common import arguments, fit

GRID_UPDATES = range(0, 50, 5)  # the steps before which `fit` updates the grid


def main():
    parsed = arguments(__doc__)
    parsed.data = parsed.data.resolve()
    with tempfile.TemporaryDirectory() as folder:  # pykan leaves a folder of its own where it runs
        os.chdir(folder)
        model = KAN(width=[5, 8, 1], grid=5, k=3, seed=1, auto_save=False).speed()
        optimizer = LBFGS(
            model.parameters(), lr=1, history_size=10, line_search_fn="strong_wolfe",
            tolerance_grad=1e-32, tolerance_change=1e-32, tolerance_ys=1e-32,
        )  # fmt: skip

        def update_grid(step, inputs):
            if step in GRID_UPDATES:
                model.update_grid(inputs)

        fit(parsed, model, optimizer, update_grid)


if __name__ == "__main__":
    main()
