"""The questions that can be asked of the store: typed arguments in, plain rows out."""
