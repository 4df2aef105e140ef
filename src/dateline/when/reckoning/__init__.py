"""Meaning and circumstances -> the stretch of the calendar that an expression stands for.

Where the report's day is unknown the value keeps an X for what is missing and there are no days.
"""

from __future__ import annotations

from dateline.when.reckoning import days, feasts, intervals, units  # each registers the meanings it reckons
from dateline.when.reckoning.dispatch import reckon, unknown
from dateline.when.reckoning.intervals import reckon_ends

__all__ = ["days", "feasts", "intervals", "reckon", "reckon_ends", "units", "unknown"]
