"""Build hook: the wheel carries the data, the store compiled from it, the short way's table, the man pages."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledStore(BuildHookInterface[Any]):
    """Validates data/ and compiles it; a data set that does not hold stops the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the data files and the compiled store to a wheel; an editable install reads the checkout."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from povstat.agents.wording import PAGES, place_of
        from povstat.lang import LANGUAGES
        from povstat.start.table import write_table
        from povstat.store import locations
        from povstat.store.compiler import compile_directory

        self._scratch = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        compiled = Path(self._scratch.name) / "povstat.sqlite"
        compiled.write_bytes(compile_directory(root / "data"))
        # The table is made from the very store that the wheel carries.
        locations.PACKAGED_STORE = compiled
        answers = Path(self._scratch.name) / "answers.sqlite"
        write_table(answers, "")
        places = [place_of(name, language) for language in LANGUAGES for name in PAGES]
        build_data["shared_data"] |= self._manual()
        build_data["force_include"] |= {
            str(compiled): "povstat/povstat.sqlite",
            str(answers): "povstat/start/answers.sqlite",
            str(root / "data"): "povstat/data",
            **{str(root / "docs" / place): f"povstat/agents/docs/{place}" for place in places},
        }

    def _manual(self) -> dict[str, str]:
        """The pages for ``man``, in both languages, and where they are installed."""
        from povstat.cli.manual_page import pages
        from povstat.cli.manual_writers import roff
        from povstat.lang import LANGUAGES

        placed = {}
        for language in LANGUAGES:
            for page in pages(language):
                path = Path(self._scratch.name) / f"{page.name}.{language}.1"
                path.write_text(roff(page), encoding="utf-8")
                folder = "share/man/man1" if language == "en" else "share/man/zh_CN/man1"
                placed[str(path)] = f"{folder}/{page.name}.1"
        return placed

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the scratch file."""
        if version != "editable":
            self._scratch.cleanup()
