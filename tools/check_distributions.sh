#!/bin/sh
# Build the wheel and the source distribution, and install and run both on every Python that is there.
# usage: sh tools/check_distributions.sh PYTHON_WITH_BUILD
set -e
builder=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

pythons() {
  for minor in 11 12 13 14 15; do
    for candidate in "python3.$minor" $(ls -d "$(pyenv root 2>/dev/null)/versions/3.$minor".*/bin/python 2>/dev/null); do
      # The name may be that of a launcher without a Python behind it.
      if "$candidate" -c "import sys; sys.exit(sys.version_info[:2] != (3, $minor))" 2>/dev/null; then
        echo "$candidate"
        break
      fi
    done
  done
}

run_alone() { # PYTHON DISTRIBUTION
  place="$scratch/$(basename "$2")-$("$1" -c 'import sys; print(sys.version_info[1])')"
  mkdir "$place"
  "$1" -m venv "$place/alone"
  "$place/alone/bin/pip" install --quiet --disable-pip-version-check "$2" 2>"$place/pip.log" || { cat "$place/pip.log"; exit 1; }
  (
    cd "$place"
    # The manual comes with it, and man finds it beside the program.
    test "$(ls alone/share/man/man1/ alone/share/man/zh_CN/man1/ | grep -c '^povstat.*\.1$')" -gt 50
    if man --version 2>/dev/null | grep -q '^man [0-9]'; then
      MANPATH="$place/alone/share/man" man povstat-counties | grep -c -e '--province' >/dev/null
    fi
    test "$(alone/bin/povstat counties --province Guizhou --count)" = 66
    alone/bin/povstat milestones --json | alone/bin/python -c 'import json, sys; assert len(json.load(sys.stdin)) >= 22'
    printf '县名\n威宁县\n' | alone/bin/povstat match - 2>/dev/null | grep -q 520526
    alone/bin/povstat validate 2>/dev/null
    # The pages that an agent reads, in both languages.
    test "$(ls alone/lib/python3.*/site-packages/povstat/agents/docs/*.md | wc -l)" -gt 4
    test "$(ls alone/lib/python3.*/site-packages/povstat/agents/docs/zh/*.md | wc -l)" -gt 4
  )
  echo "== $("$1" --version), $(basename "$2"): installed and run alone"
}

"$builder" -m build --outdir "$scratch/dist" . >"$scratch/build.log" 2>&1 || { tail -20 "$scratch/build.log"; exit 1; }
# Side by side: most of the time goes into waiting for packages.
jobs=
run() {
  (run_alone "$@") &
  jobs="$jobs $!"
}
for python in $(pythons); do
  test -n "$jobs" || run "$python" "$scratch"/dist/*.tar.gz
  run "$python" "$scratch"/dist/*.whl
done
test -n "$jobs"
for job in $jobs; do wait "$job"; done
