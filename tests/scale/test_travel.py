"""A coded report arrives in another process as it left."""

from __future__ import annotations

import copyreg
import pickle

from dateline.coding import code
from dateline.reading import from_row
from dateline.scale.travel import send_by_fields


def test_a_coded_report_arrives_as_it_left() -> None:
    coded = code(from_row({"text": "LAGOS, May 3 - Police arrested two men, the army said.", "language": "en"}))
    known = copyreg.dispatch_table.copy()
    send_by_fields()
    try:
        sent = pickle.dumps(coded)
    finally:
        copyreg.dispatch_table.clear()
        copyreg.dispatch_table.update(known)
    assert coded.events
    assert pickle.loads(sent) == coded
    assert len(sent) < len(pickle.dumps(coded))
