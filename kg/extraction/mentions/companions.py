"""Whose people are who are told in a row under their side, or as those who came before or after another.

من [الجانب الأميركي] فلان رئيس الأركان، وفلان نائب الوزير    those who were there from a side
وضم [الوفد السويسري] النائبين فلانا وفلانة                   the members of a delegation
السفيرة فلانة، وكان [سلفها] فلان …                           who held the office before, or holds it after
عين فلان وزيرا [خلفا ل]فلان، عين فلان [مكانه]
[سفراء السودان] لدى مالي السفير فلان، وزيمبابوي السفير فلان    each of the ambassadors of a state
أربعة [ضباط سوريين] بينهم العميد فلان والعقيد فلان            each of the holders of an office who are told by name
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.homes import acts_for
from kg.extraction.mentions.represented import follows, says_head
from kg.language.fold import fold
from kg.language.form_memory import is_likeliest
from kg.language.tokens import Token, Word
from kg.lexicon.office_classes import NOBODYS, OF_STATES, POSTED_OFFICES
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import CARRIED_OVER, Mention

_SIDES = ("الجانب", "جانب", "الفريق")
_FROM = frozenset("من ومن عن وعن".split())
_HOLD = frozenset("ضم شمل".split())
_ENDING = frozenset("كما فيما بينما حيث وذلك ومن وعن بحضور بمشاركه".split())
_OTHERS = frozenset("سلف خلف".split())
_FOLLOWED = frozenset("خلفه خلفها وخلفه وخلفها وخلفته وخلفتها فخلفه فخلفها فخلفته فخلفتها".split())
_REACH = 7  # tokens
_MEMORY = 2  # sentences
_LONGEST_GAP = 14  # tokens


def of_side(
    mention: Mention, done: Sequence[Mention], sentences: Sequence[Sentence], earlier: Sequence[Mention]
) -> str | None:
    """The state of the side or delegation under which a person is told.

    :param done: the sentence's mentions before it, ``earlier`` those of the sentences before.
    """
    sentence = sentences[mention.sentence]
    if mention.kind != "person" or mention.state is not None or mention.key is not None:
        return None
    if not any(m.office == "delegation" or m.name.startswith(_SIDES) for m in done):
        return None
    if (state := _sent_by_body(mention, done, sentence)) is not None:
        return state
    end = mention.tokens[0]
    for other in reversed(done):
        if not goes_on(sentence.tokens, other.tokens[1], end):
            return None
        if (state := _side(other, sentences, earlier)) is not None:
            return state
        own = other.key if other.kind == "state" else other.state
        one_of_them = other.kind == "person" and any(
            own == _side(m, sentences, earlier) for m in done if m.office == "delegation"
        )  # ضم الوفد القاضي فلانا والدكتور فلانا
        apart = is_state(own) and other.kind != "office" and not (one_of_them or _shares(own, done, other))
        if other.kind == "organization" or apart:
            return None
        end = other.tokens[0]
    return None


def of_group(mention: Mention, done: Sequence[Mention], sentence: Sentence, home: str | None) -> str | None:
    """The state of the office holders, told together before, of whom a person is one.

    :param done: the sentence's mentions before him.
    :param home: the state that the article is about, whose officers are meant where no other's are named.
    """
    if mention.kind != "person" or mention.state is not None or mention.key is not None:
        return None
    if (state := _of_those(mention, done, sentence)) is not None:
        return state
    end = mention.tokens[0]
    for other in reversed(done):
        if not goes_on(sentence.tokens, other.tokens[1], end):
            return None
        if other.kind == "office" and other.number == "p":
            told = {t.word.folded for t in sentence.tokens[other.tokens[1] : mention.tokens[0]]}
            if _NAMED & told and _adds_group(sentence, other.tokens[1], mention.tokens[0]):
                return None  # وزراء تونسيين ورجال أعمال بينهم فلان: one of the last group
            if is_state(other.state) and other.office not in NOBODYS:
                return other.state if _NAMED & told or _are_posted(other, mention, told) else None
            if other.office in _SERVING and mention.office == "title:rank":
                return home if _NAMED & told else None
            if _NAMED & told:
                return None  # وزراء تونسيين وسفراء بينهم فلان
        if other.kind == "organization" or (other.kind == "state" and mention.office != "ambassador"):
            return None
        end = other.tokens[0]
    return None


def _adds_group(sentence: Sentence, first: int, last: int) -> bool:
    """Whether و joins a further group to one that is told before: a plural noun."""
    readings = (a for token in sentence.tokens[first:last] for a in token.word.analyses[:1])
    return any(a.proclitics[:1] == ("و",) and a.pos == "noun" and a.number == "p" for a in readings)


def _are_posted(ambassadors: Mention, mention: Mention, told: Set[str]) -> bool:
    """سفراء السودان لدى مالي السفير فلان: whether somebody is one of a state's ambassadors.

    :param told: the folded words between the two.
    """
    styled = mention.office == "ambassador" or mention.office in _STYLES
    return ambassadors.office == "ambassador" and styled and "لدي" in told


def _of_those(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> str | None:
    """حظر السلاح على زيمبابوي وتجميد أرصدة مسؤولين بينهم الوزير فلان: the state told last before his like."""
    first = mention.tokens[0]
    named = first > 0 and sentence.tokens[first - 1].word.folded in _NAMED
    if not named or len(done) < 2 or done[-1].kind != "office" or done[-1].state or done[-1].office in NOBODYS:
        return None
    if done[-1].name.endswith("ون"):
        return None  # عقوبات على روسيا، وأعلن ذلك مسؤولون بينهم فلان: they do something
    state = done[-2]
    near = state.kind == "state" and state.manner in ("name", "official") and done[-1].tokens[0] - state.tokens[1] < 6
    return state.key if near and done[-1].office == "official" and is_state(state.key) else None


_NAMED = frozenset("بينهم منهم ضمنهم هم وهم ابرزهم".split())
_SERVING = frozenset({"official", "military", "commander", "security"})
_STYLES = frozenset({None, "title:academic", "title:honorific", "title:rank"})


def is_of_unknown(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> bool:
    """Whether somebody is told as one of a delegation whose state is not known: it is no other's that is told.

    Nor is who stands right behind another official, the object behind the subject, of his land: زار السفير الكيني [وزير
    الدفاع فلان].
    """
    last = done[-1] if done else None
    if last is not None and last.kind == "office" and last.state and last.tokens[1] == mention.tokens[0]:
        return mention.kind == "person" and mention.office in OF_STATES and last.office in _VISITING
    parties = [m for m in done if m.kind == "office" and m.office == "delegation" and m.tokens[0]]
    if not parties or mention.kind != "person" or any(m.kind == "person" and (m.state or m.key) for m in done):
        return False
    if parties[-1].state or not goes_on(sentence.tokens, parties[-1].tokens[1], mention.tokens[0]):
        return False
    word = sentence.tokens[parties[-1].tokens[0] - 1].word
    return any(fold(a.lemma) in _HOLD for a in word.analyses)


_VISITING = frozenset({"ambassador", "envoy", "foreign-minister"})


def _shares(state: str | None, done: Sequence[Mention], other: Mention) -> bool:
    """Whether a state told within the row is that of the row's side."""
    return other.kind == "person" and any(m.kind in ("state", "office") and state in (m.key, m.state) for m in done)


def goes_on(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a row goes on over a stretch of tokens: no verb and no new beginning stands in it."""
    gap = tokens[first:last]
    return len(gap) <= _LONGEST_GAP and not any(t.text in ".؛:" or _breaks(t.word) for t in gap)


def _breaks(word: Word) -> bool:
    verb = bool(word.analyses) and all(a.pos == "verb" for a in word.analyses)
    return word.kind == "word" and (verb or word.folded in _ENDING)


def _sent_by_body(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> str | None:
    """وفدا من الكونغرس الأمريكي ضم فلانا وفلانا: the state whose body sends the delegation that somebody is one of."""
    for at in range(len(done) - 1):
        party, body = done[at : at + 2]
        near = party.office == "delegation" and party.state is None and body.tokens[0] - party.tokens[1] < 2
        verb = body.tokens[1]
        if not near or body.kind != "state" or body.manner != "government" or verb >= mention.tokens[0]:
            continue
        holds = any(fold(a.lemma) in _HOLD for a in sentence.tokens[verb].word.analyses)
        if holds and is_state(body.key) and goes_on(sentence.tokens, verb + 1, mention.tokens[0]):
            return body.key
    return None


def _side(mention: Mention, sentences: Sequence[Sentence], earlier: Sequence[Mention]) -> str | None:
    """The state of a side (من الجانب الأميركي) or of a delegation whose head or members follow (قاد، ضم الوفد)."""
    sentence = sentences[mention.sentence]
    first = mention.tokens[0]
    word = sentence.tokens[first - 1].word if first else None
    if word is None:
        return None
    lemmas = {fold(a.lemma) for a in word.analyses}
    led = not lemmas.isdisjoint(triggers("meeting")["verbs"]["lead"])  # ترأس الجانب السوداني فلان
    if mention.kind == "state" and mention.name.startswith(_SIDES):
        return mention.key if (led or word.folded in _FROM) and is_state(mention.key) else None
    if mention.office != "delegation":
        return None
    joined = mention.state is not None and sentence.tokens[first].text.startswith("و")
    if not (led or not _HOLD.isdisjoint(lemmas) or (joined and _other_led(mention, sentences, earlier))):
        return None
    if mention.state is not None:
        return mention.state if is_state(mention.state) else None
    told = (m.state for m in reversed(earlier) if m.office == "delegation" and m.state)
    state = next(told, None) or _leading(earlier, sentences)
    return state if is_state(state) else None


def _other_led(mention: Mention, sentences: Sequence[Sentence], earlier: Sequence[Mention]) -> bool:
    """رأس الوفد الكازاخي X، والوفد القرغيزي Y: whether the verb of leading is that of the delegation before."""
    here = [m for m in sentences[mention.sentence].mentions if m.span.start < mention.span.start]
    others = [m for m in here if m.office == "delegation" and m.state and m.state != mention.state]
    return bool(others) and _side(others[-1], sentences, earlier) is not None


def _leading(earlier: Sequence[Mention], sentences: Sequence[Sentence]) -> str | None:
    """الذي بدأ زيارة على رأس وفد, والوفد المرافق له: the state of him with whom a delegation came."""
    for at in range(len(earlier) - 1, -1, -1):
        mention = earlier[at]
        if mention.office != "delegation":
            continue
        tokens, (first, last) = sentences[mention.sentence].tokens, mention.tokens
        if last < len(tokens) and says_head(tokens[last].word):  # وفد برئاسة رئيس البرلمان الأردني فلان
            heads = (m for m in earlier[at + 1 :] if m.sentence == mention.sentence and m.kind == "person")
            return next((acts_for(head, None) for head in heads), None)
        headed = first > 0 and tokens[first - 1].word.folded == "راس"
        along = last < len(tokens) and tokens[last].word.folded in _ALONG
        if headed or along or tokens[last - 1].word.folded in _ALONG:
            leaders = (m for m in reversed(earlier[:at]) if m.sentence == mention.sentence and m.kind == "person")
            leader = next(leaders, None)
            near = leader is not None and leader.tokens[1] == first  # فلان والوفد المرافق له
            return acts_for(leader, None) if leader is not None and (headed or near) else None
    return None


_ALONG = frozenset("المرافق مرافق".split())


def succeeding(
    mention: Mention, done: Sequence[Mention], sentence: Sentence, earlier: Sequence[Mention]
) -> Mention | None:
    """The holder of an office before or after another, with that office and its state; None if he is told as no such.

    :param done: the sentence's mentions before him, ``earlier`` those of the sentences before.
    """
    if mention.kind != "person" or mention.key is not None:
        return None
    at = mention.tokens[0]
    if mention.state is not None:
        return _as_colleague(mention, done) if mention.office == "title:description" else None
    if mention.office == "title:description":
        role = fold(mention.role or "")
        gender = "f" if role.endswith("ها") else "m"
        return _as(mention, (*earlier, *done), gender) if role[:3] in _OTHERS and len(role) > 3 else None
    if (whose := _put_in_place(mention, sentence.tokens)) is not None:
        near = [m for m in (*earlier, *done) if m.kind == "person" and mention.sentence - m.sentence <= _MEMORY]
        return _as(mention, [m for m in near if not _names_him(m, mention, sentence)], whose)
    if mention.office is not None or not at:
        return None
    if sentence.tokens[at - 1].word.folded == "خلفا":
        return _as(mention, done, None) if sentence.tokens[at].text.startswith("ل") else None
    least = max(at - _REACH, done[-1].tokens[1] if done and done[-1].kind != "date" else 0)
    for i in range(at - 1, least - 1, -1):
        if sentence.tokens[i].word.folded in _FOLLOWED and not _behind(sentence.tokens, i):  # وخلفه في الوزارة فلان
            gender = "f" if sentence.tokens[i].word.folded.endswith("ها") else "m"
            near = [m for m in (*earlier, *done) if m.kind == "person" and mention.sentence - m.sentence <= _MEMORY]
            return _as(mention, near, gender)
    return None


def _put_in_place(mention: Mention, tokens: Sequence[Token]) -> str | None:
    """عين فلان [خلفا له], عين [مكانها] فلانا: the gender of him or her whose place somebody takes, right beside."""
    first, last = mention.tokens
    if mention.office not in (None, "military") and not (mention.office or "").startswith("title:"):
        return None
    beside = (*tokens[last : last + 2], *tokens[max(first - 2, 0) : first])
    words = [token.word.folded for token in beside]
    found = next((word for word in words if word in _PLACES), None)
    if found is None:
        found = next((b for a, b in pairwise(words) if (a, b[:2]) in _INSTEAD), None)
    return ("f" if found.endswith("ها") else "m") if found is not None else None


_PLACES = frozenset("مكانه مكانها محله محلها".split())
_INSTEAD = frozenset({("خلفا", "له"), ("بدلا", "من")})


def _names_him(other: Mention, mention: Mention, sentence: Sentence) -> bool:
    """وعين [الرئيس فلان] مكانه: whether another stands right behind the verb by which somebody is named."""
    at = other.tokens[0]
    if other.sentence != mention.sentence or not at:
        return False
    return is_likeliest(sentence.tokens[at - 1].word, "verb", frozenset(triggers("career")["verbs"]["name"]))


_COLLEAGUE = "زميل"


def _as_colleague(mention: Mention, done: Sequence[Mention]) -> Mention | None:
    """السفير الفرنسي … زميله السويسري فلان: a colleague told with his own state, with the office of the one before."""
    if not fold(mention.role or "").startswith(_COLLEAGUE) or not is_state(mention.state):
        return None
    for other in reversed(done):
        if other.kind in ("person", "office"):
            if other.office not in OF_STATES | POSTED_OFFICES or other.state == mention.state:
                return None
            return mention._replace(office=other.office, rule=mention.rule + ", office of a colleague")
    return None


def _behind(tokens: Sequence[Token], at: int) -> bool:
    """وقف خلفه فلان, من خلفه: whether what may say that somebody came after another says where he stood."""
    word = tokens[at - 1].word if at else None
    if word is None or tokens[at].word.folded.startswith("و"):
        return False
    verb = bool(word.analyses) and word.analyses[0].pos == "verb" and fold(word.analyses[0].lemma) not in _BEING
    return verb or word.folded in _FROM


_BEING = frozenset("كان اصبح".split())


def _as(mention: Mention, before: Sequence[Mention], gender: str | None) -> Mention | None:
    """A person with the office of the one spoken of last."""
    for other in reversed(before):
        if other.kind in ("person", "office") and (gender is None or (other.gender or "m") == gender):
            if not other.office or other.office.startswith("title:") or not is_state(other.state):
                return None
            rule = mention.rule + ", office of another"
            return mention._replace(office=other.office, state=other.state, rule=rule)
    return None


def of_companion(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> str | None:
    """كان في استقباله وزير دفاع تونغا فلان [ووزيرة المالية] فلانة: the state of him to whom و joins somebody."""
    last = done[-1] if done else None
    if mention.kind != "person" or last is None or last.kind != "person" or CARRIED_OVER in last.traits:
        return None
    apart = last.tokens[1] < mention.tokens[0] or sentence.tokens[mention.tokens[0]].text.startswith("و")
    joined = apart and last.office not in POSTED_OFFICES and follows(mention, last, sentence)
    return last.state if joined else None
