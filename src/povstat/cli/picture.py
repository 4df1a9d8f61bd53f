"""What the verbs that draw pictures share: their options, and getting a picture into a file."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from povstat.cli.session import Session
from povstat.errors import UsageError

PictureOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write a picture instead of drawing in the terminal; the ending of the name says which kind.",
        rich_help_panel="Output",
    ),
]
WidthOption = Annotated[
    int | None,
    typer.Option(
        min=20,
        max=4000,
        metavar="N",
        help="Width: characters in the terminal, pixels in a picture.",
        rich_help_panel="Output",
    ),
]
TitleOption = Annotated[str | None, typer.Option(metavar="TEXT", help="Another title.", rich_help_panel="Output")]
ThemeOption = Annotated[
    str, typer.Option(metavar="light|dark|print", help="Colours of a picture.", rich_help_panel="Output")
]


def written_as(output: Path, forms: tuple[str, ...]) -> str:
    """The format that a file's ending asks for. Raises UsageError for another one."""
    form = output.suffix.lower().lstrip(".")
    if form not in forms:
        raise UsageError(
            "{path}: no picture of this kind; the name must end in one of: {all}",
            path=output,
            all=", ".join(f".{known}" for known in forms),
        )
    return form


def write_picture(session: Session, output: Path, content: Callable[[], bytes]) -> None:
    """Write a picture to a file, whole or not at all. Raises InvalidDataError where it cannot be written."""
    from povstat.cli.destinations import refuse_data_file
    from povstat.output.destination import binary_file

    refuse_data_file(session, str(output))
    # Drawn before the file is touched.
    drawn = content()
    with binary_file(output) as (stream, _):
        stream.write(drawn)


def picture_size(session: Session, width: int | None, *, widest: int = 120) -> tuple[int, int | None]:
    """Columns and lines for a drawing in characters: those of the terminal, and no limit of lines elsewhere."""
    import shutil

    if not session.on_terminal:
        return width or 80, None
    size = shutil.get_terminal_size()
    return min(width or widest, max(size.columns, 20)), size.lines - 1


def terminal_color(session: Session) -> bool:
    """Whether a drawing may have colours."""
    look: Any = session.look()
    return bool(look.terminal and look.color)
