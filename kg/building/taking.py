"""What comes in on its way into the build folder: what is new is handed on to be read, the rest is known."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b

from kg.building.extracting import Extracted
from kg.building.folder import Folder
from kg.errors import Filtered, InputError, Place
from kg.reading import Raw
from kg.records import Article
from kg.serial import dumps

Record = Raw | Article

_PASSING = frozenset({"crashed", "limit", "time", "memory"})
"""Faults that another try may not meet with: they are not kept."""


class Keys:
    """Digests that a thing read is known by.

    By its content alone if that names the article, else together with the id that its place gives it; if it is no
    article, together with the place that the message names.
    """

    def __init__(self, record: Record) -> None:
        self._record = record
        self.content = _content(record)
        """Of the content alone."""

    @property
    def with_id(self) -> bytes:
        """Of the content and the id that the place gives."""
        return self.content if isinstance(self._record, Article) else _digest(self._record.id, self.content)

    @property
    def with_place(self) -> bytes:
        """Of the content and the place."""
        if isinstance(self._record, Article):
            return self.content
        return _digest(f"{self._record.id} {tuple(self._record.place)}", self.content)

    def __iter__(self) -> Iterator[bytes]:
        """All of them, the likeliest first."""
        yield self.content
        if isinstance(self._record, Raw):
            yield self.with_id
            yield self.with_place


def _content(record: Record) -> bytes:
    if isinstance(record, Article):
        return _digest(repr(record))
    data = record.data.encode("utf-8", "surrogatepass") if isinstance(record.data, str) else record.data
    read_by = f"{type(record.data).__name__} {record.parse.__qualname__}"
    return _digest(f"{read_by} {record.url} {record.day} {record.encoded}", data)


def _digest(text: str, data: bytes = b"") -> bytes:
    digest = blake2b(data, digest_size=16)
    digest.update(text.encode("utf-8", "surrogatepass"))
    return digest.digest()


class Taking:
    """Takes what is read into the folder, and tells of what is left out in the order in which it came.

    :param on_skip: told of each input that cannot be used; without it the first such input is raised.
    :param on_article: told how many articles there are so far.
    """

    def __init__(
        self,
        folder: Folder,
        on_skip: Callable[[InputError], None] | None,
        on_article: Callable[[int], None] | None,
    ) -> None:
        self._folder, self._on_skip, self._on_article = folder, on_skip, on_article
        self._away: deque[tuple[int, Keys, str | None]] = deque()
        """Position, keys and id by place of what is being read by other processes."""
        self._held: deque[tuple[int, InputError]] = deque()
        """Faults that wait for what came before them."""
        self.count = 0
        self.repeats = 0

    def new(self, records: Iterable[Record | InputError]) -> Iterator[Record]:
        """What must be read, of all that there is."""
        for position, record in enumerate(records):
            if isinstance(record, InputError):
                self._tell(position, record)
                continue
            keys = Keys(record)
            known = self._folder.known(keys)
            if known is None:
                self._away.append((position, keys, record.id if isinstance(record, Raw) else None))
                yield record
            elif known.fault is not None:
                self._tell(position, fault_of(known.fault))
            else:
                self._count(known.again)

    def take(self, result: Extracted | InputError) -> None:
        """What became of the first of those that are away."""
        _, keys, place_id = self._away.popleft()
        if isinstance(result, InputError):
            if result.kind not in _PASSING:
                self._folder.fail(keys.with_place, dumps(json_of(result)))
            self._say(result)
        else:
            self._count(self._folder.take(keys.with_id if result.id == place_id else keys.content, result))
        while self._held and (not self._away or self._held[0][0] < self._away[0][0]):
            self._say(self._held.popleft()[1])

    def _tell(self, position: int, error: InputError) -> None:
        if self._away:
            self._held.append((position, error))
        else:
            self._say(error)

    def _say(self, error: InputError) -> None:
        if self._on_skip is not None:
            self._on_skip(error)
        elif not isinstance(error, Filtered):
            raise error

    def _count(self, again: bool) -> None:
        if again:
            self.repeats += 1
            return
        self.count += 1
        if self._on_article is not None:
            self._on_article(self.count)


def json_of(error: InputError) -> list[object]:
    """A fault as lists of strings and numbers."""
    return [isinstance(error, Filtered), list(error.place), error.problem, error.kind, error.id]


def fault_of(text: str) -> InputError:
    """The fault that ``json_of`` told, as JSON."""
    filtered, place, problem, kind, identity = json.loads(text)
    return (Filtered if filtered else InputError)(Place(*place), problem, kind=kind, id=identity)
