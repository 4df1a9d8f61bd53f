"""Reads a data directory, checks it, and says what is wrong with it."""
