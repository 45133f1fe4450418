"""Whether a name can be that of a person of the lexicon: office, state, gender and year must not contradict it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.gazetteer import short_names
from kg.lexicon.names import given
from kg.lexicon.office_classes import LEADING
from kg.lexicon.persons import KnownPerson, persons
from kg.records import UNANNOUNCED, Mention

# Offices that are so widely worded that they contradict none.
_WIDE = frozenset(
    {
        "leader",
        "official",
        "member",
        "politician",
        "head",
        "deputy",
        "director",
        "counterpart",
        "source",
        "candidate",
        "delegation",
    }
)
# Offices that are often said of the holders of another one.
_NEAR = {
    "head-of-state": {
        "monarch", "supreme-leader", "party-leader", "head", "opposition", "eu-official", "regional-head",
    },
    "monarch": {"head-of-state", "royal", "crown-prince"},
    "royal": {
        "monarch", "crown-prince", "minister", "governor", "foreign-minister", "interior-minister", "defence-minister",
    },
    "party-leader": {"opposition", "head-of-government", "mp"},
    "envoy": {"un-official", "ambassador", "negotiator", "eu-official"},
    "minister": {"foreign-minister", "defence-minister", "interior-minister", "finance-minister"},
    "foreign-minister": {"eu-official"},
    "commander": {"military", "security", "defence-minister"},
    "military": {"commander", "security"},
    "secretary-general": {"un-official", "head", "party-leader"},
    "commissioner": {"eu-official", "un-official"},
    "deputy-minister": {"negotiator", "envoy", "foreign-minister"},
    "mp": {"party-leader", "opposition", "parliament-speaker"},
    "security": {"military", "official", "commander"},
    "advisor": {"official", "security"},
}  # fmt: skip
_LEADERS = LEADING | {"supreme-leader"}
# Offices whose holders are so much in the news that a family name alone means them.
_PROMINENT = _LEADERS | {"foreign-minister", "crown-prince", "secretary-general"}


# Offices that one holds for one's own state only.
_STRICT = frozenset({
    "head-of-state", "head-of-government", "monarch", "foreign-minister", "defence-minister", "interior-minister",
    "finance-minister", "minister", "deputy-minister", "parliament-speaker", "mp", "commander", "title:rank",
    "crown-prince",
})  # fmt: skip


def plausible(person: KnownPerson, year: int | None) -> bool:
    """Whether news of that year can speak of a person: not before he came into office, but for a candidate's year."""
    if year is None or not person.offices:
        return True
    return any(term.start is None or term.start <= year + 1 for term in person.offices)


def prominent(person: KnownPerson, year: int | None) -> bool:
    """Whether a person leads a state or has led one, or in that year holds an office that makes his family name do."""
    return any(
        (term.office in _LEADERS and (year is None or term.start is None or term.start <= year + 1))
        or (
            term.office in _PROMINENT
            and (year is None or term.covers(year) or (term.start is None and term.end is None))
        )
        for term in person.offices
    )


def in_office(person: KnownPerson, year: int | None) -> bool:
    """Whether a person holds some office in that year, so that news can call him by a name that is his alone."""
    return year is not None and any(term.covers(year) for term in person.offices)


def contradicts(person: KnownPerson, mention: Mention, year: int | None, *, named: bool = True) -> bool:
    """Whether what a mention says of its person's office, state or gender cannot be said of a known one.

    :param named: the mention has his full name, so that an office that the lexicon doesn't know of is no contradiction.
    """
    if mention.gender and mention.gender != person.gender and UNANNOUNCED not in mention.traits:
        return True
    if not plausible(person, year):
        return True
    office = mention.office
    titled = office is None or office.startswith("title:")
    if not named and not titled and office not in _WIDE and person.offices and not _held(person, office or ""):
        return True
    if mention.state is None or mention.state == "?" or (titled and office != "title:rank"):
        return False
    owners = {person.state, person.org, *(term.state for term in person.offices)} - {None}
    if named and office not in _STRICT:
        return False
    return bool(owners) and mention.state not in owners


def _held(person: KnownPerson, office: str) -> bool:
    wider = {office, *_NEAR.get(office, ())}
    return any(term.office in wider for term in person.offices)


def meant(words: Sequence[str], mention: Mention, spoken: frozenset[str], year: int | None) -> str | None:
    """The id of the one known person whom a short name with an office means (وزير الخارجية فابيوس), if there is one.

    :param spoken: the states and organisations that the article speaks of.
    """
    found = {
        entry.key: person
        for entry in short_names().named(words)
        if (person := persons()[entry.key]) and not contradicts(person, mention, year, named=False)
    }
    if len(found) > 1:
        fitting = {
            key: person
            for key, person in found.items()
            if any(t.office == mention.office and (year is None or t.covers(year)) for t in person.offices)
        }
        found = fitting or found
    if len(found) != 1:
        return None
    key, person = next(iter(found.items()))
    supported = bool({person.state, person.org} & spoken)
    if mention.office is None or mention.office.startswith("title:"):
        return key if supported and prominent(person, year) else None
    # الرئيس حسن is one of many, unless he is the one in office
    alone = prominent(person, year) and (in_office(person, year) or len(words) > 1 or given(words[0]) is None)
    return key if supported or mention.state is not None or alone else None
