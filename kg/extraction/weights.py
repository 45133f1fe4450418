"""How much one word adds to a name that is being read: 0 ends it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.evidence import COMMONER, NameEvidence, begins_new_phrase, evidence, is_other_name, with_foreign_b
from kg.extraction.gazetteer import gazetteer, office_names, title_names
from kg.language.fold import fold
from kg.language.tokens import Token, Word
from kg.lexicon.names import family, given, guess_shape

BARE, WEAK, TITLED, OFFICE = 0, 1, 2, 3
"""What announces a name: nothing; a word that is more often an adjective (عسكري); a title; an office with its state."""

COMPOUNDING = frozenset("الله الدين الحق الاسلام".split())

# Given names that are times as well.
_TIMES = frozenset("صباح مساء ليل ظهر فجر خميس جمعه ربيع شعبان رمضان رجب محرم سحر ضحي".split())

_DAYS = frozenset("امس اليوم غد الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت يوم الماضي المقبل".split())

# Given names that in the news are words, unless something announces a name.
_NEVER_ALONE = frozenset(
    "نظام حصه حديث بيان جميع خطاب خلف طلب عالي مقبل كامل مساعد وعد منح بنت اكبر ملك حاكم هاتف يد الف هيكل ضيف صفر "
    "مطلق مظهر معروف نجاح نداء نجم نعمه عقاب عطاء عتاب سعاده سرور دعاء خير تحسين تيسير تمام تحيه امنيه رحمه "
    "حياه".split()
)
_KUNYA = frozenset("ابو ابي ابا ام".split())
_LINKED = frozenset("لا لاس لوس لو دير دن دين در دا دي".split())
_OF_FRANCE = frozenset("دو دي دا".split())
# Verbs that a name is often the subject of, even where it stands before them.
_TELLING = frozenset(
    "قال اكد اعلن اضاف اوضح ذكر صرح اشار اعتبر راي نفي دعا حذر شدد كشف وصف رفض طالب اتهم عاد وصل زار".split()
)
# Parts of names that are function words elsewhere; they count between or after other foreign names only.
_INITIALS = frozenset("بي جي دبليو اف ار اس تي كي سي ايه اتش".split())  # of middle names
_INNER = frozenset("لي لو مي كي ما دون او".split())

# Particles that want a name after them, being words of their own otherwise.
_DOUBTFUL = frozenset("لا لو دا دو سان ذا ام ما شيخ حاج امام دار سيدي ولد بنت ملا سردار اول لاس لوس او اي".split())

# Family names of China, Korea, Vietnam and their neighbours, as Arabic writes them: they come first.
EAST_ASIAN = frozenset(
    "كيم شي لي ري باك بارك تشوي تشو هوانغ وانغ تشانغ زانغ جانغ يانغ لين هو خو وين ون جيانغ تشين شين ليو لو سونغ "
    "تشاو جاو مون رو يون هان نغوين نوين فان تران فام كو كوه كوون جو جونغ شياو دينغ دنغ ما ماو مي تانغ تساي لاي سو "
    "سون شو كونغ يي بان تشي هونغ هاو بو كيونغ آن اون او اوه هيون يو سين سيو جي كانغ غو غوو تيان هي هوا لونغ بنغ "
    "بينغ جين زو زهو زهاو زهانغ تشن تشين تسوي تسن تسنغ تشنغ جنغ زينغ وو هسو هسيه شيه يه يوان فنغ دونغ ليانغ لوه "
    "كوك يوون نو روه آهن اهن نام غاو تساو قوه شيونغ باي جيا فو هام سوه بيون جونغ بيونغ تشون تشول جين مين سوك هيوك "
    "هوان وي تسه نجوين دانغ بوي هوينه لونغ دوان ترونغ بايك تشاي".split()
)


# What protocol news calls the president or king whom it has just named so.
_EPITHETS = frozenset("الضيف الضيفه المضيف المفدي المعظم الزاير".split())


def first_weight(e: NameEvidence, folded: str, level: int, tokens: Sequence[Token], at: int) -> float:
    """How much a word adds as the first of a name; 0 if none can begin with it."""
    if e.function or folded in _DAYS or folded in _EPITHETS or (e.office and _heads_office(tokens, at)):
        return 0.0
    if e.state and not _is_strong(tokens, at + 1):
        return 0.0  # الأمين العام إسرائيل
    if e.given == 2:
        return 1.0
    if level == BARE and (folded in _NEVER_ALONE or folded in COMMONER):
        return 0.0
    if e.given == 1:
        if folded != "عبد" and e.verb and level < WEAK and not _is_strong(tokens, at + 1):
            return 0.0
        if folded in _TIMES and at + 1 < len(tokens) and tokens[at + 1].word.folded in _DAYS:
            return 0.0
        return 0.7
    if e.particle:
        return 0.6 if folded not in _DOUBTFUL or _looks_like_name(tokens, at + 1) else 0.0
    if e.office and not e.family:
        return 0.0
    if e.family:
        return 0.9 if e.family == 2 else 0.6
    if e.other or (e.verb and e.word):
        return 0.0
    if e.word:
        if e.definite:
            return 0.0  # أمين سر الشعبة مبارك الدغيم
        if level >= TITLED and guess_shape(folded) >= 0.85 and _is_unknown(tokens, at + 1):
            return 0.5
        return 0.3 if level >= TITLED and e.plain and _is_strong(tokens, at + 1) else 0.0
    return e.shape if e.shape >= LEAST[level] else 0.0


# How much like a name an unknown first word must look, by level.
LEAST = (0.7, 0.7, 0.4, 0.3)


def _is_strong(tokens: Sequence[Token], at: int) -> bool:
    """Whether a listed name stands at a token."""
    if at >= len(tokens) or tokens[at].word.kind != "word" or begins_new_phrase(tokens[at].word):
        return False
    form = tokens[at].word
    e = evidence(form.folded, form.surface)
    if e.office and _heads_office(tokens, at):
        return False
    return not e.function and (e.given == 2 or e.family == 2 or e.particle == "before")


def _heads_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is a given name too heads an office of several words here: وزير الزراعة."""
    match = office_names().longest(tokens, at)
    return match is not None and match.last - at > 1


def next_weight(
    e: NameEvidence,
    form: Word,
    level: int,
    kinds: Sequence[NameEvidence],
    forms: Sequence[str],
    tokens: Sequence[Token],
    k: int,
) -> float:
    """How much a further word adds to a name: 0 ends the run."""
    before = kinds[-1]
    folded = form.folded
    foreign = bool(kinds[0].given) and not any(kind.arab for kind in kinds)
    if form.surface == "على":  # so newspapers of Egypt write علي
        follows = forms[-1] in ("بن", "ابن") or (not (foreign or before.definite) and _is_strong(tokens, k + 1))
        return 0.7 if follows else 0.0
    if forms[-1] in ("بن", "ابن", "بنت", "ابو", "ابي", "ام", "عبد", "ال", "ايت", "بني"):
        made = forms[-1] == "عبد" and e.definite  # عبد الواحد: one of the names of God, whatever it is else
        return 0.0 if e.function and not (e.listed or made) else 0.9
    if before.particle == "before" and folded in _LINKED and _looks_like_name(tokens, k + 1):
        return 0.8  # هومبرتو دي لا كايي, يان فان دير بيلين
    if level >= TITLED and before.particle == "before" and folded[0] in "فبلك" and not e.function and e.shape >= 0.5:
        return 0.7  # يان دي فريس
    if folded in _INITIALS and foreign and len(kinds) == 1 and _looks_like_name(tokens, k + 1):
        return 0.7  # مايكل بي أورين
    if level >= TITLED and _ends_name(e, form, kinds, tokens, k + 1):
        return 0.6
    if level >= WEAK and len(kinds) == 1 and kinds[0].arab and _of_the_maghreb(form, tokens, k + 1):
        return 0.7
    if (begins_new_phrase(form) and not _is_w(form, kinds)) or (len(kinds) > 1 and _has_particle(form)):
        return 0.0
    if forms[0] in _KUNYA and len(forms) == 2 and e.definite and folded.endswith("ي") and not e.function:
        return 0.8  # أبو همام الليبي
    if folded in ("ابن", "بنت") and k + 1 < len(tokens) and any(a.enclitic for a in tokens[k + 1].word.analyses[:1]):
        return 0.0  # فلان ابن عمه
    if e.function or folded in _DAYS:
        if e.family == 2 and level >= TITLED and len(kinds) == 1 and _closes(tokens, k + 1):
            return 0.6  # اللواء سمير عوض
        latin = not any(kind.arab for kind in kinds)
        if form.surface == "فان":  # بيتر فان دير ميرفي
            return 0.8 if latin and _looks_like_name(tokens, k + 1) else 0.0
        inner = latin and folded in _INNER and form.surface != "أو"
        return 0.3 if inner and (_is_strong(tokens, k + 1) or _closes(tokens, k + 1)) else 0.0
    if len(forms) > 2 and forms[0] in EAST_ASIAN and not e.listed:
        return 0.0
    if e.particle:
        if folded == "ال" and form.surface != "آل":
            return 0.0
        if folded == "ولد" and not foreign:
            return 0.0 if _closes(tokens, k + 1) else 0.8
        if folded in _DOUBTFUL and not e.family:
            sure = level >= TITLED and before.given == 2 and len(kinds) == 1 and folded in _OF_FRANCE
            return 0.6 if _looks_like_name(tokens, k + 1) or (sure and _is_end(tokens, k + 1)) else 0.0
        return 0.8
    if 1 in (e.given, e.family) and tells_time(tokens, k):
        return 0.0
    announced = level >= TITLED or (kinds[0].arab and _is_mark(tokens, k + 1))
    single = len(kinds) == 1 or (len(kinds) == 2 and forms[0] == "عبد")
    if announced and single and kinds[0].given and _is_trade(e, folded, tokens, k + 1):
        return 0.6  # المستشار حمادة الجندي
    if e.office and _is_office_here(tokens, k):
        return 0.0
    if folded == "علي" and foreign:
        return 0.0  # so newspapers of Egypt write على
    if len(kinds) > 1 and foreign and e.given < 2 and e.family < 2 and e.arab and e.word:
        return 0.0  # أليكس فيرغسون خليفة له
    if e.state or (e.verb and foreign != _is_foreign(e) and folded[0] in "يتون"):
        return 0.0  # كاميرون وعد, فاتن حمامة تروي
    if e.given:
        return 1.0 if e.given == 2 else 0.8
    if e.family:
        return 0.9
    if e.other and level >= TITLED and len(kinds) == 1 and not foreign and e.definite and folded.endswith("ي"):
        return 0.6  # الدكتور محمد الرمادي
    if level >= TITLED and len(kinds) == 1 and kinds[0].given and not e.state and _closes(tokens, k + 1):
        if e.other and not e.definite and not e.word and e.shape >= 0.6:
            return 0.6  # الشاعر لويس أراغون
        if e.office and e.definite and not foreign and folded not in office_names():
            return 0.5  # ناصر الشاعر
    if e.other and level >= WEAK and len(kinds) == 1 and foreign and before.given == 2 and _is_town(folded):
        return 0.6 if _closes(tokens, k + 1) else 0.0  # ماتيو رانتشي
    if e.other or e.office:
        return 0.0
    if before.particle == "before" and not e.verb:
        return 0.7
    parts = sum(1 for kind in kinds if not kind.particle)
    if e.word:
        return _of_common_word(e, folded, level, foreign, parts, kinds[0], tokens, k)
    if e.definite and (foreign or parts > 3):
        return 0.0
    if k + 1 < len(tokens) and evidence(tokens[k + 1].word.folded, tokens[k + 1].text).particle == "after":
        return max(e.shape, 0.5)  # رجب يلديز أوغلو
    least = 0.4 if level >= TITLED and parts == 1 else _least_inside(e, folded, parts, foreign)
    if foreign and parts == 1 and before.given == 2 and _is_mark(tokens, k + 1) and not e.definite:
        least = min(least, 0.2)  # إريك تراجر،
    if e.definite and parts < 3 and any(kind.arab for kind in kinds) and not folded.endswith(("ات", "ون", "ين", "يه")):
        least = 0.1  # after an Arab's given name, hardly anything else
    return e.shape if e.shape >= least else 0.0


def _ends_name(e: NameEvidence, form: Word, kinds: Sequence[NameEvidence], tokens: Sequence[Token], after: int) -> bool:
    """Whether a word that looks like something else is the family name after a given name that a title announces.

    An office seldom has a given name alone after it; so what follows the name must end the phrase for sure (a mark, the
    conjunction of a clause), and the word must not be a verb or adjective of what is told of him.
    """
    if len(kinds) != 1 or not kinds[0].given or e.listed or e.definite:
        return False
    closing = after < len(tokens) and evidence(tokens[after].word.folded, tokens[after].text).particle == "after"
    if not closing and not _ends_clause(tokens, after):
        return False
    surface = form.surface
    if surface.startswith("وو"):  # غيتاتشو وولدي
        return not kinds[0].arab and e.shape >= 0.6 and surface[1:] not in office_names()
    if surface[0] in "وف" or len(surface) < 3 or e.office or e.other:
        return False
    best = form.analyses[0] if form.analyses else None
    if best is None:
        return begins_new_phrase(form) and e.shape >= 0.6  # ديدييه لابيه
    if best.pos == "verb":
        return fold(best.lemma) not in _TELLING and not best.enclitic and not best.proclitics
    return best.pos == "adj_comp" or (best.pos == "adj" and bool(best.proclitics))


def tells_time(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word that is a given name too is the time of a day here: صباح الخميس."""
    if tokens[k].word.folded not in _TIMES or k + 1 >= len(tokens):
        return False
    return tokens[k + 1].word.folded in _DAYS or tokens[k + 1].word.kind == "number"


def _is_end(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word without article stands at a token and nothing goes on after it: أنييس دو [فيلمان]."""
    if at >= len(tokens) or tokens[at].word.kind != "word" or begins_new_phrase(tokens[at].word):
        return False
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    return not (e.function or e.definite or e.other or e.office) and _ends_clause(tokens, at + 1)


def _is_trade(e: NameEvidence, folded: str, tokens: Sequence[Token], after: int) -> bool:
    """Whether the word for a trade or rank with the article is a family name, as no name follows it."""
    if not (e.office and e.definite) or not (e.family or (folded in title_names() and folded not in office_names())):
        return False
    return not _looks_like_name(tokens, after) and not _is_strong(tokens, after)


def _ends_clause(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].word.kind == "mark" or tokens[at].word.surface in ("إن", "أن", "ان", "بأن")


def _is_w(form: Word, kinds: Sequence[NameEvidence]) -> bool:
    """Whether a word that begins like و or ب and the article is a foreign family name (كريستوفر والكين)."""
    if len(kinds) != 1 or not _is_foreign(kinds[0]) or form.folded[1:3] != "ال":
        return False
    if form.folded[0] == "ب":
        return with_foreign_b(form.folded, form.surface[1:])
    if form.folded[0] == "ف":
        return not form.folded.endswith(("ين", "ون", "ات", "يه")) and guess_shape(form.folded) >= 0.6  # هوغو فالدر
    if form.folded[0] != "و":
        return False
    rest = evidence(form.folded[1:], form.surface[1:])
    return guess_shape(form.folded) >= 0.8 and not (rest.word or rest.listed or rest.other or rest.office)


def _of_the_maghreb(form: Word, tokens: Sequence[Token], after: int) -> bool:
    """Whether بالـ is ابن الـ, as families of the Maghreb write it: منصف بالطيب."""
    rest = form.folded[1:]
    if not form.folded.startswith("بال") or is_other_name(rest) or not (family(rest) or given(rest) or rest == "الحاج"):
        return False
    return rest == "الحاج" or _closes(tokens, after) or _looks_like_name(tokens, after)


def _is_town(folded: str) -> bool:
    """Whether a word names nothing but a town that many families are called after."""
    entries = gazetteer().single(folded)
    return bool(entries) and all(entry.kind == "place" and entry.manner in ("city", "region") for entry in entries)


def _is_foreign(e: NameEvidence) -> bool:
    return bool(e.given) and not e.arab


def _has_particle(form: Word) -> bool:
    """Whether an unknown word looks as much like a name without its first letter, a particle (لراديو)."""
    folded = form.folded
    if folded[0] != "ل" or len(folded) < 5 or folded[1] in "اوي" or evidence(folded, form.surface).listed:
        return False
    return guess_shape(folded[1:]) >= guess_shape(folded) - 0.1


def _least_inside(e: NameEvidence, folded: str, parts: int, foreign: bool) -> float:
    """How much like a name an unknown word inside a name must look."""
    if folded[0] in "يتن" and len(folded) > 3 and not e.definite:  # it may be a verb of the third person
        return (0.6 if folded[0] == "ي" else 0.45) if foreign and parts == 1 else 0.8 if parts == 1 else 0.85
    if folded.endswith("ات") and not e.definite and len(folded) > 4:
        return 0.9
    if folded.endswith(("ات", "ون", "ين", "يه")) and e.definite:
        return 0.5 if folded.endswith("ين") and parts == 1 else 0.7
    return 0.3 if parts == 1 else 0.5


def _of_common_word(
    e: NameEvidence,
    folded: str,
    level: int,
    foreign: bool,
    parts: int,
    first: NameEvidence,
    tokens: Sequence[Token],
    k: int,
) -> float:
    """A word of the language as a family name: after one given name that is nothing else, at the end of the name."""
    if parts in (2, 3) and e.definite and e.plain and folded.endswith("ي") and first.arab and _is_mark(tokens, k + 1):
        return 0.5  # محمد بن عبد الكريم الخطابي،
    plain = e.plain or not e.verb  # الملك سلمان استقبل محمد نواز شريف
    if level >= WEAK and parts == 1 and first.given == 2 and plain and not e.definite and _is_unknown(tokens, k + 1):
        return 0.5  # مامادو سيلا ندياي
    if parts != 1 or not _closes(tokens, k + 1):
        return 0.0
    announced = level >= TITLED and bool(first.given)
    if e.verb or not e.plain:  # توني هول المدير العام
        sure = first.given == 2 and not e.definite and folded[0] not in "يتن" and _office_or_mark(tokens, k + 1)
        return 0.4 if sure and guess_shape(folded) >= (0.6 if foreign else 0.3) else 0.0
    if level == BARE and first.given == 1 and e.definite and folded.endswith("ي"):
        return 0.5
    if first.given != 2 and not announced:
        nisba = folded.endswith("ي") and not e.definite
        return 0.5 if nisba and level >= TITLED and not first.word and first.shape >= 0.6 else 0.0
    if foreign:
        return 0.4 if not e.definite and guess_shape(folded) >= 0.4 else 0.0
    if e.definite:
        return 0.0 if folded.endswith("ه") and level < TITLED else 0.5  # فاتن الصغيرة
    return 0.4 if level >= TITLED or folded.endswith("ي") else 0.0


def _is_unknown(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at a token looks like a name and like nothing else."""
    if at >= len(tokens) or tokens[at].word.kind != "word" or begins_new_phrase(tokens[at].word):
        return False
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    return not (e.word or e.function or e.other or e.office or e.definite) and e.shape >= 0.8


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name can surely end before a token: at a mark, the end, a function word, a verb or an office."""
    if at >= len(tokens) or tokens[at].word.kind != "word":
        return True
    form = tokens[at].word
    e = evidence(form.folded, form.surface)
    return e.function or e.verb or e.office or begins_new_phrase(form)


def _is_mark(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].word.kind == "mark"


def _office_or_mark(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].word.kind == "mark" or office_names().longest(tokens, at) is not None)


def _looks_like_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word at a token, a further particle passed over, looks like part of a name."""
    if at + 1 < len(tokens) and tokens[at].word.folded in ("لا", "لو", "دي", "دو", "دير", "دن"):
        at += 1
    if at >= len(tokens) or tokens[at].word.kind != "word" or begins_new_phrase(tokens[at].word):
        return False
    e = evidence(tokens[at].word.folded, tokens[at].word.surface)
    if e.office and _heads_office(tokens, at):
        return False
    return (
        not e.function and not e.verb and bool(e.given or e.family or (not e.word and not e.other and e.shape >= 0.6))
    )


def _is_office_here(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word that can be an office (أمين، الوزير) is one here and no name."""
    form = tokens[k].word
    e = evidence(form.folded, form.surface)
    if not e.listed:
        return True
    match = office_names().longest(tokens, k)
    if match is not None and (match.last - k > 1 or (e.definite and e.given < 2 and e.family < 2)):
        return True
    if match is not None and e.given < 2 and not e.definite and k + 1 < len(tokens):
        following = tokens[k + 1].word
        after = evidence(following.folded, following.surface)
        if after.word and not (after.function or after.verb or after.given or begins_new_phrase(following)):
            return True  # نائب المدير, أمين متاحف
    return e.given < 2 and e.family == 0 and k + 1 < len(tokens) and is_other_name(tokens[k + 1].word.folded)
