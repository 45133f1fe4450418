"""Stretches of text that fill slots: a charge, a reason, a measure; and the sentence as evidence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.lexicon.function_words import AS_WELL
from kg.lexicon.triggers import triggers
from kg.records import Evidence, Span, Text

MAX_WORDS = 28  # items of a text that fills a slot
_STOPS = frozenset(".؟?!؛;:…")
_OPENING, _CLOSING = frozenset("«“([{"), frozenset("»”)]}")
_COMMAS = frozenset("،,")
# What opens a new clause, or an adverbial of the main clause, with no comma before it.
_NEW_CLAUSE = frozenset(
    "حسب حسبما بحسب وفق وفقا فيما بينما حيث اذ لكن ولكن لكنه لكنها لكنهم بعدما وذلك كما الا رغم وسط لافتا مشيرا موكدا "
    "مضيفا مطالبا معتبرا داعيا محذرا متهما محملا مضيفه موكده مشيره معتبره داعيه مطالبه محذره متهمه محمله قايلا قايله "
    "واصفا واصفه موضحا موضحه مبينا نافيا نافيه مشددا مشدده زاعما زاعمه".split()
)
_OPENS_CLAUSE = _NEW_CLAUSE | {"ذلك"}
# What carries a phrase on over a comma.
_GOES_ON = frozenset("فضلا علاوه اضافه بما بينها بينهم منها منهم سيما خصوصا خاصه وخاصه وخصوصا ومنها وبينها او".split())


def text_from(sentence: Sentence, first: int, *, limit: int = MAX_WORDS) -> Text | None:
    """The words from item ``first`` to the end of its clause, at most ``limit`` words."""
    items = sentence.items
    if first >= len(items):
        return None
    if first and items[first - 1].kind == "mark" and items[first - 1].text in _OPENING:
        first -= 1  # «المسؤولية الكاملة» عن …
    return text_between(sentence, first, clause_end(items, first, limit))


def text_between(sentence: Sentence, first: int, last: int) -> Text | None:
    """The words of items ``[first, last)``, quotation marks that stand alone at the end left out."""
    items = sentence.items
    while (
        last > first
        and items[last - 1].kind == "mark"
        and items[last - 1].text in _COMMAS | _OPENING | frozenset("-–—'‘")
    ):
        last -= 1
    if last <= first:
        return None
    start, end = items[first].start, items[last - 1].end
    if (
        items[first].kind == "word"
        and first
        and items[first - 1].attached
        and "ال" in _proclitics(items[first])
        and not items[first].text.startswith("ا")
    ):
        start = items[first - 1].start  # للعقوبات: the article has lost its letter to the preposition
    return Text(sentence.words(start, end), Span(start, end, sentence.field))


def _proclitics(item: Item) -> tuple[str, ...]:
    return item.analysis.proclitics if item.analysis is not None else ()


def clause_end(items: Sequence[Item], first: int, limit: int = MAX_WORDS) -> int:
    """The item after the clause that ``items[first]`` is in.

    It ends at a full stop, at a comma that does not carry it on, before a word that opens a new clause, before a second
    verb joined by و that tells what happened next, at the end of a quotation or bracket that began before it, or after
    ``limit`` words. A quotation that it opens is closed or left out.
    """
    words = 0
    verbs = False
    clause = items[first].kind == "sub" if first < len(items) else False
    open_marks: list[int] = []
    for i in range(first, len(items)):
        item = items[i]
        if item.kind == "mark":
            if item.text in _OPENING or (item.text == '"' and not (open_marks and items[open_marks[-1]].text == '"')):
                open_marks.append(i)
            elif item.text in _CLOSING or item.text == '"':
                if not open_marks:
                    return i
                begun = open_marks.pop()
                if begun <= first + 1 and i + 1 < len(items) and items[i + 1].kind in ("rel", "verb", "conj"):
                    return i + 1  # the phrase is the quotation
            elif item.text in _STOPS and i > first:
                return _unquoted(i, open_marks) if item.text != ":" or not open_marks else i
            elif (
                item.text in _COMMAS
                and not open_marks
                and not _aside(items, first, i)
                and not _goes_on(items, i + 1)
                and not (items[first].kind == "sub" and not verbs and _verb_to_come(items, i + 1))
            ):
                return i
            continue
        if i > first + 1 and not open_marks and _breaks(items, i, verbs):
            return i
        if item.kind == "verb":
            if not clause and not open_marks and i > first + 1 and _ends_subject(items[i - 1]):
                return _before_joined(items, first, i)
            verbs, clause = True, False
        clause = clause or item.kind in ("sub", "rel", "neg", "part")
        if not item.attached:
            words += 1
        if words > limit:
            return _unquoted(_last_pause(items, first, i), open_marks)
    return _unquoted(len(items), open_marks)


def _verb_to_come(items: Sequence[Item], at: int) -> bool:
    """أن X، بمن فيهم Y، هاجموا: whether after a comma only an aside stands before the verb of a clause."""
    if at < len(items) and items[at].kind == "verb":
        return True
    comma = next((i for i in range(at, min(at + 14, len(items))) if items[i].text in _COMMAS), None)
    return comma is not None and comma + 1 < len(items) and items[comma + 1].kind in ("verb", "part", "fut")


def _before_joined(items: Sequence[Item], first: int, verb: int) -> int:
    """بقتل معلمين والحركة تنفي: the و that joins the clause whose subject stands right before its verb."""
    joined = verb - 2 > first and items[verb - 2].kind == "conj" and items[verb - 2].form == "و"
    return verb - 2 if joined else verb


def _ends_subject(item: Item) -> bool:
    """A definite word right before a verb: the phrase was in the verb's subject (الرئيس الذي اتهمها بـ Z يزور …)."""
    return (item.kind == "word" and item.definite) or item.kind in ("mention", "date")


def _last_pause(items: Sequence[Item], first: int, end: int) -> int:
    """Where a phrase that is too long can be cut: at its last comma in the second half, else where it is."""
    return next((i for i in range(end - 1, (first + end) // 2, -1) if items[i].text in _COMMAS), end)


def _unquoted(end: int, open_marks: Sequence[int]) -> int:
    """The end of a phrase whose quotation is not closed: before the quotation, unless it is all that there is."""
    return open_marks[0] if open_marks and open_marks[0] > 2 and end - open_marks[0] < 4 else end


def _aside(items: Sequence[Item], first: int, comma: int) -> bool:
    """A comma right after the clause's first word (بأنها، منذ سنوات، تدعم), or the one that closes such an aside."""
    if comma - first <= 2:
        if [i.form for i in items[comma + 1 : comma + 2]] == ["الامر"] and items[comma + 2].kind == "rel":
            return False  # بالتجسس، الأمر الذي تنفيه
        return comma + 1 >= len(items) or items[comma + 1].kind not in ("verb", "conj", "sub")
    before = next(
        (i for i in range(comma - 1, first, -1) if items[i].kind == "mark" and items[i].text in _COMMAS), None
    )
    return before is not None and before - first <= 2


# Verbal nouns that govern a clause with بأنّ.
_SAYINGS = frozenset("قول زعم ادعاء ايحاء تلميح علم اعتقاد اقرار اعتراف تصريح وعد ايمان شعور تهديد اتهام".split())


@cache
def _telling() -> frozenset[str]:
    """Verbs that belong to the story, never to a charge coordinated with another."""
    verbs = triggers("speech")["verbs"]
    return frozenset(verbs["say"] | verbs["judge"])


def _breaks(items: Sequence[Item], i: int, verbs: bool) -> bool:
    """Whether, with no comma, a new clause begins at ``items[i]``."""
    item = items[i]
    after = items[i + 1] if i + 1 < len(items) else None
    if item.form == "الا" and after is not None and after.kind != "sub" and _negated(items, i):
        return False  # لا تلاحق إلا الضعفاء
    if item.lemma == "في" and item.kind == "prep" and after is not None and after.form == "حين":
        return True  # في حين نفت كيغالي
    if item.form in _NEW_CLAUSE and items[i - 1].kind != "prep":
        return not (item.form in ("حيث", "الا") and items[i - 1].kind == "prep")
    if item.kind == "sub" and item.form.startswith("بان") and items[i - 1].key not in _SAYINGS:
        return True  # وصف العقوبات بسبب النفط بأنها …: it goes with the verb before
    spoken = item.kind == "sub" and not verbs and item.word is not None and item.word.surface.startswith("إن")
    if spoken and items[i - 1].key not in _SAYINGS:
        return True  # قال الوزير المتهم بالفساد إن القضية: what is said, by the verb before
    if item.kind == "conj" and after is not None:
        if after.kind == "verb":
            if not verbs and after.noun() is not None and after.noun().derived == "masdar":  # type: ignore[union-attr]
                return False  # باختطاف وتعذيب وقتل: one more verbal noun
            return not verbs or after.key in _telling()
        if after.kind == "part" or after.form in _NEW_CLAUSE:
            return after.form not in AS_WELL
        if after.kind == "neg":
            return not verbs
        return after.kind == "mention" and i + 2 < len(items) and items[i + 2].kind in ("verb", "part")
    return False


def _negated(items: Sequence[Item], i: int) -> bool:
    """Whether the verb right before إلا is negated: what follows is all that it is done to."""
    verb = next((n for n in range(i - 1, max(0, i - 5), -1) if items[n].kind == "verb"), 0)
    return verb > 0 and items[verb - 1].kind == "neg"


def _goes_on(items: Sequence[Item], at: int) -> bool:
    """Whether what follows a comma still belongs to the phrase: a further conjunct that is no clause of its own."""
    if at >= len(items):
        return False
    item = items[at]
    if item.form in _GOES_ON or (item.kind == "prep" and item.form in _GOES_ON):
        return True
    if item.kind != "conj" or at + 1 >= len(items):
        return False
    following = items[at + 1]
    if following.kind in ("verb", "part", "neg", "fut") or following.form in _OPENS_CLAUSE:
        return False
    if following.form in _GOES_ON or following.kind == "sub":
        return True
    if following.kind == "prep":
        return following.attached and following.lemma in ("ب", "ل")
    if following.kind == "mark":
        return following.text in _OPENING or following.text == '"'
    phrase = noun_phrase(items, at + 1, coordination=False)
    if phrase is None or following.kind in ("mention", "date"):
        return False
    # a phrase with its own verb or predicate soon after it is a clause
    return not any(i.kind in ("verb", "part") for i in items[phrase.last : phrase.last + 3])


def evidence_of(sentence: Sentence) -> Evidence:
    """The whole sentence as evidence."""
    return Evidence(Span(sentence.start, sentence.end, sentence.field), sentence.text)
