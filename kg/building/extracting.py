"""One article at a time: what it says, ready to be kept. A pure function, for any number of processes or machines."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from kg import collector
from kg.errors import InputError, KgError, Place, UsageError
from kg.graph.terms import slug
from kg.limits import NO_LIMITS, LimitError, Limits
from kg.reading.raw import Raw
from kg.records import Article, ArticleFacts
from kg.resolution.notes import Notes, notes_of
from kg.serial import pack

if TYPE_CHECKING:
    from kg.extraction import Extractor

EXTRACTORS = "mahdar.extractors"
"""The entry-point group in which installed packages offer extractors of their own: classes or other callables that
take nothing and give an ``Extractor``."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one article says.

    ``id`` is its id, ``slug`` that as a piece of an IRI, ``digest`` tells it from other articles of that id, ``facts``
    are packed (``kg.serial``), ``notes`` what identity across articles needs.
    """

    id: str
    slug: str
    digest: str
    facts: bytes
    notes: Notes


def extract(article: Article | str, *, extractors: Sequence[Extractor] = ()) -> ArticleFacts:
    """What one article says: its entities and events, with their evidence.

    :param article: the article, or just its text.
    :param extractors: event kinds beside the built-in and the installed ones.
    """
    from kg.extraction import extract as find
    from kg.resolution import resolve

    if isinstance(article, str):
        article = Article(id="text", text=article)
    with collector.at_rest():
        return resolve(article, find(article, all_extractors(extractors)))


def said_by(article: Article, facts: ArticleFacts) -> Extracted:
    """What an article says, as it is kept."""
    return Extracted(article.id, slug(article.id), digest_of(article), pack(facts), notes_of(facts))


def all_extractors(own: Sequence[Extractor] = ()) -> tuple[Extractor, ...]:
    """The built-in extractors, those of installed packages by name, and the caller's own.

    :raises UsageError: if an installed package's extractor cannot be loaded.
    """
    from kg.extraction import default_extractors

    return (*default_extractors(), *installed(), *own)


@cache
def installed() -> tuple[Extractor, ...]:
    """The extractors of installed packages."""
    from importlib.metadata import entry_points

    found: list[Extractor] = []
    for point in sorted(entry_points(group=EXTRACTORS), key=lambda point: point.name):
        try:
            found.append(point.load()())
        except Exception as error:
            raise UsageError(f"extractor {point.name} ({point.value}) cannot be loaded: {_say(error)}") from error
    return tuple(found)


class Extracting:
    """The work of one process: what an article says, faults told and not raised.

    :param limits: what one article may cost.
    """

    def __init__(self, extractors: Sequence[Extractor] = (), limits: Limits = NO_LIMITS) -> None:
        self._own = tuple(extractors)
        self._limits = limits
        self._prepared = False

    def prepare(self) -> None:
        """Load the lexicon: before processes are forked that need it, and at no article's expense."""
        self._prepared = True
        collector.leave_the_end_out()
        extract("التقى الرئيس الروسي نظيره الصيني في موسكو.", extractors=self._own)

    def __call__(self, record: Raw | Article) -> Extracted | InputError:
        """What an article says, or why it is left out."""
        if not self._prepared:
            self.prepare()
        identity = record.id
        try:
            with self._limits.kept():
                article = record.article() if isinstance(record, Raw) else record
                identity = article.id
                facts = extract(article, extractors=self._own)
            if self._own or installed():
                gc.collect(0)  # the built-in rules leave nothing to collect, others may
            return said_by(article, facts)
        except InputError as error:
            return error
        except LimitError as error:
            return InputError(_place(record), f"{error}; it is left out", kind=error.kind, id=identity)
        except (KgError, OSError):
            raise
        except Exception as error:  # one odd article must not end an hour's work; it is told, never passed over
            problem = f"left out, extraction failed on it ({_say(error)}); please report this"
            return InputError(_place(record), problem, kind="failed", id=identity)

    @staticmethod
    def lost(record: Raw | Article, ending: str) -> InputError:
        """What to tell of an article that takes its process with it."""
        problem = f"left out, the process that read it {ending} each time; please report this"
        return InputError(_place(record), problem, kind="crashed", id=record.id)


def _place(record: Raw | Article) -> Place | str:
    return record.place if isinstance(record, Raw) else record.id


def digest_of(article: Article) -> str:
    """What tells an article from others of its id: 40 bits of a digest of all it consists of."""
    content = repr(replace(article, debris=()))
    return sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def _say(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".partition("\n")[0][:200]
