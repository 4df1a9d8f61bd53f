"""The record for agents: the questions of povstat as tools of the Model Context Protocol.

``server`` makes a server of the official SDK that asks one ``Povstat`` object. ``record_tools.py``,
``statistics_tools.py`` and ``name_tools.py`` hold the tools, ``wording.py`` their titles and descriptions,
``answer.py`` what every answer carries (rows, notes, sources, versions), ``schemas.py`` the JSON Schema of each
answer, ``tool.py`` how a method becomes a tool, ``resources.py`` the documentation. Nothing here writes.
"""

from povstat.agents.server import serve_stdio, server

__all__ = ["serve_stdio", "server"]
