"""Whose people those are who are told beside others: in his company, in a row under one office, on a list of targets.

الموفد السعودي فلان، [يرافقه] مدير الاستخبارات فلان             who comes along is of the same state
السفراء الجدد لكل من [الدنمارك فلانة، وقبرص فلان]               one office for each of several states
الرؤساء السابقون فلان [(كولومبيا)] وفلان [(بنما)]
سفير الدنمارك فلان، [وقبرص] فلان                            the same office for another state
مسؤولون سوريون … أدرجت واشنطن على [لائحتها] رئيس المخابرات      who is put on a list is not of those who keep it
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.homes import acts_for
from kg.language.fold import fold
from kg.language.form_memory import is_likeliest, likeliest, once_a_form
from kg.language.tokens import Word
from kg.lexicon.function_words import HONORIFICS
from kg.lexicon.office_classes import OF_STATES, POSTED_OFFICES
from kg.lexicon.offices import portfolios
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import CARRIED_OVER, Mention

_DURING = frozenset("في خلال".split())
_JOURNEY = frozenset("الزياره زيارته زيارتها الجوله جولته جولتها الرحله رحلته رحلتها".split())
_COMPANY = frozenset({"رافق", "صحب", "اصطحب"})


def in_company(mention: Mention, before: Sequence[Mention], sentence: Sentence, year: int | None) -> str | None:
    """The state of him whom somebody accompanies: a verb with the pronoun of him who was told last stands before him.

    :param before: the mentions of the article before him.
    """
    first = mention.tokens[0]
    while first and sentence.tokens[first - 1].word.folded in HONORIFICS:
        first -= 1
    if first > 2 and sentence.tokens[first - 2].word.folded in _DURING:
        first -= 2 if fold(sentence.tokens[first - 1].text) in _JOURNEY else 0  # ويرافقه في الزيارة
    reading = sentence.tokens[first - 1].word.analyses[:1] if first else ()
    pronoun = next((a.enclitic for a in reading if a.pos == "verb" and fold(a.lemma) in _COMPANY), "")
    if not pronoun.startswith("3"):
        return None
    gender = pronoun[1:2]
    persons = (m for m in reversed(before) if m.kind in ("person", "office") and m.number == "s")
    leader = next((m for m in persons if (m.gender or "m") == gender), None)
    state = acts_for(leader, year) if leader is not None and mention.sentence - leader.sentence < 2 else None
    return state if is_state(state) else None


def one_of_row(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> Mention | None:
    """A holder of an office that is told once for several states, each of which stands before the name of its own.

    :param done: the mentions of the sentence before him.
    """
    state = done[-1] if done else None
    if mention.office is not None or mention.state is not None or mention.key is not None or state is None:
        return None
    if state.kind != "state" or state.manner not in ("name", "official") or state.tokens[1] != mention.tokens[0]:
        return None
    for other in reversed(done[:-1]):
        if other.kind == "state" and other.manner in ("name", "official"):
            continue
        if other.kind not in ("person", "office"):
            return None
        several = other.kind == "office" and other.number == "p" and other.state is None
        if other.office in _SHARED and (several or _joins(state, other, sentence)):
            rule = mention.rule + ", one of a row"
            return mention._replace(office=other.office, state=state.key, rule=rule)
        if other.office is not None:
            return None
    return None


def next_portfolio(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> Mention:
    """وزير الخارجية فلان [والمالية فلان]: somebody before whose name و joins but a portfolio to a minister's.

    :param done: the mentions of the sentence before him.
    """
    last, at = done[-1] if done else None, mention.tokens[0] - 1
    if last is None or last.kind != "person" or last.tokens[1] != at or mention.key or mention.state:
        return mention
    portfolio = portfolios().get(sentence.forms[at].folded.removeprefix("و"))
    if portfolio is None or not fold(last.role or "").startswith(_MINISTER):
        return mention
    if not sentence.tokens[at].text.startswith("وال"):
        return mention
    traits = (*last.traits, CARRIED_OVER) if last.state and CARRIED_OVER not in last.traits else last.traits
    rule = mention.rule + ", portfolio before it"
    return mention._replace(office=portfolio.office, state=last.state, rule=rule, traits=traits)


_MINISTER = ("وزير", "وزيره")
_SHARED = (OF_STATES | POSTED_OFFICES) - {"governor", "mayor"}


def in_brackets(mention: Mention, done: Sequence[Mention], sentence: Sentence, at: int) -> Mention | None:
    """الرؤساء السابقون فلان (كولومبيا) وفلان (بنما): one of the holders of an office, his state in brackets.

    :param done: the mentions of the sentence before him.
    :param at: which of the sentence's mentions he is.
    """
    tokens, last = sentence.tokens, mention.tokens[1]
    state = sentence.mentions[at + 1] if at + 1 < len(sentence.mentions) else None
    if mention.key or state is None or state.kind != "state":
        return None
    marks = [token.text[:1] for token in (*tokens[last : last + 1], *tokens[state.tokens[1] : state.tokens[1] + 1])]
    if state.tokens[0] != last + 1 or marks != ["(", ")"]:
        return None
    several = next((m for m in reversed(done) if m.kind == "office" and m.number == "p" and m.state is None), None)
    if several is None or several.office not in OF_STATES | POSTED_OFFICES:
        return None
    rule = mention.rule + ", one of a row"
    return mention._replace(office=mention.office or several.office, state=state.key, rule=rule)


def _joins(state: Mention, holder: Mention, sentence: Sentence) -> bool:
    """سفير الدنمارك فلان، وقبرص: whether و joins a state to a holder of the office of another."""
    tokens, (at, last) = sentence.tokens, (state.tokens[0], holder.tokens[1])
    marks = all(token.text in "،," for token in tokens[last:at]) and at - last < 2
    return holder.kind == "person" and is_state(holder.state) and tokens[at].text.startswith("و") and marks


def whose_target(
    mention: Mention, done: Sequence[Mention], sentence: Sentence, earlier: Sequence[Mention]
) -> tuple[str | None, str | None]:
    """Who keeps a list of targets on which somebody is put, and the state of the officials who are said to be on it.

    :param done: the mentions of the sentence before him, ``earlier`` those of the sentences before.
    """
    keeper = next((m for m in done if m.kind == "state" and m.manner not in ("demonym", "people")), None)
    keeper = keeper or next((m for m in done if m.kind in ("person", "office") and is_state(m.state)), None)
    owner = (keeper.key if keeper.kind == "state" else keeper.state) if keeper is not None else None
    if keeper is None or owner is None:
        return None, None
    between = sentence.forms[keeper.tokens[1] : mention.tokens[0]]
    if not any(map(_is_list, between)) and not _is_hit(between):
        return None, None
    several = (m for m in reversed([*earlier, *done]) if m.kind == "office" and m.number == "p")
    listed = next((m.state for m in several if is_state(m.state) and m.state != owner), None)
    return owner, listed


def _is_hit(between: Sequence[Word]) -> bool:
    """فرضت P عقوبات على أربعة مسؤولين وهم [وزير الدفاع فلان]: whether who follows is one of those under sanctions.

    :param between: the words from who may impose them to him.
    """
    if not any(map(_is_sanction, between)):
        return False
    last = max(i for i, form in enumerate(between) if _is_sanction(form))
    if not any(form.folded in _ON for form in between[last:]):
        return False
    return not any(likeliest(form)[0] == "verb" for form in between[last:])


_ON = frozenset("علي ضد بحق".split())


@once_a_form
def _is_sanction(form: Word) -> bool:
    """Whether a word is a noun for a sanction."""
    return is_likeliest(form, "noun", triggers("sanction")["nouns"]["sanction"])


@once_a_form
def _is_list(form: Word) -> bool:
    """Whether a word is a noun for a list of those who are under sanctions, or for them."""
    return form.folded in _STRUCK or is_likeliest(form, "noun", triggers("sanction")["nouns"]["list_of"])


_STRUCK = frozenset(
    "المستهدفين المستهدفون المشمولين المشمولون المدرجين المدرجون المعاقبين المعاقبون للعقوبات بالعقوبات".split()
)
