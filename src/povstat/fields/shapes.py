"""How a narrow terminal may narrow each column (output.Column.shape)."""

# What means nothing in pieces, and what still means something without its end.
IDS = frozenset(
    {
        "code",
        "id",
        "date",
        "year",
        "years",
        "first_year",
        "last_year",
        "end_year",
        "as_of",
        "published_on",
        "asked",
    }
    | {
        "delisted_on",
        "announced_on",
        "national_announced_on",
        "code_2020",
        "code_current",
        "iso_3166_2",
        "on_list",
    }
    | {"evidence", "kind", "status", "grade", "topic", "key", "exact", "supervised", "key_county", "bar"}
)
NAMES = frozenset(
    {"name", "name_en", "name_zh", "name_zh_short", "name_en_full", "province", "province_zh", "prefecture"}
    | {"prefecture_en", "prefecture_zh", "publisher", "area", "area_zh", "contiguous_area", "place_name_zh"}
    | {"name_2020_zh", "name_current_zh", "region", "region_4", "division_type", "announced_on_kind", "unit"}
)


def names_sources(field: str) -> bool:
    """Whether a field holds the ids of sources."""
    return field == "sources" or field.endswith("_sources")


def shape_of(field: str, *, number: bool) -> str:
    """``id`` for what never breaks, ``ids`` for several, ``name`` for what is cut at its end, else ``text``."""
    if field in IDS or number:
        return "id"
    if names_sources(field) or field == "source_urls":
        return "ids"
    return "name" if field in NAMES else "text"
