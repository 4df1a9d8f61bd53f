"""What a worker does: open the data once, and decide the rows of the batches that it is given."""

from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from povstat.errors import PovstatError
from povstat.lang import Language
from povstat.matching.arrow import ArrowVerdicts
from povstat.matching.decide import TableDecider
from povstat.store.opening import open_image
from povstat.version import __version__

if TYPE_CHECKING:
    from sqlite3 import Connection


class FileImage(NamedTuple):
    """The compiled data as a file that Spark has brought to this worker."""

    name: str

    @property
    def value(self) -> bytes:
        """The data."""
        from pyspark import SparkFiles

        return Path(SparkFiles.get(self.name)).read_bytes()


class Errand(NamedTuple):
    """All that a worker must know, small enough to be sent with every task; called with a task's batches."""

    image: Any
    """What has the compiled data as its ``value``."""
    digest: str
    """The data's own, by which a worker knows that it is open already."""
    version: str
    lang: Language
    accept_typos: bool
    used: tuple[tuple[str, int], ...]
    """Role and position of each column of evidence."""
    fixed: tuple[tuple[str, str], ...]
    """Evidence that all rows share."""
    fields: tuple[str, ...]
    added: tuple[str, ...]
    """What the fields' columns are called."""

    def __call__(self, batches: Iterator[Any]) -> Iterator[Any]:
        """The batches with the added columns."""
        if self.version != __version__:
            raise PovstatError(
                "povstat {theirs} on this worker, {ours} where the frame was made: install the same version",
                theirs=__version__,
                ours=self.version,
            )
        arrow = import_module("pyarrow")
        verdicts = _verdicts(_Sent(self.digest, self.image), *self[3:8])
        for batch in batches:
            decided = verdicts.decide([batch.column(at) for _, at in self.used], len(batch))
            names = [*batch.schema.names, *self.added]
            yield arrow.RecordBatch.from_arrays([*batch.columns, *decided.columns], names=names)


class _Sent:
    """The data and its digest, equal to others of the same digest."""

    def __init__(self, digest: str, image: Any) -> None:
        self.digest = digest
        self.image = image

    def __hash__(self) -> int:
        return hash(self.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Sent) and self.digest == other.digest


@lru_cache(maxsize=4)
def _verdicts(
    sent: _Sent,
    lang: Language,
    accept_typos: bool,
    used: tuple[tuple[str, int], ...],
    fixed: tuple[tuple[str, str], ...],
    fields: tuple[str, ...],
) -> ArrowVerdicts:
    """What decides rows, kept for the tasks to come: Spark uses its workers again."""
    decider = _decider(sent, lang, accept_typos)
    return ArrowVerdicts(decider, [role for role, _ in used], dict(fixed), fields)


@lru_cache(maxsize=4)
def _decider(sent: _Sent, lang: Language, accept_typos: bool) -> TableDecider:
    return TableDecider(_opened(sent), lang=lang, accept_typos=accept_typos)


@lru_cache(maxsize=4)
def _opened(sent: _Sent) -> "Connection":
    return open_image(sent.image.value)
