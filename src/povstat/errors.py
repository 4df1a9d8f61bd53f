"""The errors that povstat raises for its user: one line each, and the exit code that goes with it."""


class PovstatError(Exception):
    """Something that the user can mend. ``str()`` is one line: what, where, what to do."""

    exit_code = 1


class UsageError(PovstatError):
    """The words of the call are wrong: an unknown province, column or option value."""

    exit_code = 2


class NotFoundError(PovstatError):
    """What was asked for is not in the data."""


class AmbiguousError(PovstatError):
    """What was asked for could be several things; the message names them."""


class InvalidDataError(PovstatError):
    """A data directory or a table cannot be read, or does not hold what it must."""
