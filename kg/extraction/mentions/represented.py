"""Whose state somebody acts for, as the words right before the name say: for whom he is there, or of which land he is.

[ومن زيمبابوي] السكرتير الدائم فلان، [ويمثل كوريا] كبير المفاوضين فلان    the state that is represented
وزراء الدفاع … كل من [الليتواني] فلان، و[الإستونية] فلانة                 one of the holders of an office told together
وزير الري المصري فلان، و[السوداني] فلان                                   the same office for another state
[وفد من البرلمان السويدي برئاسة] فلان، [ويرأس الوفد السويدي] فلان         who sends the delegation that somebody heads
الرئيس فلان، [رئيس جمهورية بوتسوانا]                                      the same office, told in full after the name
[مدير الإدارة بالخارجية العراقية] السفير فلان                               the office before what is but his rank
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.abroad import meeting_words
from kg.extraction.mentions.halves import POINTS
from kg.language.fold import fold
from kg.language.form_memory import is_likeliest
from kg.language.tokens import Token, Word
from kg.lexicon.function_words import HONORIFICS, SINGULAR_RELATIVES
from kg.lexicon.name_words import GUESTS
from kg.lexicon.office_classes import MOVEMENTS, NOBODYS, OF_STATES
from kg.lexicon.organisations import organisations
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import CARRIED_OVER, PUBLIC, Mention

_FOR = frozenset("عن وعن".split())
_OF = frozenset("ومن من".split())
_REPRESENTS = frozenset({"مثل"})
_NEIGHBOURS = frozenset("جاره جارته جارتها جارها الجاره الجار".split())
HEADSHIPS = frozenset({"رياسه", "قياده"})
"""Nouns that stand, after ب, between a delegation and its head."""
_ASIDE = 6  # tokens
_LED = frozenset("يتقدمه يتقدمها يتقدمهم".split())
_HEADED = _LED | frozenset("بينهم بينها منهم منها ابرزهم".split())
_OF_ANYTHING = frozenset({"head-of-state", "governor"})  # رؤساء of commissions, حكام on the pitch


def told_beside(
    mention: Mention,
    at: int,
    before: Sequence[Mention],
    sentence: Sentence,
    earlier: Sequence[Mention],
    home: str | None,
) -> str | None:
    """The state that the words beside a mention tell for it.

    :param at: which of the sentence's mentions it is; ``before`` are those before it, ``earlier`` of other sentences.
    :param home: the state that the article is about.
    """
    return (
        _apposed(mention, sentence, at)
        or _in_state(mention, at, sentence)
        or _of_guest(mention, sentence, earlier, home)
        or represented(mention, before, sentence)
    )


def _in_state(mention: Mention, at: int, sentence: Sentence) -> str | None:
    """فلان وزير العدل في زيمبابوي: the state in which somebody holds an office that is told after his name."""
    if mention.kind != "person" or mention.state is not None or mention.office not in OF_STATES:
        return None
    if "office after it" not in mention.rule or at + 1 >= len(sentence.mentions):
        return None
    state, last = sentence.mentions[at + 1], mention.tokens[1]
    within = state.kind == "state" and state.manner in _BY_NAME and state.tokens[0] == last + 1
    return state.key if within and sentence.tokens[last].word.folded == "في" else None


_BY_NAME = frozenset({"name", "alias"})


def represented(mention: Mention, before: Sequence[Mention], sentence: Sentence) -> str | None:
    """The state for which somebody whose office is told without one is said to be there.

    :param before: the mentions of the sentence before this one.
    """
    state = before[-1] if before else None
    if state is not None and state.office == "delegation" and _heads(mention, state, sentence.tokens):
        return state.state
    if state is None or state.kind != "state" or state.manner in ("demonym", "people") or not mention.office:
        return None
    if mention.kind != "person" or mention.key or mention.state or mention.office in NOBODYS:
        return None
    tokens, first, last = sentence.tokens, state.tokens[0], mention.tokens[0]
    if last == state.tokens[1] + 2 and _is_represented(tokens, last - 2):
        return state.key
    while last > state.tokens[1] and tokens[last - 1].word.folded in _HEADED:
        last -= 1
    if last != state.tokens[1] or not first:
        return None
    at = first - 1 - (first > 1 and tokens[first - 1].word.folded in _NEIGHBOURS)
    return state.key if _sends(tokens, at) else None


def _heads(mention: Mention, delegation: Mention, tokens: Sequence[Token]) -> bool:
    """ويرأس الوفد الإثيوبي السفير فلان: whether somebody told right after a delegation is its head."""
    first, last = delegation.tokens
    if mention.kind != "person" or mention.state or not is_state(delegation.state) or not first:
        return False
    word = tokens[first - 1].word
    aside = last < len(tokens) and tokens[last].text == "،" and tokens[mention.tokens[0] - 1].text == "،"
    last += last < len(tokens) and tokens[last].word.folded in POINTS  # ترأس وفد الجنوب فلان
    beside = mention.tokens[0] == last or (
        aside and mention.tokens[0] - last < _ASIDE
    )  # الوفد السوري، بحسب الوكالة، فلان
    leading = triggers("meeting")["verbs"]["lead"]
    if beside and tokens[first].text.startswith("و"):  # رأس الوفد الكازاخستاني فلان، والوفد القرغيزي فلان
        return any(is_likeliest(token.word, "verb", leading) for token in tokens[:first])
    return beside and is_likeliest(word, "verb", leading)


def _is_represented(tokens: Sequence[Token], at: int) -> bool:
    """النمسا التي مثلها كبير المفاوضين: whether a relative clause begins that tells who represents the state."""
    readings = tokens[at + 1].word.analyses  # مثلها is also: like her
    relative = tokens[at].word.folded in SINGULAR_RELATIVES
    return relative and any(a.pos == "verb" and fold(a.lemma) in _REPRESENTS for a in readings)


def says_head(word: Word) -> bool:
    """برئاسة، يرأسه، يتقدمها: whether the head of a delegation stands after a word that follows it."""
    if any(split.preposition == "ب" and split.base in HEADSHIPS for split in word.splits):
        return True
    owned = any(a.enclitic for a in word.analyses[:1])
    return word.folded in _LED or (owned and is_likeliest(word, "verb", triggers("meeting")["verbs"]["head"]))


def _sends(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word says that the state after it is represented; من does so at the head of its clause only."""
    word = tokens[at].word
    if word.folded in _FOR or is_likeliest(word, "verb", _REPRESENTS):
        return True
    opens = word.folded.startswith("و") or at == 0 or tokens[at - 1].word.kind == "mark"
    return word.folded in _OF and opens


def _apposed(mention: Mention, sentence: Sentence, at: int) -> str | None:
    """الرئيس X، رئيس جمهورية بوتسوانا،: the state in the office that stands after somebody's name and a comma."""
    after = sentence.mentions[at + 1] if at + 1 < len(sentence.mentions) else None
    if mention.kind != "person" or mention.state or after is None or after.kind != "office":
        return None
    last = mention.tokens[1]
    comma = after.tokens[0] == last + 1 and sentence.tokens[last].text in "،,"
    return after.state if comma and after.office == mention.office and is_state(after.state) else None


def _of_guest(mention: Mention, sentence: Sentence, earlier: Sequence[Mention], home: str | None) -> str | None:
    """الرئيسة الضيفة: the state of the last holder of that office who is of another state than the article's home."""
    last = mention.tokens[1]
    if mention.kind != "office" or mention.state or last >= len(sentence.tokens):
        return None
    if sentence.tokens[last].word.folded not in GUESTS:
        return None
    guests = (m for m in reversed(earlier) if m.kind in ("person", "office") and is_state(m.state) and m.state != home)
    return next((m.state for m in guests if m.office == mention.office), None)


def sent_by(mention: Mention, before: Sequence[Mention], sentence: Sentence) -> str | None:
    """وفد من البرلمان السويدي برئاسة X: the state whose body or government sends the delegation that somebody heads."""
    first = mention.tokens[0]
    while first and sentence.tokens[first - 1].word.folded in HONORIFICS:
        first -= 1
    if mention.state or mention.key or not first or not says_head(sentence.tokens[first - 1].word):
        return None
    found = [m for m in before if m.office == "delegation" and first - m.tokens[1] < 14]
    if not found:
        return None
    if is_state(found[-1].state):
        return found[-1].state
    senders = [m for m in before if m.tokens[0] >= found[-1].tokens[1] and m.kind in ("state", "organization")]
    if len(senders) == 1 and senders[0].kind == "organization" and senders[0].tokens[0] - found[-1].tokens[1] < 2:
        body = organisations().get(senders[0].key or "")
        return body.id if body is not None and body.kind in MOVEMENTS else None  # وفد من حركة كذا برئاسة X
    if not senders or any(m.kind == "organization" for m in senders):
        return None
    manner = senders[-1].manner
    # وفد من البرلمان السويدي, وفد من جمهورية أوغندا, وفد لجنة الصداقة في مجلس النواب بجمهورية باراغواي
    straight = len(senders) == 1 and senders[0].tokens[0] - found[-1].tokens[1] < 2
    gap = sentence.tokens[found[-1].tokens[1] : senders[0].tokens[0]]
    chamber = len(senders) == 1 and 0 < len(gap) < _NEAR_BODY and any(t.word.folded in _CHAMBERS for t in gap)
    named = manner in ("name", "official") and (straight or chamber or mention.office == "mp")
    official = manner == "government" or named
    return senders[-1].key if official else None


_NEAR_BODY = 5  # tokens
_CHAMBERS = frozenset(
    """
    البرلمانيه البرلماني البرلمان برلمان مجلس المجلس الشعبه اللجنه لجنه النواب الشيوخ جمعيه الجمعيه وزاره
    حكومه جيش
    """.split()
)


def sent(mention: Mention, state: str, how: str) -> Mention:
    """Somebody who is there for a state; without an office of his own he is an official.

    :param how: what to add to the label of his rule.
    """
    no_office = mention.office in (None, "member", "director") or (mention.office or "").startswith("title:")
    return mention._replace(state=state, office="official" if no_office else mention.office, rule=mention.rule + how)


def follows(mention: Mention, other: Mention, sentence: Sentence) -> bool:
    """Whether a mention stands right behind another: nothing but و between them, or و and the preposition of both.

    السفير البريطاني فلان [والملحق العسكري] فلان؛ مع الرئيس الإريتري [ومع وزير الخارجية]
    """
    (first, last), at = other.tokens, mention.tokens[0]
    if last == at:
        return True
    governed = first > 0 and last + 1 == at
    return governed and sentence.tokens[last].word.folded == "و" + sentence.tokens[first - 1].word.folded


def one_of_holders(
    mention: Mention, before: Sequence[Mention], sentence: Sentence, earlier: Sequence[Mention], offices: frozenset[str]
) -> Mention:
    """One of several holders of an office who are told one by one with their nationalities alone.

    :param before: the mentions of the sentence before this one, ``earlier`` those of the sentence before.
    :param offices: the offices that only states have.
    """
    if not before or not _is_national(before[-1], mention):
        return mention
    if sum(1 for a, b in pairwise(sentence.mentions) if _is_national(a, b)) < 2:
        return mention
    several = (m for m in (*earlier, *sentence.mentions) if m.kind == "office" and m.number == "p")
    told = [m for m in several if m.office in offices - _OF_ANYTHING]
    if not told:
        return mention
    rule = mention.rule + ", one of the holders told together"
    return mention._replace(office=told[-1].office, state=before[-1].key, rule=rule)


_RANKED = frozenset({
    "deputy-minister", "director", "official", "advisor", "secretary-general", "spokesperson", "envoy", "head",
    "deputy", "negotiator", "minister", "foreign-minister",
})  # fmt: skip
_AMBASSADOR = frozenset("السفير السفيرة".split())


def with_office_before(mention: Mention, before: Sequence[Mention], sentence: Sentence) -> Mention:
    """مساعد وزير الخارجية السفير فلان: السفير is his rank, by which the holder of the office before it is called.

    Where a verb of meeting stands before the office, the ambassador may be whom its holder meets.
    """
    office = before[-1] if before else None
    if office is None or office.kind != "office" or office.tokens[1] != mention.tokens[0] or office.number != "s":
        return mention
    if mention.role not in _AMBASSADOR or mention.state or mention.key or office.office not in _RANKED:
        return mention
    deputy = office.office == "deputy-minister" and is_state(office.state)
    at = office.tokens[0]
    if not deputy and at and is_likeliest(sentence.tokens[at - 1].word, "verb", meeting_words()):
        return mention
    rule = mention.rule + ", office before it"
    public = (PUBLIC,) if PUBLIC in office.traits and PUBLIC not in mention.traits else ()
    traits = (*mention.traits, *public)
    return mention._replace(office=office.office, role=office.role, state=office.state, rule=rule, traits=traits)


def is_national(state: Mention, person: Mention) -> bool:
    """Whether a nationality in the singular stands right before somebody whom no list knows."""
    if state.manner != "demonym" or state.number != "s" or person.kind != "person" or person.key:
        return False
    return state.tokens[1] == person.tokens[0]


def begins_with_name(mention: Mention, sentence: Sentence) -> bool:
    """Whether somebody's name stands first, and his office after it."""
    first, name = sentence.tokens[mention.tokens[0]], mention.name.split()
    return bool(name) and first.text.endswith(name[0])


def _is_national(state: Mention, person: Mention) -> bool:
    """The same of somebody whose office is not told."""
    return is_national(state, person) and (person.office is None or person.state == state.key)


def elliptic(mention: Mention, before: Sequence[Mention], sentence: Sentence) -> Mention:
    """A holder of the same office for another state: وزير الري المصري فلان، [والسوداني] معتز موسى."""
    if len(before) < 2:
        return mention
    state, holder = before[-1], before[-2]
    if state.manner != "demonym" or state.number != "s" or state.tokens[1] != mention.tokens[0]:
        return mention
    first = sentence.tokens[state.tokens[0]]
    gap = state.tokens[0] - holder.tokens[1]
    if holder.kind not in ("person", "office") or not holder.office or not first.text.startswith("وال") or gap > 1:
        return mention
    if holder.office.startswith("title:") or (gap == 1 and sentence.tokens[holder.tokens[1]].text not in "،,"):
        return mention
    return carried_over(mention, state.key, "office told before")._replace(office=holder.office)


def carried_over(mention: Mention, state: str | None, how: str) -> Mention:
    """A mention with the state of what was told before.

    :param how: what to add to the label of its rule.
    """
    return mention._replace(state=state, rule=f"{mention.rule}, {how}", traits=(*mention.traits, CARRIED_OVER))
