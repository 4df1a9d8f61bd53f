"""The tables that have a schema, and which of them each verb prints: names alone, so that a prompt may ask."""

TABLES = (
    "sources",
    "provinces",
    "areas",
    "counties",
    "batches",
    "supervision",
    "milestones",
    "series",
    "figures",
    "institutions",
    "provenance",
    "division_counts",
    "dataset",
    "observations",
    "side_by_side",
    "line",
    "progress",
    "panel",
    "crosswalk",
    "codes",
    "codes_in_year",
    "search",
    "county",
    "candidates",
    "match",
    "cite",
    "codebook",
    "sql",
)
"""Every table that has a schema: the records of each data file, then the other answers."""

VERBS: dict[str, tuple[str, ...]] = {
    "counties": ("counties",),
    "county": ("county", "candidates"),
    "milestones": ("milestones",),
    "provinces": ("provinces",),
    "batches": ("batches",),
    "areas": ("areas",),
    "supervision": ("supervision",),
    "institutions": ("institutions",),
    "series": ("series", "observations", "side_by_side"),
    "figures": ("figures",),
    "progress": ("progress",),
    "line": ("line",),
    "search": ("search",),
    "codes": ("codes", "codes_in_year"),
    "match": ("match",),
    "crosswalk": ("crosswalk",),
    "panel": ("panel",),
    "sources": ("sources",),
    "cite": ("cite",),
    "sql": ("codebook", "sql"),
    "export": ("codebook",),
}
"""The tables that a verb may print; the other verbs print text."""

RECORD = (
    "counties",
    "batches",
    "provinces",
    "areas",
    "supervision",
    "milestones",
    "institutions",
    "series",
    "observations",
    "figures",
    "progress",
    "sources",
    "provenance",
    "division_counts",
    "dataset",
)
"""The tables that together are the whole record: what an export holds where nobody chose any."""

VIEWS = (*RECORD, "panel", "crosswalk")
"""The tables that can be listed whole, without naming anything: what statements ask and exports may hold."""
