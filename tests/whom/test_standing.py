"""How sources stand, and what each makes of an event."""

from __future__ import annotations

from typing import get_args

import pytest

from dateline.coding import code_parsed
from dateline.knowledge import load
from dateline.report import Account, CodedReport, Factuality, Standing
from tests.conftest import Parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chinese Foreign Minister Lin Bao said that troops had left.", "named official"),
        ("The writer Anna Duarte said that troops had left.", "named person"),
        ("The foreign minister said that troops had left.", "unnamed official"),
        ("A security source said that troops had left.", "unnamed official"),
        ("Two officials who asked not to be named said that troops had left.", "unnamed official"),
        ("Activists said that troops had left.", "unnamed person"),
        ("Villagers said that troops had left.", "witness"),
        ("Brazil said that troops had left.", "body"),
        ("Amnesty International said that troops had left.", "body"),
        ("A report by the UN found that troops had left.", "document"),
        ("The state news agency said that troops had left.", "media"),
        ("Recent reports said that troops had left.", "media"),
        ("Rumours said that troops had left.", "rumour"),
        ("The troops are believed to have left the town.", "rumour"),
    ],
)
def test_standing(parsed: Parse, text: str, expected: str) -> None:
    (claim,) = code_parsed(parsed(text)).claims
    assert claim.standing == expected


def test_the_table_knows_only_standings() -> None:
    shorter = {name.split()[-1] for name in get_args(Standing)}
    assert {row["standing"] for row in load("claims/standing")} <= shorter
    assert {row["use"] for row in load("claims/standing")} == {"noun", "sector"}


def accounts(coded: CodedReport, type_: str) -> tuple[Account, ...]:
    (event,) = (e for e in coded.events if e.type == type_)
    assert len(event.accounts) == len(event.sources)
    return event.accounts


def test_who_denies_says_that_it_did_not_happen(parsed: Parse) -> None:
    (iran,) = accounts(code_parsed(parsed("Iran denied that it had attacked the ship.")), "ASSAULT")
    assert iran == Account(Factuality("negative", "certain", "denied"), party=True, first_hand=True)


def test_who_passes_on_a_denial_leaves_it_open(parsed: Parse) -> None:
    text = "The state news agency said that Iran had denied that its navy had attacked the ship."
    agency, iran = accounts(code_parsed(parsed(text)), "ASSAULT")
    assert (agency.factuality.certainty, iran.factuality.status) == ("unknown", "denied")
    assert (agency.first_hand, iran.first_hand) == (False, True)


def test_of_a_chain_only_the_innermost_knows_at_first_hand(parsed: Parse) -> None:
    text = "Reuters, citing a police official, said that gunmen had killed two women."
    reuters, official = accounts(code_parsed(parsed(text)), "ASSAULT")
    assert (reuters.first_hand, official.first_hand) == (False, True)
    assert not reuters.party and not official.party


def test_a_ministry_is_party_to_what_its_army_does(parsed: Parse) -> None:
    text = "Russian Defence Ministry spokesman Oleg Zorin said that Russian forces had bombed Kharkiv."
    (spokesman,) = accounts(code_parsed(parsed(text)), "ASSAULT")
    assert spokesman.party
    (other,) = accounts(code_parsed(parsed(text.replace("Russian Defence", "Turkish Defence"))), "ASSAULT")
    assert not other.party


def test_an_event_in_the_reports_own_voice_has_no_account(parsed: Parse) -> None:
    assert accounts(code_parsed(parsed("Gunmen killed two women.")), "ASSAULT") == ()
