#!/bin/sh
# Linter, formatter and strict type check. usage: sh tools/check.sh [DIRECTORY OF THE TOOLS]
set -e
bin=${1:-.venv-test/bin}
echo "== linter";    "$bin/ruff" check .
echo "== formatter"; "$bin/ruff" format --check .
echo "== types";     "$bin/mypy"
echo "== imports";   "$bin/lint-imports" --no-logo 2>/dev/null || "$bin/lint-imports"
