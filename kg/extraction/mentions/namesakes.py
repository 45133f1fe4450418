"""Bodies that bear the name of an organisation of another state.

Many parties, banks and armed groups are called by common words, which the bodies of other lands are called by too:
حركة الإنصاف is a party of Pakistan, and in news of Sudan another movement. Such a name means the organisation of the
lexicon only where the article speaks of its state.
"""

from __future__ import annotations

from kg.extraction.grammar.items import Sentence
from kg.extraction.names.gazetteer import gazetteer
from kg.language.tokens import Word
from kg.lexicon.organisations import named_alone, organisations
from kg.records import Mention


def is_namesake(mention: Mention, sentence: Sentence, spoken: frozenset[str]) -> bool:
    """Whether a mention of an organisation is rather one of another body of its name.

    :param spoken: of which states (alpha-3 codes) the article speaks.
    """
    body = organisations().get(mention.key or "") if mention.kind == "organization" else None
    if body is None or body.state is None or body.state in spoken or body.id in named_alone():
        return False
    return all(_says_little(form, body.state) for form in sentence.forms[slice(*mention.tokens)])


def _says_little(form: Word, state: str) -> bool:
    """Whether a word of a name is a common word, and not one that tells whose the body is (السوري)."""
    if form.kind != "word":
        return True
    if not form.analyses:
        return False
    return not any(entry.key == state for split in form.splits for entry in gazetteer().single(split.base))
