"""The words nearest to one that was not understood: what every "did you mean" offers."""

from collections.abc import Iterable


def near_words(text: str, candidates: Iterable[str], most: int = 1, *, cutoff: float = 0.6) -> list[str]:
    """The candidates most like a text, the likest first; none below ``cutoff`` (0 to 1)."""
    import difflib

    return difflib.get_close_matches(text, list(candidates), n=most, cutoff=cutoff)
