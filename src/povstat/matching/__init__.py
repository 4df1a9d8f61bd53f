"""Joining a table with the list of the 832 counties, row by row, without guessing.

``match`` takes rows or a frame in memory; ``run.match_table`` a file of any size.
"""

from povstat.matching.frames import match

__all__ = ["match"]
