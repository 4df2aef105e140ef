"""The pages name every command, option, field, table and column that there is, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from dateline.cli import main
from dateline.exports.columns import ACTORS, CLAIMS, DOSSIER, EVENTS, JUDGEMENTS, ROLES
from dateline.exports.contract import to_row
from dateline.record.schema import metadata
from tests.record.written import CODED

DOCS = Path(__file__).parent.parent.parent / "docs"
CLI = (DOCS / "cli.md").read_text(encoding="utf-8")
DICTIONARY = (DOCS / "data-dictionary.md").read_text(encoding="utf-8")
ASKING = ("events", "claims", "actors", "actor", "calendar")
# What a table's row has because of where it belongs, which the page tells once for all tables.
BELONGING = {"document", "position", "actor", "event", "claim"}


def section(page: str, heading: str) -> str:
    """The text under a heading, down to the next of the same or a higher level."""
    level = heading.split()[0]
    found = re.search(rf"^{re.escape(heading)}$\n(.*?)(?=^#{{1,{len(level)}}} |\Z)", page, re.M | re.S)
    assert found, heading
    return found.group(1)


def words(page: str) -> set[str]:
    """Everything in back quotes."""
    return set(re.findall(r"`([^`\n]+)`", page))


def described(page: str) -> set[str]:
    """Everything in back quotes in the first cells of tables."""
    return {word for row in re.findall(r"^\|(.*?)\|", page, re.M) for word in words(row)}


def options(command: click.Command) -> set[str]:
    return {o for p in command.params if isinstance(p, click.Option) for o in p.opts if o.startswith("--")}


def commands() -> dict[str, click.Command]:
    """Every command by its name, those of a group by both: ``actors merge``."""
    found: dict[str, click.Command] = {}
    for name, command in main.commands.items():
        found[name] = command
        if isinstance(command, click.Group):
            found |= {f"{name} {inner}": its for inner, its in command.commands.items()}
    return found


def test_every_command_and_option_is_told() -> None:
    for name, command in commands().items():
        assert f"`{name}`" in CLI or f"`{name} " in CLI, name
        missing = {option for option in options(command) if f"`{option}" not in CLI}
        assert not missing, f"{name}: {missing}"


def test_no_option_is_told_that_is_not_there() -> None:
    known = set().union(*(options(command) for command in commands().values())) | {"--help", "--version"}
    assert set(re.findall(r"--[a-z][a-z-]+", CLI)) <= known


def test_every_command_has_an_example() -> None:
    for command in [main, *commands().values()]:
        assert command.epilog and command.epilog.startswith("Example: dateline")


def test_filters_are_the_same_everywhere_and_told_in_one_table() -> None:
    told = {word for word in described(section(CLI, "### Filters")) if word.startswith("--")}
    for name in ASKING:
        assert told <= options(main.commands[name])


def fields(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """(part of the contract, field) for every field of a coded report in which everything is filled."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if path != "numbers":
                yield path, name
            yield from fields(inner, name if isinstance(inner, dict | list) else path)
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, dict):
                yield from fields(inner, path)


PARTS = ("actors", "times", "places", "events", "claims", "relations")


@pytest.mark.parametrize("part", ["", *PARTS])
def test_every_field_of_the_contract_is_told(part: str) -> None:
    contract = section(DICTIONARY, "## The coded report")
    row = to_row(CODED)
    if not part:
        assert set(row) <= described(contract.split("\n### ")[0])
        assert set(row["dates"][0]) <= words(contract)
        return
    page = section(contract + "\n## ", f"### `{part}`")
    assert set(row[part][0]) == described(page)
    nested = {name for path, name in fields(row[part], part) if path != part}
    assert nested <= words(page) | words(contract.split("\n### ")[0]) | {"edtf", "start", "end", "span", "basis"}


def test_every_table_and_column_is_told() -> None:
    page = section(DICTIONARY, "## The tables")
    told = dict(re.findall(r"^\| `(\w+)` \| [^|]* \| (.*) \|$", page, re.M))
    assert set(told) == set(metadata.tables)
    for name, table in metadata.tables.items():
        columns = {column.name for column in table.columns} - BELONGING
        named = {word for word in words(told[name]) if re.fullmatch(r"\w+", word)}
        assert columns <= named, f"{name}: {columns - named}"


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        ("`events` and `calendar`", EVENTS),
        ("`claims`", CLAIMS),
        ("`actors`", ACTORS),
        ("`judgements`", JUDGEMENTS),
    ],
)
def test_every_column_of_an_answer_is_told(heading: str, columns: tuple[object, ...]) -> None:
    page = section(section(DICTIONARY, "## Answers") + "\n## ", f"### {heading}")
    assert {column.name for column in columns} <= words(page)  # type: ignore[attr-defined]


def test_the_sections_of_a_dossier_are_told() -> None:
    last = section(DICTIONARY, "## Answers").split("`dateline actor`")[1]
    assert set(DOSSIER) | {column.name for column in ROLES} <= words(last)
