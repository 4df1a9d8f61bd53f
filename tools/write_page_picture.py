"""Take the picture of the page for the docs, with the Chromium of the system.

usage: python -m tools.write_page_picture

Run it after a change of the page; look at docs/images/page.png. Needs Chromium and Chinese fonts.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from povstat.page import build
from povstat.store.opening import open_store

PICTURE = Path(__file__).parent.parent / "docs" / "images" / "page.png"
WIDE, HIGH = 1280, 1300


def main() -> None:
    """Write the picture."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("no Chromium found")
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch) / "page.html"
        page.write_text(build(open_store(), ("en", "zh")), encoding="utf-8")
        words = [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
            "--lang=en", f"--user-data-dir={scratch}/profile", f"--window-size={WIDE},{HIGH}",
            f"--screenshot={PICTURE}", f"{page.as_uri()}?lang=en",
        ]  # fmt: skip
        subprocess.run(words, check=True, capture_output=True)
    print(PICTURE.relative_to(PICTURE.parents[2]))


if __name__ == "__main__":
    main()
