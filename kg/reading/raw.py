"""One article as it was found: its bytes, uncut, and how to read them.

Finding articles is quick and needs the inputs in order; reading them takes time and needs nothing but the article. So
the two are apart, and the second can be done by many processes at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from kg.errors import InputError, Place
from kg.reading.dateline import date_from_text
from kg.reading.debris import find_debris
from kg.reading.languages import why_not_arabic
from kg.records import Article

MAX_CHARACTERS = 200_000
"""Code points that an article's text may have: thirty times a long report. Which of its tellings are of one event is
found in time that grows with the square of their number, and this bounds it to seconds."""


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes (or text, where its encoding was known) of one article; small, and it pickles.

    ``parse`` makes an article of it, ``id`` is the article's where it brings none of its own. A page of a web crawl has
    its ``url``, the ``day`` on which it was fetched, and how its bytes are ``encoded`` (HTTP's names, last one first).
    """

    place: Place
    parse: Callable[[Raw], Article]
    data: bytes | str
    id: str
    url: str | None = None
    day: date | None = None
    encoded: tuple[str, ...] = ()

    def article(self) -> Article:
        """The article, its debris marked, and dated from its text where nothing else dates it.

        :raises InputError: if there is none.
        """
        article = self.parse(self)
        if (length := len(article.text)) > MAX_CHARACTERS:
            problem = f"{length} characters long, and an article may have {MAX_CHARACTERS}; split it"
            raise InputError(self.place, problem, kind="too-large", id=article.id)
        if why := why_not_arabic(article.text):
            raise InputError(self.place, f"{why}; leave it out", kind="language", id=article.id)
        return prepared(article)

    def error(self, problem: str, kind: str = "malformed", id: str | None = None) -> InputError:
        """What to raise if there is no article."""
        return InputError(self.place, problem, kind=kind, id=id)


Piece = Raw | InputError
"""What a source holds: an article, or something that is none."""


def prepared(article: Article) -> Article:
    """``article`` with its debris found, and its date read off its dateline if it has none."""
    return replace(
        article,
        date=article.date or date_from_text(article.text),
        debris=find_debris(article.text, article.title),
    )
