"""The tables of a measurement: peers.json, tables.md, and on demand docs/peers.md between its markers."""

import json
import math
import statistics

TITLES = {
    "pikan": "Pikan",
    "pikan-kan": "Pikan, `--network kan`",
    "deepxde-pytorch": "DeepXDE, PyTorch",
    "deepxde-jax": "DeepXDE, JAX",
    "jax-taylor": "by hand, JAX",
    "jaxkan": "jaxKAN",
    "pykan": "pykan",
}
PROBLEMS = ("poisson-2d", "heat-1d", "burgers-1d", "helmholtz-2d", "allen-cahn-1d")
MOMENTS = (10, 30, 60, 180, 300)

# what a peer times: (network, Pikan's case)
CASES = {
    "mlp-3x32": ("MLP 3 x 32 tanh", "poisson-2d mlp 32,32,32"),
    "kan-chebyshev": ("KAN [2,8,8,1], Chebyshev 8", "poisson-2d kan 8,8 chebyshev 8"),
    "kan-bspline": ("KAN [2,5,5,1], B-spline 3, grid 10", "poisson-2d kan 5,5 bspline 3 grid 10"),
}


def over_rounds(timings):
    """One result for each thing that was timed: the medians of its rounds."""
    groups = {}
    for result in timings:
        what = tuple(result.get(key) for key in ("contender", "precision", "part", "case", "way", "collapsed"))
        groups.setdefault(what, []).append(result)
    times = ("millis", "gradientMillis", "firstSeconds")
    return [
        group[0] | {key: statistics.median(one[key] for one in group) for key in times if key in group[0]}
        for group in groups.values()
    ]


def evaluation_rows(results):
    """One row for each network and peer: milliseconds in both precisions, and how often Pikan's float64 fits in."""
    timings = over_rounds([result for result in results if result["action"] == "evaluate"])
    own = {}  # of each case the first line, which has the jets as training has them, of a JVM of its own
    for result in timings:
        if result["contender"] == "pikan" and "part" in result:
            own.setdefault(result["case"], result)
    rows = []
    for case, (network, own_case) in CASES.items():
        pikan = own.get(own_case)
        if pikan:
            rows.append({"network": network, "contender": "Pikan", "parameters": pikan["parameters"],
                         "float64": pikan["gradientMillis"]})  # fmt: skip
        keys = dict.fromkeys(
            (result["contender"], result["case"], result.get("way"))
            for result in timings
            if result["contender"] != "pikan" and result["case"].split()[0] == case
        )
        for contender, full, way in keys:
            layer = full.partition(" ")[2]
            row = {"network": network, "contender": TITLES[contender] + (f", layer `{layer}`" if layer else "")}
            if way == "forward":
                row["contender"] += ", forward derivatives"
            for result in timings:
                if (result["contender"], result["case"], result.get("way")) == (contender, full, way):
                    precision = result["precision"]
                    row["parameters"] = result["parameters"]
                    row[precision] = result["millis"]
                    row[f"first {precision}"] = result["firstSeconds"]
                    if pikan:
                        row[f"ratio {precision}"] = result["millis"] / pikan["gradientMillis"]
            rows.append(row)
    return rows


def best_until(history, seconds):
    """The least error measured by then, and when: the first moment it was reached."""
    measured = [(error, moment) for moment, error in history if error is not None and moment <= seconds]
    return min(measured, default=(math.nan, math.nan))


def first_below(history, error):
    return next((moment for moment, reached in history if reached is not None and reached <= error), None)


def solve_rows(results):
    """One row for each problem and contender: errors at the moments, and Pikan's seconds to a peer's best error."""
    runs = [result for result in results if result["action"] == "solve"]
    rows = []
    for problem in PROBLEMS:
        group = [run for run in runs if run["problem"] == problem]
        own = {run["contender"]: run["history"] for run in group if run["contender"].startswith("pikan")}
        for run in group:
            limit = run["seconds"]
            error, moment = best_until(run["history"], 1.05 * limit)
            row = {"problem": problem, "contender": run["contender"], "precision": run["precision"],
                   "limit": limit, "best": error, "bestSeconds": moment}  # fmt: skip
            # A limit is passed by up to one iteration, so 5% late still counts.
            row["errors"] = {m: best_until(run["history"], 1.05 * m)[0] for m in MOMENTS if m <= limit}
            if run["contender"] not in own and not math.isnan(error):
                for name, history in own.items():
                    seconds = first_below(history, error)
                    row[name] = {"seconds": seconds, "ratio": moment / seconds if seconds else None}
            rows.append(row)
    return rows


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values))


def ratio_rows(rows):
    """For each peer and for the best ratio any peer has: the geometric mean over the problems, and the least."""
    found = []
    peers = [row for row in rows if not row["contender"].startswith("pikan")]
    for name in ("pikan", "pikan-kan"):
        lists = {}
        for row in peers:
            if name in row:
                lists.setdefault((row["contender"], row["precision"]), {})[row["problem"]] = row[name]["ratio"]
        for (contender, precision), ratios in lists.items():
            known = [ratio for ratio in ratios.values() if ratio]
            found.append({"own": name, "contender": contender, "precision": precision, "problems": len(ratios),
                          "missed": len(ratios) - len(known), "least": min(known, default=None),
                          "mean": geometric_mean(known) if known else None})  # fmt: skip
        everything = [ratio for ratios in lists.values() for ratio in ratios.values()]
        known = [ratio for ratio in everything if ratio]
        if known:
            found.append({"own": name, "contender": "all", "precision": "", "problems": len(everything),
                          "missed": len(everything) - len(known), "least": min(known),
                          "mean": geometric_mean(known)})  # fmt: skip
    return found


def number(value, form="{:.3g}"):
    return "" if value is None or (isinstance(value, float) and math.isnan(value)) else form.format(value)


def table(titles, rows):
    lines = ["| " + " | ".join(titles) + " |", "|" + "---|" * len(titles)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def evaluation_table(rows):
    titles = ["network", "by", "parameters", "float32 ms", "float64 ms", "first call s", "float64 / Pikan", "float32 / Pikan"]
    return table(titles, [
        [row["network"], row["contender"], str(row.get("parameters", "")), number(row.get("float32")),
         number(row.get("float64")), number(row.get("first float64"), "{:.1f}"),
         number(row.get("ratio float64"), "{:.1f}"), number(row.get("ratio float32"), "{:.1f}")]
        for row in rows
    ])  # fmt: skip


def solve_table(rows):
    moments = [m for m in MOMENTS if any(m in row["errors"] for row in rows)]
    precise = any(row["precision"] != "float64" for row in rows)
    titles = ["problem", "by", *[f"{m} s" for m in moments], "best", "after s"]
    titles += ["Pikan there after s", "ratio", "`--network kan` there after s", "ratio"]
    lines = []
    for row in rows:
        name = TITLES[row["contender"]] + (f", {row['precision']}" if precise else "")
        line = [f"`{row['problem']}`", name, *[number(row["errors"].get(m), "{:.1e}") for m in moments]]
        line += [number(row["best"], "{:.1e}"), number(row["bestSeconds"], "{:.1f}")]
        for own in ("pikan", "pikan-kan"):
            reached = row.get(own)
            if reached is None:
                line += ["", ""]
            elif reached["seconds"] is None:
                line += ["not reached", ""]
            else:
                line += [number(reached["seconds"], "{:.2f}"), number(reached["ratio"], "{:.0f}")]
        lines.append(line)
    return table(titles, lines)


def ratio_table(rows):
    titles = ["Pikan", "against", "problems", "geometric mean of the ratios", "least", "not reached"]
    return table(titles, [
        [TITLES[row["own"]], TITLES.get(row["contender"], "all together"), str(row["problems"]),
         number(row["mean"], "{:.0f}"), number(row["least"], "{:.1f}"), str(row["missed"])]
        for row in rows
    ])  # fmt: skip


def write_tables(results, out, docs):
    evaluations, solutions = evaluation_rows(results), solve_rows(results)
    ratios = ratio_rows(solutions)
    texts = {"evaluation": evaluation_table(evaluations), "solve": solve_table(solutions), "ratios": ratio_table(ratios)}
    everything = {"evaluation": evaluations, "solve": solutions, "ratios": ratios}
    (out / "peers.json").write_text(json.dumps(everything, indent=1))
    text = "\n\n".join(texts.values())
    (out / "tables.md").write_text(text + "\n")
    print(text)
    if docs:
        page = docs.read_text()
        for name, content in texts.items():
            begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
            before, rest = page.split(begin)
            page = f"{before}{begin}\n{content}\n{end}{rest.split(end)[1]}"
        docs.write_text(page)
