"""How much one word adds to a name that is being read: 0 ends it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.anaphors import ANAPHORS
from kg.extraction.evidence import COMMONER, NameEvidence, begins_new_phrase, evidence, is_other_name, with_foreign_b
from kg.extraction.gazetteer import gazetteer, office_names, title_names
from kg.extraction.name_context import (
    closes,
    ends_clause,
    heads_office,
    is_blessing,
    is_end,
    is_lineage,
    is_mark,
    is_nisba,
    is_office_here,
    is_strong,
    is_surname,
    is_unknown,
    looks_like_name,
    office_or_mark,
    tells_time,
)
from kg.extraction.name_words import (
    DAYS,
    DOUBTFUL,
    EAST_ASIAN,
    EPITHETS,
    HOLY,
    INITIALS,
    INNER,
    KUNYA,
    LINKED,
    NEVER_ALONE,
    OF_FRANCE,
    TIMES,
    telling,
)
from kg.language.fold import fold
from kg.language.tokens import Token, Word
from kg.lexicon.names import family, given, guess_shape
from kg.lexicon.ordinals import ORDINALS

BARE, WEAK, TITLED, OFFICE = 0, 1, 2, 3
"""What announces a name: nothing; a word that is more often an adjective (عسكري); a title; an office with its state."""


def first_weight(e: NameEvidence, folded: str, level: int, tokens: Sequence[Token], at: int) -> float:
    """How much a word adds as the first of a name; 0 if none can begin with it."""
    both = e.function and e.given and e.arab and level >= WEAK  # الفريق عوض الكرار: "instead of" elsewhere
    if both and (looks_like_name(tokens, at + 1) or is_lineage(tokens, at + 1)):
        return 0.7
    if folded in ANAPHORS and not tokens[at].word.surface.endswith("ة"):
        return 0.0  # نظيره is no نظيرة
    if e.definite and any(entry.kind == "demonym" for entry in gazetteer().single(folded)) and not e.listed:
        return 0.0  # وزير الدفاع الكوري
    if e.function or folded in DAYS or folded in EPITHETS or (e.office and heads_office(tokens, at)):
        return 0.0
    if e.state and not (is_strong(tokens, at + 1) or (e.given == 2 and is_unknown(tokens, at + 1))):
        return 0.0  # الأمين العام إسرائيل
    if e.given == 2:
        return 1.0
    if level == BARE and (folded in NEVER_ALONE or folded in COMMONER):
        return 0.0
    if e.given == 1:
        if folded != "عبد" and e.verb and level < WEAK and not is_strong(tokens, at + 1):
            return 0.0
        if folded in TIMES and at + 1 < len(tokens) and tokens[at + 1].word.folded in DAYS:
            return 0.0
        return 0.7
    if e.particle:
        return 0.6 if folded not in DOUBTFUL or looks_like_name(tokens, at + 1) else 0.0
    if e.office and not e.family:
        return 0.0
    if e.family:
        return 0.9 if e.family == 2 else 0.6
    if e.other:
        return 0.0
    if e.verb and e.word:  # السيد يوشي تاكاهاشي
        foreign = level >= TITLED and guess_shape(folded) >= 0.9
        return 0.5 if foreign and (is_strong(tokens, at + 1) or is_unknown(tokens, at + 1)) else 0.0
    if e.word:
        if e.definite:
            return 0.0  # أمين سر الشعبة مبارك الدغيم
        if level >= TITLED and guess_shape(folded) >= 0.85 and is_unknown(tokens, at + 1):
            return 0.5
        return 0.3 if level >= TITLED and e.plain and is_strong(tokens, at + 1) else 0.0
    return e.shape if e.shape >= LEAST[level] else 0.0


# How much like a name an unknown first word must look, by level.
LEAST = (0.7, 0.7, 0.4, 0.3)


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
    foreign = _is_foreign_name(kinds)
    if form.surface == "على":  # so newspapers of Egypt write علي
        follows = forms[-1] in ("بن", "ابن") or (not (foreign or before.definite) and is_strong(tokens, k + 1))
        return 0.7 if follows else 0.0
    if forms[-1] == "ولد" and folded in HOLY:
        return 0.9
    if is_blessing(tokens, k):
        return 0.0  # الشيخ فلان رحمه الله
    if forms[-1] in ("بن", "ابن", "بنت", "ابو", "ابي", "ام", "عبد", "ال", "ايت", "بني"):
        made = forms[-1] == "عبد" and e.definite  # عبد الواحد: one of the names of God, whatever it is else
        return 0.0 if e.function and not (e.listed or made) else 0.9
    if before.particle == "before" and folded in LINKED and looks_like_name(tokens, k + 1):
        return 0.8  # هومبرتو دي لا كايي, يان فان دير بيلين
    if level >= TITLED and before.particle == "before" and folded[0] in "فبلك" and not e.function and e.shape >= 0.5:
        return 0.7  # يان دي فريس
    if folded in INITIALS and foreign and len(kinds) == 1 and looks_like_name(tokens, k + 1):
        return 0.7  # مايكل بي أورين
    if level >= TITLED and _ends_name(e, form, kinds, tokens, k + 1):
        return 0.6
    if level >= WEAK and len(kinds) == 1 and kinds[0].arab and _of_the_maghreb(form, tokens, k + 1):
        return 0.7
    if (begins_new_phrase(form) and not _is_w(form, kinds)) or (len(kinds) > 1 and _has_particle(form)):
        return 0.0
    if forms[0] in KUNYA and len(forms) == 2 and e.definite and folded.endswith("ي") and not e.function:
        return 0.8  # أبو همام الليبي
    if folded in ("ابن", "بنت") and k + 1 < len(tokens) and any(a.enclitic for a in tokens[k + 1].word.analyses[:1]):
        return 0.0  # فلان ابن عمه
    if e.function or folded in DAYS:
        return _of_function_word(e, form, level, kinds, tokens, k)
    if len(forms) > 2 and forms[0] in EAST_ASIAN and not e.listed:
        return 0.0
    if e.particle:
        return _of_particle(e, form, level, kinds, tokens, k)
    if 1 in (e.given, e.family) and tells_time(tokens, k):
        return 0.0
    announced = level >= TITLED or (kinds[0].arab and is_mark(tokens, k + 1))
    single = len(kinds) == 1 or (len(kinds) == 2 and forms[0] == "عبد")
    if announced and single and kinds[0].given and _is_trade(e, folded, tokens, k + 1):
        return 0.6  # المستشار حمادة الجندي
    if announced and single and kinds[0].given and _is_nisba(e, form):
        return 0.7  # السيد حسين أميري
    if e.office and is_office_here(tokens, k):
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
    if level >= TITLED and len(kinds) == 1 and kinds[0].given and not e.state and closes(tokens, k + 1):
        if e.other and not e.definite and not e.word and e.shape >= 0.6 and not (kinds[0].arab and _is_capital(folded)):
            return 0.6  # الشاعر لويس أراغون; but يغادر الشيخ سالم لندن
        if e.office and e.definite and not foreign and folded not in office_names():
            return 0.5  # ناصر الشاعر
    if e.other and level >= WEAK and len(kinds) == 1 and foreign and before.given == 2 and _is_town(folded):
        return 0.6 if closes(tokens, k + 1) else 0.0  # ماتيو رانتشي
    if e.other or e.office:
        return 0.0
    if before.particle == "before" and not e.verb:
        return 0.7
    parts = sum(1 for kind in kinds if not kind.particle)
    if e.word:
        return _of_common_word(e, folded, level, foreign, parts, kinds[0], tokens, k)
    return _of_unknown_word(e, level, foreign, parts, kinds, tokens, k)


def _is_foreign_name(kinds: Sequence[NameEvidence]) -> bool:
    """Whether a name begins with a given name that is no Arab's."""
    return bool(kinds[0].given) and not any(kind.arab for kind in kinds)


def _of_function_word(
    e: NameEvidence, form: Word, level: int, kinds: Sequence[NameEvidence], tokens: Sequence[Token], k: int
) -> float:
    """A word of grammar, or a day: a part of a name only where what stands beside it leaves nothing else."""
    folded, before = form.folded, kinds[-1]
    if e.family == 2 and level >= TITLED and len(kinds) == 1 and closes(tokens, k + 1):
        return 0.6  # اللواء سمير عوض
    if e.particle == "after" and level >= TITLED and before.given == 2 and len(kinds) == 1:
        alone = is_mark(tokens, k + 1) or is_unknown(tokens, k + 1)
        return 0.7 if alone else 0.0  # جانغير بك: "with you" elsewhere
    latin = not any(kind.arab for kind in kinds)
    if form.surface == "فان":  # بيتر فان دير ميرفي
        return 0.8 if latin and looks_like_name(tokens, k + 1) else 0.0
    inner = latin and folded in INNER and form.surface != "أو"
    closed = is_mark(tokens, k + 1) if folded == "ما" else closes(tokens, k + 1)  # نفى غورين ما قيل
    return 0.3 if inner and (is_strong(tokens, k + 1) or closed) else 0.0


def _of_particle(
    e: NameEvidence, form: Word, level: int, kinds: Sequence[NameEvidence], tokens: Sequence[Token], k: int
) -> float:
    """A particle of names (بن، آل، دي): one that is a word of its own, too, wants a name after it."""
    folded, before = form.folded, kinds[-1]
    if folded == "ال" and form.surface != "آل":
        return 0.0
    if folded == "ولد" and not _is_foreign_name(kinds):
        follows = k + 1 < len(tokens) and tokens[k + 1].word.folded in HOLY  # محمد ولد الشيخ الغزالي
        return 0.0 if closes(tokens, k + 1) and not follows else 0.8
    if folded in DOUBTFUL and not e.family:
        sure = level >= TITLED and before.given == 2 and len(kinds) == 1 and folded in OF_FRANCE
        return 0.6 if looks_like_name(tokens, k + 1) or (sure and is_end(tokens, k + 1)) else 0.0
    return 0.8


def _of_unknown_word(
    e: NameEvidence,
    level: int,
    foreign: bool,
    parts: int,
    kinds: Sequence[NameEvidence],
    tokens: Sequence[Token],
    k: int,
) -> float:
    """A word that neither the language nor a list knows: as much as it looks like a name, if that is enough here."""
    folded, before = e.folded, kinds[-1]
    if e.definite and (foreign or parts > 3):
        return 0.0
    if k + 1 < len(tokens) and evidence(tokens[k + 1].word.folded, tokens[k + 1].text).particle == "after":
        return max(e.shape, 0.5)  # رجب يلديز أوغلو
    least = _least_inside(e, folded, parts, foreign)
    if level >= TITLED and parts == 1:
        least = 0.15 if kinds[0].given else 0.4
    if foreign and parts == 1 and before.given == 2 and is_mark(tokens, k + 1) and not e.definite:
        least = min(least, 0.2)  # إريك تراجر،
    lineage = parts < 3 or (parts == 3 and folded.endswith("ي"))
    plural = folded.endswith(("ات", "ون", "ين", "يه"))
    if e.definite and lineage and any(kind.arab for kind in kinds) and not plural:
        least = 0.1  # after an Arab's given name, hardly anything else
        if (level >= TITLED and parts == 1) or (folded.endswith("ي") and (level >= TITLED or before.given == 2)):
            return max(e.shape, 0.5)  # العميد معتصم البلولة, الوزير ناصر المسعودي: no word of the language
    return e.shape if e.shape >= least else 0.0


def _ends_name(e: NameEvidence, form: Word, kinds: Sequence[NameEvidence], tokens: Sequence[Token], after: int) -> bool:
    """Whether a word that looks like something else is the family name after a given name that a title announces.

    An office seldom has a given name alone after it; so what follows the name must end the phrase for sure (a mark, the
    conjunction of a clause), and the word must not be a verb or adjective of what is told of him.
    """
    if len(kinds) != 1 or not kinds[0].given or e.listed or e.definite:
        return False
    closing = after < len(tokens) and evidence(tokens[after].word.folded, tokens[after].text).particle == "after"
    if not closing and not ends_clause(tokens, after):
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
        return fold(best.lemma) not in telling() and not best.enclitic and not best.proclitics
    return best.pos == "adj_comp" or (best.pos == "adj" and bool(best.proclitics))


def _is_trade(e: NameEvidence, folded: str, tokens: Sequence[Token], after: int) -> bool:
    """Whether the word for a trade or rank with the article is a family name, as no name follows it."""
    if not (e.office and e.definite) or not (e.family or (folded in title_names() and folded not in office_names())):
        return False
    return not looks_like_name(tokens, after) and not is_strong(tokens, after)


def _is_w(form: Word, kinds: Sequence[NameEvidence]) -> bool:
    """Whether a word that begins like و or ب and the article is a foreign family name (كريستوفر والكين)."""
    if form.folded[1:3] != "ال" or kinds[-1].arab:
        return False
    if form.folded[0] == "ب":  # إيرما سيغوندا بالاسيوس
        return (_is_foreign(kinds[0]) or len(kinds) > 1) and with_foreign_b(form.folded, form.surface[1:])
    if len(kinds) != 1 or not _is_foreign(kinds[0]):
        return False
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
    return rest == "الحاج" or closes(tokens, after) or looks_like_name(tokens, after)


def _is_town(folded: str) -> bool:
    """Whether a word names nothing but a town that many families are called after."""
    entries = gazetteer().single(folded)
    return bool(entries) and all(entry.kind == "place" and entry.manner in ("city", "region") for entry in entries)


def _is_capital(folded: str) -> bool:
    return any(entry.kind == "state" for entry in gazetteer().single(folded))


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
        return 0.85
    if folded.endswith(("ات", "ون", "ين", "يه")) and e.definite:
        return 0.5 if folded.endswith("ين") and parts == 1 else 0.7
    return 0.3 if parts == 1 else 0.5


# Nouns that end like a nisba.
_NO_NISBA = frozenset("قاضي والي مفتي محامي حامي راعي داعي ثاني".split())


def _is_nisba(e: NameEvidence, form: Word) -> bool:
    """Whether a word without article is a nisba, which after a name can be no adjective of it, but its last part."""
    if e.definite or e.function or e.verb or e.other or e.folded in _NO_NISBA or not e.folded.endswith("ي"):
        return False
    return any(a.pos == "adj" and a.number == "s" and not a.proclitics and not a.enclitic for a in form.analyses[:2])


def _is_last_of_three(e: NameEvidence, folded: str, tokens: Sequence[Token], k: int) -> bool:
    """Whether a word that looks like a name, a mark after it, ends a name of three: it is no verb with a subject."""
    bare = not e.definite and not e.verb and folded[0] not in "يتن"
    return bare and is_mark(tokens, k + 1) and guess_shape(folded) >= 0.85


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
    nisba = e.definite and e.plain and folded.endswith("ي")
    ends = is_mark(tokens, k + 1) or (level >= TITLED and closes(tokens, k + 1))
    if parts in (2, 3) and nisba and first.arab and ends:
        return 0.5  # محمد بن عبد الكريم الخطابي، عبد اللطيف وهبي الناصري ونظيره
    if e.definite and first.arab and level >= WEAK and not e.verb and k > 1:
        # اتهمت زعيمة الحزب ليلى بن سعيد الحكومة: her object; but خالد بن علي بن محمد الحلوة
        grandson = k > 3 and tokens[k - 4].text == "بن"
        of_father = tokens[k - 2].text == "بن" and (not folded.endswith("ه") or grandson)
        if of_father and closes(tokens, k + 1) and folded not in ORDINALS:
            return 0.6  # أحمد بن حسن الحمر مع
        if parts == 1 and (is_surname(tokens, k + 1) or is_nisba(tokens, k + 1)):
            return 0.5  # بندر المزين الظفيري
    plain = e.plain or not e.verb  # الملك سلمان استقبل محمد نواز شريف
    if level >= WEAK and parts == 1 and first.given == 2 and plain and not e.definite and is_unknown(tokens, k + 1):
        return 0.5  # مامادو سيلا ندياي
    if parts == 2 and level >= TITLED and _is_last_of_three(e, folded, tokens, k):
        return 0.4  # النائب سليمان حمدي دويكات،
    if parts != 1 or not closes(tokens, k + 1):
        return 0.0
    if e.definite and any(a.derived == "masdar" for a in tokens[k].word.analyses[:1]):
        return 0.0  # يعتزم الرئيس عبدي التوجه إلى
    announced = level >= TITLED and bool(first.given)
    if e.verb or not e.plain:  # توني هول المدير العام
        sure = first.given == 2 and not e.definite and folded[0] not in "يتن" and office_or_mark(tokens, k + 1)
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
