"""What every verb's module starts from: an app of its own, and help in the language of the call."""

from typing import Any

import typer
from typer.core import TyperCommand


class Verb(TyperCommand):
    """A verb whose help speaks the language of the call, and whose --json may have fields attached."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the words of a call; the fields of ``--json=A,B`` go to the session, the parser sees a flag."""
        if ctx.obj is not None and any("--json" in parameter.opts for parameter in self.params):
            args = _without_fields(args, self._that_take_values(), ctx.obj)
        return super().parse_args(ctx, args)

    def _that_take_values(self) -> set[str]:
        return {
            name
            for parameter in self.params
            if parameter.param_type_name == "option" and not getattr(parameter, "is_flag", False)
            for name in parameter.opts
        }

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print help in the language of the call."""
        from povstat.cli.help import in_language, print_examples

        in_language(self, ctx)
        super().format_help(ctx, formatter)
        print_examples(self.name or "", ctx)


def verb_app() -> typer.Typer:
    """The app that holds one verb; completion is offered by the root alone."""
    return typer.Typer(add_completion=False)


def _without_fields(args: list[str], take_values: set[str], session: Any) -> list[str]:
    """The words with every ``--json=A,B`` plain; the value of an option, and what follows --, stay as they are."""
    plain: list[str] = []
    for position, word in enumerate(args):
        if word == "--":
            return plain + args[position:]
        if word.startswith("--json=") and not (plain and plain[-1] in take_values):
            word, _, session.json_fields = word.partition("=")
        plain.append(word)
    return plain
