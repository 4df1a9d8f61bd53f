"""How long a prompt waits for povstat, as ratios from one run.

usage: python benchmarks/bench_prompt.py [--runs N] [--povstat COMMAND]

Times whole processes in turn (A B C ... A B C ...), so that a machine whose speed drifts slows all of them alike,
and prints the median of each with its ratio to `povstat counties --province Guizhou --json`. Compared are a bare
interpreter, a one-command Typer program on the same Typer, and what people use instead on the same data:
sqlite-utils, csvgrep (csvkit) and yq. A tool that is not installed is left out and named. Run it with the
interpreter of an environment in which povstat was installed from its wheel:

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
    commands = {
        "povstat": [*povstat, "counties", "--province", "Guizhou", "--json"],
        "python -c pass": [sys.executable, "-c", "pass"],
        "one-command Typer program": [sys.executable, str(scratch / "one.py"), "--province", "Guizhou", "--json"],
    }

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
                subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
                if turn:
                    taken[name].append(time.perf_counter() - start)
    medians = {name: statistics.median(times) for name, times in taken.items()}
    print(f"{'median of ' + str(options.runs) + ' runs':<28} {'seconds':>8} {'povstat / it':>13}")
    for name, seconds in medians.items():
        pairs = [ours / theirs for ours, theirs in zip(taken["povstat"], taken[name], strict=True)]
        print(f"{name:<28} {seconds:>8.3f} {statistics.median(pairs):>13.2f}")


if __name__ == "__main__":
    main()
