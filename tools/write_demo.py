"""Write the moving pictures of the READMEs: commands being typed, and what they really print, as animated SVG.

usage: python -m tools.write_demo

Recorders of terminals leave the width of a Chinese character to the font, and squeeze it. Here every run of
characters has its place in cells, and a Chinese character takes two. Look at the files in docs/images/ afterwards.
"""

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.terminal_theme import MONOKAI
from rich.text import Text

from tools.write_pictures import screen

IMAGES = Path(__file__).parent.parent / "docs" / "images"
COLUMNS, ROWS = 98, 30
CELL, LINE, EDGE = 9, 20, 16
"""Pixels: the width of a cell, the height of a line, the margin."""

TYPING, READING = 0.07, 6.0
"""Seconds that a letter takes to be typed, and that an answer stays."""

TABLE = r"'县\n威宁县\n广信区\n昌平区\n城关区\n'"
DEMOS = {
    "demo": (
        "povstat",
        "povstat counties -p Guizhou -b 2020",
        "povstat county 上饶县",
        f"printf {TABLE} | povstat match - -c status,name,batch",
        "povstat map --year 2018",
    ),
    "demo-zh": (
        "povstat --lang zh",
        "povstat counties -p 贵州 -b 2020 --lang zh",
        "povstat county 上饶县 --lang zh",
        f"printf {TABLE} | povstat match - -c status,name,batch --lang zh",
        "povstat map --year 2018 --lang zh",
    ),
}
"""The commands of each picture, in order."""

PAGE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" \
width="{width}" height="{height}" role="img" aria-label="{label}">
<style>
text {{ font: 15px "Noto Sans Mono CJK SC", "Sarasa Mono SC", Menlo, Consolas, "DejaVu Sans Mono", monospace; \
white-space: pre; }}
.scene, .answer {{ animation: {total}s step-end infinite; }}
.cover {{ animation: {total}s linear infinite; }}
.scene {{ opacity: 0; }} .s0 {{ opacity: 1; }}
{keyframes}
@media (prefers-reduced-motion: reduce) {{
.scene, .answer, .cover {{ animation: none; }}
.cover {{ opacity: 0; }}
}}
</style>
<rect width="100%" height="100%" rx="8" fill="{background}"/>
{scenes}
</svg>
"""


class Run(NamedTuple):
    """Characters of one line, one style and one width: their first cell, and how many cells each takes."""

    column: int
    text: str
    style: Style
    width: int


def runs(line: Text, console: Console) -> Iterator[Run]:
    """The parts of a line that can be placed as one; blanks are left out."""
    column = 0
    waiting: Run | None = None
    for segment in line.render(console):
        style = segment.style or Style()
        for character in segment.text:
            width = cell_len(character)
            if waiting and (character == " " or (waiting.style, waiting.width) != (style, width)):
                yield waiting
                waiting = None
            if character not in " \n":
                waiting = (
                    waiting._replace(text=waiting.text + character)
                    if waiting
                    else Run(column, character, style, width)
                )
            column += width
    if waiting:
        yield waiting


def placed(run: Run, row: int) -> str:
    """A run as SVG: Latin letters stretched over their cells, each Chinese character at its own two."""
    x, y = EDGE + run.column * CELL, EDGE + row * LINE + 15
    if run.width == 1:
        place = f'x="{x}" textLength="{len(run.text) * CELL}" lengthAdjust="spacingAndGlyphs"'
    else:
        places = " ".join(str(x + index * CELL * run.width) for index in range(len(run.text)))
        place = f'x="{places}"'
    colour = run.style.color.get_truecolor(MONOKAI) if run.style.color else MONOKAI.foreground_color
    look = f' fill="{colour.hex}"'
    if run.style.bold:
        look += ' font-weight="bold"'
    if run.style.dim:
        look += ' opacity="0.6"'
    return f'<text y="{y}" {place}{look}>{escape(run.text)}</text>'


def scene_lines(command: str) -> list[Text]:
    """What a command prints, line by line."""
    answer = Text.from_ansi(screen(command, COLUMNS, ROWS - 1))
    answer.rstrip()
    lines = list(answer.split("\n"))
    tallest, widest = len(lines) + 1, max(line.cell_len for line in lines)
    if tallest > ROWS or widest > COLUMNS:
        raise SystemExit(f"{command}: {widest} x {tallest} cells do not fit {COLUMNS} x {ROWS}")
    return lines


def svg(commands: tuple[str, ...], answers: list[list[Text]]) -> str:
    """The moving picture: each command is typed, its answer stands for a while, the next one follows."""
    console = Console(width=COLUMNS)
    lengths = [cell_len(command) * TYPING + READING for command in commands]
    total = round(sum(lengths), 2)
    keyframes, scenes, begin = [], [], 0.0
    for number, (command, answer) in enumerate(zip(commands, answers, strict=True)):
        start, end = (100 * seconds / total for seconds in (begin, begin + lengths[number]))
        typed = 100 * (begin + cell_len(command) * TYPING) / total
        begin += lengths[number]
        keyframes += [
            f".s{number} {{ animation-name: s{number}; }} .a{number} {{ animation-name: a{number}; }} "
            f".c{number} {{ animation-name: c{number}; animation-timing-function: "
            f"steps({cell_len(command)}); }}",
            f"@keyframes s{number} {{ 0% {{ opacity: {int(not number)}; }} {start:.3f}% {{ opacity: 1; }} "
            f"{end:.3f}%, 100% {{ opacity: {int(end >= 100)}; }} }}",
            f"@keyframes a{number} {{ 0% {{ opacity: 0; }} {typed:.3f}%, 100% {{ opacity: 1; }} }}",
            f"@keyframes c{number} {{ 0%, {start:.3f}% {{ transform: translateX(0); }} "
            f"{typed:.3f}%, 100% {{ transform: translateX({cell_len(command) * CELL}px); }} }}",
        ]
        prompt = Text("$ ", style="bold green") + Text(command, style="bold")
        typed_line = "".join(placed(run, 0) for run in runs(prompt, console))
        body = "\n".join(placed(run, row) for row, line in enumerate(answer, 1) for run in runs(line, console))
        # What is not typed yet is covered; the cover has the cursor at its left edge.
        cover = (
            f'<g class="cover c{number}"><rect x="{EDGE + 2 * CELL}" y="{EDGE}" width="{COLUMNS * CELL}" '
            f'height="{LINE}" fill="{MONOKAI.background_color.hex}"/><rect x="{EDGE + 2 * CELL}" y="{EDGE + 2}" '
            f'width="{CELL}" height="{LINE - 3}" fill="{MONOKAI.foreground_color.hex}"/></g>'
        )
        scenes.append(
            f'<g class="scene s{number}">{typed_line}{cover}<g class="answer a{number}">\n{body}\n</g></g>'
        )
    return PAGE.format(
        width=COLUMNS * CELL + 2 * EDGE,
        height=ROWS * LINE + 2 * EDGE,
        label=escape("; ".join(commands), quote=True),
        total=total,
        keyframes="\n".join(keyframes),
        background=MONOKAI.background_color.hex,
        scenes="\n".join(scenes),
    )


def main() -> None:
    """Write the pictures."""
    for name, commands in DEMOS.items():
        path = IMAGES / f"{name}.svg"
        path.write_text(svg(commands, [scene_lines(command) for command in commands]), encoding="utf-8")
        print(f"docs/images/{path.name}")


if __name__ == "__main__":
    main()
