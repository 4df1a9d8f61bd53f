"""Answers in a notebook, and the worked notebook of the docs."""

import copy
import json
import re
from typing import Any

import pytest
from tools import write_notebook

import povstat
from povstat.lang import LANGUAGES, Language
from povstat.output.notebook import MOST_SOURCES
from tests.conftest import TINY


def settled(outputs: list[dict[str, Any]]) -> Any:
    """What a cell shows, without the edition of the data; of frames of others only that they are shown."""
    text = re.sub(r"data \d{4}-\d\d-\d\d|'\d{4}-\d\d-\d\d'", "", json.dumps(outputs, ensure_ascii=False))
    kept = json.loads(text)
    for output in kept:
        if "<DataFrame>" in output.get("data", {}).get("text/plain", []):
            output["data"] = sorted(output["data"])
    return kept


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_worked_notebook_shows_what_its_cells_answer(language: Language) -> None:
    kept = write_notebook.read(language)
    again = write_notebook.run(copy.deepcopy(kept))
    code = [number for number, cell in enumerate(kept["cells"]) if cell["cell_type"] == "code"]
    assert len(code) > 8
    for number in code:
        shown = [settled(cells[number]["outputs"]) for cells in (kept["cells"], again["cells"])]
        assert shown[0] == shown[1], "run: python -m tools.write_notebook"
        assert kept["cells"][number]["outputs"] or "import" in write_notebook.source(kept["cells"][number])


def test_the_chinese_notebook_asks_the_same() -> None:
    """In Chinese, and by the national standard of references."""
    own = re.compile(r'zh = .*\n|, style="gb7714"')
    cells = {language: write_notebook.read(language)["cells"] for language in LANGUAGES}
    for english, chinese in zip(cells["en"], cells["zh"], strict=True):
        assert english["cell_type"] == chinese["cell_type"]
        code = own.sub("", write_notebook.source(chinese)).replace("zh.", "povstat.").replace("_zh", "_en")
        if english["cell_type"] == "code":
            assert code.replace("unit_en", "unit") == write_notebook.source(english)
        else:
            assert re.search(r"[\u4e00-\u9fff]", code)


def test_an_answer_shows_units_sources_and_version() -> None:
    shown = povstat.series("rural-poor", since=2012, until=2013)._repr_html_()
    assert "<small>people</small>" in shown
    assert "Poverty elucidation day" in shown
    assert re.search(r"Version of the data: povstat \S+ \(data \d{4}-\d\d-\d\d\)", shown)
    assert "not the registered poor" in shown, "what the answer says beside its rows"


def test_many_sources_are_folded_away_and_chinese_is_chinese() -> None:
    shown = povstat.Povstat(lang="zh").counties(batch=2020)._repr_html_()
    count = int(re.findall(r"<summary>来源：(\d+)</summary>", shown)[0])
    assert count > MOST_SOURCES
    assert "数据版本" in shown


def test_what_an_answer_shows_is_of_its_own_data() -> None:
    own = povstat.Povstat(TINY)
    assert "data without a version" in own.counties()._repr_html_() or ", " in own.counties()._repr_html_()
    assert own.counties()[:1].data == TINY
    assert own.load("counties").attrs["version"] != povstat.load("counties").attrs["version"]


def test_nothing_in_an_answer_is_taken_for_html() -> None:
    rows = povstat.sql("select '<script>x</script>' as \"<b>\"")
    assert "&lt;script&gt;" in rows._repr_html_()
    assert "<b>" not in rows._repr_html_()


def test_a_frame_says_what_it_is_and_a_file_keeps_it(tmp_path: Any) -> None:
    import pandas

    frame = povstat.load("batches")
    assert list(frame.columns) == list(povstat.batches().fields)
    assert frame.attrs["cite"] == povstat.cite().strip()
    assert frame.attrs["data_version"] == povstat.table("dataset")[0]["version"]
    assert frame.attrs["title"] == "Yearly batches by province"
    frame.to_parquet(tmp_path / "x.parquet")
    assert pandas.read_parquet(tmp_path / "x.parquet").attrs == frame.attrs


def test_a_table_that_there_is_not() -> None:
    from povstat.errors import NotFoundError

    with pytest.raises(NotFoundError, match="counties"):
        povstat.load("countys")
