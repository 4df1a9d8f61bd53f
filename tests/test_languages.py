"""Every text that povstat shows has its Chinese wording, and the Chinese says the same in the same places.

A test that fails lists what is missing as lines to paste into the tables of src/povstat/lang/zh/.
"""

import ast
import copy
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from pydantic_core import PydanticKnownError

import povstat
from povstat import lang
from povstat.cli.app import COMMANDS, root
from povstat.cli.typer_tricks.translated_help import TITLES
from povstat.dataset.problems import MISTAKES, NOT_VALUE, Problem
from povstat.fields import columns, columns_statistics
from povstat.lang import zh
from povstat.lang.zh import TEXTS
from povstat.lang.zh.headings import HEADINGS as CHINESE_HEADINGS
from povstat.lang.zh.problems import PROBLEMS as PROBLEM_TEXTS
from povstat.models.base import FORMS
from povstat.models.units import UNITS
from tests.conftest import Answer

SOURCE = Path(povstat.__file__).parent
ERRORS = {"PovstatError", "UsageError", "NotFoundError", "AmbiguousError", "InvalidDataError"}
SAYS = {"text", "note", "translate", "filled", "text_in", "Message"}
PROBLEMS = {"Message": 0, "problem": 1, "_about_batch": 0, "InvalidValueError": 0}
"""What makes a problem of a data file, and the place of its template among the arguments."""

SAME = {
    "light|dark|print",
    "ISO 3166-2",
    "ID",
    "JSON",
    "CSV",
    "N",
    "en|zh",
    "en|zh|both",
    "A,B",
    "{path}: {reason}",
    "{record}: {sentence}",
}
"""Texts that may be alike in both languages."""


def missing(texts: Iterable[tuple[str, str]]) -> str:
    """The texts (with where they stand) that have no Chinese, as lines to paste."""
    lacking = {
        text: place for place, text in texts if has_words(text) and text not in SAME and not is_chinese(text)
    }
    return "".join(f"    {text!r}: '',  # {place}\n" for text, place in lacking.items())


def has_words(text: str) -> bool:
    return re.search(r"[A-Za-z]{2}", re.sub(r"\{\w*\}|\[/?\w+\]", "", text)) is not None


def is_chinese(english: str) -> bool:
    return re.search(r"[\u4e00-\u9fff]", lang.translate(english, "zh")) is not None


def gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def calls() -> Iterator[tuple[Path, str, ast.Call]]:
    """Every call in the source, with the name of what is called."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield path, getattr(node.func, "id", getattr(node.func, "attr", "")), node


def messages() -> Iterator[tuple[str, str | None]]:
    """Every template of an error, note or text in the source; None for one that is computed."""
    for path, name, node in calls():
        if not node.args or name not in ERRORS | SAYS:
            continue
        first, place = node.args[0], f"{path.relative_to(SOURCE)}:{node.lineno}"
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield place, first.value
        elif isinstance(first, ast.JoinedStr) and name in ERRORS:
            yield place, None
    told = (SOURCE / "fields" / name for name in ("about.py", "open_questions.py"))
    for path in (*sorted((SOURCE / "cli").glob("*.py")), *told):
        for pair in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(pair, ast.Tuple) and len(pair.elts) == 2:
                first, second = pair.elts
                if (
                    isinstance(first, ast.Constant)
                    and isinstance(first.value, str)
                    and isinstance(second, ast.Dict)
                ):
                    yield f"{path.relative_to(SOURCE)}:{pair.lineno}", first.value


def problems() -> Iterator[tuple[str, str | None]]:
    """Every template of a problem of a data file in the source; None for one that is computed."""
    for path, name, node in calls():
        position = PROBLEMS.get(name)
        if position is None or path.parent.name not in ("dataset", "models") or len(node.args) <= position:
            continue
        given = node.args[position]
        for template in (given.body, given.orelse) if isinstance(given, ast.IfExp) else (given,):
            place = f"{path.relative_to(SOURCE)}:{node.lineno}"
            if isinstance(template, ast.JoinedStr):
                yield place, None
            elif isinstance(template, ast.Constant) and isinstance(template.value, str):
                yield place, f"{template.value}{NOT_VALUE if name == 'InvalidValueError' else ''}"
    yield from (("dataset/problems.py", f"{text}{NOT_VALUE}") for text in (*MISTAKES.values(), "{sentence}"))
    yield from (("models/base.py", f"{text}{NOT_VALUE}") for text in FORMS.values())


def test_every_message_has_chinese() -> None:
    lacking = missing((place, text) for place, text in messages() if text is not None)
    assert not lacking, f"for src/povstat/lang/zh/messages.py:\n{lacking}"


def test_no_error_message_is_computed() -> None:
    """A text with its values already in it cannot be looked up: give a template, and the values beside it."""
    computed = [place for place, text in messages() if text is None]
    assert not computed, "write UsageError('... {name}', name=...) at " + ", ".join(computed)


def test_every_problem_of_a_data_file_has_chinese() -> None:
    """And nothing else has: a sentence with Chinese that nobody says is left over."""
    said = [(place, text) for place, text in problems() if text is not None]
    assert len(said) > 100
    lacking = missing(said)
    assert not lacking, f"for src/povstat/lang/zh/problems.py:\n{lacking}"
    everywhere = {text for _, text in (*said, *messages())}
    assert PROBLEM_TEXTS.keys() - everywhere == set()


def test_no_problem_of_a_data_file_is_computed() -> None:
    computed = [place for place, text in problems() if text is None]
    assert not computed, "give a template, and the values beside it, at " + ", ".join(computed)


def test_sentences_on_values_are_those_of_pydantic() -> None:
    numbers = {"ge": 1, "le": 2, "min_length": 1, "max_length": 40, "actual_length": 0}
    context = {**numbers, "error": "e", "expected": "x", "class_name": "Y", "pattern": "p", "field_type": "Tuple"}
    for kind, ours in MISTAKES.items():
        context["min_length"] = 1 if kind == "too_short" else 2
        theirs = PydanticKnownError(kind, context).message()  # type: ignore[arg-type]  # not typed as one of its kinds
        assert str(lang.Message(ours, **context)) == f"{theirs[0].lower()}{theirs[1:]}"


def help_texts() -> Iterator[tuple[str, str]]:
    """Every text of every help page."""
    group = root()
    context = group.make_context("povstat", [], resilient_parsing=True)
    for name, command in [("povstat", group), *((name, group.commands[name]) for name in COMMANDS)]:
        for part in (command, *command.get_params(context)):
            place = f"{name} {part.name}"
            for text in (part.help, getattr(part, "rich_help_panel", None), getattr(part, "metavar", None)):
                if isinstance(text, str) and text:
                    yield place, lang.unfolded(text)
    for _, panel in COMMANDS.values():
        yield "COMMANDS", panel
    yield from (("cli/typer_tricks/translated_help.py", text) for text in TITLES.values())


def test_every_help_text_has_chinese() -> None:
    lacking = missing(help_texts())
    assert not lacking, f"for src/povstat/lang/zh/help.py:\n{lacking}"


def test_every_heading_has_chinese() -> None:
    every = {**columns_statistics.HEADINGS, **columns.HEADINGS}
    lacking = [
        f"    {field!r}: '',  # {english}"
        for field, english in every.items()
        if field not in CHINESE_HEADINGS and not is_chinese(english)
    ]
    assert not lacking, "for src/povstat/lang/zh/headings.py:\n" + "\n".join(lacking)
    strange = CHINESE_HEADINGS.keys() - every.keys()
    assert not strange, "no such headings in columns.py"


def test_every_word_in_the_data_has_chinese(store: sqlite3.Connection) -> None:
    words: list[tuple[str, str]] = []
    for (table,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        fields = {row[1] for row in store.execute(f'PRAGMA table_info("{table}")')}
        for field in fields & (columns.WORDS | columns_statistics.WORDS):
            values = store.execute(f'SELECT DISTINCT "{field}" FROM "{table}" WHERE "{field}" IS NOT NULL')
            words += [(f"{table}.{field}", str(value).replace("_", " ")) for (value,) in values]
    assert len(words) > 50
    lacking = missing(words)
    assert not lacking, f"for src/povstat/lang/zh/words.py:\n{lacking}"


def test_every_unit_of_an_event_has_chinese(store: sqlite3.Connection) -> None:
    found = store.execute("SELECT figures FROM milestones").fetchall()
    units = {part["unit"] for (figures,) in found for part in figures}
    units = {unit for unit in units if unit.replace(" ", "_") not in UNITS}
    lacking = missing(("milestones.figures", f"{{value}} {unit}") for unit in units)
    assert not lacking, f"for src/povstat/lang/zh/words.py:\n{lacking}"


@pytest.mark.parametrize("english", sorted(TEXTS))
def test_chinese_fits_its_english(english: str) -> None:
    chinese = TEXTS[english]
    assert chinese.strip()
    assert gaps(chinese) == gaps(english) or english in lang_gaps_left_out()
    if has_words(english) and english not in SAME:
        assert chinese != english
        assert re.search(r"[\u4e00-\u9fff%…]", chinese)


def test_every_text_stands_in_one_table() -> None:
    """Of two wordings of one English text only one is ever shown."""
    tables = [getattr(zh, name) for name in dir(zh) if name.isupper() and name != "TEXTS"]
    assert len(tables) > 4
    times = Counter(english for table in tables for english in table)
    assert [english for english, count in times.items() if count > 1] == []


def lang_gaps_left_out() -> set[str]:
    """Sentences on data files of which Chinese needs fewer of the values."""
    return {english for english, chinese in PROBLEM_TEXTS.items() if gaps(chinese) < gaps(english)}


CALLS: tuple[tuple[Any, ...], ...] = (
    ("--help",),
    *((verb, "--help") for verb in COMMANDS),
    ("counties", "-p", "贵州", "-n", 3),
    ("counties", "--columns", "division_type,evidence,delisted_on_kind,key_county,supervised", "-n", 40),
    ("milestones", "--columns", "日期,标题,类型,数据"),
    ("provinces",),
    ("batches",),
    ("supervision",),
    ("counties", "--key-county", "--count"),
    ("counties", "--limit", "x"),
    ("counties", "--limit", -1),
    ("counties", "--limt", 1),
    ("counties", "--limit"),
    ("counties", "too", "many"),
    ("countis",),
    ("counties", "--area", "nowhere"),
    ("counties", "--batch", 2015),
    ("counties", "--format", "xml"),
    ("counties", "--columns", "provinc"),
    ("milestones", "--since", "soon"),
    ("sources", "zzz"),
    ("counties", "--data", "/nonexistent"),
    ("validate",),
    ("validate", "/nonexistent"),
)

NAMES = re.compile(
    # Examples of help, options and the metavariable of a range, quoted words, field names, codes, paths.
    r"(?m)^│ [^#│]*\bpovstat .*$|"
    r"--?[a-z][\w-]*|\b[NxX]\b|'[^']*'|\"[^\"]*\"|“[^”]*”|\b\w+_\w+\b|\bCN-[A-Z]+\b|/\w+"
)
ALLOWED = frozenset(
    # Formats, verbs, fields and other names that stay as they are, and the words of the calls above.
    re.findall(
        r"\S+",
        "povstat en zh csv tsv json ndjson markdown table xlsx parquet yaml yml md jsonl shell apa bibtex csl gb "
        "schema iso csl-json gb7714 pip utf bom id excel schemas kb gbk gb18030 big5 utf-8 utf-16 stata dta str "
        "int path all counties county milestones provinces batches areas supervision sources validate series "
        "figures progress line cite about match crosswalk panel search codes listed disputed secondary document "
        "help manual news map explore overview milestone series figure source province too many "
        "stated deduced evidence open "
        "institutions system lesson view page both config language color pager data columns on off "
        "map serve mcp chart key light dark print svg png pdf html geojson batch area evidence supervised "
        "sql export package sqlite zip views codebook spelling code from to "
        "header quotes zzz soon xml one provinc gb/t csl_json doi url isbn file status statistics ",
    )
)


def english_words(text: str) -> list[str]:
    plain = NAMES.sub(" ", text)
    return [
        found for found in re.findall(r"[A-Za-z]{2,}", plain) if found.lower() not in ALLOWED and found.islower()
    ]


@pytest.mark.parametrize("arguments", CALLS, ids=lambda call: " ".join(map(str, call)))
def test_chinese_output_has_no_english(run: Callable[..., Answer], arguments: tuple[Any, ...]) -> None:
    answer = (
        run("--lang", "zh", *arguments)
        if arguments[-1] == "--help"
        else run(arguments[0], "--lang", "zh", *arguments[1:])
    )
    assert english_words(answer.out + answer.err) == []


@pytest.mark.parametrize(
    ("environment", "chinese"),
    [
        ({"POVSTAT_LANG": "zh"}, True),
        ({"LANG": "zh_CN.UTF-8"}, True),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, False),
        ({"POVSTAT_LANG": "en", "LANG": "zh_CN.UTF-8"}, False),
        ({}, False),
    ],
)
def test_the_language_follows_the_environment(environment: dict[str, str], chinese: bool) -> None:
    assert (lang.choose([], environment) == "zh") is chinese
    assert lang.choose(["--lang", "en"], environment) == "en"
    assert lang.choose(["--lang=zh"], environment) == "zh"


def test_english_help_is_english_after_chinese(run: Callable[..., Answer]) -> None:
    assert "选项" in run("--lang", "zh", "counties", "--help").out
    assert not re.search(r"[\u4e00-\u9fff]", run("counties", "--help").out)


@pytest.mark.parametrize(
    ("message", "english", "chinese"),
    [
        (
            lang.Message("no source {name} in sources.yaml", name="x"),
            "no source x in sources.yaml",
            "sources.yaml 中没有来源 x",
        ),
        (
            lang.Message("{other} has this id", other=lang.Message("the source {name}", name="{x}")),
            "the source {x} has this id",
            "来源 {x} 已使用该标识",
        ),
        (
            Problem("a.yaml", 3, "id", lang.Message("file is missing")),
            "a.yaml:3: id: file is missing",
            "a.yaml:3: id: 缺少文件",
        ),
        (lang.Message("nobody {foresaw} this"), "nobody {foresaw} this", "nobody {foresaw} this"),
        (
            lang.Message("cannot be read: {reason}", reason="no such field"),
            "cannot be read: no such field",
            "无法读取：no such field",
        ),
    ],
)
def test_a_message_reads_in_both_languages(message: lang.Translated, english: str, chinese: str) -> None:
    """Its gaps may hold messages; a value that merely reads like one stays as it is."""
    assert str(message) == message.message("en") == english
    assert message.message("zh") == chinese
    assert lang.filled("{directory}: {problem}", {"directory": "d", "problem": message}, "zh") == f"d：{chinese}"
    assert len({message, copy.copy(message)}) == 1


@pytest.mark.parametrize("heading", ["省份", "Province (Chinese)", "province_zh"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_column_can_be_named_by_its_heading(heading: str, language: lang.Language) -> None:
    assert columns.pick_fields("counties", heading, ["code", "province", "province_zh"], language) == [
        "province_zh"
    ]


@pytest.mark.parametrize(
    ("arguments", "language", "shown", "hidden"),
    [
        (("counties", "-p", "Gansu", "-c", "contiguous_area"), "zh", "六盘山区", "liupan-mountains"),
        (("counties", "-p", "Gansu", "-c", "contiguous_area"), "en", "Liupan Mountains area", "liupan-mountains"),
        (("counties", "-p", "Gansu", "-c", "contiguous_area", "--json"), "zh", "liupan-mountains", "六盘山区"),
        (("areas", "-c", "provinces"), "en", "Gansu; Qinghai", "甘肃省"),
        (("areas", "-c", "provinces"), "zh", "甘肃省；青海省", "Gansu"),
        (("areas", "-c", "provinces", "--format", "csv"), "en", "甘肃省", "Gansu"),
    ],
)
def test_people_read_names_and_programs_ids(
    run: Callable[..., Answer], arguments: tuple[str, ...], language: str, shown: str, hidden: str
) -> None:
    answer = run(*arguments, "--lang", language)
    assert shown in answer.out
    assert hidden not in answer.out
