"""Notes of a Stata file: what ``notes`` shows of the data set. pandas leaves their part of the file empty.

A note is a characteristic of the data set (``_dta[note1]``, …), their number another one (``_dta[note0]``). They
have a part of the file of their own; the map at its head says where each part begins, so that what follows the
notes is entered there anew.
"""

import struct
from collections.abc import Iterator, Sequence

from povstat.output import Reference

_EMPTY = b"<characteristics></characteristics>"
_BEFORE = len(b"<characteristics>")
_MAP = b"<map>"
_PARTS = 14
"""Of the map: places in the file, each in eight bytes."""
_NOTES_PART = 8
"""The place of the characteristics in the map; what has a later one comes after them."""
_NAME = 129
"""Bytes of a name, its end included."""
LONGEST_NOTE = 16_000
"""Characters of a note: at most 64,000 bytes, of which Stata takes 67,783. A longer text fills several."""


def with_notes(raw: bytes, notes: Sequence[str]) -> bytes:
    """A file of release 118 (byte order of the small end first) that has no notes yet, with notes."""
    beginning = raw.index(_MAP) + len(_MAP)
    places = list(struct.unpack_from(f"<{_PARTS}Q", raw, beginning))
    at = places[_NOTES_PART]
    assert raw[at : at + len(_EMPTY)] == _EMPTY, "the notes are where the map says, and there are none"
    part = b"".join(_characteristics(notes))
    places[_NOTES_PART + 1 :] = [place + len(part) for place in places[_NOTES_PART + 1 :]]
    head = raw[:beginning] + struct.pack(f"<{_PARTS}Q", *places) + raw[beginning + 8 * _PARTS : at + _BEFORE]
    return head + part + raw[at + _BEFORE :]


def source_note(source: Reference) -> str:
    """A source as a note names it."""
    told = "; ".join(filter(None, (source.title, source.publisher, source.published_on, source.url)))
    return f"{source.id}: {told}" if told else source.id


def _characteristics(notes: Sequence[str]) -> Iterator[bytes]:
    pieces = [note[start : start + LONGEST_NOTE] for note in notes for start in range(0, len(note), LONGEST_NOTE)]
    for number, text in enumerate([str(len(pieces)), *pieces]):
        content = text.replace("\0", " ").encode("utf-8", "replace") + b"\0"
        names = b"_dta".ljust(_NAME, b"\0") + f"note{number}".encode().ljust(_NAME, b"\0")
        yield b"<ch>" + struct.pack("<I", len(names) + len(content)) + names + content + b"</ch>"
