"""The screens in both languages at three sizes; ``python -m tools.explore_screens`` writes them anew."""

import asyncio
from pathlib import Path

import pytest
from rich.cells import cell_len
from tools.explore_screens import SIZES, screens, snapshot

from povstat.lang import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_screens_are_as_they_were(
    language: Language, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    shown = asyncio.run(screens(language, size))
    path = snapshot(language, size)
    expected = path.read_text(encoding="utf-8")
    assert shown == expected, f"{path.name}: see what changed, then python -m tools.explore_screens"
    assert all(cell_len(line) <= size[0] for line in shown.split("\n"))
