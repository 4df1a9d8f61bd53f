"""Draws the rooms of the package and who imports whom, from the imports. usage: python -m tools.draw_rooms

Writes docs/images/rooms.svg, and the table of rooms between the marks in docs/architecture.md.
"""

import re
from pathlib import Path

import grimp

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "images" / "rooms.svg"
PAGE = ROOT / "docs" / "architecture.md"
MARKS = ("<!-- rooms -->", "<!-- end of rooms -->")

ROW, LEFT, BOX, WIDTH = 34, 20, 170, 620
STYLE = (
    "text{font:14px sans-serif;fill:#222}.room{fill:#eef2f7;stroke:#8aa}.arc{fill:none;stroke:#4a6fa5}"
    "@media(prefers-color-scheme:dark){text{fill:#eee}.room{fill:#223;stroke:#99b}.arc{stroke:#9bd}}"
)


def order() -> list[str]:
    """The rooms from the ways in down to what all stand on, as the import contract in pyproject.toml has them."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    layers = re.search(r"^layers = \[(.*?)\]", text, re.DOTALL | re.MULTILINE)
    assert layers is not None
    return re.findall(r'"(\w+)"', layers[1])


def imports() -> dict[tuple[str, str], int]:
    """How many imports lead from one room into another."""
    graph = grimp.build_graph("povstat", exclude_type_checking_imports=True)
    counted: dict[tuple[str, str], int] = {}
    for module in graph.modules:
        for imported in graph.find_modules_directly_imported_by(module):
            ends = (_room(module), _room(imported))
            if ends[0] != ends[1] and all(ends):
                counted[ends] = counted.get(ends, 0) + 1
    return counted


def _room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def drawn(rooms: list[str], counted: dict[tuple[str, str], int]) -> str:
    """The picture: a row a room, and an arc from each room to every one that it imports from."""
    height = ROW * len(rooms) + 20
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="Rooms of povstat; imports run downwards"><style>{STYLE}</style>'
    ]
    middle = {room: 10 + ROW * at + ROW // 2 for at, room in enumerate(rooms)}
    for (importer, imported), count in sorted(counted.items()):
        top, bottom = middle[importer], middle[imported]
        reach = LEFT + BOX + 20 + abs(bottom - top) * 0.75
        parts.append(
            f'<path class="arc" stroke-width="{min(0.6 + count / 12, 4):.1f}" stroke-opacity="0.6" '
            f'd="M{LEFT + BOX},{top} C{reach:.0f},{top} {reach:.0f},{bottom} {LEFT + BOX},{bottom}">'
            f"<title>{importer} imports from {imported}: {count}</title></path>"
        )
    for room, y in middle.items():
        parts.append(f'<rect class="room" x="{LEFT}" y="{y - 13}" width="{BOX}" height="26" rx="5"/>')
        parts.append(f'<text x="{LEFT + 12}" y="{y + 5}">{room}</text>')
    return "\n".join([*parts, "</svg>\n"])


def table(rooms: list[str]) -> str:
    """The rooms with what each says of itself."""
    lines = ["| room | holds |", "| --- | --- |"]
    for room in rooms:
        folder = ROOT / "src" / "povstat" / room
        path = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
        said = re.match(r'"""(.*?)(?:\n\n|""")', path.read_text(encoding="utf-8"), re.DOTALL)
        assert said is not None, f"{path} does not say what it is for"
        name = f"{room}/" if folder.is_dir() else f"{room}.py"
        lines.append(f"| `{name}` | {' '.join(said[1].split())} |")
    return "\n".join(lines)


def page(rooms: list[str]) -> str:
    """docs/architecture.md with the table of today."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(MARKS[0])
    after = rest.partition(MARKS[1])[2]
    return f"{before}{MARKS[0]}\n{table(rooms)}\n{MARKS[1]}{after}"


def main() -> None:
    """Write both."""
    rooms = order()
    PICTURE.write_text(drawn(rooms, imports()), encoding="utf-8")
    PAGE.write_text(page(rooms), encoding="utf-8")


if __name__ == "__main__":
    main()
