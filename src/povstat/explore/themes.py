"""The two looks, light and dark."""

from textual.theme import Theme

DARK, LIGHT = "povstat-dark", "povstat-light"

THEMES = (
    Theme(
        name=DARK,
        primary="#56B4E9",
        secondary="#7F8C99",
        accent="#E69F00",
        warning="#E69F00",
        error="#E06C5C",
        success="#2DB88A",
        foreground="#D8DEE4",
        background="#14181D",
        surface="#1B2027",
        panel="#262D36",
        dark=True,
    ),
    Theme(
        name=LIGHT,
        primary="#0064A0",
        secondary="#5A6570",
        accent="#A34700",
        warning="#A34700",
        error="#B3261E",
        success="#00704E",
        foreground="#1B1F24",
        background="#FFFFFF",
        surface="#F4F6F8",
        panel="#E6EAEE",
        dark=False,
    ),
)
