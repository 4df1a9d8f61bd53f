"""Values that no field of a data file may have, by file and field, as they are written in YAML.

Every field that ``povstat schema`` prints stands here, so that a new one without a case fails a test. Each value
replaces the field of the first record that has it; the problem must name that line and field.
"""

TEXT = ["''", "' '", "' a'", "'a '", "3", "true", "[a]", "{a: b}"]
OPTIONAL_TEXT = TEXT
CONTROLS = ['"a\\nb"', '"\\e[31m"', '"\\a"', '"\\x7f"', '"\\x85"', '"\\t"']
"""Texts that no field may have; they are refused where the file is read, with nothing but their line."""

REQUIRED_TEXT = [*TEXT, "null"]
IDENTIFIER = ["''", "' '", "a b", "-a", ".a", "ä", "a/b", "3", "true", "[a]"]
REQUIRED_ID = [*IDENTIFIER, "null"]
IDS = ["null", "a", "3", "['']", "[a b]", "[[a]]", "[null]", "[3]"]
REQUIRED_IDS = [*IDS, "[]"]
TEXTS = ["null", "a", "3", "['']", "[' a']", "[null]", "[3]", "[[a]]"]
CODE = [
    "'51012'",
    "'5101211'",
    "'010121'",
    "'51012x'",
    "510121",
    "''",
    "'510121 '",
    "'５１０１２１'",
    "[a]",
    "true",
]
REQUIRED_CODE = [*CODE, "null"]
INTEGER = ["'2016'", "2016.0", "2016.5", "true", "x", "[]", "null", "1e3", "0x10"]
DAY = [
    "20170210",
    "2017",
    "'2017-2-10'",
    "2017-02-30",
    "2017-13-01",
    "x",
    "true",
    "''",
    "2017-02-10T00:00:00",
    "[]",
]
MONTH = ["'2017-2'", "2017", "2017-13", "2017-02-10", "''", "3", "true", "[]"]
FLAG = ["'true'", "1", "0", "no", "x", "[]", "null"]
CHOICE = ["other", "''", "3", "true", "[]"]
NUMBER = ["'5'", "true", "x", "[]", ".inf", ".nan", "-.inf"]
DISAGREEMENTS = [
    "null",
    "a",
    "[a]",
    "[{field: batch}]",
    "[{field: name_zh, value: a, sources: [list], note_en: a, note_zh: b}]",
    "[{field: batch, value: '2017', sources: [], note_en: a, note_zh: b}]",
]

FIELDS: dict[str, dict[str, list[str]]] = {
    "sources": {
        "id": REQUIRED_ID,
        "kind": IDENTIFIER,
        "publisher": OPTIONAL_TEXT,
        "title_zh": OPTIONAL_TEXT,
        "title_en": OPTIONAL_TEXT,
        "published_on": ["2014", "'2014-3-1'", "'14'", "'2014-03-01x'", "'x2014'", "''", "spring"],
        "url": ["example.org", "ftp://example.org", "'https://a b'", "''", "'https://'", "3"],
        "description_en": OPTIONAL_TEXT,
        "description_zh": OPTIONAL_TEXT,
        "authors": TEXTS,
        "carrier": OPTIONAL_TEXT,
        "access": CHOICE,
        "standing": CHOICE,
        "sources": IDS,
    },
    "provinces": {
        "code": REQUIRED_CODE,
        "name_zh": REQUIRED_TEXT,
        "name_zh_short": REQUIRED_TEXT,
        "name_en": REQUIRED_TEXT,
        "name_en_full": REQUIRED_TEXT,
        "pinyin": REQUIRED_TEXT,
        "iso_3166_2": ["CN-D", "CN-DLL", "CN-dl", "US-DL", "xCN-DL", "null", "''"],
        "counties": [*INTEGER, "0", "-1"],
        "region": [*CHOICE, "null", "northeast"],
        "region_4": [*CHOICE, "null"],
        "sources": REQUIRED_IDS,
    },
    "areas": {
        "id": REQUIRED_ID,
        "name_zh": REQUIRED_TEXT,
        "name_en": REQUIRED_TEXT,
        "county_count": ["'3'", "3.0", "true", "x", "0", "-1"],
        "county_count_status": [*CHOICE, "null"],
        "provinces": ["null", "a", "[]", "['']", "[null]", "[3]"],
        "provinces_status": [*CHOICE, "null"],
        "note_en": REQUIRED_TEXT,
        "note_zh": REQUIRED_TEXT,
        "sources": REQUIRED_IDS,
    },
    "counties": {
        "code": REQUIRED_CODE,
        "name_zh": REQUIRED_TEXT,
        "name_en": REQUIRED_TEXT,
        "pinyin": REQUIRED_TEXT,
        "name_confidence": [*CHOICE, "null"],
        "aliases_en": TEXTS,
        "aliases_zh": TEXTS,
        "division_type": [*CHOICE, "null"],
        "province": REQUIRED_TEXT,
        "province_zh": REQUIRED_TEXT,
        "prefecture_zh": OPTIONAL_TEXT,
        "prefecture_en": OPTIONAL_TEXT,
        "batch": INTEGER,
        "delisted_on": DAY,
        "delisted_on_kind": CHOICE,
        "evidence": [*CHOICE, "null"],
        "delisting_sources": REQUIRED_IDS,
        "contiguous_area": IDENTIFIER,
        "contiguous_area_known": FLAG,
        "contiguous_area_sources": IDS,
        "key_county": ["'true'", "1", "0", "no", "x", "[]"],
        "key_county_sources": IDS,
        "supervised": FLAG,
        "longitude": [*NUMBER, "null", "72.99", "136.01"],
        "latitude": [*NUMBER, "null", "17.99", "54.01"],
        "code_2020": CODE,
        "name_2020_zh": OPTIONAL_TEXT,
        "code_current": CODE,
        "name_current_zh": OPTIONAL_TEXT,
        "change_note": OPTIONAL_TEXT,
        "change_note_zh": OPTIONAL_TEXT,
        "notes": OPTIONAL_TEXT,
        "notes_zh": OPTIONAL_TEXT,
        "delisted_month": MONTH,
        "approved_on": DAY,
        "contiguous_area_basis": CHOICE,
        "key_county_basis": CHOICE,
        "disagreements": DISAGREEMENTS,
    },
    "batches": {
        "province": REQUIRED_TEXT,
        "province_zh": REQUIRED_TEXT,
        "batch": INTEGER,
        "counties": [*INTEGER, "0"],
        "announced_on": DAY,
        "announced_on_kind": CHOICE,
        "national_announced_on": DAY,
        "evidence": [*CHOICE, "null"],
        "sources": REQUIRED_IDS,
        "note_en": OPTIONAL_TEXT,
        "note_zh": OPTIONAL_TEXT,
        "announced_month": MONTH,
        "approved_on": DAY,
        "told_on": DAY,
        "published_on": DAY,
        "document_number": OPTIONAL_TEXT,
        "disagreements": DISAGREEMENTS,
    },
    "supervision": {
        "province": REQUIRED_TEXT,
        "province_zh": REQUIRED_TEXT,
        "counties": [*INTEGER, "-1"],
        "villages": [*INTEGER, "-1"],
        "note_en": OPTIONAL_TEXT,
        "note_zh": OPTIONAL_TEXT,
        "sources": REQUIRED_IDS,
    },
    "milestones": {
        "id": REQUIRED_ID,
        "date": [*DAY, "null"],
        "date_precision": [*CHOICE, "null"],
        "end_date": DAY,
        "kind": [*CHOICE, "null"],
        "title_en": REQUIRED_TEXT,
        "title_zh": REQUIRED_TEXT,
        "issuers_en": TEXTS,
        "issuers_zh": TEXTS,
        "summary_en": REQUIRED_TEXT,
        "summary_zh": REQUIRED_TEXT,
        "figures": ["null", "a", "[a]", "[{value: 1}]", "[{value: x, unit: a}]", "[{value: 1, unit: null}]",
                    "[{value: 1, unit: a, approximate: 1}]", "[{value: 1, unit: a, of: b}]"],
        "counties": ["null", "'510121'", "[510121]", "['51012']", "[null]"],
        "note_en": OPTIONAL_TEXT,
        "note_zh": OPTIONAL_TEXT,
        "sources": REQUIRED_IDS,
        "document_number": OPTIONAL_TEXT,
        "issued_on": DAY,
        "published_on": ["'2014-3'", "'14'", "spring", "3", "[]", "''"],
        "url": ["example.org", "ftp://example.org", "'https://a b'", "''", "'https://'", "3"],
        "in_article": FLAG,
        "date_in_article": ["2014-3", "early 2014", "'14'", "''", "3", "[]"],
    },
    "series": {
        "id": REQUIRED_ID,
        "topic": [*CHOICE, "null"],
        "title_en": REQUIRED_TEXT,
        "title_zh": REQUIRED_TEXT,
        "measures_en": REQUIRED_TEXT,
        "measures_zh": REQUIRED_TEXT,
        "unit": REQUIRED_ID,
        "concept": CHOICE,
        "by": [*CHOICE, "county"],
        "area_en": REQUIRED_TEXT,
        "area_zh": REQUIRED_TEXT,
        "standard_en": OPTIONAL_TEXT,
        "standard_zh": OPTIONAL_TEXT,
        "population_en": OPTIONAL_TEXT,
        "population_zh": OPTIONAL_TEXT,
        "breaks": ["null", "a", "[2014]", "[{year: 2014}]", "[{year: x, note_en: a, note_zh: b}]",
                   "[{year: 2014, note_en: a, note_zh: null}]", "[{year: 2014, note_en: a, note_zh: b, note: c}]"],
        "comparability_en": REQUIRED_TEXT,
        "comparability_zh": REQUIRED_TEXT,
        "sources": IDS,
    },
    "figures": {
        "id": REQUIRED_ID,
        "label_en": REQUIRED_TEXT,
        "label_zh": REQUIRED_TEXT,
        "meaning_en": REQUIRED_TEXT,
        "meaning_zh": REQUIRED_TEXT,
        "value": NUMBER,
        "value_text_en": OPTIONAL_TEXT,
        "value_text_zh": OPTIONAL_TEXT,
        "unit": REQUIRED_ID,
        "as_of": OPTIONAL_TEXT,
        "qualifier": [*CHOICE, "null"],
        "grade": [*CHOICE, "null"],
        "sources": REQUIRED_IDS,
        "series": IDENTIFIER,
    },
    "institutions": {
        "id": REQUIRED_ID,
        "kind": [*CHOICE, "null"],
        "name_en": REQUIRED_TEXT,
        "name_zh": REQUIRED_TEXT,
        "sources": REQUIRED_IDS,
        "stated_by_en": OPTIONAL_TEXT,
        "stated_by_zh": OPTIONAL_TEXT,
        "note_en": OPTIONAL_TEXT,
        "note_zh": OPTIONAL_TEXT,
    },
    "provenance": {
        "table": REQUIRED_ID,
        "fields": ["null", "code", "[]", "['']", "[null]"],
        "sources": REQUIRED_IDS,
        "note_en": REQUIRED_TEXT,
        "note_zh": REQUIRED_TEXT,
    },
}  # fmt: skip

OBSERVATION: dict[str, list[str]] = {
    "area": OPTIONAL_TEXT,
    "year": ["'2013'", "2013.0", "x", "true", "1948", "2101", "[]"],
    "period": ["2017", "2017-1", "2017-01/02", "'2017-01-01'", "''", "3", "[]"],
    "first_year": ["'2011'", "2011.5", "x", "1948", "[]"],
    "value": NUMBER,
    "value_text": OPTIONAL_TEXT,
    "unit": IDENTIFIER,
    "status": [*CHOICE, "null"],
    "grade": [*CHOICE, "null"],
    "sources": REQUIRED_IDS,
    "note_en": OPTIONAL_TEXT,
    "note_zh": OPTIONAL_TEXT,
}
"""The same of the observations of a series: the first that has the field."""

MAY_BE_LEFT_OUT: dict[str, set[str]] = {
    "counties": {
        "name_en", "name_confidence", "aliases_en", "aliases_zh", "division_type", "province", "province_zh",
        "prefecture_zh", "prefecture_en", "delisted_on", "delisted_on_kind", "evidence", "delisting_sources",
        "contiguous_area", "contiguous_area_known", "contiguous_area_sources", "key_county", "key_county_sources",
        "supervised", "code_2020", "name_2020_zh", "code_current", "name_current_zh", "change_note",
        "change_note_zh", "notes", "notes_zh", "delisted_month", "approved_on", "contiguous_area_basis",
        "key_county_basis", "disagreements",
    },
    "batches": {
        "province_zh", "counties", "announced_on", "announced_on_kind", "national_announced_on", "note_en", "note_zh",
        "announced_month", "approved_on", "told_on", "published_on", "document_number", "disagreements",
    },
    "supervision": {"province_zh", "note_en", "note_zh"},
    "sources": {"authors", "carrier", "access", "standing", "sources"},
    "milestones": {
        "document_number", "issued_on", "published_on", "url", "in_article", "date_in_article",
    },
    "figures": {"grade"},
    "institutions": {"note_en", "note_zh"},
}  # fmt: skip
"""The fields that povstat completes (docs/data.md), or that stand for nothing when they are left out."""

ASKED_OF_EDITIONS: dict[str, set[str]] = {"institutions": {"stated_by_en", "stated_by_zh"}}
"""The fields that only a directory with an edition must give, which is seen when all others are there."""

SHARED: dict[str, dict[str, list[str]]] = {
    "dataset": {"version": [*DAY, "null"]},
    "prefectures": {"code": REQUIRED_CODE, "name_zh": REQUIRED_TEXT, "name_en": REQUIRED_TEXT},
    "classification": {
        "province": REQUIRED_TEXT,
        "field": [*CHOICE, "null"],
        "values": [*REQUIRED_IDS[:2], "[]", "[1]", "['']", "[a b]"],
        "basis": CHOICE,
        "sources": REQUIRED_IDS,
    },
    "disagreements": {
        "province": OPTIONAL_TEXT,
        "batch": ["'2019'", "2019.0", "true", "x", "[]"],
        "counties": ["null", "'543341'", "[543341]", "['54334']", "[null]"],
        "field": [*CHOICE, "null", "name_zh"],
        "value": REQUIRED_TEXT,
        "sources": REQUIRED_IDS,
        "note_en": REQUIRED_TEXT,
        "note_zh": REQUIRED_TEXT,
    },
}
"""The same of the files that are no tables: a value of each field of the first record."""
