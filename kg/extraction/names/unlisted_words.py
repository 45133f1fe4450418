"""How much a word that no list has adds to a name that has begun: by what the language says of it, or how it looks."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.context import (
    closes,
    is_mark,
    is_nisba,
    is_strong,
    is_surname,
    is_unknown,
    office_or_mark,
)
from kg.extraction.names.due import has_its_verb
from kg.extraction.names.evidence import NameEvidence, evidence, is_definite
from kg.extraction.names.gazetteer import office_names
from kg.extraction.names.looks import (
    is_active,
    is_last_of_three,
    least_inside,
)
from kg.extraction.names.so_far import NameSoFar
from kg.extraction.names.weights import BARE, WEAK, is_ours
from kg.language.tokens import Token
from kg.lexicon.names import given, guess_shape
from kg.lexicon.ordinals import ORDINALS


def of_unknown_word(name: NameSoFar, e: NameEvidence) -> float:
    """A word that neither the language nor a list knows: as much as it looks like a name, if that is enough here."""
    folded, foreign, parts, tokens, after = e.folded, name.foreign, name.parts, name.tokens, name.at + 1
    before = name.kinds[-1]
    if (e.definite and (foreign or parts > 3)) or (e.shape < _SURE_SHAPE and is_ours(tokens[name.at].word)):
        return 0.0  # عمر الشريف ابننا
    if after < len(tokens) and evidence(tokens[after].word.folded, tokens[after].word.surface).particle == "after":
        return max(e.shape, 0.5)  # رجب يلديز أوغلو
    least = least_inside(e, folded, parts, foreign)
    if name.announced and parts == 1:
        least = 0.15 if name.kinds[0].given else 0.4
        if name.kinds[0].given and not e.definite and is_unknown(tokens, after) and closes(tokens, after + 1):
            least = 0.0  # مجيد تخت فرخي فقال
    if name.announced and parts == 1 and before.given and is_mark(tokens, after) and not e.definite:
        return max(e.shape, 0.4)  # مدير الدائرة نضال بقاعين.
    if foreign and parts == 1 and before.given == 2 and is_mark(tokens, after) and not e.definite:
        least = min(least, 0.2)  # إريك تراجر،
    if name.announced and parts == 2 and is_mark(tokens, after) and not e.definite and not e.function:
        least = min(least, 0.6 if folded[0] in "يتن" else 0.3)  # النائب أنطوان فرعون سلهب.
    lineage = parts < 3 or (parts == 3 and folded.endswith("ي"))
    plural = folded.endswith(("ات", "ون", "ين", "يه"))
    if name.arab and folded.startswith("بن") and given(folded[2:]):
        return 0.8  # محمد سالم بنمسعود: son of, as families of the Maghreb write it
    if e.definite and lineage and name.arab:
        if _is_family(name):
            return max(e.shape, 0.5)  # عزام بن عبدالكريم القين، محمد الهلالات
        if not plural:
            least = 0.1  # after an Arab's given name, hardly anything else
            if (name.announced and parts == 1) or (folded.endswith("ي") and (name.announced or before.given == 2)):
                return max(e.shape, 0.8 if folded.endswith("ي") else 0.5)  # العميد معتصم البلولة, الوزير ناصر المسعودي
    if e.definite and name.arab and before.given and parts == 1 and folded.endswith("ي") and e.shape >= _NISBAS_SHAPE:
        return max(e.shape, 0.8)  # كريم الدالي
    return e.shape if e.shape >= least else 0.0


_NISBAS_SHAPE = 0.6  # how much what ends like a nisba is spelt like names, from 0 to 1


def _is_family(name: NameSoFar) -> bool:
    """Whether a word with the article, none of the language, ends an Arab's name whose other words are sure."""
    tokens, at = name.tokens, name.at
    if not closes(tokens, at + 1):
        return False
    if tokens[at - 2].word.surface == "بن":
        return name.level >= WEAK
    sure = all(kind.given == 2 or kind.family == 2 for kind in name.kinds)
    listed = name.announced and all(kind.given or kind.family for kind in name.kinds)  # المدير أنس هادي البحرة أن
    return name.parts < 3 and ((sure and is_mark(tokens, at + 1)) or listed)


def of_common_word(name: NameSoFar, e: NameEvidence) -> float:
    """A word of the language as a family name: after one given name that is nothing else, at the end of the name."""
    folded, parts, first, tokens, after = e.folded, name.parts, name.kinds[0], name.tokens, name.at + 1
    nisba = e.definite and e.plain and folded.endswith("ي") and folded not in ORDINALS
    nisba = nisba and not is_active(tokens[name.at].word)
    ends = is_mark(tokens, after) or (name.announced and closes(tokens, after))
    if parts in (2, 3) and nisba and first.arab and ends:
        return 0.5  # محمد بن عبد الكريم الخطابي، عبد اللطيف وهبي الناصري ونظيره
    if (
        e.definite
        and first.arab
        and name.level >= WEAK
        and not e.verb
        and name.at > 1
        and (weight := _of_definite_word(name, folded, parts))
    ):
        return weight
    plain = e.plain or not e.verb or _is_second_verb(name, e)  # الملك سلمان استقبل محمد نواز شريف
    if (
        name.level >= WEAK
        and parts == 1
        and first.given == 2
        and plain
        and not e.definite
        and is_unknown(tokens, after)
    ):
        return 0.5  # مامادو سيلا ندياي
    if parts == 1 and name.announced and first.given and not e.definite and _is_between(name, e):
        return 0.5
    if parts == 1 and name.announced and first.arab and first.given and plain and is_nisba(tokens, after):
        return 0.5  # عضو المجلس فرج سالمين البحسني
    if parts < 3 and name.announced and _is_foreign(name, e) and (closes(tokens, after) or is_unknown(tokens, after)):
        return 0.4  # فيمي أديسينا أولو في بيان
    if parts == 2 and name.announced and is_last_of_three(e, name.kinds, tokens, name.at):
        return 0.4  # النائب سليمان حمدي دويكات،
    if parts != 1 or not closes(tokens, after):
        return 0.0
    return _of_closing_word(name, e, folded)


def _is_second_verb(name: NameSoFar, e: NameEvidence) -> bool:
    """قال الوزير ألفريدو [رادا] كيسبي: whether a word can be no verb, as its clause has had its verb (``due``)."""
    return name.foreign and e.shape >= _NISBAS_SHAPE and has_its_verb(name.tokens, name.at - len(name.kinds))


def _is_between(name: NameSoFar, e: NameEvidence) -> bool:
    """نبيل [صالحة] الدجاني: whether an adjective without article stands between a given name and a family name.

    It modifies no name, which is definite, and governs none. What accuses somebody (متهمة بوتين) does, and a word that
    looks like a name and ends like a nisba does not, whatever it is else (محمود [غوري] القرار).
    """
    tokens, at = name.tokens, name.at
    best = tokens[at].word.analyses[0] if tokens[at].word.analyses else None
    if best is None or best.proclitics:
        return False
    if e.folded.endswith("ي") and best.pos == "noun" and guess_shape(e.folded) >= _SURE_SHAPE:
        return True
    if best.enclitic or best.number != "s":
        return False
    accuses = e.folded.startswith("م") and best.derived in ("act_part", "pass_part")
    if best.pos != "adj" or accuses or e.folded.endswith("ا"):
        return False
    after = at + 1
    strong = is_strong(tokens, after) and closes(tokens, after + 1)
    return is_surname(tokens, after) or is_nisba(tokens, after) or is_unknown(tokens, after) or strong


def _is_foreign(name: NameSoFar, e: NameEvidence) -> bool:
    """Whether a word that the language could have looks like a name only, as do those before it, none an Arab's."""
    strange = all(kind.given == 2 or not (kind.word or kind.listed) for kind in name.kinds)
    alone = any(not kind.word and kind.shape >= _SURE_SHAPE for kind in name.kinds)
    readings = name.tokens[name.at].word.analyses[:1]
    ends = is_mark(name.tokens, name.at + 1)
    object_ = not ends and e.folded.endswith("ا") and any(a.state == "i" for a in readings)  # ردا على سؤال
    acts = e.verb and e.folded.startswith(_OF_VERBS)
    other = name.arab or object_ or acts or e.definite
    return not other and strange and alone and guess_shape(e.folded) >= _SURE_SHAPE


_OF_VERBS = ("ي", "سي", "ست", "سن")
"""What verbs of the third person begin with that names seldom do."""
_SURE_SHAPE = 0.9  # how much a word is spelt like names, from 0 to 1


def _of_definite_word(name: NameSoFar, folded: str, parts: int) -> float:
    """A common word with the article after an Arab's name: what his father or the family name beside it makes of it."""
    tokens, at = name.tokens, name.at
    # اتهمت زعيمة الحزب ليلى بن سعيد الحكومة: her object; but خالد بن علي بن محمد الحلوة
    grandson = at > 3 and tokens[at - 4].text == "بن"
    of_father = tokens[at - 2].text == "بن" and (not folded.endswith("ه") or grandson)
    if of_father and closes(tokens, at + 1) and folded not in ORDINALS:
        return 0.6  # أحمد بن حسن الحمر مع
    listed = parts == 2 and name.announced and all(kind.given or kind.family for kind in name.kinds)
    if listed and not folded.endswith(("ه", "ات", "ون", "ين")) and _is_told_further(tokens, at + 1):
        return 0.5  # اللواء محمود توفيق الجمال، مدير المخابرات
    if parts == 1 and (is_surname(tokens, at + 1) or is_nisba(tokens, at + 1)):
        return 0.5  # بندر المزين الظفيري
    return 0.0


def _is_told_further(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma and an office stand at a token, so that a name has ended there."""
    return at + 1 < len(tokens) and tokens[at].text in "،," and office_names().longest(tokens, at + 1) is not None


_CROWNED = frozenset("الملك الملكه البابا الامبراطور الامبراطوره".split())
"""Those who are called by one name alone."""
_THAT = frozenset({"أن", "ان", "بأن"})


def _of_closing_word(name: NameSoFar, e: NameEvidence, folded: str) -> float:
    """A common word after one name, behind which the name is over for sure."""
    first, foreign, tokens, at = name.kinds[0], name.foreign, name.tokens, name.at
    if e.definite and any(a.derived == "masdar" for a in tokens[at].word.analyses[:1]):
        return 0.0  # يعتزم الرئيس عبدي التوجه إلى
    that = at + 1 < len(tokens) and tokens[at + 1].text in _THAT
    if that and any(a.derived in ("act_part", "pass_part") for a in tokens[at].word.analyses[:1]):
        return 0.0  # الوزير سالم متأكد أن
    governs = at + 1 < len(tokens) and is_definite(tokens[at + 1].text)  # رسالة الملك
    if tokens[at].text.endswith("ة") and not e.definite and (governs or not office_or_mark(tokens, at + 1)):
        return 0.0  # حمل الوزير خالد رسالة إلى الملك: a family that is called by such a word is listed
    if e.verb or not e.plain:  # توني هول المدير العام
        sure = first.given == 2 and not e.definite and folded[0] not in "يتن" and office_or_mark(tokens, at + 1)
        return 0.4 if sure and guess_shape(folded) >= (0.6 if foreign else 0.3) else 0.0
    if name.level == BARE and first.given == 1 and e.definite and folded.endswith("ي"):
        return 0.5
    servant = len(name.kinds) == 2 and name.forms[0] == "عبد"  # عبد الإله: one given name, and a sure one
    if first.given != 2 and not (name.announced and first.given) and not servant:
        nisba = folded.endswith("ي") and not e.definite
        return 0.5 if nisba and name.announced and not first.word and first.shape >= 0.6 else 0.0
    if foreign:
        return 0.4 if not e.definite and guess_shape(folded) >= 0.4 else 0.0
    if e.definite and at > 1 and tokens[at - 2].word.folded.removeprefix("و") in _CROWNED and not folded.endswith("ي"):
        return 0.0  # حضرت الملكة سونيا الحفل
    if e.definite:
        return 0.0 if folded.endswith("ه") and not name.announced else 0.5  # فاتن الصغيرة
    return 0.4 if name.announced or folded.endswith("ي") else 0.0
