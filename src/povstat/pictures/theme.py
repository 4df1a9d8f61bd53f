"""How pictures look: three themes, their colours, and the fonts that a text asks for."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, get_args

Theme = Literal["light", "dark", "print"]
THEMES: tuple[Theme, ...] = get_args(Theme)

FONT = "Povstat Sans"
FONTS = f"{FONT}, Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"
"""The fonts of a picture, the first that is there: each has Latin letters and Chinese characters."""


class Hues(NamedTuple):
    """Colours that people with any colour vision tell apart: Okabe and Ito's, yellow dark enough for white paper.

    In the order in which lines and classes of a chart take them.
    """

    blue: str
    orange: str
    green: str
    vermilion: str
    sky: str
    purple: str
    brown: str

    def on_map(self) -> tuple[str, ...]:
        """In the order in which the classes of a map take them: neighbours are neighbours in time."""
        return (self.blue, self.sky, self.green, self.orange, self.vermilion, self.purple, self.brown)


class Palette(NamedTuple):
    """The colours of a theme."""

    background: str
    text: str
    quiet: str
    """Text beside the picture, and axes."""
    grid: str
    dots: str
    """The seats of the country behind a map."""
    left: str
    """Counties that are off the list, and what is unknown."""
    classes: Hues
    """Colours of what is told apart."""


_LIGHT = Hues("#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#8C6D1F")
LOOKS: Mapping[Theme, Palette] = {
    "light": Palette("#FFFFFF", "#1B1B1B", "#595959", "#E3E3E3", "#C9C9C9", "#A8A8A8", _LIGHT),
    "dark": Palette(
        "#16181C",
        "#F2F2F2",
        "#B5B9C0",
        "#33373E",
        "#4A4F58",
        "#7C828C",
        Hues("#4FA8DE", "#F0B429", "#2CC295", "#FF7F45", "#9AD4F5", "#E39BC3", "#C9A95B"),
    ),
    # On paper, copied in black and white: dark enough, and every class has a shape or a dash of its own.
    "print": Palette(
        "#FFFFFF",
        "#000000",
        "#333333",
        "#D9D9D9",
        "#BDBDBD",
        "#8F8F8F",
        Hues("#004B7A", "#B87600", "#00694D", "#9E3F00", "#2E7FB0", "#94527A", "#5C4711"),
    ),
}

ORDERED: Mapping[Theme, tuple[str, ...]] = {
    "light": ("#FDBE3D", "#E8853A", "#C4476A", "#7D2A8C", "#2B1A6B"),
    "dark": ("#7B6BE0", "#B05CC9", "#E0607F", "#F39A4A", "#FFE08A"),
    "print": ("#E0A526", "#CC6B2C", "#A8355A", "#682078", "#1F1150"),
}
"""Colours of classes in an order, from the first to the last, by lightness too."""

SHAPES = ("circle", "square", "triangle-up", "diamond", "triangle-down", "triangle-right", "triangle-left")
"""Shapes that tell classes apart without colour."""
UNKNOWN_SHAPE = "cross"
"""The shape of what is unknown, and of nothing else."""


def config(theme: Theme) -> dict[str, Any]:
    """The part of a Vega-Lite chart that says how everything looks."""
    look = LOOKS[theme]
    return {
        "background": look.background,
        "font": FONTS,
        "padding": 14,
        "view": {"stroke": None},
        "title": {
            "color": look.text,
            "subtitleColor": look.quiet,
            "fontSize": 17,
            "subtitleFontSize": 12,
            "fontWeight": "normal",
            "subtitleFontWeight": "normal",
            "anchor": "start",
            "offset": 12,
        },
        "axis": {
            "labelColor": look.quiet,
            "titleColor": look.quiet,
            "domainColor": look.quiet,
            "tickColor": look.quiet,
            "gridColor": look.grid,
            "labelFontSize": 11,
            "titleFontSize": 11,
            "titleFontWeight": "normal",
        },
        "legend": {
            "labelColor": look.text,
            "titleColor": look.quiet,
            "labelFontSize": 12,
            "titleFontSize": 12,
            "titleFontWeight": "normal",
            "labelLimit": 460,
            "symbolSize": 70,
        },
        "header": {
            "labelColor": look.text,
            "titleColor": look.quiet,
            "labelFontSize": 12,
            "labelFontWeight": "normal",
        },
        "text": {"color": look.text, "fontSize": 11},
    }
