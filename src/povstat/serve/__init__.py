"""The record in a browser, and as a JSON API: Datasette on a file of the record, with the page as its front.

``site.py`` makes the server's application of one ``Povstat`` object, ``running.py`` runs it until it is stopped.
``database.py`` makes the file that is served, ``described.py`` says what its tables and columns mean,
``questions.py`` holds the questions of the command line as SQL, ``functions.py`` what SQL cannot say of names and
codes, ``map.py`` draws rows that have a seat, ``forms.py`` amends the forms of Datasette, ``plugin.py`` and
``guard.py`` put all that into Datasette.
"""

from povstat.serve.running import run
from povstat.serve.served_site import Site

__all__ = ["Site", "run"]
