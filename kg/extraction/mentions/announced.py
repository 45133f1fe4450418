"""Names of two words and more that no list knows, and that the words beside them show to be a person's.

[بقيادة] فلان, [قال] فلان                          a word that wants a name before it, a verb of saying
[تولت] فلانة وزارة العدل                           a verb of who comes to an office
فلان [خلفا له], فلان، [رئيس الحركة], فلانة [(35 سنة)]     what tells of him behind
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.mentions.strange_names import is_told, may_be_told
from kg.extraction.names.context import closes_phrase
from kg.extraction.names.gazetteer import office_names
from kg.extraction.names.runs import NameRun
from kg.language.fold import fold
from kg.language.form_memory import is_likeliest, once_a_form
from kg.language.tokens import Token, Word
from kg.lexicon.name_words import CALLED, HEADED_BY, LED_BY
from kg.lexicon.offices import OfficeForm
from kg.lexicon.triggers import triggers

# What says that the name of somebody follows: بقيادة فلان, رجل يدعى فلان.
_ANNOUNCING = frozenset(
    conjunction + word
    for word in (*CALLED, *HEADED_BY, *LED_BY, *"باشراف برفقه بصحبه قياده زعامه رياسه".split())
    for conjunction in ("", "و")
)


def may_be_announced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name at a token could be announced, by a glance at the words beside it: see ``is_announced``."""
    before = tokens[at - 1].word if at else None
    if before is not None and (before.folded in _WANTING or says(before) or takes_office(before)):
        return True
    if may_be_told(tokens, at):
        return True
    return not _telling_after().isdisjoint([t.word.folded for t in tokens[at + 2 : at + _REACH]])


@cache
def _telling_after() -> frozenset[str]:
    """The words that can stand after a name and announce it: of succeeding somebody, and those that offices begin."""
    return _SUCCEEDING.union(office_names().first_words, _YEARS)


_REACH = 16  # tokens: the longest name, hyphens in it, and a comma after it


def is_announced(tokens: Sequence[Token], at: int, run: NameRun) -> bool:
    """Whether words beside a name of two words or more that no list knows show it to be a person's.

    Before it stands a word that wants a name (بقيادة), or a verb of saying in the masculine; or an office follows it.
    """
    if run.parts < 2 or run.strength < 0.5:
        return False
    if run.first.verb and tokens[at].word.folded == "و" + run.first.folded:
        return False  # وطلب كيرينغا كوا
    before, sure = tokens[at - 1].word if at else None, run.strength >= 0.6
    if before is not None and sure and before.folded in _ANNOUNCING:
        return True
    if before is not None and before.folded in _DEEDS and run.strength >= 0.9 and closes_phrase(tokens, run.last):
        return before.folded not in _WINS or any("نتخاب" in token.text for token in tokens)
    if run.strength >= 0.75 and _takes_place(tokens, at, run.last):
        return True
    if run.strength >= 0.75 and _tells_age(tokens, run.last):
        return True
    if run.strength >= 0.8 and before is not None and takes_office(before):
        return True
    if is_told(tokens, at, run):
        return True
    if not closes_phrase(tokens, run.last) and not office_names().starts(tokens[run.last].word):
        return False
    if before is not None and sure and says(before) and before.analyses[0].gender != "f" and takes_no_man(before):
        return True  # but اتهم فلان فلانا
    after = run.last + (run.last < len(tokens) and tokens[run.last].text in "،,")
    acts = after > run.last and before is not None and any(a.pos == "verb" for a in before.analyses[:1])
    if after >= len(tokens) or run.strength < (0.5 if acts and run.first.given else 0.75):
        return False  # واتهم عمران ترين، رئيس الحركة
    office = office_names().longest(tokens, after)
    if office is None or not isinstance(form := office.entries[0].item, OfficeForm):
        return False
    return form.number == "s" or any(other.number == "s" for other in form.also)  # عين فلان عضوا


_YEARS = frozenset("عاما سنه عام".split())


def _tells_age(tokens: Sequence[Token], at: int) -> bool:
    """قالت فلانة (35 سنة): whether a bracket opens at a token with how old somebody is."""
    if at + 2 >= len(tokens) or tokens[at].text not in "(،,":
        return False
    return tokens[at + 1].word.kind == "number" and tokens[at + 2].word.folded in _YEARS


@once_a_form
def takes_office(form: Word) -> bool:
    """وتولت [فلانة] وزارة العدل: whether the likeliest reading of a word is a verb of who comes to an office."""
    verb = form.analyses[0] if form.analyses else None
    return verb is not None and verb.pos == "verb" and not verb.enclitic and fold(verb.lemma) in _taking()


@cache
def _taking() -> frozenset[str]:
    verbs = triggers("career")["verbs"]
    return frozenset(verbs["hold"] | verbs["seek_or_leave"])


def _takes_place(tokens: Sequence[Token], first: int, last: int) -> bool:
    """عين فلان [خلفا له], عين [مكانه] فلان: whether words beside a name say that somebody takes another's place."""
    if first and tokens[first - 1].word.folded in _PLACES:
        named = any(is_likeliest(t.word, "verb", _naming()) for t in tokens[max(first - _NAMED, 0) : first])
        return named and closes_phrase(tokens, last)
    words = [t.word.folded for t in tokens[last : last + 2]]
    if words[:1] and words[0] in _PLACES:
        return True
    return len(words) == 2 and (words[0] == "خلفا" or (words[0] == "بدلا" and words[1] in ("منه", "منها")))


@cache
def _naming() -> frozenset[str]:
    return frozenset(triggers("career")["verbs"]["name"]) | {"حل"}


_NAMED = 8  # tokens: وعين الرئيس فلان مكانه
_PLACES = frozenset("مكانه مكانها محله محلها".split())
_SUCCEEDING = _PLACES | {"خلفا", "بدلا"}


def _joined(group: str) -> frozenset[str]:
    """The nouns of a group of ``career.yaml`` as they stand, and with و, ب or ل before them."""
    return frozenset(prefix + noun for noun in triggers("career")["nouns"][group] for prefix in ("", "و", "ب", "ل"))


_WINS = _joined("win")
_DEEDS = _WINS | _joined("befall")
_WANTING = _ANNOUNCING | _SUCCEEDING | _DEEDS


@cache
def saying() -> dict[str, bool]:
    """Verbs whose subject, if no list knows the word, is a person; and whether in the feminine, too.

    Who accuses or denies in the feminine is rather a state or a body.
    """
    verbs, accusing = triggers("speech")["verbs"], triggers("accusation")["verbs"]
    spoken = dict.fromkeys([*accusing["accuse"], *accusing["blame"], *accusing["deny"]], False)
    return spoken | dict.fromkeys([*verbs["say"], *verbs["go_on"], *verbs["remark"]], True)


@once_a_form
def says(form: Word) -> bool:
    """Whether the likeliest reading of a word is a verb of saying in the third person."""
    verb = form.analyses[0] if form.analyses else None
    if verb is None or verb.pos != "verb" or verb.enclitic or verb.person not in ("3", ""):
        return False
    in_feminine = saying().get(fold(verb.lemma))
    return in_feminine is not None and (in_feminine or verb.gender != "f")


def takes_no_man(form: Word) -> bool:
    """Whether a verb that ``says`` has no person for its object: who accuses names one right after himself, too."""
    return saying()[fold(form.analyses[0].lemma)]
