"""The data files: each fact in one place, in a layout that shows a correction as what it is."""

import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from tools.format_data import formatted
from tools.write_pinyin import MADE
from tools.write_pinyin import main as write_pinyin
from tools.yaml_layout import GROUPS, WIDTH

from povstat.dataset.expansion import SHARED
from povstat.dataset.validation import read
from povstat.models.county import County
from povstat.models.milestone import Milestone
from povstat.models.series import Institution
from povstat.store.compiler import compile_directory
from tests.conftest import SHIPPED

GUIDE = Path(__file__).parent.parent / "docs" / "data.md"


def dump(directory: Path) -> list[str]:
    """The compiled store as SQL text."""
    with sqlite3.connect(":memory:") as db:
        db.deserialize(compile_directory(directory))
        return list(db.iterdump())


@pytest.fixture(scope="module")
def shipped_dump() -> list[str]:
    """The shipped data, compiled, as SQL text."""
    return dump(SHIPPED)


def test_the_files_are_in_their_layout() -> None:
    texts, problems = formatted(SHIPPED)
    assert not problems
    differing = [name for name, text in texts.items() if (SHIPPED / name).read_bytes() != text.encode()]
    assert not differing, "run: python -m tools.format_data"


@pytest.fixture(scope="module")
def old_layout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped data as version 0.1.0 laid it out: every field in every record, and no file that is no table."""
    directory = tmp_path_factory.mktemp("old")
    dataset, problems = read(SHIPPED)
    assert not problems
    shutil.copytree(SHIPPED, directory, dirs_exist_ok=True)
    for name in SHARED:
        (directory / f"{name}.yaml").unlink()
    for name in ("counties", "batches", "supervision"):
        records = [record.model_dump() for record, _ in dataset.records[name]]
        plain = [{k: list(v) if isinstance(v, tuple) else v for k, v in record.items()} for record in records]
        text = "\n".join(yaml.safe_dump([record], allow_unicode=True, sort_keys=False) for record in plain)
        (directory / f"{name}.yaml").write_text(text, encoding="utf-8")
    return directory


def test_a_directory_in_the_old_layout_says_the_same(old_layout: Path, shipped_dump: list[str]) -> None:
    assert "prefecture_en" in (old_layout / "counties.yaml").read_text(encoding="utf-8")
    assert dump(old_layout) == shipped_dump


def test_a_directory_without_the_newer_fields_is_read(old_layout: Path, tmp_path: Path) -> None:
    """As version 0.1.0 left it: in no file a field that it did not know, and no version."""
    newer = {
        "counties": (
            "delisted_month",
            "approved_on",
            "contiguous_area_basis",
            "key_county_basis",
            "disagreements",
        ),
        "batches": (
            *("announced_month", "approved_on", "told_on", "published_on"),
            "document_number",
            "disagreements",
        ),
        "sources": ("authors", "carrier", "access", "standing", "sources"),
        "milestones": (
            *("document_number", "issued_on", "published_on", "url"),
            *("in_article", "date_in_article"),
        ),
        "figures": ("grade",),
        "institutions": ("stated_by_en", "stated_by_zh", "note_en", "note_zh"),
    }
    shutil.copytree(old_layout, tmp_path, dirs_exist_ok=True)
    (tmp_path / "dataset.yaml").unlink()
    for name, fields in newer.items():
        text = (tmp_path / f"{name}.yaml").read_text(encoding="utf-8")
        records = yaml.load(text, yaml.CSafeLoader)
        older = [{key: value for key, value in record.items() if key not in fields} for record in records]
        (tmp_path / f"{name}.yaml").write_text(
            yaml.dump(older, Dumper=yaml.CSafeDumper, allow_unicode=True), encoding="utf-8"
        )
    dataset, problems = read(tmp_path)
    # What only the newer fields cite is cited no more; nothing else is wrong.
    assert not [str(problem) for problem in problems if problem.what.template != "no record cites {name}"]
    counties = dataset.of(County)
    assert {county.key_county_basis for county in counties} == {None}
    assert {county.disagreements for county in counties} == {()}
    assert sum(event.in_article for event in dataset.of(Milestone)) == 22
    assert {institution.stated_by_en for institution in dataset.of(Institution)} == {None}
    assert all(
        county.delisted_month == (str(county.delisted_on)[:7] if county.delisted_on else None)
        for county in counties
    )


def test_the_layout_of_an_old_directory_becomes_the_present_one(old_layout: Path, tmp_path: Path) -> None:
    shutil.copytree(old_layout, tmp_path, dirs_exist_ok=True)
    for name in SHARED:
        shutil.copy(SHIPPED / f"{name}.yaml", tmp_path)
    texts, problems = formatted(tmp_path)
    assert not problems
    for name in ("counties.yaml", "batches.yaml", "supervision.yaml"):
        shipped = (SHIPPED / name).read_text(encoding="utf-8")
        assert texts[name] == shipped[shipped.index("- ") :], name


def test_what_a_missing_file_would_complete_is_missed(data_copy: Path) -> None:
    (data_copy / "classification.yaml").unlink()
    (data_copy / "characters.yaml").unlink()
    assert [str(problem) for problem in read(data_copy)[1]] == ["classification.yaml: file is missing"]


def test_a_diff_of_a_county_shows_whose_it_is() -> None:
    """Each record begins with code and name, and no line is farther below them than the lines around a change."""
    assert len(GROUPS["counties"]) <= 4
    since = 0
    for line in (SHIPPED / "counties.yaml").read_text(encoding="utf-8").splitlines():
        since = 0 if re.match(r"- \{code: '\d{6}', name_zh: \w+, ", line) else since + 1
        assert since <= 3 or not line or line.startswith("#"), line
    assert WIDTH <= 160


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("announced_on: 2019-05-05", "announced_on: 20190505", "announced_on: not a day written as YYYY-MM-DD"),
        ("announced_on: 2019-05-05", "announced_on: 2011-05-05", "announced_on: 2011-05-05 is before the year of"),
        ("evidence: by_elimination", "evidence: rumour", "evidence: input should be"),
        ("[delisting-he-2018, ", "[nobody, ", "sources: no source nobody in sources.yaml"),
    ],
)
def test_a_problem_of_an_inherited_value_names_the_batch_once(
    data_copy: Path, old: str, new: str, message: str
) -> None:
    path = data_copy / "batches.yaml"
    before, found, after = path.read_text(encoding="utf-8").partition(old)
    assert found
    path.write_text(before + new + after, encoding="utf-8")
    line = before.count("\n") + 1
    problems = [str(problem) for problem in read(data_copy)[1]]
    assert [text for text in problems if text.startswith(f"batches.yaml:{line}: {message}")]
    assert len(problems) == len(set(problems)) <= 2
    assert not any(text.startswith("counties.yaml") for text in problems)


@pytest.mark.parametrize(
    ("given", "field", "value"),
    [
        ("delisted_on: null, ", "delisted_on", None),
        ("delisted_on: null, ", "delisted_on_kind", None),
        ("", "delisted_on_kind", "one_county"),
        ("contiguous_area: null, ", "contiguous_area_known", False),
        ("", "contiguous_area_known", True),
        ("province_zh: 冀, ", "province_zh", "冀"),
        ("name_en: Xing Tang, ", "aliases_en", ("Xingtang County",)),
        ("aliases_en: [], name_en: Xing Tang, ", "aliases_en", ()),
        ("prefecture_zh: null, ", "prefecture_en", None),
        ("code_2020: '130126', ", "code_current", "130126"),
        ("code_2020: '130126', code_current: '130125', ", "code_current", "130125"),
    ],
)
def test_what_is_given_goes_before_what_follows(data_copy: Path, given: str, field: str, value: object) -> None:
    path = data_copy / "counties.yaml"
    text = path.read_text(encoding="utf-8")
    first = "pinyin: Xingtang, "
    if "contiguous_area" in given:
        text = text.replace("contiguous_area: none, ", "", 1)
    path.write_text(text.replace(first, first + given, 1), encoding="utf-8")
    dataset, _ = read(data_copy)
    assert getattr(dataset.records["counties"][0][0], field) == value


def test_the_formatter_takes_out_what_follows_and_keeps_comments(data_copy: Path) -> None:
    shipped = (data_copy / "counties.yaml").read_text(encoding="utf-8")
    mark = "- {code: '130126', "
    spoiled = shipped.replace(mark, f"# Why this is so.\n{mark}evidence: by_elimination, province: Hebei, ", 1)
    (data_copy / "counties.yaml").write_text(f"{spoiled}\n# Below.\n", encoding="utf-8")
    texts, problems = formatted(data_copy)
    assert not problems
    assert texts["counties.yaml"] == shipped.replace(mark, f"\n# Why this is so.\n{mark}", 1) + "\n# Below.\n"
    for name, text in texts.items():
        (data_copy / name).write_text(text, encoding="utf-8")
    assert formatted(data_copy)[0] == texts


def test_the_formatter_refuses_what_it_would_lose(data_copy: Path) -> None:
    path = data_copy / "areas.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("  name_en: Liupan", "  # lost?\n  name_en: Liupan", 1).replace(
        "county_count: 61", "county_count: 61 # ?", 1
    )
    path.write_text(
        text.replace("note_en: 'A source gives 61", "note_en: 'A source # gives 61", 1), encoding="utf-8"
    )
    texts, problems = formatted(data_copy)
    assert not texts
    assert [str(problem).partition(": ")[0] for problem in problems] == ["areas.yaml:5", "areas.yaml:7"]


def test_a_field_that_no_model_has_is_not_lost(data_copy: Path) -> None:
    for name, mark in (("counties", "pinyin: Xingtang, "), ("areas", "  name_en: Liupan Mountains area\n")):
        path = data_copy / f"{name}.yaml"
        new = mark + ("new: 1, " if name == "counties" else "  new: 1\n")
        path.write_text(path.read_text(encoding="utf-8").replace(mark, new, 1), encoding="utf-8")
    texts, _ = formatted(data_copy)
    assert "new: 1" in texts["counties.yaml"]
    assert "new: 1" in texts["areas.yaml"]


# Names whose readings the rule misses.
BY_HAND = re.compile(
    "宕昌县|浪卡子县|南乐县|民乐县|马尾区|曾都区|万柏林区|泊头市|蚌山区|闵行区|漯河市|涡阳县|浚县|单县|珲春|筠连县|荥经县"
    "|丹棱县|穆棱|洪洞县|长子县|大城县|辽宁省,liao ning sheng,朝阳|2113..,朝阳|2122..,朝阳"
)


def test_pinyin_is_remade_from_the_data_and_corrections_last(
    data_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = data_copy / "divisions.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    columns = lines[0].split(",")
    emptied = [lines[0]]
    for line in lines[1:]:
        cells = line.split(",")
        by_hand = BY_HAND.search(line) is not None
        emptied.append(
            ",".join("" if c in MADE and not by_hand else v for c, v in zip(columns, cells, strict=True))
        )
    path.write_text("\n".join(emptied) + "\n", encoding="utf-8")
    write_pinyin([str(data_copy)])
    assert path.read_bytes() == (SHIPPED / "divisions.csv").read_bytes()
    assert "kept as it is: 宕昌县 tan chang xian; by rule dang chang xian" in capsys.readouterr().out


def test_the_table_of_characters_is_up_to_date() -> None:
    from tools.write_characters import TARGET, characters

    assert TARGET.read_text(encoding="utf-8") == characters(SHIPPED), "run: python -m tools.write_characters"


def walks() -> list[tuple[str, str, str]]:
    """Each change that the guide shows: its heading, the diff, the commands that check it."""
    found = []
    for section in re.split(r"^## ", GUIDE.read_text(encoding="utf-8"), flags=re.M)[1:]:
        for diff, commands in re.findall(r"^```diff\n(.*?)^```\n```sh\n(.*?)^```", section, re.M | re.S):
            found.append((section.partition("\n")[0], diff, commands))
    return found


WALKS = walks()


def patched(text: str, anchor: str, lines: list[str]) -> str:
    """A file with one change: at the first place after the anchor where the old lines stand, or at its end.

    A line that ends in ``...`` stands for every line that begins so.
    """
    old = [line[1:] for line in lines if line[0] in " -"]
    new = [line[1:] for line in lines if line[0] in " +"]
    if anchor == "end":
        return text + "".join(f"{line}\n" for line in new)
    shapes = [re.escape(line.removesuffix("...")) + (".*" if line.endswith("...") else "") for line in old]
    match = re.compile("".join(f"{shape}\n" for shape in shapes)).search(text, text.index(anchor))
    assert match, f"{old} does not stand after {anchor}"
    there = dict(zip(old, match[0].splitlines(), strict=True))
    written = "".join(f"{there.get(line, line)}\n" for line in new)
    return text[: match.start()] + written + text[match.end() :]


@pytest.mark.parametrize(("heading", "diff", "commands"), WALKS, ids=[walk[0] for walk in WALKS])
def test_the_guide_works(
    heading: str,
    diff: str,
    commands: str,
    shell: Callable[[str], tuple[int, str, str]],
    tmp_path: Path,
    shipped_dump: list[str],
) -> None:
    for change in re.split(r"^--- ", diff, flags=re.M)[1:]:
        file, anchor, *lines = change.splitlines()
        path = tmp_path / file
        text = patched(path.read_text(encoding="utf-8"), anchor.removeprefix("@@ ").removesuffix(" @@"), lines)
        path.write_text(text, encoding="utf-8")
    for command in commands.splitlines():
        code, out, err = shell(command)
        assert (code, out) == (0, ""), out + err
    assert dump(tmp_path / "data") != shipped_dump


def test_the_guide_shows_each_kind_of_change() -> None:
    assert [walk[0] for walk in WALKS] == [
        "Keep what disagrees",
        "Correct a day",
        "Correct a day",
        "Add an observation",
        "Add a milestone",
        "Add a source",
    ]
