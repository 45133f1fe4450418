"""Nationalities and adjectives after an office that say whose it is not: of a party, a firm, a country served in."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.evidence import evidence
from kg.extraction.names.gazetteer import Match, gazetteer, institution_names, office_names
from kg.extraction.offices.phrase import Description, own_words
from kg.language.tokens import Token
from kg.lexicon.function_words import COUNTS, LANDS
from kg.lexicon.office_classes import OF_STATES
from kg.lexicon.offices import InstitutionForm
from kg.lexicon.organisations import adjectives
from kg.lexicon.triggers import triggers

# Kinds of organisations whose nationality says nothing of for whom their people act (زعيم حزب الخضر الفنلندي).
PRIVATE = frozenset({"party", "armed-group", "company", "bank", "ngo", "media", "union", "sport", "religious"})


SENT = frozenset({"envoy", "advisor", "deputy", "representative", "spokesperson"})
"""Offices whose holders are some other holder's: مبعوث الرئيس، المستشار لوزير الخارجية."""


def body_adjective(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """القيادي الحوثي: the body whose adjective follows an office right away."""
    word = tokens[at].word.folded
    found = adjectives().get((word,)) if d.form.shape == "definite" or d.form.number == "p" else None
    # الرئيس طالباني: what has no article describes no holder that has one
    agrees = found is not None and found.definite and (d.form.number != "p" or found.number == "p")
    body = found.id if found is not None and agrees else _body_of_members(word) if d.form.number == "p" else None
    if body is None or d.organisation or d.state or at != d.first + own_words(d):
        return None
    return d._replace(organisation=body), at + 1


def _body_of_members(word: str) -> str | None:
    """وزراء الخارجية العرب: the body of states whose members are told by a plural of its own."""
    members = triggers("meeting")["members"]
    return next((body for body, words in members.items() if word in words), None)


def of_several(tokens: Sequence[Token], d: Description, at: int) -> int:
    """زعماء الدول الثلاث, الرؤساء الثلاثة: how many words tell of how many states a group of office holders is."""
    if d.form.number != "p" or d.state or d.organisation:
        return 0
    if tokens[at].word.folded in COUNTS:
        return 1
    lands = tokens[at].word.folded in LANDS and at + 1 < len(tokens) and tokens[at + 1].word.folded in COUNTS
    return 2 if lands else 0


def of_a_private_body(tokens: Sequence[Token], d: Description, at: int) -> bool:
    """مسؤولو حزب الشعب الهندي: whether a nationality is that of a party or company, whose people act for no state."""
    for i in range(d.role[0] + own_words(d), at):
        body = institution_names().at(tokens, i)
        form = body.entries[0].item if body is not None else None
        if isinstance(form, InstitutionForm) and form.kind in PRIVATE:
            return True
    return False


def of_many_states(tokens: Sequence[Token], d: Description) -> bool:
    """المبعوث الأممي الجزائري: whether an office is one of many states, whose holder's nationality is only his own."""
    at = d.first + own_words(d)
    national = d.form.office in OF_STATES and d.form.office != "mp"
    return d.form.shape == "definite" and not national and tokens[at].word.folded in _OF_MANY


def frees(tokens: Sequence[Token], at: int) -> bool:
    """المتحدث باسم جيش [تحرير] بابوا: whether an army is called after what it is to free, so that it is no state's."""
    return at < len(tokens) and tokens[at].word.folded in _FREEING


_FREEING = frozenset("تحرير المقاومه".split())
_OF_MANY = frozenset("الاممي الامميه الدولي الدوليه الاوروبي الاوروبيه الافريقي الافريقيه".split())


def of_one_country(tokens: Sequence[Token], at: int, match: Match) -> bool:
    """المدير القطري لبرنامج الأغذية العالمي: before the body that he serves in a country, قطري is no Qatari."""
    after = tokens[match.last].word.folded if match.last < len(tokens) else ""
    return tokens[at].word.folded in ("القطري", "القطريه") and after.startswith("ل") and not after.startswith("لدوله")


def adjective_of_purpose(tokens: Sequence[Token], d: Description, at: int) -> tuple[Description, int] | None:
    """المستشارة [القانونية] لوزارة الخارجية: an adjective with the article that says what the office is for.

    Only where a body or a nationality follows (الموفد الرئاسي الفرنسي), so that it is no name.
    """
    form = tokens[at].word
    e = evidence(form.folded, form.surface)
    if d.form.shape != "definite" or at != d.first + own_words(d) or at + 1 >= len(tokens):
        return None
    if (
        not e.definite
        or not form.folded.endswith(("ي", "يه"))
        or e.given
        or not any(a.pos == "adj" for a in form.analyses)
    ):
        return None
    following = institution_names().at(tokens, at + 1)
    nation = gazetteer().longest(tokens, at + 1)
    of_body = following is not None and following.split.preposition in ("ل", "ب")
    served = office_names().at(tokens, at + 1)  # المستشار الإعلامي لرئيس الوزراء
    of_body = of_body or (served is not None and served.split.preposition == "ل" and _is_sent(d))
    return (d, at + 1) if of_body or (nation is not None and nation.of("demonym")) else None


def _is_sent(d: Description) -> bool:
    """Whether an office can be one whose holder serves another."""
    return any(form.office in SENT for form in (d.form, *d.form.also))


def a_body_of_its_own(d: Description, at: int, folded: str) -> bool:
    """اتهم الوزير المعارضة: the opposition itself, for no man is called so; مرشح المعارضة is a candidate of hers."""
    genitive = d.form.shape == "bare" and at == d.first + 1
    man = d.form.gender == "m" and d.form.number == "s"
    return folded.endswith("ه") and man and d.organisation is None and not genitive


def opens_day(tokens: Sequence[Token], at: int) -> bool:
    """[أول] من أمس, [العام] الماضي: whether what can say which holder of an office is meant opens a day or year."""
    folded = tokens[at].word.folded
    if folded not in ("اول", "العام"):
        return False
    after = [token.word.folded for token in tokens[at + 1 : at + 3]]
    if folded == "اول":
        return after[:1] == ["امس"] or after == ["من", "امس"]
    return bool(after) and (after[0] in _OF_YEARS or after[0].isdigit())


_OF_YEARS = frozenset("الماضي المقبل القادم الفايت المنصرم".split())
