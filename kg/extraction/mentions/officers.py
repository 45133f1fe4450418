"""Whose an officer is of whom no more is told than his rank or his unit: of the side of which the article tells there.

نفت [باكو] هذه الأنباء. وصرح [العقيد] فلان بأن الجيش رد             the side that the sentence before is about
أعلنت [وزارة الدفاع الكولومبية] مقتل ستة بينهم [النقيب] فلان        the one that acts in his own sentence
قال المقدم فلان، [قائد الكتيبة 27 مشاة]                            a unit that armies have

A rank says that somebody serves a force; whose it is, is left out where it is known (Badawi, Carter & Gully, 1.12).
Nothing is known where a group, an alliance or a second state comes between.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.abroad import meeting_words
from kg.extraction.mentions.homes import acts_for
from kg.extraction.names.gazetteer import office_names
from kg.language.fold import fold
from kg.language.form_memory import is_likeliest, likeliest
from kg.language.tokens import Word
from kg.lexicon.office_classes import ARMED, MOVEMENTS, OF_MANY_STATES, OF_STATES, POSTED_OFFICES
from kg.lexicon.organisations import organisations
from kg.lexicon.places import state_of_place
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import PUBLIC, Mention

_RANKS = frozenset(
    """
    المشير الفريق العماد اللواء العميد العقيد المقدم الرايد النقيب الملازم الرقيب العريف الجندي المجند المجنده
    الجنرال الادميرال الاميرال المارشال الماريشال الكومودور الكولونيل الليفتنانت اللفتنانت الميجر الميجور
    البريغادير البريجادير السرجنت السيرجنت السرتيب الفايس المساعد المعاون الموهل وكيل رييس نايب الشرطي المفتش
    العريفه الضابط
    """.split()
)
_OFFICERS = frozenset("المشير الفريق العماد اللواء العميد العقيد المقدم الرايد النقيب الملازم الجنرال".split())
_COMMANDING = frozenset({"commander", "security", "deputy", "deputy-commander", "director", "head", "spokesperson"})
_UNITS = frozenset(
    """لواء فرقه فيلق كتيبه سريه فصيل قوه قوات قطاع حاميه محور اسطول قاعده منطقه ناحيه قياده جيش سلاح حرس خفر بحريه
    مدفعيه مشاه مدرعات اركان عمليات درك عسكريه عسكري""".split()
)
_ADJUNCTS = frozenset(
    """
    في الاحتياط المتعاقده اول الاول ثان ثاني ركن الركن مهندس المهندس بحري البحري طيار الطيار جوي الجوي حقوقي
    الحقوقي دكتور الدكتور شرطه امن اركان حرب جنرال كولونيل ادميرال اميرال الادميرال الاميرال رقيب رقباء عريف
    ضابط بريغاد احتياط متعاقد المتعاقد
    """.split()
)
_SERVING = OF_STATES | ARMED | {"spokesperson", "official"}
_THINKERS = frozenset(
    """
    المحلل الخبير الباحث الكاتب المرشح المعارض الاستاذ الاكاديمي المورخ المنشق السجين المرحوم نقابه
    """.split()
)
_CALLED_AFTER = frozenset(
    "دفعه دوره ميدان شارع كليه معسكر قاعده كتيبه لواء مسجد مدرسه اسره عايله منزل بيت نجل ابن".split()
)
_PEOPLE = frozenset("سكان اهالي ابناء حزب جماعه حركه كتايب ميليشيا مليشيا قبيله عشيره فصيل صفوف".split())
_RETIRED = frozenset("متقاعد المتقاعد المنشق".split())
_MEMORY = 3  # sentences
_CONTRAST = frozenset("المقابل جانبه جانبها جهته جهتها بدوره بدورها جهه جانب".split())
_OPENING = 3  # tokens
_ASIDE = 4  # tokens
_HARM = frozenset(
    "اغتيال استهداف تصفيه اعتقال توقيف عقوبه تسليم ادراج ملاحقه محاكمه اسر خطف اختطاف احتجاز ترحيل تسليم".split()
)
_HARMS = frozenset("اغتال استهدف اعتقل احتجز خطف اسر اتهم ادرج عاقب هدد طالب لاحق حاكم صفي رحل سلم".split())


def is_ranked(mention: Mention) -> bool:
    """Whether no more is told of somebody than a rank (العميد الركن فلان), and he is not said to have retired."""
    words = fold(mention.role or "").split() if mention.kind == "person" else []
    if mention.office in ("title:rank", "military"):
        return bool(words) and words[0] in _RANKS and all(word in _ADJUNCTS for word in words[1:])
    return mention.office == "title:profession" and len(words) > 1 and words[-1] in _OFFICERS  # الطيار النقيب فلان


def land_of_unit(
    mention: Mention, done: Sequence[Mention], sentences: Sequence[Sentence], home: str | None, year: int | None
) -> str | None:
    """The state of whoever commands a unit that armies have, told as that of an officer is (``land_of_officer``)."""
    unit = mention.office in ARMED and _leads_unit(mention)
    return land_of_officer(mention, done, sentences, home, year) if unit else None


def _leads_unit(mention: Mention) -> bool:
    """قائد كتيبة المشاة الآلية: whether somebody commands what forces are made of."""
    words = fold(mention.role or "").split()[1:] if mention.kind == "person" and mention.office in _COMMANDING else ()
    return any(word.removeprefix("لل").removeprefix("ال") in _UNITS for word in words)


def land_of_officer(
    mention: Mention, done: Sequence[Mention], sentences: Sequence[Sentence], home: str | None, year: int | None
) -> str | None:
    """The state of an officer who is told without it; None where the words before tell of none, or of several.

    :param done: the mentions of his sentence before him.
    :param home: the state that the article is about.
    """
    sentence = sentences[mention.sentence]
    if _is_told_again(mention, sentences):
        return None
    if (unit := _unit_behind(mention, sentence)) is not None:
        return unit or None
    if _is_apart(mention, sentence) or any(_is_group(m) or m.office == "delegation" for m in done):
        return None
    if (scene := _scene_before(mention, done)) is not None:
        return scene
    if (sender := _sent_by(done, mention, sentence)) is not None:
        return sender
    own = dict.fromkeys(state for m in done if (state := _acting(m, sentence, year)) is not None)
    if own:
        state = next(iter(own))
        if len(own) > 1 and (place := _scene_told(done)) in own:
            return place  # اشتباك … قرب القصير أدى إلى استشهاد الملازم فلان
        met = state != home and (_meets(mention, sentence) or _meets_before(mention, sentence))
        return state if len(own) == 1 and not met and not _harms(mention, done, sentence) else None
    if sentence.field != "text" or _meets(mention, sentence) or _answers(mention, sentence):
        return None
    opened = any(t.word.folded in _CONTRAST for t in sentence.tokens[:_OPENING])
    places = {state_of_place(m.key) for m in done if m.kind == "place"}
    told = {m.key for m in sentence.mentions if m.kind == "state" and m.tokens[0] < mention.tokens[1] + _ASIDE}
    around = set(places)
    for other in reversed(sentences[max(mention.sentence - _MEMORY, 0) : mention.sentence]):
        side, armed = _side(other, year)
        opening = {state_of_place(m.key) for m in other.mentions[:1] if m.kind == "place"}
        around |= {state_of_place(m.key) for m in other.mentions if m.kind == "place"}
        places |= opening
        if side == _GROUP or (side and not places | told <= {None, side}) or _breaks_away(other):
            return None
        if side is None:
            continue
        if side == home:
            return side
        near = home is None or other.index == mention.sentence - 1
        return side if near and armed and not opened else None
    return home if home is not None and home in around | told and around | told <= {None, home} else None


_GROUP = ""


def _is_told_again(mention: Mention, sentences: Sequence[Sentence]) -> bool:
    """الخبير العسكري اللواء فلان … وقال اللواء مظلوم: whether a rank is before a short name."""
    if " " in mention.name:
        return False
    before = (m for s in sentences[: mention.sentence] for m in s.mentions if m.kind == "person")
    return any(m.name.endswith(" " + mention.name) for m in before)


def _unit_behind(mention: Mention, sentence: Sentence) -> str | None:
    """الجنرال فلان، قائد القوة التشادية المشتركة: the state told in the office behind a name; empty: a group's.

    None where no office of command stands there, or no state in it.
    """
    tokens, at = sentence.tokens, mention.tokens[1]
    at += at < len(tokens) and tokens[at].text in "،,"
    if at >= len(tokens) or not (tokens[at].word.folded in _COMMANDS or office_names().single(tokens[at].word.folded)):
        return None
    end = at + 1
    while end < len(tokens) and end < at + _UNIT and tokens[end].word.kind != "mark":
        if likeliest(tokens[end].word)[0] == "verb" or tokens[end].word.folded in _LEAVES:
            break
        end += 1
    for m in sentence.mentions:
        if at < m.tokens[0] < end or (m.tokens[0] <= at < m.tokens[1] and m is not mention):
            if _is_group(m):
                return _GROUP
            if m.kind == "state" and is_state(m.key):
                return m.key
            if m.kind in ("person", "office") and is_state(m.state):
                return m.state
    return None


_COMMANDS = frozenset(
    """
    قايد قايده امر رييس رييسه مدير نايب مساعد معاون مفتش ملحق الملحق القايد المدير الناطق المتحدث ناطق متحدث
    وزير عضو
    """.split()
)
_UNIT = 9  # tokens
_LEAVES = frozenset("ان بان الذي التي فيما بينما و".split())


def _scene_before(mention: Mention, done: Sequence[Mention]) -> str | None:
    """آمر منطقة سبها العسكرية، اللواء فلان: the land of the place that the office right before a rank is of."""
    near = [
        m for m in done if mention.tokens[0] - m.tokens[1] < _ASIDE and not (m.kind == "office" and m.state is None)
    ]
    place = near[-1] if near else None
    return state_of_place(place.key) if place is not None and place.kind == "place" else None


def _scene_told(done: Sequence[Mention]) -> str | None:
    """The land of the place that was told last, where it is what was told last but for offices."""
    place = next((m for m in reversed(done) if m.kind not in ("office", "date")), None)
    return state_of_place(place.key) if place is not None and place.kind == "place" else None


def _sent_by(done: Sequence[Mention], mention: Mention, sentence: Sentence) -> str | None:
    """وأرسلت القاهرة اللواء فلانا, عينت كاراكاس الجنرال فلانا: the state that sends or names an officer."""
    last = done[-1] if done else None
    if last is None or last.kind != "state" or last.tokens[1] != mention.tokens[0] or not last.tokens[0]:
        return None
    names = is_likeliest(sentence.tokens[last.tokens[0] - 1].word, "verb", _NAMES)
    return last.key if names and is_state(last.key) and last.manner != "demonym" else None


_NAMES = frozenset("اوفد ارسل بعث عين كلف اقال رقي اعفي منح كرم استدعي نعي شيع ودع".split())


def _answers(mention: Mention, sentence: Sentence) -> bool:
    """ودحض اللواء فلان هذا الزعم, ورد عليه: whether an officer answers what the sentence before has told of others."""
    words = triggers("accusation")["verbs"]["deny"] | {"رد", "دحض"}
    return any(
        is_likeliest(t.word, "verb", words) for t in sentence.tokens[max(mention.tokens[0] - 3, 0) : mention.tokens[0]]
    )


def _breaks_away(sentence: Sentence) -> bool:
    """وقال جنرال منشق: whether a sentence tells of officers who serve no more."""
    return any(t.word.folded in _SPLIT for t in sentence.tokens)


_SPLIT = frozenset("منشق منشقا المنشق منشقون منشقين المنشقين المنشقون".split())


def _side(sentence: Sentence, year: int | None) -> tuple[str | None, bool]:
    """The state of which a sentence tells first as of one who acts, else the only one that it names; ``_GROUP``: none.

    And whether it is a government, a force or a capital that acts, or an officer.
    """
    for m in sentence.mentions:
        if _is_group(m):
            return _GROUP, False
        if (state := _acting(m, sentence, year)) is not None:
            return state, m.kind == "state" or m.office in ARMED or m.office == "spokesperson"
    named = {m.key for m in sentence.mentions if m.kind == "state" and m.manner not in ("demonym", "people")}
    return (named.pop(), True) if len(named) == 1 else (None, False)


def _acting(mention: Mention, sentence: Sentence, year: int | None) -> str | None:
    """The state that a mention is, or for which it acts, where it is told as one who does something."""
    if mention.kind in ("person", "office"):
        serves = mention.office in _SERVING or PUBLIC in mention.traits or mention.key is not None
        state = acts_for(mention, year) if serves and mention.office not in POSTED_OFFICES else None
        return state if is_state(state) else None
    if mention.kind != "state" or mention.manner in ("demonym", "people") or not is_state(mention.key):
        return None
    first = mention.tokens[0]
    if mention.manner == "government":
        return mention.key
    if first == 0:
        return mention.key if sentence.field == "title" else None
    return mention.key if likeliest(sentence.tokens[first - 1].word)[0] == "verb" else None


def _is_group(mention: Mention) -> bool:
    body = organisations().get(mention.key or "") if mention.kind == "organization" else None
    if mention.kind in ("person", "office") and mention.state:
        body = organisations().get(mention.state)
    return body is not None and (body.kind in MOVEMENTS or body.kind in OF_MANY_STATES)


def _is_apart(mention: Mention, sentence: Sentence) -> bool:
    """Whether an officer is told as one who serves no more, or whose land the words behind his name tell."""
    tokens, (first, last) = sentence.tokens, mention.tokens
    beside = (*tokens[max(first - _ASIDE, 0) : first], *tokens[last : last + 2])
    if any(t.word.folded in _THINKERS for t in beside):
        return True
    if last + 1 < len(tokens) and tokens[last].word.folded == "من" and tokens[last + 1].word.folded in _PEOPLE:
        return True
    if any(t.word.folded in _RETIRED for t in tokens[first : last + 1]):
        return True
    if first and (tokens[first - 1].word.folded in _CALLED_AFTER or _is_owned_head(tokens[first - 1].word)):
        return True
    return any(last <= m.tokens[0] < last + _ASIDE and (m.kind == "organization") for m in sentence.mentions)


def _is_owned_head(word: Word) -> bool:
    """«الفرقة 30» … قائدها العقيد فلان: whether a commander is told as that of what was named before."""
    return any(a.enclitic and a.pos == "noun" and fold(a.lemma) not in _OWN_FORCES for a in word.analyses[:1])


_OWN_FORCES = frozenset("شرطه امن جيش درك بحريه اركان استخبارات مخابرات".split())


def _harms(mention: Mention, done: Sequence[Mention], sentence: Sentence) -> bool:
    """أعلنت إسرائيل اغتيال العميد فلان: whether what is told before an officer is done to him by the other side."""
    at = mention.tokens[0]
    for token in sentence.tokens[min(m.tokens[0] for m in done) : at] if done else ():
        pos, lemma = likeliest(token.word)
        if (pos == "verb" and fold(lemma) in _HARMS) or (pos == "noun" and fold(lemma) in _HARM):
            return True
    return False


def _meets(mention: Mention, sentence: Sentence) -> bool:
    """التقى العميد فلان, لقائه العميد فلان: whether a word of meeting stands right before an officer."""
    at = mention.tokens[0]
    words = meeting_words() | frozenset(triggers("meeting")["verbs"]["meet"])
    return at > 0 and any(
        is_likeliest(t.word, pos, words) for t in sentence.tokens[max(at - 2, 0) : at] for pos in ("noun",)
    )


def _meets_before(mention: Mention, sentence: Sentence) -> bool:
    at = mention.tokens[0]
    return any(is_likeliest(t.word, "verb", meeting_words()) for t in sentence.tokens[:at])
