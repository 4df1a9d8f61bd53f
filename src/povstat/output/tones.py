"""Colours that mean something: the batch of a county, how sure a batch is known, what nobody knows.

Each colour stands out from black and from white alike (contrast of 4 to 1 at least, a test holds them to it); a
terminal of eight colours gets the nearest of those. A tone that is not in the table is no colour.
"""

import os

TONES: dict[str, tuple[int, int]] = {
    "batch1": (31, 36),
    "batch2": (29, 32),
    "batch3": (64, 32),
    "batch4": (130, 33),
    "batch0": (161, 31),
    "deduced": (31, 36),
    "doubtful": (130, 33),
    "disputed": (161, 31),
}
"""By tone: the number among 256 colours, and the SGR code of one of eight."""

_EVIDENCE = {
    "by_elimination": "deduced",
    "secondary": "doubtful",
    "weak": "doubtful",
    "disputed": "disputed",
    "disagrees": "disputed",
}


def tone_of(field: str, value: object) -> str:
    """The tone of a value of a field; empty for most. The years of five batches in a row have five tones."""
    if field == "batch" and isinstance(value, int):
        return f"batch{value % 5}"
    if field in ("evidence", "grade"):
        return _EVIDENCE.get(str(value), "")
    return ""


def painted(text: str, tone: str, *, bold: bool = False, dim: bool = False) -> str:
    """Text with the escape codes of a tone around it."""
    codes = []
    if bold:
        codes.append("1")
    if dim:
        codes.append("2")
    if tone in TONES:
        many, few = TONES[tone]
        deep = "256" in os.environ.get("TERM", "") or bool(os.environ.get("COLORTERM"))
        codes.append(f"38;5;{many}" if deep else str(few))
    return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if codes and text.strip() else text
