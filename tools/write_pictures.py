"""Draw the pictures of the README and of docs/: screens as PNG, and the maps and charts that commands write.

usage: python -m tools.write_pictures [NAME ...]

Run it after a change that shows on screen; look at the files in docs/images/. Needs Chromium and the fonts Noto
Sans Mono CJK (in which a Chinese character is exactly as wide as two letters) and DejaVu Sans Mono.
"""

import os
import pty
import re
import select
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from fcntl import ioctl
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from tools.smaller import IMAGES, shrink

COLUMNS = 110
# Lines and blocks come from a Latin font, made as narrow as half a Chinese character.
PAGE = """<meta charset="utf-8"><style>
@font-face {{ font-family: Lines; src: local("DejaVu Sans Mono"); size-adjust: 83%;
  unicode-range: U+2026, U+2500-27FF; }}
@font-face {{ font-family: Dots; src: local("DejaVu Sans"); unicode-range: U+2800-28FF; size-adjust: 75%; }}
body {{ background: {background}; color: {foreground}; margin: 16px 20px; }}
pre {{ font: 18px/22px Lines, Dots, 'Noto Sans Mono CJK SC', monospace; margin: 0; overflow: hidden; }}
{stylesheet}</style><pre>{code}</pre>
"""
PICTURES = {
    "glance": "povstat",
    "glance-zh": "povstat --lang zh",
    "counties": "povstat counties --province Guizhou --batch 2020",
    "counties-zh": "povstat counties --province 贵州 --batch 2020 --lang zh",
    "milestones": "povstat milestones --since 2018 --article",
    "county": "povstat county 上饶县",
    "county-zh": "povstat county 上饶县 --lang zh",
    "progress": "povstat progress",
    "progress-zh": "povstat progress --lang zh",
    "map-terminal": "povstat map --year 2018 --width 100",
    "map-terminal-zh": "povstat map --year 2018 --width 100 --lang zh",
}
WRITTEN = {
    "map": "povstat map",
    "map-zh": "povstat map --lang zh",
    "map-2018-zh": "povstat map --year 2018 --color area --lang zh --theme dark",
    "chart-rural-poor": "povstat chart rural-poor --from 2010 --milestones",
    "chart-rural-poor-zh": "povstat chart rural-poor --from 2010 --milestones --lang zh",
    "chart-batches-zh": "povstat chart batches --lang zh --width 420",
    "chart-milestones": "povstat chart milestones",
    "chart-milestones-zh": "povstat chart milestones --lang zh",
}
"""Commands that write a picture themselves, each into a file of its name."""


def screen(command: str, columns: int = COLUMNS, rows: int = 60) -> str:
    """What a command prints on a terminal of some size, escape codes included."""
    shell = ["bash", "-c", command]
    child, descriptor = pty.fork()
    if child == 0:
        ours = ("NO_COLOR", "POVSTAT_DATA", "POVSTAT_LANG", "LC_ALL", "COLUMNS", "LINES")
        environment = {name: value for name, value in os.environ.items() if name not in ours} | {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            "PAGER": "cat",
        }
        # The size is set before the program asks for it.
        ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.execvpe(shell[0], shell, environment)
    parts = []
    while select.select([descriptor], [], [], 20)[0]:
        try:
            block = os.read(descriptor, 65536)
        except OSError:
            break
        if not block:
            break
        parts.append(block)
    os.waitpid(child, 0)
    text = b"".join(parts).decode("utf-8").replace("\r\n", "\n")
    # Blanks among braille dots are as wide as these, whatever the font.
    return "".join(
        line.replace(" ", "\u2800")
        if re.search("[\u2801-\u28ff].*[\u2801-\u28ff]", line) and "(" not in line
        else line
        for line in text.splitlines(keepends=True)
    )


def draw(name: str, command: str, browser: str) -> None:
    """Write one picture."""
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text("$ ", style="bold green") + Text(command, style="bold"))
    console.print(Text.from_ansi(screen(command)))
    html = console.export_html(theme=MONOKAI, inline_styles=True, code_format=PAGE)
    lines = html.count("\n") - PAGE.count("\n") + 1
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch) / "page.html"
        page.write_text(html, encoding="utf-8")
        size = f"--window-size={COLUMNS * 9 + 40},{lines * 22 + 44}"
        quiet = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--no-first-run",
        ]
        where = [f"--user-data-dir={scratch}/profile", f"--screenshot={IMAGES / name}.png", page.as_uri()]
        subprocess.run([browser, *quiet, size, *where], check=True, capture_output=True)
    shrink(IMAGES / f"{name}.png")
    print(f"docs/images/{name}.png")


def write(name: str, command: str) -> None:
    """Let a command write its picture."""
    words = [str(Path(sys.executable).parent / "povstat"), *shlex.split(command)[1:]]
    subprocess.run([*words, "-o", str(IMAGES / f"{name}.png")], check=True)
    shrink(IMAGES / f"{name}.png")
    print(f"docs/images/{name}.png")


def main(names: list[str]) -> None:
    """Draw the named pictures, or all of them."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("no Chromium found")
    IMAGES.mkdir(parents=True, exist_ok=True)
    for name in names or [*PICTURES, *WRITTEN]:
        if name in PICTURES:
            draw(name, PICTURES[name], browser)
        else:
            write(name, WRITTEN[name])


if __name__ == "__main__":
    main(sys.argv[1:])
