"""Run povstat as a module: ``python -m povstat``."""

from povstat.cli import main

main()
