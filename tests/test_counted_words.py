"""What is counted stands in the number that goes with its count: 1 row, 2 rows."""

import re
from pathlib import Path

import pytest

from povstat import lang
from povstat.lang.zh import TEXTS
from tests.conftest import Run

COUNTED = re.compile(r"\{(\w+):([^|{}]+)\|([^{}]+)\}")
"""A gap with what it counts."""

PLURALS = {word for text in TEXTS for _, _, plural in COUNTED.findall(text) for word in plural.split()} - {
    "are", "carry", "have", "hold", "name", "were", "different", "decided", "listed", "other", "single",
}  # fmt: skip
"""Every word that some text counts."""


def test_many_words_are_counted() -> None:
    assert {"rows", "counties", "problems", "sources", "files", "values", "characters"} <= PLURALS


@pytest.mark.parametrize("text", [text for text in TEXTS if "{" in text])
def test_no_text_counts_in_the_plural_alone(text: str) -> None:
    """``{count} rows`` would read "1 rows": write ``{count:row|rows}``."""
    alone = re.findall(rf"\{{(\w+)\}} (?:(?!are|in|of|and|or|to|is|has)\w+ )?({'|'.join(PLURALS)})\b(?!\.)", text)
    assert [found for found in alone if found[0] not in ("day", "name", "column")] == []
    assert not COUNTED.search(TEXTS[text]), "Chinese has one form"


@pytest.mark.parametrize("text", [text for text in TEXTS if COUNTED.search(text)])
def test_each_count_has_its_word(text: str) -> None:
    gaps = set(re.findall(r"\{(\w+)", text))
    for number in ("0", "1", "2", "1,001"):
        filled = lang.filled(text, dict.fromkeys(gaps, number), "en")
        for _, singular, plural in COUNTED.findall(text):
            assert f"{number} {singular if number == '1' else plural}" in filled
        assert "|" not in COUNTED.sub("", text) and "{" not in filled


def test_numbers_count_as_their_texts_do() -> None:
    for number, told in ((0, "0 rows"), (1, "1 row"), ("1", "1 row"), (-1, "-1 rows"), (10**20, f"{10**20} rows")):
        assert lang.filled("{count:row|rows}", {"count": number}, "en") == told
    assert lang.filled("{count} 行 | {more:,}", {"count": 1, "more": 1000}, "zh") == "1 行 | 1,000"


def test_one_problem_and_one_row(run: Run, tiny_copy: Path) -> None:
    with (tiny_copy / "provinces.yaml").open("a", encoding="utf-8") as file:
        file.write("- nonsense\n")
    assert run("validate", tiny_copy).err == f"povstat: 1 problem in {tiny_copy}\n"
    table = tiny_copy / "table.csv"
    table.write_text("县名,省\n大方县,贵州\n", encoding="utf-8")
    assert "povstat: 1 row: poverty 1 (100.0%)," in run("match", table, "-o", tiny_copy / "out.csv").err
    answer = run("match", table, "--name", "县名", "--lang", "zh", "-o", tiny_copy / "out.csv")
    assert "povstat: 共 1 行" in answer.err
