"""Where a personal name ends, and how sure one can be that words are a name.

Evidence, strongest first: a person of the lexicon; a given name or name particle; a family name; a word that neither
the morphology nor the list of common words knows, and that looks like a name. Words that are names and common words as
well (عادل, سعيد) count beside other names or after an office or title. How much is asked depends on what announces the
name: the ``level`` of ``name_run``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.extraction.names.adverbs import is_adverb
from kg.extraction.names.closing import before_closing
from kg.extraction.names.context import closes, is_his, is_strong, tells_time
from kg.extraction.names.due import is_due
from kg.extraction.names.east_asian import east_asian
from kg.extraction.names.enough import suffices
from kg.extraction.names.evidence import NameEvidence, begins_new_phrase, evidence, is_definite, is_other_name
from kg.extraction.names.further_words import next_weight
from kg.extraction.names.gazetteer import gazetteer, office_names, short_names
from kg.extraction.names.left_over import left_over
from kg.extraction.names.of_god import as_gods
from kg.extraction.names.so_far import NameSoFar
from kg.extraction.names.weights import BARE, LEAST, OFFICE, TITLED, first_weight
from kg.language.tokens import Token, Word
from kg.lexicon.dynasties import ruling_house
from kg.lexicon.function_words import is_function_word
from kg.lexicon.marks import HYPHENS
from kg.lexicon.name_words import COMPOUNDING, EAST_ASIAN, GODLY, GUESTS, KUNYA
from kg.lexicon.names import name_shape
from kg.lexicon.persons import persons

_LONGEST_NAME = 10  # words

_NUNATION = ("\u064bا", "ا\u064b")


class NameRun(NamedTuple):
    """A stretch of tokens that reads as a name.

    ``last`` is the token after it, ``known`` the lexicon's person id, ``strength`` from 0 to 1, ``parts`` the number of
    its words without particles, ``first`` the evidence of its first word.
    """

    last: int
    known: str | None
    strength: float
    parts: int
    first: NameEvidence


def name_run(
    tokens: Sequence[Token], at: int, *, level: int = TITLED, base: str | None = None, surface: str | None = None
) -> NameRun | None:
    """The name that starts at ``tokens[at]``.

    :param level: what stands before it (``BARE`` … ``OFFICE``), which says how much evidence the words must bring.
    :param base: the folded first word when a particle was taken off it, with its ``surface``.
    :return: None when no name starts there.
    """
    if at >= len(tokens) or tokens[at].word.kind != "word" or not tokens[at].word.folded:
        return None
    form = tokens[at].word
    if form.folded == "بان" and _opens_clause(tokens, at):
        return None
    first = base if base is not None else form.folded
    written = surface if surface is not None else form.surface
    place = at
    for match in gazetteer().exact(tokens, at, first) if first in gazetteer() else ():
        entry = match.of("person")
        if entry is not None:
            return _known(tokens, at, match.last, entry.key, evidence(first, written))
        state = match.of("state")
        if state is not None or (match.last - at > 1 and match.of("place") is not None):
            if level == BARE and match.last - at > 1:
                return None  # جورج تاون is a town
            place = max(place, match.last)
    if level >= TITLED:
        for match in short_names().exact(tokens, at, first):
            if match.last - at > 1 and match.last > place:
                run = _unknown(tokens, at, level, first, written)
                if run is None or run.last <= match.last:
                    return NameRun(match.last, None, 1.0, 2, evidence(first, written))
            break
    if base is None and begins_new_phrase(form) and not (_is_short_name(form) or _is_foreign(tokens, at, level)):
        run = _of_east_asia(tokens, at, level, first, written)  # باي سونغ هيون
        return run if run is None or run.last > place else None  # وزير الدفاع [بيونغ يانغ]
    run = _unknown(tokens, at, level, first, written)
    if run is not None and run.last <= place and first not in KUNYA and (place > at + 1 or run.first.given < 2):
        return None  # زار وزير الخارجية الكوبي [أديس أبابا]
    open_ended = run is not None and run.last < len(tokens) and tokens[run.last].word.kind == "word"
    if run is not None and open_ended and level < TITLED and (run.parts > 1 or first == "عبد"):
        longer = _unknown(tokens, at, TITLED, first, written)  # two names are as good as a title before the next word
        if longer is None or (run.parts == 1 and evidence(tokens[run.last].word.folded, tokens[run.last].text).office):
            return run  # عبد الرازق [القائد] بالجيش
        return longer if longer.last > run.last else run
    return run


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """صرح المتحدث باسم الوزارة بأن الوزير: a clause opens, as its hamza says or the article after it (not بان كي)."""
    return tokens[at].word.surface == "بأن" or (at + 1 < len(tokens) and is_definite(tokens[at + 1].word.surface))


def _is_short_name(form: Word) -> bool:
    """Whether a word that could be a particle and a word is rather a known person's name (لاي, but not لأي)."""
    if form.surface[1:2] in ("أ", "إ", "آ"):
        return False  # بأول is not باول
    return bool(short_names().single(form.folded)) and not any(
        is_function_word(split.base) or evidence(split.base, form.surface[split.offset :]).function
        for split in form.splits[1:]
    )


def _is_foreign(tokens: Sequence[Token], at: int, level: int) -> bool:
    """رئيس الجهاز [بافان] كومار: whether a word that an office announces is no word with a particle, but a name."""
    form = tokens[at].word
    if level < OFFICE or form.analyses or form.surface[0] in "ول" or name_shape(form.folded) < _SURE_SHAPE:
        return False
    known = any(short_names().single(split.base) for split in form.splits[1:])
    bare = form.surface[1:2] == "ا" and _is_strange(tokens, at + 1)  # باغوس هارتانتو: with أغوس it were بأغوس
    return not known and (bare or is_strong(tokens, at + 1))


def _is_strange(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is none of Arabic, and spelt as names are, stands at a token."""
    form = tokens[at].word if at < len(tokens) else None
    return form is not None and form.kind == "word" and not form.analyses and name_shape(form.folded) >= _SURE_SHAPE


_SURE_SHAPE = 0.95  # how much a word is spelt like names, from 0 to 1


def _known(tokens: Sequence[Token], at: int, last: int, key: str, first: NameEvidence) -> NameRun:
    """A known name, with its lineage (… بن عبد العزيز آل سعود); a further name makes it another person's."""
    k = last
    while k + 1 < len(tokens) and tokens[k].word.surface in ("بن", "ابن", "آل", "ال", "بنت", "ولد"):
        k += 2
        if tokens[k - 1].word.folded == "عبد" and k < len(tokens):
            k += 1
    if (
        k > last + 1
        and tokens[k - 2].text == "آل"
        and (land := ruling_house(" ".join(t.text for t in tokens[k - 4 : k])))
    ):
        key = key if persons()[key].state == land else ""  # محمد بن عيسى آل خليفة is no Moroccan
    if k == last and k < len(tokens) and _joins(tokens, k) and not is_definite(tokens[k + 1].text):
        return NameRun(k + 2, None, 1.0, 3, first)  # بيني موردونت-كلارك
    if k == last and _begins_place(tokens, k):
        return NameRun(k, key, 1.0, 2, first)  # زار X [أديس أبابا]
    if k == last and k < len(tokens) and tokens[k].word.kind == "word" and tokens[k - 1].end + 1 >= tokens[k].start:
        form = tokens[k].word
        more = evidence(form.folded, form.surface)
        if more.given and _is_met(tokens, k, more):
            return NameRun(k, key, 1.0, 2, first)
        if form.folded == "عبد" and (rest := name_run(tokens, k, level=TITLED)) is not None:
            return NameRun(rest.last, None, 1.0, 2 + rest.parts, first)  # عبد الله بن ناصر [عبد الرحمن الدهمشي]
        if not (more.family or more.given) and any(e.manner == "alone" for e in short_names().single(form.folded)):
            governed = at > 0 and tokens[at - 1].word.folded in _GOVERNING
            # استضاف إيمانويل ماكرون زيلينسكي: two; إلى خوان مانويل سانتوس كالديرون: one, who has a further name
            return NameRun(k + 1, None, 1.0, 3, first) if governed else NameRun(k, key, 1.0, 2, first)
        unlisted = not more.word and not more.other and (more.shape > 0.9 or (more.definite and more.folded[-1] == "ي"))
        man = more.gender == "m" and closes(tokens, k + 1) and not any(a.proclitics for a in form.analyses)
        ends = more.particle == "after" and not (k + 1 < len(tokens) and is_definite(tokens[k + 1].text))
        if ends and form.folded in _OF_RANK:
            return NameRun(k + 1, None, 1.0, 3, first)  # دانيار أوسينوف بك في: "with you" elsewhere
        closing = more.particle == "after" or (man and form.folded[-1] != "ا")  # موسى هلال جمعة من
        if (more.family or more.given == 2 or unlisted or closing) and not (
            more.function
            or more.verb
            or (more.office and (form.folded in office_names() or not (more.family and closes(tokens, k + 1))))
            or begins_new_phrase(form)
            or is_other_name(form.folded)
            or is_his(form)
            or tells_time(tokens, k)
        ):
            return NameRun(k + 1, None, 1.0, 3, first)
    return NameRun(k, key or None, 1.0, 2, first)


def _is_met(tokens: Sequence[Token], at: int, e: NameEvidence) -> bool:
    """استقبل الرئيس بشار الأسد [سيرغي مارتينوف وزير خارجية بيلاروس]: whether another is named right behind a known one.

    So it is where that is a known one as well, or where the name before ends with the article, or is of another tongue,
    and an office follows two names more.
    """
    known = gazetteer().longest(tokens, at)
    if known is not None and known.of("person") is not None and known.last > at + 1:
        return True
    closed = is_definite(tokens[at - 1].word.surface) and tokens[at - 2].word.folded != "عبد"
    before = evidence(tokens[at - 1].word.folded, tokens[at - 1].word.surface)
    if e.definite or not (closed or not (e.arab or before.arab)):
        return False
    rest = name_run(tokens, at, level=TITLED)
    return rest is not None and rest.parts > 1 and office_names().longest(tokens, rest.last) is not None


_GOVERNING = frozenset("الي مع من عن".split())


_OF_RANK = frozenset("بك خان بيك اغا باشا افندي".split())
"""Titles of rank that close names, and are words elsewhere (with you, betrayed)."""


def _of_east_asia(tokens: Sequence[Token], at: int, level: int, first: str, surface: str) -> NameRun | None:
    last = east_asian(tokens, at, level, first, surface)
    if last is None:
        return None
    as_name = evidence(first, surface)._replace(given=2, listed=True, function=False, word=False, verb=False, gender="")
    return NameRun(last, None, 1.0, min(last - at, _PARTS), as_name)


_PARTS = 3  # of a name of East Asia, a hyphen not counted


def _unknown(tokens: Sequence[Token], at: int, level: int, first: str, surface: str) -> NameRun | None:
    alone = at + 1 >= len(tokens) or (tokens[at + 1].word.kind != "word" and not _joins(tokens, at + 1))
    if alone and level < TITLED:
        return None  # one word is no name if nothing announces it
    if first in EAST_ASIAN and (run := _of_east_asia(tokens, at, level, first, surface)) is not None:
        return run
    opening = evidence(first, surface)
    if opening.folded in GODLY:
        opening = as_gods(tokens, at, opening)
    if at + 1 < len(tokens) and tokens[at + 1].word.folded in GUESTS and opening.office:
        return None  # الوزير الضيف
    if (weight := first_weight(opening, first, level, tokens, at)) <= 0:
        return None
    if surface[-1:].isdigit() or (surface.endswith(_NUNATION) and not opening.listed):
        return None  # الملك معزيًا السيسي
    name = NameSoFar(tokens, at, level)
    name.add(opening, first, weight)
    _read_on(name)
    kinds, forms, k, size = name.kinds, name.forms, name.at, len(tokens)
    if not kinds or (level < TITLED and len(kinds) == 1):
        return None
    parts = len([f for e, f in zip(kinds, forms, strict=True) if not e.particle and f not in COMPOUNDING]) or 1
    run = NameRun(k, None, sum(name.weights) / len(kinds), parts, kinds[0])
    ends = k >= size or tokens[k].word.kind == "mark" or office_names().longest(tokens, k) is not None
    if level == BARE and not kinds[0].listed and kinds[0].shape < 0.9 and not _opens(tokens, at):
        return None
    if level == BARE and kinds[0].given == 1 and kinds[0].verb and at == 0 and tokens[0].word.folded != first:
        return None  # وطالب الحوثي …: no sentence begins with a name that is joined to another
    if level == BARE and kinds[0].given == 1 and kinds[0].plain and forms[0] not in ("عبد", "ابو"):
        surname = len(kinds) > 1 and kinds[1].family == 2 and forms[1] not in COMPOUNDING
        joined = tokens[at].word.folded == "و" + first
        if not (surname or ((joined or _opens(tokens, at)) and (ends or parts > 2 or _is_sure_part(kinds[-1])))):
            return None  # نظام بن علي, ألف عقار
    if parts == 1 and not kinds[0].listed and not ends and _is_genitive(tokens, k):
        return None  # أوجه التعاون
    return run if suffices(run.parts, run.strength, level, kinds, forms, ends) else None


def _read_on(name: NameSoFar) -> None:
    """Add the words of a name from its second on, and leave ``at`` behind the last."""
    tokens, size = name.tokens, len(name.tokens)
    while name.at < size and len(name.kinds) < _LONGEST_NAME:
        form = tokens[name.at].word
        if form.kind == "mark":
            if not _joins(tokens, name.at):
                break
            name.at += 1
            continue
        if form.kind != "word" or not form.folded or form.surface[-1].isdigit() or is_adverb(name, form):
            break
        if _begins_place(tokens, name.at):
            break  # غادر فلان [إسلام آباد]
        e = evidence(form.folded, form.surface)
        if e.folded in GODLY:
            e = as_gods(tokens, name.at, e)
        if (weight := next_weight(name, e, form)) <= 0:
            weight = _SECOND_HALF if _is_second_half(name, e) else 0.0
            if not weight and name.level >= TITLED:
                weight = before_closing(name, e, form) or is_due(name, e, form) or left_over(name, e, form)
            if weight <= 0:
                break
        name.add(e, form.folded, weight)
    while name.kinds and (tokens[name.at - 1].word.kind == "mark" or _dangling(name.forms, name.kinds)):
        name.at -= 1
        if tokens[name.at].word.kind != "mark":
            name.drop()


_SECOND_HALF = 0.6


def _is_second_half(name: NameSoFar, e: NameEvidence) -> bool:
    """آلان جونز-[وايت]: whether a hyphen ties a word to the family name before it, and so makes it a part of that."""
    return name.tokens[name.at - 1].word.kind == "mark" and not e.definite and bool(name.kinds[0].given)


def _begins_place(tokens: Sequence[Token], at: int) -> bool:
    """Whether a land or town of several words is named from a token on."""
    after = tokens[at + 1].word if at + 1 < len(tokens) else None
    if after is None:
        return False
    first = tokens[at].word.folded
    if first in KUNYA or not gazetteer().goes_on(first, after.folded):
        return False
    match = gazetteer().longest(tokens, at)
    return match is not None and match.last > at + 1 and bool(match.of("state") or match.of("place"))


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark is a hyphen within a word."""
    if tokens[at].word.surface not in HYPHENS or at + 1 >= len(tokens):
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def _is_sure_part(e: NameEvidence) -> bool:
    """Whether the last word found can be nothing but a part of a name."""
    unknown = not e.word and not e.other
    return e.given == 2 or (unknown and (e.folded.endswith("ي") if e.definite else e.shape >= 0.9))


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun or preposition before a token can govern it: a mark, a verb, a noun with its owner, the start."""
    if at == 0 or tokens[at - 1].word.kind != "word":
        return True
    before = tokens[at - 1].word
    closed = any(a.pos == "verb" or (a.pos == "noun" and a.enclitic) for a in before.analyses[:1])
    return closed or before.folded in ("ان", "وان")


def _is_genitive(tokens: Sequence[Token], k: int) -> bool:
    """Whether a definite common noun stands at a token, so that the unknown word before it governs it."""
    form = tokens[k].word
    e = evidence(form.folded, form.surface)
    return e.definite and e.word and not (e.function or e.verb or e.office or e.listed)


def _dangling(forms: Sequence[str], kinds: Sequence[NameEvidence]) -> bool:
    """Whether the last word so far is a particle that another word must follow (or a lone one)."""
    return (kinds[-1].particle == "before" and not (kinds[-1].given or kinds[-1].family)) or forms[-1] == "عبد"


def may_begin_name(form: Word) -> bool:
    """Whether a name that nothing announces can begin with a word form, particles taken off or not."""
    for split in form.splits:
        e = evidence(split.base, form.surface[split.offset :])
        if (e.given and not e.function) or split.base in ("عبد", "ابو", "بن") or split.base in EAST_ASIAN:
            return True
        if (
            not split.preposition
            and not (e.word or e.function or e.other or e.office or e.definite)
            and e.shape >= LEAST[BARE]
        ):
            return True
    return False
