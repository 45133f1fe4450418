"""Names that an article does not introduce: family names of known persons, and unknown speakers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.announced import saying, says, takes_no_man
from kg.extraction.mentions.known import in_office, plausible, prominent
from kg.extraction.mentions.roster import Roster
from kg.extraction.names.context import closes_phrase
from kg.extraction.names.evidence import NameEvidence, begins_new_phrase, evidence, is_definite
from kg.extraction.names.gazetteer import Match, office_names, short_names, title_names
from kg.extraction.names.runs import name_run
from kg.extraction.names.weights import TITLED
from kg.language.fold import fold
from kg.language.tokens import Split, Token
from kg.lexicon.function_words import WAS
from kg.lexicon.marks import QUOTES_CLOSE, QUOTES_OPEN
from kg.lexicon.offices import OfficeForm
from kg.lexicon.persons import KnownPerson, persons
from kg.lexicon.triggers import triggers
from kg.records import Mention, Span


def can_be_named(tokens: Sequence[Token], at: int, last: int, split: Split, e: NameEvidence) -> bool:
    """Whether a word that is the short form of a name can be that name here and no common word or other name."""
    if _is_adjective(tokens, at, split, e):
        return False
    if e.verb and not e.plain and not split.preposition and _is_no_verb(tokens, at, last):
        return True
    if e.verb and not split.offset and _after_deed(tokens, at):
        return True
    if e.word or e.other:
        if split.preposition or e.verb:
            return not e.verb and e.definite and e.plain and closes_phrase(tokens, last)
        return (
            _name_position(tokens, at)
            or _has_met(tokens, at, last)
            or (split.conjunction == "" and closes_phrase(tokens, last) and _opens(tokens, at))
        )
    return True


_GOVERNING = frozenset("عن مع الي من بين لدي".split())


def _is_no_verb(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether what can only be a verb or a name is a name here: كان روته قد وصل, نقل عن روته قوله."""
    before = tokens[at - 1].word.folded if at else ""
    after = tokens[last].word.folded if last < len(tokens) else ""
    return before in _GOVERNING or (before.removeprefix("و") in WAS and after == "قد")


@cache
def _deeds() -> frozenset[str]:
    """Verbs whose subject is a person, and that govern no other verb right after them."""
    verbs = triggers("meeting")["verbs"]
    return frozenset().union(*(verbs[group] for group in ("meet", "receive", "visit", "hold", "discuss")), saying())


def _after_deed(tokens: Sequence[Token], at: int) -> bool:
    """والتقى سال الرئيس, واتهم يول X: whether what looks like a verb stands right after one that takes none."""
    before = tokens[at - 1].word if at else None
    verb = before.analyses[0] if before is not None and before.analyses else None
    return verb is not None and verb.pos == "verb" and not verb.enclitic and fold(verb.lemma) in _deeds()


def _is_adjective(tokens: Sequence[Token], at: int, split: Split, e: NameEvidence) -> bool:
    """A definite word after a definite noun, which it qualifies (السهم الذهبي)."""
    if not e.definite or split.conjunction or split.preposition or at == 0 or not (e.word or split.base.endswith("ي")):
        return False
    before = tokens[at - 1].word
    if before.kind != "word" or not before.folded.startswith(("ال", "وال", "بال", "لل", "فال")):
        return False
    if before.folded in ("الي", "والي", "الا"):
        return False  # إلى البكوش: no article
    return not any(a.pos == "verb" for a in before.analyses[:1])


def _name_position(tokens: Sequence[Token], at: int) -> bool:
    """Where a common word can still be a name: after a verb that nothing shows to be a noun, or in the genitive."""
    if at and _can_describe_nothing(tokens, at):
        return True
    if at == 0 or not any(a.pos == "verb" and not a.enclitic for a in tokens[at - 1].word.analyses[:1]):
        return False
    if at == 1 or all(a.pos == "verb" for a in tokens[at - 1].word.analyses):
        return True
    before = tokens[at - 2].word
    return before.kind == "mark" or not any(a.pos in ("noun", "adj", "prep") for a in before.analyses[:1])


def _can_describe_nothing(tokens: Sequence[Token], at: int) -> bool:
    """بموافقة [مودي], قبل [مودي] دعوة: a masculine adjective that has no noun to agree with (Ryding, ch. 10.1)."""
    before, analyses = tokens[at - 1].word, tokens[at].word.analyses
    if not analyses or any(a.pos != "adj" or a.gender != "m" for a in analyses):
        return False
    if before.folded.removeprefix("و") == "قبل":
        return True
    noun = before.analyses[:1]
    return before.surface.endswith("ة") and all(a.pos == "noun" and a.number == "s" for a in noun)


@cache
def _encounters() -> frozenset[str]:
    """Nouns whose genitive is one man who meets another."""
    nouns = triggers("meeting")["nouns"]
    encounters: frozenset[str] = nouns["of_two"] | (nouns["in_person"] & nouns["single"])
    return encounters


def _has_met(tokens: Sequence[Token], at: int, last: int) -> bool:
    """لقاء [المعلم] لافروف, اجتماع [غني] بشريف: whether a common word says whose meeting it is.

    An indefinite word could describe the meeting (لقاء ودي): a preposition or another party must follow it.
    """
    form = tokens[at].word
    if not at or office_names().starts(form):
        return False
    noun = tokens[at - 1].word.analyses[:1]
    if not any(a.pos == "noun" and not a.enclitic and fold(a.lemma) in _encounters() for a in noun):
        return False
    if is_definite(form.surface):
        return not is_definite(tokens[at - 1].word.surface)
    following = tokens[last].word if last < len(tokens) else None
    if following is None or following.kind != "word":
        return False
    return following.folded == "مع" or any(s.conjunction == "و" or s.preposition == "ب" for s in following.splits)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing before a word can govern it: the start, a mark, or a conjunction."""
    if at == 0:
        return True
    before = tokens[at - 1].word
    if title_names().starts(before):
        return True
    return before.kind == "mark" or before.folded in (
        "ان",
        "بين",
        "مع",
        "وان",
        "ل",
        "نظام",
        "حكومه",
        "اداره",
        "الي",
        "على",
        "علي",
        "من",
        "عن",
        "ضد",
    )


def after_saying(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of saying stands right before a token, quotation marks passed over."""
    return at > 0 and says(tokens[_before_quotes(tokens, at)].word)


def _before_quotes(tokens: Sequence[Token], at: int) -> int:
    """The token before one and before the mark that opens a quotation with it (-1 for none)."""
    return at - 2 if at and tokens[at - 1].word.surface in QUOTES_OPEN else at - 1


def is_firm(mention: Mention, sentences: Sequence[Sentence]) -> bool:
    """شركة [بيرسون] … وقالت بيرسون: whether who seems to speak is what an article calls a firm or a medium.

    :param mention: who is told by one word that no list knows, after a verb of saying.
    """
    word = fold(mention.name)
    for sentence in sentences:
        before = ""
        for form in sentence.forms:
            if form.folded.endswith(word) and before in _FIRMS:
                return True
            before = form.folded
    return False


_FIRMS = frozenset(
    prefix + noun
    for noun in "شركه وكاله مجموعه شبكه صحيفه مصرف بنك موسسه دار قناه مجله محطه منصه موقع دوريه".split()
    for prefix in ("", "و", "ل", "ب", "ف", "ول", "وب")
)


def speaker_at(sentence: Sentence, at: int, taken: set[int]) -> Mention | None:
    """An unknown word that looks much like a name, right after a verb of saying: وقال هيرمان، وأضاف «إيرنست»."""
    tokens = sentence.tokens
    form = tokens[at].word
    before = _before_quotes(tokens, at)
    quoted = before == at - 2
    if before < 0 or before in taken or form.folded[:1] in "يت" or not says(tokens[before].word):
        return None
    verb = tokens[before].word.analyses[0]
    e = evidence(form.folded, form.surface)
    if (
        (e.listed and not (e.given == 2 and (quoted or not e.arab)))
        or e.word
        or e.other
        or e.function
        or e.definite
        or e.office
        or e.shape < 0.85
        or begins_new_phrase(form)
    ):
        return None
    last = at + 1
    if quoted and not (last < len(tokens) and tokens[last].text in QUOTES_CLOSE):
        return None
    if quoted and fold(verb.lemma) not in triggers("speech")["verbs"]["go_on"]:
        return None  # things in quotation marks speak as well
    if not quoted:
        run = name_run(tokens, at, level=TITLED)
        if run is None:
            return None
        last = run.last
        ends = last >= len(tokens) or tokens[last].word.kind != "word" or closes_phrase(tokens, last)
        whom = not ends and (last in taken or is_definite(tokens[last].text))
        accuses = not takes_no_man(tokens[before].word)
        if (accuses and run.parts > 1) or not (ends or (accuses and whom)):
            return None  # but اتهم هيرمان روسيا: whom he accuses stands right after him
    span = Span(tokens[at].start, tokens[last - 1].end, sentence.field)
    return Mention(
        "person",
        span,
        sentence.index,
        (at, last),
        sentence.words(*span[:2]),
        number="s",
        rule="speaker",
        gender=verb.gender or None,
    )


def known_at(
    sentence: Sentence, at: int, roster: Roster, taken: set[int], spoken: frozenset[str], year: int | None
) -> Mention | None:
    """A person whom the lexicon knows by this name alone, if nothing speaks against it."""
    tokens = sentence.tokens
    match = short_names().at(tokens, at)
    if match is None or any(i in taken for i in range(match.first, match.last)) or match.split.preposition == "ك":
        return None
    form = tokens[at].word
    e = evidence(match.split.base, form.surface[match.split.offset :])
    if match.split.offset and evidence(form.folded, form.surface).whole:
        return None
    single = match.last - match.first == 1
    if single and (e.function or (match.split.preposition and len(match.split.base) < 4)):
        return None
    before = tokens[match.first - 1].word.folded if match.first else ""
    another = any(" " in m.name for m in roster.short.get(before, ()))  # اتهم بودولياك بوتين: two
    if not another and _within_longer_name(tokens, match):
        return None
    best = _best_known(match, e, roster, spoken, year)
    if best is None:
        return None
    person = persons()[best or match.entries[0].key]
    if single and _is_adjective(tokens, at, match.split, e):
        return None
    doubtful = single and (e.word or e.given or e.other) and not (e.word and _after_his_office(tokens, at, person))
    if doubtful and not can_be_named(tokens, at, match.last, match.split, e):
        return None
    if _other_gender(tokens, at, person.gender):
        return None
    start, end = tokens[at].start + match.split.offset, tokens[match.last - 1].end
    return Mention(
        "person",
        Span(start, end, sentence.field),
        sentence.index,
        (at, match.last),
        sentence.words(start, end),
        key=best or None,
        gender=person.gender,
        number="s",
        rule="known short form",
        manner="short",
    )


def _after_his_office(tokens: Sequence[Token], at: int, person: KnownPerson) -> bool:
    """زيارة الرئيس ماكرون المرتقبة, للرئيس ماكرون: whether an office that a person has held stands right before."""
    held = {term.office for term in person.offices}
    for split in tokens[at - 1].word.splits if at else ():
        for entry in office_names().single(split.base):
            form = entry.item
            if isinstance(form, OfficeForm) and form.shape == "definite" and form.office in held:
                return True
    return False


def _best_known(match: Match, e: NameEvidence, roster: Roster, spoken: frozenset[str], year: int | None) -> str | None:
    """Whom a short name of the lexicon means: one whom the article has named, else the one whose state it speaks of."""
    named = [entry.key for entry in match.entries if entry.key in roster.keys]
    if named:
        return named[0]
    single = match.last - match.first == 1
    if single and match.split.base in roster.short:
        return None  # another person of that family name
    found = []
    for entry in match.entries:
        person = persons()[entry.key]
        if entry.manner != "alone" or not plausible(person, year):
            continue
        supported = bool({person.state, person.org} & spoken)
        famous = prominent(person, year) or (
            e.shape >= 0.9 and not e.definite and len(match.split.base) > 3 and in_office(person, year)
        )
        ordinary = single and (e.word or e.given or e.other or (e.definite and bool(match.split.preposition)))
        if ordinary and not (supported and famous and not e.verb):
            continue
        if famous or (supported and not e.definite and (not single or e.shape >= 0.8)):
            found.append((supported, famous, entry.key))
    if not found:
        return None
    found.sort(key=lambda item: (not item[0], not item[1]))
    if len(found) > 1 and found[0][:2] == found[1][:2]:
        return ""  # one of several
    return found[0][2]


def _within_longer_name(tokens: Sequence[Token], match: Match) -> bool:
    """Whether words beside a short name make it part of another person's or thing's name."""
    before = (
        tokens[match.first - 1] if match.first and not match.split.conjunction and not match.split.preposition else None
    )
    if before is not None and before.word.kind == "word":
        e = evidence(before.word.folded, before.word.surface)
        if (
            not e.function
            and not e.verb
            and not e.office
            and not office_names().starts(before.word)  # للرئيس
            and (e.given == 2 or (not e.word and not e.other and e.shape > 0.6))
        ):
            return True
    if match.last < len(tokens) and tokens[match.last].word.kind == "word":
        form = tokens[match.last].word
        e = evidence(form.folded, form.surface)
        if not begins_new_phrase(form) and not (e.function or e.verb or e.word or e.other or e.office):
            return bool(e.listed or e.shape > 0.9)
    return False


def _other_gender(tokens: Sequence[Token], at: int, gender: str) -> bool:
    """Whether the verb before a name says that its subject is of the other gender."""
    if at == 0:
        return False
    verbs = [a for a in tokens[at - 1].word.analyses[:1] if a.pos == "verb" and a.person == "3" and a.number == "s"]
    return bool(verbs) and verbs[0].gender == "f" and gender == "m" and not verbs[0].enclitic and verbs[0].aspect == "p"
