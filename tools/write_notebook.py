"""Runs the worked notebook, in both languages, and keeps what its cells show: ``python -m tools.write_notebook``.

The cells are run in this process, without Jupyter: what stands last in a cell is shown, as HTML where it has any.
Frames of other libraries are shown in the notebook, too, but how they look is not povstat's to promise.
"""

import ast
import contextlib
import io
import json
import sys
from pathlib import Path
from typing import Any

from povstat.lang import LANGUAGES, Language
from tools.write_pages import FOLDERS

NOTEBOOKS: dict[Language, Path] = {language: FOLDERS[language] / "notebook.ipynb" for language in LANGUAGES}


def read(language: Language) -> dict[str, Any]:
    """The notebook as it is kept."""
    notebook: dict[str, Any] = json.loads(NOTEBOOKS[language].read_text(encoding="utf-8"))
    return notebook


def source(cell: dict[str, Any]) -> str:
    """The text of a cell."""
    return "".join(cell["source"])


def run(notebook: dict[str, Any]) -> dict[str, Any]:
    """The notebook with the outputs of its code cells, run in order in one set of names."""
    names: dict[str, Any] = {}
    count = 0
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            count += 1
            cell["execution_count"], cell["outputs"] = count, outputs(source(cell), names, count)
    return notebook


def outputs(text: str, names: dict[str, Any], count: int) -> list[dict[str, Any]]:
    """What a cell shows: the text that it prints, then its last expression, if that is something."""
    tree = ast.parse(text)
    last = tree.body[-1] if tree.body else None
    expression = last.value if isinstance(last, ast.Expr) else None
    if expression is not None:
        tree.body.pop()
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, "cell", "exec"), names)
        value = (
            eval(compile(ast.Expression(expression), "cell", "eval"), names) if expression is not None else None
        )
    shown: list[dict[str, Any]] = []
    if printed.getvalue():
        shown.append({"name": "stdout", "output_type": "stream", "text": lines(printed.getvalue())})
    if value is not None:
        as_html = getattr(value, "_repr_html_", None)
        data = {"text/html": lines(as_html()), "text/plain": [f"<{type(value).__name__}>"]} if as_html else {}
        data = data or {"text/plain": lines(repr(value))}
        shown.append({"data": data, "execution_count": count, "metadata": {}, "output_type": "execute_result"})
    return shown


def lines(text: str) -> list[str]:
    """A text as notebooks keep it."""
    return text.splitlines(keepends=True)


def main() -> int:
    """Run the notebooks and write them."""
    for language, path in NOTEBOOKS.items():
        text = json.dumps(run(read(language)), ensure_ascii=False, indent=1) + "\n"
        path.write_text(text, encoding="utf-8")
        print(f"{path.name} ({language}): {len(text):,} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main())
