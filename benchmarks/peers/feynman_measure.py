"""Looks for twenty formulas with Pikan and with pykan, in the same data on one core; `feynman` beside this file starts it."""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ONE_THREAD = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
MAIN_CLASS = "org.pikan.benchmarks.formula.FeynmanTable"
RIGHT = {"pikan": 1e-12, "pykan": 1e-6}  # pykan's numbers are floating-point numbers that nothing rounds
LONGEST = 90


def results_of(output):
    return [json.loads(line) for line in (output or "").splitlines() if line.startswith("{")]


def ours(arguments, pin, environment):
    clock = ["-Dpikan.clock=cpu"] if arguments.clock == "cpu" else []
    command = [*pin, *arguments.java.split("\t"), *clock, MAIN_CLASS, "json", *arguments.formulas]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return {result["name"]: result for result in results_of(done.stdout)}


def theirs(folder, arguments, pin, environment):
    """The last step that ended within the time. A run is cut off when that much time has passed on the wall, twice on a busy machine."""
    command = [*pin, sys.executable, str(HERE / "feynman_pykan.py"), "--data", str(folder)]
    longest = (2 if arguments.clock == "cpu" else 1) * arguments.seconds
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=longest)
        steps, ending = results_of(done.stdout), "" if done.returncode == 0 else done.stderr.strip().splitlines()[-1].split(":")[0]
    except subprocess.TimeoutExpired as late:
        steps, ending = results_of(late.stdout.decode() if late.stdout else ""), "out of time"
    last = steps[-1] if steps else {"step": "none", "seconds": arguments.seconds, "error": None, "formula": ""}
    return last | {"name": folder.name, "ending": ending}


def number(value, form):
    return "" if value is None else format(value, form)


def shown(result):
    formula = result["formula"]
    if not formula:
        return f"none: {result.get('ending') or 'no structure'}"
    return f"`{formula}`" if len(formula) <= LONGEST else f"{len(formula)} characters"


def is_right(by, result):
    return bool(result["formula"]) and result["error"] is not None and result["error"] < RIGHT[by]


def table(names, pikan, pykan):
    lines = ["| formula | Pikan: found | proved | error | s | pykan: found | right | error | s |", "|---|---|---|---|---|---|---|---|---|"]
    for name in names:
        own, other = pikan[name], pykan.get(name)
        cells = [f"{name} `{own['text']}`", "the same" if own["formula"] == own["text"] else shown(own),
                 "yes" if own["proved"] else "no", number(own["error"], ".1e"), number(own["seconds"], ".1f")]  # fmt: skip
        if other:
            cells += [shown(other), "yes" if is_right("pykan", other) else "no", number(other["error"], ".1e"),
                      number(other["seconds"], ".0f")]  # fmt: skip
        else:
            cells += ["", "", "", ""]
        lines.append("| " + " | ".join(cells) + " |")
    summary = []
    for by, results in (("pikan", pikan), ("pykan", pykan)):
        some = [results[name] for name in names if name in results]
        if some:
            errors = [1.0 if r["error"] is None else r["error"] for r in some]
            summary.append(f"{'Pikan' if by == 'pikan' else by}: {sum(is_right(by, r) for r in some)} of {len(some)} right"
                           + (f", {sum(r['proved'] for r in some)} proved" if by == "pikan" else "")
                           + f"; median error {statistics.median(errors):.1e}; median seconds "
                             f"{statistics.median(r['seconds'] for r in some):.1f}.")  # fmt: skip
    return "\n".join([*lines, "", *summary])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("formulas", nargs="*", help="names such as I.12.1 (all)")
    parser.add_argument("--seconds", type=float, default=120, help="of pykan for each formula (120)")
    parser.add_argument("--only", choices=("pikan", "pykan"), help="run one; of the other the last results are shown")
    parser.add_argument("--clock", choices=("wall", "cpu"), default="wall",
                        help="cpu counts the processor seconds of each process, for a machine that does other work")  # fmt: skip
    parser.add_argument("--core", type=int, default=0, help="the core that everything runs on (0)")
    parser.add_argument("--update-docs", action="store_true", help="put the table into docs/feynman.md")
    parser.add_argument("--java", required=True, help="the command line of the JVM up to the main class, by tabs (set by feynman)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--page", type=Path, required=True)
    arguments = parser.parse_args()
    pin = ["taskset", "-c", str(arguments.core)] if platform.system() == "Linux" else []
    environment = os.environ | ONE_THREAD | {"PEERS_CLOCK": arguments.clock}
    command = [*arguments.java.split("\t"), MAIN_CLASS, "data", str(arguments.out / "data"), *arguments.formulas]
    names = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    store = arguments.out / "feynman.json"
    results = json.loads(store.read_text()) if store.exists() else {"pikan": {}, "pykan": {}}

    def keep():
        store.write_text(json.dumps(results, indent=1) + "\n")

    if arguments.only != "pykan":
        results["pikan"] |= ours(arguments, pin, environment)
        keep()
    if arguments.only != "pikan":
        for name in names:
            print(f"pykan: {name}", file=sys.stderr, flush=True)
            results["pykan"][name] = theirs(arguments.out / "data" / name, arguments, pin, environment)
            keep()
    text = table([name for name in names if name in results["pikan"]], results["pikan"], results["pykan"])
    print(text)
    if arguments.update_docs:
        begin, end = "<!-- feynman:begin -->", "<!-- feynman:end -->"
        before, rest = arguments.page.read_text().split(begin)
        arguments.page.write_text(f"{before}{begin}\n{text}\n{end}{rest.split(end)[1]}")


if __name__ == "__main__":
    main()
