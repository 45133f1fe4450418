"""Another of whom no more is told than his nationality: مسؤول سوري [وآخر إسرائيلي], وزير كيني [بآخر صومالي]."""

from __future__ import annotations

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.marking import make_mention
from kg.language.tokens import Word
from kg.records import Mention

_FORMS = {"اخر": "s", "اخري": "s", "اخرين": "p", "اخرون": "p", "اخريات": "p"}
_LONGEST_GAP = 2  # tokens


def as_another(sentence: Sentence, at: int) -> Mention:
    """The nationality ``sentence.mentions[at]``, as one of the same office as the man before him where آخر says so."""
    mention = sentence.mentions[at]
    first = mention.tokens[0]
    if mention.kind != "state" or mention.manner != "demonym" or not at or not first:
        return mention
    before = sentence.mentions[at - 1]
    if before.kind != "office" or not before.state or not 0 < first - before.tokens[1] <= _LONGEST_GAP:
        return mention
    found = _another(sentence.tokens[first - 1].word)
    if found is None:
        return mention
    offset, number = found
    return make_mention(
        sentence, "office", first - 1, mention.tokens[1], offset, office=before.office, role=before.role,
        state=mention.key, gender=before.gender, number=number, manner="office", rule="another of the same office",
    )  # fmt: skip


def _another(form: Word) -> tuple[int, str] | None:
    """How many letters stand before آخر in a word form, and whether it means one or several; None for other words."""
    for split in form.splits:
        number = _FORMS.get(split.base)
        if number is not None and split.preposition in ("", "ب"):
            return split.offset, number
    return None
