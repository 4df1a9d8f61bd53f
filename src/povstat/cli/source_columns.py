"""The columns that --with-source adds: what the sources of each row are called and where they stand."""

from collections.abc import Sequence

from povstat.cli.session import Session
from povstat.fields.sheets import cited_by
from povstat.lang import text_of
from povstat.output import Row
from povstat.queries import record

ADDED = ("source_titles", "source_urls")


def add_sources(session: Session, rows: Sequence[Row]) -> tuple[list[Row], tuple[str, ...]]:
    """The rows with the titles and addresses of everything that they cite, and the names of the columns added."""
    known = {source["id"]: source for source in record.sources(session.store)}
    full: list[Row] = []
    for row in rows:
        cited = {key: known[key] for key in cited_by(row) if key in known}
        if not cited and row.get("id") in known:
            cited = {row["id"]: known[row["id"]]}
        titles = [
            text_of(source, "title", session.language) or source["publisher"] or key
            for key, source in cited.items()
        ]
        urls = [source["url"] for source in cited.values() if source["url"]]
        full.append({**row, "source_titles": titles, "source_urls": urls})
    return full, ADDED
