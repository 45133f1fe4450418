"""The project's morphological database, in the CALIMA format that camel-tools reads: made from the lexicon's tables.

``python -m kg.language.build_calima`` writes ``kg/language/data/data/morphology_db/mahdar/morphology.db`` from
``verbs.tsv``, ``nouns.tsv``, ``adjectives.tsv`` and ``function_words.tsv`` in ``kg/lexicon/data``. The same tables
make the same bytes.

Two features are the project's own: ``derived`` (``masdar``, ``act_part``, ``pass_part`` or 0) and ``verb``, the
unvowelled lemma of the verb that a noun derives from. Case and mood are marked ``u`` where unvowelled spelling hides
them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.language import calima_affixes as affixes
from kg.language.calima_affixes import Affix, Categories, Features
from kg.language.calima_nouns import NounCell
from kg.language.calima_spelling import MARKS, SHADDA, SUKUN, Spelled, bare, key, spellings
from kg.language.calima_verbs import Verb, conjugate, lemma

_JOIN = "ڤ"  # stands for a pronoun to come
_VOWEL_MARKS = MARKS.replace(SHADDA, "")
_FREQUENCY = {"+": "-1", "-": "-6"}  # lex_logprob of the verbs so flagged; a mere order, no measured probability
_NOUN_FEATURES = "diac lex pos prc2 prc1 prc0 gen num stt cas enc0 derived verb stem stemcat lex_logprob"


@dataclass
class Database:
    """The sections of a database while it is being built."""

    prefixes: Categories = field(default_factory=lambda: Categories("P"))
    suffixes: Categories = field(default_factory=lambda: Categories("S"))
    stems: dict[tuple[str, str, Features], set[tuple[str, str]]] = field(default_factory=dict)
    fits: set[tuple[str, str]] = field(default_factory=set)

    def stem(self, diac: str, features: Features, pairs: Iterable[tuple[str, str]]) -> None:
        """Adds a stem with the pairs of prefix and suffix that it goes with."""
        found = set(pairs)
        self.fits |= found
        self.stems.setdefault((key(diac), diac, features), set()).update(found)

    def text(self) -> str:
        """The database file."""
        return "\n".join([*_head(), *self._body()]) + "\n"

    def _body(self) -> Iterator[str]:
        categories: dict[tuple[frozenset[str], frozenset[str]], str] = {}
        lines = []
        for (letters, diac, features), pairs in self.stems.items():
            identity = frozenset(p for p, _ in pairs), frozenset(s for _, s in pairs)
            name = categories.setdefault(identity, f"X{len(categories) + 1}")
            lines.append(f"{letters}\t{name}\tdiac:{diac} " + " ".join(f"{k}:{v}" for k, v in features))
        yield "###PREFIXES###"
        yield from self.prefixes.lines()
        yield "###SUFFIXES###"
        yield from self.suffixes.lines()
        yield "###STEMS###"
        yield from lines

        def number(name: str) -> int:
            return int(name[1:])

        yield "###TABLE AB###"
        for (before, _), name in categories.items():
            yield from (f"{p} {name}" for p in sorted(before, key=number))
        yield "###TABLE BC###"
        for (_, after), name in categories.items():
            yield from (f"{name} {s}" for s in sorted(after, key=number))
        yield "###TABLE AC###"
        yield from (f"{p} {s}" for p, s in sorted(self.fits, key=lambda pair: (number(pair[0]), number(pair[1]))))


def _head() -> Iterator[str]:
    """DEFINES to STEMBACKOFF."""
    closed = {
        "prc2": "0 na wa_conj fa_conj",
        "prc1": "0 na bi_prep li_prep ka_prep sa_fut li_sub li_jus la_rc",
        "prc0": "0 na Al_det",
        "per": "na 1 2 3",
        "asp": "na p i c",
        "vox": "na a p",
        "mod": "na i s j u",
        "gen": "na m f",
        "num": "na s d p",
        "stt": "na u i d c",
        "cas": "na u n a g",
        "derived": "0 masdar act_part pass_part",
    }
    pronouns = [f"{tag}_{kind}" for tag, *_ in affixes.PRONOUNS for kind in ("dobj", "poss", "pron")]
    closed["enc0"] = " ".join(["0", "na", *pronouns])
    closed["pos"] = (
        "noun noun_num noun_quant noun_prop adj adj_comp adj_num adv verb prep conj conj_sub pron pron_dem pron_rel "
        "pron_interrog adv_interrog adv_rel part part_neg part_fut part_verb part_interrog part_voc part_focus "
        "part_restrict verb_pseudo interj abbrev digit punc latin"
    )
    order = [*_NOUN_FEATURES.split(), "per", "asp", "vox", "mod"]
    yield "###DEFINES###"
    for name in order:
        values = closed.get(name)
        yield f"DEFINE {name} " + (" ".join(f"{name}:{v}" for v in values.split()) if values else f"{name}:*open*")
    yield "###DEFAULTS###"
    for pos in closed["pos"].split():
        verbal = pos == "verb"
        values_of = {"prc2": "0", "prc1": "0", "prc0": "0", "enc0": "0", "derived": "0", "pos": pos}
        values_of |= dict.fromkeys(("per", "asp", "vox", "mod", "gen", "num", "stt", "cas"), "na")
        if verbal:
            values_of |= {"per": "3", "asp": "p", "vox": "a", "mod": "u", "gen": "m", "num": "s"}
        yield "DEFAULT " + " ".join(f"{f}:{values_of.get(f, '*')}" for f in ["pos", *(o for o in order if o != "pos")])
    yield "###ORDER###"
    yield "ORDER " + " ".join(order)
    yield "###TOKENIZATIONS###"
    yield "TOKENIZATION diac"
    yield "###STEMBACKOFF###"


def _joined(sounds: str) -> list[Spelled]:
    """The spellings of a form with a pronoun to come; the suffix ends where the pronoun begins."""
    boundary = "" if "+" in sounds else "+"
    found = spellings(sounds + boundary + _JOIN)
    return [Spelled(s.prefix, s.stem, s.suffix.removesuffix(_JOIN).removesuffix(SUKUN)) for s in found]


def _merge(forms: dict[tuple[str, str, str], dict[str, set[str]]]) -> Iterator[tuple[str, str, str, str]]:
    """Forms that differ by hidden vowels become one.

    :param forms: prefix, stem and unvowelled suffix → mood or case → vowelled suffixes.
    :return: prefix, stem, vowelled suffix as far as all agree, and the moods or cases that share it.
    """
    for (prefix, stem, _), by_label in forms.items():
        suffixes = set().union(*by_label.values())
        suffix = suffixes.pop() if len(suffixes) == 1 else min(suffixes).lstrip(MARKS)
        yield prefix, stem, suffix, "".join(by_label)


def add_verb(db: Database, verb: Verb) -> None:
    """Adds every form of ``verb``."""
    lex = spellings(lemma(verb))[0].word
    frequency = tuple(("lex_logprob", value) for flag, value in _FREQUENCY.items() if flag in verb.flags)
    joinable = {"i": "", "d": "ap"}.get("".join(f for f in "id" if f in verb.flags), "a")  # voices with an object
    tables: dict[tuple[str, str, str, bool], dict[tuple[str, str, str], dict[str, set[str]]]]
    tables = defaultdict(lambda: defaultdict(lambda: defaultdict(set)))
    for cell in conjugate(verb):
        for joined in (False, True) if cell.voice in joinable else (False,):
            for form in _joined(cell.joined) if joined else spellings(cell.sounds):
                table = tables[cell.aspect, cell.voice, cell.person, joined]
                suffix = form.suffix if bare(form.suffix) else ""
                table[form.prefix, form.stem.rstrip(_VOWEL_MARKS), bare(suffix)][cell.mood].add(suffix)
    stems: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for (aspect, voice, person, joined), forms in tables.items():
        for prefix, stem, suffix, moods in _merge(forms):
            stems[aspect, voice, stem] += _verb_affixes(db, (aspect, person, joined, moods), prefix, suffix)
    for (aspect, voice, stem), pairs in stems.items():
        if aspect == "c" and len(bare(stem)) < 2:
            continue  # the one-letter imperatives (قِ، عِ) would be read into everything
        features: Features = (("lex", lex), ("pos", "verb"), ("prc2", "0"), ("prc1", "0"), ("prc0", "0"))
        features += (("per", "3"), ("asp", aspect), ("vox", voice), ("mod", "u"), ("gen", "m"), ("num", "s"))
        db.stem(stem, (*features, ("enc0", "0"), *frequency), pairs)


def _verb_affixes(
    db: Database, what: tuple[str, str, bool, str], prefix: str, suffix: str
) -> Iterator[tuple[str, str]]:
    """The pairs of prefix and suffix categories of one inflected form."""
    aspect, person, joined, moods = what
    if aspect == "i":
        mood: Features = (("mod", moods if len(moods) == 1 else "s" if moods == "sj" else "u"),)
        identity: object = (aspect, affixes.ENDING[person], joined, moods, suffix)
    else:
        mood = affixes.person_features(person)
        identity = (aspect, person, joined, suffix)
    after = db.suffixes.add(
        identity,
        lambda: affixes.pronoun_suffixes(suffix, "dobj", mood) if joined else [Affix(suffix, (*mood, ("enc0", "0")))],
    )
    if aspect != "i":
        yield _nominal(db, "N0"), after
        if aspect == "p":
            emphatic = [Affix("لَ", (("prc2", "0"), ("prc1", "la_rc"), ("prc0", "0")))]
            yield db.prefixes.add("la", lambda: emphatic), after
        return
    kinds = ["plain"]
    if "i" in moods:
        kinds.append("sa")
    if ("s" in moods or "j" in moods) and person[0] == "3":  # with another person it is rarer than names like لندن
        kinds.append("li")
    for kind in kinds:
        before = ("i", prefix, person, kind)
        yield db.prefixes.add(before, lambda: affixes.imperfect_prefixes(prefix, person, kind)), after  # noqa: B023


def _nominal(db: Database, name: str) -> str:
    """The category of a nominal prefix, as ``calima_affixes.nominal_prefixes`` names them."""
    return db.prefixes.add(name, lambda: affixes.nominal_prefixes()[name])


@dataclass(frozen=True)
class Noun:
    """A nominal lexeme: its lemma in sounds, its part of speech, what it derives from, and its declined forms."""

    lemma: str
    pos: str
    cells: tuple[NounCell, ...]
    derived: str = "0"
    verb: str = "0"
    pronouns: bool = True


def add_noun(db: Database, noun: Noun) -> None:
    """Adds every form of ``noun``."""
    lex = spellings(noun.lemma)[0].word
    tables: dict[tuple[str, str, str], dict[tuple[str, str, str], dict[str, set[str]]]]
    tables = defaultdict(lambda: defaultdict(lambda: defaultdict(set)))
    for cell in noun.cells:
        if cell.state == "p" and not noun.pronouns:
            continue
        for form in _joined(cell.sounds) if cell.state == "p" else spellings(cell.sounds):
            table = tables[cell.gender, cell.number, cell.state]
            suffix = form.suffix if bare(form.suffix) else ""
            table["", form.stem.rstrip(_VOWEL_MARKS), bare(suffix)][cell.case].add(suffix)
    features: Features = (("lex", lex), ("pos", noun.pos), ("prc2", "0"), ("prc1", "0"), ("prc0", "0"))
    features += (("gen", "m"), ("num", "s"), ("stt", "u"), ("cas", "u"), ("enc0", "0"))
    features += (("derived", noun.derived), ("verb", noun.verb))
    stems: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for (gender, number, state), forms in tables.items():
        for _, stem, suffix, cases in _merge(forms):
            case = {"o": "g"}.get(cases, cases) if len(cases) == 1 else "u"
            for after in _noun_suffixes(db, (gender, number, state, case), stem, suffix):
                stems[stem] += _noun_pairs(db, after, state, case, lam=stem.startswith("ل"))
    for stem, pairs in stems.items():
        db.stem(stem, features, pairs)


def _noun_suffixes(db: Database, what: tuple[str, str, str, str], stem: str, suffix: str) -> Iterator[str]:
    """The suffix categories of one declined form."""
    gender, number, state, case = what
    features: Features = (("gen", gender), ("num", number), ("cas", case))
    if state != "p":
        stt = {"n": "i"}.get(state, state)
        yield db.suffixes.add((what, suffix), lambda: [Affix(suffix, (*features, ("stt", stt), ("enc0", "0")))])
        return
    features += (("stt", "c"),)
    ends_in_vowel = (stem + suffix)[-1:] in ("ا", "ي", "و") or (stem + suffix)[-2:-1] in ("ي", "و")
    yield db.suffixes.add((what, suffix, "poss"), lambda: affixes.pronoun_suffixes(suffix, "poss", features))
    mine: Features = (*features, ("enc0", "1s_poss"))
    if (stem + suffix).endswith("ا"):
        yield db.suffixes.add((what, suffix, "my"), lambda: [Affix(suffix + "يَ", mine)])
    elif not ends_in_vowel and case in ("g", "u"):
        yield db.suffixes.add((what, suffix, "my"), lambda: [Affix(suffix.rstrip(MARKS) + "ِي", mine)])


def _noun_pairs(db: Database, after: str, state: str, case: str, *, lam: bool) -> Iterator[tuple[str, str]]:
    """The prefix categories that go with one declined form."""
    names = ["N0"]
    if case in ("g", "u"):
        names.append("NP")
    if state in ("u", "n"):
        names.append("D0")
        if case in ("g", "u"):
            names += ["DP", "DM" if lam else "DL"]
    yield from ((_nominal(db, name), after) for name in names)


@dataclass(frozen=True)
class Word:
    """A function word: ``diac`` as it is written alone, ``joined`` before pronouns (empty: it takes none)."""

    lex: str
    pos: str
    diac: str
    joined: str = ""
    clitics: str = ""
    features: Features = ()


def add_word(db: Database, word: Word) -> None:
    """Adds a function word. Its ``clitics`` are letters: c for و ف, b l k for the prepositions; none stands alone."""
    names = {"c": "N0", "b": "FB", "l": "FL", "k": "FK"}
    before = [names[c] for c in word.clitics]
    if "c" not in word.clitics:
        before.insert(0, "F0")
    features: Features = (("lex", word.lex), ("pos", word.pos), ("prc2", "0"), ("prc1", "0"), ("prc0", "0"))
    features += (*word.features, ("enc0", "0"))
    if word.diac:
        after = db.suffixes.add("word", lambda: [Affix("", (("enc0", "0"),))])
        db.stem(word.diac, features, [(_nominal(db, name), after) for name in before])
    if word.joined:
        kind = "dobj" if word.pos in ("conj_sub", "part_verb", "verb_pseudo") else "pron"
        entries = affixes.pronoun_suffixes("", kind, ())
        if word.joined.endswith("ن" + SHADDA):  # the pronoun's nun has grown into the word's: إنا، منا
            ours = Affix("َا", (("enc0", f"1p_{kind}"),))
            entries = [ours] if word.pos == "prep" else [*entries, ours]
        if word.joined.rstrip(MARKS).endswith(("ي", "ا")):
            entries = [a._replace(diac="هِ" + a.diac[2:]) if a.diac.startswith("هُ") else a for a in entries]
            mine = [Affix("َّ" if word.joined.endswith("ي") else "يَ", (("enc0", "1s_pron"),))]
        else:
            mine = [Affix("ِي", (("enc0", f"1s_{kind}"),))]
        everything = (*mine, *entries)
        after = db.suffixes.add(everything, lambda: list(everything))
        db.stem(word.joined, features, [(_nominal(db, name), after) for name in before])
