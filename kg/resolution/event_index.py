"""Which tellings of all articles are of one event: ``kg.resolution.linking``, kept in a database and up to date.

A telling goes through four steps: its blocking keys, the links within each of its blocks, the cluster of what links
hold together, and the number that tells events of one id apart. Each step looks only at what the last one has changed.
"""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import blake2b
from itertools import groupby
from typing import Any

from kg.database import file_of, opened_to_read
from kg.parallel import ordered_map
from kg.resolution.linking import Link, clusters, links, name_of, rank_of
from kg.resolution.notes import EventNote
from kg.resolution.people_index import People
from kg.resolution.tellings import SharedPersons, Telling, blocking_keys, telling_of
from kg.serial import dumps

_LINKS_BY_TELLING = """
create index if not exists link_by_a on link(a, b);
create index if not exists link_by_b on link(b, a);
"""

SCHEMA = f"""
create table if not exists telling(
    n integer primary key, article integer, called text, place integer, record text, told text, keys blob,
    event integer, id text
);
create index if not exists telling_by_article on telling(article);
create index if not exists telling_by_event on telling(event);
create table if not exists block(key integer, telling integer, primary key (key, telling)) without rowid;
create table if not exists new_block(key integer, telling integer);
create table if not exists link(block integer, a integer, b integer, primary key (block, a, b)) without rowid;
{_LINKS_BY_TELLING}
create table if not exists event(
    n integer primary key, kind text, base text, rank text, id text, parts integer, arabic text, english text
);
create index if not exists event_by_base on event(base);
create table if not exists dirty_telling(n integer primary key);
create table if not exists dirty_key(key integer primary key);
create table if not exists dirty_cluster(n integer primary key);
create table if not exists dirty_base(base text primary key) without rowid;
create table if not exists dirty_label(event integer primary key);
create table if not exists was_label(id text primary key, arabic text, english text) without rowid;
create table if not exists dirty_article(n integer primary key);
"""
"""``telling``: an event as an article tells it, with its keys and shared id; ``block``: tellings by hashed key;
``new_block``: what is yet to be put there; ``link``: ``kg.resolution.linking.links``; ``event``: clusters, with the id
before and after those of one id were told apart, and their labels; ``dirty_article``: articles to be written anew."""

_AT_A_TIME = 20_000
_BLOCKS = 500  # blocks that are looked at in one go
_MANY = 5_000  # blocks: fewer are not worth further processes
_LINKS = 20  # in a block, as a rule

_SELECT = "select telling.n, called, place, record from telling"


class Events:
    """The events of all articles.

    :param db: a database with ``SCHEMA``; transactions are the caller's.
    :param persons: the shared ids of persons.
    """

    def __init__(self, db: sqlite3.Connection, persons: SharedPersons) -> None:
        self._db = db
        self._persons = persons

    # -- taking note ---------------------------------------------------------------------------------------------------

    def note(self, article: int, called: str, events: Iterable[EventNote]) -> None:
        """Take note of the events that an article tells of.

        :param called: what the article is called, whatever other articles there are.
        """
        for place, event in enumerate(events):
            cursor = self._db.execute(
                "insert into telling(article, called, place, record, told, keys) values (?, ?, ?, ?, ?, x'')",
                (article, called, place, event.record, event.told),
            )
            self._db.execute("insert into dirty_telling values (?)", (cursor.lastrowid,))

    def forget(self, article: int) -> None:
        """Undo ``note``."""
        db = self._db
        self.put_in_blocks()  # of a run that was broken off
        rows = db.execute("select n, keys, event from telling where article = ?", (article,)).fetchall()
        for number, keys, event in rows:
            self._unblock(number, _unpacked(keys))
            for near in _linked(db, number):
                db.execute("insert or ignore into dirty_cluster values (?)", (near,))
            db.execute("delete from link where a = ?", (number,))
            db.execute("delete from link where b = ?", (number,))
            for table in ("dirty_telling", "dirty_cluster"):
                db.execute(f"delete from {table} where n = ?", (number,))
            db.execute("delete from telling where n = ?", (number,))
            if event is not None:
                self._dissolve(event)

    def _unblock(self, number: int, keys: Iterable[int]) -> None:
        self._db.executemany("delete from block where key = ? and telling = ?", ((key, number) for key in keys))
        self._db.executemany("insert or ignore into dirty_key values (?)", ((key,) for key in keys))

    def _dissolve(self, event: int) -> None:
        """Removes an event; its tellings are looked at again."""
        db = self._db
        row = db.execute("select base, id, arabic, english from event where n = ?", (event,)).fetchone()
        if row is None:
            return
        db.execute("insert or ignore into dirty_base values (?)", row[:1])
        if row[1] is not None:
            db.execute("insert or replace into was_label values (?, ?, ?)", row[1:])
        db.execute("insert or ignore into dirty_cluster select n from telling where event = ?", (event,))
        db.execute("update telling set event = null where event = ?", (event,))
        db.execute("delete from event where n = ?", (event,))
        db.execute("delete from dirty_label where event = ?", (event,))

    def moved(self, old: str, state: str) -> None:
        """A person has another shared id now: look again at the articles that name him."""
        articles = "select article from mention join person on n = person where old = ? and state = ?"
        self._db.execute(
            f"insert or ignore into dirty_telling select n from telling where article in ({articles})", (old, state)
        )
        self._db.execute(f"insert or ignore into dirty_article {articles}", (old, state))

    def renamed(self, person: str) -> None:
        """A person is called otherwise now: look again at the articles that name him, and at the labels of events."""
        articles = (
            "select article from mention join person on person.n = person join shared using (old, state) where id = ?"
        )
        self._db.execute(f"insert or ignore into dirty_article {articles}", (person,))
        self._db.execute(
            "insert or ignore into dirty_label select event from telling"
            f" where event is not null and article in ({articles})",
            (person,),
        )

    # -- deciding ------------------------------------------------------------------------------------------------------

    def block(self) -> bool:
        """First step: the blocking keys of what is new or names someone who is another now.

        :returns: whether there is more to do; it does so much at a time.
        """
        db = self._db
        rows = db.execute(
            "select telling.n, called, place, record, keys from telling join dirty_telling using (n)"
            " order by telling.n limit ?",
            (_AT_A_TIME,),
        ).fetchall()
        blocks: list[tuple[int, int]] = []
        same: set[int] = set()
        for *row, packed in rows:
            number = row[0]
            keys = {_hashed(key) for key in blocking_keys(self._telling(row))}
            had = set(_unpacked(packed))
            same |= keys & had
            if keys != had:
                self._unblock(number, sorted(had - keys))
                db.execute("update telling set keys = ? where n = ?", (array("q", sorted(keys)).tobytes(), number))
                blocks += ((key, number) for key in sorted(keys - had))
        db.executemany("insert into new_block values (?, ?)", blocks)
        db.executemany("insert or ignore into dirty_key values (?)", ((key,) for key in sorted(same)))
        db.executemany("insert or ignore into dirty_cluster values (?)", ((row[0],) for row in rows))
        db.executemany("delete from dirty_telling where n = ?", ((row[0],) for row in rows))
        return bool(rows)

    def put_in_blocks(self) -> None:
        """The end of the first step: what is new comes into its blocks, and those are marked.

        All at once and in order, so that each page of the database is written once, however many blocks there are.
        """
        db = self._db
        if db.execute("select 1 from new_block limit 1").fetchone():
            db.execute("insert or ignore into dirty_key select distinct key from new_block order by key")
            db.execute("insert into block select key, telling from new_block order by key, telling")
            db.execute("delete from new_block")

    def link(self, commit: Callable[[], None], jobs: int) -> None:
        """Second step: the links within the blocks that have changed.

        :param commit: called where the work may be broken off.
        :param jobs: how many processes look at blocks, where there are many.
        """
        db = self._db
        file = file_of(db)
        (count,) = db.execute("select count(*) from dirty_key").fetchone()
        jobs = jobs if file and count > _MANY else 1
        if anew := count > _MANY and count * _LINKS > db.execute("select count(*) from link").fetchone()[0]:
            # an index of so much that is new is made faster from the whole than link by link
            db.execute("drop index if exists link_by_a")
            db.execute("drop index if exists link_by_b")
        commit()  # for the eyes of other processes
        stretches = _stretches(db.execute(_EVERY, (_BLOCKS,)).fetchall())
        work = _Linking(file) if jobs > 1 else partial(_links_within, db, self._persons)
        for last, found in ordered_map(work, stretches, jobs, batch=1):
            for key, now in found:
                had = set(db.execute("select a, b from link where block = ?", (key,)))
                gone, new = had - now, now - had
                if gone or new:
                    db.executemany("delete from link where block = ? and a = ? and b = ?", ((key, *p) for p in gone))
                    db.executemany("insert into link values (?, ?, ?)", ((key, *pair) for pair in sorted(new)))
                    touched = sorted({number for pair in gone | new for number in pair})
                    db.executemany("insert or ignore into dirty_cluster values (?)", ((n,) for n in touched))
            db.execute("delete from dirty_key where key <= ?", (last,))
            commit()
        if anew:
            for statement in filter(str.strip, _LINKS_BY_TELLING.split(";")):
                db.execute(statement)
            commit()

    def cluster(self) -> bool:
        """Third step: the events among what links hold together, where any link has changed.

        :returns: whether there is more to do; it does so much at a time.
        """
        db = self._db
        for _ in range(_AT_A_TIME):
            row = db.execute("select n from dirty_cluster limit 1").fetchone()
            if row is None:
                return False
            members = self._component(row[0])
            rows = [db.execute(f"{_SELECT} where n = ?", (n,)).fetchone() for n in sorted(members)]
            linked = {
                pair
                for n in members
                for pair in db.execute("select a, b from link where a = ?", (n,))
                if len(members) > 1
            }
            for (event,) in {db.execute("select event from telling where n = ?", (n,)).fetchone() for n in members}:
                if event is not None:
                    self._dissolve(event)
            for cluster in clusters(map(self._telling, rows), linked):
                base = name_of(cluster)
                event = db.execute(
                    "insert into event(kind, base, rank) values (?, ?, ?) returning n",
                    (cluster[0].kind, base, dumps(rank_of(cluster))),
                ).fetchone()[0]
                db.executemany("update telling set event = ? where n = ?", ((event, t.number) for t in cluster))
                db.execute("insert or ignore into dirty_base values (?)", (base,))
                db.execute("insert into dirty_label values (?)", (event,))
            db.executemany("delete from dirty_cluster where n = ?", ((n,) for n in members))
        return True

    def _component(self, number: int) -> set[int]:
        """All tellings that links lead to from one."""
        found, rest = {number}, [number]
        while rest:
            for near in _linked(self._db, rest.pop()):
                if near not in found:
                    found.add(near)
                    rest.append(near)
        return found

    def tell_apart(self) -> None:
        """Fourth step: numbers for events that come to the same id, in an order that is their own."""
        db = self._db
        rows = db.execute("select base, rank, event.n, id from dirty_base join event using (base) order by base, rank")
        for base, group in groupby(rows, key=lambda row: row[0]):
            for count, (_, _, event, had) in enumerate(group, 1):
                identity = base if count == 1 else f"{base}-{count}"
                if identity == had:
                    continue
                db.execute("update event set id = ? where n = ?", (identity, event))
                db.execute("insert or ignore into dirty_label values (?)", (event,))
        db.execute(
            "insert or ignore into dirty_article select article from dirty_label join telling using (event)"
            " join event on event.n = telling.event where telling.id is not event.id"
        )
        db.execute(
            "update telling set id = (select event.id from event where event.n = telling.event)"
            " where event in (select event from dirty_label)"
        )
        db.execute("delete from dirty_base")

    def _telling(self, row: Sequence[Any]) -> Telling:
        number, called, place, record = row
        return telling_of(number, called, place, record, self._persons)


_EVERY = (
    "select max(key) from (select key, (row_number() over (order by key) - 1) / ? as part from dirty_key)"
    " group by part order by part"
)

Stretch = tuple[int, int]
"""The first and the last of some keys."""


def _stretches(ends: Iterable[tuple[int]]) -> Iterator[Stretch]:
    first = -(1 << 63)
    for (last,) in ends:
        yield first, last
        first = last + 1


def _links_within(
    db: sqlite3.Connection, persons: SharedPersons, stretch: Stretch
) -> tuple[int, list[tuple[int, set[Link]]]]:
    """The last key of a stretch, and the links in the blocks there that have changed."""
    rows = db.execute(
        "select dirty_key.key, telling.n, called, place, record from dirty_key left join block using (key)"
        " left join telling on telling.n = block.telling where dirty_key.key between ? and ? order by dirty_key.key",
        stretch,
    )
    found = []
    for key, members in groupby(rows, key=lambda row: row[0]):
        block = [row[1:] for row in members if row[1] is not None]
        tellings = (telling_of(n, called, place, record, persons) for n, called, place, record in block)
        found.append((key, set(links(tellings)) if len(block) > 1 else set()))
    return stretch[1], found


class _Linking:
    """``_links_within`` in another process, with a connection of its own."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._process = 0
        self._db: sqlite3.Connection | None = None

    def __call__(self, stretch: Stretch) -> tuple[int, list[tuple[int, set[Link]]]]:
        if self._db is None or self._process != os.getpid():
            self._process, self._db = os.getpid(), opened_to_read(self._file)
            self._persons = People(self._db, ())
        return _links_within(self._db, self._persons, stretch)


def _linked(db: sqlite3.Connection, number: int) -> Iterator[int]:
    for (near,) in db.execute("select b from link where a = ? union select a from link where b = ?", (number, number)):
        yield near


def _hashed(key: str) -> int:
    """A key as a number of 64 bits. That two keys share one costs some comparisons in vain, nothing else."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


def _unpacked(keys: bytes) -> array[int]:
    found = array("q")
    found.frombytes(keys)
    return found
