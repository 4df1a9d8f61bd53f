"""The tables that have a schema, and which of them each verb prints: names alone, so that a prompt may ask."""

RECORDS = (
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
)
"""Tables that are the records of a data file."""
