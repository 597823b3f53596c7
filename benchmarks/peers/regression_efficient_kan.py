"""efficient-kan's fit of 10,000 x 5 data: [5, 8, 1] on 5 intervals, by PyTorch's L-BFGS with the settings of pykan's."""

import torch
from efficient_kan import KAN
from regression_common import arguments, fit


def main():
    parsed = arguments(__doc__)
    model = KAN([5, 8, 1], grid_size=5, spline_order=3)
    fit(parsed, model, torch.optim.LBFGS(
        model.parameters(), lr=1, history_size=10, line_search_fn="strong_wolfe", tolerance_grad=1e-32, tolerance_change=1e-32,
    ))  # fmt: skip


if __name__ == "__main__":
    main()
