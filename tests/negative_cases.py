"""What ``povstat validate`` must say of the small data directory when it is spoiled: cases for every check.

A case is an edit of one place of tests/tiny/, and what must be said of it: ``field: message``, where the message
may be a part. The place is that of the edit, unless ``at`` gives a text of which the first line in ``where`` is
the place, or ``whole`` says that the file as a whole is meant.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Case:
    """An edit, and what must be said of it."""

    file: str
    old: str
    new: str
    says: str
    after: str = ""
    """The edit is of the first ``old`` after this text."""
    where: str = ""
    at: str = ""
    last: bool = False
    """Whether the last line in ``where`` is meant, and not the first."""
    whole: bool = False

    def spoil(self, directory: Path) -> str:
        """Make the edit in a copy of the directory; return the place that must be named."""
        path = directory / self.file
        text = path.read_text(encoding="utf-8")
        start = text.index(self.after) if self.after else 0
        place = text.index(self.old, start)
        path.write_text(text[:place] + self.new + text[place + len(self.old) :], encoding="utf-8")
        named = self.where or self.file
        if self.whole:
            return named
        if not self.at:
            return f"{named}:{text.count(chr(10), 0, place) + 1}"
        text = (directory / named).read_text(encoding="utf-8")
        at = text.rindex(self.at) if self.last else text.index(self.at)
        return f"{named}:{text.count(chr(10), 0, at) + 1}"


def county(code: str, old: str, new: str, says: str, **more: Any) -> Case:
    """An edit of a county."""
    return replace(Case("counties.yaml", old, new, says, after=f"code: '{code}'"), **more)


def series(name: str, old: str, new: str, says: str, **more: Any) -> Case:
    """An edit of a series."""
    return replace(Case("series.yaml", old, new, says, after=f"id: {name}\n"), **more)


REFERENCES = [
    Case("counties.yaml", "code: '510123'", "code: '510121'", "code: 510121 is used already (line 3)"),
    Case("sources.yaml", "id: news", "id: list", "id: list is used already (line 3)"),
    Case("provinces.yaml", "code: '540000'", "code: '510000'", "code: 510000 is used already"),
    Case("areas.yaml", "id: high-plateau", "id: north-hills", "id: north-hills is used already"),
    Case("batches.yaml", "batch: 2017", "batch: 2016", "province: Dongling 2016 is used already", at="- province: Dongling\n  province_zh: 东岭省\n  batch: 2016\n  counties: 1\n  announced_on: 2018"),
    Case("milestones.yaml", "id: a-meeting", "id: the-list", "id: the-list is used already"),
    Case("series.yaml", "id: funds", "id: income-growth", "id: income-growth is used already", at="id: income-growth\n  topic: income"),
    Case("figures.yaml", "id: teams", "id: relocated", "id: relocated is used already"),
    Case("institutions.yaml", "id: one-lesson", "id: one-system", "id: one-system is used already"),
    Case("supervision.yaml", "- province: Xichuan", "- province: Xichuan\n  province_zh: 西川自治区\n  counties: 2\n  villages: 5\n  note_en: null\n  note_zh: null\n  sources: [news]\n- province: Xichuan", "province: Xichuan is used already (line 3)", at="- province: Xichuan", last=True),
    county("510121", "delisting_sources: [news]", "delisting_sources: [nobody]", "delisting_sources: no source nobody in sources.yaml"),
    county("510121", "contiguous_area_sources: [list]", "contiguous_area_sources: [list, x]", "contiguous_area_sources: no source x"),
    county("510121", "key_county_sources: [list]", "key_county_sources: [x]", "key_county_sources: no source x in"),
    Case("batches.yaml", "sources: [news]", "sources: [x]", "sources: no source x in sources.yaml"),
    Case("areas.yaml", "sources: [list]", "sources: [x]", "sources: no source x in sources.yaml"),
    Case("provinces.yaml", "sources: [list]", "sources: [x]", "sources: no source x in sources.yaml"),
    Case("supervision.yaml", "sources: [news]", "sources: [x]", "sources: no source x in sources.yaml"),
    Case("milestones.yaml", "sources: [list]", "sources: [x]", "sources: no source x in sources.yaml"),
    Case("figures.yaml", "sources: [list]", "sources: [x]", "sources: no source x in sources.yaml"),
    Case("institutions.yaml", "sources: [book]", "sources: [x]", "sources: no source x in sources.yaml"),
    Case("institutions.yaml", "  stated_by_en: An office\n", "", "stated_by_en: field is missing", at="- id: one-system"),
    Case("provenance.yaml", "sources: [page]", "sources: [x]", "sources: no source x in sources.yaml"),
    Case("series.yaml", "  sources: [book]", "  sources: [x]", "sources: no source x in sources.yaml"),
    series("rural-poor", "value: 64, sources: [book]", "value: 64, sources: [x]", "observations.2.sources: no source x"),
    Case("sources.yaml", "- id: page", "- id: unused\n  kind: null\n  publisher: null\n  title_zh: null\n  title_en: null\n  published_on: null\n  url: null\n  description_en: null\n  description_zh: null\n- id: page", "id: no record cites unused"),
    county("510121", "province: Dongling", "province: Zhejiang", "province: no province Zhejiang in provinces.yaml"),
    county("510121", "province_zh: 东岭省", "province_zh: 西川自治区", "province_zh: Dongling is called 东岭省"),
    Case("batches.yaml", "province: Xichuan", "province: X", "province: no province X in provinces.yaml"),
    Case("batches.yaml", "province_zh: 东岭省", "province_zh: 东岭", "province_zh: Dongling is called 东岭省"),
    Case("supervision.yaml", "province_zh: 西川自治区", "province_zh: 东岭省", "province_zh: Xichuan is called 西川自治区"),
    Case("areas.yaml", "provinces: [东岭省, 西川自治区]", "provinces: [东岭省, 无省]", "provinces.1: no province 无省 in provinces.yaml"),
    county("510121", "contiguous_area_known: true", "contiguous_area_known: false", "contiguous_area_known: false, though an area is given"),
    county("510121", "contiguous_area: north-hills", "contiguous_area: nowhere", "contiguous_area: no area nowhere in areas.yaml"),
    county("510121", "contiguous_area: north-hills", "contiguous_area: high-plateau", "contiguous_area: high-plateau does not reach into Dongling"),
    Case("areas.yaml", "county_count: 3", "county_count: 1", "county_count: 2 counties name this area, more than its size"),
    Case("milestones.yaml", "counties: ['510121']", "counties: ['510121', '510199']", "counties.1: no county 510199 in counties.yaml"),
    Case("provenance.yaml", "table: divisions", "table: districts", "table: no data file districts"),
    Case("dataset.yaml", "- version: 2021-02-03", "- version: 2021-02-03\n- version: 2021-02-04", "version: a second version; a data set has one", at="- version: 2021-02-04"),
    Case("sources.yaml", "kind: document", "kind: deduction", "sources: given by a deduction and by nothing else", at="sources: []"),
    Case("sources.yaml", "sources: []", "sources: [news]", "sources: given by a deduction and by nothing else"),
    Case("sources.yaml", "sources: [list, news]", "sources: [list, deduced]", "sources: deduced follows from itself, in a circle"),
    Case("provenance.yaml", "fields: [code, name_zh]", "fields: [code, nome_zh]", "fields.1: counties has no field nome_zh"),
]  # fmt: skip

COUNTIES = [
    Case("milestones.yaml", "kind: designation", "kind: document", "kind: no event of kind designation", whole=True),
    county("510121", "delisted_on_kind: provincial", "delisted_on_kind: null", "delisted_on_kind: given without a day, or a day without it"),
    county("540226", "delisted_on_kind: null", "delisted_on_kind: provincial", "delisted_on_kind: given without a day, or a day without it"),
    county("510121", "delisted_on: 2017-02-10", "delisted_on: 2015-12-31", "delisted_on: 2015-12-31 is before the year of the batch, 2016"),
    county("510121", "batch: 2016", "batch: 2013", "batch: left the list before the list of 2014"),
    Case("milestones.yaml", "date: 2014-03-01", "date: 2017-02-11", "batch: left the list before the list of 2017", where="counties.yaml", at="batch: 2016"),
    county("510121", "key_county_sources: [list]", "key_county_sources: []", "key_county_sources: no source for key_county"),
    county("510123", "key_county_sources: [list]", "key_county_sources: []", "key_county_sources: no source for key_county"),
    county("510123", "contiguous_area_sources: [list]", "contiguous_area_sources: []", "contiguous_area_sources: no source for contiguous_area"),
    county("543341", "notes: Another account gives the batch of 2018.", "notes: null", "notes: disputed evidence needs a note"),
    county("510121", "code_2020: '510103'", "code_2020: null", "name_2020_zh: given without code_2020, or code_2020 without it", where="counties.yaml", at="name_2020_zh: 白石区"),
    county("510121", "name_2020_zh: 白石区", "name_2020_zh: null", "name_2020_zh: given without code_2020, or code_2020 without it"),
    county("510121", "name_current_zh: 白石区", "name_current_zh: null", "name_current_zh: given without code_current, or code_current without it"),
    county("543341", "name_current_zh: null", "name_current_zh: 云中", "name_current_zh: given without code_current"),
    county("510121", "delisted_month: 2017-02", "delisted_month: 2017-03", "delisted_month: not the month of the day, 2017-02-10"),
    county("510121", "approved_on: null", "approved_on: 2017-02-11", "approved_on: 2017-02-11 is after 2017-02-10"),
    county("510321", "batch: 2018,", "batch: 2018, key_county_basis: stated,", "key_county_basis: given without key_county"),
    county("543341", "contiguous_area_known: false", "contiguous_area_known: false\n  contiguous_area_basis: stated", "contiguous_area_basis: given without contiguous_area", at="contiguous_area_basis: stated", last=True),
]  # fmt: skip

TOTALS = [
    Case("batches.yaml", "counties: 1", "counties: 2", "counties: 2, but counties.yaml has 1 of this batch"),
    Case("batches.yaml", "announced_on: 2018-08-01", "announced_on: 2018-08-02", "announced_on: no county of the batch has this day"),
    Case("batches.yaml", "announced_month: 2017-02", "announced_month: 2017-03", "announced_month: not the month of the day, 2017-02-10"),
    Case("batches.yaml", "approved_on: null", "approved_on: 2017-02-11", "approved_on: 2017-02-11 is after 2017-02-10"),
    county("540221", "batch: 2019", "batch: 2018", "no record for Xichuan 2018 (1 county)", where="batches.yaml", whole=True),
    county("540226", "supervised: true", "supervised: false", "supervised: the supervised counties are exactly those of the batch of 2020"),
    county("510121", "supervised: false", "supervised: true", "supervised: the supervised counties are exactly those of the batch of 2020"),
    county("510121", "supervised: false", "supervised: true", "no record for Dongling", where="supervision.yaml", whole=True),
    Case("supervision.yaml", "counties: 2", "counties: 3", "counties: 3, but counties.yaml has 2 supervised there"),
    Case("provinces.yaml", "counties: 4", "counties: 5", "counties: 5, but counties.yaml has 4 there"),
    Case("figures.yaml", "id: counties-designated", "id: counties-of-the-list", "no record for counties-designated", whole=True),
    Case("figures.yaml", "id: villages-supervised", "id: villages", "no record for villages-supervised", whole=True),
    Case("figures.yaml", "value: 8", "value: 9", "counties-designated comes to 8; figures.yaml has 9", where="counties.yaml", whole=True),
    Case("figures.yaml", "value: 2\n", "value: 3\n", "provinces-with-counties comes to 2; figures.yaml has 3", where="provinces.yaml", whole=True),
    Case("figures.yaml", "value: 2\n", "value: 3\n", "counties-supervised comes to 2; figures.yaml has 3", after="id: counties-supervised", where="supervision.yaml", whole=True),
    Case("supervision.yaml", "villages: 5", "villages: 6", "villages-supervised comes to 6; figures.yaml has 5", whole=True),
    Case("milestones.yaml", "in_article: false", "in_article: true", "in_article: must say whether legal-daily-2020 is among the sources"),
    Case("milestones.yaml", "date_in_article: null", "date_in_article: '2014-03'", "date_in_article: given for an event that is not in the article"),
    Case("milestones.yaml", "note_en: null", "note_en: A note.", "note_en: has a note in one language only"),
    Case("milestones.yaml", "issuers_zh: [办公室]", "issuers_zh: [办公室, 局]", "issuers_zh: 2 in Chinese, but 1 in English"),
    Case("milestones.yaml", "published_on: 2014-03", "published_on: 2014-02", "published_on: 2014-02 is before 2014-03-01"),
    Case("milestones.yaml", "end_date: 2015-06-03", "end_date: 2015-05-31", "end_date: 2015-05-31 is before 2015-06-01"),
]  # fmt: skip

STATISTICS = [
    series("rural-poor", "value: 66, grade: disagrees", "value: 66", "observations.3: rural-poor: another value of 2013 has the grade stated too"),
    series("incidence-by-region", "value: 8.5, grade: weak", "value: 8.5, grade: derived", "observations.9: incidence-by-region: another value of West 2016 has the grade derived too"),
    series("funds", "value: 700, sources: [book]}", "value: 700, sources: [book]}\n  - {year: 2015, first_year: 2011, value: 701, sources: [book]}", "observations.2: funds: another value of 2011-2015 has the grade stated too", at="value: 701"),
    series("rural-poor", "value: 64,", "value: 81,", "observations.2: rural-poor: 81 in 2013 is above 80 in 2012"),
    series("rural-poor", "value: 0.9,", "value: 0.7,", "observations.1: rural-poor: 80 in 2012 is above 0.7 in 1990", at="{year: 2012, value: 80"),
    series("provincial-rural-poor-survey", "value: 20.5", "value: 50.5", "observations.2: provincial-rural-poor-survey: 50.5 in 2014 is above 50 in 2012"),
    series("rural-poverty-incidence", "value: 10.2", "value: 100.1", "observations.0.value: rural-poverty-incidence: 100.1 is no percentage of a population"),
    series("rural-poverty-incidence", "value: 8.5", "value: -0.5", "observations.1.value: rural-poverty-incidence: -0.5 is no percentage of a population"),
    series("rural-poor-reduction", "value: 16", "value: 17", "observations.0.value: rural-poor-reduction: the year-end figures of rural-poor differ by 160000"),
    series("counties-delisted", "value: 2,", "value: 3,", "observations.2.value: counties-delisted: 3, but the list has 2"),
    series("counties-delisted", "year: 2020", "year: 2021", "observations.4.value: counties-delisted: 2, but the list has 0"),
    series("counties-delisted", "year: 2020", "year: 2021", "observations: counties-delisted: no value for the batch of 2020", at="  observations:\n  - {year: 2016, value: 1,"),
    Case("figures.yaml", "series: counties-delisted", "series: nothing", "series: counties-designated: no series nothing in series.yaml"),
    Case("figures.yaml", "series: counties-delisted", "series: funds", "unit: counties-designated: funds is in yuan", at="unit: counties"),
    Case("figures.yaml", "id: teams", "id: Funds", "id: Funds: the series funds has this id"),
    Case("figures.yaml", "id: teams", "id: NEWS", "id: NEWS: the source news has this id"),
    Case("series.yaml", "id: funds", "id: Book", "id: Book: the source book has this id"),
    series("provincial-rural-poor-survey", "area: Xichuan", "area: Sichuan", "observations.1.area: provincial-rural-poor-survey: no province Sichuan in provinces.yaml"),
    series("incidence-by-region", "area: East", "area: Southeast", "observations.0.area: incidence-by-region: no region Southeast (East, "),
]  # fmt: skip

RECORDS = [
    county("510121", "delisted_on: 2017-02-10", "delisted_on: 20170210", "delisted_on: not a day written as YYYY-MM-DD"),
    county("510121", "  pinyin: Baishi\n", "", "pinyin: field is missing", where="counties.yaml", at="- code: '510121'"),
    county("510121", "evidence: listed", "evidence: listed\n  evidense: x", "evidense: no such field", where="counties.yaml", at="evidense: x"),
    series("rural-poor", "value: 64,", "value: 64, valeu: 1,", "observations.2.valeu: no such field"),
    series("rural-poor", "value: 64,", "value: 64, value_text: 6-7,", "observations.2: needs either value or value_text"),
    series("rural-poor", "value: 64, ", "", "observations.2: needs either value or value_text"),
    series("funds", "first_year: 2011", "first_year: 2015", "observations.1: first_year must be before year"),
    series("funds", "year: null, ", "year: null, first_year: 2011, ", "observations.3: first_year must be before year"),
    series("rural-poor", "value: 64,", "value: 64, period: 2013-05,", "observations.2: period must lie in year, with the status partial"),
    series("rural-poor", "period: 2017-01/2017-06", "period: 2018-01/2018-06", "observations.7: period must lie in year, with the status partial"),
    Case("institutions.yaml", "note_zh: null", "note_zh: 一注。", "has a note in one language only", at="- id: one-system"),
    series("rural-poor", ", note_zh: 此前的数。", "", "observations.3: has a note in one language only"),
    series("rural-poor", "unit: ten_thousand_persons", "unit: furlongs", "unit: is no unit that povstat knows"),
    series("rural-poor", "unit: million_persons", "unit: furlongs", "observations.0.unit: is no unit that povstat knows"),
    series("rural-poor", "unit: million_persons", "unit: villages", "has an observation in villages, which is no multiple of its base unit", at="- id: rural-poor\n"),
    series("rural-poor", "{year: 2012, ", "{year: 2012, area: East, ", "has an observation whose area does not agree with the field 'by'", at="- id: rural-poor\n"),
    series("incidence-by-region", "area: East, ", "", "has an observation whose area does not agree with the field 'by'", at="- id: incidence-by-region\n"),
    Case("figures.yaml", "unit: counties", "unit: county", "unit: is no unit that povstat knows"),
    Case("figures.yaml", "value: 8\n", "value: null\n", "needs either value or value_text_en", at="- id: counties-designated"),
    Case("figures.yaml", "value_text_en: null", "value_text_en: eight", "needs either value or value_text_en", at="- id: counties-designated"),
    Case("figures.yaml", "value_text_zh: 数百", "value_text_zh: null", "has words in one language only", at="- id: teams"),
]  # fmt: skip

COMPLETED = [
    county("543321", "batch: 2020", "batch: 2017", "batch: no record for Xichuan 2017 in batches.yaml"),
    Case("counties.yaml", "code: '510321'", "code: '520321'", "code: no province 520000 in provinces.yaml"),
    Case("prefectures.yaml", "code: '543300'", "code: '543400'", "prefecture_zh: not given, and no prefecture 543300 in prefectures.yaml", where="counties.yaml", at="- {code: '543321'"),
    Case("counties.yaml", "name_zh: 河口县", "name_zh: 河口", "name_zh: 河口 does not say which kind of division it is; give division_type"),
    Case("counties.yaml", "name_zh: 天湖彝族自治县", "name_zh: 天湖某某族自治县", "name_zh: 天湖某某族自治县 has a word of which no English one is known; give name_en"),
    Case("batches.yaml", "province: Xichuan\n  batch: 2020", "province: X\n  batch: 2020", "province: no province X in provinces.yaml"),
    Case("batches.yaml", "batch: 2020", "batch: 2021", "batch: no county of Xichuan 2021 in counties.yaml"),
    # What a county has from elsewhere is wrong there.
    Case("batches.yaml", "announced_on: 2020-11-14", "announced_on: 20201114", "announced_on: not a day written as YYYY-MM-DD"),
    Case("batches.yaml", "announced_on: 2020-11-14", "announced_on: 2019-11-14", "announced_on: 2019-11-14 is before the year of the batch, 2020"),
    Case("batches.yaml", "sources: [news]", "sources: [x]", "sources: no source x in sources.yaml", after="batch: 2020"),
    Case("classification.yaml", "sources: [list]", "sources: []", "sources: tuple should have at least 1 item", after="values: [true, false]"),
    Case("prefectures.yaml", "- {code: '510300'", "- {code: '510100', name_zh: 南关市, name_en: Nanguan}\n- {code: '510300'", "code: 510100 is used already (line 3)"),
    Case("prefectures.yaml", "- {code: '510300'", "- {code: '510900', name_zh: 无市, name_en: No}\n- {code: '510300'", "code: no county of counties.yaml lies in 无市"),
    Case("classification.yaml", "province: Dongling", "province: Nowhere", "province: no province Nowhere in provinces.yaml"),
    Case("classification.yaml", "sources: [list]", "sources: [x]", "sources: no source x in sources.yaml"),
    Case("classification.yaml", "values: [true, false]", "values: [true, true]", "values.1: true stated is used already (line 4)"),
    Case("classification.yaml", "values: [none, north-hills]", "values: [none, north-hills, high-plateau]", "values.2: no county of Dongling has contiguous_area high-plateau stated"),
    Case("disagreements.yaml", "- province: Xichuan\n  batch: 2019", "- batch: 2019", "province: given without batch, or batch without it"),
    Case("disagreements.yaml", "- province: Xichuan\n  batch: 2019\n  counties: ['543341']", "- counties: []", "counties: names neither a batch nor counties"),
    Case("disagreements.yaml", "batch: 2019", "batch: 2018", "batch: no record for Xichuan 2018 in batches.yaml"),
    Case("disagreements.yaml", "['543341']", "['549999']", "counties.0: no county 549999 in counties.yaml"),
    Case("disagreements.yaml", "['543341']", "['510121']", "counties.0: 510121 is not of Xichuan 2019"),
    Case("disagreements.yaml", "value: '2018'", "value: '2019'", "value: 543341 has 2019 itself"),
    Case("disagreements.yaml", "sources: [news]", "sources: [x]", "sources: no source x in sources.yaml"),
]  # fmt: skip

BAISHI = "白石县,bai shi xian,东岭省,dong ling sheng,南关市,nan guan shi,1983,2016,510104[2012];510103"
CENTRE = "510102,中心区,zhong xin qu,东岭省,dong ling sheng,南关市,nan guan shi,1983,,"


def division(old: str, new: str, says: str, **more: Any) -> Case:
    """An edit of a row of the divisions."""
    return replace(Case("divisions.csv", old, new, says), **more)


DIVISIONS = [
    division(BAISHI, BAISHI.replace("2016", "1983"), "end_year: 1983 is not after the first year, 1983"),
    division("nan guan shi,1990,,", "nan guan shi,1989,,", "code: 510123 is 青石县 in 1989 already (line 7)"),
    division("1983,1990,510123", "1983,1990,", "successors: ended, but no successor says what it became"),
    division(BAISHI, BAISHI.replace("510104[2012]", "510103"), "successors: a successor is given twice"),
    division(BAISHI, BAISHI.replace("510104[2012]", "510999[2012]"), "successors: no division 510999 in 2012"),
    division(BAISHI, BAISHI.replace("510104[2012]", "510104[1982]"), "successors: 510104 in 1982, when there was no 白石县"),
    division(CENTRE, f"{CENTRE}510103", "successors: 510103 needs the year of the change, for the division has not ended"),
    division("小沙县,xiao sha xian,西川自治区,xi chuan zi zhi qu", "小沙县,xiao sha xian,东岭省,dong ling sheng", "province_zh: codes of 54 are of 西川自治区"),
    division("dong ling sheng", "dong lin sheng", "province_pinyin: 东岭省 is called dong ling sheng"),
    division("nan guan shi", "nan guan si", "prefecture_pinyin: 南关市 is called nan guan shi"),
    division("dong ling sheng,,,1992", "dong ling sheng,,he kou shi,1992", "prefecture_pinyin: given without prefecture_zh, or prefecture_zh without it"),
    division("zhong xin qu", "zhong xin xin qu", "pinyin: 4 syllables for the 3 characters of 中心区"),
    division("南关市,nan guan shi", "河口市,he kou shi", "prefecture_zh: codes of 5101 are 南关市 in 1983 (line 2)", after="小河县"),
    division("中心区", "中心\u202e区", "name_zh: an invisible or direction character (U+202E) inside a text"),
    division("中心区", "Centre", "name_zh: should be a name in Chinese characters, not 'Centre'"),
    Case("provinces.yaml", "code: '540000'", "code: '550000'", "no division of 西川自治区 (550000)", where="divisions.csv", whole=True),
    Case("provinces.yaml", "name_zh: 西川自治区", "name_zh: 西川省", "name_zh: divisions.csv has 西川自治区 for codes of 54"),
    Case("counties.yaml", "code: '510123'", "code: '510129'", "code: no division 510129 in 2014 in divisions.csv"),
    Case("counties.yaml", "code_2020: '510103'", "code_2020: '510109'", "code_2020: no division 510109 in 2020 in divisions.csv"),
    Case("counties.yaml", "name_zh: 青山县", "name_zh: 青水县", "name_zh: divisions.csv has 青山县 for 510123 in 2014"),
    Case("counties.yaml", "name_2020_zh: 青山县", "name_2020_zh: 青水县", "name_2020_zh: divisions.csv has 青山县 for 510123 in 2020"),
    county("510123", "province: Dongling\n  province_zh: 东岭省", "province: Xichuan\n  province_zh: 西川自治区", "province: divisions.csv has 东岭省 for 510123"),
]  # fmt: skip

NUMBERS = [
    Case("division_counts.yaml", "not_counted: ['543321']", "not_counted: ['543399']", "not_counted.0: no division 543399 in 2014"),
    Case("division_counts.yaml", "divisions: 13", "divisions: 14", "divisions: 14, but divisions.csv has 13 divisions at the end of 2014"),
    Case("division_counts.yaml", "divisions: 6", "divisions: 7", "provinces.1.divisions: 7, but divisions.csv has 6 divisions in 西川自治区 at the end of 2014"),
    Case("division_counts.yaml", "sources: [list]", "sources: [nothing]", "sources: no source nothing in sources.yaml"),
    Case("division_counts.yaml", "- year: 2014", "- year: 2014\n  divisions: 13\n  not_counted: ['543321']\n  sources: [list]\n- year: 2014", "year: 2014 is used already (line 1)", last=True, at="- year: 2014"),
]  # fmt: skip

SEATS = [
    Case("spellings.csv", "510102,", "510199,", "code: no 中心区 with the code 510199 in divisions.csv"),
    Case(
        "spellings.csv",
        "510104,新城区,新区",
        "510102,中心区,Zentrum",
        "spelling: Zentrum is used already (line 2)",
    ),
    Case("new_areas.csv", ";510104", ";510199", "counties: no division 510199 in divisions.csv"),
    Case("new_areas.csv", "东岭新区", "中心区", "name_zh: a division of this name is in divisions.csv"),
    Case(
        "new_areas.csv",
        "东岭新区,东岭省,510102;510104",
        "东岭新区,东岭省,\n东岭新区,东岭省,",
        "name_zh: 东岭新区 is used already (line 2)",
        at="东岭新区",
        last=True,
    ),
    Case("seats.csv", "510302,", "510399,", "code: no division 510399 in divisions.csv"),
    Case("seats.csv", "510300,", "519900,", "code: no division 519900 in divisions.csv"),
    Case("seats.csv", "510302,", "510300,", "code: 510300 is used already (line 3)"),
    Case("seats.csv", ",13", ",12", "geonames_id: 12 is used already (line 3)"),
    Case("seats.csv", "105.25", "55.25", "longitude: input should be greater than or equal to 73"),
    Case("seats.csv", "29.15", "east", "latitude: input should be a valid number"),
    Case("seats.csv", "29.15", "２９.15", "latitude: input should be a valid number"),
    Case("seats.csv", ",13", ",x13", "geonames_id: input should be a valid integer"),
    Case("seats.csv", "510302,", ",", "code: field is missing"),
    Case("seats.csv", ",latitude", ",north", "the columns must be code, longitude, latitude, geonames_id"),
    Case("seats.csv", ",13", "", "3 cells, where the header has 4"),
    Case("seats.csv", ",13", ',"13', "not valid CSV from here on (an open quotation mark?)"),
    Case(
        "seats.csv", ",13", ",\u202e13", "geonames_id: an invisible or direction character (U+202E) inside a text"
    ),
]

CASES = [*REFERENCES, *COUNTIES, *TOTALS, *STATISTICS, *RECORDS, *COMPLETED, *DIVISIONS, *NUMBERS, *SEATS]

HEADER = b"code,name_zh,pinyin,province_zh,province_pinyin,prefecture_zh,prefecture_pinyin,first_year,end_year,successors\n"

FILES: dict[str, tuple[str, bytes, str]] = {
    "empty": ("areas.yaml", b"", "areas.yaml: not a YAML list of records"),
    "a mapping": ("areas.yaml", b"a: 1\n", "areas.yaml: not a YAML list of records"),
    "two documents": ("areas.yaml", b"- a: 1\n---\n- b: 1\n", "areas.yaml:2: a second YAML document"),
    "scalars": ("areas.yaml", b"- 1\n", "areas.yaml:1: not a record (a mapping of fields to values)"),
    "syntax": ("areas.yaml", b"- id: a\n- b: }\n", "areas.yaml:2: not valid YAML: "),
    "not utf-8": ("areas.yaml", b"- id: \xff\n", "areas.yaml:1: not UTF-8 text (byte 7)"),
    "nul": ("areas.yaml", b"- id: a\n- id: \0\n", "areas.yaml:2: not text: a control character"),
    "a line break": ("areas.yaml", b'- id: "a\\nb"\n', "areas.yaml:1: a line break or control character inside"),
    "a key that is a list": ("areas.yaml", b"- ? [a]\n  : c\n", "areas.yaml:1: a field name must be plain text"),
    "a key with a control": ("areas.yaml", b'- "\\e": a\n', "areas.yaml:1: a field name must be plain text"),
    "a key that is an alias": ("areas.yaml", b"- ? &k x\n  : 1\n", "areas.yaml:1: anchors and aliases"),
    "a field twice": ("areas.yaml", b"- id: a\n  id: b\n", "areas.yaml:2: field id is given twice"),
    "an anchor": ("areas.yaml", b"- id: &a x\n", "areas.yaml:1: anchors and aliases are not used in data files"),
    "an alias": ("areas.yaml", b"- *a\n", "areas.yaml:1: "),
    "an alias in a list": ("areas.yaml", b"- id: [&a x, *a]\n", "areas.yaml:1: anchors and aliases are not used"),
    "a tag": (
        "areas.yaml",
        b"- id: !!binary aGk=\n",
        "areas.yaml:1: tags such as tag:yaml.org,2002:binary are not",
    ),
    "an endless field": (
        "areas.yaml",
        b"- " + b"x" * 61 + b": 1\n",
        "areas.yaml:1: a field name of 61 characters",
    ),
    "an empty table": ("divisions.csv", b"", "divisions.csv:1: the columns must be code, name_zh"),
    "another header": ("divisions.csv", b"code,name\n", "divisions.csv:1: the columns must be code, name_zh"),
    "a table in another encoding": ("divisions.csv", b"\xff\xfe", "divisions.csv:1: not UTF-8 text (byte 1)"),
    "an open quotation mark": (
        "divisions.csv",
        HEADER + b'510102,"a\n',
        "divisions.csv:2: not valid CSV from here",
    ),
    "cells that are not there": ("divisions.csv", HEADER + b"1,2\n", "divisions.csv:2: 2 cells, where the header"),
    "an empty table of seats": ("seats.csv", b"", "seats.csv:1: the columns must be code, longitude"),
    "deep": ("areas.yaml", b"- " * 13 + b"a\n", "areas.yaml:1: nested more than 12 levels deep"),
}
"""Whole contents of a file, and how the line begins that is said of it."""
