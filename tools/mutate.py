"""Mutation test of a sample of functions: ``python -m tools.mutate [--seed N] [--functions N]``.

Draws functions from the files that ``[tool.mutmut]`` in pyproject.toml names, and lets mutmut change each in every
way it knows while the tests named there run. Prints the faults that no test saw (``mutmut show NAME`` shows one).
The tests must pass as they are. To be run at low priority (``nice -n 19``): it takes minutes.
"""

import argparse
import ast
import random
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent


def functions(path: Path) -> Iterator[str]:
    """The functions of a file, as mutmut names their mutants."""
    module = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__")
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            yield f"{module}.x_{node.name}__mutmut_*"
        elif isinstance(node, ast.ClassDef):
            for method in node.body:
                if isinstance(method, ast.FunctionDef):
                    yield f"{module}.xǁ{node.name}ǁ{method.name}__mutmut_*"


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutate", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--functions", type=int, default=20)
    given = parser.parse_args()
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
    files = sorted({path for pattern in settings["only_mutate"] for path in ROOT.glob(pattern)})
    every = [name for path in files for name in functions(path)]
    drawn = random.Random(given.seed).sample(every, min(given.functions, len(every)))
    done = subprocess.run(
        [sys.executable, "-m", "mutmut", "run", "--max-children", "1", *drawn], cwd=ROOT, check=False
    )
    subprocess.run([sys.executable, "-m", "mutmut", "results"], cwd=ROOT, check=False)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
