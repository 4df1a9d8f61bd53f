"""What lies over a view for a moment: help, lists to choose from, an export."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from povstat.explore.screens.over import Over


def kinds() -> "tuple[type[Over[Any]], ...]":
    """All of them, the likeliest first; their modules are imported now."""
    from povstat.explore.screens.chooser import Chooser
    from povstat.explore.screens.export import ExportScreen
    from povstat.explore.screens.help import HelpScreen
    from povstat.explore.screens.menu import Menu

    return HelpScreen, Chooser, Menu, ExportScreen
