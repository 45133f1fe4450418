"""Whose land somebody is of whom words say that he serves its politics, by the party or body that they name.

النائبة عن [حزب القانون والعدالة]، الأمين العام [لجبهة التحرير الوطني]        a party that is one land's
رئيسة [الكتلة البرلمانية] للحزب، مرشح [حزب العمل]                             a party such as many lands have
مقرر [اللجنة المالية]، عضو [مجلس الدوما]، رئيس [المحكمة الابتدائية]            committees, chambers, courts
[المرشح] السابق للانتخابات الرئاسية، مديرة [دائرة] الأراضي، [الحاجب الملكي]    elections, services, courts of kings
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kg.lexicon.offices import public_services
from kg.lexicon.politics import OF_ANY, Index, own_bodies, parties
from kg.lexicon.states import demonym_risk, demonyms, names


class Lands(NamedTuple):
    """The states of which somebody can be: ``told`` by name, best known first; of ``any`` other as well."""

    told: tuple[str, ...]
    any: bool
    sure: bool = True
    """Whether the first of them is meant where the article speaks of none; not by a name that many lands have."""
    firm: bool = False
    """Whether one of them is rather meant, if the article speaks of it, than the land that it is about."""
    seated: bool = False
    """Whether he is told as one of several who sit somewhere, and others can be told after him."""


_ANY = Lands((), any=True)
_PREFIXES = ("", "ل", "ب", "و", "ول", "وب", "ف")


def _with_prefixes(words: str) -> frozenset[str]:
    """Nouns as they stand, with the article and with prepositions before it."""
    found: set[str] = set()
    for word in words.split():
        found.update(p + form for p in _PREFIXES for form in (word, "ال" + word))
        found.update(("لل" + word, "ولل" + word))
    return frozenset(found)


_PARTIES = _with_prefixes("حزب")
_BLOCS = _with_prefixes("كتله تكتل")
_COMMITTEES = _with_prefixes("لجنه")
_COURTS = _with_prefixes("محكمه محاكم نيابه ادعاء قضاء قضايي قضاييه قطب") - {"بالنيابه"}  # who acts for another
# Bodies of citizens, of business or of many states, whatever else is told of them.
_NO_STATES = _with_prefixes(
    "منظمه جمعيه نقابه رابطه شركه بنك مصرف نادي اتحاد غرفه جامعه كليه مستشفي معهد مركز صحيفه قناه جريده مجله مصنع "
    "طايفه كنيسه ابرشيه بطريركيه مليشيا ميليشيا كتايب فصايل شبكه ائتلافيه فيفا كاف اولمبيه مجموعه مونديال كاس جايزه "
    "منظومه فصيل جناح مكتبه ابحاث"
)  # fmt: skip
_ABROAD = frozenset(
    "الدولي الدوليه العالمي العالميه الاممي الامميه الاوروبي الاوروبيه الافريقي الافريقيه المتحده العربي العربيه "
    "الاقليمي الاقليميه الخليجي الاطلسي الاستثناييه الخاصه العفو الصليب الهلال الاحمر".split()
)
_MATTERS = frozenset("شوون للشوون الشوون علاقات العلاقات تعاون التعاون تجاره التجاره".split())
_NATIONAL_ASSEMBLIES = tuple((word,) for word in "الوطنيه التاسيسيه التشريعيه الاستشاريه الاتحاديه".split())
_SEES_TO = frozenset(
    "الشوون العلاقات الدفاع الامن الماليه الميزانيه الموازنه الخطه التشريع التشريعيه القانونيه الدستوريه الخدمات "
    "النزاهه العدل الداخليه الخارجيه الصحه الصحيه التعليم التربيه الزراعه الاقتصاد الاقتصاديه حقوق الحريات النفط "
    "الطاقه الاعلام الاستخبارات القوات الصداقه الصناعه الاسكان النقل المراه الحسابات المصالحه التخطيط الاداره الادارة "
    "الشباب السياحه البييه القضاء المظالم الدستور النظام فلسطين الاستجوابات المرافق البنيه التحقيق".split()
)
_PARLIAMENTARY = frozenset(
    "البرلمانيه النيابيه البرلماني النيابي البرلمان بالبرلمان النواب الشيوخ الشوري الكونغرس الكونجرس المستشارين "
    "الوطنيه بالكونغرس بالكونجرس الاعيان العموم".split()
)
_CANDIDATES = frozenset("المرشح المرشحه مرشح مرشحه المترشح المترشحه مترشح مترشحه مرشحا ومرشح ومرشحه مرشحها".split())
_FOR_POSTS = frozenset("منصب لمنصب لجايزه جايزه اوسكار فيلم الفيلم للفيلم".split())
_ELECTIONS = frozenset(
    "للرياسه الرياسه رياسه لرياسه الرياسي الرياسيه للرياسيات الرياسيات للانتخابات الانتخابات انتخابات التشريعيه "
    "البرلمانيه النيابيه البلديه للبرلمان البرلمان لعضويه".split()
)
_AT_COURT = frozenset("الديوان ديوان القصر قصر البلاط التشريفات المراسم الحاجب الحرم".split())
_CEREMONIES = frozenset("التشريفات المراسم الحاجب بالديوان".split())
_OF_KINGS = frozenset("الملكي الملكيه الاميري الاميريه السلطاني السلطانيه".split())
_GROUPS = _with_prefixes("مليشيا ميليشيا كتايب فصايل منظومه فصيل جناح")
_EXILES = frozenset("السوري السوريه المعارض المعارضه والمعارضه السوريين".split())
_STAFF = frozenset("مسوول مسووله المسوول المسووله".split())
_EXPERTS = frozenset("خبير خبيره الخبير الخبيره باحث باحثه الباحث الباحثه محلل المحلل".split())
_SENATORS = frozenset("السيناتور السناتور السيناتوره سيناتور".split())
_AMERICANS = frozenset("الجمهوري الجمهوريه الديمقراطي الديموقراطي الديمقراطيه الديموقراطيه".split())
_LONGEST = 7
_NAMES = frozenset(words[0] for words in parties())
_BODIES = frozenset(words[0] for words in own_bodies())
"""The first words of the names of parties, and of bodies."""


@lru_cache(maxsize=1 << 13)
def lands_in(words: tuple[str, ...]) -> Lands | None:
    """The lands in whose politics somebody serves of whom folded words tell; None if they tell of no such service.

    :param words: those of his office or description, without his name.
    """
    if len(words) > 1 and words[0] in _SENATORS and words[1] in _AMERICANS:
        return Lands(("USA",), any=False, sure=False)
    if not _GROUPS.isdisjoint(words) or ("الجيش" in words and "الحر" in words) or "السريع" in words or "الظل" in words:
        return None
    if "الايتلاف" in words and not _EXILES.isdisjoint(words):
        return None  # the opposition of Syria
    found = _of_party(words)
    if found is not None:
        return found
    if words[0] in _EXPERTS:
        return None
    for at in range(len(words)):
        if (body := _named(words, at, own_bodies(), _BODIES)) is not None:
            return Lands(body[0], any=False)
    if _is_private(words) or "الامم" in words:
        return None
    if (found := _of_candidate(words)) is not None:
        return found
    royal = not _AT_COURT.isdisjoint(words) and not _OF_KINGS.isdisjoint(words)
    if royal or not _CEREMONIES.isdisjoint(words):
        return _nationality(words) or _ANY
    if not _is_abroad(words):
        return _of_body(words)
    return None


def _is_private(words: Sequence[str]) -> bool:
    """Whether a body is one of citizens, of business or of many lands; الجمعية الوطنية is a parliament."""
    return any(
        word in _NO_STATES and words[at + 1 : at + 2] not in _NATIONAL_ASSEMBLIES for at, word in enumerate(words)
    )


def _is_abroad(words: Sequence[str]) -> bool:
    """Whether a body is one of many lands; what it sees to may be as wide as the world (لجنة الشؤون العربية)."""
    own = next((at for at, word in enumerate(words) if word in _MATTERS), len(words))
    return not _ABROAD.isdisjoint(words[:own])


def _of_body(words: tuple[str, ...]) -> Lands | None:
    """Of a committee of a parliament, a court, or a service that a state runs."""
    for at, word in enumerate(words):
        after = words[at + 1 : at + 3]
        if word in _COMMITTEES:
            seat = not _PARLIAMENTARY.isdisjoint(words) or not _SEES_TO.isdisjoint(after)
            return (_nationality(words[at:]) or _ANY) if seat else None
        if word in _RULERS or (word in _COUNCILS and after[:1] in _LOCAL):
            return _nationality(words[at:]) or _ANY
        if word == "لرييس" and after[:1] in _GOVERNMENTS:
            return _nationality(words[at:]) or _ANY
        if word in _COURTS:
            return _nationality(words[at:]) or _ANY
        if word in _MINISTRIES or _is_service(word, words[at - 1] if at else ""):
            return _nationality(words[at:]) or _ANY
        if word in _SERVICES and after:
            return None if after[0] in _PRIVATE_FIELDS else _nationality(words[at:]) or _ANY
    return None


_RULERS = frozenset("للملك للسلطان للرييس".split())
_COUNCILS = _with_prefixes("مجلس")
_LOCAL = tuple((word,) for word in "البلدي المحلي المحافظه محافظه المدينه مدينه الولايه بلدي بلديه البلديه".split())
_GOVERNMENTS = tuple((word,) for word in "الجمهوريه الوزراء الحكومه الدوله مجلس البرلمان".split())


def _is_service(word: str, before: str) -> bool:
    """مديرا عاما [للجمارك], مدير [الجوازات]: whether a word is what only states see to, right behind its head."""
    noun = word[2:] if word[:2] in ("لل", "ال") else ""
    return noun in public_services() and before in _DIRECTORS


_DIRECTORS = frozenset(
    "مدير مديره مديرا عام عاما عامه العام العامه رييس رييسا قايد قايدا مفتش باسم اداره مكتب وكاله".split()
)
_MINISTRIES = _with_prefixes("وزاره حكومه")
_SERVICES = _with_prefixes("دايره هييه مديريه مصلحه ديوان جهاز مفوضيه سلطه بلديه")
_PRIVATE_FIELDS = frozenset(
    "الدفاع التحرير تحرير العلماء علماء التدريس التنسيق تنسيق التفاوض المفاوضات الاركان التحكيم العمل التوجيه كبار "
    "الفني التلفزيون السياسيه الاداريه التاسيسيه القياديه الشرعيه الثوريه الطلابيه المديره الاغاثه الخيريه الخيري "
    "التحكيميه".split()
)


def _of_candidate(words: tuple[str, ...]) -> Lands | None:
    """مرشح الاستقلال, المرشحة السابقة للانتخابات الرئاسية البيلاروسية: of who stands, or stood, for an office."""
    if _CANDIDATES.isdisjoint(words) or not _FOR_POSTS.isdisjoint(words):
        return None
    if len(words) > 1 and (told := _named(words, 1, parties(), _NAMES)) is not None:
        return _nationality(words) or Lands(tuple(s for s in told[0] if s != OF_ANY), any=True)
    return _nationality(words) or _ANY


def _of_party(words: tuple[str, ...]) -> Lands | None:
    """Of a party, by its name with حزب or by that alone, or of a bloc in parliament."""
    bloc = False
    for at, word in enumerate(words):
        if word in _PARTIES and at + 1 < len(words):
            told = _named(words, at + 1, parties(), _NAMES)
            nation = _nationality(words[at + 1 if told is None else at + told[1] + 1 :])
            if nation is not None and not _is_armed(words, at):
                return nation
            if _is_armed(words, at):
                return None
            if told is None:
                return _ANY if words[0] not in _STAFF else None
            return _by_name(*told)
        if word in _PARTIES:
            return _ANY if words[0] not in _STAFF else None  # رئيس الحزب
        if at and (told := _named(words, at, parties(), _NAMES)) is not None and OF_ANY not in told[0]:
            end = at + told[1]
            nation = _nationality(words[end : end + 1])
            if nation is not None:
                return nation if nation.told[0] in told[0] else None
            if told[1] > 1:
                return Lands(told[0], any=True) if word in _BLOCS else _by_name(*told)
            alone = end == len(words) or words[end][:1] == "ب"
            if alone and (word[:2] == "لل" or words[at - 1] in _SPEAKS_FOR):
                return Lands(told[0], any=False, sure=False)
        bloc = bloc or (word in _BLOCS)
    return _ANY if bloc else _by_adjectives(words[-2:])


def _by_adjectives(words: Sequence[str]) -> Lands | None:
    """رئيس اللجنة، [الاشتراكي الديمقراطي] فلان: the lands of a party whose adjectives stand before somebody's name."""
    if len(words) < 2 or not all(word.startswith("ال") and word.endswith(("ي", "يه", "ر", "ره")) for word in words):
        return None
    states = parties().get(tuple(word.removesuffix("ه") for word in words))
    return _by_name(states, 2) if states is not None and OF_ANY in states else None


def _by_name(states: tuple[str, ...], size: int) -> Lands:
    """The lands of a party by its name: one of three words is one land's, shorter ones may be borne elsewhere."""
    lands = tuple(state for state in states if state != OF_ANY)
    return Lands(lands, any=size < 3 or OF_ANY in states, sure=OF_ANY not in states, firm=size > 1)


_SPEAKS_FOR = frozenset("عن باسم في مرشح مرشحه نايب نواب قائمه قايمه كتله فريق".split())


_GROUP_NAMES = (("الله",), ("التحرير",))


def _is_armed(words: tuple[str, ...], at: int) -> bool:
    """حزب الله, حزب العمال الكردستاني: whether what calls itself a party is an armed group, or one of many lands."""
    name = words[at + 1 : at + 3]
    return name[:1] in _GROUP_NAMES or name == ("العمال", "الكردستاني")


def _named(words: tuple[str, ...], at: int, index: Index, firsts: frozenset[str]) -> tuple[tuple[str, ...], int] | None:
    """The states of the longest name of an index that begins at a word, and of how many words it is."""
    first = words[at]
    for opening in (first, _unprefixed(first)):
        if opening not in firsts:
            continue
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            if (found := index.get((opening, *words[at + 1 : at + size]))) is not None:
                return found, size
    return None


def _unprefixed(word: str) -> str:
    """A word without the preposition that is written with it (للعدالة, بالمجلس, لجبهة)."""
    if word.startswith("لل"):
        return "ال" + word[2:]
    return word[1:] if word[:1] in "لبو" and len(word) > 3 else word


def _nationality(words: Sequence[str]) -> Lands | None:
    """The state of the nationality among words, or in which they place a body, if of one alone."""
    found: list[str] = []
    for at, word in enumerate(words):
        place = tuple(words[at + 1 : at + 3]) if word == "في" else ()
        place = (word[1:], *words[at + 1 : at + 2]) if word[:1] == "ب" else place
        named = (names().get(place) or names().get(place[:1])) if place else None
        sure = named is not None and len(named) == 1 and (word == "في" or not named[0].risk)
        if named and sure and named[0].iso3 not in found:
            found.append(named[0].iso3)
        for key in ((word, *words[at + 1 : at + 2]), (word,)):
            told = demonyms().get(key)
            if told is not None and not demonym_risk(key):
                if told.number == "s" and told.iso3 not in found:
                    found.append(told.iso3)
                break
    return Lands((found[0],), any=False) if len(found) == 1 else None
