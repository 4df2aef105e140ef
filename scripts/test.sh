#!/bin/sh
# Sets up, then runs the checks and the tests against the built wheel, on SQLite and on a PostgreSQL of their own.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh
PATH="$PWD/.venv/bin:$PATH"
# From another folder than the checkout, so that only the installed wheel can answer.
(cd tests && python -c 'import dateline, sys; sys.exit("site-packages" not in dateline.__file__)')
ruff check .
ruff format --check .
mypy
exec python -m pytest -n 2 "$@"
