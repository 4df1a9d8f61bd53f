"""``povstat validate``."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from povstat.cli.emit import emit
from povstat.cli.listing import plain
from povstat.cli.session import Session
from povstat.cli.verb import Verb, verb_app
from povstat.cli.waiting import waiting
from povstat.output.harmless import one_line
from povstat.store import locations

if TYPE_CHECKING:
    from povstat.dataset.files import Dataset

app = verb_app()


@app.command(cls=Verb)
@plain
def validate(
    session: Session,
    directory: Annotated[
        Path | None,
        typer.Argument(
            metavar="[DIR]", help="A directory of data files; else the shipped ones.", show_default=False
        ),
    ] = None,
) -> None:
    """Check data files, and print everything that is wrong with them as file:line: field: what is wrong."""
    from povstat.dataset.problems import MOST_SHOWN
    from povstat.dataset.validation import read

    checked = directory or locations.chosen_data(session.data) or locations.shipped_data()
    with waiting(session.text("povstat: checking the data files"), session.err):
        dataset, problems = read(checked)
    lines = [f"{one_line(problem.message(session.language))}\n" for problem in problems.shown]
    emit(session, lambda stream, _look: stream.writelines(lines))
    if problems:
        if problems.count > len(problems.shown):
            session.note(
                "{count:problem|problems} in {directory}; of each file the first {shown} are shown",
                count=problems.count,
                directory=checked,
                shown=MOST_SHOWN,
            )
        else:
            session.note("{count:problem|problems} in {directory}", count=problems.count, directory=checked)
        raise typer.Exit(1)
    session.note(
        "{count:record|records} in {files:file holds|files hold}",
        count=sum(len(placed) for placed in dataset.records.values())
        + len(dataset.divisions)
        + len(dataset.seats),
        files=len(dataset.records) + 1 + bool(dataset.seats),
    )
    _note_what_is_open(session, dataset)


def _note_what_is_open(session: Session, dataset: "Dataset") -> None:
    """Data that hold are not therefore certain: how much of them sources dispute or do not tell."""
    from povstat.models.county import County

    counties = dataset.of(County)
    disputed = sum(county.evidence == "disputed" for county in counties)
    contradictions = len(dataset.shared.get("disagreements", ()))
    days = sum(county.delisted_on is None for county in counties)
    if disputed or contradictions or days:
        session.note(
            "open questions: counties whose batch is disputed: {disputed}; contradictions between sources: "
            "{contradictions}; unknown days of delisting: {days}; see 'povstat about open'",
            disputed=disputed,
            contradictions=contradictions,
            days=days,
        )
