"""Take the pictures of the page for the docs, in both languages, with the Chromium of the system.

usage: python -m tools.write_page_picture

Run it after a change of the page; look at docs/images/page.png and page-zh.png. Needs Chromium and Chinese fonts.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from povstat.lang import LANGUAGES
from povstat.page import build
from povstat.store.opening import open_store
from tools.smaller import IMAGES, shrink

WIDE, HIGH = 1280, 1300


def main() -> None:
    """Write the pictures."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("no Chromium found")
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch) / "page.html"
        page.write_text(build(open_store(), ("en", "zh")), encoding="utf-8")
        for language in LANGUAGES:
            picture = IMAGES / ("page.png" if language == "en" else f"page-{language}.png")
            words = [
                browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--hide-scrollbars", f"--lang={language}", f"--user-data-dir={scratch}/profile",
                f"--window-size={WIDE},{HIGH}", f"--screenshot={picture}", f"{page.as_uri()}?lang={language}",
            ]  # fmt: skip
            subprocess.run(words, check=True, capture_output=True)
            shrink(picture)
            print(f"docs/images/{picture.name}")


if __name__ == "__main__":
    main()
