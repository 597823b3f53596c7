"""What the peers share in the fit of 10,000 x 5 data: the data, the clock, and a loop of L-BFGS steps."""

import argparse
import json
import os
import statistics
import time
from pathlib import Path

import numpy as np
import torch

clock = time.process_time if os.environ.get("PEERS_CLOCK") == "cpu" else time.perf_counter


def arguments(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=Path, required=True, help="folder of train.csv and test.csv")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--precision", choices=("float32", "float64"), default="float64")
    parsed = parser.parse_args()
    torch.set_num_threads(1)
    torch.set_default_dtype(getattr(torch, parsed.precision))
    torch.manual_seed(1)
    return parsed


def load(folder):
    """Inputs, scaled targets of both files, and the factor that makes scaled errors errors."""
    tables = [np.loadtxt(folder / name, delimiter=",", skiprows=1) for name in ("train.csv", "test.csv")]
    mean, deviation = tables[0][:, -1].mean(), tables[0][:, -1].std()
    tensors = []
    for table in tables:
        tensors += [torch.as_tensor(table[:, :-1]), torch.as_tensor((table[:, -1:] - mean) / deviation)]
    return [tensor.to(torch.get_default_dtype()) for tensor in tensors], deviation


def fit(parsed, model, optimizer, before_step=lambda step, inputs: None):
    """
    Steps until the seconds are over, and prints the result as JSON. The median time of a step is the timing; errors are
    measured beside the clock.
    """
    (inputs, targets, test_inputs, test_targets), deviation = load(parsed.data)
    evaluations = 0
    spent, history, steps, counts = 0.0, [], [], []

    def closure():
        nonlocal evaluations
        evaluations += 1
        optimizer.zero_grad()
        loss = torch.mean((model(inputs) - targets) ** 2)
        loss.backward()
        return loss

    while spent < parsed.seconds:
        evaluations = 0
        start = clock()
        before_step(len(steps), inputs)
        optimizer.step(closure)
        taken = clock() - start
        spent += taken
        steps.append(taken)
        counts.append(evaluations)
        with torch.no_grad():
            error = torch.sqrt(torch.mean((model(test_inputs) - test_targets) ** 2)).item() * deviation
        history.append([spent, error])
    trained = [p for p in model.parameters() if p.grad is not None and p.grad.abs().sum() > 0]
    print(json.dumps({
        "parameters": sum(p.numel() for p in trained), "steps": len(steps), "msPerStep": 1e3 * statistics.median(steps),
        "evaluationsPerStep": statistics.mean(counts), "history": history,
    }))  # fmt: skip
