"""Identity across articles, when articles come, go and change: it must end as if they had come all at once."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.records import ArticleFacts
from kg.resolution.across import SCHEMA, Identity
from kg.resolution.notes import notes_of

from .test_across import DAY, KARIM, TAREQ, article, corpora, meeting, person


@contextmanager
def index() -> Iterator[Identity]:
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(SCHEMA)
        yield Identity(db)


def told(identity: Identity, articles: dict[int, ArticleFacts]) -> dict[str, tuple[object, ...]]:
    """What each article says under its shared ids, and who is called what."""
    found: dict[str, tuple[object, ...]] = {}
    for number, facts in articles.items():
        shared = identity.rename(number, facts)
        names = {e.id: identity.people.called(e.id) for e in shared.entities}
        found[facts.article.id] = (shared.entities, shared.events, names)
    return found


def at_once(articles: Sequence[ArticleFacts]) -> dict[str, tuple[object, ...]]:
    with index() as identity:
        numbered = dict(enumerate(articles))
        for number, facts in numbered.items():
            identity.add(number, facts.article.id, notes_of(facts))
        identity.settle()
        return told(identity, numbered)


@settings(max_examples=60)
@given(corpora(), corpora(), st.data())
def test_articles_may_come_and_go(first: list[ArticleFacts], second: list[ArticleFacts], data: st.DataObject) -> None:
    with index() as identity:
        present: dict[int, ArticleFacts] = {}
        number = 0
        for batch in (first, second, first):
            for facts in batch:
                for old in [n for n, f in present.items() if f.article.id == facts.article.id]:
                    identity.remove(old)
                    del present[old]
                present[number] = facts
                identity.add(number, facts.article.id, notes_of(facts))
                number += 1
            for old in data.draw(st.lists(st.sampled_from(sorted(present)), max_size=2, unique=True)):
                identity.remove(old)
                del present[old]
            identity.settle()
        assert told(identity, present) == at_once(list(present.values()))


def dirty(identity: Identity) -> set[int]:
    return {n for (n,) in identity._db.execute("select n from dirty_article")}


def test_an_article_touches_only_those_that_tell_of_the_same() -> None:
    summit = meeting(KARIM, TAREQ, date="2021-05-10")
    other = meeting("RUS", "TUR", date="2021-05-10")
    with index() as identity:
        for number in range(20):
            facts = article(f"a{number}", summit if number % 2 else other, people=[KARIM, TAREQ] if number % 2 else [])
            identity.add(number, facts.article.id, notes_of(facts))
        identity.settle()
        identity._db.execute("delete from dirty_article")
        late = article("late", meeting(KARIM, TAREQ), people=[KARIM, TAREQ], on=DAY)
        identity.add(20, "late", notes_of(late))
        identity.settle()
        assert dirty(identity) == {20}
        assert identity.rename(20, late).events[0].id == "meeting/2021-05-10-krym-aldrwany-tarq-alznbway"


def test_an_article_that_makes_one_of_two_touches_both() -> None:
    family = article("a", people=[person("الدرواني", "MAR")])
    with index() as identity:
        identity.add(0, "a", notes_of(family))
        identity.add(1, "b", notes_of(article("b", people=[TAREQ])))
        identity.settle()
        identity._db.execute("delete from dirty_article")
        identity.add(2, "c", notes_of(article("c", people=[KARIM])))
        identity.settle()
        assert dirty(identity) == {0, 2}
        assert [e.id for e in identity.rename(0, family).entities if e.kind == "Person"] == [KARIM.id]


class BrokenOffError(Exception):
    """What ends a run at one of its commits."""


@settings(max_examples=60)
@given(corpora(), corpora(), st.data())
def test_a_run_that_was_broken_off_is_taken_up(
    first: list[ArticleFacts], second: list[ArticleFacts], data: st.DataObject
) -> None:
    with index() as identity:
        left = data.draw(st.integers(0, 7), "commits until it breaks off")

        def commit() -> None:
            nonlocal left
            identity._db.commit()
            if not (left := left - 1):
                raise BrokenOffError

        numbered = dict(enumerate([*first, *second]))
        present = {n: facts for n, facts in numbered.items() if n < len(first)}
        for n, facts in present.items():
            identity.add(n, f"{n}", notes_of(facts))
        with suppress(BrokenOffError):
            identity.settle(commit)
        identity._db.rollback()
        gone = data.draw(st.just(max(present)) | st.sampled_from(sorted(present)), "what is gone the next time")
        identity.remove(gone)
        if data.draw(st.booleans(), "and comes again"):
            identity.add(gone, f"{gone}", notes_of(numbered[gone]))
        else:
            del numbered[gone]
        for n in numbered.keys() - present.keys():
            identity.add(n, f"{n}", notes_of(numbered[n]))
        identity.settle()
        with index() as other:
            for n, facts in numbered.items():
                other.add(n, f"{n}", notes_of(facts))
            other.settle()
            found, expected = ({n: told(one, {n: facts}) for n, facts in numbered.items()} for one in (identity, other))
        assert found == expected
