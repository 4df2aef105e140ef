"""Which expression dates a predicate: the predicate stands in [[ ]], the words that date it after the arrow."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.language import Parsed
from dateline.when import date, govern

CASES = [
    # its own clause
    ("The army [[shelled]] the town on Friday.", "Friday"),
    ("On Friday, the army [[shelled]] the town.", "Friday"),
    ("Last week the minister [[visited]] Cairo.", "Last week"),
    ("The minister [[visited]] Cairo in September 2022.", "September 2022"),
    ("The fleet will [[train]] off Norway from March 28 to April 2.", "from March 28 to April 2"),
    ("The ministry wants to [[close]] the mines by 2030.", "by 2030"),
    ("Strikers were [[dismissed]] in Lagos in 2017.", "2017"),
    # what shares a clause's time
    ("The ministers met and [[signed]] a treaty on Monday.", "Monday"),
    ("The two sides [[held]] talks in Geneva on Monday.", "Monday"),
    ("The two sides held [[talks]] in Geneva on Monday.", "Monday"),
    ("The [[attack]] took place on Monday.", "Monday"),
    ("On Monday the police began to [[clear]] the square.", "Monday"),
    ("In a Wednesday speech the president [[denounced]] the plan.", "Wednesday"),
    ("The premier was [[ousted]] in the 2006 coup, ending a long rule.", "2006"),
    ("The premier was ousted in the 2006 coup, [[ending]] a long rule.", "2006"),
    ("The last time the two clubs [[played]] was in Oslo in May 2019.", "May 2019"),
    ("The king [[ordered]] the navy to blockade the port last year.", "last year"),
    ("The rivals [[agreed]] to meet on Friday.", None),
    # a saying lends its day to nothing below it
    ("The spokesman [[said]] on Friday that troops had left the town.", "Friday"),
    ("The spokesman said on Friday that troops had [[left]] the town.", None),
    ("The spokesman said on Friday that troops will [[leave]] the town in May.", "May"),
    # a date inside another event's phrase
    ("The party has [[lost]] seats since its foundation in 2003.", None),
    ("The court [[annulled]] the 2020 election.", None),
    ("The party [[won]] the 2020 election.", "2020"),
    # the nearest and narrowest of several
    ("Yesterday, at this year's congress, the party [[elected]] a leader.", "Yesterday"),
    ("The minister [[announced]] the list at a conference held by the army on Friday.", "Friday"),
    # what a date cannot be
    ("The police [[banned]] rallies until 30 June.", None),
    ("France [[condemns]] the arrest of the editor on 22 February.", None),
    # clauses at another time, and clauses at the same
    ("On Monday the court tried a man accused of [[killing]] a judge.", None),
    ("The army left on Friday after rebels had [[seized]] the road.", None),
    ("When troops crossed the border in August 1994, Kenya [[closed]] its embassy.", "August 1994"),
    ("On Friday deputies arrested the driver, who was [[charged]] with assault.", "Friday"),
    ("The minister spoke at a rally on Friday, where he [[attacked]] the press.", "Friday"),
    # discourse
    ("In 2014, rebels seized the airport. They [[shelled]] the city and fled.", "2014"),
    ("In 2014, rebels seized the airport. They will [[return]] soon.", None),
    ("Rebels seized the airport on Monday. They [[killed]] six guards.", "Monday"),
    ("Rebels [[seize]] airport\n\nRebels seized the airport of the capital on Monday.", "Monday"),
    ("Rebels [[seize]] airport\n\nThe guards fled on Monday.", None),
    ("Rebels [[burn]] airport\n\nRebels seized the airport of the capital on Monday.", "Monday"),
    ("Guards fled on Sunday.\n\nIn 2014 they were shelled for weeks.\n\nRebels [[burned]] the fort.", "Sunday"),
    ("Two envoys were expelled on Friday. Kenya [[rejected]] the charge.", None),
    ("The envoy arrived on Friday. He [[rejected]] the charge.", "Friday"),
    ("Rebels have fought since 2014. They [[shelled]] the town.", None),
]


@pytest.mark.parametrize(("marked", "words"), CASES)
def test_govern(marked: str, words: str | None, parsed: Callable[..., Parsed]) -> None:
    text = marked.replace("[[", "").replace("]]", "")
    parse = parsed(text, published="2023-02-28")
    trigger = next(t for t in parse.tokens if t.span.start == marked.index("[["))
    found = govern(parse, date(parse), trigger.i)
    assert (found and text[found.span.start : found.span.end]) == words
