"""The main questions of the command line as questions in SQL, each with an address of its own.

What stands after a colon is asked for; left empty it narrows nothing down, but for what the question is about.
The Chinese of titles and descriptions is in lang/zh/serving.py.
"""

from typing import NamedTuple

from povstat.queries.codes import FIELDS
from povstat.queries.series import LINES

_COUNTY = (
    "code, name_en, name_zh, province, province_zh, prefecture_en, prefecture_zh, batch, delisted_on, evidence, "
    "longitude, latitude"
)
_VALUES = (
    "series, area, area_zh, first_year, year, value, unit, value_text, status, grade, preferred, change, "
    "change_percent, change_since, note_en, note_zh, sources"
)
_HISTORY = ",\n  ".join(f"json_extract(value, '$.{field}') as {field}" for field in FIELDS if field != "asked")
_IN_ORDER = " ".join(f"when '{name}' then {at}" for at, name in enumerate(LINES))
_LINES = ", ".join(f"'{name}'" for name in LINES)


class Question(NamedTuple):
    """A question that can be asked by its address."""

    verb: str
    """The verb of the command line that asks the same."""
    title: str
    description: str
    sql: str


QUESTIONS: dict[str, Question] = {
    "county": Question(
        "county",
        "One county",
        "By any of its names or codes since 1981, in Chinese, English or pinyin. No row: the name means no county "
        "of the list, or several.",
        "select * from counties where code = county_code(:name)",
    ),
    "counties_of": Question(
        "counties",
        "Counties by province, batch and area",
        "Province and area in any spelling; the batch is a year.",
        f"""select {_COUNTY} from counties
where (:province = '' or province = province_name(:province))
  and (:batch = '' or batch = cast(:batch as integer))
  and (:area = '' or contiguous_area = area_id(:area))
order by code""",
    ),
    "events": Question(
        "milestones",
        "The policy record between two days",
        "Days as 2015-11-29; words are looked for in titles, summaries, issuers and document numbers.",
        """select date, title_en, title_zh, kind, summary_en, summary_zh, issuers_en, issuers_zh, document_number,
  url, id
from milestones
where (:since = '' or coalesce(end_date, date) >= :since)
  and (:until = '' or date <= :until)
  and (:words = '' or rowid in (select rowid from milestones_fts where milestones_fts match escape_fts(:words)))
order by date, id""",
    ),
    "provinces_by_counties": Question(
        "provinces",
        "Provinces by number of counties",
        "How many of their counties were under listed supervision stands beside it.",
        """select p.name_en, p.name_zh, p.counties,
  (select count(*) from counties c where c.province = p.name_en and c.supervised) as supervised
from provinces p order by p.counties desc, p.code""",
    ),
    "batches_of": Question(
        "batches",
        "Yearly batches by province",
        "How many counties of a province left the list in a batch, and when that was announced.",
        """select batch, province, province_zh, counties, announced_on, announced_on_kind, document_number,
  evidence, sources
from batches
where (:province = '' or province = province_name(:province))
  and (:batch = '' or batch = cast(:batch as integer))""",
    ),
    "counties_of_areas": Question(
        "areas",
        "Contiguous areas and their counties",
        "The official size of each area, and how many of its counties are known here.",
        "select id, name_en, name_zh, county_count, counties_known, provinces from areas",
    ),
    "supervised": Question(
        "supervision",
        "Counties under listed supervision",
        "The counties that were under listed supervision in 2020, with the villages of their province.",
        f"""select {", ".join(f"c.{name}" for name in _COUNTY.split(", "))}, s.villages as villages_of_province
from counties c left join supervision s on s.province = c.province
where c.supervised and (:province = '' or c.province = province_name(:province))
order by c.code""",
    ),
    "institutions_by_kind": Question(
        "institutions",
        "Institutions, lessons and views",
        "Of a kind: system, lesson or view.",
        "select kind, name_en, name_zh, stated_by_en, stated_by_zh, sources from institutions "
        "where :kind = '' or kind = :kind",
    ),
    "values": Question(
        "series",
        "Values of a series",
        "By the id of the series, which the table of series gives.",
        f"""select {_VALUES} from observations
where series = :series
  and (:since = '' or year >= cast(:since as integer))
  and (:until = '' or year <= cast(:until as integer))""",
    ),
    "figures_with": Question(
        "figures",
        "Single figures with some words",
        "Words are looked for in the name and the meaning of a figure, in either language.",
        """select id, label_en, label_zh, value, unit, value_text_en, value_text_zh, as_of, grade, meaning_en,
  meaning_zh, sources
from figures
where :words = '' or rowid in (select rowid from figures_fts where figures_fts match escape_fts(:words))""",
    ),
    "remaining": Question(
        "progress",
        "Counties on the list at each year's end",
        "Of the whole country, or of one province. The year is that of the batch, the year assessed.",
        """select area, area_zh, year, designated, listed, delisted, delisted_in_batch from progress
where area = iif(:province = '', 'China', province_name(:province)) order by year""",
    ),
    "line": Question(
        "line",
        "The rural poverty line",
        "In yuan of the prices of the year, by each standard then in use; of one year, or of all.",
        f"""select o.year, o.value, o.unit, s.standard_en, s.standard_zh, o.status, o.series, o.sources
from observations o join series s on s.id = o.series
where o.series in ({_LINES}) and (:year = '' or o.year = cast(:year as integer))
order by case o.series {_IN_ORDER} end, o.rowid""",
    ),
    "find": Question(
        "search",
        "Words in the whole record",
        "In English or Chinese; the beginning of an English word is enough.",
        """select kind, id, title_en, title_zh, closed(snippet(search, -1, '[', ']', '…', 24)) as hit
from search where search match escape_fts(:words)
order by bm25(search, 0, 0, 0, 0, 10.0, 1.0), kind, id""",
    ),
    "history": Question(
        "codes",
        "History of a code",
        "What a six-digit code or a county name was and became since 1981.",
        f"""select {_HISTORY}
from json_each(code_history(:code))""",
    ),
    "meanings": Question(
        "crosswalk",
        "What a spelling or code means",
        "Every place of the mainland that a spelling or a code has meant, and in which years.",
        'select * from crosswalk where "key" = :key',
    ),
    "years_of": Question(
        "panel",
        "A county year by year",
        "The rows of the panel, with its treatment variables, of one county.",
        "select * from panel where code = county_code(:name) order by year",
    ),
    "sources_cited": Question(
        "cite",
        "What a record rests on",
        "By the id of a series, figure or milestone, the code of a county, or the year of a batch.",
        """select id, kind, publisher, title_en, title_zh, published_on, url, standing from sources
where id in (select value from json_each(sources_of(:id)))""",
    ),
}
"""Every question, by the last part of its address."""
