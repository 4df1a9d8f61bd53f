"""What every verb's module starts from: an app of its own, and help in the language of the call."""

import os
from typing import Any

import typer
from typer.core import TyperCommand

from povstat.cli.typer_tricks.attached_fields import without_fields
from povstat.errors import UsageError


class Verb(TyperCommand):
    """A verb whose help speaks the language of the call, and whose --json may have fields attached."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the words of a call; the fields of ``--json=A,B`` go to the session, the parser sees a flag.

        Raises UsageError for a word that cannot be the name of a file.
        """
        if ctx.obj is not None:
            args, fields = without_fields(args, self.params)
            if fields is not None:
                ctx.obj.json_fields = fields
        words = tuple(args)  # the parser takes them off its list
        try:
            return super().parse_args(ctx, args)
        except ValueError:
            # What looks for a file asks the system, which takes no name with a NUL or half of a surrogate pair.
            for word in words:
                if not _can_be_file(word):
                    raise UsageError("no file can be called {name}", name=repr(word)) from None
            raise

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print help in the language of the call."""
        from povstat.cli.help import print_examples
        from povstat.cli.typer_tricks.translated_help import in_language

        in_language(self, ctx)
        super().format_help(ctx, formatter)
        print_examples(self.name or "", ctx)


def _can_be_file(word: str) -> bool:
    try:
        return b"\0" not in os.fsencode(word)
    except UnicodeEncodeError:
        return False


def verb_app() -> typer.Typer:
    """The app that holds one verb; completion is offered by the root alone."""
    return typer.Typer(add_completion=False)
