"""pykan looks for one formula in data: the workflow of its "Hello, KAN!" tutorial, with a line of JSON after every step."""

import argparse
import json
import os
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
from kan import KAN
from kan.utils import ex_round

clock = time.process_time if os.environ.get("PEERS_CLOCK") == "cpu" else time.perf_counter


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of train.csv and test.csv")
    parsed = parser.parse_args()
    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    train, test = (torch.as_tensor(np.loadtxt(parsed.data / name, delimiter=",", skiprows=1)) for name in ("train.csv", "test.csv"))
    names = (parsed.data / "train.csv").read_text().splitlines()[0].split(",")[:-1]
    data = {
        "train_input": train[:, :-1], "train_label": train[:, -1:], "test_input": test[:, :-1], "test_label": test[:, -1:],
    }  # fmt: skip
    spent = 0.0

    def report(step, model, formula=""):
        with torch.no_grad():
            rmse = torch.sqrt(torch.mean((model(data["test_input"]) - data["test_label"]) ** 2)).item()
        deviation = data["test_label"].std(correction=0).item()
        print(json.dumps({"step": step, "seconds": spent, "error": rmse / deviation, "formula": formula}), flush=True)

    def timed(action):
        nonlocal spent
        start = clock()
        result = action()
        spent += clock() - start
        return result

    def fit(model, **options):
        timed(lambda: model.fit(data, opt="LBFGS", steps=50, **options))

    with tempfile.TemporaryDirectory() as folder:  # pykan leaves a folder of its own where it runs
        os.chdir(folder)
        model = timed(lambda: KAN(width=[train.shape[1] - 1, 5, 1], grid=3, k=3, seed=42))
        fit(model, lamb=0.001)
        report("sparse", model)
        model = timed(model.prune)
        fit(model)
        report("pruned", model)
        model = timed(lambda: model.refine(10))
        fit(model)
        report("refined", model)
        timed(model.auto_symbolic)
        fit(model)
        formula = timed(lambda: model.symbolic_formula(var=names)[0][0])
        report("symbolic", model, str(ex_round(formula, 4)))


if __name__ == "__main__":
    main()
