"""The views: each fills the screen between the line of views and the line of keys."""

from povstat.explore.asking import Asking
from povstat.explore.views.base import View


def made(name: str, asking: Asking) -> View:
    """A new view of a name; its module is imported now."""
    if name == "overview":
        from povstat.explore.views.overview import Overview

        return Overview(asking, id=name)
    if name == "county":
        from povstat.explore.views.county import CountyView

        return CountyView(asking, id=name)
    if name == "map":
        from povstat.explore.views.map import MapView

        return MapView(asking)
    if name == "series":
        from povstat.explore.views.series import SeriesView

        return SeriesView(asking)
    if name == "provinces":
        from povstat.explore.views.provinces import ProvincesView

        return ProvincesView(asking)
    if name == "milestones":
        from povstat.explore.views.milestones import MilestonesView

        return MilestonesView(asking)
    from povstat.explore.kinds import kind_of
    from povstat.explore.views.records import RecordsView

    return RecordsView(asking, kind_of(name, asking), name)
