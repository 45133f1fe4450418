"""The build folder: one SQLite database with all that is known of the articles, and a lock for the one who builds."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, NamedTuple

from kg.building.extracting import Extracted
from kg.database import opened
from kg.errors import InputError, KgError, UsageError
from kg.locks import lock
from kg.records import ArticleFacts
from kg.resolution import across
from kg.resolution.across import Identity
from kg.resolution.notes import notes_of
from kg.serial import unpack

_FORMAT = "3"
_NAME = "build.sqlite"
_LOCK = "lock"
_OWN = {_NAME, f"{_NAME}-wal", f"{_NAME}-shm", f"{_NAME}-journal", _LOCK}
_PREFIX = "mahdar-"
_COMMIT_EVERY = 500
_PATIENCE = 3.0  # seconds

_SCHEMA = (
    """
create table if not exists note(key text primary key, value text) without rowid;
create table if not exists article(
    n integer primary key, slug text, digest text, name text, version integer, unique (slug, digest)
);
create index if not exists article_in_order on article(name || '>');
create table if not exists facts(n integer primary key, data blob);
create table if not exists record(n integer primary key, key blob unique, article integer, fault text);
create table if not exists thing(id text primary key, kind text, count integer) without rowid;
create table if not exists dirty_slug(slug text primary key) without rowid;
create table if not exists output(n integer primary key, target text, form text, base text, stamp text);
create table if not exists piece(
    output integer, article integer, version integer, start integer, length integer, primary key (output, article)
) without rowid;
"""
    + across.SCHEMA
)
"""``article``: each content of each id, with the run that last changed what is written of it; ``record``: what became
of each thing read, by a digest; ``piece``: where each article stands in a file written."""


class Known(NamedTuple):
    """Something read before: whether it has come in this run already, and the fault as JSON if it is no article."""

    again: bool
    fault: str | None


class Marks:
    """A set of small numbers, a bit for each."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def add(self, number: int) -> bool:
        """Put a number in; whether it was there already."""
        at, bit = number >> 3, 1 << (number & 7)
        if at >= len(self._bits):
            self._bits.extend(bytes(at + 1))  # twice as many each time
        had = bool(self._bits[at] & bit)
        self._bits[at] |= bit
        return had

    def __contains__(self, number: int) -> bool:
        at, bit = number >> 3, 1 << (number & 7)
        return at < len(self._bits) and bool(self._bits[at] & bit)


class Folder:
    """A build folder, open and locked.

    :param path: the folder, new, empty or used before; None is a temporary one that vanishes.
    :raises UsageError: if something else is in the folder.
    :raises InputError: if another process builds in it, or if it is damaged.
    """

    def __init__(self, path: str | None) -> None:
        self._temporary = path is None
        self.path = Path(_temporary() if path is None else path)
        _check(self.path)
        self.path.mkdir(parents=True, exist_ok=True)
        self._lock = _patiently_locked(self.path / _LOCK)
        if self._lock is None:
            raise InputError(str(self.path), "another process builds in this folder; wait for it, or stop it")
        self.database = str(self.path / _NAME)
        try:
            with self.faults():
                self.db = opened(self.database, _SCHEMA)
                if (self.get("format") or _FORMAT) != _FORMAT:
                    self._clear()
                self.set("format", _FORMAT)
        except BaseException:
            self._let_go()
            raise
        self.identity = Identity(self.db)
        self.run = 0
        self._waiting = 0
        # Which records and articles this run has come by, by number. In memory, so that finding again what is known
        # writes nothing; the next run begins anew.
        self._seen_records, self._seen_articles = Marks(), Marks()

    @contextmanager
    def faults(self) -> Iterator[None]:
        """Tells of a full disk or a damaged folder in one clear line.

        :raises KgError: in place of the database's own errors.
        """
        try:
            yield
        except sqlite3.DatabaseError as error:
            damaged = getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
            raise KgError(
                f"{self.path}: the build folder is damaged ({error}); remove it and build again"
                if damaged
                else f"{self.path}: the build folder cannot be written ({error}); see whether the disk is full, then"
                " run the same again: what is done is kept"
            ) from None

    # -- notes and transactions ----------------------------------------------------------------------------------------

    def get(self, key: str) -> str | None:
        """A note of the folder's own."""
        row = self.db.execute("select value from note where key = ?", (key,)).fetchone()
        return row[0] if row else None

    def set(self, key: str, value: str) -> None:
        """Set such a note."""
        self.db.execute("insert or replace into note values (?, ?)", (key, value))

    def commit(self) -> None:
        """Make sure of what has been done so far."""
        self._waiting = 0
        self.db.commit()

    def _step(self) -> None:
        self._waiting += 1
        if self._waiting >= _COMMIT_EVERY:
            self.commit()

    # -- a run ---------------------------------------------------------------------------------------------------------

    def begin(self, reading: str, writing: str) -> bool:
        """Begin a run.

        :param reading: the fingerprint of what decides what articles say; if it is another, all is forgotten.
        :param writing: the fingerprint of what decides how that is written; if it is another, all is written anew.
        :returns: whether articles that were known are to be read again, since the program or its lexicon has changed.
        """
        changed = self.get("reading") not in (None, reading)
        if changed:
            self._clear()
        if self.get("writing") not in (None, writing):
            self.db.execute("insert or ignore into dirty_article select n from article")
            self.db.execute("insert or ignore into dirty_label select n from event")
        self.run = int(self.get("run") or 0) + 1
        for key, value in {"reading": reading, "writing": writing, "run": str(self.run)}.items():
            self.set(key, value)
        self.commit()
        return changed

    def _clear(self) -> None:
        self.db.close()
        for name in _OWN - {_LOCK}:
            (self.path / name).unlink(missing_ok=True)
        self.db = opened(self.database, _SCHEMA)
        self.set("format", _FORMAT)
        self.identity = Identity(self.db)

    def known(self, keys: Iterable[bytes]) -> Known | None:
        """What became of something read before: None if it is new.

        :param keys: digests, any of which it may be known by; they are tried in turn.
        """
        for key in keys:
            row = self.db.execute("select n, article, fault from record where key = ?", (key,)).fetchone()
            if row is not None:
                number, article, fault = row
                again = self._seen_records.add(number)
                return Known(again if article is None else self._seen_articles.add(article), fault)
        return None

    def take(self, key: bytes, said: Extracted) -> bool:
        """Keep what an article says.

        :returns: whether the very same article has come in this run already.
        """
        db = self.db
        row = db.execute("select n from article where slug = ? and digest = ?", (said.slug, said.digest)).fetchone()
        if row is not None:
            number = row[0]
        else:
            number = db.execute(
                "insert into article(slug, digest) values (?, ?) returning n", (said.slug, said.digest)
            ).fetchone()[0]
            db.execute("insert into facts values (?, ?)", (number, said.facts))
            db.executemany(
                "insert into thing values (?, ?, 1) on conflict do update set count = count + 1", said.notes.things
            )
            db.execute("insert or ignore into dirty_slug values (?)", (said.slug,))
            self.identity.add(number, f"{said.slug}-{said.digest}", said.notes)
        self._keep(key, number, None)
        return self._seen_articles.add(number)

    def fail(self, key: bytes, fault: str) -> None:
        """Keep a fault (as JSON)."""
        self._keep(key, None, fault)

    def _keep(self, key: bytes, article: int | None, fault: str | None) -> None:
        row = (key, article, fault)
        kept = self.db.execute("insert or replace into record(key, article, fault) values (?, ?, ?) returning n", row)
        self._seen_records.add(kept.fetchone()[0])
        self._step()

    def end(self, jobs: int = 1) -> None:
        """End a run: articles that it has not seen are forgotten, identity across articles is brought up to date.

        :param jobs: how many processes compare articles, where there are many.
        """
        from kg.building.labels import settle

        db = self.db
        records = db.execute("select n from record")
        gone = [row for row in records if row[0] not in self._seen_records]
        db.executemany("delete from record where n = ?", gone)
        articles = db.execute("select n, slug from article")
        for number, slug in [row for row in articles if row[0] not in self._seen_articles]:
            self._forget(number, slug)
        self._name()
        self.commit()
        self.identity.settle(self.commit, jobs)
        settle(db, self.identity, self.commit)
        db.execute("update article set version = ? where n in (select n from dirty_article)", (self.run,))
        db.execute("delete from dirty_article")
        self.commit()

    def _forget(self, number: int, slug: str) -> None:
        db = self.db
        self.identity.remove(number)
        db.execute("insert or ignore into dirty_slug values (?)", (slug,))
        things = notes_of(self.facts(number)).things
        db.executemany("update thing set count = count - 1 where id = ?", ((key,) for key, _ in things))
        db.execute("delete from facts where n = ?", (number,))
        db.execute("delete from article where n = ?", (number,))
        self._step()

    def _name(self) -> None:
        """Names articles by their id; where several have one, by a digest too."""
        db = self.db
        several = "(select count(*) from article as other where other.slug = article.slug) > 1"
        wanted = f"iif({several}, slug || '-' || digest, slug)"
        db.execute(
            "insert or ignore into dirty_article select n from article join dirty_slug using (slug)"
            f" where name is not {wanted}"
        )
        db.execute(f"update article set name = {wanted} where slug in (select slug from dirty_slug)")
        db.execute("delete from dirty_slug")
        db.execute("delete from thing where count = 0")

    # -- what is in it -------------------------------------------------------------------------------------------------

    def articles(self) -> Iterator[tuple[int, str, int]]:
        """Numbers, names and versions of the articles, in the order of their graphs' IRIs."""
        return self.db.execute("select n, name, version from article order by name || '>'")

    def facts(self, number: int) -> ArticleFacts:
        """What an article says, by itself."""
        return unpack(self.db.execute("select data from facts where n = ?", (number,)).fetchone()[0])

    def count(self) -> int:
        """How many articles there are."""
        return int(self.db.execute("select count(*) from article").fetchone()[0])

    def entities(self) -> dict[str, int]:
        """How many entities of each kind there are."""
        found = dict(self.db.execute("select kind, count(*) from thing group by kind"))
        (persons,) = self.db.execute("select count(distinct id) from shared").fetchone()
        return dict(sorted({**found, **({"Person": persons} if persons else {})}.items()))

    def events(self) -> dict[str, int]:
        """How many events of each kind there are."""
        return dict(self.db.execute("select kind, count(*) from event group by kind order by kind"))

    def close(self) -> None:
        """Let go of the folder; a temporary one is removed."""
        with suppress(sqlite3.Error):
            self.db.rollback()
        self.db.close()
        self._let_go()

    def _let_go(self) -> None:
        if self._temporary:
            shutil.rmtree(self.path, ignore_errors=True)
        if self._lock is not None:
            self._lock.close()
            self._lock = None


def _check(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder}: is a file; a build folder is a folder")
    if not folder.is_dir() or (folder / _NAME).is_file():
        return
    if any(item.name not in _OWN for item in folder.iterdir()):
        raise UsageError(f"{folder}: holds other files and no build; give a new or an empty folder")


def _patiently_locked(path: Path) -> IO[bytes] | None:
    """The lock; processes of a build that was killed may hold it for a moment more."""
    give_up = time.monotonic() + _PATIENCE
    while (held := lock(path)) is None and time.monotonic() < give_up:
        time.sleep(0.05)
    return held


def _temporary() -> str:
    """A new temporary folder. What processes left that were killed is removed."""
    place = Path(tempfile.gettempdir())
    with suppress(OSError):
        for left in place.glob(f"{_PREFIX}*"):
            if (left / _LOCK).is_file() and (held := lock(left / _LOCK)) is not None:
                shutil.rmtree(left, ignore_errors=True)
                held.close()
    return tempfile.mkdtemp(prefix=_PREFIX)
