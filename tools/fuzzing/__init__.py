"""The classes of tries of ``tools.fuzz``, a file each."""
