"""Footnotes below a table: rows that are none, though they may name a county."""

import re

_FOOTNOTE = re.compile(
    r"\s*(?:[（(]?(?:注|附注|备注|表注|说明|资料来源|数据来源|来源|注释)[)）]?\d*"
    r"|notes?|sources?|data source)\s*[:：]",
    re.I,
)


def is_footnote(text: str) -> bool:
    """Whether a cell begins a footnote: 注：威宁县的数据不含草海镇."""
    return (":" in text or "：" in text) and _FOOTNOTE.match(text) is not None
