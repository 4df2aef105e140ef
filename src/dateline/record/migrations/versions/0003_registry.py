"""What people decide about actors, and what the registry makes of it and of all reports together."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables; those of the registry stay empty until something is read or judged."""
    op.create_table(
        "judgements",
        sa.Column("number", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("verb", "verdict")),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("name", "name_key")),
        sa.Column("country", sa.String(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("other_name", "other_key")),
        *(sa.Column(name, sa.String(), nullable=True) for name in ("other_country", "report", "report_actor")),
        sa.Column("new_name", sa.Text(), nullable=True),
        sa.Column("new_country", sa.String(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("new_sectors", "new_title")),
        *(sa.Column(name, sa.Date(), nullable=True) for name in ("since", "until")),
        sa.Column("undone", sa.DateTime(timezone=True), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("undone_by", "undone_reason")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_judgements")),
    )
    _of_actor(
        "identities",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("name", "name_key")),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("split", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
    )
    op.create_index("ix_identities_name_key", "identities", ["name_key"], unique=False)
    _of_actor(
        "remembered_roles",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("organisation", sa.Text(), nullable=True),
        *(sa.Column(name, sa.Date(), nullable=True) for name in ("since", "until")),
        *(sa.Column(name, sa.String(), nullable=True) for name in ("evidence", "actor_country")),
        sa.Column("actor_sectors", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
    )


def _of_actor(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        *(sa.Column(key, sa.Integer(), autoincrement=False, nullable=False) for key in ("document", "actor")),
        *columns,
        sa.ForeignKeyConstraint(
            ["document", "actor"],
            ["actors.document", "actors.position"],
            name=op.f(f"fk_{name}_document_actor"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document", "actor", name=op.f(f"pk_{name}")),
    )
