"""Finding the mentions of an article: persons, states, organisations, places, offices, dates, and anaphors.

The first pass reads every sentence for itself; the second, knowing all names of the article, finds the short forms
(كاميكاوا) by which it goes on naming the persons that it has introduced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date as Day
from functools import cache

from kg.extraction.anaphors import anaphor_at
from kg.extraction.descriptions import Description, body_at, office_at, title_at
from kg.extraction.gazetteer import Match, gazetteer
from kg.extraction.items import Sentence, is_function_word
from kg.extraction.names import evidence, name_run
from kg.language.dates import find_dates, publication_day
from kg.language.fold import fold
from kg.language.tokens import Token
from kg.lexicon.triggers import triggers
from kg.records import Article, Mention, Span

_NAME_ENDS = frozenset("بن ابن ال ابو ابي دي دو فان فون دير عبد بنت ولد".split())


def find_mentions(article: Article, sentences: Sequence[Sentence]) -> None:
    """Fills ``mentions`` of every sentence, in order of position, none overlapping another."""
    today = _today(article)
    for sentence in sentences:
        sentence.mentions = list(_first_pass(sentence, today))
    short = _short_forms(m for s in sentences for m in s.mentions)
    for sentence in sentences:
        extra = list(_second_pass(sentence, short))
        sentence.mentions = sorted([*sentence.mentions, *extra], key=lambda m: m.tokens)


# "أمس (الاثنين)": only an article that says so can call another day than its date today.
_DATED_TODAY = re.compile(r"(?:اليوم|[أا]مس)\s*\(")


def _today(article: Article) -> Day | None:
    """The day from which an article counts yesterday and tomorrow."""
    if article.date is None or not _DATED_TODAY.search(article.text):
        return article.date
    return publication_day(article.text, article.date)


def _first_pass(sentence: Sentence, today: Day | None) -> Iterator[Mention]:
    tokens = sentence.tokens
    dates = _dates_by_token(sentence, today)
    index = 0
    while index < len(tokens):
        mention = dates.get(index) or _mention_at(sentence, index)
        if mention is None:
            index += 1
            continue
        yield mention
        index = max(mention.tokens[1], index + 1)


def _dates_by_token(sentence: Sentence, today: Day | None) -> dict[int, Mention]:
    found = {}
    for date in find_dates(sentence.text, today):
        start, end = sentence.start + date.start, sentence.start + date.end
        covered = [i for i, t in enumerate(sentence.tokens) if t.start < end and t.end > start]
        if covered:
            found[covered[0]] = Mention(
                "date",
                Span(start, end, sentence.field),
                sentence.index,
                (covered[0], covered[-1] + 1),
                sentence.words(start, end),
                date=date.date,
                end_date=date.end_date,
                past=date.resolve("past"),
                future=date.resolve("future"),
                manner=date.kind,
                rule="date",
            )
    return found


def _mention_at(sentence: Sentence, at: int) -> Mention | None:
    tokens = sentence.tokens
    if tokens[at].word.kind != "word":
        return None
    anaphor = anaphor_at(tokens, at)
    office = None if _cannot_be_office(tokens, at) else office_at(tokens, at)
    if office is not None and (office.name or office.state or office.organisation or anaphor is None):
        return _described(sentence, office)
    if anaphor is not None:
        kind, last, offset, number, gender = anaphor
        return _mention(sentence, "anaphor", at, last, offset, manner=kind, number=number, gender=gender, rule="anaphor")
    match = gazetteer().at(tokens, at)
    person = match.of("person") if match else None
    if match is not None and person is not None and _is_person(tokens, match):
        return _named(sentence, at, match.last, match.split.offset, match.split.base, "known name")
    titled = title_at(tokens, at)
    if titled is not None and (mention := _titled(sentence, titled)) is not None:
        return mention
    body = body_at(tokens, at)
    if body is not None and (body.manner == "government" or match is None or body.last >= match.last):
        if body.organisation is not None and not (body.last - at == 1 and _is_ambiguous(match)):
            gender = None
            return _mention(
                sentence, "organization", at, body.last, body.offset, key=body.organisation, gender=gender, number="s", rule="organisation"
            )
        if body.state is not None and not (
            body.manner != "government" and _is_ambiguous(match) and not (match and _after_place_word(tokens, at, match))
        ):
            return _mention(
                sentence, "state", at, body.last, body.offset, key=body.state, manner=body.manner,
                gender=body.gender or "f", number="s", rule="state",
            )
    if match is not None:
        demonym = match.of("demonym")
        if demonym is not None and not demonym.ambiguous and (not match.split.preposition or demonym.manner.endswith("pd")):
            manner = "people" if demonym.manner[1] == "p" and demonym.manner.endswith("d") and not _after_noun(tokens, at) else "demonym"
            return _mention(
                sentence, "state", at, match.last, match.split.offset, key=demonym.key, manner=manner,
                gender=demonym.manner[0], number=demonym.manner[1], rule="demonym",
            )
        place = match.of("place") or match.of("region")
        if place is not None and not (place.ambiguous and not _after_place_word(tokens, at, match)):
            return _mention(sentence, "place", at, match.last, match.split.offset, key=place.key, manner=place.kind, rule="place")
    return _bare_name(sentence, at)


def _cannot_be_office(tokens: Sequence[Token], at: int) -> bool:
    """Prepositions that look like offices (أمام), and adjectives of the noun before (قاعدة عسكرية)."""
    form = tokens[at].word
    if is_function_word(form.folded) and "إ" not in form.surface:
        return True
    if any(a.pos == "noun" and fold(a.lemma) in _event_nouns() for a in form.analyses):
        return True  # المفاوضات are talks, not women negotiators
    if any(a.derived == "masdar" and a.gender == "f" for a in form.analyses) and not form.folded.startswith("ال"):
        return True  # مساعدة تركيا is help for Turkey, not her assistant
    if at and any(a.pos == "adj" for a in form.analyses) and not form.folded.startswith("ال"):
        return tokens[at - 1].word.kind == "word" and any(a.pos in ("noun", "adj") for a in tokens[at - 1].word.analyses[:1])
    return at > 0 and tokens[at - 1].word.folded in _CHAMBERS


@cache
def _event_nouns() -> frozenset[str]:
    return frozenset(lemma for lemmas in triggers("meeting")["nouns"].values() for lemma in lemmas)


_CHAMBERS = frozenset("مجلس مجلسي مجلسا بمجلس لمجلس والمجلس ومجلس جامعه".split())


def _is_ambiguous(match: Match | None) -> bool:
    return match is not None and all(e.ambiguous for e in match.entries)


def _is_person(tokens: Sequence[Token], match: Match) -> bool:
    """A known name of one word that is a common word too needs a given name before it; the lexicon's `alone` forms not."""
    return match.split.base == tokens[match.first].word.folded or len(match.split.base) > 2


def _after_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before is a noun that an adjective here would modify."""
    return at > 0 and tokens[at - 1].word.kind == "word" and any(a.pos == "noun" for a in tokens[at - 1].word.analyses)


_PLACE_WORDS = frozenset("في الي من مدينه بلده محافظه ولايه منطقه قريه مطار ميناء العاصمه عاصمه اقليم مقاطعه جزيره ريف شمال جنوب شرق غرب قرب".split())


def _after_place_word(tokens: Sequence[Token], at: int, match: Match) -> bool:
    return bool(match.split.preposition) or (at > 0 and tokens[at - 1].word.folded in _PLACE_WORDS)


def _described(sentence: Sentence, d: Description) -> Mention | None:
    tokens = sentence.tokens
    form = d.form
    if form is None:
        return None
    role = sentence.words(tokens[d.role[0]].start + d.offset, tokens[d.role[1] - 1].end)
    # نائبه is his deputy, not نائبة with its dots left out
    gender = "m" if form.gender == "f" and tokens[d.first].text.endswith("ه") else form.gender
    common = {"role": role, "office": form.office, "state": d.state, "gender": gender, "number": form.number}
    if d.name is not None:
        name = sentence.words(tokens[d.name[0]].start, tokens[d.name[1] - 1].end)
        return _mention(sentence, "person", d.first, d.last, d.offset, name=name, key=d.known, rule="office and name",
                        organisation=d.organisation, **common)  # type: ignore[arg-type]
    return _mention(sentence, "office", d.first, d.last, d.offset, manner="office", rule="office",
                    organisation=d.organisation, **common)  # type: ignore[arg-type]


def _titled(sentence: Sentence, title: Match) -> Mention | None:
    """Honorifics, ranks and professions before a name: السيد، الشيخ، اللواء المتقاعد، المحلل السياسي."""
    tokens = sentence.tokens
    at, state, steps = title.last, None, 0
    while at < len(tokens) and steps < 4:
        steps += 1
        further = title_at(tokens, at)
        if further is not None and not further.split.conjunction and not further.split.preposition:
            at = further.last
            continue
        match = next(gazetteer().exact(tokens, at, tokens[at].word.folded), None)
        if match is not None and (demonym := match.of("demonym")):
            state, at = demonym.key, match.last
            continue
        if tokens[at].word.kind == "mark" and tokens[at].text in "،." and at == title.last:
            at += 1
            continue
        break
    run = name_run(tokens, at, titled=True)
    if run is None:
        return None
    name = sentence.words(tokens[at].start, tokens[run.last - 1].end)
    form = title.entries[0].item
    return _mention(
        sentence, "person", title.first, run.last, title.split.offset, name=name, key=run.known,
        role=sentence.words(tokens[title.first].start + title.split.offset, tokens[at - 1].end),
        office=f"title:{title.entries[0].key}", state=state, gender=getattr(form, "gender", None), number="s", rule="title and name",
    )


def _named(sentence: Sentence, at: int, last: int, offset: int, base: str, rule: str) -> Mention | None:
    """A name, with an office in apposition after it (بيسكوف، الناطق باسم الرئاسة الروسية)."""
    tokens = sentence.tokens
    run = name_run(tokens, at, titled=False, base=base, surface=tokens[at].text[offset:])
    last = max(last, run.last if run else 0)
    known = run.known if run else None
    name = sentence.words(tokens[at].start + offset, tokens[last - 1].end)
    given = evidence(base, tokens[at].text[offset:])
    mention = _mention(sentence, "person", at, last, offset, name=name, key=known, number="s", rule=rule,
                       gender="m" if given.given else None)
    after = last + 1 if last < len(tokens) and tokens[last].text in ("،", ",", "(", "-") else last
    if after < len(tokens):
        office = office_at(tokens, after)
        if office is not None and office.name is None and office.offset == 0 and office.form is not None and office.form.number == "s":
            definite = office.state or office.organisation
            if definite:
                role = sentence.words(tokens[office.role[0]].start, tokens[office.role[1] - 1].end)
                span = Span(mention.span.start, tokens[office.last - 1].end, sentence.field)
                mention = replace(
                    mention, role=role, office=office.form.office, state=office.state or office.organisation,
                    tokens=(at, office.last), span=span, gender=office.form.gender or mention.gender, rule=rule + ", office after it",
                )
    return mention


def _bare_name(sentence: Sentence, at: int) -> Mention | None:
    """A name that no list and no title announces: a given name followed by something that reads as a name."""
    tokens = sentence.tokens
    for split in tokens[at].word.splits:
        surface = tokens[at].text[split.offset :]
        first = evidence(split.base, surface)
        if not (first.given or (first.particle and at + 1 < len(tokens))):
            continue
        run = name_run(tokens, at, titled=False, base=split.base, surface=surface)
        if run is None or run.last - at < 2 or run.strength < 0.6:
            continue
        return _named(sentence, at, run.last, split.offset, split.base, "given name")
    return None


def _mention(sentence: Sentence, kind: str, first: int, last: int, offset: int, *, name: str | None = None,
             organisation: str | None = None, **more: str | None) -> Mention:
    tokens = sentence.tokens
    start, end = tokens[first].start + offset, tokens[last - 1].end
    if organisation and not more.get("state"):
        more["state"] = organisation
    return Mention(
        kind, Span(start, end, sentence.field), sentence.index, (first, last), name or sentence.words(start, end), **more  # type: ignore[arg-type]
    )


def _short_forms(mentions: Iterator[Mention]) -> dict[str, Mention]:
    """The family names (and East Asian first names) by which the persons of an article can be named again."""
    short: dict[str, Mention] = {}
    for mention in mentions:
        if mention.kind != "person":
            continue
        words = fold(mention.name).replace("-", " ").split()
        if len(words) < 2:
            if len(words[0]) > 2:
                short.setdefault(words[0], mention)
            continue
        tail = words[-1]
        if _east_asian(words):
            short.setdefault(words[0], mention)
            continue
        if len(words) > 2 and words[-2] in _NAME_ENDS:
            short.setdefault(" ".join(words[-2:]), mention)
        if len(tail) > 2:
            short.setdefault(tail, mention)
    return short


def _east_asian(words: Sequence[str]) -> bool:
    """Three short syllables: the family name comes first (كيم جونغ أون، شي جين بينغ)."""
    return len(words) == 3 and all(len(w) <= 5 for w in words)


def _second_pass(sentence: Sentence, short: dict[str, Mention]) -> Iterator[Mention]:
    tokens = sentence.tokens
    taken = {i for m in sentence.mentions for i in range(*m.tokens)}
    for at, token in enumerate(tokens):
        if at in taken or token.word.kind != "word":
            continue
        for split in token.word.splits:
            known = short.get(split.base)
            if known is None:
                continue
            e = evidence(split.base, token.text[split.offset :])
            if e.common and not _name_position(tokens, at, taken):
                continue
            yield replace(
                known,
                span=Span(token.start + split.offset, token.end, sentence.field),
                sentence=sentence.index,
                tokens=(at, at + 1),
                name=token.text[split.offset :],
                role=None,
                rule="short form",
                manner="short",
            )
            break


def _name_position(tokens: Sequence[Token], at: int, taken: set[int]) -> bool:
    """Where a common word can still be a name: right after a verb of saying or meeting."""
    return at > 0 and any(a.pos == "verb" and not a.enclitic for a in tokens[at - 1].word.analyses[:1])
