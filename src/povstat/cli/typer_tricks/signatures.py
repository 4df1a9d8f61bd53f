"""Signatures made for Typer: a verb states its own options, and gets those that all verbs share.

Typer takes the options of a command from the signature of its function, and has no way to add some to many
functions. So the function that Typer is given has a signature that no source text has.
"""

import functools
import inspect
from collections.abc import Callable
from typing import Any

import typer


def with_options(
    run: Callable[..., None], command: Callable[..., Any], options: dict[str, tuple[Any, Any]]
) -> Callable[..., None]:
    """Give ``run`` the name, help and parameters of ``command`` (without its session) and the shared options.

    ``options`` has the annotation and the default of each by name; one that the command has itself is left to it.
    ``run`` is called with the context of the call as ``context``, and every other value by its name.
    """
    kind = inspect.Parameter
    signature = inspect.signature(command)
    own = list(signature.parameters.values())[1:]
    shared = [
        kind(name, kind.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, (annotation, default) in options.items()
        if name not in signature.parameters
    ]
    parameters = [
        kind("context", kind.POSITIONAL_OR_KEYWORD, annotation=typer.Context),
        *(parameter.replace(kind=kind.KEYWORD_ONLY) for parameter in own),
        *shared,
    ]
    functools.update_wrapper(run, command)
    # Else inspect would follow it to the signature of the command.
    del run.__wrapped__  # type: ignore[attr-defined]  # update_wrapper put it there
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # inspect reads it
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return run
