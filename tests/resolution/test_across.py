"""Who and what is the same in several articles: what must hold whatever the articles say."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.transliterate import slug
from kg.lexicon.persons import persons
from kg.records import Article, ArticleFacts, Entity, Event, Filler, PartialDate, Ref, Span, Text
from kg.resolution.across import SCHEMA, Identity
from kg.resolution.events import event_id
from kg.resolution.namesakes import may_be_one_name
from kg.resolution.notes import notes_of

# --- articles by hand -------------------------------------------------------------------------------------------------


def person(name: str, state: str = "") -> Entity:
    """A person as one article names him, acting for a state (ISO code) or for none."""
    return Entity("Person", f"person/{slug(name)}", name, represents=(f"state/{state}",) if state else ())


def actor(side: Entity | str) -> Entity:
    """A person, or the state of an ISO code."""
    return side if isinstance(side, Entity) else Entity("State", f"state/{side}", side, iso3=side)


def event(kind: str, sides: dict[str, Sequence[Entity | str]], status: str | None = None, **more: str) -> Event:
    """An event; ``more`` are its ``date``, its ``place`` (id) and its ``charge``."""
    slots: dict[str, tuple[Filler, ...]] = {
        slot: tuple(Ref(actor(side).id) for side in some) for slot, some in sides.items() if some
    }
    if "date" in more:
        slots["date"] = (PartialDate(more["date"]),)
    if "place" in more:
        slots["place"] = (Ref(more["place"]),)
    if "charge" in more:
        slots["charge"] = (Text(more["charge"], Span(0, 1)),)
    return Event(kind, event_id(kind, slots), slots, status)


def meeting(*sides: Entity | str, status: str = "Held", **more: str) -> Event:
    return event("Meeting", {"participant": sides}, status, **more)


def accusation(accuser: Entity | str, accused: Entity | str, charge: str) -> Event:
    return event("Accusation", {"accuser": [accuser], "accused": [accused]}, charge=charge)


def sanction(by: Entity | str, target: Entity | str, **more: str) -> Event:
    return event("Sanction", {"imposedBy": [by], "target": [target]}, "InForce", **more)


def article(identifier: str, *told: Event, people: Iterable[Entity] = (), on: date | None = None) -> ArticleFacts:
    """What an article says; the states that its events and persons name are among its entities."""
    named = {p.id: p for p in people}
    ids = {f.entity for e in told for fs in e.slots.values() for f in fs if isinstance(f, Ref)}
    ids |= {s for p in named.values() for s in p.represents}
    for identity in ids - named.keys():
        kind, _, key = identity.partition("/")
        if kind == "state":
            named[identity] = actor(key)
        elif kind == "place":
            named[identity] = Entity("Place", identity, key, within=PLACES.get(identity))
    return ArticleFacts(Article(identifier, "x", date=on), tuple(named[k] for k in sorted(named)), told)


PLACES = {"place/istanbul": "state/TUR", "place/moscow": "state/RUS", "place/geneva": "state/CHE"}
KARIM = person("كريم الدرواني", "MAR")
TAREQ = person("طارق الزنبوعي", "TUN")
DAY = date(2021, 5, 10)


def shared(articles: Sequence[ArticleFacts]) -> list[ArticleFacts]:
    """The articles under their shared ids, in the order given."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(SCHEMA)
        identity = Identity(db)
        numbers = {facts.article.id: n for n, facts in enumerate(articles)}
        for facts in {facts.article.id: facts for facts in articles}.values():
            identity.add(numbers[facts.article.id], facts.article.id, notes_of(facts))
        identity.settle()
        return [identity.rename(numbers[facts.article.id], facts) for facts in articles]


def event_ids(articles: Sequence[ArticleFacts]) -> list[list[str]]:
    return [[e.id for e in facts.events] for facts in shared(articles)]


def count(*articles: ArticleFacts) -> int:
    """How many events the articles tell of together."""
    return len({i for ids in event_ids(articles) for i in ids})


def people_ids(*named: Entity) -> list[str]:
    """The shared ids of persons, each named in an article of his own."""
    found = shared([article(f"a{n}", people=[p]) for n, p in enumerate(named)])
    return [next(e.id for e in facts.entities if e.kind == "Person") for facts in found]


# --- articles at random -----------------------------------------------------------------------------------------------

PEOPLE = [
    person("كريم الدرواني", "MAR"),
    person("كريم درواني", "MAR"),
    person("الدرواني", "MAR"),
    person("سليم الدرواني", "MAR"),
    person("طارق الزنبوعي", "TUN"),
    person("طارق زنبوعي"),
    person("وليد الزنبوعي", "TUN"),
    person("هالة القطمير"),
]
LABELS = {p.id: p.label for p in PEOPLE}
STATES = ["MAR", "TUN", "RUS", "TUR"]
sides = st.sampled_from([*PEOPLE, *STATES])
days = st.sampled_from([None, "2021-05-10", "2021-05-11", "2021-05", "2021", "--05", "2021-08-01"])
charges = st.sampled_from(["دعم الإرهاب", "بدعم الإرهاب", "التجسس", "خرق الهدنة"])


@st.composite
def some_events(draw: st.DrawFn) -> Event:
    # nobody meets himself, however spelt
    one, other = draw(st.lists(sides, min_size=2, max_size=2, unique_by=lambda s: actor(s).label.replace(" ال", " ")))
    more = {}
    if day := draw(days):
        more["date"] = day
    kind = draw(st.sampled_from(["Meeting", "Meeting", "Meeting", "Sanction", "Accusation"]))
    if kind == "Accusation":
        return accusation(one, other, draw(charges))
    if kind == "Sanction":
        return sanction(one, other, **more)
    if place := draw(st.sampled_from([None, "place/istanbul", "place/moscow", "state/TUR"])):
        more["place"] = place
    return meeting(one, other, status=draw(st.sampled_from(["Held", "Planned", "Cancelled"])), **more)


published = st.none() | st.integers(-400, 40).map(lambda days: DAY + timedelta(days))


@st.composite
def corpora(draw: st.DrawFn) -> list[ArticleFacts]:
    told = draw(st.lists(st.lists(some_events(), max_size=3, unique_by=lambda e: e.id), min_size=1, max_size=6))
    return [article(f"a{n}", *events, people=PEOPLE, on=draw(published)) for n, events in enumerate(told)]


quick = settings(max_examples=40)


@quick
@given(corpora(), st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(articles: list[ArticleFacts], random: object) -> None:
    shuffled = sorted(articles, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert sorted(shared(articles), key=lambda f: f.article.id) == sorted(shared(shuffled), key=lambda f: f.article.id)


@quick
@given(corpora())
def test_ids_are_ascii_and_of_one_kind(articles: list[ArticleFacts]) -> None:
    kinds = defaultdict(set)
    for facts in shared(articles):
        for thing in (*facts.entities, *facts.events):
            assert thing.id.isascii()
            kinds[thing.id].add(thing.kind)
    assert all(len(found) == 1 for found in kinds.values())


@quick
@given(corpora())
def test_ids_are_unique_within_an_article(articles: list[ArticleFacts]) -> None:
    for facts in shared(articles):
        ids = [thing.id for thing in (*facts.entities, *facts.events)]
        assert len(ids) == len(set(ids))


@quick
@given(corpora())
def test_an_article_under_two_names_tells_the_same(articles: list[ArticleFacts]) -> None:
    twice = [*articles, *(replace(f, article=replace(f.article, id=f"{f.article.id}-again")) for f in articles)]
    found = shared(twice)
    for facts, again in zip(found[: len(articles)], found[len(articles) :], strict=True):
        assert facts.events == again.events
        assert facts.entities == again.entities


@quick
@given(corpora())
def test_events_of_different_days_stay_apart(articles: list[ArticleFacts]) -> None:
    told = defaultdict(set)
    for facts in shared(articles):
        for e in facts.events:
            told[e.id] |= {f.iso for f in e.slots.get("date", ()) if isinstance(f, PartialDate) and len(f.iso) == 10}
    assert all(len(found) <= 1 for found in told.values())


@quick
@given(corpora())
def test_different_persons_of_one_state_do_not_make_one_event(articles: list[ArticleFacts]) -> None:
    told: dict[tuple[str, str], list[set[str]]] = defaultdict(list)
    for facts, written in zip(shared(articles), articles, strict=True):
        state_of = {e.id: e.represents[0] for e in facts.entities if e.represents}
        # of whom an article tells no state can be anybody of the state that the same meeting names
        stateless = {e.id for e in written.entities if e.kind == "Person" and not e.represents}
        for e, as_written in zip(facts.events, written.events, strict=True):
            if stateless & {f.entity for fillers in as_written.slots.values() for f in fillers if isinstance(f, Ref)}:
                continue
            by_state = defaultdict(set)
            for filler in (f for fillers in e.slots.values() for f in fillers if isinstance(f, Ref)):
                if filler.entity in state_of:
                    by_state[state_of[filler.entity]].add(filler.entity)
            for state, some in by_state.items():
                told[e.id, state].append(some)
    for tellings in told.values():
        if all(len(some) == 1 for some in tellings):
            # who meets the same man on the same day under a name that may be his is he
            for one, other in combinations(sorted(set.union(*tellings)), 2):
                assert may_be_one_name(LABELS[one.removesuffix("-mar")], LABELS[other.removesuffix("-mar")])


@quick
@given(corpora())
def test_slots_and_entities_use_the_same_ids(articles: list[ArticleFacts]) -> None:
    for facts in shared(articles):
        ids = {e.id for e in facts.entities}
        fillers = (f for e in facts.events for fillers in e.slots.values() for f in fillers)
        assert all(f.entity in ids for f in fillers if isinstance(f, Ref))


def test_an_article_that_is_added_twice_counts_once() -> None:
    facts = article("a", meeting(KARIM, TAREQ, date="2021-05-10"), people=[KARIM, TAREQ], on=DAY)
    once, twice = shared([facts]), shared([facts, facts])
    assert twice == [*once, *once]


# --- persons ----------------------------------------------------------------------------------------------------------

VARIANTS = [
    ("ميخالي غروبانوف", "ميخالي جروبانوف"),
    ("ميخالي غروبانوف", "ميخائلي غروبانوف"),
    ("دافيد فالنتوني", "ديفيد ڤالنتوني"),
    ("كريم الدرواني", "كريم درواني"),
    ("تشارلي بتروفتش", "شارلي بتروفيتش"),
    ("أحمد الطويلعي", "احمد الطويلعى"),
    ("رون دالمرير", "رون دلامرير"),
    ("عبدالله الدرواني", "عبد الله الدرواني"),
]


@pytest.mark.parametrize(("one", "other"), VARIANTS)
def test_spellings_of_one_name_are_one_person(one: str, other: str) -> None:
    assert len(set(people_ids(person(one, "BGR"), person(other, "BGR")))) == 1


@given(st.permutations(VARIANTS[0] + VARIANTS[1]))
@settings(max_examples=10)
def test_the_spelling_chosen_does_not_depend_on_order(names: list[str]) -> None:
    assert set(people_ids(*(person(n, "BGR") for n in names))) == set(
        people_ids(*(person(n, "BGR") for n in sorted(names)))
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مارك كورتيسون", "إيلين كورتيسون"),
        ("حسن الدرواني", "حسين الدرواني"),
        ("عبد الله الدرواني", "عبد الرحمن الدرواني"),
        ("عبدالله الدرواني", "عبد العزيز الدرواني"),
        ("محمد بن راشد الدرواني", "محمد بن سعيد الدرواني"),
        ("أبو بكر الدرواني", "أبو علي الدرواني"),
        ("سالم الدرواني", "سليم الدرواني"),
        ("فهد بن سعود بن عبد العزيز", "فهد بن مشعل بن عبد العزيز"),
        ("فهد بن عبد العزيز", "فهد بن مشعل بن عبد العزيز"),
        ("طارق فضل الله", "طارق نصر الله"),
        ("بيل كارسون", "بيل كاردين"),
        ("تشن لي", "تشن يا لي با"),
    ],
)
def test_two_of_one_family_stay_two(one: str, other: str) -> None:
    assert len(set(people_ids(person(one, "MAR"), person(other, "MAR")))) == 2


def test_a_middle_name_makes_no_other_person() -> None:
    assert len(set(people_ids(person("محمد راشد الدرواني", "MAR"), person("محمد الدرواني", "MAR")))) == 1


def test_a_family_name_is_the_one_of_that_name_and_state() -> None:
    full, family = people_ids(person("كريم الدرواني", "MAR"), person("الدرواني", "MAR"))
    assert full == family


def test_a_family_name_of_two_is_neither() -> None:
    ids = people_ids(person("كريم الدرواني", "MAR"), person("سليمان الدرواني", "MAR"), person("الدرواني", "MAR"))
    assert len(set(ids)) == 3


def test_a_family_name_of_another_state_is_another() -> None:
    assert len(set(people_ids(person("كريم الدرواني", "MAR"), person("الدرواني", "TUN")))) == 2


def test_spellings_of_different_states_are_different_persons() -> None:
    assert len(set(people_ids(person("كريم الدرواني", "MAR"), person("كريم درواني", "TUN")))) == 2


def test_namesakes_of_different_states_are_different_persons() -> None:
    assert len(set(people_ids(person("كريم الدرواني", "MAR"), person("كريم الدرواني", "TUN")))) == 2


def test_who_acts_for_no_known_state_is_the_one_who_does() -> None:
    assert len(set(people_ids(person("كريم الدرواني"), person("كريم درواني", "MAR")))) == 1


def test_persons_whom_the_lexicon_tells_apart_stay_apart() -> None:
    known = sorted({p.ar: p.state or "" for p in persons().values()}.items())
    ids = people_ids(*(person(name, state) for name, state in known))
    before = [f"person/{slug(name)}" for name, _ in known]
    assert [(old, new) for old, new in zip(before, ids, strict=True) if old != new] == []


# --- meetings ---------------------------------------------------------------------------------------------------------


def test_a_dated_and_an_undated_telling_are_one() -> None:
    dated = article("a", meeting(KARIM, TAREQ, date="2021-05-10"), people=[KARIM, TAREQ], on=DAY)
    undated = article("b", meeting(KARIM, TAREQ), people=[KARIM, TAREQ], on=DAY + timedelta(2))
    assert event_ids([dated, undated]) == [["meeting/2021-05-10-krym-aldrwany-tarq-alznbway"]] * 2


@pytest.mark.parametrize("inexact", ["2021-05", "2021", "--05"])
def test_an_inexact_date_agrees_with_the_day(inexact: str) -> None:
    dated = article("a", meeting(KARIM, TAREQ, date="2021-05-10"), people=[KARIM, TAREQ], on=DAY)
    month = article("b", meeting(KARIM, TAREQ, date=inexact), people=[KARIM, TAREQ], on=DAY + timedelta(3))
    assert count(dated, month) == 1


def test_two_rounds_stay_two() -> None:
    first = article("a", meeting(KARIM, TAREQ, date="2021-05-10"), people=[KARIM, TAREQ], on=DAY)
    second = article("b", meeting(KARIM, TAREQ, date="2021-07-20"), people=[KARIM, TAREQ], on=date(2021, 7, 20))
    assert count(first, second) == 2


def test_an_undated_telling_goes_to_the_round_that_was_just_held() -> None:
    first = article("a", meeting(KARIM, TAREQ, date="2021-05-10"), people=[KARIM, TAREQ], on=DAY)
    second = article("b", meeting(KARIM, TAREQ, date="2021-07-20"), people=[KARIM, TAREQ], on=date(2021, 7, 20))
    undated = article("c", meeting(KARIM, TAREQ), people=[KARIM, TAREQ], on=date(2021, 7, 21))
    (one,), (two,), (third,) = event_ids([first, second, undated])
    assert third == two != one


def test_an_undated_telling_long_after_is_another_meeting() -> None:
    first = article("a", meeting(KARIM, TAREQ, date="2021-05-10"), people=[KARIM, TAREQ], on=DAY)
    later = article("b", meeting(KARIM, TAREQ), people=[KARIM, TAREQ], on=date(2022, 2, 1))
    assert count(first, later) == 2


def test_what_was_held_and_what_is_planned_stay_two_in_one_article() -> None:
    told = meeting(KARIM, TAREQ), meeting(KARIM, TAREQ, status="Planned")
    (facts,) = shared([article("a", *told, people=[KARIM, TAREQ], on=DAY)])
    assert [e.status for e in facts.events] == ["Held", "Planned"]


def test_two_rounds_of_one_article_stay_two() -> None:
    told = meeting(KARIM, TAREQ, date="2021-05-10"), meeting(KARIM, TAREQ, date="2019")
    assert count(article("a", *told, people=[KARIM, TAREQ], on=DAY)) == 2


def test_what_was_planned_is_the_next_one_held() -> None:
    plan = meeting("RUS", "TUR", status="Planned", place="place/istanbul")
    told = [
        article("a", meeting("RUS", "TUR", date="2020-11-02", place="place/istanbul"), on=date(2020, 11, 2)),
        article("b", plan, on=date(2021, 3, 1)),
        article("c", meeting("RUS", "TUR", date="2021-05-10", place="place/istanbul"), on=DAY),
        article("d", meeting("RUS", "TUR", date="2021-12-24", place="place/istanbul"), on=date(2021, 12, 24)),
    ]
    (before,), (planned,), (held,), (after,) = event_ids(told)
    assert planned == held
    assert len({before, held, after}) == 3


def test_a_plan_of_which_nothing_came_stays_alone() -> None:
    plan = article("a", meeting("RUS", "TUR", status="Planned"), on=DAY)
    much_later = article("b", meeting("RUS", "TUR", date="2024-01-05"), on=date(2024, 1, 5))
    assert count(plan, much_later) == 2


def test_a_state_stands_for_its_person() -> None:
    by_name = article("a", meeting(KARIM, TAREQ, date="2021-05-10"), people=[KARIM, TAREQ], on=DAY)
    by_state = article("b", meeting("MAR", "TUN", date="2021-05-10"), on=DAY)
    assert count(by_name, by_state) == 1


def test_two_persons_of_a_state_have_two_meetings() -> None:
    other, third = person("سعاد المرينية", "MAR"), person("وليد الزنبوعي", "TUN")
    first = article("a", meeting(KARIM, TAREQ, date="2021-05-10"), people=[KARIM, TAREQ], on=DAY)
    second = article("b", meeting(other, third, date="2021-05-10"), people=[other, third], on=DAY)
    vague = article("c", meeting("MAR", "TUN", date="2021-05-10"), on=DAY)
    (one,), (two,), (either,) = event_ids([first, second, vague])
    assert len({one, two, either}) == 3  # of which of them the third tells, nobody knows


def test_talks_of_two_are_none_of_the_many_among_whom_they_are() -> None:
    two = article("a", meeting("MAR", "TUN", date="2021-05-10"), on=DAY)
    many = article("b", meeting("MAR", "TUN", "DZA", "EGY"), on=DAY)
    one_more = article("c", meeting("MAR", "TUN", "LBY"), on=DAY)
    assert count(two, many) == 2
    assert count(two, one_more) == 1


def test_several_of_one_state_are_no_second_side() -> None:
    other = person("سعاد المرينية", "MAR")
    talks = article("a", meeting(KARIM, TAREQ, date="2021-05-10"), people=[KARIM, TAREQ], on=DAY)
    farewell = article("b", meeting(KARIM, other), people=[KARIM, other], on=DAY)
    assert count(talks, farewell) == 2


def test_what_was_held_is_no_meeting_of_tomorrow() -> None:
    tomorrow = article("a", meeting(KARIM, TAREQ, date="2021-05-11"), people=[KARIM, TAREQ], on=DAY + timedelta(1))
    today = article("b", meeting(KARIM, TAREQ), people=[KARIM, TAREQ], on=DAY)
    assert count(tomorrow, today) == 2


def test_one_day_in_two_places_is_two_meetings() -> None:
    one = article("a", meeting("RUS", "TUR", date="2021-05-10", place="place/istanbul"), on=DAY)
    two = article("b", meeting("RUS", "TUR", date="2021-05-10", place="place/geneva"), on=DAY)
    assert count(one, two) == 2


def test_a_town_and_its_state_are_one_place() -> None:
    town = article("a", meeting("RUS", "CHE", date="2021-05-10", place="place/istanbul"), on=DAY)
    state = article("b", meeting("RUS", "CHE", date="2021-05-10", place="state/TUR"), on=DAY)
    assert count(town, state) == 1


# --- accusations and sanctions ----------------------------------------------------------------------------------------


def test_a_repeated_accusation_is_one() -> None:
    one = article("a", accusation("RUS", "TUR", "خرق الهدنة"), on=DAY)
    two = article("b", accusation("RUS", "TUR", "بخرق الهدنة في الشمال"), on=DAY)
    other = article("c", accusation("RUS", "TUR", "تهريب النفط"), on=DAY)
    back = article("d", accusation("TUR", "RUS", "خرق الهدنة"), on=DAY)
    ids = [i for (i,) in event_ids([one, two, other, back])]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3


def test_a_repeated_sanction_is_one() -> None:
    one = article("a", sanction("RUS", "TUR", date="2021-05-10"), on=DAY)
    two = article("b", sanction("RUS", "TUR"), on=DAY)
    other = article("c", sanction("MAR", "TUR"), on=DAY)
    ids = [i for (i,) in event_ids([one, two, other])]
    assert ids[0] == ids[1] != ids[2]


def test_many_tellings_make_one_event_and_many_events_make_many_ids() -> None:
    same = [article(f"a{n}", meeting("RUS", "TUR", date="2021-05-10"), on=DAY) for n in range(30)]
    assert count(*same) == 1
    crimes = "قتل سرقة تهريب تزوير تجسس تعذيب احتلال ابتزاز".split()
    different = [article(f"b{n}", accusation("RUS", "TUR", crime), on=DAY) for n, crime in enumerate(crimes)]
    assert count(*different) == len(crimes)
