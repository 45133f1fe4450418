"""Which persons of all articles are the same: ``kg.resolution.namesakes``, kept in a database and up to date.

A person goes through three steps, each of which looks at few others: those of the same id, those of the same block of
full names, those of the same family name and state. What has changed is marked before each step, and only that is done
again; so it is the same whether articles come all at once or one by one, and what one of them costs does not depend on
how many there are.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from kg.resolution.namesakes import Named, bearers, block_of, meant_by, united
from kg.resolution.notes import PersonNote

SCHEMA = """
create table if not exists person(
    n integer primary key, old text, state text, label text, latin text, count integer not null,
    unique (old, state, label, latin)
);
create table if not exists mention(person integer, article integer, primary key (person, article)) without rowid;
create index if not exists mention_by_article on mention(article);
create table if not exists bearer(
    old text, state text, name text, count integer, id text, first text, last text, best text, full text,
    primary key (old, state)
) without rowid;
create index if not exists bearer_by_block on bearer(first, last);
create index if not exists bearer_by_family on bearer(last, full) where full is not null;
create table if not exists shared(
    old text, state text, bearer text, id text, was text, primary key (old, state)
) without rowid;
create index if not exists shared_by_id on shared(id);
create table if not exists called(id text primary key, label text, latin text) without rowid;
create table if not exists dirty_person(old text primary key) without rowid;
create table if not exists dirty_block(first text, last text, primary key (first, last)) without rowid;
create table if not exists dirty_family(last text, state text, primary key (last, state)) without rowid;
create table if not exists dirty_name(id text primary key) without rowid;
"""
"""``person``: each way in which articles name someone; ``bearer``: who bears an id, one for each state; ``shared``: the
bearer for an id and state, and the id that all articles share; ``called``: the name of who has several."""


class People:
    """The persons of all articles.

    :param db: a database with ``SCHEMA``; transactions are the caller's.
    :param known: ids of the lexicon's persons.
    """

    def __init__(self, db: sqlite3.Connection, known: Collection[str]) -> None:
        self._db = db
        self._known = known
        self.get = lru_cache(maxsize=1 << 16)(self._get)

    def _get(self, key: tuple[str, str], default: str) -> str:
        """The shared id of a person by the id and state in an article (``kg.resolution.tellings.SharedPersons``)."""
        row = self._db.execute("select id from shared where old = ? and state = ?", key).fetchone()
        return row[0] if row and row[0] else default

    def called(self, identity: str) -> tuple[str, str | None] | None:
        """The Arabic and Latin name that most articles give a person; None where all give the same."""
        row = self._db.execute("select label, latin from called where id = ?", (identity,)).fetchone()
        return (row[0], row[1] or None) if row else None

    # -- taking note ---------------------------------------------------------------------------------------------------

    def note(self, article: int, persons: Iterable[PersonNote]) -> None:
        """Take note of the persons whom an article names."""
        for person in persons:
            (number,) = self._db.execute(
                "insert into person(old, state, label, latin, count) values (?, ?, ?, ?, 1)"
                " on conflict do update set count = count + 1 returning n",
                (person.id, person.state, person.label, person.latin or ""),
            ).fetchone()
            self._db.execute("insert into mention values (?, ?)", (number, article))
            self._db.execute("insert or ignore into dirty_person values (?)", (person.id,))

    def forget(self, article: int) -> None:
        """Undo ``note``."""
        numbers = [n for (n,) in self._db.execute("select person from mention where article = ?", (article,))]
        for number in numbers:
            self._db.execute("update person set count = count - 1 where n = ?", (number,))
            self._db.execute("insert or ignore into dirty_person select old from person where n = ?", (number,))
        self._db.execute("delete from mention where article = ?", (article,))

    # -- deciding ------------------------------------------------------------------------------------------------------

    def settle(self) -> None:
        """Decide anew on all that has changed; afterwards ``moved`` and ``renamed`` tell what came of it."""
        self._db.execute("update shared set was = id where was is not id")
        self._find_bearers()
        self._unite_full_names()
        self._unite_families()
        self._share()
        self.get.cache_clear()

    def _find_bearers(self) -> None:
        db = self._db
        db.execute("delete from person where count = 0")
        rows = db.execute(
            "select dirty_person.old, state, min(label), sum(count) from dirty_person left join person using (old)"
            " group by dirty_person.old, state order by dirty_person.old"
        )
        for old, group in groupby(rows, key=lambda row: row[0]):
            same = [Named(old, name, state, count) for _, state, name, count in group if name is not None]
            had = {row[0]: row[1:3] for row in self._before(old)}
            found = bearers(same, self._known) if same else []
            states: dict[str, str] = {}
            for person, their in found:
                first, last = block_of(person.name)
                self._mark(first, last, person.state)
                if person.state in had:
                    self._mark(*had.pop(person.state), person.state)
                db.execute(
                    "insert into bearer values (?, ?, ?, ?, ?, ?, ?, null, null) on conflict do update set"
                    " name = excluded.name, count = excluded.count, id = excluded.id, first = excluded.first,"
                    " last = excluded.last, full = iif(excluded.first = '', null, full)",
                    (old, person.state, person.name, person.count, person.id, first, last),
                )
                states.update(dict.fromkeys(their, person.state))
            for state, (first, last) in had.items():
                self._mark(first, last, state)
                db.execute("delete from bearer where old = ? and state = ?", (old, state))
            stale = {row[0] for row in db.execute("select state from shared where old = ?", (old,))} - states.keys()
            for state in stale:
                self._rename_later(old, state)
                db.execute("delete from shared where old = ? and state = ?", (old, state))
            for state, bearer in states.items():
                db.execute(
                    "insert into shared values (?, ?, ?, null, null)"
                    " on conflict do update set bearer = excluded.bearer",
                    (old, state, bearer),
                )

    def _before(self, old: str) -> list[tuple[str, str, str]]:
        """State and block of those who bore an id. A family name may have meant one of them."""
        rows = self._db.execute("select state, first, last, full from bearer where old = ?", (old,)).fetchall()
        for _, _, last, full in rows:
            if full is not None:
                self._mark("", last, full)
        return [row[:3] for row in rows]

    def _rename_later(self, old: str, state: str) -> None:
        self._db.execute(
            "insert or ignore into dirty_name select id from shared where old = ? and state = ? and id is not null",
            (old, state),
        )

    def _mark(self, first: str, last: str, state: str) -> None:
        if first:
            self._db.execute("insert or ignore into dirty_block values (?, ?)", (first, last))
        else:
            self._db.execute("insert or ignore into dirty_family values (?, ?)", (last, state))

    def _unite_full_names(self) -> None:
        db = self._db
        rows = db.execute(
            "select first, last, id, name, state, count, old, best, full from dirty_block"
            " join bearer using (first, last) order by first, last"
        )
        for (_, last), block in groupby(rows, key=lambda row: (row[0], row[1])):
            before = {}
            people = []
            for _, _, identity, name, state, count, old, best, full in block:
                person = Named(identity, name, state, count)
                people.append(person)
                before[person] = (old, best, full)
            changes = []
            states = {full for _, _, full in before.values() if full is not None}
            for one in united(people, self._known):
                states.add(one.state)
                for person in one.people:
                    old, *had = before[person]
                    now = [one.best.id, one.state if person == one.best else None]
                    if had != now:
                        changes.append((*now, old, person.state))
            db.executemany("update bearer set best = ?, full = ? where old = ? and state = ?", changes)
            db.executemany("insert or ignore into dirty_family values (?, ?)", ((last, state) for state in states))

    def _unite_families(self) -> None:
        db = self._db
        rows = db.execute(
            "select bearer.old, bearer.id, name, bearer.state, count, best, last from dirty_family join bearer"
            " using (last, state) where first = ''"
        )
        changes = []
        for old, identity, name, state, count, best, last in rows:
            full = [
                Named(*row)
                for row in db.execute(
                    "select id, name, state, count from bearer where last = ? and full = ? order by id", (last, state)
                )
            ]
            now = meant_by(Named(identity, name, state, count), full, self._known)
            if now != best:
                changes.append((now, old, state))
        db.executemany("update bearer set best = ? where old = ? and state = ?", changes)

    def _share(self) -> None:
        """Hands the bearers' ids on to all who go by them, and finds who is called what."""
        db = self._db
        touched = (
            "select old from dirty_person union select old from bearer join dirty_block using (first, last)"
            " union select old from bearer join dirty_family using (last, state) where first = ''"
        )
        db.execute(
            f"update shared set id = (select best from bearer where bearer.old = shared.old"
            f" and bearer.state = shared.bearer) where old in ({touched})"
        )
        db.execute(
            f"insert or ignore into dirty_name select id from shared where old in ({touched})"
            f" union select was from shared where old in ({touched}) and was is not null"
        )
        for table in ("dirty_person", "dirty_block", "dirty_family"):
            db.execute(f"delete from {table}")

    def moved(self) -> Iterator[tuple[str, str]]:
        """Ids and states of the persons whose shared id was another before (``settle``)."""
        return self._db.execute("select old, state from shared where was is not null and was is not id")

    def rename(self) -> Iterator[str]:
        """Finds out what those are called whose articles have changed; the ids of those whose name is another now."""
        db = self._db
        rows = db.execute(
            "select dirty_name.id, label, latin, sum(count) from dirty_name left join shared using (id)"
            " left join person on person.old = shared.old and person.state = shared.state"
            " group by dirty_name.id, label, latin order by dirty_name.id"
        )
        for identity, group in groupby(rows, key=lambda row: row[0]):
            names = Counter({(label, latin): count for _, label, latin, count in group if label is not None})
            now = most_given(names) if len(names) > 1 else None
            had = db.execute("select label, latin from called where id = ?", (identity,)).fetchone()
            if now == had:
                continue
            if now is None:
                db.execute("delete from called where id = ?", (identity,))
            else:
                db.execute("insert or replace into called values (?, ?, ?)", (identity, *now))
            yield identity
        db.execute("delete from dirty_name")


def most_given(names: Counter[tuple[str, str]]) -> tuple[str, str]:
    """The name (Arabic, Latin) that most articles give; of those, the longest."""
    return min(names, key=lambda name: (-names[name], -len(name[0]), name))
