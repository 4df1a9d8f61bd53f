"""docs/event-study.md: its programs run, find the effect that was put into the outcome, and agree."""

import csv
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.conftest import Answer

PAGE = (Path(__file__).parent.parent / "docs" / "event-study.md").read_text(encoding="utf-8")
WINDOW = list(range(-4, 3))
PUT_IN = {-4: 0.0, -3: 0.0, -2: 0.0, -1: 0.0, 0: 0.2, 1: 0.3, 2: 0.4}


def blocks(language: str) -> str:
    return "\n".join(re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.M | re.S))


class Made(NamedTuple):
    """What the Python of the page leaves behind."""

    names: dict[str, Any]
    folder: Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    for library in ("pandas", "altair", "vl_convert"):
        pytest.importorskip(library, reason="the page needs the extra 'pictures'")
    folder = tmp_path_factory.mktemp("event-study")
    names: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        exec(blocks("python"), names)
    return Made(names, folder)


def test_the_python_of_the_page(made: Made) -> None:
    """One test: each worker that had a share of it would run the page anew."""
    estimates_are_near_what_was_put_in(made.names)
    without_noise_they_are_what_was_put_in(made.names)
    wide, known = made.names["wide"], made.names["known"]
    assert len(known) > 0.99 * len(made.names["marked"])
    assert len(wide) > 0.9 * known.povstat_unit.nunique()
    text = (made.folder / "event-study.svg").read_text(encoding="utf-8")
    assert text.startswith("<svg")
    assert "Years from the year of the batch" in text
    assert text.count('aria-roledescription="point"') == len(WINDOW)
    with (made.folder / "marked.csv").open(encoding="utf-8") as handle:
        stata_is_asked_for_columns_that_there_are(set(next(csv.reader(handle))))


def estimates_are_near_what_was_put_in(names: dict[str, Any]) -> None:
    estimates = names["estimates"].set_index("rel_year")
    assert list(estimates.index) == WINDOW
    for rel, effect in PUT_IN.items():
        found = estimates.loc[rel]
        error = (found.high - found.low) / 2 / 1.96
        assert found.effect == pytest.approx(effect, abs=max(4 * error, 1e-9)), rel
        # The year before the batch is the base, of which nothing is estimated.
        assert bool(0.01 < error < 0.1) is (rel != -1)
    assert names["two_way"][0] == pytest.approx(PUT_IN[0], abs=0.15)


def without_noise_they_are_what_was_put_in(names: dict[str, Any]) -> None:
    first = names["first"]
    assert set(first) == {0, 2016, 2017, 2018, 2019, 2020}
    effect = {
        year: [(0.2 + 0.1 * (year - g)) if g and year >= g else 0.0 for g in first]
        for year in names["wide"].columns
    }
    exact = names["pd"].DataFrame(effect, index=names["wide"].index)
    found = names["effects"](exact, first.to_numpy(), WINDOW)
    assert list(found) == pytest.approx(list(PUT_IN.values()), abs=1e-12)


def stata_is_asked_for_columns_that_there_are(columns: set[str]) -> None:
    asked = set(re.findall(r"\bpovstat_\w+", blocks("stata")))
    assert {"povstat_unit", "povstat_first_treated"} <= asked <= columns
    assert {"year", "y"} <= columns


def test_r_finds_the_same(made: Made, tmp_path: Path) -> None:
    rscript = shutil.which("Rscript")
    if rscript is None:
        pytest.skip("R is not installed: there is no Rscript")
    shutil.copy(made.folder / "marked.csv", tmp_path)
    writes = 'write.csv(data.frame(window, effect, error), "effects.csv")\n'
    writes += 'write.csv(data.frame(leads_and_lags, two_way), "two_way.csv")\n'
    (tmp_path / "page.R").write_text(f"{blocks('r')}\n{writes}", encoding="utf-8")
    done = subprocess.run(
        [rscript, "--vanilla", "page.R"], cwd=tmp_path, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "event-study.pdf").read_bytes().startswith(b"%PDF")
    with (tmp_path / "effects.csv").open() as handle:
        rows = list(csv.DictReader(handle))
    estimates = made.names["estimates"]
    assert [int(row["window"]) for row in rows] == WINDOW
    assert [float(row["effect"]) for row in rows] == pytest.approx(list(estimates.effect), abs=1e-9)
    # The draws are others, the errors alike.
    errors = [float(row["error"]) for row in rows]
    assert errors == pytest.approx(list((estimates.high - estimates.low) / 2), rel=0.5, abs=1e-9)
    with (tmp_path / "two_way.csv").open() as handle:
        two_way = {int(row["leads_and_lags"]): float(row["two_way"]) for row in csv.DictReader(handle)}
    assert two_way == pytest.approx(made.names["two_way"], abs=1e-8)


def test_the_table_of_the_page_is_what_comes_out(run: Callable[..., Answer]) -> None:
    lines = [line.strip("| ").split("|") for line in PAGE.splitlines() if line.startswith("| ")]
    head, *rows = [[cell.strip(" `") for cell in line] for line in lines][:5]
    printed = re.search(r"^printf '(.*)' > mine.csv$", PAGE, re.M)
    assert printed
    answer = run("match", "-", "--panel", stdin=printed[1].replace("\\n", "\n"))
    marked = [
        [f"{row['county']} {row['year']}", *(row[column] for column in head[1:])]
        for row in csv.DictReader(answer.out.splitlines())
    ]
    assert marked == [row for row in rows if row[0] != "---"]
