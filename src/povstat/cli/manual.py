"""``povstat manual``: the documentation where the package names an address, else the pages that ``man`` shows."""

from typing import Annotated, TextIO

import typer

from povstat.cli import complete
from povstat.cli.emit import emit
from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.output import Look
from povstat.output.harmless import harmless

app = verb_app()

WIDEST = 88
"""Cells of a line of text."""


@app.command(cls=Verb)
@plain
def manual(
    session: Session,
    verb: Annotated[
        str | None,
        typer.Argument(
            autocompletion=complete.verb, metavar="[VERB]", help="The page of this verb.", show_default=False
        ),
    ] = None,
) -> None:
    """The manual: the documentation in the browser, where the package has an address of it, else the man page."""
    from povstat.cli.app import COMMANDS
    from povstat.cli.manual_page import page
    from povstat.queries import vocabulary

    chosen = vocabulary.word(verb, tuple(COMMANDS), "verb") if verb is not None else None
    if chosen is None and (address := documentation()):
        _open(session, address)
        return
    sheet = page(chosen, session.language)
    from povstat.cli import manual_writers

    if session.on_terminal and _man(manual_writers.roff(sheet), sheet.name):
        return

    def write(stream: TextIO, look: Look) -> None:
        width = min(look.width, WIDEST) if look.terminal else 80
        stream.write(harmless(manual_writers.plain(sheet, width)))

    emit(session, write, pages=True)


def documentation() -> str | None:
    """The address of the documentation in the metadata of the package; else that of its home page, or None."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        named = metadata("povstat").get_all("Project-URL") or []
    except PackageNotFoundError:
        return None
    addresses = {
        label.strip().lower(): address.strip() for label, _, address in (entry.partition(",") for entry in named)
    }
    return addresses.get("documentation") or addresses.get("homepage")


def _open(session: Session, address: str) -> None:
    """Open an address in the user's browser, and print it: there may be no browser."""
    session.show(f"{address}\n")
    if session.on_terminal:
        import webbrowser

        webbrowser.open(address)


def _man(source: str, name: str) -> bool:
    """Show a page with ``man``; false where there is none, or where it cannot."""
    import shutil
    import subprocess
    import tempfile
    from pathlib import Path

    if not shutil.which("man"):
        return False
    with tempfile.TemporaryDirectory() as scratch:
        # A name with a slash in it is a file to every man.
        path = Path(scratch) / f"{name}.1"
        path.write_text(source, encoding="utf-8")
        return subprocess.run(["man", str(path)], check=False).returncode == 0
