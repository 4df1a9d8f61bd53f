"""A real Chromium for tests of a page: how it is started, what it may not do, and axe-core to judge a page."""

import json
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

BROWSERS = ("chromium", "chromium-browser", "google-chrome")

SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
"""As root, without a screen, and without a word to anybody by the browser itself."""

AXE = "axe-core@4"


def why_not() -> str | None:
    """Why no browser can be driven here; None where it can."""
    if not any(map(shutil.which, BROWSERS)):
        return "no Chromium: install the packages chromium and chromium-driver"
    if not shutil.which("chromedriver"):
        return "no chromedriver: install the package chromium-driver"
    try:
        import selenium  # noqa: F401
    except ImportError:
        return "selenium is not installed"
    return None


class Tab:
    """A page in a browser of its own. Times and networks do not matter: the page is a file."""

    def __init__(self) -> None:
        from selenium import webdriver

        options = webdriver.ChromeOptions()
        options.binary_location = next(filter(None, map(shutil.which, BROWSERS)))
        self._profile = tempfile.TemporaryDirectory(prefix="povstat-browser-")
        for switch in (*SWITCHES, f"--user-data-dir={self._profile.name}"):
            options.add_argument(switch)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        # The driver of the system: selenium must not go and fetch its own.
        self.driver = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))
        self.run = self.driver.execute_script
        # A judgement of a whole page takes its time where others work too.
        self.driver.set_script_timeout(300)

    def close(self) -> None:
        """End the browser and forget its profile."""
        self.driver.quit()
        self._profile.cleanup()

    def command(self, name: str, **values: Any) -> Any:
        """A command of the browser's own protocol."""
        return self.driver.execute_cdp_cmd(name, values)

    def open(self, path: Path, address: str = "", *, width: int = 1280, dark: bool = False) -> None:
        """Open a page anew, in a window of a width and with the system's light or dark colours."""
        self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 600
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.command("Emulation.setEmulatedMedia", media="", features=[scheme, still])
        # Another address in between: else a new part behind # opens nothing anew.
        self.driver.get("about:blank")
        self.driver.get(f"{path.as_uri()}{address}")

    def until(self, script: str, value: object, seconds: float = 20) -> None:
        """Wait for what the browser does a moment later, such as telling that a card was closed."""
        end = time.monotonic() + seconds
        while (found := self.run(f"return {script}")) != value:
            assert time.monotonic() < end, f"{script}: {found!r}, not {value!r}"
            time.sleep(0.02)

    def text(self, selector: str) -> str:
        """The text of an element as it is read."""
        found: str = self.run("return document.querySelector(arguments[0]).innerText", selector)
        return found.strip()

    def press(self, selector: str) -> None:
        """Press a button or follow a link."""
        self.run("document.querySelector(arguments[0]).click()", selector)

    def put(self, name: str, value: object) -> None:
        """Type or choose a value, as a reader does."""
        self.run(
            "const e = document.getElementById(arguments[0]); e.value = arguments[1];"
            "e.dispatchEvent(new Event('input', {bubbles: true}));",
            name,
            str(value),
        )

    def codes(self) -> list[str]:
        """The codes of the rows that the table shows, in order."""
        found: list[str] = self.run(
            "return [...document.querySelectorAll('#table tbody a')].map(a => a.getAttribute('href').slice(1))"
        )
        return found

    def console(self) -> list[str]:
        """What the browser complained of since it was last asked."""
        return [str(entry["message"]) for entry in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        """The addresses that the browser asked for since it was last asked."""
        found = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                found.append(str(message["params"]["request"]["url"]))
        return found

    def findings(self, axe: str) -> list[str]:
        """What axe-core finds wrong with the page as it now is."""
        self.command("Runtime.evaluate", expression=axe)
        return list(
            self.driver.execute_async_script(
                "const done = arguments[arguments.length - 1];"
                "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations.map("
                "v => `${v.id}: ${v.nodes.map(n => n.html).join(' ').slice(0, 300)}`)))"
            )
        )


def axe_core(folder: Path) -> tuple[str | None, str]:
    """The script of axe-core, got by npm; else None, and why."""
    npm = shutil.which("npm")
    if not npm:
        return None, "no npm to get axe-core with"
    words = [npm, "install", "--no-save", "--no-audit", "--no-fund", "--prefix", str(folder), AXE]
    try:
        done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)
    except subprocess.TimeoutExpired:
        return None, "npm did not get axe-core in time"
    path = folder / "node_modules" / "axe-core" / "axe.min.js"
    if done.returncode or not path.is_file():
        return None, f"npm could not get axe-core: {done.stderr.strip()[-200:]}"
    return path.read_text(encoding="utf-8"), ""
