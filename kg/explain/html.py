"""An explanation as one page for a browser: nothing else is fetched, nothing is run, no keyboard or screen shut out.

The page is Arabic, right to left; names of rules and ids stand in it as they are. An article's words are never markup:
what could be is escaped, what steers the direction of writing is shown and not obeyed.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from urllib.parse import urlsplit

from kg.display import plain
from kg.explain.marks import marked
from kg.explain.model import EventShown, Explanation, FactShown, FillerShown, ItemShown, MentionShown, SentenceShown
from kg.explain.words import OUTCOMES, safe
from kg.exports.output import whole_file
from kg.graph.labels import class_labels

KINDS: Mapping[str, str] = {
    "person": "شخص",
    "state": "دولة",
    "organization": "منظمة",
    "place": "مكان",
    "date": "تاريخ",
    "office": "منصب بلا اسم",
    "anaphor": "إحالة",
}
"""The kinds of mention, as the page calls them."""

# The date at the end of an event's label; left to itself it would be turned round among Arabic letters.
_DATE = re.compile(r" \(([-\d]+)\)$")


def write_page(explanations: Iterable[Explanation], target: str) -> int:
    """Writes one page with all the explanations, whole or not at all.

    :param explanations: of one article or several; none leaves the target as it is.
    :param target: the path; ``-`` is standard output.
    :return: how many there were.
    :raises OSError: if the file cannot be written.
    """
    articles = [_Article(number, explanation) for number, explanation in enumerate(explanations, 1)]
    if articles:
        with whole_file(target) as file:
            file.write(_document(articles).encode("utf-8"))
    return len(articles)


def page(explanations: Iterable[Explanation]) -> str:
    """The page itself, as text that UTF-8 can hold."""
    return _document([_Article(number, explanation) for number, explanation in enumerate(explanations, 1)])


@cache
def _style() -> str:
    return files("kg.explain").joinpath("page.css").read_text(encoding="utf-8")


def _document(articles: Sequence[_Article]) -> str:
    # The page may not run or fetch anything, whatever an article holds.
    digest = b64encode(sha256(_style().encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = articles[0].title if len(articles) == 1 else f"المقالات: {len(articles)}"
    return _lines(
        "<!DOCTYPE html>",
        '<html lang="ar" dir="rtl">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{_text(title)} – محضر</title>",
        f"<style>{_style()}</style>",
        "</head>",
        "<body>",
        "<main>",
        *(article.html() for article in articles),
        "</main>",
        "</body>",
        "</html>\n",
    )


class _Article:
    """One article's part of the page. Its anchors begin with its number: ``a1-s3``, ``a1-f2``, ``a1-e1``, ``a1-m7``."""

    def __init__(self, number: int, explanation: Explanation) -> None:
        self._at = f"a{number}"
        self._explanation = explanation
        self.title = explanation.article.title or explanation.article.id
        shown = explanation.sentences
        self._anchors = {f"s{s.number}" for s in shown} | {f"e{e.number}" for e in explanation.events}
        self._anchors |= {f"f{f.number}" for s in shown for f in s.facts}
        self._anchors |= {f"m{m.number}" for s in shown for m in s.mentions}

    def html(self) -> str:
        """All of it."""
        at, events = self._at, self._explanation.events
        return _lines(
            f'<article id="{at}" aria-labelledby="{at}-h">',
            "<header>",
            f'<h1 id="{at}-h">{_quote(self.title)}</h1>',
            f'<p class="meta">{"".join(_about(self._explanation))}</p>',
            "</header>",
            f'<section aria-labelledby="{at}-eh">',
            f'<h2 id="{at}-eh">{f"الأحداث ({len(events)})" if events else "لا أحداث"}</h2>',
            '<ol class="events">' if events else "",
            *map(self._event, events),
            "</ol>" if events else "",
            "</section>",
            f'<section aria-labelledby="{at}-sh">',
            f'<h2 id="{at}-sh">الجمل</h2>',
            _legend(),
            *map(self._sentence, self._explanation.sentences),
            "</section>",
            *_left_out(self._explanation),
            "</article>",
        )

    def _link(self, anchor: str, shown: str) -> str:
        """A link to a part of the article, if it is on the page."""
        return f'<a href="#{self._at}-{anchor}">{shown}</a>' if anchor in self._anchors else shown

    def _event(self, event: EventShown) -> str:
        when = _DATE.search(event.label)
        label = _quote(_DATE.sub("", event.label)) + (f" {_code(when[1])}" if when else "")
        quotes = (
            self._link(f"s{quote.sentence}", f"الجملة {quote.sentence}") + " " + _offsets(*quote.evidence.span[:2])
            for quote in event.evidence
        )
        facts = "، ".join(self._link(f"f{number}", str(number)) for number in event.facts)
        return _lines(
            f'<li id="{self._at}-e{event.number}">',
            f"<header><h3>{event.number}. {label}</h3><span>{_code(event.id)}</span></header>",
            _facts_table([*self._slots(event.slots, event.status), _row("الشاهد", quotes)]),
            f'<p class="dim">من الوقائع: {facts}</p>',
            "</li>",
        )

    def _sentence(self, sentence: SentenceShown) -> str:
        headline = sentence.field == "title"
        called = f"{'العنوان' if headline else 'الجملة'} {sentence.number}"
        counts = [f"<b>الوقائع: {len(sentence.facts)}</b>"] if sentence.facts else []
        counts.append(f"الأسماء: {len(sentence.mentions)}")
        details = [
            f"<details{' open' if sentence.facts else ''}>",
            f"<summary>{' · '.join([called, *counts])}</summary>",
            *(self._fact(fact, sentence) for fact in sentence.facts),
            _mentions(sentence.mentions, folded=bool(sentence.facts)),
            _items(sentence.items or ()),
            "</details>",
        ]
        return _lines(
            f'<section class="sentence{" headline" if headline else ""}" id="{self._at}-s{sentence.number}"'
            f' aria-label="{called}">',
            f'<p class="words" dir="auto">{marked(self._at, sentence, _tooltip)}</p>',
            *(details if sentence.mentions or sentence.facts or sentence.items else ()),
            "</section>",
        )

    def _fact(self, fact: FactShown, sentence: SentenceShown) -> str:
        outcome = OUTCOMES[fact.outcome]
        span = fact.evidence.span
        all_of_it = span == (sentence.start, sentence.end, sentence.field)
        quote = "الجملة كلها" if all_of_it else _quote(fact.evidence.quote)
        hints = (_code(name) + (f" {_quote(value)}" if value != "1" else "") for name, value in fact.hints.items())
        rows = [*self._slots(fact.slots, fact.status), _row("قرائن", hints)]
        rows.append(_row("الشاهد", [f"{quote} {_offsets(*span[:2])}"]))
        into = " " + self._link(f"e{fact.event}", f"الحدث {fact.event}") if fact.event else ""
        return _lines(
            f'<section class="fact{" lost" if outcome.lost else ""}" id="{self._at}-f{fact.number}">',
            f"<header><h3>الواقعة {fact.number}: {_name(fact.kind)} «{_quote(fact.trigger)}»</h3>"
            f"<span>القاعدة: {_code(fact.rule)}</span></header>",
            _facts_table(rows),
            f'<p class="outcome">{outcome.arabic}{into}</p>',
            "</section>",
        )

    def _slots(self, slots: Mapping[str, tuple[FillerShown, ...]], status: str | None) -> Iterator[str]:
        for slot, fillers in slots.items():
            yield _row(_name(slot), map(self._filler, fillers))
        if status:
            yield _row(_name("status"), [_name(status)])

    def _filler(self, filler: FillerShown) -> str:
        if filler.kind == "date":
            return _code(filler.value)
        if filler.kind == "text":
            return f"{_quote(filler.value)} {_offsets(*filler.span[:2]) if filler.span else ''}"
        words = self._link(f"m{filler.mention}", _quote(filler.words)) if filler.words else ""
        if filler.kind == "none":
            return f"{words} (لا كيان له)"
        label = _quote(filler.label) if filler.label and filler.label != filler.words else ""
        return f"{f'{label} ({words})' if label and words else label or words} {_code(filler.value)}"


# --- what an article is, and what is none of it -----------------------------------------------------------------------


def _about(explanation: Explanation) -> Iterator[str]:
    article = explanation.article
    yield f"<span>المعرّف: {_code(article.id)}</span>"
    if article.date:
        yield f"<span>نُشر: {_code(article.date.isoformat())}</span>"
    else:
        yield "<span>بلا تاريخ نشر، فلا يُحسب تاريخ مثل «أمس»</span>"
    if article.source:
        yield f"<span>المصدر: {_quote(article.source)}</span>"
    if article.url:
        yield f"<span>{_address(article.url)}</span>"


def _address(url: str) -> str:
    """An article's address: a link only where that leads to the web."""
    try:
        web = urlsplit(url).scheme in ("http", "https")
    except ValueError:
        web = False
    return f'<a href="{_text(url)}" rel="noopener noreferrer">{_code(url)}</a>' if web else _code(url)


def _legend() -> str:
    kinds = "".join(f'<li><mark class="{kind}">{name}</mark></li>' for kind, name in KINDS.items())
    return (
        f'<ul class="legend" aria-label="مفتاح الألوان">{kinds}'
        '<li><span class="trigger">ما دلّ على الواقعة</span></li></ul>'
    )


def _left_out(explanation: Explanation) -> Iterator[str]:
    article = explanation.article
    if article.debris:
        yield f'<details class="dim"><summary>ما تُرك لأنه ليس من المقال ({len(article.debris)})</summary><ul>'
        yield from (f"<li>{_quote(article.quote(s))} {_offsets(s.start, s.end)}</li>" for s in article.debris)
        yield "</ul></details>"


# --- tables -----------------------------------------------------------------------------------------------------------


def _row(name: str, values: Iterable[str]) -> str:
    """A row of a fact's table; none if there is no value."""
    cells = "".join(f"<li>{value}</li>" for value in values)
    return f'<tr><th scope="row">{name}</th><td><ul>{cells}</ul></td></tr>' if cells else ""


def _facts_table(rows: Iterable[str]) -> str:
    return f"<table><tbody>{''.join(rows)}</tbody></table>"


def _wide(name: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table that a narrow screen scrolls, by keyboard too."""
    head = "".join(f'<th scope="col">{h}</th>' for h in heads)
    body = "\n".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{name}"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _mentions(mentions: Sequence[MentionShown], folded: bool) -> str:
    if not mentions:
        return ""
    table = _wide("الأسماء", ("الكلمات", "النوع", "المقصود", "الصفة", "كيف عُرف"), map(_mention, mentions))
    return f"<details><summary>الأسماء</summary>{table}</details>" if folded else table


def _mention(mention: MentionShown) -> tuple[str, ...]:
    label = f"{_quote(mention.label)} " if mention.label and mention.label != mention.words else ""
    meant = mention.entity or "/".join(mention.dates)
    return (
        f'<mark class="{mention.kind}">{_quote(mention.words)}</mark>',
        KINDS[mention.kind],
        label + _code(meant) if meant else "—",
        " ".join([_quote(mention.role or ""), _code(_office(mention))]),
        _code("; ".join(dict.fromkeys((mention.manner, mention.rule)))),
    )


def _tooltip(mention: MentionShown) -> str:
    parts = [KINDS[mention.kind], mention.label, mention.entity or "/".join(mention.dates), _office(mention)]
    return _text(" · ".join(filter(None, [*parts, mention.rule])))


def _office(mention: MentionShown) -> str:
    return " / ".join(filter(None, (mention.office, mention.state)))


def _items(items: Sequence[ItemShown]) -> str:
    if not items:
        return ""
    rows = ((_quote(i.text), _quote(i.lemma), _code(i.kind), _code(i.pos), _code(i.pronoun)) for i in items)
    table = _wide("الكلمات", ("الكلمة", "المدخل", "في القواعد", "القسم", "الضمير"), rows)
    return f"<details><summary>الكلمات ({len(items)})</summary>{table}</details>"


# --- words ------------------------------------------------------------------------------------------------------------


def _lines(*parts: str) -> str:
    return "\n".join(filter(None, parts))


def _text(words: str) -> str:
    """Words for where no markup can stand: titles, tooltips, addresses."""
    return escape(plain(words))


def _quote(words: str) -> str:
    return f"<bdi>{safe(words)}</bdi>" if words else ""


def _code(words: str) -> str:
    return f"<code>{safe(words)}</code>" if words else ""


def _name(name: str) -> str:
    """What the ontology calls a class, property or status."""
    return _text(class_labels(name)[0])


def _offsets(start: int, end: int) -> str:
    return f"<code>{start}–{end}</code>"
