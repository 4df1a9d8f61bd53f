"""What is said of the command line, said of the tools: an agent has no command line to type in."""

import re

from povstat.agents.wording import ARGUMENTS, OF_TOOL, TOOLS
from povstat.lang import Language, filled

_VERB = re.compile(
    rf"""(?P<quote>['“])?povstat\ (?P<verb>{"|".join(TOOLS)})\b(?P<rest>(?:\ [\w-]+)*?)(?(quote)['”]|(?=\W|$))""",
    re.VERBOSE,
)
_OPTION = re.compile(r"(?<![\w-])--([a-z][a-z-]*)")
_NAMED = {*ARGUMENTS, *(name.rpartition(".")[2] for name in OF_TOOL)}
_OTHERWISE = {"from": "since"}
"""Options whose argument has another name."""


def in_tool_words(text: str, language: Language) -> str:
    """A message or a note in which verbs are tools and options are arguments."""
    ranged = "--from" in text

    def option(match: re.Match[str]) -> str:
        name = match[1].replace("-", "_")
        name = "until" if ranged and name == "to" else _OTHERWISE.get(name, name)
        return name if name in _NAMED else match[0]

    def verb(match: re.Match[str]) -> str:
        values = {"tool": match["verb"], "words": match["rest"].strip()}
        return filled("the tool {tool} ({words})" if values["words"] else "the tool {tool}", values, language)

    return _VERB.sub(verb, _OPTION.sub(option, text))
