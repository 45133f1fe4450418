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
    told = db.execute("select article, told from telling where event = ? order by article, place", (event,))
    label = label_of(told, identity.people.get, identity.people.called)
    db.execute(
        "update event set parts = ?, arabic = ?, english = ? where n = ?",
        (label.parts, label.arabic, label.english, event),
    )
    if had is None or tuple(had) != (label.arabic, label.english):
        db.execute("insert or ignore into dirty_article select article from telling where event = ?", (event,))


def label_of(
    told: Iterable[tuple[object, str]],
    person: Callable[[tuple[str, str], str], str],
    called: Callable[[str], tuple[str, str | None] | None],
) -> Label:
    """The label of an event.

    :param told: which article tells of it, and what (``kg.resolution.notes.EventNote.told``), article by article.
    :param person: gives the shared id of a person, from his id and state in the article and the id to fall back on.
    :param called: gives the name that most articles give a person, by shared id; None where all give the same.
    """
    articles = groupby(told, key=lambda row: row[0])
    return fullest(_of_article([json.loads(row[1]) for row in rows], person, called) for _, rows in articles)


def _of_article(
    tellings: Iterable[tuple[object, list[tuple[str, str, str, str | None]]]],
    person: Callable[[tuple[str, str], str], str],
    called: Callable[[str], tuple[str, str | None] | None],
) -> Label:
    """The label that one article gives an event, which it may tell of twice."""
    whole: Event | None = None
    entities: dict[str, Entity] = {}
    for value, names in tellings:
        persons = {key: person((key, state), key) for key, state, _, _ in names if _is_person(key)}
        event = replace(with_persons(event_of_json(value), persons), id="")
        whole = together(whole, event) if whole else event
        for key, _, label, latin in names:
            shared = persons.get(key, key)
            name = (called(shared) if _is_person(key) else None) or (label, latin)
            entities.setdefault(shared, Entity("Person", shared, *name))
    assert whole is not None
    return event_label(whole, entities)


def _is_person(identity: str) -> bool:
    return identity.startswith("person/")
