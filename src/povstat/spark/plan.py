"""What the driver does: choose the columns, send the data, ask for the rows to be decided."""

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from povstat.lang import Language
from povstat.matching.asked import SAMPLE_ROWS, added_columns, decider_on, fixed_evidence, refuse_taken
from povstat.matching.columns import choose_columns
from povstat.matching.decision import WHOLE_NUMBERS
from povstat.spark.worker import Errand, FileImage
from povstat.version import __version__


def marked(
    frame: Any,
    given: dict[str, str | None],
    fields: Sequence[str] | None,
    prefix: str,
    data: Path | None,
    lang: Language,
    *,
    accept_typos: bool,
) -> Any:
    """The frame with the added columns. Raises UsageError for a column that is not there, or is there already."""
    from pyspark.sql import types

    chosen, added = added_columns(fields, prefix)
    refuse_taken(added, frame.columns)
    decider, image = decider_on(data, lang, accept_typos=accept_typos)
    columns = choose_columns(frame.columns, frame.head(SAMPLE_ROWS), given, decider.kind_of)
    digest = blake2b(image, digest_size=16).hexdigest()
    errand = Errand(
        _sent(frame.sparkSession, image, digest),
        digest,
        __version__,
        lang,
        accept_typos,
        columns.used(),
        tuple(fixed_evidence(columns).items()),
        chosen,
        added,
    )
    kinds = [types.LongType() if field in WHOLE_NUMBERS else types.StringType() for field in chosen]
    new = [types.StructField(column, kind) for column, kind in zip(added, kinds, strict=True)]
    return frame.mapInArrow(errand, types.StructType([*frame.schema.fields, *new]))


_sent_already: dict[tuple[str, str], Any] = {}
"""What has been sent, by session and content, so that many calls send it once."""


def _sent(session: Any, image: bytes, digest: str) -> Any:
    """The compiled data on its way to every worker: an object whose ``value`` is the data there."""
    connected = "connect" in type(session).__module__
    key = (session.session_id if connected else session.sparkContext.applicationId), digest
    if key not in _sent_already:
        send = _as_artifact if connected else _as_broadcast
        _sent_already[key] = send(session, image, digest)
    return _sent_already[key]


def _as_broadcast(session: Any, image: bytes, digest: str) -> Any:
    return session.sparkContext.broadcast(image)


def _as_artifact(session: Any, image: bytes, digest: str) -> FileImage:
    """A client of Spark Connect has no broadcasts. Its files go to the workers likewise."""
    name = f"povstat-{digest}.sqlite"
    with TemporaryDirectory() as directory:
        path = Path(directory, name)
        path.write_bytes(image)
        session.addArtifacts(str(path), file=True)
    return FileImage(name)
