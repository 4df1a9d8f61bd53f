"""What must hold for the data set as a whole: references resolve, and the official totals come out."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator

from povstat.dataset import checks_divisions
from povstat.dataset.checks_shared import classification_holds, disagreements_hold, prefectures_hold
from povstat.dataset.checks_statistics import statistics_hold
from povstat.dataset.files import MODELS, Dataset, Place
from povstat.dataset.problems import Problem
from povstat.dataset.seats import seats_hold
from povstat.models.base import Record
from povstat.models.batch import Batch, Supervision
from povstat.models.county import County
from povstat.models.division import Division
from povstat.models.edition import Edition
from povstat.models.geography import Area, Province
from povstat.models.milestone import Milestone
from povstat.models.provenance import Provenance
from povstat.models.seat import Seat
from povstat.models.series import Figure
from povstat.models.source import Source

Check = Callable[[Dataset], Iterator[Problem]]

ARTICLE = "legal-daily-2020"
"""The source that the field in_article of an event speaks of."""


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
        first: dict[tuple[object, ...], Place] = {}
        for record, place in dataset.placed(MODELS[name]):
            key = tuple(getattr(record, field) for field in key_fields)
            if key in first:
                shown = " ".join(str(part) for part in key)
                line = first[key].located.line(key_fields[0])
                yield place.problem(key_fields[0], f"{shown} is used already (line {line})")
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
                        yield place.problem(field, f"no source {key} in sources.yaml")


def sources_used(dataset: Dataset) -> Iterator[Problem]:
    """Every source that is described is cited by some record."""
    cited: set[str] = set()
    for model in MODELS.values():
        for record in dataset.of(model):
            for _, keys in source_fields(record):
                cited.update(keys)
    for source, place in dataset.placed(Source):
        if source.id not in cited:
            yield place.problem("id", f"no record cites {source.id}")


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
    named: list[tuple[County | Batch | Supervision, Place]] = [
        *dataset.placed(County),
        *dataset.placed(Batch),
        *dataset.placed(Supervision),
    ]
    for record, place in named:
        if record.province not in names:
            yield place.problem("province", f"no province {record.province} in provinces.yaml")
        elif record.province_zh != names[record.province]:
            yield place.problem("province_zh", f"{record.province} is called {names[record.province]}")
    for area, place in dataset.placed(Area):
        for position, name in enumerate(area.provinces):
            if name not in names.values():
                yield place.problem(f"provinces.{position}", f"no province {name} in provinces.yaml")


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
            yield place.problem("contiguous_area", f"no area {county.contiguous_area} in areas.yaml")
        elif county.province_zh not in areas[county.contiguous_area].provinces:
            yield place.problem(
                "contiguous_area", f"{county.contiguous_area} does not reach into {county.province}"
            )
    for area, place in dataset.placed(Area):
        if area.county_count is not None and counts[area.id] > area.county_count:
            yield place.problem("county_count", f"{counts[area.id]} counties name this area, more than its size")


def counties_hold(dataset: Dataset) -> Iterator[Problem]:
    """What must hold inside each county's record."""
    designated = min((event.date for event in dataset.of(Milestone) if event.kind == "designation"), default=None)
    if designated is None:
        yield Problem("milestones.yaml", None, "kind", "no event of kind designation")
    for county, place in dataset.placed(County):
        if (county.delisted_on is None) != (county.delisted_on_kind is None):
            yield place.problem("delisted_on_kind", "given without a day, or a day without it")
        if county.delisted_on and county.delisted_on.year < county.batch:
            yield place.problem(
                "delisted_on", f"{county.delisted_on} is before the year of the batch, {county.batch}"
            )
        if designated and (county.batch < designated.year or (county.delisted_on or designated) < designated):
            cause = "batch" if county.batch < designated.year else "delisted_on"
            yield place.problem(cause, f"left the list before the list of {designated.year}")
        if county.delisted_on and county.delisted_month != f"{county.delisted_on:%Y-%m}":
            yield place.problem("delisted_month", f"not the month of the day, {county.delisted_on}")
        if county.approved_on and county.delisted_on and county.approved_on > county.delisted_on:
            yield place.problem("approved_on", f"{county.approved_on} is after {county.delisted_on}")
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
                yield place.problem(name, f"given without {code}, or {code} without it")


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
            yield place.problem("counties", f"{batch.counties}, but counties.yaml has {found} of this batch")
        if batch.announced_on and batch.announced_month != f"{batch.announced_on:%Y-%m}":
            yield place.problem("announced_month", f"not the month of the day, {batch.announced_on}")
        if batch.announced_on and batch.approved_on and batch.approved_on > batch.announced_on:
            yield place.problem("approved_on", f"{batch.approved_on} is after {batch.announced_on}")
        if batch.announced_on and found and batch.announced_on not in days[key]:
            yield place.problem("announced_on", "no county of the batch has this day")
    for (province, year), found in sorted(counted.items()):
        yield Problem("batches.yaml", None, "", f"no record for {province} {year} ({found} counties)")


def supervision_holds(dataset: Dataset) -> Iterator[Problem]:
    """The supervised counties are those of the last batch, as many in each province as supervision.yaml says."""
    last = max((county.batch for county in dataset.of(County)), default=None)
    counted = Counter(county.province for county in dataset.of(County) if county.supervised)
    for county, place in dataset.placed(County):
        if county.supervised != (county.batch == last):
            yield place.problem("supervised", f"the supervised counties are exactly those of the batch of {last}")
    for row, place in dataset.placed(Supervision):
        found = counted.pop(row.province, 0)
        if found != row.counties:
            yield place.problem("counties", f"{row.counties}, but counties.yaml has {found} supervised there")
    for province in sorted(counted):
        yield Problem("supervision.yaml", None, "", f"no record for {province}")


def provinces_hold(dataset: Dataset) -> Iterator[Problem]:
    """Each province has its official number of counties."""
    counted = Counter(county.province for county in dataset.of(County))
    for province, place in dataset.placed(Province):
        found = counted[province.name_en]
        if found != province.counties:
            yield place.problem("counties", f"{province.counties}, but counties.yaml has {found} there")


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
            yield Problem("figures.yaml", None, "", f"no record for {name}")
        elif figures[name] != count(dataset):
            yield Problem(
                f"{file}.yaml", None, "", f"{name} comes to {count(dataset)}; figures.yaml has {figures[name]}"
            )


def milestones_hold(dataset: Dataset) -> Iterator[Problem]:
    """Events name counties of the list, end after they begin, and agree on whether the article tells them."""
    codes = {county.code for county in dataset.of(County)}
    for event, place in dataset.placed(Milestone):
        if event.in_article != (ARTICLE in event.sources):
            yield place.problem("in_article", f"must say whether {ARTICLE} is among the sources")
        if event.date_in_article and not event.in_article:
            yield place.problem("date_in_article", "given for an event that is not in the article")
        if (event.note_en is None) != (event.note_zh is None):
            yield place.problem("note_en", "has a note in one language only")
        if len(event.issuers_en) != len(event.issuers_zh):
            counts = len(event.issuers_zh), len(event.issuers_en)
            yield place.problem("issuers_zh", f"{counts[0]} in Chinese, but {counts[1]} in English")
        issued, published = str(event.issued_on or ""), event.published_on or ""
        if issued and published and published < issued[: len(published)]:
            yield place.problem("published_on", f"{published} is before {issued}")
        if event.end_date and event.end_date < event.date:
            yield place.problem("end_date", f"{event.end_date} is before {event.date}")
        for position, code in enumerate(event.counties):
            if code not in codes:
                yield place.problem(f"counties.{position}", f"no county {code} in counties.yaml")


def provenance_holds(dataset: Dataset) -> Iterator[Problem]:
    """Column sources are given for columns that are there."""
    tables: dict[str, type[Record]] = {**MODELS, "divisions": Division, "seats": Seat}
    for row, place in dataset.placed(Provenance):
        if row.table not in tables:
            yield place.problem("table", f"no data file {row.table}")
            continue
        for position, field in enumerate(row.fields):
            if field not in tables[row.table].model_fields:
                yield place.problem(f"fields.{position}", f"{row.table} has no field {field}")


def one_edition(dataset: Dataset) -> Iterator[Problem]:
    """A data set has one version; a directory as those of 0.1.0 has none."""
    for _, place in list(dataset.placed(Edition))[1:]:
        yield place.problem("version", "a second version; a data set has one")


def deductions_hold(dataset: Dataset) -> Iterator[Problem]:
    """A deduction, and nothing else, names what it follows from; none follows from itself."""
    rests_on = {source.id: source.sources for source in dataset.of(Source)}
    for source, place in dataset.placed(Source):
        if (source.kind == "deduction") != bool(source.sources):
            yield place.problem("sources", "given by a deduction and by nothing else")
        reached: set[str] = set()
        waiting = list(source.sources)
        while waiting and source.id not in reached:
            key = waiting.pop()
            if key not in reached:
                reached.add(key)
                waiting += rests_on.get(key, ())
        if source.id in reached:
            yield place.problem("sources", f"{source.id} follows from itself, in a circle")


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
    (("divisions",), seats_hold),
    (("sources",), deductions_hold),
    (("dataset",), one_edition),
)
"""Each check, and the files that must be whole for it to say anything."""
