"""Reports of a wrong that are denied: نفت طهران تقارير عن إرسال أسلحة, نفى ما تردد عن إيواء متمردين.

Nobody need have accused anyone: whoever denies what is told of him is accused of it, by him who told it if he is named.
A report of what befell somebody, or of what was done by others, is no accusation of him who denies it.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.accusations.charges import Charge, Words
from kg.extraction.accusations.denied import ITS_OWN, accountable, whom_it_is_about
from kg.extraction.accusations.wrongdoing import does_wrong
from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.item import Item
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.grammar.phrases import text_from
from kg.extraction.grammar.syntax import verb_arguments
from kg.extraction.mentions.states_of import as_state
from kg.language.fold import fold
from kg.lexicon.function_words import ABOUT
from kg.records import Mention

_TO_REPORT = 4
"""So many words after a verb of denying the report is named: نفت في بيان لها أمس صحة تقارير."""
_TO_DEED = 8
"""So many words after the report it is told what it is about: تقارير نشرتها صحيفة بريطانية عن."""
_OBJECT = 4  # items that may be the object of the verb
_OF = frozenset({"عن", "ب"}) | ABOUT


def denied_report(
    reading: Reading, sentence: Sentence, at: int, deniers: Sequence[Mention], words: Words
) -> Charge | None:
    """The denial of a report of a wrong, by the verb, participle or noun of denying at ``items[at]``."""
    items = sentence.items
    report = _report(items, at, words)
    deed = _what_it_is_about(items, report, words) if report is not None else None
    if report is not None and deed is None:
        return _that_clause(reading, sentence, at, report, deniers, words)
    if report is None or deed is None:
        return None
    charge = text_from(sentence, deed)
    if charge is None:
        return None
    accused = whom_it_is_about(reading, sentence, charge, deniers)
    accuser = tuple(m for m in _tellers(reading, sentence, report) if m not in deniers)
    return Charge(at, "denial: report", accuser, accused, charge, tuple(deniers), {"denial": "1"}) if accused else None


def _that_clause(
    reading: Reading, sentence: Sentence, at: int, report: int, deniers: Sequence[Mention], words: Words
) -> Charge | None:
    """رفضت X ما تردده Y من أن جيشها قصف مدرسة: the clause of a wrong that is told, and is denied."""
    items = sentence.items
    near = range(report + 1, min(report + _TO_DEED, len(items) - 1))
    that = next((i for i in near if items[i].kind in ("sub", "verb") or items[i].text in ".؛:"), None)
    if that is None or items[that].kind != "sub" or items[that - 1].lemma != "من":
        return None
    whom = noun_phrase(items, that + 1, coordination=False) if not items[that].pronoun else None
    verb = whom.last if whom is not None else that + 1
    own = bool(items[that].pronoun) or (whom is not None and fold(whom.head.text) in ITS_OWN)
    if not does_wrong(items, verb, words):
        return None
    states = tuple(as_state(m) or m for m in deniers) if not items[that].pronoun else accountable(deniers)
    accused = states if own else parties(reading, whom, sentence)
    accuser = tuple(m for m in _tellers(reading, sentence, report) if m not in deniers)
    charge = text_from(sentence, that)
    if not accused or charge is None:
        return None
    return Charge(at, "denial: report", accuser, accused, charge, tuple(deniers), {"denial": "1"})


def _report(items: Sequence[Item], at: int, words: Words) -> int | None:
    """Where what is denied is named: a report, news, rumours, or ما with the verb of what has been told."""
    told = words["verbs"]["say"] | words["verbs"]["contain"] | words["verbs"]["publish"]
    for i in range(at + 1, min(at + 1 + 3 * _TO_REPORT, len(items))):
        item = items[i]
        if item.form in ("ما", "بما") and i + 1 < len(items):
            return i + 1 if any(verb in told for verb in items[i + 1].lemmas[1]) else None
        if item.kind == "word" and item.lemma_in(words["nouns"]["story"] | words["nouns"]["claim"]):
            return i
        if item.kind in ("verb", "sub", "rel") or (item.kind == "mark" and item.text in ".؛:"):
            return None
    return None


def _what_it_is_about(items: Sequence[Item], report: int, words: Words) -> int | None:
    """The deed that a report tells of, after عن or بشأن: a verbal noun of a wrong."""
    for i in range(report + 1, min(report + 1 + _TO_DEED, len(items) - 1)):
        item = items[i]
        if item.kind == "sub" or (item.kind == "mark" and item.text in ".؛:،,"):
            return None
        if item.kind == "prep" and item.lemma in _OF and not item.pronoun:
            if is_wrong(items, i + 1, words):
                return i + 1
            if items[i + 1].kind != "mention":  # نشرتها صحيفة بلندن عن
                return None
    return None


def is_wrong(items: Sequence[Item], at: int, words: Words) -> bool:
    """إرسال أسلحة, إيواء متمردين, تستره على تجاوزات, وجود مرتزقة: a deed that he who denies it could have done."""
    nouns, deed = words["nouns"], items[at]
    noun = next((a for a in deed.analyses if a.derived == "masdar"), None) if deed.kind == "word" else None
    if noun is None:
        return False
    what = [i for i in items[at + 1 : at + 1 + _OBJECT] if i.kind in ("word", "mention")]
    if deed.lemma_in(nouns["doing"]) or (deed.pronoun and deed.lemma_in(nouns["wrong"] | nouns["involvement"])):
        return True
    if deed.lemma_in(nouns["mishap"]):
        return False
    does, verbs = fold(noun.verb), words["verbs_of_wrong"]
    harms = does in verbs["attack"] | verbs["persecute"] | verbs["bombard"]
    about = nouns["weapon"] | nouns["forbidden"] | nouns["bribe"]
    if harms:
        about = about | nouns["innocent"]  # قتل نازحين, not استقبال نازحين
    elif does not in words["verbs"]["judicial"]:
        about = about | nouns["outlaw"]  # إيواء متمردين, not قتل متمردين
    committed = does in verbs["commit"] and any(i.lemma_in(nouns["grave"]) for i in what)  # ارتكاب جرائم حرب
    return committed or does in verbs["inherent"] or any(i.lemma_in(about) for i in what)


def _tellers(reading: Reading, sentence: Sentence, report: int) -> tuple[Mention, ...]:
    """ما نشرته صحيفة إيطالية: who told what is denied."""
    if sentence.items[report].kind != "verb":
        return ()
    after = [b for b in verb_arguments(sentence.items, report).bare if b.first > report]
    return parties(reading, after[0], sentence) if after else ()


__all__ = ["denied_report", "is_wrong"]
