"""Output goes by its name, and what a call cannot have is refused in one line."""

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from povstat.cli import commas
from povstat.output import FILE_FORMATS, FORMATS, form_named, form_of_name
from tests.conftest import Run, Terminal

ENDINGS = [(ending, form) for form, known in FILE_FORMATS.items() for ending in known.endings if ending[:1] == "."]

TIBETAN = "Tibetan-areas-of-four-provinces-(Sichuan,-Yunnan,-Gansu,-Qinghai)"
"""The name of an area with commas of its own, as one word."""


@pytest.fixture
def refused(run: Run, tmp_path: Path) -> Callable[..., str]:
    """Runs a call that ends with exit code 2, one line, and nothing written; gives the line."""

    def call(*words: object) -> str:
        answer = run(*words)
        assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1), answer.err
        assert "Traceback" not in answer.err
        assert list(tmp_path.iterdir()) == []
        return answer.err

    return call


@pytest.mark.parametrize(("ending", "form"), ENDINGS)
def test_the_name_says_the_format(run: Run, tmp_path: Path, ending: str, form: str) -> None:
    for name in (f"plain{ending}", f"LOUD{ending.upper()}"):
        assert run("counties", "-p", "Hainan", "-o", tmp_path / name) == (0, "", "")
    assert run("counties", "-p", "Hainan", "-f", form, "-o", tmp_path / "asked") == (0, "", "")
    assert len({path.read_bytes() for path in tmp_path.iterdir()}) == 1
    assert form_of_name(f"x{ending}") == form


def test_every_format_has_a_name_of_its_own() -> None:
    endings = [ending for known in FILE_FORMATS.values() for ending in known.endings]
    assert len(endings) == len(set(endings))
    assert tuple(FILE_FORMATS) == FORMATS
    assert all(form_named(form.upper()) == form for form in FORMATS)
    assert [form_named(name) for name in ("md", "jsonl", "excel", "stata", "htm", "tab")] == [
        "markdown",
        "ndjson",
        "xlsx",
        "dta",
        "html",
        "tsv",
    ]


@pytest.mark.parametrize("name", ["名单", ".hidden", "x.txt", "x.", "dir.csv/plain"])
def test_without_an_ending_it_is_the_screen(run: Run, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    assert run("areas", "-o", file).code == 0
    assert file.read_text(encoding="utf-8") == run("areas").out


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/dev/stderr.csv", "-"])
def test_a_device_is_the_screen(name: str) -> None:
    assert form_of_name(name) == "table"


@pytest.mark.parametrize("name", ["x.pdf", "x.xls", "x.csv.gz", "x.yaml", "counties.2020", "x.xlsx~"])
@pytest.mark.parametrize("words", [("counties",), ("series", "rural-poor", "--plot"), ("county", "唐县")])
def test_an_unknown_ending_is_refused(
    refused: Callable[..., str], tmp_path: Path, words: tuple[str, ...], name: str
) -> None:
    said = refused(*words, "-o", tmp_path / name)
    assert f"no format has the ending .{name.rpartition('.')[2]}" in said
    for ending, _ in ENDINGS:
        assert ending in said


def test_the_word_goes_before_the_name(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.pdf"
    assert run("areas", "-f", "csv", "-o", file).code == 0
    assert file.read_text(encoding="utf-8") == run("areas", "-f", "csv").out
    assert run("areas", "--json", "-o", tmp_path / "x.csv").code == 0
    assert (tmp_path / "x.csv").read_text(encoding="utf-8") == run("areas", "--json").out


@pytest.mark.parametrize("words", [("areas",), ("series", "rural-poor"), ("codes", "522427"), ("search", "威宁")])
def test_geojson_of_rows_without_a_seat(
    refused: Callable[..., str], tmp_path: Path, words: tuple[str, ...]
) -> None:
    assert "GeoJSON needs rows with a seat" in refused(*words, "-o", tmp_path / "x.geojson")


def test_geojson_of_no_rows_is_an_empty_collection(run: Run) -> None:
    answer = run("counties", "-n", "0", "-c", "code", "-f", "geojson")
    whole = json.loads(answer.out)
    assert (whole["type"], whole["features"], whole["povstat"]["table"]) == ("FeatureCollection", [], "counties")


@pytest.mark.parametrize("form", [form for form, known in FILE_FORMATS.items() if known.binary])
@pytest.mark.parametrize("where", [(), ("-o", "-"), ("-o", "/dev/stdout"), ("-o", "/dev/tty")])
def test_bytes_are_not_for_a_terminal(on_terminal: Terminal, form: str, where: tuple[str, ...]) -> None:
    if where == ("-o", "/dev/tty"):
        # The terminal that a test has is nobody's controlling one.
        where = ("-o", "/dev/fd/1")
    code, shown = on_terminal("areas", "-f", form, *where)
    assert (code, shown) == (2, f"povstat: {form} is not for a terminal: name a file with --output\n")


class TestChart:
    @pytest.mark.parametrize("name", ["chart", "chart.txt"])
    @pytest.mark.parametrize("more", [(), ("-f", "table")])
    def test_goes_where_it_is_sent(self, run: Run, tmp_path: Path, name: str, more: tuple[str, ...]) -> None:
        assert run("series", "rural-poor", "--plot", *more, "-o", tmp_path / name) == (0, "", "")
        assert (tmp_path / name).read_text(encoding="utf-8") == run("series", "rural-poor", "--plot").out

    @pytest.mark.parametrize("ending", ["csv", "xlsx", "json", "md"])
    def test_is_no_table(self, refused: Callable[..., str], tmp_path: Path, ending: str) -> None:
        said = refused("series", "rural-poor", "--plot", "-o", tmp_path / f"x.{ending}")
        assert "a chart is no" in said and ".txt" in said


class TestCounty:
    def test_goes_by_its_name(self, run: Run, tmp_path: Path) -> None:
        for name, words in (("x.json", ["--json"]), ("x.txt", []), ("x", [])):
            assert run("county", "唐县", "-o", tmp_path / name).code == 0
            assert (tmp_path / name).read_text(encoding="utf-8") == run("county", "唐县", *words).out

    def test_is_no_table(self, refused: Callable[..., str], tmp_path: Path) -> None:
        assert "a card or JSON, not xlsx" in refused("county", "唐县", "-o", tmp_path / "x.xlsx")

    def test_has_fields_attached(self, run: Run) -> None:
        answer = run("county", "唐县", "--json=code,name", "--lang", "zh")
        assert json.loads(answer.out) == {"code": "130627", "name_zh": "唐县"}


class TestFieldsAttached:
    def test_choose(self, run: Run) -> None:
        rows = json.loads(run("provinces", "--json=code,name_zh").out)
        assert rows == json.loads(run("provinces", "--json", "-c", "code,name_zh").out)
        assert list(rows[0]) == ["code", "name_zh"]

    def test_a_bare_one_takes_no_word(self, run: Run) -> None:
        assert run("search", "--json", "威宁").out == run("search", "威宁", "--json").out

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("--json=cod",), "did you mean code?"),
            (("--json=",), "names no field"),
            (("--json=,",), "names no field"),
            (("--json=code", "-c", "code"), "--columns and --json=code both choose fields"),
            (("--json=code", "-f", "csv"), "ask for two formats"),
            (("--jso=code",), "no such option"),
        ],
    )
    def test_that_cannot_be(self, refused: Callable[..., str], words: tuple[str, ...], said: str) -> None:
        assert said in refused("provinces", *words)

    def test_a_verb_without_json_has_none(self, refused: Callable[..., str]) -> None:
        assert "--json" in refused("validate", "--json=code")

    def test_what_is_a_value_or_a_word_stays_one(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        assert run("areas", "-f", "json", "-o", "--json=id").code == 0
        assert (tmp_path / "--json=id").read_text(encoding="utf-8") == run("areas", "--json").out
        assert 'the words "--json=id"' in run("search", "--", "--json=id").err


class TestCommas:
    @pytest.mark.parametrize(
        ("joined", "repeated"),
        [
            ("counties -b 2019,2020", "counties -b 2019 -b 2020"),
            ("counties --batch=2019，2020", "counties -b 2019 -b 2020"),
            ("counties -p Guizhou,云南,", "counties -p Guizhou -p 云南"),
            ("counties --evidence listed,disputed", "counties --evidence listed --evidence disputed"),
            ("counties --prefecture 毕节市,遵义市", "counties --prefecture 毕节市 --prefecture 遵义市"),
            (f"counties --area 六盘山区,{TIBETAN}", f"counties --area liupan-mountains --area {TIBETAN}"),
            ("batches -b 2016,2017 -p Tibet", "batches -b 2016 -b 2017 -p Tibet"),
            ("milestones --kind document,meeting", "milestones --kind document --kind meeting"),
            ("sources --kind news,official_statistics", "sources --kind news --kind official_statistics"),
            ("progress -p Guizhou,Yunnan", "progress -p Guizhou -p Yunnan"),
            ("search 威宁 --kind county,series", "search 威宁 --kind county --kind series"),
        ],
    )
    def test_stand_for_repetition(self, run: Run, joined: str, repeated: str) -> None:
        answer = run(*joined.split(), "--json")
        assert answer == run(*repeated.split(), "--json")
        assert answer.code == 0

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("-b", "2019,x"), "'x' is not a valid int"),
            (("-b", "x"), "'x' is not a valid int"),
            (("-b", ","), "',' is not a valid int"),
            (("-p", ","), '--province "," names nothing'),
            (("-b", "2019,99999999999"), "out of range"),
        ],
    )
    def test_that_name_nothing(self, refused: Callable[..., str], words: tuple[str, ...], said: str) -> None:
        assert said in refused("counties", *words)

    def test_no_value_of_such_an_option_holds_one(self, run: Run) -> None:
        for verb, fields in (
            ("provinces", "name_zh,name_zh_short,name_en,name_en_full,iso_3166_2,code"),
            ("areas", "id,name_zh,name_en"),
            ("counties", "prefecture_zh,prefecture_en,evidence"),
            ("milestones", "kind"),
            ("sources", "kind"),
        ):
            for row in json.loads(run(verb, f"--json={fields}").out):
                for value in filter(None, row.values()):
                    assert commas._parts("--option", value) == [value]


@pytest.mark.parametrize(
    ("verb", "language", "asked", "fields"),
    [
        ("counties", "zh", "name,prefecture,code", ["name_zh", "prefecture_zh", "code"]),
        ("counties", "en", "name,prefecture", ["name_en", "prefecture_en"]),
        ("milestones", "zh", "title,summary", ["title_zh", "summary_zh"]),
        ("milestones", "en", "Title,note", ["title_en", "note_en"]),
        ("codes", "en", "name,province", ["name_zh", "province_zh"]),
        # A field that has the name itself is meant first.
        ("counties", "zh", "province", ["province"]),
    ],
)
def test_short_field_names_follow_the_language(
    run: Run, verb: str, language: str, asked: str, fields: list[str]
) -> None:
    words = ("522427",) if verb == "codes" else ()
    answer = run(verb, *words, "--lang", language, "-c", asked, "--json")
    assert list(json.loads(answer.out)[0]) == fields


class TestHeadings:
    def heads(self, run: Run, *words: str) -> list[str]:
        return next(csv.reader(io.StringIO(run(*words, "-f", "csv", "--headings").out)))

    def test_are_words_of_the_language(self, run: Run) -> None:
        assert self.heads(run, "counties", "-c", "code,name_zh") == ["Code", "Chinese name"]
        assert self.heads(run, "counties", "-c", "code,name_zh", "--lang", "zh") == ["代码", "名称"]

    @pytest.mark.parametrize("language", ["en", "zh"])
    @pytest.mark.parametrize("words", [("counties",), ("batches",), ("milestones",), ("series", "rural-poor")])
    def test_are_all_different(self, run: Run, words: tuple[str, ...], language: str) -> None:
        heads = self.heads(run, *words, "--lang", language)
        assert len({head.casefold() for head in heads}) == len(heads)

    def test_change_nothing_else(self, run: Run) -> None:
        plain, worded = (run("areas", "-f", "tsv", *more).out for more in ((), ("--headings",)))
        assert plain.splitlines()[1:] == worded.splitlines()[1:]
        assert plain.splitlines()[0] != worded.splitlines()[0]

    @pytest.mark.parametrize("form", ["table", "json", "ndjson", "xlsx", "parquet", "dta", "geojson", "html"])
    def test_are_for_csv_and_tsv(self, refused: Callable[..., str], form: str) -> None:
        assert f"--headings is for csv and tsv, not for {form}" in refused("counties", "-f", form, "--headings")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--count", "-o", "n.xlsx"), "--count prints a number, which is no xlsx"),
        (("--count", "-f", "html"), "--count prints a number"),
        (("--bom", "-f", "parquet"), "--bom is for csv and tsv"),
    ],
)
def test_options_that_do_not_go_together(
    refused: Callable[..., str], tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    assert said in refused("areas", *(tmp_path / word if word.endswith(".xlsx") else word for word in words))


@pytest.mark.parametrize(
    ("form", "library", "extra"),
    [
        ("xlsx", "xlsxwriter", "excel"),
        ("parquet", "pyarrow", "parquet"),
        ("dta", "pandas", "stata"),
    ],
)
def test_a_missing_library_is_named_with_its_command(
    refused: Callable[..., str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    form: str,
    library: str,
    extra: str,
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    said = refused("areas", "-o", tmp_path / f"x.{form}")
    assert said == f'povstat: writing {form} needs an extra: pip install "povstat[{extra}]"\n'
