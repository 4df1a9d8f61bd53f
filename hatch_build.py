"""Build hook: the wheel carries the data files, the store compiled from them, and the table of the short way."""

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
        from povstat.agents.wording import PAGES
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
        build_data["force_include"] |= {
            str(compiled): "povstat/povstat.sqlite",
            str(answers): "povstat/start/answers.sqlite",
            str(root / "data"): "povstat/data",
            **{str(root / "docs" / f"{name}.md"): f"povstat/agents/docs/{name}.md" for name in PAGES},
        }

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the scratch file."""
        if version != "editable":
            self._scratch.cleanup()
