"""Fits the same data with Pikan and its peers, one process after another on one core; `regression` beside this file starts it."""

import argparse
import importlib.util
import json
import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
OWN = {"pikan-lm": "lm", "pikan-lm-bspline": "lm-bspline", "pikan-lbfgs-bspline": "lbfgs-bspline"}
PEERS = {"pykan": "regression_pykan.py", "efficient-kan": "regression_efficient_kan.py", "mlp": "regression_mlp.py"}
ONE_THREAD = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
COLUMNS = (10, 30, 60)


def error_at(history, seconds):
    """The last error measured by then."""
    reached = [error for at, error in history if at <= seconds]
    return f"{reached[-1]:.1e}" if reached else ""


def table(results):
    head = ["contender", "parameters", "ms a step", "evaluations a step", *(f"RMSE {s} s" for s in COLUMNS)]
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for result in results:
        most = result["history"][-1][0]
        evaluations = result.get("evaluationsPerStep")
        cells = [
            result["contender"],
            str(result["parameters"]),
            f"{result['msPerStep']:.1f}",
            "" if evaluations is None else f"{evaluations:.1f}",
            *(error_at(result["history"], s) if s <= 1.2 * max(most, result["seconds"]) else "" for s in COLUMNS),
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    names = [*OWN, *PEERS]
    parser.add_argument("--seconds", type=float, default=60, help="for each contender (60)")
    parser.add_argument("--contenders", nargs="+", choices=names, default=names)
    parser.add_argument("--precision", choices=("float32", "float64"), default="float64", help="of the peers (float64)")
    parser.add_argument("--clock", choices=("wall", "cpu"), default="wall",
                        help="cpu counts the processor seconds of each process, for a machine that does other work")  # fmt: skip
    parser.add_argument("--core", type=int, default=0, help="the core that everything runs on (0)")
    parser.add_argument("--java", required=True, help="the command line of the JVM up to the main class, by tabs (set by regression)")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    java = arguments.java.split("\t")
    main_class = "org.pikan.benchmarks.RegressionBenchmark"
    subprocess.run([*java, main_class, "data", str(arguments.out)], check=True)
    pin = ["taskset", "-c", str(arguments.core)] if platform.system() == "Linux" else []
    results = []
    for name in arguments.contenders:
        if name == "efficient-kan" and importlib.util.find_spec("efficient_kan") is None:
            print("efficient-kan is not there and left out", file=sys.stderr)
            continue
        if name in OWN:
            clock = ["-Dpikan.clock=cpu"] if arguments.clock == "cpu" else []
            command = [*java, *clock, main_class, OWN[name], str(arguments.seconds), "1"]
        else:
            command = [sys.executable, str(HERE / PEERS[name]), "--data", str(arguments.out), "--seconds", str(arguments.seconds),
                       "--precision", arguments.precision]  # fmt: skip
        print(name, file=sys.stderr, flush=True)
        environment = os.environ | ONE_THREAD | {"PEERS_CLOCK": arguments.clock}
        done = subprocess.run(pin + command, env=environment, capture_output=True, text=True)
        found = [line for line in done.stdout.splitlines() if line.startswith("{")]
        if done.returncode or not found:
            print(f"{name} failed: {done.stderr[-500:]}", file=sys.stderr)
            continue
        results.append({"contender": name, "seconds": arguments.seconds} | json.loads(found[-1]))
    (arguments.out / "regression.json").write_text(json.dumps(results, indent=1) + "\n")
    (arguments.out / "table.md").write_text(table(results) + "\n")
    print(table(results))


if __name__ == "__main__":
    main()
