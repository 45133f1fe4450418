"""Of which land somebody is whom only what he comes to, or what he leads, tells of.

تولت فلانة [وزارة] العدل, احتفظ فلان [بالداخلية]           a verb of who holds or takes, and a seat of a government
انتخب فلان [رئيسا للبرلمان]                              who is made the head of what states have
أسندت [حقيبة] الدفاع إلى فلان                              the seat that is given him
حصل فلان على ثلث [الأصوات]                                 who stands, or stood, for an office
[تحالف] كذا [بزعامة] فلان                                 a party, and a noun for its being led
مرشح [الاتحاد الوطني] فلان                                a party by the first words of its name, which was told in full
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.announced import takes_office
from kg.extraction.mentions.politics import Lands
from kg.extraction.mentions.strange_names import post_falls
from kg.language.fold import fold
from kg.language.form_memory import is_likeliest, likeliest
from kg.language.tokens import Token
from kg.lexicon.function_words import SINGULAR_RELATIVES
from kg.lexicon.name_words import LED_BY
from kg.lexicon.offices import portfolios
from kg.lexicon.organisations import organisations
from kg.lexicon.politics import FIGHTERS, PARTIES
from kg.lexicon.triggers import triggers
from kg.records import Mention

_NEAR = 7  # tokens
_ANY = Lands((), any=True)
_SEATS = frozenset(prefix + noun for prefix in ("", "ب") for noun in "وزاره حقيبه منصب رياسه".split())
_OF_STATE = frozenset(
    "للبحريه للحرس للاستخبارات للقوات للنواب للشيوخ "
    "للبرلمان للجمهوريه للحكومه للوزراء للدوله للبلاد لمجلس للمجلس للجمعيه للاركان للشرطه للجيش".split()
)
_MADE_HEAD = frozenset("رييسا رييسه نايبا نايبه وزيرا وزيره قايدا مديرا".split())
_ALLIANCES = frozenset(article + noun for noun in PARTIES - {"حركه"} for article in ("", "ال"))  # a movement may fight
_WARRING = FIGHTERS | frozenset("المسلحه المسلح العربي الدولي".split())  # التحالف الدولي


def land_come_to(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> Lands | None:
    """The lands of which somebody can be by what he comes to or leads; None if nothing tells it.

    :param done: the mentions of the sentence before him.
    """
    tokens, (first, last) = sentence.tokens, mention.tokens
    if not first:
        return None
    before = tokens[first - 1].word
    if takes_office(before):
        return _ANY if _is_seat(tokens, last) else None
    if _stands(tokens, first, last):
        return _ANY
    if before.folded in LED_BY:
        return _of_party_led(tokens, first, done)
    if before.folded == "الي" and post_falls(tokens[max(0, first - _NEAR) : first]):
        return _ANY
    if last + 1 >= len(tokens) or tokens[last].word.folded not in _MADE_HEAD:
        return None
    other = done[-1] if done and done[-1].kind == "person" else None
    if other is not None and other.land is not None and tokens[first].text.startswith("و"):
        return Lands((other.land,), any=False)  # عين فلان وزيرا للدفاع، وفلان نائبا عاما
    of = tokens[last + 1].word.folded
    if of in _OF_STATE or (of[:2] == "لل" and "ال" + of[2:] in portfolios()):
        pos, lemma = likeliest(before)
        return _ANY if pos == "verb" and lemma in _choosing() else None
    return None


def _stands(tokens: Sequence[Token], first: int, last: int) -> bool:
    """حصل [فلان] على 36% من الأصوات, [فلان] الذي حل ثانيا في الانتخابات: whether somebody is told to stand, or to have.

    :param first: the token that begins his name, ``last`` the one behind it.
    """
    words = [token.word.folded for token in tokens[last : last + _CLAUSE]]
    if words[:1] == ["علي"] and is_likeliest(tokens[first - 1].word, "verb", _GETS):
        return not _VOTES.isdisjoint(words)
    if words[:1] and words[0] in SINGULAR_RELATIVES and last + 1 < len(tokens):
        return is_likeliest(tokens[last + 1].word, "verb", _RUNS) and not _CONTESTS.isdisjoint(words)
    if tokens[first - 1].word.folded in _WINS and words[:1]:
        return words[0] in _WON or (words[0] == "في" and words[1:2] != [] and words[1] in _CONTESTS)
    if tokens[first - 1].word.folded in _FIRST_OR_SECOND:
        round_ = first > 1 and tokens[first - 2].word.folded in ("الجوله", "الدوره")
        return round_ and any(is_likeliest(t.word, "verb", _RUNS) for t in tokens[max(first - _CLAUSE, 0) : first])
    return False


_CLAUSE = 10  # tokens
_GETS = frozenset("حصل".split())
_RUNS = frozenset("حل خسر ترشح خاض نافس تنافس واجه".split())
_VOTES = frozenset("الاصوات اصوات صوتا اصواتهم اصواتها".split())
_CONTESTS = frozenset("الانتخابات انتخابات الانتخابيه الرياسيه الاقتراع السباق للرياسه".split())
_WINS = frozenset("فوز بفوز وفوز".split())
_WON = frozenset("بولايه بالرياسه برياسه بمنصب بمقعد بالانتخابات".split())
_FIRST_OR_SECOND = frozenset("الاولي الثانيه".split())


@cache
def _choosing() -> frozenset[str]:
    """Verbs by which somebody is made what the accusative after him says, or is meant for it."""
    career = triggers("career")
    return frozenset(career["verbs"]["name"] | career["nouns"]["nomination"])


def _is_seat(tokens: Sequence[Token], at: int) -> bool:
    """Whether a ministry, a seat of a government or its portfolio (بالداخلية) stands at a token."""
    if at >= len(tokens) or tokens[at].word.kind != "word":
        return False
    word = tokens[at].word.folded
    return word in _SEATS or word in portfolios() or (word[0] == "ب" and word[1:] in portfolios())


def _of_party_led(tokens: Sequence[Token], first: int, done: Sequence[Mention]) -> Lands | None:
    """تحالف أديما بزعامة فلان: of the land of the party that was told last, or of whichever the article is about."""
    near = [m for m in done if m.kind == "organization" and first - m.tokens[1] < 2]
    body = organisations().get(near[-1].key or "") if near else None
    if body is not None:
        return Lands((body.state,), any=False) if body.kind == "party" and body.state else None
    words = {t.word.folded for t in tokens[max(0, first - _NEAR) : first]}
    return _ANY if not _ALLIANCES.isdisjoint(words) and _WARRING.isdisjoint(words) else None


def party_in_short(role: Sequence[str], before: Sequence[Mention]) -> Lands | None:
    """مرشح [الاتحاد الوطني]: the land of the party whose name, told in full before, begins with the last words.

    :param role: the words of somebody's office, ``before`` the mentions of the article before him.
    """
    if len(role) <= _SHORT or not role[-1].startswith("ال"):
        return None
    noun = role[-2]
    tail = ["ال" + noun[2:] if noun.startswith("لل") else noun.removeprefix("ل"), role[-1]]
    for m in reversed(before):
        body = organisations().get((m.key if m.kind == "organization" else m.state) or "")
        if body is not None and body.kind == "party" and body.state and _first_words(body.ar) == tail:
            return Lands((body.state,), any=False)
    return None


_SHORT = 2


@cache
def _first_words(name: str) -> list[str]:
    """The first two words of a name, folded, if it has more."""
    words = fold(name).split()
    words = words[1:] if words and words[0] in _ALLIANCES else words
    return words[:_SHORT] if len(words) > _SHORT else []
