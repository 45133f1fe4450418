"""The dates that an article gives, and the day from which it counts them."""

from __future__ import annotations

from datetime import date as Day

from kg.extraction.grammar.items import Sentence
from kg.language.dates import find_dates, publication_day
from kg.records import Article, Mention, Span


def today_of(article: Article) -> Day | None:
    """The day from which an article counts yesterday and tomorrow."""
    if article.date is None or not _names_today(article.text):
        return article.date
    return publication_day(article.text, article.date)


def _names_today(text: str) -> bool:
    """أمس (الاثنين): only an article that says so can call another day than its date today."""
    at = text.find("(")
    while at >= 0:
        if text[max(0, at - 8) : at].rstrip().endswith(("اليوم", "أمس", "امس")):
            return True
        at = text.find("(", at + 1)
    return False


def dates_by_token(sentence: Sentence, today: Day | None, told: Mention | None) -> dict[int, Mention]:
    """The dates of a sentence by their first token.

    :param told: the date told last before it, from which it counts where it says في اليوم التالي.
    """
    found: dict[int, Mention] = {}
    before = told if told is not None and told.span.field == sentence.field else None
    day = (before.past, before.future) if before is not None else (None, None)
    for date in find_dates(sentence.text, today, forms=sentence.forms, told=day):
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
