"""The Chinese manual: a page for every English one, that says the same, and whose links stay in Chinese."""

import inspect
import re
from pathlib import Path

import pytest
from tools import write_benchmarks

import povstat
from povstat import errors
from povstat.lang import LANGUAGES, Language, translate
from povstat.serve.questions import QUESTIONS

ROOT = Path(__file__).parent.parent
ENGLISH = ROOT / "docs"
CHINESE = ENGLISH / "zh"
WITHOUT_CHINESE: dict[str, str] = {}
"""Pages of the English site (such as ``spark.md``) that have no Chinese counterpart, and why."""

GENERATED = {"commands", "dictionary", "licences"}
"""Pages that a tool writes in both languages, and whose own tests hold them."""

NAMES = {str(path.relative_to(CHINESE).with_suffix("")) for path in CHINESE.rglob("*.md")}
FULL = ["README", *sorted(NAMES - GENERATED)]
PLACES = {"Guizhou": "贵州", "Yunnan": "云南", "Tibet": "西藏", "Liangshan": "凉山"}
"""Names in examples, in both languages."""


def text_of(name: str, language: Language) -> str:
    if name == "README":
        return (ROOT / ("README.zh.md" if language == "zh" else "README.md")).read_text(encoding="utf-8")
    return ((CHINESE if language == "zh" else ENGLISH) / f"{name}.md").read_text(encoding="utf-8")


def blocks(name: str, language: Language, *kinds: str) -> list[str]:
    """The blocks of code of some kinds of a page."""
    return re.findall(rf"^```(?:{'|'.join(kinds)})\n(.*?)^```", text_of(name, language), re.M | re.S)


def prose(text: str) -> str:
    """A page without its blocks of code and the targets of its links."""
    return re.sub(r"\]\([^)]*\)", "]", re.sub(r"^```.*?^```", "", text, flags=re.M | re.S))


def in_chinese(code: str) -> str:
    """A call as the Chinese pages have it, without the option that asks for Chinese."""
    for english, chinese in PLACES.items():
        code = code.replace(english, chinese)
    return code.replace(" --lang zh", "")


def terms(text: str) -> set[str]:
    """What a page shows as code, but for what stands for something else (FILE) and words to be looked for."""
    named = {in_chinese(" ".join(term.split())) for term in re.findall(r"(?<!`)`([^`]+)`(?!`)", prose(text))}
    return {term for term in named if not re.search(r'[A-Z]{2}|"\w+ \w+"|: \w+ is', term)}


def targets(text: str) -> set[str]:
    """The pages and pictures that a page leads to, by a name that is the same in both languages."""
    return {
        re.sub(r"([-.]zh)?\.\w+$", "", target.rpartition("/")[2])
        for target in re.findall(r"\]\(([^)#:]+)", text)
        if not target.endswith("index.md")
    }


def numbers(text: str) -> set[str]:
    """The figures of a page, but for those in code."""
    sentences = re.sub(r"(?<!`)`[^`]+`(?!`)", "`", prose(text))
    return {number.replace(",", "") for number in re.findall(r"\d(?:[\d,.]*\d)?", sentences)}


def sections(name: str, language: Language) -> list[str]:
    return re.split(r"^#+ ", re.sub(r"^```.*?^```", "", text_of(name, language), flags=re.M | re.S), flags=re.M)


def rows(text: str) -> list[str]:
    """The first cells of all rows of tables."""
    return [line.split(" | ")[0].strip("| ") for line in text.splitlines() if line.startswith("| ")]


def test_every_page_has_its_chinese_counterpart() -> None:
    pages = {str(path.relative_to(ENGLISH)) for path in ENGLISH.rglob("*.md") if CHINESE not in path.parents}
    lacking = {page for page in pages if not (CHINESE / page).exists()}
    assert lacking == WITHOUT_CHINESE.keys(), "write them in docs/zh/, or say in WITHOUT_CHINESE why not"
    assert {f"{name}.md" for name in NAMES} <= pages


@pytest.mark.parametrize(
    "page", [*sorted(CHINESE.rglob("*.md")), ROOT / "README.zh.md"], ids=lambda page: page.name
)
def test_links_lead_to_chinese_pages(page: Path) -> None:
    """Unless the words of the link say that it leads to an English page."""
    for words, target in re.findall(r"\[([^]]*)\]\(([^)#:]+\.md)", page.read_text(encoding="utf-8")):
        there = (page.parent / target).resolve()
        if ENGLISH in there.parents and CHINESE not in there.parents:
            chinese = CHINESE / there.relative_to(ENGLISH)
            assert re.search("英文|English", words) or not chinese.exists(), f"{words}: {target}"


def test_the_contents_name_every_page() -> None:
    contents = re.findall(r"^```\{toctree\}\n(.*?)^```", text_of("index", "zh"), re.M | re.S)
    named = [line for part in contents for line in part.split("\n\n")[1].split()]
    english = re.findall(r"^```\{toctree\}\n(.*?)^```", text_of("index", "en"), re.M | re.S)
    assert [part.split("\n\n")[1].replace("further pages\n", "").split() for part in english[:-1]] == [
        part.split("\n\n")[1].split() for part in contents
    ]
    decisions = {name for name in NAMES if name.startswith("decisions/0")}
    assert sorted(named) == sorted(NAMES - decisions - {"index"})
    for name in named:
        assert f"]({name}.md)" in text_of("index", "zh"), f"the first page says nothing of {name}.md"


@pytest.mark.parametrize("name", FULL)
def test_a_page_says_all_that_the_english_one_says(name: str) -> None:
    """Its sections, the code within its sentences, and its figures: what changes in English is missed here."""
    whole = [(text_of(name, "en"), text_of(name, "zh"))]
    # The Chinese page of the interface has in tables what docstrings add to the English one.
    pairs = whole if name == "api" else zip(sections(name, "en"), sections(name, "zh"), strict=True)
    for english, chinese in pairs:
        assert terms(english) - terms(chinese) == set()
        assert numbers(english) - numbers(chinese) == set()
        # Small numbers are words in English.
        left = {number for number in numbers(chinese) - numbers(english) if len(number) > 2}
        assert name == "api" or left == set()
        assert targets(english) - targets(chinese) == set()


@pytest.mark.parametrize("name", FULL)
def test_a_page_shows_chinese_pictures(name: str) -> None:
    pictures = re.findall(r"!\[.*\]\((.*)\)", text_of(name, "zh"))
    for picture in pictures:
        there = (CHINESE if name != "README" else ROOT) / picture
        assert not there.with_stem(f"{there.stem}-zh").exists(), f"{picture} has a Chinese one"


def test_the_screens_are_those_of_the_english_page() -> None:
    """tests/test_explore_terminal.py opens them, once."""
    english, chinese = (in_chinese("".join(blocks("explore", language, "console"))) for language in LANGUAGES)
    assert chinese == english != ""


@pytest.mark.parametrize("name", ["README", *sorted(NAMES - GENERATED)])
def test_punctuation_is_chinese_and_digits_are_plain(name: str) -> None:
    sentences = re.sub(r"(?<!`)`[^`]+`(?!`)", "`", prose(text_of(name, "zh")))
    han = "[\u3400-\u9fff]"
    wrong = rf"{han}[,;:?!()]|[,;:?!()]{han}|{han}\.(?!\w)|[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"
    assert re.findall(f".{{0,12}}(?:{wrong}).{{0,12}}", sentences) == []


def test_every_public_name_is_explained_in_chinese() -> None:
    listed = [
        re.sub(r"[`\[\]]|\(.*\)", "", cell) for cell in rows(text_of("api", "zh")) if cell.startswith(("[", "`"))
    ]
    kinds = [*inspect.getmro(povstat.Povstat)[:-1], povstat.Rows]
    public = {name for kind in kinds for name in vars(kind) if not name.startswith("_")} | {"__version__"}
    public |= {"povstat.duckdb.register", "povstat.spark.match"}
    public |= {
        name
        for name, kind in vars(errors).items()
        if inspect.isclass(kind) and kind.__module__ == "povstat.errors"
    }
    assert sorted(listed) == sorted(public)
    told = text_of("api", "zh")
    assert [name for name in povstat.__all__ if not re.search(rf"\b{name}\b", told)] == []


def test_names_lead_to_their_english_docstrings() -> None:
    for name, target in re.findall(r"\[`([\w.]+)`\]\(#([\w.]+)\)", text_of("api", "zh")):
        assert target == name or target.endswith(f".{name}")
        where: object = povstat
        for part in target.split(".")[1:]:
            where = getattr(where, part)
        assert where is not None and (inspect.getdoc(where) or "").strip()


def test_the_corrections_are_those_of_the_english_page() -> None:
    """tests/test_data_files.py makes them, once."""
    assert blocks("data", "zh", "diff") == blocks("data", "en", "diff") != []


def test_the_rooms_are_those_of_the_english_page() -> None:
    def rooms(language: Language) -> list[str]:
        return rows(text_of("architecture", language).partition("<!-- rooms -->")[2].partition("<!-- end")[0])[2:]

    assert rooms("zh") == rooms("en") != []


def test_the_questions_are_listed_in_the_words_of_the_server() -> None:
    def asked(sql: str) -> str:
        return "、".join(dict.fromkeys(re.findall(r":(\w+)", sql))) or "无"

    expected = [
        f"| `{name}` | {translate(question.title, 'zh')}（`povstat {question.verb}`） | {asked(question.sql)} |"
        for name, question in QUESTIONS.items()
    ]
    listed = re.search(r"<!-- questions -->\n(.*)<!-- end of questions -->", text_of("serve", "zh"), re.S)
    assert listed is not None and listed[1].splitlines() == expected, "\n".join(expected)


def test_addresses_are_those_of_the_english_page() -> None:
    """tests/test_serve.py asks them, once."""
    asked = [re.findall(r"^\$ curl .*$", text_of("serve", language), re.M) for language in LANGUAGES]
    assert asked[0] == asked[1] != []


def without_words(code: str) -> str:
    """A program without comments, and without texts for people: those of several words, or of Chinese ones."""
    texts = re.compile(r'"""[^"]*"""|"[^"\n]*"|^#.*$', re.M)
    return texts.sub(lambda text: "" if re.search(r"[ \u4e00-\u9fff]", text[0]) else text[0], code)


@pytest.mark.parametrize("kind", ["python", "r", "stata"])
def test_the_event_study_is_that_of_the_english_page(kind: str) -> None:
    """But for its words: tests/test_event_study.py runs it, once."""
    english, chinese = ([without_words(code) for code in blocks("event-study", each, kind)] for each in LANGUAGES)
    assert chinese == english != []
    tables = [re.findall(r"^\| \w+ \d{4} \|.*$", text_of("event-study", each), re.M) for each in LANGUAGES]
    assert tables[0] == tables[1] != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_benchmarks_are_as_the_tool_writes_them(language: Language) -> None:
    measured = write_benchmarks.measured_before()
    assert text_of("benchmarks", language) == write_benchmarks.page(measured, language), (
        "run: python -m tools.write_benchmarks --words"
    )


def test_the_licences_are_those_of_the_english_page() -> None:
    listed = [re.findall(r"^\| [\w.-]+ \| \d.*$", text_of("licences", language), re.M) for language in LANGUAGES]
    assert listed[0] == listed[1] != []
