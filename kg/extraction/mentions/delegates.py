"""Whose people are who are told as members or heads of a delegation that stands before them.

وصل [الوفد اليمني] برئاسة الوزير فلان، ويضم الوفد فلانا وفلانة        the members, after the verb that holds them
يقود [الجانب الإثيوبي] فلان، ويضم فريقه السفيرة فلانة والجنرال فلان
وفد [مجلس الشورى العماني] برئاسة فلان وعضوية فلان وفلان              the head and those who are with him
ترأس [وفد إيران] إلى محادثات فيينا فلان                            the head, past whither the delegation goes
المفاوضات مع [إثيوبيا] حين كان يقود وفدها فلان                      the head of a delegation that has a pronoun
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.companions import goes_on
from kg.extraction.mentions.homes import acts_for
from kg.extraction.mentions.stances import government_told
from kg.language.fold import fold
from kg.language.form_memory import is_likeliest
from kg.language.tokens import Token
from kg.lexicon.function_words import HONORIFICS
from kg.lexicon.name_words import HEADED_BY, LED_BY
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import CARRIED_OVER, Mention

UNKNOWN = "?"
"""One of a delegation whose state nothing tells."""

_HOLDS = frozenset(
    "يضم ويضم تضم وتضم وضم ضم وضمت ضمت يتكون ويتكون تتكون وتتكون يتالف ويتالف تالف وتالف يشمل ويشمل".split()
)
_MEMBERS = frozenset("وعضويه بعضويه عضويه".split())
_OWN_PARTY = frozenset("وفدها وفده".split())
_ROW = _HOLDS | _MEMBERS
_PARTIES = frozenset("الوفد وفد الفريق فريق فريقه وفده الجانب اللجنه لجنه".split())
_SIDES = ("الجانب", "جانب", "الطرف", "الفريق")
_GOVERNMENTS = frozenset("الحكومي الحكومه المفاوض".split())
_REACH = 45  # tokens


def of_delegation(
    mention: Mention,
    done: Sequence[Mention],
    sentences: Sequence[Sentence],
    earlier: Sequence[Mention],
    year: int | None,
) -> str | None:
    """The state of a delegation of which somebody is told as a member or the head; ``UNKNOWN`` if none is told.

    :param done: the mentions of his sentence before him, ``earlier`` those of the sentences before.
    """
    sentence = sentences[mention.sentence]
    tokens, at = sentence.tokens, mention.tokens[0]
    while at and tokens[at - 1].word.folded in HONORIFICS:
        at -= 1
    if at and tokens[at - 1].word.folded in _OWN_PARTY and (owned := _owned_delegation(tokens, at)) is not None:
        return _owner(owned, done, earlier, tokens)
    if done and done[-1].office == "delegation" and _past_goal(mention, done[-1], sentence):
        return done[-1].state
    goal = len(done) > 1 and done[-1].kind in ("state", "place") and done[-2].office == "delegation"
    if goal and _past_goal(mention, done[-2], sentence):
        return done[-2].state
    verb = _holds(tokens, at, done)
    if verb is None:
        return None
    before = [m for m in done if m.tokens[0] < verb]
    state = _party(before, sentence, year)
    if state is None and tokens[verb].word.folded not in _MEMBERS:
        follows = verb < 3 or any(t.word.folded in _PARTIES for t in tokens[verb + 1 : verb + 2])
        state = (
            _party(_last_party(earlier, mention.sentence), sentences[mention.sentence - 1], year) if follows else None
        )
    if state in (None, UNKNOWN):
        whole = (*before, *_last_party(earlier, mention.sentence))
        official = any(_is_of_government(m) for m in whole) or _says_government(tokens[:at])
        state = (government_told(sentences) if official else None) or state
    return state


def _holds(tokens: Sequence[Token], at: int, done: Sequence[Mention]) -> int | None:
    """The token of the verb or noun under which a row of members goes on up to a token; None if there is none."""
    for k in range(at - 1, max(at - _REACH, -1), -1):
        if tokens[k].word.folded in _ROW:
            inside = {i for m in done if m.tokens[0] > k for i in range(*m.tokens)}
            return k if _is_row(tokens, k, at, inside) else None
        if tokens[k].word.kind == "mark" and tokens[k].text in ".؛":
            return None
    return None


def _is_row(tokens: Sequence[Token], first: int, last: int, inside: set[int]) -> bool:
    """Whether the tokens that are in no mention let a row go on."""
    start = first + 1
    for k in range(first + 1, last + 1):
        if k == last or k in inside:
            if k > start and not goes_on(tokens, start, k):
                return False
            start = k + 1
    return True


def _party(before: Sequence[Mention], sentence: Sentence, year: int | None) -> str | None:
    """The state of the delegation or side that is told last among mentions; of its head, if he alone tells it."""
    for at in range(len(before) - 1, -1, -1):
        m = before[at]
        if m.kind == "state" and m.name.startswith(_SIDES):
            return m.key if is_state(m.key) else UNKNOWN
        if m.office != "delegation":
            continue
        if is_state(m.state):
            return m.state
        body = before[at + 1] if at + 1 < len(before) else None
        if body is not None and body.kind == "state" and body.tokens[0] - m.tokens[1] < 4 and body.manner != "capital":
            return body.key if is_state(body.key) else UNKNOWN
        heads = (p for p in before[at + 1 :] if p.kind == "person")
        head = next(heads, None)
        guessed = _is_of_government(m) and (head is None or CARRIED_OVER in head.traits)
        if guessed or any(o.kind == "organization" for o in before[at + 1 :]):
            return UNKNOWN
        state = acts_for(head, year) if head is not None else None
        return state if is_state(state) else None
    last = before[-1] if before else None
    if last is not None and last.kind == "person" and not any(m.kind == "state" for m in before[-2:]):
        state = acts_for(last, year)
        headed = any(t.word.folded in _LED for t in sentence.tokens[max(last.tokens[0] - 2, 0) : last.tokens[0]])
        return state if headed and is_state(state) else None
    return None


_LED = LED_BY | HEADED_BY


def _last_party(earlier: Sequence[Mention], index: int) -> list[Mention]:
    """The mentions of the sentence before that has a delegation, up to its end."""
    return [m for m in earlier if m.sentence == index - 1]


def _is_of_government(mention: Mention) -> bool:
    words = fold(mention.name).split()
    role = fold(mention.role or "").split()
    return mention.office in ("delegation", "negotiator") and not _GOVERNMENTS.isdisjoint((*words, *role))


def _says_government(tokens: Sequence[Token]) -> bool:
    return any(t.word.folded == "الحكومي" for t in tokens)


def _past_goal(mention: Mention, delegation: Mention, sentence: Sentence) -> bool:
    """ترأس وفد إيران إلى محادثات فيينا فلان: whether but a phrase of whither parts a led delegation from its head."""
    first, last = delegation.tokens
    if not first or not is_state(delegation.state) or mention.office not in (None, "title:honorific", "title:academic"):
        return False
    if not is_likeliest(sentence.tokens[first - 1].word, "verb", triggers("meeting")["verbs"]["lead"]):
        return False
    gap = sentence.tokens[last : mention.tokens[0]]
    goal = 1 < len(gap) < 8 and gap[0].word.folded in ("الي", "في", "خلال", "ب")
    return goal and goes_on(sentence.tokens, last, mention.tokens[0])


def _owned_delegation(tokens: Sequence[Token], at: int) -> int | None:
    """يرأس وفدها فلان: the token before a name that is a delegation with a pronoun, behind a verb of leading."""
    lead = triggers("meeting")["verbs"]["lead"]
    return at - 1 if at > 1 and is_likeliest(tokens[at - 2].word, "verb", lead) else None


def _owner(at: int, done: Sequence[Mention], earlier: Sequence[Mention], tokens: Sequence[Token]) -> str | None:
    """The state that was told last before a delegation with its pronoun."""
    for m in (*reversed(done), *reversed(earlier[-4:])):
        if m.kind == "state" and m.manner not in ("demonym", "people"):
            return m.key if is_state(m.key) else None
        if m.kind == "organization":
            return None
    return None
