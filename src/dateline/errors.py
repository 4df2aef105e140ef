"""The one tree of exceptions. Every message names the thing and the reason, so that a user can act on it.

DatelineError
├── ReadingError       an input cannot be read as a report
├── KnowledgeError     a knowledge file breaks its schema
├── PipelineError      no usable language pipeline
├── DictionaryError    a dictionary of actors cannot be compiled or opened
├── RecordError        the database cannot be opened, written or asked
└── UsageError         an argument or option makes no sense
"""

from __future__ import annotations


class DatelineError(Exception):
    """Anything that dateline itself refuses, in one line that names the thing and the reason."""


class ReadingError(DatelineError):
    """An input that cannot be read as a report.

    Args:
        name: the file, member or row, as the user would call it.
        reason: why it cannot be read.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class KnowledgeError(DatelineError):
    """A file under ``knowledge/`` that breaks its schema: file, line and what is wrong."""


class PipelineError(DatelineError):
    """A language pipeline that is not installed or cannot be loaded."""


class DictionaryError(DatelineError):
    """A dictionary of actors that cannot be compiled or opened."""


class RecordError(DatelineError):
    """A database that cannot be opened, migrated, written or asked."""


class UsageError(DatelineError):
    """An argument or option that makes no sense."""
