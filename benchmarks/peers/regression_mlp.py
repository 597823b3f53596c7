"""An MLP's fit of 10,000 x 5 data: about as many parameters as the KANs, by PyTorch's L-BFGS with the settings of pykan's."""

import torch
from regression_common import arguments, fit

WIDTH = 18


def main():
    parsed = arguments(__doc__)
    model = torch.nn.Sequential(
        torch.nn.Linear(5, WIDTH), torch.nn.Tanh(), torch.nn.Linear(WIDTH, WIDTH), torch.nn.Tanh(), torch.nn.Linear(WIDTH, 1)
    )
    fit(parsed, model, torch.optim.LBFGS(
        model.parameters(), lr=1, history_size=10, line_search_fn="strong_wolfe", tolerance_grad=1e-32, tolerance_change=1e-32,
    ))  # fmt: skip


if __name__ == "__main__":
    main()
