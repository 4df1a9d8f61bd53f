"""Joining a table with the list of the 832 counties, row by row, without guessing."""
