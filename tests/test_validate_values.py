"""Values have a form and a greatest length; many mistakes are counted, not worked out; links are named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from povstat.dataset.problems import MOST_SHOWN
from tests.conftest import Run

LONG = "x" * 100_000


Spoil = Callable[[str, str, str], tuple[int, str]]


@pytest.fixture
def spoil(run: Run, data_copy: Path) -> Spoil:
    """Changes the first place of a file where some text stands; returns the line and what validation says."""

    def change(file: str, old: str, new: str) -> tuple[int, str]:
        path = data_copy / file
        before, there, after = path.read_text(encoding="utf-8").partition(old)
        assert there
        path.write_text(before + new + after, encoding="utf-8")
        answer = run("validate", data_copy)
        assert answer.code == 1
        assert max(len(line) for line in answer.out.splitlines()) < 400
        return before.count("\n") + 1, answer.out

    return change


VALUES = {
    "pinyin that YAML reads as a merge": (
        "counties.yaml",
        "pinyin: Xingtang",
        "pinyin: <<",
        "pinyin: should be pinyin",
    ),
    "a Latin name": (
        "counties.yaml",
        "name_zh: 行唐县",
        "name_zh: Xingtang",
        "name_zh: should be a name in Chinese",
    ),
    "an endless Latin name": (
        "counties.yaml",
        "name_zh: 行唐县",
        f"name_zh: {LONG}",
        "name_zh: string should have at most 40",
    ),
    "an endless name": (
        "counties.yaml",
        "name_zh: 行唐县",
        f"name_zh: {'唐' * 41}",
        "name_zh: string should have at",
    ),
    "a Chinese name in English": (
        "counties.yaml",
        "pinyin: ",
        "name_en: 县, pinyin: ",
        "name_en: should be a name in",
    ),
    "an alias without letters": (
        "counties.yaml",
        "pinyin: ",
        "aliases_en: ['123'], pinyin: ",
        "aliases_en.0: should be a",
    ),
    "an alias in Latin": (
        "counties.yaml",
        "pinyin: ",
        "aliases_zh: [Xingtang], pinyin: ",
        "aliases_zh.0: should be a name",
    ),
    "an endless reference": (
        "counties.yaml",
        "pinyin: ",
        f"province: {LONG}, pinyin: ",
        "province: string should have",
    ),
    "an endless source": (
        "counties.yaml",
        "[class-s01, class-s23]",
        f"[{LONG}]",
        "contiguous_area_sources.0: string should",
    ),
    "an endless field": ("counties.yaml", "evidence: ", f"? {LONG}\n  : ", "a field name of 100000 characters"),
    "an endless title": ("milestones.yaml", "title_en: ", f"title_en: {LONG}\n  was: ", "title_en: string should"),
    "endless prose": (
        "milestones.yaml",
        "summary_en: ",
        f"summary_en: {LONG}\n  was: ",
        "summary_en: string should",
    ),
    "an endless tag": ("areas.yaml", "- id: ", f"- id: !{LONG} ", "tags such as !xxx"),
    "a direction character": (
        "areas.yaml",
        "name_zh: ",
        "name_zh: \u202e",
        "an invisible or direction character (U+202E)",
    ),
    "a byte order mark": (
        "areas.yaml",
        "name_zh: ",
        "name_zh: a\ufeff",
        "an invisible or direction character (U+FEFF)",
    ),
    "an escaped one": ("areas.yaml", "name_zh: ", 'name_zh: "\\u2066"\n  was: ', "direction character (U+2066)"),
    "a line separator": ("areas.yaml", "name_zh: ", 'name_zh: "a\\Lb"\n  was: ', "direction character (U+2028)"),
    "a C1 control": (
        "areas.yaml",
        "name_zh: ",
        'name_zh: "a\\u009b1m"\n  was: ',
        "a line break or control character",
    ),
}


@pytest.mark.parametrize("case", VALUES)
def test_a_value_without_its_form(spoil: Spoil, case: str) -> None:
    file, old, new, message = VALUES[case]
    line, out = spoil(file, old, new)
    assert any(text.startswith(f"{file}:{line}: ") and message in text for text in out.splitlines())


RECORDS = "- id: 中\n  kind: 7\n" * 5_000
OBSERVATIONS = "- observations:\n" + "  - {year: x, value: y, sources: [], kind: 1}\n" * 5_000


@pytest.mark.parametrize(
    ("file", "content", "least"),
    [
        ("areas.yaml", "- 1\n" * 20_000, 20_000),
        ("areas.yaml", "- {}\n" * 20_000, 20_000 * 9),
        ("sources.yaml", RECORDS, 5_000 * 8),
        ("series.yaml", OBSERVATIONS, 5_000 * 4),
        ("divisions.csv", None, 5_000),
    ],
    ids=["no records", "empty records", "wrong records", "one record with many mistakes", "rows"],
)
def test_many_mistakes_are_counted(run: Run, data_copy: Path, file: str, content: str | None, least: int) -> None:
    path = data_copy / file
    if content is None:
        header = path.read_text(encoding="utf-8").partition("\n")[0]
        content = f"{header}\n" + "411082,长葛市,c,河南省,h,,,x,,\n" * 5_000
    path.write_text(content, encoding="utf-8")
    answer = run("validate", data_copy)
    assert answer.code == 1
    assert answer.out.count(f"{file}:") == MOST_SHOWN
    count, _, rest = answer.err.removeprefix("povstat: ").partition(" ")
    assert int(count) >= least
    assert rest == f"problems in {data_copy}; of each file the first {MOST_SHOWN} are shown\n"


def test_problems_of_the_whole_are_counted(run: Run, data_copy: Path) -> None:
    with (data_copy / "sources.yaml").open("a", encoding="utf-8") as sources:
        for number in range(500):
            nothing = ", ".join(
                f"{field}: null"
                for field in (
                    [
                        "kind",
                        "publisher",
                        "title_zh",
                        "title_en",
                        "published_on",
                        "url",
                        "description_en",
                        "description_zh",
                    ]
                )
            )
            sources.write(f"\n- {{id: nobody-{number}, {nothing}}}\n")
    answer = run("validate", data_copy)
    assert answer.out.count("no record cites nobody-") == MOST_SHOWN
    assert answer.err.startswith("povstat: 500 problems in ")


def test_a_file_that_is_a_dangling_link(run: Run, data_copy: Path) -> None:
    for name in ("areas.yaml", "divisions.csv"):
        path = data_copy / name
        path.unlink()
        path.symlink_to(data_copy / "nowhere")
        answer = run("validate", data_copy)
        assert f"{name}: a link to a file that is not there\n" in answer.out
        answer = run("areas", "--data", data_copy)
        assert (answer.code, answer.out) == (1, "")
        assert "areas.yaml: a link to a file that is not there" in answer.err
        assert "no such data directory" not in answer.err


def test_a_dangling_link_that_is_no_data_file_is_left_alone(run: Run, data_copy: Path) -> None:
    """Emacs locks a file by such a link beside it."""
    (data_copy / ".#areas.yaml").symlink_to("user@host.1234:5678")
    (data_copy / "mine.yaml").symlink_to(data_copy / "nowhere")
    assert run("areas", "--count", "--data", data_copy).out == "14\n"


def test_sources_that_cannot_be_read_are_not_missed_everywhere(run: Run, data_copy: Path) -> None:
    (data_copy / "sources.yaml").write_text("- id: [a\n- b: }\n", encoding="utf-8")
    answer = run("validate", data_copy)
    assert answer.out.count("\n") == 1
    assert answer.out.startswith("sources.yaml:2: not valid YAML")
