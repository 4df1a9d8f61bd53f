"""What a page of the manual says: of ``povstat`` or of a verb, from the definitions of the verbs themselves."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from povstat.cli.examples import EXAMPLES
from povstat.lang import Language, translate, unfolded

PROGRAM = "povstat"


class Item(NamedTuple):
    """A term, such as an option, and what it means."""

    term: str
    text: str


class Commands(NamedTuple):
    """Lines that are typed, with what each is for above it."""

    what: str
    command: str


class Group(NamedTuple):
    """The heading of some items within a section."""

    title: str


Block = str | Item | Commands | Group
"""A paragraph, or one of the above."""


class Section(NamedTuple):
    """A heading and what stands below it."""

    title: str
    blocks: tuple[Block, ...]


class Page(NamedTuple):
    """A page of the manual by its name, such as ``povstat-counties``."""

    name: str
    sections: tuple[Section, ...]


_VARIABLES = {
    "POVSTAT_LANG": (
        "Language of headings, labels and names: en or zh. Else that of 'povstat config', else of the locale."
    ),
    "POVSTAT_DATA": "A directory of data files to use in place of the shipped ones.",
    "POVSTAT_PAGER, PAGER": "The program that shows what is longer than the screen; cat for none.",
    "NO_COLOR": "Where it is set to anything, there are no colours.",
    "POVSTAT_DEBUG": "Where it is set, a fault in povstat itself ends in a traceback.",
}


def page(verb: str | None, language: Language) -> Page:
    """The page of a verb, or that of the program where None is given."""
    from povstat.cli.app import root

    group = root()
    return _program(group, language) if verb is None else _verb(verb, group.commands[verb], language)


def pages(language: Language) -> Iterator[Page]:
    """Every page: that of the program, then those of the verbs."""
    from povstat.cli.app import COMMANDS

    yield from (page(verb, language) for verb in (None, *COMMANDS))


def _program(group: Any, language: Language) -> Page:
    from povstat.cli.app import COMMANDS

    panels: dict[str, list[Item]] = {}
    for verb, (_, panel) in COMMANDS.items():
        summary, _, _ = _help(group.commands[verb], language).partition("\n\n")
        panels.setdefault(panel, []).append(Item(verb, summary))
    verbs: list[Block] = []
    for panel, items in panels.items():
        verbs += [Group(translate(panel, language)), *items]
    variables = [Item(name, translate(text, language)) for name, text in _VARIABLES.items()]
    return Page(
        PROGRAM,
        (
            _section("Name", [f"{PROGRAM} - {_end(_help(group, language))}"], language),
            _section("Synopsis", [f"{PROGRAM} [--lang en|zh] [--data DIR] [VERB] [...]"], language),
            _section(
                "Description",
                [
                    translate(
                        "Without a verb the story is told on one screen. Data goes to standard output, everything "
                        "else to standard error.",
                        language,
                    )
                ],
                language,
            ),
            _section("Commands", verbs, language),
            _section("Options", _options(group.params, language), language),
            _section("Examples", _examples(PROGRAM, language), language),
            _section("Exit status", _exit_codes(language), language),
            _section("Environment", variables, language),
            _section("See also", [", ".join(f"{PROGRAM}-{verb}(1)" for verb in COMMANDS)], language),
        ),
    )  # fmt: skip


def _verb(verb: str, command: Any, language: Language) -> Page:
    paragraphs = _help(command, language).split("\n\n")
    arguments = [part for part in command.params if part.param_type_name == "argument"]
    options = [part for part in command.params if part.param_type_name == "option"]
    words = " ".join(_metavar(part, language) for part in arguments)
    synopsis = f"{PROGRAM} {verb} {translate('[OPTIONS]', language)} {words}".rstrip()
    sections = [
        _section("Name", [f"{PROGRAM}-{verb} - {_end(paragraphs[0])}"], language),
        _section("Synopsis", [synopsis], language),
        _section("Description", list(paragraphs), language),
        _section(
            "Arguments", [Item(_metavar(part, language), _meaning(part, language)) for part in arguments], language
        ),
        _section("Options", _options(options, language), language),
        _section("Examples", _examples(verb, language), language),
        _section("Exit status", _exit_codes(language), language),
        _section("See also", [f"{PROGRAM}(1)"], language),
    ]
    return Page(f"{PROGRAM}-{verb}", tuple(section for section in sections if section.blocks))


def _section(title: str, blocks: "list[Block] | list[str] | list[Item]", language: Language) -> Section:
    return Section(translate(title, language), tuple(blocks))


def _help(command: Any, language: Language) -> str:
    return translate(unfolded(command.help), language)


def _end(sentence: str) -> str:
    """A sentence as the line of a name has it: without its full stop."""
    return sentence.rstrip(".。")


def _options(parameters: list[Any], language: Language) -> list[Block]:
    """The options, below the heading of their group where they have one."""
    panels: dict[str | None, list[Block]] = {None: []}
    for part in parameters:
        if getattr(part, "hidden", False):
            continue
        names = ", ".join([*part.opts, *part.secondary_opts])
        panel = getattr(part, "rich_help_panel", None)
        item = Item(f"{names} {_metavar(part, language)}".rstrip(), _meaning(part, language))
        panels.setdefault(panel, []).append(item)
    blocks: list[Block] = []
    for panel, items in panels.items():
        blocks += [*([Group(translate(panel, language))] if panel else []), *items]
    return blocks


def _metavar(part: Any, language: Language) -> str:
    if getattr(part, "is_flag", False):
        return ""
    return translate(part.metavar or part.name.upper(), language)


def _meaning(part: Any, language: Language) -> str:
    text = translate(unfolded(getattr(part, "help", None) or ""), language)
    # Typer keeps a sentinel of its own where there is no default.
    if isinstance(part.default, str | int | float) and not isinstance(part.default, bool):
        text += f" {translate('[default: {}]', language).format(part.default)}"
    return text


def _examples(verb: str, language: Language) -> list[Block]:
    return [
        Commands(translate(example.what, language), example.command(language))
        for example in EXAMPLES.get(verb, ())
    ]


def _exit_codes(language: Language) -> list[Block]:
    from povstat.cli.interface import EXIT_CODES

    return [Item(str(code), translate(text, language)) for code, text in EXIT_CODES.items()]
