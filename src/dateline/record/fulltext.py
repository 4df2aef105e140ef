"""Searching the texts: FTS5 with triggers on SQLite, an index over tsvector on PostgreSQL.

Neither is in the schema's metadata, because neither database knows the other's. Alembic's batch mode copies a table
and drops its triggers without a word: a migration that alters ``documents`` calls ``create`` again at its end.
"""

from __future__ import annotations

import re
from typing import cast

from sqlalchemy import ColumnElement, Connection, column, select, table, text

from dateline.record.schema import documents

FTS = "document_texts"
INDEX = "ix_documents_words"
# PostgreSQL refuses a tsvector of more than a megabyte, which no text of this length can fill.
CHARACTERS_SEARCHED = 300_000
WORDS_OF = f"to_tsvector('english', coalesce({{0}}title, '') || ' ' || left({{0}}text, {CHARACTERS_SEARCHED}))"

SQLITE = (
    f"DROP TABLE IF EXISTS {FTS}",
    f"CREATE VIRTUAL TABLE {FTS} USING fts5(title, text, content='documents', content_rowid='number', "
    "tokenize='porter unicode61 remove_diacritics 2')",
    f"INSERT INTO {FTS}({FTS}) VALUES ('rebuild')",
    *(f"DROP TRIGGER IF EXISTS {FTS}_{when}" for when in ("insert", "delete", "update")),
    f"CREATE TRIGGER {FTS}_insert AFTER INSERT ON documents BEGIN "
    f"INSERT INTO {FTS}(rowid, title, text) VALUES (new.number, new.title, new.text); END",
    f"CREATE TRIGGER {FTS}_delete AFTER DELETE ON documents BEGIN "
    f"INSERT INTO {FTS}({FTS}, rowid, title, text) VALUES ('delete', old.number, old.title, old.text); END",
    f"CREATE TRIGGER {FTS}_update AFTER UPDATE OF title, text ON documents BEGIN "
    f"INSERT INTO {FTS}({FTS}, rowid, title, text) VALUES ('delete', old.number, old.title, old.text); "
    f"INSERT INTO {FTS}(rowid, title, text) VALUES (new.number, new.title, new.text); END",
)
POSTGRESQL = (
    f"DROP INDEX IF EXISTS {INDEX}",
    f"CREATE INDEX {INDEX} ON documents USING gin ({WORDS_OF.format('')})",
)


def create(connection: Connection) -> None:
    """Make the index of words, and its triggers, anew over the documents that are there."""
    for statement in SQLITE if connection.dialect.name == "sqlite" else POSTGRESQL:
        connection.exec_driver_sql(statement)


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Whether Alembic should look at something in the database: not at what is made here."""
    if kind == "index":
        return name != INDEX
    return not (kind == "table" and name is not None and name.startswith(FTS))


def matching(query: str, dialect: str) -> ColumnElement[bool]:
    """The condition that a document's title or text holds the words.

    Args:
        query: words that must all be there, in any order and inflection; ``"in quotes"`` next to each other; ``-word``
            for one that must not be there; ``or`` between two of which one will do.
        dialect: ``sqlite`` or ``postgresql``.
    """
    if dialect == "postgresql":
        condition = f"{WORDS_OF.format('documents.')} @@ websearch_to_tsquery('english', :words)"
        return cast(ColumnElement[bool], text(condition).bindparams(words=query))
    words = table(FTS, column("rowid"), column(FTS))
    return documents.c.number.in_(select(words.c.rowid).where(words.c[FTS].op("MATCH")(_fts5(query))))


def _fts5(query: str) -> str:
    """The query in FTS5's own language, every word quoted so that nothing in it is taken for an operator."""
    wanted: list[str] = []
    unwanted: list[str] = []
    either = False
    for minus, phrase, word in re.findall(r'(-?)(?:"([^"]*)"|([^\s"]+))', query):
        if word.lower() == "or" and not minus:
            either = bool(wanted)
            continue
        quoted = '"' + (phrase or word).replace('"', '""') + '"'
        if minus:
            unwanted.append(quoted)
        elif either:
            wanted[-1] = f"({wanted[-1]} OR {quoted})"
        else:
            wanted.append(quoted)
        either = False
    return " AND ".join(wanted or ['""']) + "".join(f" NOT {word}" for word in unwanted)
