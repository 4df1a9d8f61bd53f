"""What every verb's module starts from: an app of its own, and help in the language of the call."""

from typing import Any

import typer
from typer.core import TyperCommand


class Verb(TyperCommand):
    """A verb whose help speaks the language of the call."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print help in the language of the call."""
        from povstat.cli.help import in_language, print_examples

        in_language(self, ctx)
        super().format_help(ctx, formatter)
        print_examples(self.name or "", ctx)


def verb_app() -> typer.Typer:
    """The app that holds one verb; completion is offered by the root alone."""
    return typer.Typer(add_completion=False)
