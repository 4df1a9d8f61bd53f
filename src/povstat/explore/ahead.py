"""Modules that a first key would wait for: imported beforehand, when the first screen stands."""

from importlib import import_module
from threading import Thread

MODULES = (
    "povstat.explore.kinds",
    "povstat.explore.views.county",
    "povstat.explore.views.series",
    "povstat.explore.views.provinces",
    "povstat.explore.views.milestones",
    "povstat.explore.views.map",
    "povstat.explore.screens.menu",
    "povstat.explore.screens.export",
    "povstat.explore.screens.help",
    "povstat.explore.exporting",
    "povstat.fields.county_card",
    "povstat.output.terminal_chart",
    "povstat.pictures.chart_points",
    "povstat.pictures.series_text",
    "povstat.queries.citations",
    "plotext",
)
"""What views and keys import when they are first asked for, nearest first; not what formats of an export need."""


def import_ahead() -> None:
    """Import them in a thread beside, which lets the keys through, and which nobody waits for who quits."""
    Thread(target=lambda: [import_module(name) for name in MODULES], daemon=True).start()
