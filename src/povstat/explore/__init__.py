"""``povstat explore``: the whole record on a full screen. Imported by that verb alone, as Textual is."""
