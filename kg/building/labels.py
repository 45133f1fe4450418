"""One label for each event, however differently articles tell of it: kept in the build folder, and up to date."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby

from kg.graph.labels import Label, event_label, fullest
from kg.records import Entity, Event
from kg.resolution.across import Identity, together, with_persons
from kg.serial import event_of_json

_AT_A_TIME = 5000


def settle(db: sqlite3.Connection, identity: Identity, commit: Callable[[], None]) -> None:
    """Label the events that have changed (``dirty_label``), and mark the articles that tell of them if it shows."""
    while True:
        rows = db.execute("select event from dirty_label order by event limit ?", (_AT_A_TIME,)).fetchall()
        if not rows:
            break
        for (event,) in rows:
            _label(db, identity, event)
        db.executemany("delete from dirty_label where event = ?", rows)
        commit()
    db.execute("delete from was_label")
    commit()


def _label(db: sqlite3.Connection, identity: Identity, event: int) -> None:
    row = db.execute("select id, arabic, english from event where n = ?", (event,)).fetchone()
    if row is None:
        return
    identity_of_event, *had = row
    if had[0] is None:
        had = db.execute("select arabic, english from was_label where id = ?", (identity_of_event,)).fetchone()
    told = db.execute("select article, told from telling where event = ? order by article, place", (event,)).fetchall()
    said = [
        _of_article((json.loads(value) for _, value in group), identity) for _, group in groupby(told, lambda r: r[0])
    ]
    label = fullest(said)
    db.execute(
        "update event set parts = ?, arabic = ?, english = ? where n = ?",
        (label.parts, label.arabic, label.english, event),
    )
    if had is None or tuple(had) != (label.arabic, label.english):
        db.execute("insert or ignore into dirty_article select article from telling where event = ?", (event,))


def _of_article(tellings: Iterable[tuple[object, list[tuple[str, str, str, str | None]]]], identity: Identity) -> Label:
    """The label that one article gives an event, which it may tell of twice (``kg.resolution.notes``)."""
    whole: Event | None = None
    entities: dict[str, Entity] = {}
    for value, names in tellings:
        persons = {key: identity.people.get((key, state), key) for key, state, _, _ in names if _is_person(key)}
        event = replace(with_persons(event_of_json(value), persons), id="")
        whole = together(whole, event) if whole else event
        for key, _, label, latin in names:
            shared = persons.get(key, key)
            name = (identity.people.called(shared) if _is_person(key) else None) or (label, latin)
            entities.setdefault(shared, Entity("Person", shared, *name))
    assert whole is not None
    return event_label(whole, entities)


def _is_person(identity: str) -> bool:
    return identity.startswith("person/")
