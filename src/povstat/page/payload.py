"""The data that the scripts of a page read: rows and words as JSON, so that no fact stands in a script."""

import json
from collections.abc import Iterable
from typing import Any

from povstat.fields.columns import WORDS, heading
from povstat.lang import Language, word
from povstat.page.interface import INTERFACE, TABLE
from povstat.page.markup import Html
from povstat.page.material import Material
from povstat.page.viewport import Viewport
from povstat.page.voice import Voice, text_in
from povstat.places.characters import SIMPLIFIED, TRADITIONAL
from povstat.queries import record
from povstat.queries.record import Row

Texts = dict[str, str]
"""A text by language."""


def payload(material: Material, voice: Voice, frame: Viewport) -> Html:
    """The JSON of a page, safe inside a script element."""
    counties = material.counties
    fields = record.fields_of(material.db, "counties")
    whole: dict[str, Any] = {
        "languages": list(voice.languages),
        "fields": fields,
        "table": {name: list(fields) for name, fields in TABLE.items()},
        "counties": [[row[field] for field in fields] for row in counties],
        "keys": ["|".join(material.spellings.get(row["code"], ())) for row in counties],
        "codes": [[list(span) for span in material.code_spans.get(row["code"], ())] for row in counties],
        "places": [list(frame.place(row["longitude"], row["latitude"])) for row in counties],
        "progress": [
            {field: row[field] for field in ("year", "listed", "delisted", "delisted_in_batch")}
            for row in material.progress
        ],
        "headings": {field: _each(voice, lambda la, f=field: heading("counties", f, la)) for field in fields},
        "words": {
            field: {value: _each(voice, lambda la, v=value: word(v, la)) for value in _values(counties, field)}
            for field in fields
            if field in WORDS
        },
        "areas": {row["id"]: _each(voice, lambda la, r=row: str(r[f"name_{la}"])) for row in material.areas},
        "provinces": [{"en": row["name_en"], "zh": row["name_zh"]} for row in material.province_names()],
        "interface": {name: _each(voice, lambda la, t=text: text_in(t, la)) for name, text in INTERFACE.items()},
        "characters": [TRADITIONAL, SIMPLIFIED],
    }
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    # What could end the element, or open a comment in it, stands as an escape.
    return Html(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))


def _each(voice: Voice, make: Any) -> Texts:
    return {language: str(make(language)) for language in voice.languages}


def _values(rows: Iterable[Row], field: str) -> list[str]:
    """The different values of a field, in order."""
    return sorted({str(row[field]) for row in rows if row[field] is not None})


def languages_of(lang: str, first: Language) -> tuple[Language, ...]:
    """The languages of a page for ``en``, ``zh`` or ``both``; of both, ``first`` is shown where none is chosen."""
    if lang == "en":
        return ("en",)
    if lang == "zh":
        return ("zh",)
    return ("en", "zh") if first == "en" else ("zh", "en")
