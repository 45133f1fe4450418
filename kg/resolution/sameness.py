"""Whether two tellings in one article are of one event: the same sides, and nothing that sets them apart."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kg.lexicon.places import places
from kg.lexicon.triggers import sides, triggers
from kg.resolution.agreement import charges_agree, dates_agree
from kg.resolution.drafts import Draft
from kg.resolution.entities import Entities
from kg.resolution.making import made_at_once
from kg.resolution.posts import another_holder
from kg.resolution.unlisted import unlisted


def widened(ids: Iterable[str], entities: Entities) -> set[str]:
    """Actors and the states that they represent."""
    found = set(ids)
    for identity in list(found):
        found |= entities.states_of(identity)
    return found


def _alike(one: set[str], other: set[str], entities: Entities) -> bool:
    """Whether two sides share somebody, or one names a state and the other who acts for it; two of its men are two."""
    return bool(widened(one, entities) & other or one & widened(other, entities))


ORGANS = {
    "organization/united-nations-security-council": "organization/united-nations",
    "organization/council-of-the-european-union": "organization/european-union",
    "organization/african-union-peace-and-security-council": "organization/african-union",
}
"""Bodies that impose sanctions in the name of another.

Charter of the United Nations, Art. 41; TFEU, Art. 215; Protocol on the Peace and Security Council, Art. 7.
"""


def in_whose_name(ids: set[str]) -> set[str]:
    """The ids, of organs those of the bodies in whose name they act."""
    return {ORGANS.get(i, i) for i in ids}


_GOES_ON = 3
"""So many sentences after a sanction, those whom it hits as well are told."""


def _goes_on(one: Draft, other: Draft) -> bool:
    return 0 < other.sentence - one.sentence <= _GOES_ON


def one_event(one: Draft, other: Draft, entities: Entities) -> bool:
    """Whether two drafts of an article, ``one`` told before ``other``, tell of one event."""
    if one.kind != other.kind:
        return False
    if one.kind == "Meeting":
        return _same_meeting(one, other, entities)
    if not (roles := sides(one.kind)):
        return one.slots == other.slots
    known = all(not d.nameless or d.quoted for d in (one, other))
    own_reason = known and bool(other.slots.get("reason") and other.ids("target"))
    if other.further and not own_reason and one.status == other.status and _goes_on(one, other):
        a, b = in_whose_name(one.ids("imposedBy")), in_whose_name(other.ids("imposedBy"))
        return not (a and b) or _alike(a, b, entities)
    # the text gives the headline's group in other words, or as a group of the state that the headline names
    retold = one.title and other.nameless and (one.nameless or bool(one.ids("target") & other.nations))
    if one.kind == "Sanction" and one.title and one.nameless and one.nations and not other.further:
        of_them = other.nations | widened(other.ids("target"), entities)
        retold = retold or bool(one.nations & of_them)  # «عقوبات على أربعة بورونديين», and the text names them
    for slot in roles:
        a, b = one.ids(slot), other.ids(slot)
        if one.kind == "Sanction" and slot == "imposedBy":
            a, b = in_whose_name(a), in_whose_name(b)
        if a and b and not _alike(a, b, entities) and not (retold and slot == "target"):
            return False
    if one.kind == "Sanction":
        if {one.regime, other.regime} == {"lifted", "kept"}:
            return False  # two regimes
        apart = {one.status, other.status} in ({"InForce", "Proposed"}, {"InForce", "Threatened"})
        if apart and one.firm and other.firm and not (one.title or other.title):
            return False  # what is imposed, and what is to be
        if apart and not (one.title or other.title) and _of_somebody_else(one, other):
            return False  # دعا إلى فرض عقوبات على X, الخاضعة لعقوبات Y
        if one.firm and other.firm and not one.title and _of_other_times(one, other):
            return False
        hit = one.ids("target"), other.ids("target")
        if one.sentence == other.sentence and not one.title and all(hit) and not hit[0] & hit[1]:
            return False  # حظر السلاح على زيمبابوي وتجميد أرصدة الوزير فلان: her, and her man
        by = one.ids("imposedBy") and other.ids("imposedBy")
        shared = "target" if all(hit) and not (retold and by) else "imposedBy"
        return _alike(in_whose_name(one.ids(shared)), in_whose_name(other.ids(shared)), entities)
    if one.said and other.said and not made_at_once(one.made, other.made):
        return False
    if one.kind != "Accusation":
        return dates_agree(one.values("date"), other.values("date"))
    if any(not d.ids("accused") and (d.ids("deniedBy") or not d.ids("accuser")) for d in (one, other)):
        return False  # whom it is about is not known
    return charges_agree(one.values("charge"), other.values("charge"))


def _of_somebody_else(one: Draft, other: Draft) -> bool:
    """Whether one sanction is only called for, nobody knows by whom to be imposed, and the other somebody's.

    Or it is threatened or proposed, and the other has been there since a day.
    """
    ahead, there = (other, one) if one.status == "InForce" else (one, other)
    if not ahead.firm:
        return False
    since = bool(there.values("date")) and not ahead.values("date")
    return since or (not ahead.ids("imposedBy") and bool(there.ids("imposedBy")))


def _of_other_times(one: Draft, other: Draft) -> bool:
    """Whether two sanctions were imposed at two times: not what was imposed then, and has been lifted since."""
    dates = one.values("date"), other.values("date")
    if dates_agree(*dates) or not all(d[:4].isdigit() for told in dates for d in told):
        return False
    years = [int(told[0][:4]) for told in dates]
    why = one.values("reason"), other.values("reason")
    if any(len(told[0]) == 4 for told in dates) and abs(years[0] - years[1]) <= 1:
        return all(why) and not charges_agree(*why) and {one.status, other.status} == {"InForce"}  # قبل أكثر من عام
    if {one.status, other.status} not in ({"InForce"}, {"InForce", "Lifted"}):
        return False
    if one.status == other.status:
        return True
    lifted, imposed = dates if one.status == "Lifted" else (dates[1], dates[0])
    return max(lifted) < min(imposed)


_RECEIVED = frozenset({"استقبل", "استقبال"})


def _same_meeting(one: Draft, other: Draft, entities: Entities) -> bool:
    if one.status != other.status and (one.wished or other.wished):
        return False
    if other.onward and not one.title and _leads_elsewhere(one, other):
        return False
    a, b = one.ids("participant"), other.ids("participant")
    if one.title and not other.title and 1 < len(b) < len(a):
        return False  # a headline may name together those whom the text tells of one by one: see ``split_headlines``
    if not a or not b or not dates_agree(one.values("date"), other.values("date")):
        return False
    shorter = one.title and not other.title and len(a) < len(b)  # headlines need not name all three
    three = (one.three or other.three) and not shorter
    if (other.apart or three) and len(a) != len(b) and min(len(a), len(b)) > 1:
        return False  # كما التقى Y, لقاء ثلاثي
    if min(len(a), len(b)) == 1 and "قمه" in one.nouns ^ other.nouns and _RECEIVED & (one.nouns | other.nouns):
        return False  # عاد X بعد أن شارك في قمة. واستقبله لدى وصوله Y
    if other.earlier and other.over and one.firm and not (one.earlier or one.title or one.values("date")):
        return False  # استقبل X Y. وكان قد التقاه الشهر الماضي
    if one.past != other.past and len(a) != len(b) and min(len(a), len(b)) > 1:
        return False  # of years ago, with others
    rounds = {one.ordinal, other.ordinal}
    if len(rounds) == 2 and (None not in rounds or ("previous" in rounds and not _one_date(one, other))):
        return False
    if len(rounds) == 2 and "again" in rounds and one.status != other.status:
        return False  # the next round is not the one that is under way
    if not _places_agree(one, other, entities):
        return False
    if not one.title and _by_phone_or_face_to_face(one, other):
        return False  # هاتف X Y. واجتمع X مع مسؤولين
    if other.earlier and one.firm and not other.due and (one.status, other.status) == ("Planned", "Held"):
        return False  # سيلتقي X Y. وكانت المحادثات بين الجانبين تعثرت
    if is_call(one) != is_call(other) and (one.slots.get("place") or other.slots.get("place")):
        return False  # who is to visit him has called him
    if (one.partly or other.partly) and is_call(one) != is_call(other):
        return False  # تلقى اتصالا من Y. وفي يوم الثلاثاء استقبل قادة: others than who has called him
    scene = bool(one.ids("place") and other.ids("place")) and len(a) != len(b)
    firm = (one.firm and other.firm) or one.invited or other.invited
    # what was planned is called off by what follows, without its place and day being told again; or how it had been
    # planned is told after that
    near = other.sentence - one.sentence
    undone = (one.status, other.status) == ("Planned", "Cancelled") and near <= 1
    undone = undone or ((one.status, other.status) == ("Cancelled", "Planned") and other.due and near <= 2)
    differ = one.status != other.status and firm and not undone
    if differ and "Cancelled" in (one.status, other.status):
        return False
    if (
        differ
        and not (_one_day(one, other) and a & b)  # بموازاة ذلك, others of both states talk
        and not (scene and "Planned" not in (one.status, other.status) and min(len(a), len(b)) == 1)
    ):
        return _hosted(one, other, entities)
    if one.title and other.sentence - one.sentence <= _LEAD and in_other_words(a, b) and one.nouns & other.nouns:
        return True
    smaller, larger = (a, b) if len(a) <= len(b) else (b, a)
    if len(a) == len(b) == 1 and ("زياره" in one.nouns) != ("زياره" in other.nouns) and not one.council | other.council:
        # whom else he met, and where, is not told: he did on a visit of which the text has just spoken
        return a == b and abs(one.sentence - other.sentence) <= (3 if "زياره" in one.nouns else 1)
    alone = one if len(a) == 1 else other
    one_sided = len(smaller) == 1 < len(larger)
    visiting = one_sided and ("زياره" in alone.nouns or alone.council)
    # whom else the one met is not told, and may be anyone
    headline = one.title and not other.title
    if not visiting and (_near(one, other) or not one_sided) and _all_among(smaller, larger, entities, headline):
        return not another_holder(one, other, entities)
    # a visit and the talks held on it: one traveller, who meets those of the place
    visit, visitor, met = (one, a, b) if len(a) == 1 else (other, b, a)
    if "زياره" in visit.nouns and len(visitor) == 1 and visitor <= met:
        talks = other if visit is one else one
        if talks.earlier and not visit.earlier and not talks.ids("place"):
            return False  # التقى X Y قبل أن يتوجه إلى P
        near = abs(one.sentence - other.sentence) <= 1 and not _elsewhere(one, other, entities)
        told_first = (visit is one and near) or bool(one.ids("place") and other.ids("place"))
        # وصل إلى بغداد قادما من أربيل حيث التقى Y: not on that visit
        return (told_first or _hosted(one, other, entities)) and not _two_towns(visit.ids("place"), talks.ids("place"))
    return False


_LEAD = 2
"""So many sentences after the headline its meeting is told again."""


def in_other_words(one: set[str], other: set[str]) -> bool:
    """أنغولا ومتمردي كابيندا, أنغولا وجبهة تحرير كابيندا: whether of two sides one is the same, and one a body that no
    list knows, by whatever words.
    """
    if len(one) != 2 or len(other) != 2 or len(one & other) != 1:
        return False
    return all(map(unlisted, one ^ other))


def _leads_elsewhere(one: Draft, visit: Draft) -> bool:
    """Whether a journey that comes after what was told leads to another place: not to that land, or a town of it."""
    before, after = one.ids("place"), visit.ids("place")
    return before != after and not any(place.startswith("state/") for place in before | after)


def _all_among(smaller: set[str], larger: set[str], entities: Entities, headline: bool) -> bool:
    """Whether all sides of one telling are among those of another, no two of them as one and the same.

    :param headline: whether one of the two is a headline, which calls a body what the text says of its head.
    """
    if headline:
        heads = {body: i for i in smaller | larger if i.startswith("person/") for body in entities.headed_by(i)}
        smaller, larger = ({heads.get(i, i) for i in told} for told in (smaller, larger))
    if not all(_stands_for(i, larger, entities) for i in smaller):
        return False
    free = larger - smaller
    others = sorted(smaller - larger, key=lambda i: sum(_stands_for(i, {o}, entities) for o in free))
    for identity in others:
        found = next((o for o in sorted(free) if _stands_for(identity, {o}, entities)), None)
        if found is None and not any(_stands_for(identity, {o}, entities) for o in smaller & larger):
            return False
        free = free - {found} if found is not None else free
    return True


def among(one: Draft, other: Draft, entities: Entities) -> bool:
    """Whether all sides of one meeting are sides of another, themselves or by whom they stand for."""
    return all(_stands_for(i, other.ids("participant"), entities) for i in one.ids("participant"))


def _near(one: Draft, other: Draft) -> bool:
    """Whether two tellings are of one day, or stand next to one another.

    On one day a man can meet several: who meets somebody unknown need not meet the one of another telling.
    """
    day = _one_day(one, other) and not (one.partly or other.partly)
    return day or abs(one.sentence - other.sentence) <= 2


def _hosted(one: Draft, other: Draft, entities: Entities) -> bool:
    """Whether one telling is a visit and the other the visitor's talks with those of the country visited."""
    visit, talks = (one, other) if len(one.ids("participant")) == 1 else (other, one)
    visitor, others = visit.ids("participant"), talks.ids("participant")
    if (visit.status, talks.status) == ("Planned", "Held") and (visit is other or talks.earlier or talks.firm):
        return False  # who has received him is to be visited in turn, or he had met him before
    if (visit.status, talks.status) == ("Held", "Planned") and visit.gone and talks.firm and visit.firm:
        return False  # who arrived yesterday is still to meet his hosts: on that day they have not met
    if visit is other and visit.status != talks.status and visit.over:
        return False  # who is to receive him had been there
    if len(visitor) != 1 or "زياره" not in visit.nouns or not visitor < others:
        return False
    countries = {entities.country(p) for p in visit.ids("place")}
    return any(entities.states_of(o) & countries for o in others - visitor)


def _two_towns(one: set[str], other: set[str]) -> bool:
    """Whether two scenes are towns, and not the same ones: the airport where a guest is received is of the town."""
    towns = bool(one and other) and all(p.startswith("place/") for p in one | other)
    return towns and not one & other and not any(_is_airport(p) for p in one | other)


def _is_airport(place: str) -> bool:
    known = places().get(place.removeprefix("place/"))
    return known is not None and known.kind == "airport"


@cache
def calls() -> frozenset[str]:
    """What a meeting by telephone is told by: the lemmas of its nouns and verbs."""
    words = triggers("meeting")
    return frozenset().union(words["nouns"]["call"], words["verbs"]["phone"])


def is_call(draft: Draft) -> bool:
    """Whether a meeting is told as a call, which has no scene."""
    return bool(draft.nouns) and draft.nouns <= calls()


@cache
def _encounters(named: bool) -> frozenset[str]:
    """What tells that people are in one place: the lemmas of its verbs, and of its nouns.

    :param named: whether the same sides are told of the call, which may be called a meeting after that.
    """
    words = triggers("meeting")
    nouns = words["nouns"]["visit" if named else "in_person"]
    return frozenset().union(words["verbs"]["in_person"], nouns)


def is_encounter(draft: Draft) -> bool:
    """Whether people are told to have met in one place (اجتمع، لقاء، زيارة); محادثات can be by telephone."""
    return not draft.nouns & calls() and bool(draft.nouns & _encounters(False)) and not draft.afar


def _by_phone_or_face_to_face(one: Draft, other: Draft) -> bool:
    """Whether one telling is of a call, and the other of an encounter (اجتمع، استقبل، زيارة)."""
    call = bool(one.nouns & calls()), bool(other.nouns & calls())
    if call[0] == call[1] or one.afar or other.afar:
        return False
    called, met = (one, other) if call[0] else (other, one)
    in_person = _encounters(one.ids("participant") == other.ids("participant"))
    return bool(met.nouns & in_person) and not called.nouns & in_person


def _elsewhere(one: Draft, other: Draft, entities: Entities) -> bool:
    """Whether talks told without a place are with others than those of the country that the visit is to."""
    visit, talks = (one, other) if len(one.ids("participant")) == 1 else (other, one)
    others = talks.ids("participant") - visit.ids("participant")
    states = set().union(*(entities.states_of(o) for o in others)) if others else set()
    return bool(states) and not talks.ids("place") and not _hosted(one, other, entities)


def _one_day(one: Draft, other: Draft) -> bool:
    """Whether both tellings give the day, and it is the same."""
    return any(len(d) == 10 and d in other.values("date") for d in one.values("date"))


def _one_date(one: Draft, other: Draft) -> bool:
    """Whether both tellings have a date, and the dates can be the same."""
    dates = one.values("date"), other.values("date")
    return all(dates) and dates_agree(*dates)


def _stands_for(identity: str, others: set[str], entities: Entities) -> bool:
    """Whether a participant is among others, himself or by his state or body (or that by its person)."""
    if identity in others or entities.states_of(identity) & others:
        return True
    if identity.startswith("person/"):
        return any(o.startswith("organization/") for o in others) and bool(entities.movements_of(identity) & others)
    if identity.startswith("organization/"):
        return any(identity in entities.movements_of(o) for o in others)  # وفد من حركة كذا, and its leader
    return identity.startswith("state/") and any(identity in entities.states_of(o) for o in others)


def _places_agree(one: Draft, other: Draft, entities: Entities) -> bool:
    """Whether two scenes can be one: the same place, or a town and its state."""
    a, b = one.ids("place"), other.ids("place")
    return not a or not b or bool({entities.country(p) or p for p in a} & {entities.country(p) or p for p in b})
