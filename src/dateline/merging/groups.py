"""Groups that grow by joining two members (union-find). The first member in order of reading names the group."""

from __future__ import annotations

Key = tuple[int, str]


class Groups:
    """Disjoint groups of (report number, event id)."""

    def __init__(self) -> None:
        self._above: dict[Key, Key] = {}

    def first(self, key: Key) -> Key:
        """The first member of the group that ``key`` is in; itself when it is alone."""
        path = []
        while (above := self._above.get(key, key)) != key:
            path.append(key)
            key = above
        for passed in path:
            self._above[passed] = key
        return key

    def join(self, a: Key, b: Key) -> None:
        """Put the groups of two members together."""
        first, second = sorted((self.first(a), self.first(b)), key=_order)
        if first != second:
            self._above[second] = first


def _order(key: Key) -> tuple[int, int, str]:
    """Reading order: event ids are ``e<start>-<end>``, and their starts sort as numbers."""
    start = key[1].lstrip("e").split("-")[0]
    return key[0], int(start) if start.isdigit() else 0, key[1]
