"""Bad data: each kind of spoiled file is refused in one clear line, and ``povstat validate`` names every place."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from tests.conftest import SHIPPED, TINY, Run

LINE = re.compile(r"^[a-z_]+\.(yaml|csv)(:\d+)?: (\S+: )?\S.*$")

SPOILED = {
    "empty": ("areas.yaml", b"", "areas.yaml: not a YAML list"),
    "a mapping": ("areas.yaml", b"a: 1\n", "areas.yaml: not a YAML list"),
    "scalars": ("areas.yaml", b"- 1\n- a\n", "areas.yaml:1: not a record"),
    "syntax error": ("areas.yaml", b"- id: [a\n- b: }\n", "areas.yaml:2: not valid YAML"),
    "two documents": ("areas.yaml", b"- a: 1\n---\n- b: 1\n", "areas.yaml:2: a second YAML document"),
    "binary noise": ("areas.yaml", bytes(range(256)) * 99, "areas.yaml:2: not UTF-8 text"),
    "nul": ("areas.yaml", b"- a: \0\n", "areas.yaml:1: not text"),
    "utf-16": ("areas.yaml", "- a: 1\n".encode("utf-16"), "areas.yaml:1: not UTF-8 text"),
    "escape codes": ("areas.yaml", b'- id: "\\e[31m"\n', "areas.yaml:1: a line break or control character"),
    "escape codes in a key": ("areas.yaml", b'- "i\\ed": a\n', "areas.yaml:1: a field name must be plain text"),
    "a list as key": ("areas.yaml", b"- ? [a, b]\n  : c\n", "areas.yaml:1: a field name must be plain text"),
    "a field twice": ("areas.yaml", b"- id: a\n  id: b\n", "areas.yaml:2: field id is given twice"),
    "number as key": ("areas.yaml", b"- 1: a\n", "no such field"),
    "a tag": ("areas.yaml", b"- !!python/object/apply:os.getcwd []\n", "areas.yaml:1: tags such as"),
    "a binary tag": ("areas.yaml", b"- id: !!binary aGk=\n", "areas.yaml:1: tags such as"),
    "an alias": ("areas.yaml", b"- id: &a x\n- id: *a\n", "areas.yaml:1: anchors and aliases"),
    "alias bomb": (
        "areas.yaml",
        b"- &a [x, x]\n" + b"".join(b"- &%c [*%c, *%c]\n" % (98 + i, 97 + i, 97 + i) for i in range(20)),
        "areas.yaml:1: anchors and aliases",
    ),
    "deep lists": ("areas.yaml", b"[" * 500, "areas.yaml:1: nested more than"),
    "deep blocks": ("areas.yaml", b"- " * 500 + b"a\n", "areas.yaml:1: nested more than"),
    "deep keys": ("areas.yaml", b"? " * 500 + b"a\n", "areas.yaml:1: nested more than"),
    # Some versions of the YAML library refuse this themselves, in words of their own.
    "lists without end": ("areas.yaml", b"[" * 100_000, "areas.yaml:1: "),
}


@pytest.mark.parametrize("case", SPOILED)
def test_a_spoiled_file(run: Run, data_copy: Path, case: str) -> None:
    file, content, message = SPOILED[case]
    (data_copy / file).write_bytes(content)
    checked = run("validate", data_copy)
    assert checked.code == 1
    assert message in checked.out
    assert all(LINE.match(line) for line in checked.out.splitlines())


@pytest.fixture
def edited(data_copy: Path) -> Callable[[str, str, str], int]:
    """Changes the first place of a file where some text stands, and tells the line."""

    def change(file: str, old: str, new: str) -> int:
        path = data_copy / file
        before, found, after = path.read_text(encoding="utf-8").partition(old)
        assert found
        path.write_text(before + new + after, encoding="utf-8")
        return before.count("\n") + 1

    return change


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("counties.yaml", "batch: 2018", "batch: '2018'", "batch: input should be a valid integer, not '2018'"),
        ("counties.yaml", "batch: 2018", "batch: 2018.0", "batch: input should be a valid integer, not 2018.0"),
        ("counties.yaml", "batch: 2018", f"batch: {10**400}", "batch: input should be a valid integer"),
        ("counties.yaml", "batch: 2018", "batch: 2014-01-01", "batch: input should be a valid integer"),
        ("counties.yaml", "longitude: 114.55", "longitude: .nan", "longitude: input should be a valid"),
        ("counties.yaml", "longitude: 114.55", f"longitude: {'9' * 400}.0", "longitude: input should be a valid"),
        ("counties.yaml", "longitude: 114.55", "longitude: 11.45", "longitude: input should be greater than"),
        ("counties.yaml", "delisted_on: 2017-02-27", "delisted_on: 20170227", "delisted_on: not a day written as"),
        ("counties.yaml", "delisted_on: 2017-02-27", "delisted_on: 2017-02-30", "delisted_on: "),
        (
            "counties.yaml",
            "delisted_on: 2017-02-27",
            "delisted_on: 2011-02-27",
            "delisted_on: 2011-02-27 is before",
        ),
        ("counties.yaml", "batch: 2018,", "batch: 2018, supervised: no,", "supervised: input should be a valid"),
        ("counties.yaml", "batch: 2018,", "batch: 2018, supervised: true,", "supervised: the supervised counties"),
        ("counties.yaml", "code: '130126'", "code: '130125'", "code: 130125 is used already (line"),
        ("counties.yaml", "code: '130125'", "code: 130125", "code: input should be a valid string, not 130125"),
        ("counties.yaml", "evidence: ", "evidense: ", "evidense: no such field"),
        ("counties.yaml", "code: '130125'", "code: '990125'", "code: no province 990000 in provinces.yaml"),
        ("counties.yaml", "name_zh: 行唐县", "name_zh: ' '", "name_zh: should be a name in Chinese characters"),
        (
            "counties.yaml",
            "code: '130125'",
            "code: '139925'",
            "prefecture_zh: not given, and no prefecture 139900",
        ),
        ("counties.yaml", "batch: 2018", "batch: 2017000", "batch: no record for Hebei 2017000 in batches.yaml"),
        ("counties.yaml", "name_zh: 行唐县", "name_zh: 行唐", "name_zh: 行唐 does not say which kind of division"),
        (
            "counties.yaml",
            "青龙满族自治县",
            "青龙某某族自治县",
            "name_zh: 青龙某某族自治县 has a word of which no",
        ),
        ("counties.yaml", "batch: 2018", "province: Zhejiang, batch: 2018", "province: no province Zhejiang in"),
        ("counties.yaml", "[class-s01, class-s23]", "[nobody]", "contiguous_area_sources: no source nobody in"),
        (
            "counties.yaml",
            "[class-s01, class-s23]",
            "[]",
            "contiguous_area_sources: no source for contiguous_area",
        ),
        ("classification.yaml", "[class-s01]", "[nobody]", "sources: no source nobody in sources.yaml"),
        ("classification.yaml", "[class-s01]", "[]", "sources: tuple should have at least 1 item"),
        ("classification.yaml", "values: [none, ", "values: [atlantis, ", "values.0: no county of Hebei has"),
        (
            "classification.yaml",
            "values: [true], basis: stated, sources: [class-w1",
            "values: [true], basis: low_standing, sources: [class-w1",
            "values.0: true low_standing is used already (line",
        ),
        (
            "prefectures.yaml",
            "- {code: '130300'",
            "- {code: '130100', name_zh: 石家庄市, name_en: Shijiazhuang}\n- {code: '130300'",
            "code: 130100 is used already (line 4)",
        ),
        (
            "prefectures.yaml",
            "- {code: '130100'",
            "- {code: '440100', name_zh: 广州市, name_en: Guangzhou}\n- {code: '130100'",
            "code: no county of counties.yaml lies in 广州市",
        ),
        ("provinces.yaml", "counties: 45", "counties: 46", "counties: 46, but counties.yaml has 45 there"),
        (
            "batches.yaml",
            "batch: 2016",
            "counties: 4\n  batch: 2016",
            "counties: 4, but counties.yaml has 3 of this",
        ),
        ("batches.yaml", "batch: 2016", "batch: 2026", "batch: no county of Hebei 2026 in counties.yaml"),
        (
            "supervision.yaml",
            "counties: 8",
            "counties: 9",
            "counties: 9, but counties.yaml has 8 supervised there",
        ),
    ],
)
def test_the_place_of_a_mistake(
    run: Run, data_copy: Path, edited: Callable[[str, str, str], int], file: str, old: str, new: str, message: str
) -> None:
    line = edited(file, old, new)
    answer = run("validate", data_copy)
    assert answer.code == 1
    assert f"{file}:{line}: {message}" in answer.out
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("name_zh: 行唐县", "name_zh: ' '", "name_zh: should be a name in Chinese characters, not ' '"),
        ("pinyin: Xingtang", "pinyin: X1", "pinyin: should be pinyin, not 'X1'"),
        ("pinyin: Xingtang", "pinyin: 'Xing '", "pinyin: should be pinyin, not 'Xing '"),
        ("pinyin: Xingtang", "name_en: 'A ', pinyin: A", "name_en: should be a name in Latin letters, not 'A '"),
        ("code: '130125'", "code: 'ab0125'", "code: string should match pattern '^[1-9][0-9]{5}$', not 'ab0125'"),
        ("name_zh: 行唐县", f"name_zh: {'x' * 100_000}", "name_zh: string should have at most 40 characters, not"),
        ("pinyin: Xing", f"pinyin: Xing{'x' * 100_000}", "pinyin: string should have at most 80 characters, not"),
    ],
)
def test_what_follows_from_a_mistake_is_not_said(
    run: Run, data_copy: Path, edited: Callable[[str, str, str], int], old: str, new: str, message: str
) -> None:
    """Other fields come from the field that is wrong: it is named, once."""
    line = edited("counties.yaml", old, new)
    answer = run("validate", data_copy)
    assert answer.code == 1
    (said,) = answer.out.splitlines()
    assert said.startswith(f"counties.yaml:{line}: {message}")
    assert len(said) < 300


def test_every_problem_at_once(run: Run, data_copy: Path, edited: Callable[[str, str, str], int]) -> None:
    edited("counties.yaml", "batch: 2018", "batch: x")
    edited("areas.yaml", "county_count: 61", "county_count: many")
    edited("milestones.yaml", "kind: standard", "kind: rumour")
    answer = run("validate", data_copy)
    assert {line.partition(":")[0] for line in answer.out.splitlines()} == {
        "counties.yaml",
        "areas.yaml",
        "milestones.yaml",
    }


def test_a_county_that_is_gone(run: Run, data_copy: Path) -> None:
    path = data_copy / "counties.yaml"
    head, first, rest = path.read_text(encoding="utf-8").split("\n- {code: ", 2)
    assert first
    path.write_text(f"{head}\n- {{code: {rest}", encoding="utf-8")
    answer = run("validate", data_copy)
    assert answer.code == 1
    assert "counties: 45, but counties.yaml has 44 there" in answer.out


def file_names(data: Path) -> list[str]:
    return sorted(path.name for path in data.iterdir())


# characters.yaml is read by a tool, and no county needs it; without dataset.yaml the data has no version, without
# seats.csv maps have no background, without spellings.csv and new_areas.csv fewer names are understood.
NOT_NEEDED = (
    "characters.yaml",
    "dataset.yaml",
    "CHANGES.md",
    "seats.csv",
    "spellings.csv",
    "new_areas.csv",
    "division_counts.yaml",
)


@pytest.mark.parametrize("name", [name for name in file_names(SHIPPED) if name not in NOT_NEEDED])
def test_a_missing_file_is_named(run: Run, data_copy: Path, name: str) -> None:
    (data_copy / name).unlink()
    assert run("validate", data_copy).out == f"{name}: file is missing\n"


def test_bad_data_is_never_answered_from(run: Run, data_copy: Path) -> None:
    for name in ("areas.yaml", "divisions.csv"):
        (data_copy / name).unlink()
        answer = run("counties", "--count", "--data", data_copy)
        assert (answer.code, answer.out) == (1, "")
        assert answer.err.startswith(f"povstat: {data_copy}: areas.yaml: file is missing")
        assert answer.err.count("\n") == 1


@pytest.mark.parametrize("file", ["areas.yaml", "divisions.csv"])
@pytest.mark.parametrize("kind", ["pipe", "directory", "device", "loop", "huge"])
def test_what_is_no_file(povstat: Run, data_copy: Path, file: str, kind: str) -> None:
    path = data_copy / file
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "directory":
        path.mkdir()
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "loop":
        path.symlink_to(path)
    else:
        with path.open("wb") as sparse:
            sparse.truncate(200 * 2**20)
    answer = povstat("areas", "--data", data_copy, timeout=20)
    assert (answer.code, answer.out) == (1, "")
    assert file in answer.err
    assert answer.err.count("\n") == 1
    assert "fault" not in answer.err


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("nowhere", "no such data directory"),
        ("file", "not a directory"),
        ("file/below", "not a directory"),
        ("loop", "cannot be read"),
        ("new\nline\x1b[31m", "no such data directory"),
        ("x" * 300, "cannot be read"),
        ("empty", "file is missing"),
    ],
)
def test_a_place_that_holds_no_data(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: str, message: str
) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "empty").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    by_option = run("counties", "--data", tmp_path / place)
    before_the_verb = run("--data", tmp_path / place, "counties")
    monkeypatch.setenv("POVSTAT_DATA", str(tmp_path / place))
    for answer in (by_option, before_the_verb, run("counties")):
        assert (answer.code, answer.out) == (1, "")
        assert message in answer.err
        assert answer.err.count("\n") == 1
        assert answer.err.rstrip("\n").isprintable()
    assert run("validate", tmp_path / place).code == 1


def test_data_of_ones_own_is_used(povstat: Run, data_copy: Path, edited: Callable[[str, str, str], int]) -> None:
    edited("provinces.yaml", "name_en_full: Hebei Province", "name_en_full: Hebei, the province")
    assert "Hebei, the province" in povstat("provinces", "--json", "--data", data_copy).out
    assert "Hebei, the province" not in povstat("provinces", "--json").out
    assert "Hebei, the province" in povstat("provinces", "--json", env={"POVSTAT_DATA": str(data_copy)}).out


def test_the_shipped_data_holds(run: Run) -> None:
    answer = run("validate")
    assert (answer.code, answer.out) == (0, "")
    assert "hold" in answer.err


def test_data_that_hold_are_not_therefore_certain(run: Run) -> None:
    disputed = int(run("counties", "--evidence", "disputed", "--count").out)
    undated = sum(row["delisted_on"] is None for row in json.loads(run("counties", "--json").out))
    said = run("validate").err
    assert disputed and undated
    assert f"disputed: {disputed};" in said
    assert f"unknown days of delisting: {undated};" in said
    assert "contradictions between sources: 1;" in run("validate", TINY).err


def test_interrupted(run: Run, data_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while a user's own data is compiled."""

    def interrupted(directory: Path) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr("povstat.store.compiler.compile_directory", interrupted)
    with (data_copy / "areas.yaml").open("a") as areas:
        areas.write("# not compiled yet\n")
    answer = run("counties", "--data", data_copy)
    assert (answer.code, answer.out, answer.err.strip()) == (130, "", "")
