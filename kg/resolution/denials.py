"""Which accusation a denial answers: one told before it, in its own words or only pointed to, or one right after."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lexicon.organisations import organisations
from kg.records import Fact
from kg.resolution.agreement import charges_agree, content_words
from kg.resolution.drafts import Draft
from kg.resolution.entities import Entities
from kg.resolution.sameness import widened
from kg.resolution.unlisted import unlisted

_NEAR = 2
"""So many sentences before it a minister of whose state nothing is told can deny an accusation of one."""
_LATER = 2
"""So many sentences after a denial the accusation can be told that it answers."""


def denied(denial: Draft, drafts: Sequence[Draft], entities: Entities, fact: Fact) -> Draft | None:
    """The accusation told before that a denial answers."""
    deniers = widened(denial.ids("deniedBy"), entities)
    told = [d for d in drafts if d.kind == "Accusation" and (d.sentence == fact.sentence or not fact.hints.get("here"))]
    told = [d for d in told if not _of_other_men(denial, d)]
    answers = [d for d in told if _answerable(d, entities) & (deniers | denial.ids("accused"))]
    by_him = [d for d in told if widened(d.ids("accuser"), entities) & denial.ids("accuser")]
    for d in [*reversed(answers), *reversed(by_him)]:
        if _of_another(denial, d, entities, fact):
            continue
        if fact.sentence - d.sentence <= _reach(fact, denial, d) and _answers(denial, d, fact):
            return d
    if alike := next((d for d in reversed(told) if _of_one_kind(denial, d, fact)), None):
        return alike
    if fact.hints.get("official") and fact.hints.get("anaphoric"):
        # ونفى وزير الداخلية حدوث أي تلاعب: of which state, the one accusation of a state right before it tells
        near = [d for d in told if fact.sentence - d.sentence <= _NEAR and d.ids("accused")]
        states = {i for d in near for i in d.ids("accused")}
        if len(states) == 1 and next(iter(states)).startswith("state/"):
            return near[-1]
    told_of = fact.hints.get("part") or (fact.hints.get("called") and not denial.values("charge"))
    against = [d for d in told if _answerable(d, entities) & deniers] if told_of else []
    if len(against) == 1 and (against[0].ids("accuser") or not fact.hints.get("part")):  # two denials are two
        return against[0]
    if fact.hints.get("anaphoric") and not (fact.hints.get("weak") or fact.hints.get("own")):
        return next((d for d in reversed(told) if fact.sentence - d.sentence <= 1), None)
    return None


def _of_other_men(denial: Draft, told: Draft) -> bool:
    """اتهم X الرئيس …. وينفي الرجلان أي تورط: whether other men are accused than those whose own part is denied."""
    own, accused = denial.ids("accused"), told.ids("accused")
    men = all(i.startswith("person/") for i in own | accused)
    return bool(own and accused) and men and not own & accused


def _of_another(denial: Draft, told: Draft, entities: Entities, fact: Fact) -> bool:
    """وصف X تصريحات Z بأنها مضللة: whether it is another's word than his who accused X that is called untrue."""
    if fact.rule != "denial: described" or not fact.hints.get("weak"):
        return False
    said, accused = widened(denial.ids("accuser"), entities), widened(told.ids("accuser"), entities)
    states = [{i for i in ids if i.startswith("state/")} for ids in (said, accused)]
    return all(states) and not states[0] & states[1]


def told_later(denial: Draft, fact: Fact, drafts: Sequence[Draft], entities: Entities) -> Draft | None:
    """نفى X هذه المزاعم …. وكان Y قد اتهمه بـ: the accusation that is told only after its denial."""
    if fact.hints.get("weak") and fact.rule != "denial: said":
        return None  # نافيا ما يروج بشأن القرض: he says himself what he denies
    deniers = widened(denial.ids("deniedBy"), entities)
    for d in drafts:
        later = d.kind == "Accusation" and 0 < d.sentence - fact.sentence <= _LATER and not d.ids("deniedBy")
        if later and _answerable(d, entities) & (deniers | denial.ids("accused")):
            return d
    return None


def _of_one_kind(denial: Draft, told: Draft, fact: Fact) -> bool:
    """اتهم X الأجهزة الأمنية بإطلاق النار. ونفت الشرطة إطلاق …: unnamed forces that answer for one another."""
    bodies = denial.ids("deniedBy") | told.ids("accused")
    unnamed = all(map(unlisted, bodies))
    words = content_words(told.values("charge")) & content_words(denial.values("charge"))
    return unnamed and bool(words) and 0 <= fact.sentence - told.sentence <= 1


def _reach(fact: Fact, denial: Draft, told: Draft) -> int:
    """So many sentences after an accusation a denial can answer it."""
    sure = fact.hints.get("reply") or denial.ids("accuser")  # الرواية الروسية: whose accusation it is
    if fact.hints.get("weak") and not sure:
        return 1 + (told.title or bool(fact.hints.get("these")))
    return 3


def _answerable(draft: Draft, entities: Entities) -> set[str]:
    """Those accused, the states for which they act, and those to which an accused body belongs."""
    accused = draft.ids("accused")
    bodies = (organisations().get(i.removeprefix("organization/")) for i in accused if i.startswith("organization/"))
    states = {b.acts_for or b.state for b in bodies if b is not None} - {None}
    return widened(accused, entities) | {f"state/{state}" for state in states}


def _answers(denial: Draft, told: Draft, fact: Fact) -> bool:
    """Whether what is denied can be what somebody was accused of: in other words only right after it."""
    these = bool(fact.hints.get("these"))
    near = fact.sentence - told.sentence <= 1 + (told.title or these) or bool(fact.hints.get("part"))
    return near or charges_agree(told.values("charge"), denial.values("charge"))
