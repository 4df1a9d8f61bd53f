"""What a model reads before it calls a tool: the purpose of the server, of each tool and of each argument.

Short, since every word of it stands in the context of every conversation. The Chinese is in lang/zh/agents.py.
"""

from typing import NamedTuple

from povstat.lang import Language


class Wording(NamedTuple):
    """What a tool is called for people, and when to choose it."""

    title: str
    description: str


INSTRUCTIONS = (
    "China's 832 national-level poverty-stricken counties (list of 2014, all off the list by 2020) and the "
    "poverty record around them. Names are taken in Chinese, pinyin or English. null means that no source says, "
    "not no. Rows name their sources by id; each answer resolves the ids in 'sources'. Cite them."
)

TOOLS: dict[str, Wording] = {
    "county": Wording(
        "One county",
        "Everything known about one county, by any name or code since 1981: batch, day of delisting, evidence, "
        "former codes. Says what a name may mean if it is not one listed county.",
    ),
    "counties": Wording("Counties of the list of 2014", "List or count counties of the 832, by any filters."),
    "match": Wording(
        "Which of these are listed",
        "For up to 1,000 names or codes: is each a county of the list, which, and how sure. For many names.",
    ),
    "codes": Wording(
        "History of codes",
        "What a six-digit code or a county name was and became since 1981, or its code in a year.",
    ),
    "search": Wording(
        "Search in everything",
        "Full-text search over counties, milestones, series, figures and sources. Start here when unsure.",
    ),
    "milestones": Wording(
        "Policy record", "Dated events and documents: what was decided, by whom, when; by date, kind or words."
    ),
    "batches": Wording(
        "Yearly batches by province",
        "How many counties of a province left the list in which batch, announced when, by which document.",
    ),
    "progress": Wording(
        "Counties on the list by year", "How many counties were still on the list at each year's end."
    ),
    "provinces": Wording(
        "Provinces with counties on the list", "The 22 provinces with counties on the list, and how many."
    ),
    "areas": Wording(
        "Contiguous areas of extreme poverty", "The 14 contiguous areas of extreme poverty: size, provinces, ids."
    ),
    "supervision": Wording(
        "Listed supervision of 2020", "Counties and villages under listed supervision in 2020, by province."
    ),
    "institutions": Wording(
        "Institutions, lessons and views",
        "Systems of institutions, lessons and experts' views, and whose they are.",
    ),
    "series": Wording(
        "Statistical series",
        "Which series there are (poor population, lines, income, funds, World Bank) and their ids.",
    ),
    "series_values": Wording(
        "Values of a series", "The values of one series, or of several of one unit side by side, by year and area."
    ),
    "line": Wording(
        "Rural poverty lines", "The rural poverty line of a year in yuan, by each standard then in use."
    ),
    "figures": Wording(
        "Figures of the record", "Single stated figures (people, villages, money) found by words or number."
    ),
    "sources": Wording(
        "Sources of the record", "Sources by id, kind or words: publisher, title, date, address, standing."
    ),
    "cite": Wording(
        "References", "Formatted references for sources, series, figures, milestones, counties, batches."
    ),
    "about": Wording("How sure the data is", "How the data was made, graded and checked, and what is not known."),
}
"""Every tool, in the order in which a client lists them."""

ARGUMENTS: dict[str, str] = {
    "province": "Province, in any spelling.",
    "prefecture": "Prefecture, in any spelling.",
    "fields": "Fields of each row; all for every one. Without it: the usual ones.",
    "limit": "At most so many rows; total says how many there are.",
    "offset": "Leave out so many rows at the start.",
    "kind": "Of this kind only.",
    "search": "With all of these words.",
    "ids": "Ids, as other answers give them.",
    "batch": "Year of the yearly batch, 2016 to 2020.",
}
"""What an argument means wherever it stands."""

OF_TOOL: dict[str, str] = {
    "county.name": "Name in Chinese, pinyin or English, an address, or a code.",
    "county.year": "Year in which it had this name or code.",
    "counties.area": "Contiguous area, by id or name; none for counties in none.",
    "counties.evidence": "How the batch is known.",
    "counties.supervised": "Under listed supervision in 2020.",
    "counties.key_county": "Key county of the national programme, as far as known.",
    "counties.unknown": "Counties of which no source says this.",
    "counties.milestone": "Named by this milestone (its id).",
    "counties.source": "Whose record cites this source (its id).",
    "match.names": "Names or codes; or objects with name, province, prefecture, code, year.",
    "codes.asked": "Codes or names.",
    "codes.on": "Year of the codes given.",
    "codes.to": "Give the code of the same place in this year.",
    "search.words": "Words in English or Chinese; the beginning of a word is enough.",
    "milestones.since": "First day, month (2015-11) or year.",
    "milestones.until": "Last day, month or year.",
    "milestones.article": "Told by the Legal Daily article of December 2020.",
    "progress.by_province": "Each province by itself.",
    "series.topic": "Of this topic only.",
    "series_values.ids": "Ids of series.",
    "series_values.since": "First year.",
    "series_values.until": "Last year.",
    "line.year": "Year; without it, every year known.",
    "figures.words": "Words or a number that the figure has.",
    "cite.ids": "Ids of sources, series, figures, milestones; codes of counties; years of batches.",
    "cite.style": "Style of the references.",
    "about.topic": "One topic; without it, all.",
}
"""What an argument means in one tool."""

PAGES: dict[str, str] = {
    "data": "What each table and field of the data is.",
    "names": "How names and codes are understood.",
    "match": "How rows of a table are matched with the list.",
    "panel": "The panel of counties and years, for analyses.",
    "statistics": "Series and figures: populations, standards, units.",
    "commands": "Every command and option of povstat.",
}
"""The pages of the documentation that are resources, and what each is for."""


def place_of(name: str, language: Language) -> str:
    """Where a page lies below the documentation, in a checkout and in a wheel."""
    return f"{name}.md" if language == "en" else f"{language}/{name}.md"
