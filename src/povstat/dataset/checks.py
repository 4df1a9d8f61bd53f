"""What must hold for the data set as a whole: references resolve, and the official totals come out."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator

from povstat.dataset import checks_divisions
from povstat.dataset.checks_edition import deductions_hold, institutions_hold, one_edition
from povstat.dataset.checks_shared import classification_holds, disagreements_hold, prefectures_hold
from povstat.dataset.checks_statistics import statistics_hold
from povstat.dataset.files import MODELS, Dataset, RecordPlace
from povstat.dataset.new_areas import new_areas_hold
from povstat.dataset.problems import Problem
from povstat.dataset.seats import seats_hold
from povstat.dataset.spellings import spellings_hold
from povstat.lang import Message
from povstat.models.base import Record
from povstat.models.batch import Batch, Supervision
from povstat.models.county import County
from povstat.models.division import Division
from povstat.models.geography import Area, Province
from povstat.models.milestone import ARTICLE, Milestone
from povstat.models.new_area import NewArea
from povstat.models.provenance import Provenance
from povstat.models.seat import Seat
from povstat.models.series import Figure
from povstat.models.source import Source
from povstat.models.spelling import Spelling

Check = Callable[[Dataset], Iterator[Problem]]


def check(dataset: Dataset, incomplete: Collection[str] = ()) -> Iterator[Problem]:
    """Everything that is wrong with the data set beyond its single records.

    ``incomplete`` names the files of which a record could not be read: what depends on their being whole
    (counts, references to them) is left out, since it would only repeat that.
    """
    unread = {file.rpartition(".")[0] for file in incomplete}
    for needs, one in CHECKS:
        if unread.isdisjoint(needs):
            yield from one(dataset)


def unique_keys(dataset: Dataset) -> Iterator[Problem]:
    """No two records of one file have the same key."""
    for name, key_fields in KEYS.items():
        first: dict[tuple[object, ...], RecordPlace] = {}
        for record, place in dataset.placed(MODELS[name]):
            key = tuple(getattr(record, field) for field in key_fields)
            if key in first:
                shown = " ".join(str(part) for part in key)
                line = first[key].located.line(key_fields[0])
                yield place.problem(key_fields[0], "{key} is used already (line {line})", key=shown, line=line)
            else:
                first[key] = place


def sources_resolve(dataset: Dataset) -> Iterator[Problem]:
    """Every source that is cited is described."""
    described = {source.id for source in dataset.of(Source)}
    for model in MODELS.values():
        for record, place in dataset.placed(model):
            for field, keys in source_fields(record):
                # Those of disagreements.yaml are looked at there (checks_shared.py).
                if field.startswith("disagreements.") and not place.gives("disagreements"):
                    continue
                for key in keys:
                    if key not in described:
                        yield place.problem(field, "no source {name} in sources.yaml", name=key)


def sources_used(dataset: Dataset) -> Iterator[Problem]:
    """Every source that is described is cited by some record."""
    cited: set[str] = set()
    for model in MODELS.values():
        for record in dataset.of(model):
            for _, keys in source_fields(record):
                cited.update(keys)
    for source, place in dataset.placed(Source):
        if source.id not in cited:
            yield place.problem("id", "no record cites {name}", name=source.id)


def source_fields(record: object, path: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """The fields of a record that hold source keys, records inside it included."""
    for field, value in vars(record).items():
        here = f"{path}{field}"
        if field.endswith("sources") and isinstance(value, tuple):
            yield here, value
        elif isinstance(value, tuple):
            for position, part in enumerate(value):
                if hasattr(part, "model_fields_set"):
                    yield from source_fields(part, f"{here}.{position}.")


def provinces_resolve(dataset: Dataset) -> Iterator[Problem]:
    """Every province that a record names is described, under both of its names."""
    names = {province.name_en: province.name_zh for province in dataset.of(Province)}
    named: list[tuple[County | Batch | Supervision, RecordPlace]] = [
        *dataset.placed(County),
        *dataset.placed(Batch),
        *dataset.placed(Supervision),
    ]
    for record, place in named:
        if record.province not in names:
            yield place.problem("province", "no province {name} in provinces.yaml", name=record.province)
        elif record.province_zh != names[record.province]:
            yield place.problem(
                "province_zh",
                "{english} is called {chinese}",
                english=record.province,
                chinese=names[record.province],
            )
    for area, place in dataset.placed(Area):
        for position, name in enumerate(area.provinces):
            if name not in names.values():
                yield place.problem(f"provinces.{position}", "no province {name} in provinces.yaml", name=name)


def areas_resolve(dataset: Dataset) -> Iterator[Problem]:
    """Every contiguous area that a county names is described, and lies in the county's province."""
    areas = {area.id: area for area in dataset.of(Area)}
    counts = Counter(county.contiguous_area for county in dataset.of(County))
    for county, place in dataset.placed(County):
        if county.contiguous_area is None:
            continue
        if not county.contiguous_area_known:
            yield place.problem("contiguous_area_known", "false, though an area is given")
        if county.contiguous_area not in areas:
            yield place.problem("contiguous_area", "no area {name} in areas.yaml", name=county.contiguous_area)
        elif county.province_zh not in areas[county.contiguous_area].provinces:
            yield place.problem(
                "contiguous_area",
                "{area} does not reach into {province}",
                area=county.contiguous_area,
                province=county.province,
            )
    for area, place in dataset.placed(Area):
        if area.county_count is not None and counts[area.id] > area.county_count:
            yield place.problem(
                "county_count",
                "{count:county names|counties name} this area, more than its size",
                count=counts[area.id],
            )


def counties_hold(dataset: Dataset) -> Iterator[Problem]:
    """What must hold inside each county's record."""
    designated = min((event.date for event in dataset.of(Milestone) if event.kind == "designation"), default=None)
    if designated is None:
        yield Problem("milestones.yaml", None, "kind", Message("no event of kind designation"))
    for county, place in dataset.placed(County):
        if (county.delisted_on is None) != (county.delisted_on_kind is None):
            yield place.problem("delisted_on_kind", "given without a day, or a day without it")
        if county.delisted_on and county.delisted_on.year < county.batch:
            yield place.problem(
                "delisted_on",
                "{day} is before the year of the batch, {year}",
                day=county.delisted_on,
                year=county.batch,
            )
        if designated and (county.batch < designated.year or (county.delisted_on or designated) < designated):
            cause = "batch" if county.batch < designated.year else "delisted_on"
            yield place.problem(cause, "left the list before the list of {year}", year=designated.year)
        if county.delisted_on and county.delisted_month != f"{county.delisted_on:%Y-%m}":
            yield place.problem("delisted_month", "not the month of the day, {day}", day=county.delisted_on)
        if county.approved_on and county.delisted_on and county.approved_on > county.delisted_on:
            yield place.problem(
                "approved_on", "{approved} is after {day}", approved=county.approved_on, day=county.delisted_on
            )
        if county.key_county is None and county.key_county_basis is not None:
            yield place.problem("key_county_basis", "given without key_county")
        if not county.contiguous_area_known and county.contiguous_area_basis is not None:
            yield place.problem("contiguous_area_basis", "given without contiguous_area")
        if county.key_county is not None and not county.key_county_sources:
            yield place.problem("key_county_sources", "no source for key_county")
        if county.contiguous_area_known and not county.contiguous_area_sources:
            yield place.problem("contiguous_area_sources", "no source for contiguous_area")
        if county.evidence == "disputed" and not county.notes:
            yield place.problem("notes", "disputed evidence needs a note")
        for code, name in (("code_2020", "name_2020_zh"), ("code_current", "name_current_zh")):
            if (getattr(county, code) is None) != (getattr(county, name) is None):
                yield place.problem(name, "given without {code}, or {same} without it", code=code, same=code)


def batches_hold(dataset: Dataset) -> Iterator[Problem]:
    """The batches are the counties counted by province and year, and their days are days of their counties."""
    counted: Counter[tuple[str, int]] = Counter()
    days: dict[tuple[str, int], set[object]] = {}
    for county in dataset.of(County):
        counted[county.province, county.batch] += 1
        days.setdefault((county.province, county.batch), set()).add(county.delisted_on)
    for batch, place in dataset.placed(Batch):
        key = (batch.province, batch.batch)
        found = counted.pop(key, 0)
        if found != batch.counties:
            yield place.problem(
                "counties",
                "{stated}, but counties.yaml has {found} of this batch",
                stated=batch.counties,
                found=found,
            )
        if batch.announced_on and batch.announced_month != f"{batch.announced_on:%Y-%m}":
            yield place.problem("announced_month", "not the month of the day, {day}", day=batch.announced_on)
        if batch.announced_on and batch.approved_on and batch.approved_on > batch.announced_on:
            yield place.problem(
                "approved_on", "{approved} is after {day}", approved=batch.approved_on, day=batch.announced_on
            )
        if batch.announced_on and found and batch.announced_on not in days[key]:
            yield place.problem("announced_on", "no county of the batch has this day")
    for (province, year), found in sorted(counted.items()):
        what = Message(
            "no record for {province} {year} ({found:county|counties})", province=province, year=year, found=found
        )
        yield Problem("batches.yaml", None, "", what)


def supervision_holds(dataset: Dataset) -> Iterator[Problem]:
    """The supervised counties are those of the last batch, as many in each province as supervision.yaml says."""
    last = max((county.batch for county in dataset.of(County)), default=None)
    counted = Counter(county.province for county in dataset.of(County) if county.supervised)
    for county, place in dataset.placed(County):
        if county.supervised != (county.batch == last):
            yield place.problem(
                "supervised", "the supervised counties are exactly those of the batch of {year}", year=last
            )
    for row, place in dataset.placed(Supervision):
        found = counted.pop(row.province, 0)
        if found != row.counties:
            yield place.problem(
                "counties",
                "{stated}, but counties.yaml has {found} supervised there",
                stated=row.counties,
                found=found,
            )
    for province in sorted(counted):
        yield Problem("supervision.yaml", None, "", Message("no record for {name}", name=province))


def provinces_hold(dataset: Dataset) -> Iterator[Problem]:
    """Each province has its official number of counties."""
    counted = Counter(county.province for county in dataset.of(County))
    for province, place in dataset.placed(Province):
        found = counted[province.name_en]
        if found != province.counties:
            yield place.problem(
                "counties", "{stated}, but counties.yaml has {found} there", stated=province.counties, found=found
            )


OFFICIAL: dict[str, tuple[str, Callable[[Dataset], int]]] = {
    "counties-designated": ("counties", lambda dataset: len(dataset.of(County))),
    "provinces-with-counties": ("provinces", lambda dataset: len(dataset.of(Province))),
    "counties-supervised": (
        "supervision",
        lambda dataset: sum(county.supervised for county in dataset.of(County)),
    ),
    "villages-supervised": ("supervision", lambda dataset: sum(row.villages for row in dataset.of(Supervision))),
}
"""Official totals by the figure that states each: the file that must come to it, and how it is counted there."""


def official_totals_hold(dataset: Dataset) -> Iterator[Problem]:
    """The totals that figures.yaml states come out of the records."""
    figures = {figure.id: figure.value for figure in dataset.of(Figure)}
    for name, (file, count) in OFFICIAL.items():
        if name not in figures:
            yield Problem("figures.yaml", None, "", Message("no record for {name}", name=name))
        elif figures[name] != count(dataset):
            what = Message(
                "{name} comes to {found}; figures.yaml has {stated}",
                name=name,
                found=count(dataset),
                stated=figures[name],
            )
            yield Problem(f"{file}.yaml", None, "", what)


def milestones_hold(dataset: Dataset) -> Iterator[Problem]:
    """Events name counties of the list, end after they begin, and agree on whether the article tells them."""
    codes = {county.code for county in dataset.of(County)}
    for event, place in dataset.placed(Milestone):
        if event.in_article != (ARTICLE in event.sources):
            yield place.problem("in_article", "must say whether {name} is among the sources", name=ARTICLE)
        if event.date_in_article and not event.in_article:
            yield place.problem("date_in_article", "given for an event that is not in the article")
        if (event.note_en is None) != (event.note_zh is None):
            yield place.problem("note_en", "has a note in one language only")
        if len(event.issuers_en) != len(event.issuers_zh):
            chinese, english = len(event.issuers_zh), len(event.issuers_en)
            yield place.problem(
                "issuers_zh", "{count} in Chinese, but {number} in English", count=chinese, number=english
            )
        issued, published = str(event.issued_on or ""), event.published_on or ""
        if issued and published and published < issued[: len(published)]:
            yield place.problem("published_on", "{end} is before {begin}", end=published, begin=issued)
        if event.end_date and event.end_date < event.date:
            yield place.problem("end_date", "{end} is before {begin}", end=event.end_date, begin=event.date)
        for position, code in enumerate(event.counties):
            if code not in codes:
                yield place.problem(f"counties.{position}", "no county {code} in counties.yaml", code=code)


def provenance_holds(dataset: Dataset) -> Iterator[Problem]:
    """Column sources are given for columns that are there."""
    tables: dict[str, type[Record]] = {
        **MODELS,
        "divisions": Division,
        "seats": Seat,
        "spellings": Spelling,
        "new_areas": NewArea,
    }
    for row, place in dataset.placed(Provenance):
        if row.table not in tables:
            yield place.problem("table", "no data file {name}", name=row.table)
            continue
        for position, field in enumerate(row.fields):
            if field not in tables[row.table].model_fields:
                yield place.problem(
                    f"fields.{position}", "{table} has no field {field}", table=row.table, field=field
                )


KEYS: dict[str, tuple[str, ...]] = {
    "sources": ("id",),
    "provinces": ("code",),
    "areas": ("id",),
    "counties": ("code",),
    "batches": ("province", "batch"),
    "supervision": ("province",),
    "milestones": ("id",),
    "series": ("id",),
    "figures": ("id",),
    "institutions": ("id",),
    "division_counts": ("year",),
    "dataset": ("version",),
}
"""The fields that tell one record of a file from another."""

CHECKS: tuple[tuple[tuple[str, ...], Check], ...] = (
    ((), unique_keys),
    (("sources",), sources_resolve),
    (tuple(MODELS), sources_used),
    (("counties", "provinces", "supervision", "figures"), official_totals_hold),
    (tuple(MODELS), statistics_hold),
    (("provinces",), provinces_resolve),
    (("areas", "counties"), areas_resolve),
    (("milestones",), counties_hold),
    (("counties", "batches"), batches_hold),
    (("counties", "supervision"), supervision_holds),
    (("counties", "provinces"), provinces_hold),
    (("counties",), milestones_hold),
    ((), provenance_holds),
    (("counties",), prefectures_hold),
    (("counties", "provinces", "sources"), classification_holds),
    (("counties", "batches", "sources"), disagreements_hold),
    ((), checks_divisions.years_hold),
    (("divisions",), checks_divisions.successors_resolve),
    ((), checks_divisions.regions_hold),
    ((), checks_divisions.syllables_hold),
    ((), checks_divisions.prefectures_hold),
    (("divisions", "provinces"), checks_divisions.provinces_there),
    (("divisions", "provinces"), checks_divisions.counties_there),
    (("divisions",), checks_divisions.numbers_hold),
    (("divisions",), seats_hold),
    (("divisions",), spellings_hold),
    (("divisions",), new_areas_hold),
    (("sources", "dataset"), deductions_hold),
    (("dataset",), institutions_hold),
    (("dataset",), one_edition),
)
"""Each check, and the files that must be whole for it to say anything."""
