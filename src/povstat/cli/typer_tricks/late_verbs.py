"""Verbs that are imported when they are called: Typer's groups hold commands that are there already."""

import os
from collections.abc import Iterator, Mapping, MutableMapping
from importlib import import_module
from typing import Any

import typer


class LateVerbs(MutableMapping[str, Any]):
    """The commands of a group by name, each imported when it is first asked for."""

    def __init__(self, places: Mapping[str, tuple[str, str]]) -> None:
        """``places`` has, for each verb, the module whose ``app`` holds it, and the heading above it in help."""
        self._places = places
        self._loaded: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._loaded:
            module, panel = self._places[name]
            command = typer.main.get_command(import_module(module).app)
            command.name = name
            command.rich_help_panel = panel  # type: ignore[attr-defined]  # Typer's help reads it
            self._loaded[name] = command
        return self._loaded[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def offered(self, incomplete: str) -> list[Any] | None:
        """The names that begin so, for a shell that shows names alone, so that no verb is imported for its help.

        None for a shell that shows help too, and for options.
        """
        if os.environ.get("_POVSTAT_COMPLETE") != "complete_bash" or incomplete.startswith("-"):
            return None
        from typer._click.shell_completion import CompletionItem

        return [CompletionItem(name) for name in self._places if name.startswith(incomplete)]
