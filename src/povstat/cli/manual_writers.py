"""Two ways to write a page of the manual: for ``man``, and as plain text where there is no ``man``."""

import re

from povstat.cli.manual_page import Block, Commands, Group, Item, Page
from povstat.output.screen_table import wrapped
from povstat.version import __version__

# Chinese has no blanks to break a line at: between two characters a break is allowed. A mark that closes stays
# with what is before it, one that opens with what follows.
_BETWEEN = re.compile(r"(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])(?<![（“《「])(?=[\u3400-\u9fff（“《「])")
_COMMENT = "'\\\" -*- coding: UTF-8 -*-"


def roff(page: Page) -> str:
    """A page in the language of ``man``."""
    lines = [_COMMENT, f'.TH "{_escaped(page.name.upper())}" 1 "" "povstat {__version__}"', ".nh", ".ad l"]
    for section in page.sections:
        lines.append(f'.SH "{_escaped(section.title.upper())}"')
        for number, block in enumerate(section.blocks):
            lines += _roff_block(block, first=number == 0)
    return "\n".join(lines) + "\n"


def _roff_block(block: Block, *, first: bool) -> list[str]:
    if isinstance(block, Group):
        return [f'.SS "{_escaped(block.title)}"']
    if isinstance(block, Item):
        return [".TP", rf"\fB{_escaped(block.term)}\fR", _line(block.text)]
    if isinstance(block, Commands):
        return [".PP", _line(block.what), ".PP", ".RS 4", ".nf", rf"\fB{_escaped(block.command)}\fR", ".fi", ".RE"]
    return [*([] if first else [".PP"]), _line(block)]


def _line(text: str) -> str:
    """A line of text: what begins like a request does not become one."""
    escaped = _BETWEEN.sub(r"\\:", _escaped(text))
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped


def _escaped(text: str) -> str:
    r"""Text with nothing in it that roff obeys or changes: \, quotes, hyphens, carets and tildes are as typed."""
    plain = text.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq").replace('"', r"\(dq")
    return plain.replace("^", r"\(ha").replace("~", r"\(ti").replace("`", r"\(ga")


def plain(page: Page, width: int) -> str:
    """A page as text of some width."""
    lines = []
    for section in page.sections:
        lines.append(section.title.upper())
        for number, block in enumerate(section.blocks):
            lines += _plain_block(block, width, first=number == 0)
        lines.append("")
    return "\n".join(lines)


def _plain_block(block: Block, width: int, *, first: bool) -> list[str]:
    if isinstance(block, Group):
        return [*([] if first else [""]), f"  {block.title}"]
    if isinstance(block, Item):
        return [f"    {block.term}", *_indented(block.text, 8, width)]
    if isinstance(block, Commands):
        return [*_indented(block.what, 4, width), f"        {block.command}"]
    return [*([] if first else [""]), *_indented(block, 4, width)]


def _indented(text: str, by: int, width: int) -> list[str]:
    return [f"{' ' * by}{line}" for line in wrapped(text, max(width - by, 20))]
