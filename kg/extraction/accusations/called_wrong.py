"""Somebody's deed that another calls a wrong: وصف X القصف التركي بأنه انتهاك, اعتبر هدم Y للمنازل جريمة حرب."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.accusations.accused import other_than
from kg.extraction.accusations.charges import Charge, Words
from kg.extraction.accusations.claims import speakers_of
from kg.extraction.accusations.deeds import whose_deed
from kg.extraction.accusations.doings import doing_at
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import is_passive
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase
from kg.extraction.grammar.phrases import text_from
from kg.extraction.grammar.reporting import of_themselves
from kg.extraction.grammar.syntax import Arguments, verb_arguments
from kg.lexicon.function_words import AS_BEING
from kg.records import Mention


def called(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """وصف X القصف التركي بأنه انتهاك; اعتبر X هجمات Y جريمة حرب: someone's deed is called a wrong."""
    items = sentence.items
    args = verb_arguments(items, at)
    deed = next((b for b in args.bare if whose_deed(reading, b, words)), None) if items[at].kind == "verb" else None
    first = deed.first if deed is not None else 0
    doing = _doing(reading, sentence, at) if deed is None else None
    if doing is not None:
        first, accused, end = doing
    elif deed is not None:
        accused, end = whose_deed(reading, deed, words), deed.last
    else:
        yield from _branded(reading, sentence, at, args, words)
        return
    verdict = _verdict(items, end, words)
    if verdict is None:
        return
    subject_ = args.subject if args.subject is not None and args.subject.first < first else None
    speakers = speakers_of(reading, sentence, at, subject_)
    if speakers and not of_themselves(speakers, accused):
        yield Charge(at, "deed called a wrong", speakers, accused, text_from(sentence, verdict))


def _branded(reading: Reading, sentence: Sentence, at: int, args: Arguments, words: Words) -> Iterator[Charge]:
    """وصف X Y بأنه مجرم حرب, بالقاتل; هاجم X Y ووصفه بأنه مجرم حرب: somebody who is called the doer of a wrong."""
    items = sentence.items
    reach = range(at + 1, min(at + _TO_VERDICT + 3, len(items)))
    kinds = words["nouns"]["wrongdoer"]
    doer = next((i for i in reach if not kinds.isdisjoint(items[i].lemmas[0])), None)  # قاتل reads as a verb
    if doer is None or items[at].kind != "verb" or items[doer].form.endswith("ه"):
        return
    if any(i.kind in ("verb", "rel") or i.text in ".؛:" for i in items[at + 1 : doer]):
        return
    if doer + 1 < len(items) and items[doer + 1].lemma_in(words["nouns"]["outlaw"]):
        return  # وصف X Y بأنه قاتل الإرهابيين
    before = next(i for i in range(doer - 1, -1, -1) if items[i].kind != "mark")
    as_being = items[before].kind == "sub" and items[before].form in AS_BEING
    if not as_being and not (items[before].lemma == "ب" and items[before].kind == "prep"):
        return
    whom = args.object if args.object is not None and at < args.object.first < before else None
    if items[at].pronoun:
        whom = NounPhrase(at, at + 1, items[at], pronoun=items[at].pronoun)
    written = args.subject if args.subject is not None and args.subject.first < before else None
    if whom is None or is_passive(items[at]):
        return
    speakers = speakers_of(reading, sentence, at, written)
    accused = other_than(reading, sentence, whom, speakers) if whom.pronoun else parties(reading, whom, sentence)
    known = all(m.kind in ("person", "state", "office") for m in accused)
    if speakers and accused and known and not of_themselves(speakers, accused):
        yield Charge(at, "called a wrongdoer", speakers, accused, text_from(sentence, before))


def _doing(reading: Reading, sentence: Sentence, at: int) -> tuple[int, tuple[Mention, ...], int] | None:
    """وصف X ما تقوم به Y بأنه جريمة: where it opens, who does it, and the item after him."""
    items = sentence.items
    for i in range(at + 1, min(at + _TO_VERDICT, len(items))):
        if items[i].form == "ما":
            doing = doing_at(reading, sentence, i)
            return (i, doing.doers, doing.end) if doing is not None else None
        if items[i].kind in ("verb", "sub", "rel") or items[i].text in ".؛:":
            return None
    return None


def _verdict(items: Sequence[Item], at: int, words: Words) -> int | None:
    """Where it is said what wrong a deed is, right after it, or after what else is told of it (أجواء البلاد أمس)."""
    for i in range(at, min(at + _TO_VERDICT, len(items))):
        item = items[i]
        if item.kind == "sub" and item.form in AS_BEING:
            return i if _grave(items, i, words) else None
        if item.kind in ("verb", "sub", "rel") or item.text in ".؛:،":
            return None
        if item.kind == "word" and not item.definite and not item.pronoun:
            near = all(before.kind == "date" for before in items[at:i])
            marked = item.text.endswith(("ا", "اً", "ًا")) or items[i - 1].kind in ("mention", "date")
            if item.lemma_in(words["nouns"]["grave"]) and (near or marked) and items[i - 1].kind != "prep":
                return i
    return None


def _grave(items: Sequence[Item], that: int, words: Words) -> bool:
    """بأنه جريمة حرب, بأنها تنتهك القانون: whether a clause that tells what a deed is calls it a wrong."""
    near = items[that + 1 : that + 4]
    inherent = words["verbs_of_wrong"]["inherent"]
    return any(i.lemma_in(words["nouns"]["grave"] if i.kind == "word" else inherent) for i in near if i.kind != "mark")


_TO_VERDICT = 9  # items from the verb to what it calls the deed


__all__ = ["called"]
