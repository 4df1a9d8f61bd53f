"""One reference in APA, GB/T 7714, BibTeX or CSL-JSON.

Why not a citation library: the sources here are institutions and reporters with a title, a day and an address.
None of them needs what such a library is for (disambiguation, sorting); citeproc-py would bring lxml, and CSL
style files are licensed CC BY-SA, which the licences of this project do not allow it to carry. CSL-JSON is the way
to every other style.
"""

import re
from dataclasses import dataclass, replace

from povstat.lang import Language, translate

OF_POVSTAT = ("series", "figure", "software")
"""Kinds of works that are povstat's own: their titles are equal in both languages, neither is a translation."""


@dataclass(frozen=True)
class Work:
    """Something that can be cited. Without any title it is cited by its publisher and its kind."""

    id: str
    kind: str
    people: tuple[str, ...] = ()
    """Authors or reporters by name."""
    bodies: tuple[str, ...] = ()
    """Publishers: who speaks where no person is named."""
    carrier: str | None = None
    """Where it appeared, if that is not the publisher."""
    title_en: str | None = None
    title_zh: str | None = None
    date: str | None = None
    url: str | None = None
    version: str | None = None
    container: str | None = None
    """What a work of povstat's own is part of, or where an unsigned and untitled one is recorded."""
    copied: bool = False
    """Whether it was read as a stored copy."""

    def in_chinese(self) -> "Work":
        """The same with publisher and carrier under their Chinese names, where they have one here."""
        carrier = self.carrier and translate(self.carrier, "zh")
        return replace(self, bodies=tuple(translate(name, "zh") for name in self.bodies), carrier=carrier)

    @property
    def authors(self) -> tuple[str, ...]:
        """Who is named first: people, else bodies."""
        return self.people or self.bodies

    @property
    def place(self) -> str | None:
        """Where it appeared: the newspaper or publisher beside its authors, else its carrier."""
        return self.container or (", ".join(self.bodies) if self.people and self.bodies else None) or self.carrier

    def printed(self, language: Language) -> str | None:
        """The title as a reference prints it; None where it has none.

        The original title is the Chinese one where there is one; in English its translation follows in brackets.
        """
        if language == "en" and self.kind not in OF_POVSTAT and self.title_zh and self.title_en:
            return f"{self.title_zh} [{self.title_en}]"
        if language == "en" and self.kind not in OF_POVSTAT:
            return self.title_zh or self.title_en
        return self.title(language)

    def title(self, language: Language) -> str | None:
        """The title in a language, else in the other one; None where it has none."""
        return ((self.title_zh or self.title_en) if language == "zh" else (self.title_en or self.title_zh)) or None


@dataclass(frozen=True)
class Form:
    """How a kind of work is written in each style, and what it is called where it has no title."""

    csl: str
    bibtex: str
    mark: str
    """Mark of GB/T 7714 on paper."""
    online: str
    """Its first part with an address: EB where only the address carries it."""
    name: str


FORMS: dict[str, Form] = {
    "announcement": Form("document", "misc", "Z", "EB", "Official announcement"),
    "blog": Form("post-weblog", "misc", "Z", "EB", "Blog post"),
    "book": Form("book", "book", "M", "M", "Book"),
    "code_list": Form("dataset", "misc", "DS", "DS", "Data set"),
    "compilation": Form("dataset", "misc", "DS", "DS", "Data set"),
    "encyclopaedia": Form("entry-encyclopedia", "misc", "Z", "EB", "Encyclopaedia entry"),
    "journal_article": Form("article-journal", "article", "J", "J", "Journal article"),
    "news": Form("article-newspaper", "misc", "N", "N", "News report"),
    "official_document": Form("document", "misc", "Z", "EB", "Official document"),
    "official_statistics": Form("report", "techreport", "R", "R", "Statistical release"),
    "open_data": Form("dataset", "misc", "DS", "DS", "Data set"),
    "report": Form("report", "techreport", "R", "R", "Report"),
    "repost": Form("webpage", "misc", "Z", "EB", "Web page"),
    "speech": Form("speech", "misc", "Z", "EB", "Speech"),
    "white_paper": Form("report", "techreport", "R", "R", "White paper"),
    "yearbook": Form("book", "book", "M", "M", "Yearbook"),
    "series": Form("dataset", "misc", "DS", "DS", "Data set"),
    "figure": Form("dataset", "misc", "DS", "DS", "Data set"),
    "software": Form("software", "misc", "CP", "CP", "Computer software"),
}
"""How each kind of source, and each work of povstat's own, is written."""

_OTHER = Form("document", "misc", "Z", "EB", "Document")


def apa(work: Work, language: Language, accessed: str | None = None) -> str:
    """A reference as APA 7 has it.

    A work without a title is named by its kind.
    """
    title = work.printed(language)
    if title is None:
        title = f"[{translate(form(work).name, language)}]"
    elif work.kind == "software":
        title += f" (Version {work.version}) [Computer software]"
    elif work.kind in OF_POVSTAT:
        title += " [Data set]"
    parts = [f"({_apa_date(work.date)}).", _stopped(title)]
    if work.authors:
        parts.insert(0, _stopped(_and(work.authors)))
    else:
        # Without an author the title stands first.
        parts.reverse()
    if work.place:
        parts.append(_stopped(work.place))
    return " ".join([*parts, *([work.url] if work.url else [])])


def gb7714(work: Work, language: Language, accessed: str | None = None) -> str:
    """A reference as GB/T 7714-2015 has it, with the original title.

    An article of a newspaper or journal has its date after the name of that; what is online has its day in
    brackets and then ``accessed``, the day on which the reader opened the address (left out where not given).
    """
    if work.title_zh:
        # The reference is in the language of the work.
        work = work.in_chinese()
    shape = form(work)
    mark = f"{shape.online}/OL" if work.url else shape.mark
    title = work.title_zh or work.title_en or f"[{translate(shape.name, 'zh')}]"
    if work.version:
        title += f": {work.version}"
    opened = f"[{accessed}]" if accessed and work.url else ""
    parts = [f"{title}[{mark}]"]
    if shape.mark in ("N", "J"):
        # The newspaper is no author: where no reporter is named, the title stands first.
        authors, carried = work.people, ", ".join(work.bodies) or work.carrier or work.container
        date = (work.date or "")[: 4 if shape.mark == "J" else None]
        parts.append(", ".join(part for part in (carried, date) if part) + opened)
    else:
        authors = work.authors
        parts.append(work.place or "")
        parts.append((f"({work.date})" if work.url and work.date else work.date or "") + opened)
    if authors:
        parts.insert(0, _listed(authors))
    text = ". ".join(part.rstrip(".") for part in parts if part) + "."
    return f"{text} {work.url}." if work.url else text


def bibtex(work: Work, language: Language, accessed: str | None = None, key: str | None = None) -> str:
    """A BibTeX entry; braces keep names of institutions and titles as they are."""
    shape = form(work)
    title = work.printed(language)
    # Entries of other types need a title.
    kind = shape.bibtex if title else "misc"
    year, month, day = _date_parts(work.date)
    where = "journal" if kind == "article" else "howpublished" if kind == "misc" else "publisher"
    if kind == "techreport":
        where = "institution"
    place = work.place or (", ".join(work.bodies) if where in ("publisher", "institution") else None)
    notes = [] if title else [translate(shape.name, language)]
    if work.copied and not work.url:
        notes.append(translate("read as a stored copy", language))
    fields = {
        "author": " and ".join(f"{{{_tex(name)}}}" for name in work.authors),
        "title": title and f"{{{_tex(title)}}}",
        "year": year,
        "month": month and str(int(month)),
        "day": day and str(int(day)),
        where: place and _tex(place),
        "version": work.version and _tex(work.version),
        "note": _tex("; ".join(notes)),
        "url": work.url,
        "urldate": accessed if work.url else None,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{key or bibtex_key(work.id)},", *lines, "}"])


def bibtex_key(text: str) -> str:
    """A key that every BibTeX takes: ASCII letters, digits, dots, hyphens, underscores; never a digit first."""
    safe = re.sub(r"[^A-Za-z0-9_.-]+", "-", text)
    return safe if safe[:1].isalpha() else f"povstat-{safe}"


def csl(work: Work, language: Language, accessed: str | None = None) -> dict[str, object]:
    """A CSL-JSON item."""
    shape = form(work)
    title = work.printed(language)
    issued = [int(part) for part in _date_parts(work.date) if part]
    opened = [int(part) for part in _date_parts(accessed) if part]
    place = work.place
    item: dict[str, object | None] = {
        "id": work.id,
        "type": shape.csl,
        "title": title,
        "genre": None if title else translate(shape.name, language),
        "author": [{"literal": name} for name in work.authors] or None,
        "issued": {"date-parts": [issued]} if issued else None,
        "accessed": {"date-parts": [opened]} if opened and work.url else None,
        "container-title": place,
        "version": work.version,
        "note": translate("read as a stored copy", language) if work.copied and not work.url else None,
        "URL": work.url,
    }
    return {name: value for name, value in item.items() if value is not None}


def form(work: Work) -> Form:
    """How a work of this kind is written."""
    return FORMS.get(work.kind, _OTHER)


def _date_parts(date: str | None) -> tuple[str | None, str | None, str | None]:
    year, month, day = ([*(date or "").split("-"), "", "", ""])[:3]
    return year or None, month or None, day or None


MONTHS = ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December")  # fmt: skip
"""The months in English."""


def _apa_date(date: str | None) -> str:
    year, month, day = _date_parts(date)
    if year is None:
        return "n.d."
    if month is None:
        return year
    return f"{year}, {MONTHS[int(month) - 1]}" + (f" {int(day)}" if day else "")


def _and(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}, & {names[-1]}"


def _listed(names: tuple[str, ...]) -> str:
    """GB/T 7714 names three authors; of more it names the first three."""
    if len(names) <= 3:
        return ", ".join(names)
    return ", ".join(names[:3]) + (", et al" if names[0].isascii() else ", 等")


def _stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!", "。", "？", "！")) else f"{text}."


def _tex(text: str) -> str:
    special = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    special |= {letter: f"\\{letter}" for letter in "&%$#_{}"}
    return "".join(special.get(letter, letter) for letter in text)
