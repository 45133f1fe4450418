"""From what a sentence states to the draft of an event: who is meant, and how it was told."""

from __future__ import annotations

from kg.lexicon.triggers import sides
from kg.records import QUOTED, Fact, FactFiller, Filler, Mention, Ref, Text
from kg.resolution.absorbing import drop_covered_states
from kg.resolution.drafts import Draft
from kg.resolution.entities import Entities
from kg.resolution.posts import posts_of


def draft_of(fact: Fact, entities: Entities) -> Draft | None:
    """A fact as an event of its own; None where both its sides are one."""
    told = {hint for hint, value in fact.hints.items() if value}
    draft = Draft(fact.kind, status=fact.status, firm="firm" in told, sentence=fact.sentence)
    if "noun" in told:
        draft.nouns.add(fact.hints["noun"])
    draft.ordinal, draft.regime = fact.hints.get("ordinal"), fact.hints.get("regime")
    draft.council, draft.invited, draft.further = "council" in told, "invited" in told, "further" in told
    draft.apart, draft.three, draft.afar = "apart" in told, "three" in told, "afar" in told
    draft.said, draft.renewed = fact.hints["said"] if "said" in told else "", "renewed" in told
    draft.lasting = int(fact.hints["days"]) if "days" in told else 0
    draft.due, draft.journey, draft.attends = "due" in told, "journey" in told, "attends" in told
    draft.onward = "onward" in told
    draft.ended, draft.earlier, draft.begun = "ended" in told, "earlier" in told, "begun" in told
    draft.partly = len(set(fact.slots.get("participant", ()))) > 1
    draft.title = fact.trigger.field == "title"
    acted_on = [f for f in fact.slots.get("target", ()) if isinstance(f, Mention)]
    draft.nameless = bool(acted_on) and all(_nameless(m) for m in acted_on)
    if fact.kind == "Sanction":
        every = fact.hints.get("out of") == "all"  # اثنين من القادة، هما X وY
        several = [m for m in acted_on if _several(m) or (every and _nameless(m))]
        draft.groups = {of for m in several if (of := entities.of(m)) is not None}
        draft.named_out = "out of" in told
    draft.quoted = any(QUOTED in m.traits for m in acted_on)
    draft.for_men = {of for m in acted_on if m.kind == "office" and (of := entities.of(m)) is not None}
    if "nations" in told:
        draft.nations = frozenset(f"state/{iso}" for iso in fact.hints["nations"].split())
    draft.evidence.append(fact.evidence)
    if fact.kind == "Accusation":
        draft.about = _taken_up(fact)
    for slot, fillers in fact.slots.items():
        kept: list[Filler] = []
        for filler in fillers:
            value = filler_of(filler, slot, entities)
            if value is not None and value not in kept:
                kept.append(value)
        if kept:
            draft.slots[slot] = kept
    if draft.named_out and draft.ids("target") - draft.groups:
        hit = draft.slots["target"]
        draft.slots["target"] = [f for f in hit if not (isinstance(f, Ref) and f.entity in draft.groups)]
    draft.posts = posts_of(fact, entities)
    if fact.hints.get("wished"):
        wishing = fact.slots["participant"][0]
        draft.wished = (entities.of(wishing) if isinstance(wishing, Mention) else None) or ""
    draft.partly = draft.partly and len(draft.ids("participant")) == 1
    for slot in sides(fact.kind):
        if slot != "target":  # sanctions on a state are others than those on its men
            drop_covered_states(draft, slot, entities)
    if fact.kind == "Accusation" and draft.ids("accuser") & draft.ids("accused"):
        return None
    if fact.kind == "Sanction" and draft.ids("imposedBy") & draft.ids("target"):
        draft.slots.pop("imposedBy", None)
    return draft


def _taken_up(fact: Fact) -> str:
    """What a sentence says before a charge of which a word has a pronoun (مسؤولية تفجيرهما, اغتيالها); else nothing."""
    charge = next((f for f in fact.slots.get("charge", ()) if isinstance(f, Text)), None)
    start = charge.span.start - fact.evidence.span.start if charge is not None else 0
    if charge is None or start <= 0 or charge.span.field != fact.evidence.span.field:
        return ""
    taken_up = any(len(w) > 5 and w.endswith(_PRONOUNS) for w in charge.value.split()[:_NEAR])
    return fact.evidence.quote[:start] if taken_up else ""


_PRONOUNS = ("هما", "هم", "ها")
_NEAR = 3  # words at the head of a charge
_OF_A_NUMBER = frozenset("شخصا فردا كيانا مواطنا مسؤولا".split())  # ستة عشر شخصا


def _several(mention: Mention) -> bool:
    """ثلاث شركات, جنرالات, رجل أعمال: those told without a name, as many or as one man."""
    many = mention.number in ("p", "d") or mention.rule == "one man" or mention.name in _OF_A_NUMBER
    which = any(word.startswith("ال") for word in mention.name.split())  # المصرفيين المقربين من الوزير are all of them
    return many and not which and _nameless(mention) and QUOTED not in mention.traits


def _nameless(mention: Mention) -> bool:
    return mention.manner == "group" or (mention.kind == "office" and not mention.state)


def filler_of(filler: FactFiller, slot: str, entities: Entities) -> Filler | None:
    """What fills a slot of an event: the entity that is meant, or the words; None for who is no entity."""
    if isinstance(filler, Mention):
        identity = entities.place_of(filler) if slot == "place" else entities.of(filler)
        if identity is not None:
            return Ref(identity)
        return Text(filler.name, filler.span) if filler.kind == "place" else None
    return filler
