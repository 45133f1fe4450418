"""Reads the tables of verbs, nouns, adjectives and function words that the morphological database is built from.

Columns (a cell may be empty; ``|`` separates several values; vowelled words as ``calima_spelling.sounds_of`` reads
them):

``verbs.tsv``: ``lemma`` unvowelled, ``root``, ``form``, ``vowels`` of form I (``a-u``), ``masdar`` beyond the form's
own, ``flags`` (see ``calima_verbs.Verb``).

``nouns.tsv``: ``lemma``, ``plural`` (ات, ون, or broken plurals), ``gender`` (m, f, or mf: has a feminine in ة),
``pos`` (``noun`` if empty), ``verb`` that it is a masdar of. A noun that is spelled like a participle or masdar of a
verb takes that verb, and stands in its place.

``adjectives.tsv``: ``lemma``, ``plural`` beside ون and ات, ``feminine`` if not in ة (``-``: none), ``pos`` (``adj``
if empty).

``function_words.tsv``: ``form`` vowelled, ``joined`` before pronouns (``=`` the same), ``pos``, ``clitics`` (see
``calima.Word``), ``person`` (like ``3fs``), ``lemma`` if not the form.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import LexiconError
from kg.language import calima_nouns as inflect
from kg.language.calima import Noun, Word
from kg.language.calima_affixes import Features
from kg.language.calima_nouns import NounCell
from kg.language.calima_spelling import bare, sounds_of, spellings
from kg.language.calima_verbs import Verb, lemma, masdars, participles
from kg.lexicon.tables import rows, values


def read() -> tuple[list[Verb], list[Noun], list[Word]]:
    """The verbs, the nominal lexemes (with the verbs' participles and masdars), and the function words.

    :raises LexiconError: if a table breaks its rules.
    """
    verbs = list(_verbs())
    derived = {(sounds, kind): spelled for verb in reversed(verbs) for kind, sounds, spelled in _derived(verb)}
    by_sounds: dict[str, tuple[str, str]] = {}
    for (sounds, kind), verb_lemma in derived.items():
        by_sounds[sounds] = (kind, verb_lemma)
    nouns = list(_nouns(by_sounds))
    listed = {noun.lemma for noun in nouns if noun.pos != "adj"}
    adjectives = list(_adjectives(by_sounds))
    listed |= {noun.lemma for noun in adjectives}
    generated = [
        _masdar(sounds, verb_lemma) if kind == "masdar" else _participle(sounds, kind, verb_lemma)
        for (sounds, kind), verb_lemma in derived.items()
        if sounds not in listed
    ]
    return verbs, nouns + adjectives + generated, list(_words())


def _verbs() -> Iterator[Verb]:
    seen = set()
    for row in rows("verbs"):
        verb = Verb(row["root"], row["form"], row["vowels"], tuple(map(sounds_of, values(row["masdar"]))), row["flags"])
        spelled = bare(spellings(lemma(verb))[0].word)
        if spelled != row["lemma"]:
            raise LexiconError(f"verbs.tsv: {row['lemma']}: {verb.root} {verb.form} {verb.vowels} makes {spelled}")
        if (identity := (verb.root, verb.form, verb.vowels)) in seen:
            raise LexiconError(f"verbs.tsv: {row['lemma']}: listed twice")
        seen.add(identity)
        yield verb


def _derived(verb: Verb) -> Iterator[tuple[str, str, str]]:
    """Kind, sounds and verb's lemma of what derives from ``verb``."""
    spelled = bare(spellings(lemma(verb))[0].word)
    active, passive = participles(verb)
    if not (verb.form == "I" and verb.root[1] == verb.root[2]):  # قالّ is not in use; عامّ and its like are listed
        yield "act_part", active, spelled
    if passive and not (verb.form == "I" and "i" in verb.flags and "p" not in verb.flags) and passive != active:
        yield "pass_part", passive, spelled
    for sounds in masdars(verb):
        yield "masdar", sounds, spelled


def _gendered(stem: str, *, plural: bool = True) -> Iterator[NounCell]:
    """An adjective's or a person's forms: masculine and feminine, three numbers, the sound plurals."""
    feminine = inflect.feminine(stem)
    yield from inflect.singular(stem, "m")
    yield from inflect.dual(stem, "m")
    yield from inflect.singular(feminine, "f")
    yield from inflect.dual(feminine, "f")
    yield from inflect.plural_at(feminine)
    if plural:
        yield from inflect.plural_un(stem)


def _participle(sounds: str, kind: str, verb: str) -> Noun:
    return Noun(sounds, "adj", tuple(_gendered(sounds)), kind, verb)


def _masdar(sounds: str, verb: str) -> Noun:
    gender = "f" if sounds.endswith("ة") else "m"
    cells = [*inflect.singular(sounds, gender), *inflect.dual(sounds, gender)]
    if gender == "f" or len(sounds) > 5:
        cells += inflect.plural_at(sounds)
    return Noun(sounds, "noun", tuple(cells), "masdar", verb)


def _broken(sounds: str, gender: str) -> Iterator[NounCell]:
    """The forms of a broken plural; one in ات as well (سنوات)."""
    if sounds.endswith("Aت") and not sounds.startswith("ءa"):
        yield from inflect.plural_at(sounds[:-2], gender)
        return
    consonants = [c for c in sounds if c not in "aiuAIUYN"]
    long = sounds.endswith("Aء") or (
        "A" in sounds and len(consonants) >= 4 and sounds[1:2] == "a" and sounds[3:4] == "A"
    )
    yield from inflect.singular(sounds, gender, "p", tanween=not long)


def _nouns(derived: dict[str, tuple[str, str]]) -> Iterator[Noun]:
    for row in rows("nouns"):
        stem = sounds_of(row["lemma"])
        kind, verb = derived.get(stem, ("0", "0"))
        if row["verb"]:
            kind, verb = "masdar", row["verb"]
        gender = row["gender"] or ("f" if stem.endswith("ة") else "m")
        plurals = values(row["plural"])
        cells: list[NounCell] = []
        if gender == "mf":
            cells += _gendered(stem, plural="ون" in plurals)
        else:
            cells += inflect.singular(stem, gender)
            if plurals:  # what isn't counted has no dual either
                cells += inflect.dual(stem, gender)
            if "ون" in plurals:
                cells += inflect.plural_un(stem)
            if "ات" in plurals:
                cells += inflect.plural_at(stem, gender)
        for plural in plurals:
            if plural not in ("ون", "ات"):
                cells += _broken(sounds_of(plural), gender[0])
        yield Noun(stem, row["pos"] or "noun", tuple(cells), kind, verb)


def _adjectives(derived: dict[str, tuple[str, str]]) -> Iterator[Noun]:
    for row in rows("adjectives"):
        stem = sounds_of(row["lemma"])
        kind, verb = derived.get(stem, ("0", "0"))
        cells: list[NounCell] = []
        if row["feminine"]:
            elative = stem.startswith("ءa")
            cells += [*inflect.singular(stem, "m", tanween=not elative), *inflect.dual(stem, "m")]
            cells += inflect.plural_un(stem)
            if row["feminine"] != "-":
                feminine = sounds_of(row["feminine"])
                cells += [*inflect.singular(feminine, "f", tanween=False), *inflect.dual(feminine, "f")]
        else:
            cells += _gendered(stem)
        for plural in values(row["plural"]):
            cells += _broken(sounds_of(plural), "m")
        yield Noun(stem, row["pos"] or "adj", tuple(cells), kind, verb)


def _words() -> Iterator[Word]:
    for row in rows("function_words"):
        form = row["form"]
        joined = form if row["joined"] == "=" else row["joined"]
        features: Features = ()
        if person := row["person"]:
            features = (("per", person[0]),) if person[0] in "123" else ()
            features += (("gen", person[-2] if person[-2] in "mf" else "m"), ("num", person[-1]))
        if row["pos"] == "verb":
            features += (("asp", "p"), ("vox", "a"), ("mod", "u"))
        yield Word(row["lemma"] or form, row["pos"], form.removeprefix("-"), joined, row["clitics"], features)
