#!/bin/sh
# Sets up, reads the examples into examples.db and asks for the events.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh
.venv/bin/dateline read examples --db examples.db
.venv/bin/dateline events --db examples.db --format table
