"""Whose a diplomat is who is told without his state: of the mission, or of the ambassador, that was told before.

استدعت موسكو [سفيرة بريطانيا]. وتسلمت السفيرة فلانة مذكرة احتجاج             the one ambassador told before
طرد دبلوماسيين من [السفارة الروسية]، هما السكرتير الأول فلان والملحقة فلانة    the embassy of which they are
السفير فلان، آخر من ترأس [البعثة الألمانية] في كابول                        the mission that somebody headed
قررت [بغداد] استدعاء سفيريها لدى ستوكهولم وكوبنهاغن، السيد فلان والسيدة فلانة   the state whose ambassadors are meant
أوفد [البيت الأبيض] المبعوث فلانا؛ الموفد فلان حاملا رسالة من [الإليزيه]       who sends an envoy
وقال السفير فلان، [مدير الإدارة] والمتحدث باسم الوزارة                      a diplomat at home
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.bearers import land_of_bearer
from kg.extraction.mentions.homes import acts_for
from kg.language.fold import fold
from kg.language.form_memory import is_likeliest, likeliest
from kg.language.tokens import Token
from kg.lexicon.office_classes import POSTED_OFFICES
from kg.lexicon.states import demonyms, is_state
from kg.records import Mention

_STAFF = (
    "السكرتير",
    "الملحق",
    "الوزير المفوض",
    "القنصل",
    "القايم بالاعمال",
    "القايمه بالاعمال",
    "القايم باعمال",
    "القايمه باعمال",
)
_SECRETARIES = tuple(
    f"السكرتير{end} {ordinal}"
    for end, ordinals in (("", "الاول الثاني الثالث"), ("ه", "الاولي الثانيه الثالثه"))
    for ordinal in ordinals.split()
)
_COUNSELLORS = frozenset(
    f"ال{word}{end}"
    for word in "سياسي اعلامي ثقافي تجاري عسكري اقتصادي عمالي قنصلي صحفي صحافي".split()
    for end in ("", "ه")
)
_CLERKS = ("الموظف في", "الموظفه في", "موظف في", "الموظف ب", "المسوول في")
_AMBASSADORS = frozenset("السفير السفيره الدبلوماسي الدبلوماسيه".split())
_MISSIONS = ("السفاره", "سفاره", "البعثه", "بعثه", "القنصليه", "قنصليه", "المفوضيه العليا", "الممثليه", "السفير")
_HEADED = frozenset("تراس راس قاد ادار تولي ".split())
_SENDS = frozenset("اوفد ارسل بعث ابتعث انتدب".split())
_REACH = 12  # tokens
_NEAR = 3  # sentences
_MINISTRY = frozenset("مدير مديره مساعد مساعده وكيل وكيله رييس رييسه الناطق المتحدث المتحدثه نايب الامين امين".split())


def land_of_diplomat(
    mention: Mention,
    done: Sequence[Mention],
    sentences: Sequence[Sentence],
    earlier: Sequence[Mention],
    home: str | None,
    year: int | None,
) -> str | None:
    """The state of a diplomat or envoy who is told without it.

    :param done: the mentions of his sentence before him, ``earlier`` those of the sentences before.
    :param home: the state that the article is about, whose ministry's ambassadors are told by their offices there.
    """
    if mention.key is None and (land := land_of_bearer(mention, sentences, year)) is not None:
        return land
    if mention.office not in _CONCERNED or mention.key is not None:
        return None
    sentence, role = sentences[mention.sentence], fold(mention.role or "").removeprefix("سعاده ")
    if mention.office == "envoy":
        return _sent_by(mention, done, sentence)
    if mention.office in _STYLES and role in _PLAIN:
        return _in_charge(mention, done, sentence) or _one_of_own(mention, done, sentence, year)
    if mention.office == "official" and role.startswith(_CLERKS) and (nation := demonyms().get((role.split()[-1],))):
        return nation.iso3  # الموظف في المفوضية العليا الهندية
    ambassador = role in _AMBASSADORS
    counsels = mention.office == "advisor" and _counsels(mention, sentence)
    staff = role.startswith(_SECRETARIES) or (mention.office in POSTED_OFFICES and role.startswith(_STAFF))
    if not (ambassador or counsels or staff):
        return None
    if (headed := _mission_headed(mention, sentence)) is not None:
        return headed
    if ambassador and (office := _at_ministry(mention, sentence)):
        return home if office and home is not None else None
    told = _missions([*earlier, *done], ambassadors=ambassador)
    if counsels:
        told = [(state, index) for state, index in told if mention.sentence - index < _NEAR]
    if not told:
        return _of_own_before(mention, sentences, year) if ambassador else None
    near = {state for state, index in told if mention.sentence - index <= _NEAR}
    states = {state for state, _ in told}
    last = {state for state, index in told if index == told[-1][1]}
    found = states if len(states) == 1 else near if len(near) == 1 else last
    return found.pop() if len(found) == 1 else None


_STYLES = frozenset({None, "title:honorific", "title:academic"})
_CONCERNED = frozenset({*_STYLES, "ambassador", "diplomat", "envoy", "advisor", "official"})
_PLAIN = frozenset("السيد السيده الدكتور الدكتوره الاستاذ الاستاذه".split()) | {""}


def _missions(before: Sequence[Mention], *, ambassadors: bool) -> list[tuple[str, int]]:
    """The states whose missions or ambassadors are told before, each with the sentence, in order.

    :param ambassadors: whether an ambassador is looked for, and not anybody at a mission.
    """
    found: list[tuple[str, int]] = []
    for m in before:
        if m.kind in ("person", "office") and m.office in _POSTED and is_state(m.state):
            if not ambassadors or (m.kind == "office" and m.number == "s"):
                found.append((m.state or "", m.sentence))
        elif ambassadors or m.kind != "state" or m.manner != "government":
            continue
        elif is_state(m.key) and fold(m.name).startswith(_MISSIONS):
            found.append((m.key or "", m.sentence))
    return found


_POSTED = frozenset({"ambassador", "diplomat"})


def _mission_headed(mention: Mention, sentence: Sentence) -> str | None:
    """السفير فلان، آخر من ترأس البعثة الألمانية: the state of the mission that somebody is said to have headed."""
    last = mention.tokens[1]
    for m in sentence.mentions:
        if not last <= m.tokens[0] <= last + _REACH or m.kind != "state" or not is_state(m.key):
            continue
        if not fold(m.name).startswith(_MISSIONS) or not m.tokens[0]:
            return None
        word = sentence.tokens[m.tokens[0] - 1].word
        gap = sentence.tokens[last : m.tokens[0] - 1]
        relative = any(t.word.folded in ("من", "الذي", "التي", "وراس", "رييس") for t in gap)
        headed = any(a.pos == "verb" and fold(a.lemma) in _HEADED for a in word.analyses) or word.folded in _HEADS
        return m.key if headed and (relative or word.folded in _HEADS) else None
    return None


_HEADS = frozenset("رييس رييسه لرييس".split())


def _at_ministry(mention: Mention, sentence: Sentence) -> bool:
    """السفير فلان، مدير إدارة الإعلام: whether an office at home stands behind the name of one who is styled so."""
    tokens, at = sentence.tokens, mention.tokens[1]
    at += at < len(tokens) and tokens[at].text in "،,"
    if at >= len(tokens) or tokens[at].word.folded not in _MINISTRY:
        return False
    end = next((k for k in range(at, min(at + _REACH, len(tokens))) if tokens[k].text in "،,.؛"), at + _REACH)
    told = [m for m in sentence.mentions if at <= m.tokens[0] < end]
    if at + 1 < len(tokens) and tokens[at + 1].word.folded in _DEPARTMENTS:
        return not any(m.kind == "state" and m.manner == "demonym" for m in told)
    return not any(m.kind in ("state", "organization") and m.manner != "people" for m in told)


_DEPARTMENTS = frozenset("دايره اداره قسم قطاع الدايره الاداره".split())


def _one_of_own(mention: Mention, done: Sequence[Mention], sentence: Sentence, year: int | None) -> str | None:
    """استدعاء سفيريها لدى ستوكهولم وكوبنهاغن، السيد فلان والسيدة فلانة: whose ambassadors those are who follow."""
    at = mention.tokens[0]
    noun = at - 1
    while noun >= 0 and at - noun < _REACH and sentence.tokens[noun].word.folded not in _OWN:
        noun -= 1
    if noun < 0 or at - noun >= _REACH or not _is_own_envoy(sentence.tokens[noun]):
        return None
    between = [m for m in done if m.tokens[0] > noun]
    if any(m.kind not in ("state", "place", "person") or (m.kind == "person" and m.state is None) for m in between):
        return None
    named = {k for m in between for k in range(*m.tokens)}
    if any(_opens_clause(sentence.tokens[k]) for k in range(noun + 1, at) if k not in named):
        return None
    return _owner(noun, sentence, year)


def own_envoy(mention: Mention, sentence: Sentence, year: int | None) -> str | None:
    """استدعى المغرب سفيره بمدريد فلانا: the state of whoever has an envoy by a pronoun, whom the post does not tell."""
    if mention.key is not None:
        return None
    return _owner(mention.tokens[0], sentence, year) if _is_own_envoy(sentence.tokens[mention.tokens[0]]) else None


def _owner(noun: int, sentence: Sentence, year: int | None) -> str | None:
    """The state that was told last before an envoy who has a pronoun, or for which somebody acts who was."""
    gender = next((a.enclitic[1:2] for a in sentence.tokens[noun].word.analyses if a.enclitic), "")
    for m in reversed([m for m in sentence.mentions if m.tokens[0] < noun]):
        if m.kind == "state" and m.manner not in ("demonym", "people") and is_state(m.key):
            if sentence.tokens[m.tokens[0] - 1].word.folded in _WHERE and m.tokens[0]:
                continue  # سفيرته لدى برلين، … وسفيره بمدريد
            return m.key
        if m.kind in ("person", "office") and (m.gender or "m") == gender:
            state = acts_for(m, year)
            return state if is_state(state) else None
        if m.kind == "organization":
            return None
    return None


_WHERE = frozenset("لدي في الي من مع".split())


def _of_own_before(mention: Mention, sentences: Sequence[Sentence], year: int | None) -> str | None:
    """سحبت بيرو سفيرها من المكسيك. وقال السفير فلان: the state whose own ambassador is told in the sentence before."""
    for sentence in reversed(sentences[max(mention.sentence - 2, 0) : mention.sentence]):
        for at, token in enumerate(sentence.tokens):
            if token.word.folded in _OWN and _is_own_envoy(token):
                return _owner(at, sentence, year)
    return None


def _in_charge(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> str | None:
    """القائمة بأعمال السفارة الهولندية فلانة: the state of the embassy right before a name."""
    last = done[-1] if done else None
    if last is None or last.kind != "state" or last.tokens[1] != mention.tokens[0] or last.tokens[0] < 2:
        return None
    before = [t.word.folded for t in sentence.tokens[last.tokens[0] - 2 : last.tokens[0]]]
    charged = before[-1] == "باعمال" or before == ["بالاعمال", "في"]
    return last.key if charged and fold(last.name).startswith(_MISSIONS) and is_state(last.key) else None


def _counsels(mention: Mention, sentence: Sentence) -> bool:
    """المستشار الإعلامي فلان: whether a counsellor is told with the field that embassies have one for."""
    first, last = mention.tokens
    return first + 1 < last and sentence.tokens[first + 1].word.folded in _COUNSELLORS


_ENVOYS = frozenset("سفير قنصل ملحق مبعوث موفد مندوب ممثل سفيره قايم".split())


_OWN = frozenset(
    joined + stem + pronoun
    for stem in "سفير سفيرت سفيري سفرا سفراي قنصل ملحق ملحقت مبعوث مبعوثت موفد موفدت مندوب مندوبت قايم".split()
    for joined in ("", "و", "ب", "ل")
    for pronoun in ("ه", "ها", "هم", "هما")
)
"""What envoys with a pronoun look like, folded; سفيره is سفيرة, too."""


def _is_own_envoy(token: Token) -> bool:
    return any(a.pos == "noun" and a.enclitic.startswith("3") and fold(a.lemma) in _ENVOYS for a in token.word.analyses)


def _opens_clause(token: Token) -> bool:
    """Whether a verb, or what begins a new clause, stands in the gap before a name."""
    return (
        token.text in ".؛:" or likeliest(token.word)[0] == "verb" or token.word.folded in ("ان", "بان", "التي", "الذي")
    )


def _sent_by(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> str | None:
    """أوفدت الدوحة الوسيط فلانا, المبعوثة فلانة التي أوفدتها برلين, الموفد فلان حاملا رسالة من الإليزيه: who sends."""
    tokens, (first, last) = sentence.tokens, mention.tokens
    sender = done[-1] if done else None
    beside = sender is not None and sender.kind == "state" and sender.tokens[1] == first and sender.tokens[0] > 0
    if beside and sender is not None and is_likeliest(tokens[sender.tokens[0] - 1].word, "verb", _SENDS):
        return sender.key if is_state(sender.key) else None
    for m in sentence.mentions:
        if m.tokens[0] < last or m.tokens[0] > last + _REACH + 4 or m.kind != "state" or not is_state(m.key):
            continue
        word = tokens[m.tokens[0] - 1].word
        if any(a.enclitic and a.pos == "verb" and fold(a.lemma) in _SENDS for a in word.analyses[:1]):
            return m.key
        if word.folded == "من" and m.manner in ("seat", "government"):
            gap = {t.word.folded for t in tokens[last : m.tokens[0]]}
            return m.key if not gap.isdisjoint(_MESSAGES) else None
    return None


_MESSAGES = frozenset("رساله رسايل موفدا موفده مبعوثا تكليف بتكليف رساله برساله".split())
