"""Several processes that decide: for tables with many texts that are not alike.

The table is read, and its rows are written, by one process and in their order; the others are given texts and give
back decisions. They are copies of that process, made when everything that deciding needs is in memory.
"""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from povstat.errors import PovstatError
from povstat.matching.decision import Decision

LEAST = 32
"""Texts for each process below which asking takes longer than deciding."""
_MOST_DECISIONS = 50_000


def can_work() -> bool:
    """Whether this system can make copies of a process."""
    return hasattr(os, "fork")


class Team:
    """Processes that decide what a key of evidence means."""

    def __init__(self, decide: Callable[[Any], Decision], size: int) -> None:
        context = get_context("fork")
        self._ends: list[Connection] = []
        self._processes: list[BaseProcess] = []
        self._decisions: list[list[Decision]] = [[] for _ in range(size)]
        """What each process has answered so far: later answers name these by their place."""
        self._asked: list[int] = []
        # Ctrl-C waits until each process has learned to leave it alone.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            for _ in range(size):
                own, other = context.Pipe()
                self._ends.append(own)
                process = context.Process(target=_serve, args=(decide, other, [*self._ends]), daemon=True)
                process.start()
                other.close()
                self._processes.append(process)
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})

    @property
    def least(self) -> int:
        """How many keys are worth asking for."""
        return LEAST * len(self._ends)

    def ask(self, keys: Sequence[Any]) -> None:
        """Begin to decide keys; ``answers`` waits for the end of it."""
        share = -(-len(keys) // len(self._ends))
        self._asked = [at for at in range(len(self._ends)) if at * share < len(keys)]
        for at in self._asked:
            with _alive():
                self._ends[at].send(keys[at * share : (at + 1) * share])

    def answers(self) -> list[Decision]:
        """The decisions on the keys that were asked for, in their order."""
        answers: list[Decision] = []
        for at in self._asked:
            with _alive():
                afresh, places, new = self._ends[at].recv()
            decisions = self._decisions[at]
            if afresh:
                decisions.clear()
            decisions += new
            answers += [decisions[place] for place in places]
        self._asked = []
        return answers

    def close(self) -> None:
        """End the processes, whatever they are at."""
        for end in self._ends:
            end.close()
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join()


@contextmanager
def team_of(size: int, decide: Callable[[Any], Decision]) -> Iterator[Team | None]:
    """A team for as long as a table is read; None where one process is to do everything."""
    if size < 2 or not can_work():
        yield None
        return
    team = Team(decide, size)
    try:
        yield team
    finally:
        team.close()


@contextmanager
def _alive() -> Iterator[None]:
    try:
        yield
    except (EOFError, OSError) as error:
        raise PovstatError("one of the processes of --jobs ended before its time: try with fewer") from error


def _serve(decide: Callable[[Any], Decision], end: Connection, others: list[Connection]) -> None:
    """What a process of a team does: answer until nobody is there to ask."""
    # Ctrl-C is for the process that reads and writes, which ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in others:
        other.close()  # else nobody would notice that the asking process is gone
    known: dict[Decision, int] = {}
    with suppress(EOFError, OSError):
        while True:
            keys = end.recv()
            afresh = len(known) > _MOST_DECISIONS
            if afresh:
                known.clear()
            first = len(known)
            places = [known.setdefault(decide(key), len(known)) for key in keys]
            end.send((afresh, places, list(known)[first:]))
