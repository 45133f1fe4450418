"""From the build folder to the lines of each article's graph, and to files that are written in step with it."""

from __future__ import annotations

import io
import os
import sqlite3
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import IO

from kg.building.folder import Folder
from kg.database import opened_to_read
from kg.exports import prefixes_for, whole_file
from kg.graph.dataset import Statement, from_line
from kg.graph.labels import Label, called
from kg.graph.quads import lines
from kg.parallel import ordered_map
from kg.records import ArticleFacts
from kg.resolution.across import Identity
from kg.serial import unpack
from kg.store.embedded import NOTE, EmbeddedStore

BY_ARTICLE = ("nq", "trig")
"""The formats in which a file is one article after the other, each by itself."""

_FEW = 64  # articles: fewer are not worth further processes
_BATCH = 16
_STORE = "store"


class Sharing:
    """What articles say, under the ids, names and labels that all of them share."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._identity = Identity(db)

    def facts(self, number: int) -> ArticleFacts:
        """What an article says."""
        (data,) = self._db.execute("select data from facts where n = ?", (number,)).fetchone()
        return called(self._identity.rename(number, unpack(data)), self._identity.people.called)

    def labels(self, number: int) -> dict[str, Label]:
        """The labels of the events that an article tells of, by the events' ids."""
        rows = self._db.execute(
            "select event.id, parts, arabic, english from telling join event on event.n = telling.event"
            " where article = ?",
            (number,),
        )
        return {identity: Label(*label) for identity, *label in rows}

    def lines(self, number: int, name: str, base: str) -> list[str]:
        """The lines of an article's graph."""
        return lines(self.facts(number), base, name=name, labels=self.labels(number))


class Render:
    """Makes an article's part of a file. Opens the folder by itself, so that any process can do it."""

    def __init__(self, database: str, form: str, base: str) -> None:
        self._database, self._form, self._base = database, form, base
        self._process = 0
        self._db: sqlite3.Connection | None = None

    def __call__(self, article: tuple[int, str]) -> bytes:
        """The part of an article, given by number and name."""
        if self._db is None or self._process != os.getpid():
            self._process, self._db = os.getpid(), opened_to_read(self._database)
            self._sharing = Sharing(self._db)
        said = self._sharing.lines(*article, self._base)
        return "".join(f"{line}\n" for line in said).encode() if self._form == "nq" else _trig(said, self._base)

    def close(self) -> None:
        """Let go of the folder."""
        if self._db is not None:
            self._db.close()
            self._db = None


def _trig(said: Sequence[str], base: str) -> bytes:
    from kg.exports.writers import trig

    out = io.BytesIO()
    trig(map(from_line, said), out, prefixes_for(base))
    return out.getvalue().removeprefix(head("trig", base))


@cache
def head(form: str, base: str) -> bytes:
    """What a file of a format begins with."""
    if form != "trig":
        return b""
    from kg.exports.writers import trig

    out = io.BytesIO()
    trig([("<urn:g>", "<urn:s> <urn:p> <urn:o>")], out, prefixes_for(base))
    return b"".join(line for line in out.getvalue().splitlines(keepends=True) if line.startswith(b"@prefix "))


def write(folder: Folder, target: str, form: str, base: str, jobs: int, on_article: Callable[[int], None]) -> None:
    """Write a file of one of the formats ``BY_ARTICLE``, whole or not at all.

    If the folder has written that very file before, and nobody else has since, what has not changed is copied from it.

    :param jobs: how many processes make what is new.
    :param on_article: told how many articles have been written.
    :raises OSError: if it cannot be written.
    """
    key = "-" if target == "-" else str(Path(target).resolve())
    with whole_file(target) as out:
        output = _copy_or_make(folder, key, out, form, base, jobs, on_article)
    _remember(folder, output, key)


_CURRENT = "piece.output = ? and piece.article = article.n and piece.version = article.version"


def _copy_or_make(
    folder: Folder, key: str, out: IO[bytes], form: str, base: str, jobs: int, on_article: Callable[[int], None]
) -> int:
    db = folder.db
    before = _unchanged(db, key, form, base)
    made = _made(folder, before, Render(folder.database, form, base), jobs)
    output = _new_output(db, key, form, base)
    rows = db.execute(
        f"select article.n, article.version, start, length from article left join piece on {_CURRENT}"
        " order by name || '>'",
        (before,),
    )
    at = out.write(head(form, base))
    old = Path(key).open("rb") if before is not None else None  # noqa: SIM115
    held: tuple[int, int] | None = None
    pieces: list[tuple[int, int, int, int, int]] = []
    try:
        for done, (number, version, start, length) in enumerate(rows, 1):
            if start is not None and held is not None and held[0] + held[1] == start:
                held = (held[0], held[1] + length)
            else:
                _copy(old, held, out)
                held = (start, length) if start is not None else None
            if start is None:
                length = out.write(next(made))
            pieces.append((output, number, version, at, length))
            at += length
            on_article(done)
            if len(pieces) >= 10_000:
                db.executemany("insert into piece values (?, ?, ?, ?, ?)", pieces)
                pieces.clear()
        _copy(old, held, out)
    finally:
        made.close()
        if old is not None:
            old.close()
    db.executemany("insert into piece values (?, ?, ?, ?, ?)", pieces)
    return int(output)


def _new_output(db: sqlite3.Connection, key: str, form: str, base: str) -> int:
    row = db.execute("insert into output(target, form, base) values (?, ?, ?) returning n", (key, form, base))
    return int(row.fetchone()[0])


def load(folder: Folder, store: EmbeddedStore, base: str, jobs: int) -> None:
    """Load the articles into a store.

    If the folder loaded that very store before, and nobody else has since, only those that have changed.
    """
    db = folder.db
    key = str(Path(store.path, NOTE).resolve())
    before = _unchanged(db, key, _STORE, base)
    made = _made(folder, before, Render(folder.database, "nq", base), jobs)
    store.load(_statements(made))
    output = _new_output(db, key, _STORE, base)
    db.execute("insert into piece select ?, n, version, null, null from article", (output,))
    _remember(folder, output, key)


def statements(folder: Folder, base: str, jobs: int) -> Iterator[Statement]:
    """All there is, in order, made by several processes."""
    return _statements(_made(folder, None, Render(folder.database, "nq", base), jobs))


def _statements(made: Iterator[bytes]) -> Iterator[Statement]:
    return (from_line(line) for data in made for line in data.decode()[:-1].split("\n"))


def _made(folder: Folder, before: int | None, render: Render, jobs: int) -> Generator[bytes, None, None]:
    """The parts of the file that must be made, in order."""
    folder.commit()  # for the eyes of other processes
    with closing(opened_to_read(folder.database)) as db, closing(render):
        articles = db.execute(
            f"select n, name from article where not exists (select 1 from piece where {_CURRENT}) order by name || '>'",
            (before,),
        )
        first = list(islice(articles, _FEW))
        yield from ordered_map(render, chain(first, articles), jobs if len(first) == _FEW else 1, batch=_BATCH)


def _unchanged(db: sqlite3.Connection, key: str, form: str, base: str) -> int | None:
    """The number of a file that is as it was written, in that format."""
    row = db.execute(
        "select n, stamp from output where target = ? and form = ? and base = ? order by n desc limit 1",
        (key, form, base),
    ).fetchone()
    return row[0] if row and row[1] is not None and row[1] == stamp_of(key) else None


def _remember(folder: Folder, output: int, key: str) -> None:
    db = folder.db
    db.execute("update output set stamp = ? where n = ?", (stamp_of(key), output))
    db.execute("delete from piece where output in (select n from output where target = ? and n <> ?)", (key, output))
    db.execute("delete from output where target = ? and n <> ?", (key, output))
    folder.commit()


def stamp_of(path: str) -> str | None:
    """What a file's state is known by: its size, its time, its place on the disk."""
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ino}"


def _copy(old: IO[bytes] | None, stretch: tuple[int, int] | None, out: IO[bytes]) -> None:
    """Copies a stretch of a file, within the kernel where that can be."""
    if old is None or stretch is None:
        return
    start, length = stretch
    out.flush()
    while length:
        count = 0
        if hasattr(os, "copy_file_range"):
            try:
                count = os.copy_file_range(old.fileno(), out.fileno(), length, start)
            except OSError:
                count = 0
        if not count:
            data = os.pread(old.fileno(), min(length, 1 << 20), start)
            if not data:
                raise OSError("the file that was written before has changed meanwhile")
            out.write(data)
            out.flush()
            count = len(data)
        start, length = start + count, length - count
