"""What must hold of the edition, and what only directories with one must say.

A directory as those of version 0.1.0 has no edition. It says nothing of what came later: what a deduction follows
from, and whose conclusion an institution is, is unknown there.
"""

from collections.abc import Iterator

from povstat.dataset.files import Dataset
from povstat.dataset.problems import Problem
from povstat.models.edition import Edition
from povstat.models.series import Institution
from povstat.models.source import Source


def one_edition(dataset: Dataset) -> Iterator[Problem]:
    """A data set has one version; a directory as those of 0.1.0 has none."""
    for _, place in list(dataset.placed(Edition))[1:]:
        yield place.problem("version", "a second version; a data set has one")


def deductions_hold(dataset: Dataset) -> Iterator[Problem]:
    """A deduction, and nothing else, names what it follows from (where there is an edition); none from itself."""
    rests_on = {source.id: source.sources for source in dataset.of(Source)}
    known = bool(dataset.of(Edition))
    for source, place in dataset.placed(Source):
        deduced = source.kind == "deduction"
        if bool(source.sources) != deduced and (known or source.sources):
            yield place.problem("sources", "given by a deduction and by nothing else")
        reached: set[str] = set()
        waiting = list(source.sources)
        while waiting and source.id not in reached:
            key = waiting.pop()
            if key not in reached:
                reached.add(key)
                waiting += rests_on.get(key, ())
        if source.id in reached:
            yield place.problem("sources", "{source} follows from itself, in a circle", source=source.id)


def institutions_hold(dataset: Dataset) -> Iterator[Problem]:
    """Where there is an edition, every institution says whose conclusion it is."""
    if not dataset.of(Edition):
        return
    for institution, place in dataset.placed(Institution):
        for field in ("stated_by_en", "stated_by_zh"):
            if getattr(institution, field) is None:
                yield place.problem(field, "field is missing")
