"""Runs Pikan and its peers one after another on the same cores, and keeps every result; `run` beside this file starts it."""

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

from table import PROBLEMS, write_tables

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# contender: (environment, script, variables of the environment)
PEERS = {
    "deepxde-pytorch": ("deepxde", "peer_deepxde.py", {"DDE_BACKEND": "pytorch"}),
    "deepxde-jax": ("jax", "peer_deepxde.py", {"DDE_BACKEND": "jax"}),
    "jax-taylor": ("jax", "peer_jax.py", {}),
    "jaxkan": ("jaxkan", "peer_jaxkan.py", {}),
    "pykan": ("pykan", "peer_pykan.py", {}),
}
SOLVERS = ["deepxde-pytorch", "deepxde-jax", "jaxkan", "pykan"]
OWN = {"pikan": "auto", "pikan-kan": "kan"}
ONE_THREAD = {"XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"}


class Bench:
    """Starts processes pinned to cores, with a thread for each, and appends what they print to a file of JSON lines."""

    def __init__(self, arguments, cores):
        self.arguments = arguments
        self.cores = cores
        self.file = arguments.out / "results.jsonl"
        arguments.out.mkdir(parents=True, exist_ok=True)

    def results(self):
        lines = self.file.read_text().splitlines() if self.file.exists() else []
        return [json.loads(line) for line in lines]

    def has(self, facts):
        return any(all(result.get(key) == value for key, value in facts.items()) for result in self.results())

    def run(self, facts, command, variables):
        """Runs a command and keeps each JSON object it prints, together with the facts; says so when it fails."""
        facts = facts | {"clock": self.arguments.clock, "threads": len(self.cores)}
        if facts["contender"] not in self.arguments.contenders or self.has(facts):
            return
        print(" ".join(str(value) for value in facts.values()), file=sys.stderr, flush=True)
        pin = ["taskset", "-c", ",".join(map(str, self.cores))] if platform.system() == "Linux" else []
        environment = os.environ | (ONE_THREAD if len(self.cores) == 1 else {}) | variables
        for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "PEERS_THREADS"):
            environment[name] = str(len(self.cores))
        environment |= {"PYTHONDONTWRITEBYTECODE": "1", "TF_CPP_MIN_LOG_LEVEL": "3"}
        environment["PEERS_REFERENCE"] = str(self.arguments.out / "reference")
        environment["PEERS_CLOCK"] = self.arguments.clock
        environment["PEERS_START"] = repr(time.time())
        done = subprocess.run(pin + command, env=environment, capture_output=True, text=True)
        (self.arguments.out / "log.txt").open("a").write(f"{facts}\n{done.stderr[-4000:]}\n")
        found = [line for line in done.stdout.splitlines() if line.startswith("{")]
        if done.returncode or not found:
            print(f"failed, see {self.arguments.out / 'log.txt'}: {done.stderr[-300:]}", file=sys.stderr)
            return
        with self.file.open("a") as file:
            for line in found:
                print(json.dumps(facts | json.loads(line)), file=file, flush=True)

    def peer(self, name, action, precision, *options, **facts):
        environment, script, variables = PEERS[name]
        python = HERE / ".venv" / environment / "bin" / "python"
        variables = variables | {"JAX_ENABLE_X64": str(int(precision == "float64"))}
        facts = {"contender": name, "action": action, "precision": precision} | facts
        self.run(facts, [str(python), str(HERE / script), action, "--precision", precision, *options], variables)

    def java(self, facts, main, *arguments):
        clock = ["-Dpikan.clock=cpu"] if self.arguments.clock == "cpu" else []
        self.run(facts, [*self.arguments.java.split("\t"), *clock, f"org.pikan.benchmarks.{main}", *arguments], {})


def evaluate(bench):
    """Each contender once in a round: a machine's speed drifts over minutes, and the tables take medians of the rounds."""
    seconds = bench.arguments.evaluation_seconds
    for turn in range(1, bench.arguments.rounds + 1):
        for part in ("mlp 32", "kan 8,8", "kan 5,5"):  # a JVM compiles for all that it has run
            facts = {"contender": "pikan", "action": "evaluate", "precision": "float64", "part": part, "round": turn}
            bench.java(facts, "EvaluationBenchmark", "--seconds", str(seconds / 2), "--only", f"poisson-2d {part}")
        for precision in ("float64", "float32"):
            for name in PEERS:
                bench.peer(name, "evaluate", precision, "--seconds", str(seconds), round=turn)


def solve(bench):
    arguments = bench.arguments
    for problem in arguments.problems:
        table = arguments.out / "reference" / problem / "solution.csv"
        if not table.exists():
            command = [str(ROOT / "pikan"), "solve", problem, "--seconds", "1", "--quiet", "--out", str(table.parent)]
            if subprocess.run(command, capture_output=True).returncode:
                print(f"{problem}: Pikan has no such problem, left out", file=sys.stderr)
                continue
        same = {"problem": problem, "seconds": arguments.seconds}
        for name, network in OWN.items():
            facts = {"contender": name, "action": "solve", "precision": "float64"} | same
            bench.java(facts, "ErrorAgainstTime", problem, network, str(arguments.seconds), str(len(bench.cores)))
        for precision in arguments.precisions:
            for name in SOLVERS:
                bench.peer(
                    name, "solve", precision, "--problem", problem, "--seconds", str(arguments.seconds), **same
                )  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="10 seconds a run, poisson-2d and heat-1d only: does it all work?")
    parser.add_argument("--seconds", type=float, default=60, help="for each contender on each problem (60)")
    parser.add_argument("--problems", nargs="+", choices=PROBLEMS, default=PROBLEMS)
    names = [*OWN, *PEERS]
    parser.add_argument("--contenders", nargs="+", choices=names, default=names)
    parser.add_argument("--precisions", nargs="+", choices=("float32", "float64"), default=["float64"],
                        help="of the peers' solutions; one evaluation is timed in both (float64)")  # fmt: skip
    parser.add_argument("--evaluation-seconds", type=float, default=4, help="of timing for each figure (4)")
    parser.add_argument("--rounds", type=int, default=3, help="of timing, each contender once in a round (3)")
    parser.add_argument("--clock", choices=("wall", "cpu"), default="wall",
                        help="cpu counts the processor seconds of each process, for a machine that does other work")  # fmt: skip
    parser.add_argument("--cores", type=int, nargs="+", default=[0],
                        help="that solving takes, with as many threads; evaluations run on the first (0)")  # fmt: skip
    parser.add_argument("--only", choices=("evaluate", "solve", "table"), help="one part (all)")
    parser.add_argument("--update-docs", action="store_true", help="put the tables into docs/peers.md")
    parser.add_argument("--java", required=True, help="the command line of the JVM up to the main class, by tabs (set by run)")
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "peers")
    arguments = parser.parse_args()
    if arguments.quick:
        arguments.seconds, arguments.problems, arguments.evaluation_seconds = 10, PROBLEMS[:2], 1
        arguments.rounds = 1
    bench = Bench(arguments, arguments.cores)
    if arguments.only in (None, "evaluate"):
        evaluate(Bench(arguments, arguments.cores[:1]))
    if arguments.only in (None, "solve"):
        solve(bench)
    results = [one for one in bench.results() if one["action"] == "evaluate" or one["threads"] == len(bench.cores)]
    write_tables(results, arguments.out, ROOT / "docs" / "peers.md" if arguments.update_docs else None)


if __name__ == "__main__":
    main()
