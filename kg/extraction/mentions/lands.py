"""Of which land somebody is who serves its politics, and holds no office by which a state acts.

عضو [الأمانة العامة لحزب كذا] فلان، فلان [من حزب كذا]      a party's people, by office or by the words beside a name
[زميلته] في كتلة كذا فلانة، [خبير] الشؤون الداخلية في الحزب    who is told by a noun that is no office
عدد من [الأعضاء بينهم] فلان وفلان                              one of those who sit in a chamber
[سمو الأمير] فلان                                              a prince of a kingdom's news

Such a person stands for his land in the graph; no meeting or accusation is his state's by him.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.comings import land_come_to, party_in_short
from kg.extraction.mentions.filed import VENUES
from kg.extraction.mentions.homes import acts_for
from kg.extraction.mentions.politics import Lands, lands_in
from kg.extraction.mentions.sharing import is_senator
from kg.extraction.mentions.unnamed_bodies import seat_of
from kg.language.fold import fold
from kg.language.form_memory import likeliest
from kg.language.tokens import Token
from kg.lexicon.function_words import SUBORDINATORS
from kg.lexicon.marks import QUOTES
from kg.lexicon.office_classes import JUDICIAL, POSTED_OFFICES, WITHOUT_SENATORS
from kg.lexicon.organisations import organisations
from kg.lexicon.persons import ever_held
from kg.lexicon.places import state_of_place
from kg.lexicon.politics import PARTIES
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import CARRIED_OVER, Mention

_CODE = 3
"""So long is the code of a state, and no id of an organisation."""
_REACH = 10  # tokens
_UNSURE = frozenset({"party-leader", "candidate", "member", "director", "politician", "opposition"})
"""Offices by which nobody acts for a state, of whatever state they are told."""
_NOBODYS = frozenset({
    "activist", "journalist", "business", "religious-leader", "observer", "source", "title:religious", "criminal",
    "counterpart", "title:criminal",
})  # fmt: skip
_HEADS = frozenset(
    prefix + word
    for prefix in ("", "و", "ال", "وال", "ف")
    for word in (
        "مقرر مقرره خبير خبيره منسق منسقه مرشح مرشحه مترشح مترشحه عضو عضوه قيادي قياديه مسوول مسووله كاتب كاتبه وكيل "
        "وكيله امين امينه مدير مديره رييس رييسه نايب نايبه ناطق ناطقه متحدث متحدثه ممثل ممثله زعيم زعيمه سكرتير "
        "سكرتيره زميله زميلها زميلته زميلتها زميل برلماني سياسي نايبا عضوا مرشحا مديرا رييسا امينا ناطقا مستشارا "
        "حاجب قاضي قاضيه قاضيا سيناتور وجه عميد عميده مفوض مفوضه مراقب محافظ مندوب مندوبه منتخب منتخبه"
    ).split()
)
_LAWYERS = frozenset("محامي المحامي محاميه المحاميه محام ومحامي نجل شقيق ارمله زوجه ابن".split())
_FROM = frozenset("من عن في".split())
_BELONGS = frozenset("المنتمي المنتميه المنتخب المنتخبه".split())
_AMONG = frozenset("بينهم منهم ابرزهم بينهن منهن ضمنهم ومنهم وبينهم".split())
_SEATED = frozenset(
    "الاعضاء اعضاء والاعضاء واعضاء النواب نواب والنواب ونواب البرلمانيين برلمانيين المرشحين مرشحين المترشحين "
    "المشرعين مشرعين السيناتورات البرلمانيون النايبات المرشحون".split()
)
_CROWNED = frozenset({"monarch", "crown-prince"})
_ONE_OF = ", one of those seated"


def lands_of(
    mention: Mention, done: Sequence[Mention], sentences: Sequence[Sentence], home: str | None
) -> Lands | None:
    """The lands of which somebody can be by the words that tell who he is; None if they tell of no land's politics.

    :param done: the sentence's mentions before him.
    :param sentences: those of the article, ``home`` the state that it is about.
    """
    office = mention.office or ""
    told = mention.state is not None and len(mention.state) == _CODE
    if office in _NOBODYS or mention.manner == "short":
        return None
    if told and office not in _UNSURE and CARRIED_OVER not in mention.traits:
        return None
    sentence = sentences[mention.sentence]
    role = _described(mention, sentence.tokens) if mention.role and office[:6] != "title:" else ()
    if role and office in POSTED_OFFICES and _OF_PARTIES.isdisjoint(map(_noun, role)):
        return None
    if role and (role[0] in _LAWYERS or sentence.tokens[max(0, mention.tokens[0] - 1)].word.folded in _LAWYERS):
        return None
    if role and (found := lands_in(role)) is not None:
        body = organisations().get(mention.state or "")
        other = body is not None and (body.kind != "party" or body.state is None) and _BLOC.isdisjoint(role)
        if found.any and (other or (office in JUDICIAL and _is_of_special_court(role, sentence))):
            return None
        return _of_that_party(role, done, sentences, mention.sentence) or found
    if told:
        return Lands((), any=True) if role and role[-1] in _COMMITTEE else None
    tokens = sentence.tokens
    if (found := _behind(mention, sentence)) is not None:
        return found
    if office == "title:description" and (found := _of_colleague(mention, done)) is not None:
        return found
    words = _before(mention, done, tokens) if not role or role in _STYLES else ()
    if words and (found := lands_in(words)) is not None:
        return found
    if words and words[-1] in _COMMITTEE:
        seat = seat_of(mention._replace(role="رئيس اللجنة"), sentences, home)
        return Lands((seat,), any=False) if seat is not None else None
    if (found := _as_made(mention, done, tokens) or land_come_to(mention, done, sentence)) is not None:
        return found
    if role and (found := party_in_short(role, [m for s in sentences[: mention.sentence] for m in s.mentions])):
        return found
    if (found := _in_place(mention, done, tokens)) is not None:
        return found
    if office == "title:royal":
        return _of_prince(mention, done, sentences, home)
    return _one_of(mention, done, tokens)


def with_land(mention: Mention, lands: Lands, near: str | None, sentences: Sequence[Sentence]) -> Mention:
    """Somebody with the land whose he is: by name, else that of which his article speaks.

    :param lands: those of which he can be.
    :param near: the state that is spoken of beside him, or that the article is about.
    :param sentences: those of the article.
    """
    if is_state(mention.state) and (CARRIED_OVER not in mention.traits or not lands.told):
        land: str | None = mention.state
    else:
        land = _land_among(lands, near, sentences, mention.sentence)
    if land is None or (land in WITHOUT_SENATORS and is_senator(mention)):
        return mention
    if is_state(mention.state) and mention.state != land:
        mention = mention._replace(state=land)
    rule = _ONE_OF if lands.seated else ""
    return mention._replace(land=land, rule=mention.rule + rule)


def _land_among(lands: Lands, near: str | None, sentences: Sequence[Sentence], at: int) -> str | None:
    """The one of the lands that is meant, by which are spoken of."""
    told = lands.told
    if near is not None and near in told:
        return near
    if (land := _spoken_of(told, sentences[at : at + 1])) is not None:
        return land
    if (lands.firm or not lands.any) and (land := _spoken_of(told, sentences)) is not None:
        return land
    if lands.any and (land := near or main_land(sentences)) is not None:
        return land
    return told[0] if told and lands.sure else _spoken_of(told, sentences)


def _spoken_of(states: Sequence[str], sentences: Sequence[Sentence]) -> str | None:
    """The one of some states of which the article speaks."""
    told = {_whose(m) for s in sentences for m in s.mentions} if states else set()
    found = [state for state in states if state in told]
    return found[0] if len(found) == 1 else None


def _whose(mention: Mention) -> str | None:
    """The state that a mention is, lies in or belongs to."""
    if mention.kind == "state":
        return mention.key
    if mention.kind == "place":
        return state_of_place(mention.key)
    if mention.kind == "person" and mention.key is not None:
        return acts_for(mention, None)
    if mention.kind == "organization":
        body = organisations().get(mention.key or "")
        return body.state if body is not None and body.kind == "party" else None
    return mention.state if mention.kind in ("person", "office") else None


def scene_of(sentence: Sentence) -> str | None:
    """وفي براغ، قال النائب فلان: the state in which a sentence begins to tell of something."""
    first = sentence.mentions[0] if sentence.mentions else None
    if first is None or first.tokens[0] != 1 or first.kind not in ("state", "place"):
        return None
    if sentence.tokens[0].word.folded not in ("في", "وفي"):
        return None
    if first.kind == "place" and first.key in VENUES:
        return None  # وفي جنيف، قال المتحدث باسم المفوضية
    return first.key if first.kind == "state" else state_of_place(first.key)


def main_land(sentences: Sequence[Sentence]) -> str | None:
    """The state of which an article speaks, if of one alone, or far more often than of any other."""
    told: Counter[str] = Counter()
    for sentence in sentences:
        for m in sentence.mentions:
            if (state := _whose(m)) is not None and is_state(state):
                told[state] += 1
    first, second = [*told.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] >= 2 * second[1] and first[1] else None


def _behind(mention: Mention, sentence: Sentence) -> Lands | None:
    """فلان من حزب كذا; فلانة، مرشحة الحزب; فلانا مديرا عاما للجمارك: what the words behind a name tell."""
    at, tokens = mention.tokens[1], sentence.tokens
    aside = at < len(tokens) and tokens[at].text in "،,("
    at += aside
    if at >= len(tokens):
        return None
    word = tokens[at].word.folded
    if word == _OATH:
        return Lands((), any=True)  # أدى فلان اليمين الدستورية وزيرا للعدل
    if word == "اخر" or word == "اول":
        at += 1  # فلان، آخر وزير للداخلية قبل الانقلاب
        word = tokens[at].word.folded if at < len(tokens) else ""
    if word not in _HEADS and word not in _BELONGS and word not in _FROM:
        return None
    if any(m.tokens[0] == at and m.kind == "person" for m in sentence.mentions):
        return None  # استقبل الأمير فلان وكيل الوزارة فلانا
    end = at
    while end < min(at + _REACH, len(tokens)) and (tokens[end].word.kind == "word" or tokens[end].text in QUOTES):
        if _ends(tokens[end], first=end == at):
            break
        end += 1
    words = tuple(token.word.folded for token in tokens[at:end] if token.word.kind == "word")
    if word in _FROM and (aside or len(words) < 2 or words[1].removeprefix("ال") not in _OF_PARTIES):
        return None
    return lands_in(words)


_MADE = frozenset(
    "مديرا رييسا امينا مفوضا محافظا واليا قايدا مستشارا وزيرا سفيرا قاضيا مدعيا نايبا حاكما ناطقا متحدثا عضوا مبعوثا "
    "مفتشا مندوبا رييسه مديره امينه وزيره مفوضه مستشاره نايبه ناطقه عضوه محافظه سفيره".split()
)
_STYLES = (("المستشار",), ("القاضي",), ("المستشاره",), ("القاضيه",))
_OATH = "اليمين"
_COMMITTEE = frozenset("اللجنه باللجنه".split())
_OF_PARTIES = PARTIES | {"احرار", "فريق"}


def _ends(token: Token, *, first: bool) -> bool:
    """Whether what is said of somebody ends before a token."""
    if first:
        return False
    return token.word.folded in SUBORDINATORS or token.word.folded in _TOLD_TO or likeliest(token.word)[0] == "verb"


_TOLD_TO = frozenset("لوكاله لصحيفه لقناه لموقع لاذاعه لمراسل للصحافيين للصحفيين لشبكه لـ ل".split())


def _described(mention: Mention, tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words of somebody's office, with those that go on behind it, before his name or after."""
    first, last = mention.tokens
    if "office after" not in mention.rule:
        own = last - mention.name.count(" ") - 1
        return tuple([token.word.folded for token in tokens[first : max(first + 1, own)]])
    name = mention.name.split()
    first = next((at for at in range(first, last) if tokens[at].text.endswith(name[0])), first) + len(name)
    while last < min(first + _REACH, len(tokens)) and tokens[last].word.kind == "word":
        if _ends(tokens[last], first=False):
            break
        last += 1
    return tuple([token.word.folded for token in tokens[first:last]])


def _is_of_special_court(words: Sequence[str], sentence: Sentence) -> bool:
    """Whether a judge may be one of a court of several lands that his sentence tells of."""
    court = any(word.endswith("محكمه") for word in words)
    return court and any(token.word.folded in _OF_LANDS for token in sentence.tokens)


_OF_LANDS = frozenset("الافريقيه الدوليه الاوروبيه لاهاي".split())
_BLOC = frozenset("كتله الكتله كتلته تكتل".split())


def _noun(word: str) -> str:
    """A noun without article and preposition."""
    return word.removeprefix("ل").removeprefix("ب").removeprefix("ال")


def _of_that_party(
    words: Sequence[str], done: Sequence[Mention], sentences: Sequence[Sentence], last: int
) -> Lands | None:
    """القيادي في [الحزب]: the land of the party that was named last, none if that is an armed group."""
    if words[-1] not in ("الحزب", "للحزب", "بالحزب"):
        return None
    before = [m for sentence in sentences[:last] for m in sentence.mentions]
    for mention in reversed((*before, *done)):
        body = organisations().get(mention.key or "") if mention.kind == "organization" else None
        if body is not None and mention.name.startswith(("حزب", "الحزب")):
            return Lands((body.state,) if body.kind == "party" and body.state else (), any=False)
    return None


def _of_colleague(mention: Mention, done: Sequence[Mention]) -> Lands | None:
    """النائب فلان … [زميلته] فلانة: the land of the last before, whose colleague somebody is said to be."""
    last = next((m for m in reversed(done) if m.kind == "person"), None)
    if last is None or "زميل" not in (mention.role or ""):
        return None
    land = last.land or (last.state if last.office == "mp" and is_state(last.state) else None)
    return Lands((land,), any=False) if land is not None else None


def _before(mention: Mention, done: Sequence[Mention], tokens: Sequence[Token]) -> tuple[str, ...]:
    """مقرر اللجنة فلان; خبير الشؤون الداخلية في حزب كذا فلان: what the words before a name tell that is no office."""
    last = mention.tokens[0]
    least = max([m.tokens[1] for m in done if m.kind == "person"], default=0)
    least = max(least, last - _REACH)
    last -= last > least and tokens[last - 1].text in "،,"
    for at in range(last - 1, least - 1, -1):
        token = tokens[at]
        if token.text in QUOTES:
            continue
        if token.word.kind != "word" or token.word.folded in SUBORDINATORS or token.word.folded in _LAWYERS:
            return ()
        if token.word.folded in _HEADS:
            return tuple(t.word.folded for t in tokens[at:last] if t.word.kind == "word") if last - at > 1 else ()
    return ()


def _as_made(mention: Mention, done: Sequence[Mention], tokens: Sequence[Token]) -> Lands | None:
    """أصدر الرئيس الموريتاني قرارا بتعيين فلان [مفوضا]: the state whose authority makes him something."""
    last = mention.tokens[1]
    if last >= len(tokens) or tokens[last].word.folded not in _MADE or not done or done[-1].kind == "person":
        return None
    whose = done[-1].key if done[-1].kind == "state" else done[-1].state
    if not is_state(whose) or (done[-1].kind == "state" and done[-1].manner != "government"):
        return None
    told = [likeliest(token.word) for token in tokens[: mention.tokens[0]]]
    named = any(lemma in _naming(f"{pos}s") for pos, lemma in told if pos in ("verb", "noun"))
    return Lands((whose,), any=False) if named else None


@cache
def _naming(kind: str) -> frozenset[str]:
    """The verbs or nouns by which it is told that somebody is made something."""
    return frozenset(triggers("career")[kind]["name" if kind == "verbs" else "naming"])


def _in_place(mention: Mention, done: Sequence[Mention], tokens: Sequence[Token]) -> Lands | None:
    """عين فلان مديرا، [خلفا للسيد فلان]: the land of him whose place somebody left."""
    first = mention.tokens[0]
    last = next((m for m in reversed(done) if m.kind == "person"), None)
    if last is None or not first or tokens[first - 1].word.folded != "خلفا" or not tokens[first].text.startswith("ل"):
        return None
    land = last.state if is_state(last.state) else last.land
    return Lands((land,), any=False) if land is not None else None


def _of_prince(
    mention: Mention, done: Sequence[Mention], sentences: Sequence[Sentence], home: str | None
) -> Lands | None:
    """سمو الأمير فلان: a prince in news of a kingdom, where no other is spoken of beside him."""
    if home is None or "سمو" not in fold(mention.role or "") or not ever_held(home, _CROWNED):
        return None
    others = {_whose(m) for m in done}
    earlier = any(_whose(m) == home for sentence in sentences[: mention.sentence] for m in sentence.mentions)
    guest = any(is_state(o) and o != home and ever_held(o, _CROWNED) for o in others)
    return Lands((home,), any=False) if (earlier or home in others) and not guest else None


def _one_of(mention: Mention, done: Sequence[Mention], tokens: Sequence[Token]) -> Lands | None:
    """عدد من الأعضاء بينهم فلان وفلان: one of those who sit in a chamber, or stand for it."""
    first = mention.tokens[0]
    last = done[-1] if done else None
    if (mention.office or "title:").partition(":")[1] == "" or not first:
        return None
    if tokens[first - 1].word.folded in _AMONG or (first > 1 and tokens[first - 2].word.folded in _AMONG):
        words = tuple(token.word.folded for token in tokens[max(0, first - _REACH) : first])
        own = lands_in(words)
        seats = own.told if own is not None else ()
        return Lands(seats, any=not seats, seated=True) if not _SEATED.isdisjoint(words) else None
    joined = tokens[first].text.startswith("و") and last is not None and last.rule.endswith(_ONE_OF)
    return Lands((last.land,), any=False, seated=True) if joined and last is not None and last.land else None
