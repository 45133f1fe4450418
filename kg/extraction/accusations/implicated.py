"""Somebody's part in a wrong, as another tells of it: أشار التقرير إلى ضلوع X في, تحدث Y عن تورط X في."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.accusations.charges import Charge, Words, of_wrong
from kg.extraction.accusations.deeds import does_what
from kg.extraction.accusations.wrongdoing import of_harm
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.roles import carried, carries_on
from kg.extraction.discourse.spokesmen import by_their_word
from kg.extraction.grammar.certainty import is_negated
from kg.extraction.grammar.clauses import verb_left
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.phrases import text_from
from kg.extraction.grammar.reporting import may_accuse, of_themselves
from kg.extraction.grammar.syntax import verb_arguments

_JOINED = frozenset("الي عن علي ب في".split())
_IN_WHAT = frozenset("في ب عن مع".split())
_NONE = frozenset("ليس ليست غياب اي".split())
"""لا أدلة على تورطه, ليس هناك أي دليل على, غياب أدلة على."""

_NO_DEED = frozenset("عدم نفي احتمال امكان امكانيه".split())
"""أكد X عدم ارتكاب Y جرائم, رجح احتمال تورطه: what is said not to be, or only to be possible."""


def implicated(reading: Reading, sentence: Sentence, at: int, words: Words) -> Iterator[Charge]:
    """أكد X تورط Y في Z, ألمح X إلى مسؤولية Y عن Z: a deed whose genitive is who did it, as somebody says."""
    items = sentence.items
    verb = verb_left(items, at)
    if verb is None or items[at].definite or items[at].pronoun or is_negated(items, verb):
        return
    if items[at - 1].form in _NO_DEED:
        return
    joined = items[at - 1].kind == "prep"
    if joined and items[at - 1].lemma not in _JOINED:
        return
    verbs = words["verbs"]
    tells = verbs["hint"] | verbs["suspect"] if joined else verbs["establish"]
    if joined and items[at - 1].lemma == "علي" and at > 1 and items[at - 2].lemma_in(words["nouns"]["proof"]):
        tells = tells | verbs["say"] | verbs["hold_proof"]  # قال إن لديه أدلة على تورط X
        if any(i.kind == "neg" or i.form in _NONE for i in items[verb + 1 : at - 1]):
            return
    if not items[verb].lemma_in(tells):
        return
    performs = items[at].lemma_in(words["nouns"]["performing"])
    commits = items[at].lemma_in(words["nouns"]["committing"])
    doer = noun_phrase(items, at + 1, coordination=False)
    if doer is None or doer.last >= len(items):
        return
    if performs or commits:  # وثقت X ارتكاب Y جرائم
        if not does_what(items, at, doer.last, words):
            return
    elif items[doer.last].lemma not in _IN_WHAT:
        return
    if performs and not of_wrong(items, doer.last, words, 3):
        return  # قيام X بزيارة
    arms = words["nouns"]["weapon"] | words["nouns"]["forbidden"] | words["nouns"]["outlaw"]
    near = items[doer.last + 1 : doer.last + 5]
    if not commits and not (
        of_harm(items, doer.last, words) or any(i.kind == "word" and i.lemma_in(arms) for i in near)
    ):
        return  # مسؤولية X عن أمن الملاحة, مشاركته في المفاوضات
    accused = parties(reading, doer, sentence)
    by = verb_arguments(items[:at], verb).subject
    if by is not None:
        accuser = by_their_word(reading, by, sentence, parties(reading, by, sentence))
    else:
        accuser = carried(reading, sentence, verb) if carries_on(items, verb) else ()
    if accused and may_accuse(accuser) and not of_themselves(accuser, accused):
        yield Charge(at, "noun: part in a wrong", accuser, accused, text_from(sentence, at))
