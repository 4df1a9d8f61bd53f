"""The fields that a table shows when nobody chose any; those of the statistics: columns_statistics.py."""

from povstat.lang import Language

# By language: a reader of Chinese needs no romanisation in the first place, a reader of English both names.
DEFAULTS: dict[str, dict[Language, tuple[str, ...]]] = {
    "counties": {
        "en": ("code", "name_en", "name_zh", "batch", "delisted_on", "province", "prefecture_en", "evidence"),
        "zh": ("code", "name_zh", "batch", "delisted_on", "province_zh", "prefecture_zh", "evidence"),
    },
    "milestones": {
        "en": ("date", "title_en", "kind", "id"),
        "zh": ("date", "title_zh", "kind", "id"),
    },
    "provinces": {
        "en": ("code", "name_en", "name_zh", "counties", "region", "region_4", "iso_3166_2"),
        "zh": ("code", "name_zh", "counties", "region", "region_4", "iso_3166_2"),
    },
    "batches": {
        "en": (
            "batch",
            "province",
            "counties",
            "announced_on",
            "evidence",
            "announced_on_kind",
            "national_announced_on",
        ),
        "zh": (
            "batch",
            "province_zh",
            "counties",
            "announced_on",
            "evidence",
            "announced_on_kind",
            "national_announced_on",
        ),
    },
    "areas": {
        "en": ("id", "name_en", "county_count", "counties_known", "county_count_status"),
        "zh": ("id", "name_zh", "county_count", "counties_known", "county_count_status"),
    },
    "supervision": {
        "en": ("province", "counties", "villages", "note_en"),
        "zh": ("province_zh", "counties", "villages", "note_zh"),
    },
    "sources": {
        "en": ("id", "publisher", "title", "published_on", "kind"),
        "zh": ("id", "publisher", "title", "published_on", "kind"),
    },
    "search": {
        "en": ("kind", "id", "title_en", "hit"),
        "zh": ("kind", "id", "title_zh", "hit"),
    },
    "codes": {
        "en": ("asked", "code", "name_zh", "first_year", "end_year", "became", "came_from", "on_list"),
        "zh": ("asked", "code", "name_zh", "first_year", "end_year", "became", "came_from", "on_list"),
    },
    "codes_in_year": {
        "en": ("asked", "year", "code", "name_zh", "exact"),
        "zh": ("asked", "year", "code", "name_zh", "exact"),
    },
    "codebook": {
        "en": ("table", "field", "type", "unit", "description_en"),
        "zh": ("table", "field", "type", "unit_zh", "description_zh"),
    },
}
