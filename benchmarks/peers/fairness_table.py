"""Prints DeepXDE's and Pikan's errors side by side as a Markdown table; fails where a ratio of medians is above 2."""

import json
import sys
from pathlib import Path
from statistics import median

LIMIT = 2


def by_problem(runs):
    """Runs in order of their seeds, under their problem."""
    groups = {}
    for run in sorted(runs, key=lambda run: run["seed"]):
        groups.setdefault(run["problem"], []).append(run)
    return groups


def errors(runs):
    return [run["relativeL2"] for run in runs]


def listed(values):
    return f"{median(values):.1e} ({', '.join(f'{value:.1e}' for value in values)})"


def check_same(peer, own):
    """The same seeds, points and iterations; a run that stopped early on either side would be no comparison."""
    for deepxde, pikan in zip(peer, own, strict=True):
        theirs = (deepxde["seed"], deepxde["points"], sum(deepxde["iterations"].values()), deepxde["parameterCount"])
        ours = (pikan["seed"], pikan["points"], pikan["iterations"], pikan["parameterCount"])
        if theirs != ours:
            sys.exit(f"error: seed, points, iterations and parameters are {theirs} in DeepXDE, but {ours} in Pikan")


def main():
    peer = [json.loads(line) for line in Path(sys.argv[1]).read_text().splitlines()]
    own = by_problem(json.loads(Path(file).read_text()) for file in sys.argv[2:])
    titles = {"own": "1", "pikan": "Pikan's"}
    print("| problem | weights in DeepXDE | DeepXDE: median (seeds) | Pikan: median (seeds) | Pikan / DeepXDE |")
    print("|---|---|---|---|---|")
    fair = True
    for setting, title in titles.items():
        for problem, runs in by_problem(run for run in peer if run["setting"] == setting).items():
            check_same(runs, own[problem])
            ratio = median(errors(own[problem])) / median(errors(runs))
            fair = fair and ratio <= LIMIT
            print(f"| `{problem}` | {title} | {listed(errors(runs))} | {listed(errors(own[problem]))} | {ratio:.2f} |")
    if not fair:
        sys.exit(f"Pikan's error is more than {LIMIT} times DeepXDE's")


if __name__ == "__main__":
    main()
