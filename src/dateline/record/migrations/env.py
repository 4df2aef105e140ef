"""How Alembic runs the migrations: on the connection that ``migrating`` hands it."""

from __future__ import annotations

from alembic import context

from dateline.record.fulltext import is_ours
from dateline.record.migrating import VERSION_TABLE
from dateline.record.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    include_name=is_ours,
    render_as_batch=True,
)
context.run_migrations()
