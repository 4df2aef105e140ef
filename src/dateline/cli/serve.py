"""``dateline serve``: the record as pages and as an API."""

from __future__ import annotations

import click

from dateline.cli.errors import told
from dateline.cli.options import db_option


@click.command(short_help="Serve the record as pages and an API.", epilog="Example: dateline serve --port 8001")
@db_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; this machine only.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port to listen on.")
@told
def serve(db: str, host: str, port: int) -> None:
    """Serve the record for reading, as pages and as an HTTP API, until interrupted."""
    import uvicorn

    from dateline.web import site

    application = site(db)
    click.echo(f"http://{host}:{port}/ until interrupted", err=True)
    uvicorn.run(application, host=host, port=port, log_level="warning")
