"""A second, plain implementation of what researchers count with, written from the docs and not from the code.

Loops over the data files, read with ``csv`` and ``yaml``; nothing of povstat is used but the place of its data.
"""
