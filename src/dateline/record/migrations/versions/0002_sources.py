"""What each source makes of an event, how it stands, and the words of saying."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns, empty until a document is coded again."""
    for name in ("cue_key", "stance", "standing"):
        op.add_column("claims", sa.Column(name, sa.Text() if name == "cue_key" else sa.String(), nullable=True))
    for name in ("polarity", "certainty", "status"):
        op.add_column("event_sources", sa.Column(name, sa.String(), nullable=True))
    for name in ("party", "first_hand"):
        op.add_column("event_sources", sa.Column(name, sa.Boolean(), nullable=True))
