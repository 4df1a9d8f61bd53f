"""How long a prompt waits for povstat, as ratios from one run.

usage: python benchmarks/bench_prompt.py [--runs N] [--povstat COMMAND]

Times whole processes in turn (A B C ... A B C ...), so that a machine whose speed drifts slows all of them alike,
and prints the median of each with its ratios to a bare interpreter and to `povstat counties --province Guizhou
--json`. Compared are both ways of povstat to the same answer (the short one, and by `--lang en` the ordinary one),
its help, its largest listings, a bare interpreter, a one-command Typer program and its help on the same Typer, and
what people use instead on the same data: sqlite-utils, csvgrep (csvkit) and yq. A tool that is not installed is
left out and named. Run it with the interpreter of an environment in which povstat was installed from its wheel:

    python3 -m venv bench && bench/bin/pip install . sqlite-utils csvkit yq
    bench/bin/python benchmarks/bench_prompt.py
"""

import argparse
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ONE_COMMAND = """
import typer
app = typer.Typer()

@app.command()
def main(province: str = "", json: bool = False) -> None:
    print(province)

app()
"""


def contestants(povstat: list[str], scratch: Path) -> dict[str, list[str]]:
    """Name and command of everything that is timed; each answers the same question where it can."""
    beside = Path(sys.executable).parent
    csv_file, database, yaml_file = scratch / "counties.csv", scratch / "counties.db", scratch / "counties.yaml"
    for form, path in (("csv", csv_file), ("json", scratch / "counties.json")):
        subprocess.run([*povstat, "counties", "-f", form, "-o", str(path)], check=True)
    (scratch / "one.py").write_text(ONE_COMMAND, encoding="utf-8")
    one_command = [sys.executable, str(scratch / "one.py")]
    asked = ["counties", "--province", "Guizhou", "--json"]
    commands = {
        "povstat": [*povstat, *asked],
        "python -c pass": [sys.executable, "-c", "pass"],
        "povstat, the ordinary way": [*povstat, *asked, "--lang", "en"],
        "one-command Typer program": [*one_command, "--province", "Guizhou", "--json"],
        "povstat, a table": [*povstat, *asked[:-1]],
        "povstat counties --json": [*povstat, "counties", "--json"],
        "povstat panel --json": [*povstat, "panel", "--from", "2012", "--to", "2020", "--json"],
        "povstat crosswalk --json": [*povstat, "crosswalk", "--json"],
        "povstat --help": [*povstat, "--help"],
        "one-command program --help": [*one_command, "--help"],
    }
    short, ordinary = (
        subprocess.run(commands[name], capture_output=True, check=True).stdout
        for name in ("povstat", "povstat, the ordinary way")
    )
    if short != ordinary:
        raise SystemExit("the two ways of povstat do not give the same answer")

    def tool(name: str) -> str | None:
        found = beside / name
        return str(found) if found.exists() else shutil.which(name)

    if sqlite_utils := tool("sqlite-utils"):
        subprocess.run([sqlite_utils, "insert", str(database), "counties", str(csv_file), "--csv"], check=True)
        query = "select * from counties where province = 'Guizhou'"
        commands["sqlite-utils query"] = [sqlite_utils, "query", str(database), query]
    if csvgrep := tool("csvgrep"):
        commands["csvgrep"] = [csvgrep, "-c", "province", "-m", "Guizhou", str(csv_file)]
    if (yq := tool("yq")) and shutil.which("jq"):
        shipped = subprocess.run([*povstat, "counties", "--json"], capture_output=True, check=True)
        yaml_file.write_bytes(shipped.stdout)
        commands["yq"] = [yq, 'map(select(.province == "Guizhou"))', str(yaml_file)]
    missing = {"sqlite-utils query", "csvgrep", "yq"} - set(commands)
    if missing:
        print(f"not installed, left out: {', '.join(sorted(missing))}")
    return commands


def main() -> None:
    """Time everything in turn and print the table."""
    parser = argparse.ArgumentParser(description="povstat's waiting time, as ratios from one run")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--povstat", default=str(Path(sys.executable).parent / "povstat"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        commands = contestants(shlex.split(options.povstat), Path(scratch))
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(options.runs + 1):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
                if turn:
                    taken[name].append(time.perf_counter() - start)
    medians = {name: statistics.median(times) for name, times in taken.items()}
    print(
        f"{'median of ' + str(options.runs) + ' runs':<28} {'seconds':>8} {'it / python':>12} {'povstat / it':>13}"
    )
    for name, seconds in medians.items():
        print(f"{name:<28} {seconds:>8.3f} {ratio(taken, name, 'python -c pass'):>12.2f}", end=" ")
        print(f"{ratio(taken, 'povstat', name):>13.2f}")


def ratio(taken: dict[str, list[float]], first: str, second: str) -> float:
    """The median of the ratios of each turn."""
    return statistics.median(one / other for one, other in zip(taken[first], taken[second], strict=True))


if __name__ == "__main__":
    main()
