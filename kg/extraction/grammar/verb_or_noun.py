"""Which of its readings a word has in its sentence: verb or noun (بحث، عقد، حظر), and which of several verbs."""

from __future__ import annotations

from kg.extraction.grammar.fronting import day_opens
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.resuming import cannot_own, lays_on, takes_up
from kg.language.fold import fold
from kg.language.morphology import Analysis
from kg.lexicon.function_words import AFTER, AS_BEING, AS_WELL, DURING, HONORIFICS, INDEPENDENT, TIMES_OF_DAY, WAS
from kg.lexicon.marks import QUOTES_OPEN
from kg.lexicon.triggers import triggers
from kg.records import Mention


def choose_readings(items: list[Item]) -> None:
    """Verb or noun, for the words that can be both (بحث، عقد، حظر), by what stands before and after."""
    for i, item in enumerate(items):
        if item.definite and item.analysis is not None and item.analysis.proclitics[-2:] == _ARTICLE_OR_LETTER:
            _article_or_letter(items, i)
        if not item.lemmas[1]:  # as most words: no reading is a verb
            if item.form == "قبل" and _accepts(items, i):
                _read_as_verb(item)
            continue
        verb, noun = item.verb(), item.noun()
        if verb is None:
            continue
        if item.form in _ELATIVES:
            noun = next((a for a in item.analyses if a.pos == "adj_comp"), None)
        if item.kind == "verb":
            _agree(items, i)
            if item.key == "تحمل" and item.pronoun:
                lays_on(items, i)
            verb = item.analysis if item.analysis is not None and item.analysis.pos == "verb" else verb
        if verb.number == "d" and verb.aspect == "i":
            verb = _what_two_did(items, i, verb)
        if noun is None or item.text == "جرى":  # no pulling (جرّ)
            continue
        named = bool(verb.enclitic) and "ال" in noun.proclitics  # المتهم, المهم: hardly ever ألمّ with an object
        named = named or item.form in _NOUNS or item.form in _ELATIVES or (i > 0 and items[i - 1].form == "عدم")
        named = named or (item.form == "تهم" and i > 0 and items[i - 1].form in INDEPENDENT)  # وهي تهم تنفيها
        named = named or (item.form in _NUMBERS and i + 1 < len(items) and items[i + 1].lemma == "من")
        named = named or (noun.derived == "masdar" and _after_inna(items, i))
        fits = _verb_fits(items, i) or _describes_talks(items, i)
        if (described := _with_its_subject(items, i)) is not None:
            verb, fits = described, True
        reading = noun if named or not (fits or item.form in _VERBS) else verb
        item.read_as(reading)
        item.pronoun = reading.enclitic
        item.kind = "verb" if reading is verb else "word"


def _accepts(items: list[Item], i: int) -> bool:
    """قبل X دعوة من Y, أعلن أنه قبل دعوة Y, وكان X قد قبل العرض: whether قبل is "accepted", and not "before".

    No noun without a verb follows a preposition with its genitive where a clause opens (Ryding, ch. 16): what is there
    to be accepted is then the object. After إنّ with its subject the two are told apart by what such a noun governs.
    """
    before, after = items[i - 1] if i else None, i + 1
    if items[i].kind != "prep" or after >= len(items) or (before is not None and before.kind in ("prep", "number")):
        return False
    if before is not None and before.form in ("قد", "لقد"):
        return _is_accepted(items, after) or (items[after].kind == "mention" and _is_accepted(items, after + 1))
    named = items[after].mention
    if named is not None and named.kind in ("person", "office") and named.number not in ("p", "d"):
        if before is not None and before.kind not in ("conj", "mark", "sub", "rel") and before.form not in _JOINING:
            return False
        after += 1
        while after < len(items) and items[after].kind == "date":
            after += 1
        return _is_accepted(items, after)
    that = before is not None and before.kind == "sub" and bool(before.pronoun)  # أنه قبل دعوة Y
    if not (that or (before is not None and before.kind == "mention" and _after_subject(items, i))):
        return False
    governed = items[after + 1] if after + 1 < len(items) else None
    if not _is_accepted(items, after) or items[after].definite or governed is None:
        return False
    if governed.kind == "mention":  # قال إن X قبل دعوة نظيره لزيارة P: no clause is without a predicate
        stop = next(
            (n for n in range(after, len(items)) if items[n].kind in ("verb", "sub", "rel", "mark")), len(items)
        )
        return stop == len(items) or items[stop].text == "."
    return governed.kind == "prep" and governed.lemma in ("من", "ل", "الي")


def _is_accepted(items: list[Item], at: int) -> bool:
    """Whether a word is what somebody can accept: an invitation, an offer, a resignation."""
    accepted = triggers("meeting")["surroundings"]["accepted"]
    return at < len(items) and items[at].kind == "word" and not accepted.isdisjoint(items[at].lemmas[0])


def _read_as_verb(item: Item) -> None:
    """Take a word that is written like a preposition for the verb that it is here."""
    analyses = item.word.analyses if item.word is not None else ()
    verb = next((a for a in analyses if a.pos == "verb" and a.voice == "a"), None)
    if verb is not None:
        item.read_as(verb)
        item.kind, item.analyses, item.lemmas = "verb", (verb,), ((), (item.key,))


def _after_inna(items: list[Item], i: int) -> bool:
    """قال إن قصف إثيوبيا للمدنيين جريمة: no verb stands after إنّ (Badawi, Carter & Gully, ch. 3.2)."""
    word = items[i - 1].word if i > 1 and items[i - 1].form == "ان" else None
    if word is None or word.surface != "إن" or i + 1 >= len(items) or items[i + 1].mention is None:
        return False
    verb = next((v for v in reversed(items[: i - 1]) if v.kind == "verb"), None)  # هدد بكذا إن قصف X: a condition
    return verb is not None and verb.key in triggers("speech")["verbs"]["say"] and items[i - 2].text not in ".،؛:"


def _what_two_did(items: list[Item], i: int, verb: Analysis) -> Analysis:
    """وكانا قد تحدثا, بعدما تواصلا: of the readings of a verb of two the perfect, if no particle calls for the other.

    The imperfect of two drops its ن after أن, لن, لم alone (Badawi, Carter & Gully, Modern Written Arabic, ch. 1.5).
    """
    if i and items[i - 1].form in _BEFORE_SUBJUNCTIVE and not (i > 1 and items[i - 2].form in AFTER):
        return verb  # ليتحدثا, but بعد أن تحدثا
    done = (a for a in items[i].analyses if a.pos == "verb" and a.aspect == "p" and a.number == "d" and a.person == "3")
    perfect = next(done, verb)
    if perfect is not verb and items[i].kind == "verb":
        items[i].read_as(perfect)
    return perfect


_BEFORE_SUBJUNCTIVE = frozenset("ان لن لم لا كي حتي وان بان لكي الا ل".split())
_ARTICLE_OR_LETTER = ("ل", "ال")


_NOUNS = frozenset({"دول", "التهم", "نجل"})
"""Forms of which the verb (دوّل, to make international; التهم, to devour; نجل, we honour) is hardly ever meant."""

_ELATIVES = frozenset("ابرزهم ابرزها ابرزهن ابرزهما".split())
"""Forms of which the verb (أبرز, to display) would make a clause of the name after them: ثلاثة قادة أبرزهم X."""

_NUMBERS = frozenset({"عدد", "عددا", "كلا"})
"""Before من a number of people or things (وعدد من الوزراء), and no verb of counting, or of eating."""


_VERBS = frozenset({"اجري", "تنشط", "تلاه", "تلاها", "تلته", "تلتها"})
"""Forms of which the noun (a wage, تنشُّط, hill) is hardly ever meant: أجرى محادثات, منظمات تنشط في آسيا, تلاها لقاء."""


def _agree(items: list[Item], i: int) -> None:
    """وتحدث بايدن, لندن تجمد: of the readings as a verb, the best that has the gender of the one named beside it."""
    item, best = items[i], items[i].analysis
    before, after = items[i - 1] if i else None, items[i + 1] if i + 1 < len(items) else None
    opens = i < 2 or items[i - 2].kind in ("mark", "conj", "sub")
    if after is not None and after.form in HONORIFICS and i + 2 < len(items):
        after = items[i + 2]  # تلقى معالي الوزير
    name = before if before is not None and before.kind == "mention" and opens else after
    mention = name.mention if name is not None else None
    if best is None or item.pronoun:
        return
    if before is not None and before.kind == "sub" and before.pronoun in ("3ms", "3fs"):
        gender = before.pronoun[1]  # أنه تحدث إلى X
    elif mention is not None and _agrees_with_verb(mention):
        gender = mention.gender or ("m" if mention.kind != "state" else "")
    elif _with_somebody(items, i):
        gender = "m"  # كما تواصل هاتفيا مع X, ثم تحدث إلى Y: no تُواصِل, no تَحدُث
    else:
        return
    if gender == "" or best.gender in ("", gender):
        return
    for a in item.analyses:
        same = a.pos == "verb" and a.proclitics == best.proclitics and a.enclitic == best.enclitic
        if same and a.person == "3" and a.gender == gender and a.voice == best.voice:
            item.read_as(a)
            return


def _with_somebody(items: list[Item], i: int) -> bool:
    """Whether a verb that begins its clause has مع or إلى after it, and no object, as those of forms V and VI do."""
    before, after = items[i - 1] if i else None, i + 1
    if before is not None and before.kind not in ("conj", "mark") and before.form not in _JOINING:
        return False
    while after < len(items) and items[after].kind in ("word", "date") and items[after].form.endswith("يا"):
        after += 1
    return after < len(items) and items[after].kind == "prep" and items[after].lemma in ("مع", "الي")


_JOINING = frozenset({"كما", "ثم", "حيث"})


def _agrees_with_verb(mention: Mention) -> bool:
    """Whether a verb takes the gender of the one named beside it."""
    if mention.number != "s" or mention.kind not in ("person", "office", "state"):
        return False
    return mention.manner not in ("demonym", "seat")


def _after_subject(items: list[Item], i: int) -> bool:
    """إنّ الغرب فرض عقوبات: between the clause's opening and the word stands nothing but its subject."""
    for steps, at in enumerate(range(i - 1, -2, -1)):
        if at < 0 or items[at].kind == "sub" or items[at].form in WAS or _opens_saying(items, at):
            return steps > 0
        if (
            steps > 3
            or items[at].kind not in ("mention", "word", "conj")
            or (items[at].kind == "word" and not items[at].definite and not _owned(items, at))
        ):
            return False
    return False


def _opens_saying(items: list[Item], at: int) -> bool:
    """إنّ «الرئيس أجرى اتصالا», قال: «الرئيس أجرى اتصالا»: a quotation mark where a clause that is said opens."""
    if at == 0 or items[at].kind != "mark" or items[at].text not in QUOTES_OPEN:
        return False
    return items[at - 1].kind == "sub" or items[at - 1].text == ":"


def _owned(items: list[Item], at: int) -> bool:
    """أجهزة أنقرة, مكتبه: a noun without article that its genitive or pronoun makes definite."""
    after = items[at + 1]
    return bool(items[at].pronoun) or after.kind == "mention" or (after.kind == "word" and after.definite)


def _with_resumption(items: list[Item], i: int) -> bool:
    """تغريدة هاجم فيها X: a verb that describes the noun before it, which فيها takes up."""
    before, after = items[i - 1], items[i + 1] if i + 1 < len(items) else None
    indefinite = before.kind == "word" and not before.definite and not before.pronoun
    noun = items[i].noun()
    resumed = after is not None and after.lemma in ("في", "خلال") and after.pronoun in ("3ms", "3fs")
    opens = before.text in "،," or before.kind in ("mention", "date") or before.definite
    if opens and resumed and after is not None and after.lemma == "خلال":
        return not items[i].definite  # زيارة إلى P استمرت يومين، أجرى خلالها محادثات; زيارة إلى P بحث خلالها
    return indefinite and resumed and noun is not None and noun.pos == "noun" and not items[i].definite


def _after_adverbial(items: list[Item], i: int) -> bool:
    """بعد انتهاء الاجتماع توجه X, وفي غزة حمل X: a prepositional phrase opens the sentence, which a definite closes.

    Or one by which a report turns to something else: من جهة أخرى بحث X, وفي سياق متصل عرض X.
    """
    before, after = items[i - 1], items[i + 1] if i + 1 < len(items) else None
    if after is None or after.mention is None or after.mention.kind not in ("person", "office"):
        return False
    closes = before.kind in ("mention", "date") or (before.kind == "word" and (before.definite or before.pronoun))
    if items[i].definite or items[i].attached or not (closes or i < 6):
        return False
    first = 0
    while first < i and items[first].kind in ("conj", "mark"):
        first += 1
    inside = items[first + 1 : i]
    if not closes and not (1 < len(inside) < 4 and inside[0].key in triggers("meeting")["surroundings"]["aside"]):
        return False
    within = _INSIDE | _TOWARDS if items[first].lemma in DURING | AFTER else _INSIDE
    plain = all(x.kind in ("word", "mention", "date") or (x.lemma in within and not x.pronoun) for x in inside)
    return items[first].kind == "prep" and 0 < len(inside) < 7 and plain


_INSIDE = frozenset({"من", "في"})
"""Prepositions that may stand in a phrase that opens a sentence: وعن التصعيد في غزة حمل الوزير X مسؤولية."""
_TOWARDS = frozenset({"ل", "الي", "مع"})  # … in one of time: خلال زيارة رسمية لفرنسا تسلم X كذا


def _article_or_letter(items: list[Item], i: int) -> None:
    """للقاء is ل + لقاء or ل + اللقاء: the first before a genitive."""
    item = items[i]
    if item.analysis is None or i + 1 >= len(items):
        return
    following = items[i + 1]
    genitive = following.kind == "mention" or (following.kind == "word" and following.definite)
    plain = next(
        (a for a in item.analyses if a.pos == item.analysis.pos and "ال" not in a.proclitics and "ل" in a.proclitics),
        None,
    )
    if genitive and plain is not None:
        item.analysis, item.definite = plain, False


def _describes_talks(items: list[Item], i: int) -> bool:
    """محادثات أجراها X, مؤتمر صحفي مشترك عقده X: a light verb that takes up the noun of a meeting before it; or وصف of
    which it is the subject (لقاء وصف بالمثمر).
    """
    verb = items[i].verb()
    if i and items[i].text == "وصف" and i + 1 < len(items) and items[i + 1].lemma == "ب":
        return items[i - 1].kind == "word" and items[i - 1].key in triggers("meeting")["nouns"]["meeting"]
    if verb is None or verb.aspect != "p" or verb.enclitic not in ("3ms", "3fs", "3md", "3fd", "3d"):
        return False
    if verb.enclitic == "3fs" and fold(verb.lemma) in triggers("sanction")["verbs"]["lay_on"]:
        return _laid(items, i)
    words = triggers("meeting")
    if fold(verb.lemma) == "حضر":
        return False  # اجتماع حضره قادة الأجهزة: they are not spoken of any further
    held = words["nouns"]["meeting"] | words["nouns"]["call"] | words["nouns"]["visit"]
    before = items[max(0, i - 3) : i]  # the noun, and one or two adjectives of it
    if any(item.kind != "word" or item.definite or item.pronoun for item in before[-1:]):
        return False
    light = fold(verb.lemma) in words["verbs"]["hold"] or fold(verb.lemma) in words["verbs"]["gather"]
    return light and any(item.key in held for item in before)


def _laid(items: list[Item], i: int) -> bool:
    """عقوبات فرضها X, عقوبات جديدة فرضها X على Y: a verb that takes up sanctions told without article."""
    noun = next((n for n in range(i - 1, max(-1, i - 4), -1) if items[n].kind != "word" or not items[n].definite), i)
    while noun > max(0, i - 4) and items[noun].key != "عقوبه" and items[noun].kind == "word":
        noun -= 1
    subject = items[i + 1] if i + 1 < len(items) else None
    laid = items[noun].key == "عقوبه" and not (items[noun].definite or items[noun].pronoun)
    return laid and subject is not None and (subject.kind == "mention" or subject.definite)


def _with_its_subject(items: list[Item], i: int) -> Analysis | None:
    """اعتداء نسبته X إلى Y, لقاء وصفه X بأنه, تهم وجهتها X إلى Y: a verb after a noun without article.

    None of the nouns نسبة, عزة, وصف, وجهة, having a pronoun, takes a genitive; and accusations have no وجهة.
    """
    before = items[i - 1] if i else None
    if items[i].pronoun not in ("3ms", "3fs") or before is None or before.kind != "word" or before.definite:
        return None
    told = triggers("accusation")
    ascribe = told["verbs"]["ascribe"]
    if before.key in told["nouns"]["accusation"]:
        ascribe = ascribe | {"وجه"}
    for reading in items[i].analyses:
        lemma = fold(reading.lemma)
        if reading.pos == "verb" and reading.enclitic and (lemma == "وصف" or lemma in ascribe):
            after = items[i + 1 : i + 6]
            if lemma == "وجه" and after and after[0].kind == "prep" and after[0].pronoun:
                return reading if after[1:] and (after[1].kind == "mention" or after[1].definite) else None
            says = "ب" if lemma == "وصف" else "الي"
            far = next((n for n, item in enumerate(after) if item.lemma == says or item.form in AS_BEING), 0)
            return reading if far > 0 and (after[0].kind == "mention" or after[0].definite) else None
    return None


def _is_object(item: Item, after: Item) -> bool:
    """Whether a word that is a light verb or its verbal noun has an object after it: a genitive is not written so."""
    verb, told = item.verb(), after.analysis
    light = verb is not None and fold(verb.lemma) in triggers("meeting")["verbs"]["hold"]
    marked = after.kind == "word" and after.text.endswith(("ًا", "اً", "ا")) and not after.definite
    return light and marked and told is not None and told.state == "i" and told.pos == "noun"


def _honours(item: Item) -> bool:
    """عقد جلالته لقاء, استقبل سموه Y: whether a word is an honorific with its pronoun, which stands for somebody."""
    if item.kind != "word" or not item.form.endswith("ه"):
        return False
    base = item.form[:-1]
    return base in HONORIFICS or (base.endswith("ت") and f"{base[:-1]}ه" in HONORIFICS)


def _written_as_verb(item: Item) -> bool:
    """نفى, رمى: a form in ى of which the noun ends in ي."""
    verb, noun = item.verb(), item.noun()
    return verb is not None and verb.lemma[-1] == "ى" and noun is not None and noun.lemma[-1] == "ي"


def _verb_fits(items: list[Item], i: int) -> bool:
    before = items[i - 1] if i else None
    after = items[i + 1] if i + 1 < len(items) else None
    if before is not None and before.form == "من" and i > 1 and items[i - 2].form in INDEPENDENT:
        return True  # موسكو هي من قصف كذا
    if before is not None and before.kind in ("prep", "number"):
        return False  # 16 ألف طفل
    if before is not None and before.text in QUOTES_OPEN and i > 1 and items[i - 2].kind == "prep":
        return False  # في «بيت الوسط»
    if items[i].text[-1] == "ى" and _written_as_verb(items[i]):
        return True  # من جهته، نفى فريق الدفاع
    if takes_up(items, i) and (items[max(0, i - 2)].form in INDEPENDENT or cannot_own(items[i - 1], after)):
        return True  # وهي رواية كذبها X, عقوبات مشددة فرضها X
    if before is not None and before.kind in ("part", "neg", "fut", "sub", "rel") and before.form not in AS_WELL:
        return True  # but كذلك عددا من
    if after is not None and after.kind == "mark" and after.text in ".،":
        return False
    if before is not None and _with_resumption(items, i):
        return True
    if before is not None and before.text in "،,-–—" and after is not None and _is_object(items[i], after):
        return True  # إن X، رئيس P، عقد اجتماعًا
    if after is not None and before is not None and before.kind == "date" and day_opens(items, i - 1):
        return True  # ويوم الأحد عقد جلسة
    if before is not None and before.form in TIMES_OF_DAY and (i < 2 or items[i - 2].kind in ("mark", "conj")):
        return True  # ومساء عقد اجتماع
    if (
        before is not None
        and before.kind in ("mention", "word")
        and after is not None
        and after.kind in ("word", "mention", "number", "date", "prep", "part", "neg")  # غير أن X رفض ما
    ):
        return _after_subject(items, i) or _after_adverbial(items, i)
    opens = before is None or before.kind in ("mark", "conj")
    takes_subject = after is not None and (
        after.kind in ("mention", "date")
        or after.form in HONORIFICS
        or _honours(after)
        or (after.kind == "word" and (after.definite or not after.analyses))
    )
    return opens and (takes_subject or before is None or before.kind == "conj")
