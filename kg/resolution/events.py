"""Facts become events: the sentences of one article that tell of the same event are merged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Literal

from kg.language.transliterate import slug
from kg.lexicon.triggers import sides, triggers
from kg.records import Article, Event, Fact, Filler, PartialDate, Ref, Text
from kg.resolution.absorbing import absorb
from kg.resolution.agreement import dates_agree
from kg.resolution.charged import take_charges_for_reasons
from kg.resolution.denials import denied, told_later
from kg.resolution.drafting import draft_of, filler_of
from kg.resolution.drafts import Draft
from kg.resolution.entities import Entities
from kg.resolution.headlines import accused_again, spelled_out, split_headlines, told_apart
from kg.resolution.marks import marks_of
from kg.resolution.sameness import one_event, widened
from kg.resolution.visiting import settle_on_visits, settle_within

Outcome = Literal["first", "merged", "referred", "another round", "no antecedent", "own side", "incomplete"]
"""What became of a fact. It was the ``first`` telling of its event; it was ``merged`` into one told before; it
``referred`` to one told before, or to ``another round`` of it or of the talks that the article is about. Or nothing
became of it: it referred to ``no antecedent``, its two sides are one (``own side``), or it stayed ``incomplete``,
lacking a side."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a fact, and the event that it went into, if any."""

    fact: Fact
    outcome: Outcome
    event: Event | None


@dataclass(slots=True)
class Trace:
    """How an article's facts became events, for those who ask: handed empty to ``resolve``, which fills it."""

    fates: list[Fate] = field(default_factory=list)
    entities: Entities | None = None


def merge_events(
    facts: Sequence[Fact], entities: Entities, article: Article, trace: Trace | None = None
) -> list[Event]:
    """The events that the facts of one article tell of, in order of first telling.

    :param trace: takes down what became of each fact.
    """
    drafts: list[Draft] = []
    taken: list[tuple[Fact, Outcome, Draft | None]] = []
    for fact in sorted(facts, key=lambda f: (f.sentence, f.trigger.start)):
        taken.append((fact, *_take(fact, drafts, entities, article)))
    for n, (fact, outcome, _) in enumerate(taken):
        early = outcome == "no antecedent" and fact.hints.get("denial") and not fact.hints.get("here")
        denial = draft_of(fact, entities) if early else None
        later = told_later(denial, fact, drafts, entities) if denial is not None else None
        if denial is not None and later is not None:
            absorb(later, denial, entities)
            taken[n] = fact, "referred", later
    folded = _fold_together(drafts, entities)
    complete = [
        d
        for d in folded
        if _complete(d)
        and not _at_home(d, entities)
        and not _private(d, entities)
        and not _told_elsewhere(d, folded)
        and not _had_been_wished(d, folded)
        and not told_apart(d, folded)
    ]
    settle_on_visits(complete, entities, article.date)
    settle_within(complete)
    take_charges_for_reasons(complete, entities)
    events = [_event(d, entities) for d in complete]
    if trace is not None:
        trace.entities = entities
        told = {id(draft): event for draft, event in zip(complete, events, strict=True)}
        trace.fates += (_fate(fact, outcome, draft, told) for fact, outcome, draft in taken)
    return events


def _take(fact: Fact, drafts: list[Draft], entities: Entities, article: Article) -> tuple[Outcome, Draft | None]:
    """Lets a fact begin a draft or join one of ``drafts``: how it was taken, and the draft."""
    draft = draft_of(fact, entities)
    if draft is None:
        return "own side", None
    draft.over, draft.news = _is_over(draft, article), article.date
    if article.date is not None and "زياره" in draft.nouns:
        draft.gone = any(day < article.date for day in draft.days())
    draft.past = any(d[:4] < str(article.date)[:4] for d in draft.values("date") if article.date and d[0] != "-")
    if fact.hints.get("another"):
        return _of_its_parties(fact, draft, drafts, entities)
    retold = fact.hints.get("denial") or fact.hints.get("members") or not _complete(draft)
    if fact.hints.get("anaphoric") and retold:
        if (target := _antecedent(draft, drafts, entities, fact)) is None:
            return _of_its_parties(fact, draft, drafts, entities)
        if _another_round(target, draft):
            drafts.append(_round_of(target, draft))
            return "another round", drafts[-1]
        if len(draft.days()) < len(draft.values("date")):
            draft.slots.pop("date")  # زيارته الأخيرة عام 2013: rather another one than the year of this
        if draft.ids("deniedBy") and target.ids("accused"):
            draft.slots.pop("accused", None)  # نفى رئيس P الاتهامات الموجهة إليه: it was P that was accused
        absorb(target, draft, entities)
        if sat_for := _sat_for(fact):
            target.slots["participant"] = [f for f in target.slots["participant"] if f not in sat_for]
        return "referred", target
    target = _told_before(drafts, draft, entities)
    if target is None and draft.ids("deniedBy"):
        target = _antecedent(draft, drafts, entities, fact)
        if target is not None and target.ids("accused"):
            draft.slots.pop("accused", None)  # whoever answers for the accused is none of them
    elif target is not None and draft.ids("deniedBy") and target.ids("accuser") and target.ids("accused"):
        draft.slots.pop("accused", None)  # who denies it for his state is not accused beside it
    if target is not None:
        absorb(target, draft, entities)
        return "merged", target
    if draft.further and not draft.ids("target"):
        return "no antecedent", None  # why, of a sanction that was not told
    drafts.append(draft)
    return "first", draft


def _sat_for(fact: Fact) -> list[Ref]:
    """The states in whose stead men sat at talks (ترأس الجانب المصري X)."""
    return [Ref(f"state/{iso}") for iso in fact.hints.get("for", "").split()]


def _of_its_parties(fact: Fact, draft: Draft, drafts: list[Draft], entities: Entities) -> tuple[Outcome, Draft | None]:
    """A telling that takes up no event, as one more of those whose talks the article is about."""
    parties = [value for m in fact.whose if (value := filler_of(m, "participant", entities)) is not None]
    if len(set(parties)) < 2:
        return "no antecedent", None
    draft.slots = {**draft.slots, "participant": parties}
    if (target := _told_before(drafts, draft, entities)) is not None:
        absorb(target, draft, entities)
        return "merged", target
    drafts.append(draft)
    return "another round", draft


def _is_over(draft: Draft, article: Article) -> bool:
    """Whether the date of a telling lies before the days of which the article is the news."""
    if article.date is None:
        return False
    news = (article.date - timedelta(_NEWS)).isoformat()
    return any(d[0] != "-" and d < news[: len(d)] for d in draft.values("date"))


_NEWS = 4
"""So many days before an article appears what is news of it can have been."""


def _told_before(drafts: Sequence[Draft], draft: Draft, entities: Entities) -> Draft | None:
    """The latest event told before that is the same; of several rather one of this year, and one that has its sides."""
    same = [d for d in reversed(drafts) if one_event(d, draft, entities)]
    if len(same) > 1:
        same.sort(key=lambda d: (d.past and not draft.slots.get("date"), not _complete(d)))
    return same[0] if same else None


def _fate(fact: Fact, outcome: Outcome, draft: Draft | None, told: dict[int, Event]) -> Fate:
    while draft is not None and draft.into is not None:
        draft, outcome = draft.into, "merged" if outcome == "first" else outcome
    event = told.get(id(draft)) if draft is not None else None
    return Fate(fact, "incomplete" if draft is not None and event is None else outcome, event)


def _another_round(told: Draft, draft: Draft) -> bool:
    """Whether an anaphoric telling with an ordinal and its own date (الزيارة الأولى عام 2019) is of another round."""
    return (
        draft.ordinal is not None
        and draft.ordinal != told.ordinal
        and bool(draft.slots.get("date"))
        and not (told.slots.get("date") and dates_agree(told.values("date"), draft.values("date")))
    )


def _round_of(told: Draft, draft: Draft) -> Draft:
    """The other round: the sides and scene of the one told, its own date."""
    told.ordinal = told.ordinal or "latest"
    slots = {slot: list(fillers) for slot, fillers in told.slots.items() if slot not in ("date", "endDate")}
    slots.update(draft.slots)
    slots = {slot: fillers or told.slots.get(slot, []) for slot, fillers in slots.items()}
    return replace(
        told,
        slots=slots,
        status=draft.status,
        firm=True,
        aside=True,
        nouns=set(told.nouns),
        ordinal=draft.ordinal,
        evidence=list(draft.evidence),
        sentence=draft.sentence,
    )


def _complete(draft: Draft) -> bool:
    """Whether a draft says enough to stand as an event."""
    if draft.kind == "Meeting":
        people = draft.ids("participant")
        if len(people) == 1 and draft.council:
            return bool(draft.slots.get("place") or draft.slots.get("date"))
        somewhere = bool(draft.slots.get("place")) and ("زياره" in draft.nouns or draft.attends)
        return len(people) >= 2 or (len(people) == 1 and somewhere)
    if draft.kind == "Sanction":
        return bool(draft.ids("target") or draft.ids("imposedBy"))
    if draft.kind == "Accusation":
        return bool(draft.ids("accused") and (draft.ids("accuser") or draft.values("charge"))) or bool(
            draft.ids("deniedBy") and draft.values("charge")
        )
    return True


def _at_home(draft: Draft, entities: Entities) -> bool:
    """Whether travellers are only said to go about their own state: ministers return, presidents tour a province."""
    people, places = draft.ids("participant"), draft.ids("place")
    alone = len(people) == 1 or draft.journey
    if draft.kind != "Meeting" or not people or not alone or not places or draft.council:
        return False
    if draft.attends and "زياره" not in draft.nouns:
        return False  # قال X في افتتاح القمة: to which others come
    where = {entities.country(p) for p in places}
    return all(where & {person, *entities.states_of(person)} for person in people)


def _private(draft: Draft, entities: Entities) -> bool:
    """Whether all that is told is that people went somewhere of whom no office is known: their own affair."""
    people = draft.ids("participant")
    alone = len(people) == 1 or draft.journey
    return draft.kind == "Meeting" and alone and not any(entities.in_public_life(person) for person in people)


def _had_been_wished(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a meeting is one that a visitor had asked for before the visit that the article tells as over."""
    return bool(draft.wished) and any(
        d.kind == "Meeting" and d.status == "Held" and "زياره" in d.nouns and draft.wished in d.ids("participant")
        for d in drafts
    )


def _told_elsewhere(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a sanction told without its target (العقوبات الأميركية) is likely one told without who imposes it."""
    return (
        draft.kind == "Sanction"
        and not draft.ids("target")
        and any(d.kind == "Sanction" and d.ids("target") and not d.ids("imposedBy") for d in drafts)
    )


def _antecedent(draft: Draft, drafts: Sequence[Draft], entities: Entities, fact: Fact) -> Draft | None:
    """The event told before that an anaphoric telling (القمة، اللقاء، هذه الاتهامات) speaks of."""
    if fact.hints.get("denial"):
        return denied(draft, drafts, entities, fact)
    sat_for = {state.entity for state in _sat_for(fact)}
    own = widened((i for s in sides(draft.kind) for i in draft.ids(s)), entities) | sat_for
    # what had been due is rather the one that was put off than what was agreed since
    put_off = [d for d in reversed(drafts) if draft.due and d.status == "Cancelled"]
    # a round told in passing is not what the article goes on about
    asides = [d for d in drafts if d.aside and fact.sentence - d.sentence > 1 and d.ordinal != draft.ordinal]
    for d in (*put_off, *(d for d in reversed(drafts) if d not in asides), *reversed(asides)):
        if (
            d.kind != draft.kind
            or not (draft.kind != "Meeting" or d.nouns & draft.nouns or _takes_up(draft, d) or sat_for)
            or not sat_for <= d.ids("participant")
            or fact.sentence - d.sentence > 6
            or (draft.due and d.status == "Held")
            or (draft.ordinal == "previous" != d.ordinal and not (draft.slots.get("date") and d.slots.get("date")))
            or (
                (d.status, draft.status) == ("Held", "Planned")
                and ((d.firm and draft.firm) or draft.ordinal == "again")  # الاجتماع المقبل, اللقاء مجددا
            )
        ):
            continue
        if d.kind == "Meeting" and _other_people(d, draft):
            continue
        theirs = widened((i for s in sides(d.kind) for i in d.ids(s)), entities)
        if (not own or own & theirs) and (
            dates_agree(d.values("date"), draft.values("date")) or _another_round(d, draft)
        ):
            return d
    return None


def _takes_up(draft: Draft, told: Draft) -> bool:
    """Whether the noun of an anaphoric telling takes up the verb of one right before: استقبل X Y … وتناول اللقاء."""
    nouns = triggers("meeting")["taken_up"]["nouns"]
    return draft.sentence - told.sentence <= 2 and any(draft.nouns & nouns.get(verb, set()) for verb in told.nouns)


def _other_people(one: Draft, other: Draft) -> bool:
    """Whether two tellings name persons, and none in common: a state's president and its minister are two visitors."""
    a, b = one.ids("participant"), other.ids("participant")
    return bool(a and b) and not a & b and all(i.startswith("person/") for i in a | b)


def _fold_together(drafts: list[Draft], entities: Entities) -> list[Draft]:
    """A second round: events that only became alike by what later sentences added."""
    kept: list[Draft] = []
    for draft in split_headlines(drafts, entities):
        target = next((d for d in kept if one_event(d, draft, entities)), None)
        if target is None:
            kept.append(draft)
        else:
            absorb(target, draft, entities)
            draft.into = target
    for headline in [d for d in kept if d.title and d.kind == "Sanction"]:
        if (told := spelled_out(headline, kept, entities)) is not None:
            if told.nameless:
                told.slots.pop("target")
            else:
                headline.slots.pop("target")
            absorb(told, headline, entities)
            headline.into = told
            kept.remove(headline)
    for headline in [d for d in kept if d.title and d.kind == "Accusation"]:
        if (told := accused_again(headline, kept, entities)) is not None:
            told.wordings += headline.values("charge")
            headline.slots = {slot: said for slot, said in headline.slots.items() if slot == "deniedBy"}
            absorb(told, headline, entities)
            headline.into = told
            kept.remove(headline)
    return kept


def _event(draft: Draft, entities: Entities) -> Event:
    slots = {slot: tuple(fillers) for slot, fillers in sorted(draft.slots.items()) if fillers}
    if draft.past and draft.status == "Planned" and not draft.firm:
        draft.status = "Held"  # what was wanted in a year gone by, and is spoken of as having been
    evidence = tuple(sorted(set(draft.evidence)))
    return Event(draft.kind, event_id(draft.kind, slots), slots, draft.status, evidence, marks_of(draft, entities))


def event_id(kind: str, slots: dict[str, tuple[Filler, ...]]) -> str:
    """A readable id from the time and the sides of an event: ``meeting/2023-09-13-fladymyr-bwtyn-kym-jwngh-awn``."""
    when = [f.iso.strip("-") for f in slots.get("date", ()) if isinstance(f, PartialDate)][:1]
    actors = [
        f.entity.partition("/")[2].lower()
        for slot in sides(kind) or slots
        for f in sorted(f for f in slots.get(slot, ()) if isinstance(f, Ref))
    ]
    worded = slots.get("charge", ()) if sides(kind) else [f for fillers in slots.values() for f in fillers]
    words = [slug(" ".join(f.value.split()[:3])) for f in worded if isinstance(f, Text)][:1]
    return f"{kind.lower()}/{'-'.join([*when, *actors[:4], *words]) or 'unknown'}"
