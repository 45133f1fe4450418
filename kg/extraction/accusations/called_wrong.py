"""Somebody's deed that another calls a wrong: وصف X القصف التركي بأنه انتهاك, اعتبر هدم Y للمنازل جريمة حرب."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.accusations.charges import Charge, Words
from kg.extraction.accusations.claims import speakers_of
from kg.extraction.accusations.deeds import whose_deed
from kg.extraction.accusations.doings import doing_at
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.phrases import text_from
from kg.extraction.grammar.reporting import of_themselves
from kg.extraction.grammar.syntax import verb_arguments
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
        return
    verdict = _verdict(items, end, words)
    if verdict is None:
        return
    subject_ = args.subject if args.subject is not None and args.subject.first < first else None
    speakers = speakers_of(reading, sentence, at, subject_)
    if speakers and not of_themselves(speakers, accused):
        yield Charge(at, "deed called a wrong", speakers, accused, text_from(sentence, verdict))


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
