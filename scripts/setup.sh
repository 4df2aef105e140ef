#!/bin/sh
# Makes .venv with everything the lock file names and this checkout's wheel in it. Does nothing that is already done.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "dateline needs Python 3.11 or later: set PYTHON" >&2; exit 1; }
stamp=.venv/requirements.lock
if ! cmp -s requirements.lock "$stamp"; then
    rm -rf .venv
    "$python" -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
    cp requirements.lock "$stamp"
fi
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --force-reinstall .
