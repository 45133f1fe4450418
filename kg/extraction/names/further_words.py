"""How much a further word adds to a name that has begun: 0 ends it.

The questions are put in a fixed order, the surest first: what the words beside it leave open; whether the word begins
something else; what it is as a word of grammar or a particle of names; what an office or title before the name makes
of it; what the lists say; and at last, of words that no list has, what the language says and how they look.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.names.context import (
    closes,
    is_blessing,
    is_end,
    is_his,
    is_mark,
    is_office_here,
    is_strong,
    is_surname,
    is_unknown,
    looks_like_name,
    nothing_goes_on,
    office_or_mark,
    tells_time,
)
from kg.extraction.names.due import has_its_verb, is_no_other, is_so_no_more
from kg.extraction.names.evidence import NameEvidence, begins_new_phrase, evidence, is_definite, is_name
from kg.extraction.names.fathers import ends_with_father, is_of_father
from kg.extraction.names.gazetteer import office_names, short_names, title_names
from kg.extraction.names.looks import (
    goes_on,
    has_particle,
    is_arab,
    is_bare_nisba,
    is_capital,
    is_foreign,
    is_one_word,
    is_town,
    is_trade,
    of_the_maghreb,
    with_joined_letter,
)
from kg.extraction.names.of_god import begins_gods
from kg.extraction.names.so_far import NameSoFar
from kg.extraction.names.unlisted_words import of_common_word, of_unknown_word
from kg.extraction.names.weights import OFFICE, WEAK
from kg.language.fold import fold
from kg.language.tokens import Token, Word
from kg.lexicon.function_words import HONORIFICS, PREPOSITIONS
from kg.lexicon.name_words import (
    CALLED,
    DAYS,
    DOUBTFUL,
    EAST_ASIAN,
    GODLY,
    GUESTS,
    HOLY,
    INITIALS,
    INNER,
    INSIDE,
    KUNYA,
    LINKED,
    NO_PARTS,
    OF_FRANCE,
    OF_GOD,
    telling,
)
from kg.lexicon.names import given

_FOREIGN_SHAPE = 0.95  # how much a word is spelt like names, from 0 to 1
_SHORT = 4  # letters, as والي has
_SURE_SHAPE = 0.6
"""How much a word must look like a name to be one before the father's."""


def next_weight(name: NameSoFar, e: NameEvidence, form: Word) -> float:
    """How much the word at ``name.at`` adds to a name that has one word at least.

    :param e: the evidence of the word, without regard to what stands beside it.
    :return: from 0 (the name ends before it) to 1.
    """
    if form.folded in GODLY and (godly := _of_god(name, form)) is not None:
        return godly
    for question in _QUESTIONS:
        if (weight := question(name, e, form)) is not None:
            return weight
    return of_common_word(name, e) if e.word else of_unknown_word(name, e)


def _after_a_joint(name: NameSoFar, e: NameEvidence, form: Word) -> float | None:
    """What the word before leaves open: after بن, عبد or دي a name goes on."""
    folded, last, tokens, at = form.folded, name.forms[-1], name.tokens, name.at
    if form.surface == "على":  # so newspapers of Egypt write علي
        clear = not (name.foreign or name.kinds[-1].definite) and is_strong(tokens, at + 1)
        return 0.7 if last in ("بن", "ابن") or clear else 0.0
    if last == "ولد" and (folded in HOLY or (at + 1 < len(tokens) and tokens[at + 1].text == "الله")):
        return 0.9  # عبد السلام ولد حرمة الله
    if (folded == _WATER and at + 1 < len(tokens) and tokens[at + 1].word.folded == _EYES) or (
        folded == _EYES and last == _WATER
    ):
        return 0.9  # محمد ماء العينين
    if last == "ولد" and name.announced and is_of_father(name, e, form):
        return 0.9  # السيد الشيخ ولد بايه, محمد يحيى ولد اباه قد
    if is_blessing(tokens, at) or folded in NO_PARTS or (folded in GUESTS and len(name.kinds) > 1):
        return 0.0  # الشيخ فلان رحمه الله, تسلم الملك سلمان مقاليد الحكم, والتقى الوزير فلان [الضيف الكيني]
    if last in _OPEN and form.surface in ("أن", "إن"):
        return 0.0  # أعلن رئيس البرلمان ماهيندا أبي أن
    if last in _OPEN:
        made = last == "عبد" and e.definite  # عبد الواحد: one of the names of God, whatever it is else
        return 0.0 if e.function and not (e.listed or made) else 0.9
    if name.kinds[-1].particle == "before":
        if folded in LINKED and looks_like_name(tokens, at + 1):
            return 0.8  # هومبرتو دي لا كايي, يان فان دير بيلين
        if name.announced and folded[0] in "فبلك" and e.shape >= 0.5 and (not e.function or is_no_other(form)):
            return 0.7  # يان دي فريس, مارتينا دو فاليه
    if folded == "السيد" and name.level >= OFFICE and len(name.kinds) == 1 and name.kinds[0].given and name.arab:
        return 0.7 if is_arab(tokens, at + 1) else None  # الوزير أشرف السيد العربي
    if folded in INITIALS and len(name.kinds) == 1 and name.foreign and looks_like_name(tokens, at + 1):
        return 0.7  # مايكل بي أورين
    return None


_WATER, _EYES = "ماء", "العينين"
"""A sheikh's name after whom men of the Maghreb are called."""
# Another word of the name must follow these.
_OPEN = frozenset(("بن", "ابن", "بنت", "ابو", "ابي", "ام", "عبد", "ال", "ايت", "بني"))


def _despite_its_look(name: NameSoFar, e: NameEvidence, form: Word) -> float | None:
    """Whether a word that seems to begin another phrase (بالـ, والـ, a verb) goes on with the name for all that."""
    folded, kinds, tokens, after = form.folded, name.kinds, name.tokens, name.at + 1
    single = len(kinds) == 1
    if name.announced and _ends_name(name, e, form):
        return 0.6
    of_son = after < len(tokens) and tokens[after].word.folded == _SON_OF
    if of_son and not (e.function or e.definite or _joins(folded)):
        return 0.8  # كمال معدن أوغلو, أحمد واود أوغلو; but مصطفى وداود أوغلو
    if single and not name.arab and folded.startswith("ولد") and given(folded[3:]):
        return 0.8  # بيهانو ولدماريام
    if name.arab and form.surface.startswith(("وو", "وال")) and (folded[1] == "و" or len(folded) > _SHORT):
        return 0.0  # محمود وولد الشيخ سالم, محمود والمرنم: of no Arab's name
    if single and name.level >= WEAK and kinds[0].arab and of_the_maghreb(form, tokens, after):
        return 0.7
    if folded in HONORIFICS and (office_names().longest(tokens, after) or title_names().longest(tokens, after)):
        return 0.0  # السيد فلان [سعادة السفير]
    if (begins_new_phrase(form) and not with_joined_letter(form, kinds)) or (not single and has_particle(form)):
        return 0.0
    if name.forms[0] in KUNYA and len(kinds) == 2 and e.definite and folded.endswith("ي") and not e.function:
        return 0.8  # أبو همام الليبي
    if folded in ("ابن", "بنت") and after < len(tokens) and any(a.enclitic for a in tokens[after].word.analyses[:1]):
        return 0.0  # فلان ابن عمه
    return None


def _joins(folded: str) -> bool:
    """Whether a word is و and a name."""
    return folded[0] == "و" and (is_name(folded[1:]) or bool(short_names().single(folded[1:])))


_SON_OF = "اوغلو"
"""The Turkish for whose son somebody is, which stands after what his father was called or did."""


def _of_grammar(name: NameSoFar, e: NameEvidence, form: Word) -> float | None:
    """A word of grammar, a day, a particle of names, a word of time, what tells how somebody is called besides."""
    if form.folded in CALLED:
        return 0.0
    if e.function or form.folded in DAYS:
        return _of_function_word(name, e, form)
    if len(name.forms) > 2 and name.forms[0] in EAST_ASIAN and (not e.listed or form.folded.startswith("و")):
        return 0.0  # تشانغ ده جيانغ ويوي تشنغ شنغ
    if e.particle:
        return _of_particle(name, e, form)
    return 0.0 if 1 in (e.given, e.family) and tells_time(name.tokens, name.at) else None


def _announced(name: NameSoFar, e: NameEvidence, form: Word) -> float | None:
    """A trade or nisba as the family name of somebody of one given name, whom a title announces."""
    first, after = name.kinds[0], name.at + 1
    if not first.given or not (len(name.kinds) == 1 or (len(name.kinds) == 2 and name.forms[0] == "عبد")):
        return None
    if not (name.announced or (first.arab and is_mark(name.tokens, after))):
        return None
    if is_trade(e, form.folded, name.tokens, after):
        return 0.6  # المستشار حمادة الجندي
    return 0.7 if is_bare_nisba(e, form) else None  # السيد حسين أميري


def _of_god(name: NameSoFar, form: Word) -> float | None:
    """وداد بابكر جار [النبي]: the second word of a name that ties its bearer to God, or the first: طارق [حسب] الله."""
    if form.folded in OF_GOD and begins_gods(name.tokens, name.at - 1, name.forms[-1]):
        return 0.9
    return 0.8 if name.arab and begins_gods(name.tokens, name.at, form.folded) else None


def _by_the_lists(name: NameSoFar, e: NameEvidence, form: Word) -> float | None:
    """What lists know of the word: an office, a state or a place ends the name, a name goes on with it."""
    folded, foreign, first, tokens = form.folded, name.foreign, name.kinds[0], name.tokens
    before, single, after = name.kinds[-1], len(name.kinds) == 1, name.at + 1
    if e.office and is_office_here(tokens, name.at):
        sure = single and name.announced and before.given == 2 and e.given > 0 and e.definite
        return 0.6 if sure and name.arab and office_or_mark(tokens, after) else 0.0  # عمر الأمين سفير السودان
    if folded == "علي" and foreign:
        return 0.0  # so newspapers of Egypt write على
    strange = foreign or not (name.arab or first.listed)
    if not single and strange and e.given < 2 and e.family < 2 and e.arab and e.word:
        return 0.0  # أليكس فيرغسون خليفة له
    if e.state or (e.verb and foreign != is_foreign(e) and folded[0] in "يتون"):
        return 0.0  # كاميرون وعد, فاتن حمامة تروي
    if not single and e.word and e.given < 2 and not before.arab:
        if foreign and e.definite:
            return 0.0  # كلاوديا زيتينا [الفائز] ميغيل كوتو
        unlisted = e.verb and not (before.word or before.definite or before.listed)
        if unlisted and not has_its_verb(tokens, name.at - len(name.kinds)):
            return 0.0  # لكن زميله توم كوتنر [طالب] بعرضه
    closed = before.definite and not single and name.forms[-2] != "عبد"
    if e.verb and closed and e.given < 2 and _is_preposition(tokens, after):
        return 0.0  # ناصر هادي المحلاوي [اشرف] على العملية
    if single and first.definite and not first.given and e.given == 1 and e.word and not e.family:
        return 0.0  # قلد الرئيس السيسي وسام الجمهورية
    if e.given:
        if not single and is_his(form):
            return 0.0
        return 1.0 if e.given == 2 else 0.8
    if e.family:
        return 0.9
    other, office = e.other, e.office
    if single and name.announced:
        if other and not foreign and e.definite and folded.endswith("ي"):
            return 0.6  # الدكتور محمد الرمادي
        if first.given and (other or office) and closes(tokens, after):
            bare = other and not e.definite and not e.word and e.shape >= 0.6
            if bare and not (first.arab and is_capital(folded)):
                return 0.6  # الشاعر لويس أراغون; but يغادر الشيخ سالم لندن
            if office and e.definite and not foreign and folded not in office_names():
                return 0.5  # ناصر الشاعر
    if other and name.level >= WEAK and single and foreign and before.given == 2 and is_town(folded):
        further = name.announced and is_unknown(tokens, after) and closes(tokens, after + 1)
        return 0.6 if further or closes(tokens, after) else 0.0  # ماتيو رانتشي, السفير ميغيل بورتو بارغا
    if (
        other
        and name.announced
        and single
        and not (e.word or e.state or e.definite or office)
        and is_strong(tokens, after)
    ):
        return 0.6  # تشينيدو رودس أوكافور: an island elsewhere
    if other and name.announced and name.forms[-1] in INSIDE and not (e.definite or e.state or office or e.word):
        return 0.7  # لويجي دي روسي: who is of Russia elsewhere
    if other or office:
        return 0.0
    return 0.7 if before.particle == "before" and not e.verb else None


def _is_preposition(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition stands at a token."""
    return at < len(tokens) and tokens[at].word.folded in PREPOSITIONS


def _before_his_father(name: NameSoFar, e: NameEvidence, form: Word) -> float | None:
    """محمد [خونا] ولد هيداله: a word that looks like a name between an Arab's name and what says whose son he is."""
    if not name.arab or e.definite or e.function or name.at + 1 >= len(name.tokens):
        return None
    after = name.tokens[name.at + 1].word.surface
    fathered = after == "ولد" or (after == "بن" and not e.verb)
    sure = fathered and not _joins(e.folded) and e.shape >= _SURE_SHAPE
    return 0.6 if sure else None


def _after_a_short_name(name: NameSoFar, e: NameEvidence, form: Word) -> float | None:
    """سلم الرئيس بري [رسالة]: a feminine word of the language after the family name by which one is called alone."""
    if not e.word or not e.folded.endswith("ه") or len(name.forms) > 1 or not name.announced:
        return None
    alone = short_names().single(name.forms[0]) and not is_surname(name.tokens, name.at + 1)
    return 0.0 if alone else None


_QUESTIONS = (
    _before_his_father,
    _after_a_joint,
    _despite_its_look,
    _of_grammar,
    _announced,
    _by_the_lists,
    _after_a_short_name,
)


def _of_function_word(name: NameSoFar, e: NameEvidence, form: Word) -> float:
    """A word of grammar, or a day: a part of a name only where what stands beside it leaves nothing else."""
    folded, tokens, after, single = form.folded, name.tokens, name.at + 1, len(name.kinds) == 1
    if e.given and name.arab and after < len(tokens) and tokens[after].text == "الله":
        return 0.8  # عبد الغني النعيم عوض الله
    own = e.family == 2 and (single or (name.arab and e.given > 0 and not e.definite))
    if own and name.announced and closes(tokens, after):
        return 0.6  # اللواء سمير عوض, الطيب بشير عوض،
    if e.family and not e.arab and single and name.announced and name.kinds[0].given == 2:
        return 0.6 if _counts_nothing(tokens, after) else 0.0  # ريبيكا ستون: sixty elsewhere
    if e.particle == "after" and name.announced and name.kinds[-1].given == 2 and single:
        alone = is_mark(tokens, after) or is_unknown(tokens, after)
        return 0.7 if alone else 0.0  # جانغير بك: "with you" elsewhere
    if name.announced and single and name.arab and (e.given or e.family) and folded != "ان" and name.kinds[0].given:
        return 0.7 if goes_on(tokens, after) else 0.0  # السفير عصام عوض متولي: "instead of" elsewhere
    latin = not name.arab
    if e.given == 2 and name.foreign and single and is_strong(tokens, after):
        return 0.8  # مارتا إلينا كورتيس: "to us" elsewhere
    if form.surface == "فان":  # بيتر فان دير ميرفي, ماريا فان هوفن; but سامي فان أحمد, for فإن
        follows = looks_like_name(tokens, after) and (latin or not _of_arab(tokens[after]))
        return 0.8 if follows else 0.0
    inner = latin and folded in INNER and form.surface != "أو"
    closed = is_mark(tokens, after) if folded == "ما" else closes(tokens, after)  # نفى غورين ما قيل
    return 0.3 if inner and (is_strong(tokens, after) or closed) else 0.0


def _counts_nothing(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands at a token is nothing that a number could count: the end, the article, what somebody does."""
    if closes(tokens, at) or is_definite(tokens[at].text):
        return True
    return any(a.derived == "act_part" and a.pos == "adj" for a in tokens[at].word.analyses[:1])


def _of_arab(token: Token) -> bool:
    """Whether a word is an Arab's name."""
    return evidence(token.word.folded, token.word.surface).arab


def _of_particle(name: NameSoFar, e: NameEvidence, form: Word) -> float:
    """A particle of names (بن، آل، دي): one that is a word of its own, too, wants a name after it."""
    folded, tokens, after = form.folded, name.tokens, name.at + 1
    if folded == "ال" and form.surface != "آل":
        return 0.0
    strange = not name.kinds[0].word and not name.kinds[0].listed
    if folded == "بنت" and name.announced and (name.arab or strange) and _can_be_father(tokens, after):
        return 0.8  # الوزيرة فاطمة بنت اصوينع
    if folded == "ولد" and not name.foreign:
        follows = after < len(tokens) and tokens[after].word.folded in HOLY  # محمد ولد الشيخ الغزالي
        follows = follows or (name.announced and (_is_of_no_list(tokens, after) or ends_with_father(name)))
        return 0.0 if closes(tokens, after) and not follows else 0.8
    if folded in DOUBTFUL and not e.family:
        sure = name.announced and name.kinds[-1].given == 2 and len(name.kinds) == 1 and folded in OF_FRANCE
        return 0.6 if looks_like_name(tokens, after) or (sure and _may_end(tokens, after)) else 0.0
    return 0.8


def _can_be_father(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is none of the language, or one that can be what somebody is called: بنت [أعلي] سالم."""
    if _is_of_no_list(tokens, at):
        return True
    return is_strong(tokens, at + 1) and not begins_new_phrase(tokens[at].word) and not is_definite(tokens[at].text)


def _may_end(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word at a token can be what a particle before it leads to."""
    return is_end(tokens, at) or (at < len(tokens) and is_no_other(tokens[at].word))


def _is_of_no_list(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is none of the language, for all that it may begin like one with a particle (بايه)."""
    if at >= len(tokens) or tokens[at].word.kind != "word":
        return False
    e = evidence(tokens[at].word.folded, tokens[at].text)
    return not (e.word or e.function or e.verb or e.office or e.other)


def _ends_name(name: NameSoFar, e: NameEvidence, form: Word) -> bool:
    """Whether a word that looks like something else is the family name after a given name that a title announces.

    An office seldom has a given name alone after it; so what follows the name must end the phrase for sure (a mark, the
    conjunction of a clause), and the word must not be a verb or adjective of what is told of him.
    """
    kinds, tokens, after = name.kinds, name.tokens, name.at + 1
    strange = not kinds[0].word and kinds[0].shape >= _FOREIGN_SHAPE
    if len(kinds) > 2 or not (kinds[0].given or strange) or e.listed or e.definite:
        return False
    following = tokens[after].word if after < len(tokens) else None
    closing = following is not None and evidence(following.folded, following.surface).particle == "after"
    if not closing and not nothing_goes_on(tokens, after):
        return False
    surface = form.surface
    best = form.analyses[0] if form.analyses else None
    if surface[0] == "ف" and e.shape >= _FOREIGN_SHAPE:
        told = best is not None and fold(best.lemma) in telling() and not surface.endswith("ي")
        verb = best is not None and best.pos == "verb"
        return not told and (not verb or is_so_no_more(form, tokens, name.at))  # جون فينيران; but فلان فيرى أن
    if len(kinds) != 1 or not kinds[0].given:
        return False
    if surface.startswith("وو"):  # غيتاتشو وولدي
        return not kinds[0].arab and e.shape >= 0.6 and surface[1:] not in office_names()
    if surface[0] == "و" and best is None and not name.arab:
        return is_one_word(form)  # جون واكا،
    if surface[0] in "وف" or len(surface) < 3 or e.office or e.other:
        return False
    if best is None:
        stands = is_capital(form.folded[1:])  # السفيرة ماريا بالرباط
        return begins_new_phrase(form) and e.shape >= 0.6 and not stands  # ديدييه لابيه
    if best.pos == "verb":
        return fold(best.lemma) not in telling() and not best.enclitic and not best.proclitics
    return best.pos == "adj_comp" or (best.pos == "adj" and bool(best.proclitics))
