"""The format of an answer: the one that --format or --json asks for, else the one that the file's name does."""

from pathlib import Path

from povstat.cli.session import Session
from povstat.errors import UsageError
from povstat.output import FILE_FORMATS, Format, form_named, form_of_name


def chosen_format(form: str | None, as_json: bool, output: Path | None = None) -> Format:
    """The format asked for by word, else by the name of the file; without either the screen form.

    Raises UsageError for one that there is not, for two, and for an ending that is none of a format.
    """
    if as_json:
        if form is not None and form_named(form) != "json":
            raise UsageError("--json and --format {form} ask for two formats", form=form)
        return "json"
    if form is not None:
        return form_named(form)
    return "table" if output is None or str(output) == "-" else form_of_name(str(output))


def asked_format(session: Session, form: str | None, as_json: bool, output: Path | None) -> Format:
    """The same, where the file may be written: raises UsageError for a data file in use, too."""
    if output is not None and str(output) != "-":
        from povstat.cli.destinations import refuse_data_file

        refuse_data_file(session, str(output))
    return chosen_format(form, as_json, output)


def refuse_options(form: Format, *, headings: bool, bom: bool, count: bool) -> None:
    """Raise UsageError for an option that would do nothing to the format, or that leaves it nothing to hold."""
    if headings and form not in ("csv", "tsv"):
        raise UsageError("--headings is for csv and tsv, not for {form}", form=form)
    known = FILE_FORMATS[form]
    if count and (known.described):
        raise UsageError("--count prints a number, which is no {form}: leave out one of them", form=form)
    if bom and known.binary:
        raise UsageError("--bom is for csv and tsv, not for {form}", form=form)


def refuse_terminal(form: Format, on_terminal: bool) -> None:
    """Raise UsageError for bytes to a terminal."""
    if on_terminal and FILE_FORMATS[form].binary:
        raise UsageError("{form} is not for a terminal: name a file with --output", form=form)


def screen_or_json(form: Format) -> Format:
    """The format of one thing, which is a card or an object. Raises UsageError for a format of rows."""
    if form not in ("table", "json"):
        raise UsageError("one county is a card or JSON, not {form}: end the name in .txt or .json", form=form)
    return form
