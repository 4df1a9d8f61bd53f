"""The kinds of records that are listed: what each is narrowed down by, what its card says, where it leads."""

from collections.abc import Callable

from povstat.explore.asking import Asking
from povstat.explore.kinds.base import Kind


def kind_of(view: str, asking: Asking) -> Kind:
    """The kind of records that a view lists. Raises KeyError for a view that lists none."""
    from povstat.explore.kinds.counties import Counties
    from povstat.explore.kinds.milestones import Milestones
    from povstat.explore.kinds.provinces import Provinces
    from povstat.explore.kinds.series import SeriesKind
    from povstat.explore.kinds.sources import Sources

    kinds: dict[str, Callable[[Asking], Kind]] = {
        "counties": Counties,
        "provinces": Provinces,
        "milestones": Milestones,
        "series": SeriesKind,
        "sources": Sources,
    }
    return kinds[view](asking)
