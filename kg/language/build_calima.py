"""Writes the morphological database that the project ships: ``python -m kg.language.build_calima``."""

from __future__ import annotations

from kg.language.calima import Database, add_noun, add_verb, add_word
from kg.language.calima_lexicon import read
from kg.language.camel import DATABASE


def build() -> str:
    """The database, from the lexicon's tables.

    :raises kg.errors.LexiconError: if a table breaks its rules.
    """
    db = Database()
    verbs, nouns, words = read()
    for word in words:
        add_word(db, word)
    for verb in verbs:
        add_verb(db, verb)
    for noun in nouns:
        add_noun(db, noun)
    return db.text()


def main() -> None:
    """Writes the database."""
    DATABASE.parent.mkdir(parents=True, exist_ok=True)
    DATABASE.write_text(build(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
