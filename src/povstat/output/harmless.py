"""Text that a terminal can only show: nothing in it moves the cursor, hides a word or turns a line around.

Every writer of a form for people passes what comes from data, from a table or from a call through here. The
formats for programs keep their data: JSON escapes such characters, CSV and TSV carry them into files and pipes.
"""

import codecs
import re
from typing import TextIO

_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_SEPARATORS = "\u2028\u2029"
_SURROGATES = "\ud800-\udfff"
_HARMFUL = re.compile(f"[{_CONTROLS}{_DIRECTIONS}{_SEPARATORS}{_SURROGATES}]")
_SHOWN = "\ufffd"
"""Stands where such a character was, so that a reader sees that there was one."""


def harmless(text: str, *, tabs: bool = False) -> str:
    """Text whose lines are kept, white space of other kinds a blank, and any other control or direction character
    shown as U+FFFD. ``tabs`` keeps tabs."""
    if text.isprintable():
        return text
    text = _HARMFUL.sub(_shown, text.replace("\r\n", "\n"))
    return text if tabs else text.replace("\t", " ")


def one_line(text: str) -> str:
    """A text without line breaks and without anything that is not printed, as an error or a note needs it."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else " " if letter.isspace() else "?" for letter in text)


def escaped_json(text: str) -> str:
    """JSON in which these characters stand as escapes: the same values, and nothing for a terminal to obey."""
    return text if text.isprintable() else _HARMFUL_IN_JSON.sub(_as_escape, text)


# json.dumps escapes the controls of ASCII itself; those that are left stand in its strings, and only there.
_HARMFUL_IN_JSON = re.compile(f"[\x7f-\x9f{_DIRECTIONS}{_SEPARATORS}{_SURROGATES}]")


def _shown(match: re.Match[str]) -> str:
    return " " if match[0].isspace() else _SHOWN


def _as_escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


class HarmlessText:
    """A stream of text for a terminal, for formats whose writers know nothing of terminals."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text, cleaned."""
        return self._stream.write(harmless(text, tabs=True))


class HarmlessBytes:
    """Bytes of an encoding for a terminal, cleaned. It can stand for a binary stream that is only written to."""

    def __init__(self, stream: TextIO, encoding: str) -> None:
        self._stream = stream
        self._decode = codecs.getincrementaldecoder(encoding)("replace").decode

    def write(self, data: bytes) -> int:
        """Write bytes, cleaned."""
        self._stream.write(harmless(self._decode(data), tabs=True))
        return len(data)

    def flush(self) -> None:
        """Let the terminal show what was written."""
        self._stream.flush()
