"""How a method becomes a tool: arguments held to their schema, errors in one line, nothing passed over."""

import functools
import json
import os
from collections.abc import Callable, Sequence
from typing import Any, cast

from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.tools import Tool
from mcp_types import CallToolResult, TextContent, ToolAnnotations
from pydantic import BeforeValidator, ValidationError, create_model

from povstat.agents.answer import Answer
from povstat.agents.tool_words import in_tool_words
from povstat.agents.wording import ARGUMENTS, OF_TOOL, TOOLS
from povstat.errors import PovstatError
from povstat.lang import Language, filled, translate

READ_ONLY = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


def _listed(given: Any) -> Any:
    """One value where several may stand."""
    return [given] if isinstance(given, str | int) and not isinstance(given, bool) else given


ONE_OR_MORE = BeforeValidator(_listed)
"""For an argument that is a list: a model that gives one value alone means a list of it."""


class Question(Tool):
    """A tool of which the wrong words are said in one line, in the language of the server."""

    language: Language = "en"

    async def run(self, arguments: dict[str, Any], context: Any, convert_result: bool = False) -> Any:
        """Ask. Raises ToolError where the arguments are not what the schema says."""
        try:
            self.fn_metadata.validate_arguments(arguments)
        except ValidationError as error:
            raise ToolError("; ".join(map(self._wrong, _of_one_kind(error.errors())))) from None
        return await super().run(arguments, context, convert_result)

    def _wrong(self, problem: Any) -> str:
        from povstat.agents.arguments import Asked

        place = [part for part in problem["loc"] if part not in _KINDS]
        name = ".".join(map(str, place))
        if problem["type"] == "extra_forbidden":
            known = ", ".join(self.parameters["properties"] if len(place) == 1 else Asked.model_fields)
            template = "{tool} has no argument {name}; it has: {known}"
            return filled(template, {"tool": self.name, "name": name, "known": known}, self.language)
        why = problem["msg"][:1].lower() + problem["msg"][1:]
        return filled("{tool}: {name}: {why}", {"tool": self.name, "name": name, "why": why}, self.language)


_KINDS = ("str", "Asked")
"""What an entry of names may be, as Pydantic has it in the place of a mistake."""


def _of_one_kind(problems: Sequence[Any]) -> list[Any]:
    """Mistakes, without that an object is no text where it is wrong as an object."""
    return [each for each in problems if "str" not in each["loc"]] or list(problems)


def question(method: Callable[..., Answer], output_schema: dict[str, Any], language: Language) -> Question:
    """A method that answers, as a tool of its name with the words of ``wording.py``."""
    name = method.__name__
    words = TOOLS[name]
    tool = Question.from_function(
        _answering(method, language),
        name=name,
        title=translate(words.title, language),
        description=translate(words.description, language),
        annotations=READ_ONLY,
        structured_output=False,
    )
    assert isinstance(tool, Question)
    tool.language = language
    arguments = tool.fn_metadata.arg_model
    # Without this a misspelt filter would be passed over, and the answer would be of everything.
    closed: Any = create_model(arguments.__name__, __base__=arguments)
    closed.model_config["extra"] = "forbid"
    closed.model_rebuild(force=True)
    tool.fn_metadata.arg_model = cast("Any", closed)
    tool.fn_metadata.output_schema = output_schema
    tool.parameters = _described(closed.model_json_schema(by_alias=True), name, language)
    return tool


def _answering(method: Callable[..., Answer], language: Language) -> Callable[..., CallToolResult]:
    """The method, its answer as the protocol has it: structured, and the same as text for a model to read."""

    @functools.wraps(method)
    def call(**arguments: Any) -> CallToolResult:
        try:
            answer = method(**arguments)
        except PovstatError as error:
            said = "; ".join(each.message(language) for each in (*error.also, error))
            return _refused(in_tool_words(said, language))
        except Exception as error:
            if os.environ.get("POVSTAT_DEBUG"):
                raise
            what = f"{type(error).__name__}: {error}".partition("\n")[0]
            return _refused(f"{translate('a fault in povstat itself', language)}: {what}")
        if "notes" in answer:
            answer["notes"] = [in_tool_words(note, language) for note in answer["notes"]]
        text = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
        return CallToolResult(content=[TextContent(type="text", text=text)], structured_content=answer)

    return call


def _refused(said: str) -> CallToolResult:
    return CallToolResult(content=[TextContent(type="text", text=said)], is_error=True)


def _described(schema: dict[str, Any], tool: str, language: Language) -> dict[str, Any]:
    """The schema of arguments with what each means, and without what says nothing."""
    for name, argument in schema["properties"].items():
        argument.pop("title", None)
        if argument.get("default", ...) is None:
            del argument["default"]
        options = [option for option in argument.get("anyOf", ()) if option != {"type": "null"}]
        if len(options) == 1:
            del argument["anyOf"]
            argument.update(options[0])
        words = OF_TOOL.get(f"{tool}.{name}") or ARGUMENTS[name]
        argument["description"] = translate(words, language)
    schema.pop("title", None)
    return schema
