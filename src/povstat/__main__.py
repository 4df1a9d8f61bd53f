"""The program: what ``povstat`` and ``python -m povstat`` start.

A call that the short way knows (start) is answered and over. This file imports next to nothing else before Ctrl-C
is answered: until the modules of a call are there, it ends the process at once. Nothing is open then that would
have to be put in order.
"""

import os
import sys

from povstat.interruption import quit_at_once


def main() -> None:
    """Run povstat with the arguments of the process, and exit."""
    try:
        from povstat.start import answered

        if answered(sys.argv[1:]):
            # All is written, nothing is left to be put in order: not even the interpreter.
            os._exit(0)
        import signal

        # A process that was started to ignore it (nohup, a background job) goes on ignoring it.
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, quit_at_once)
        from povstat.cli import main as run
    except KeyboardInterrupt:
        quit_at_once()
    run()


if __name__ == "__main__":
    from povstat.__main__ import main as _main  # the same module as the others know, not a second copy

    _main()
