"""All rooms in a row: articles in, a knowledge graph out.

    articles ─▶ extraction, resolution (one article at a time, in several processes if wished) ─▶ spool on disk
             ─▶ identity across articles ─▶ spool on disk ─▶ quads

Identity needs to have seen every article before the first can be written, so what each article says waits in a
temporary file. In memory stand only ids, one small record an article, and one label an event.
"""

from __future__ import annotations

import gc
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING, Protocol, cast

from kg.errors import InputError, KgError, UsageError
from kg.graph.dataset import Statement, from_line, to_quads
from kg.graph.labels import SharedLabels
from kg.graph.quads import graph_iri, lines
from kg.graph.terms import check_base, slug
from kg.graph.vocabulary import DEFAULT_BASE
from kg.parallel import cores, ordered_map
from kg.records import Article, ArticleFacts
from kg.spool import Spool

if TYPE_CHECKING:
    import pyoxigraph as ox
    import rdflib

    from kg.extraction import Extractor

Source = str | os.PathLike[str] | Article | Iterable[str | os.PathLike[str] | Article]
"""Articles, or names of files, folders and patterns to read them from; one or many."""

OnSkip = Callable[[InputError], None]
"""Told of each input that is left out, and why."""

EXTRACTORS = "mahdar.extractors"
"""The entry-point group in which installed packages offer extractors of their own: classes or other callables that
take nothing and give an ``Extractor``."""


class Identity(Protocol):
    """Who and what is the same in several articles: ``kg.resolution.across.Identity``.

    Every article is added once, in an order that depends on nothing but the articles; then ``finish`` decides, and
    after that ``rename`` gives any of them with the ids that all articles share.
    """

    def add(self, facts: ArticleFacts) -> None:
        """Take note of what an article says."""

    def finish(self) -> None:
        """Decide; nothing more is added."""

    def rename(self, facts: ArticleFacts) -> ArticleFacts:
        """The same facts with the shared ids."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a graph holds: articles read and left out, entities and events by kind (each counted once)."""

    articles: int = 0
    repeats: int = 0
    entities: tuple[tuple[str, int], ...] = ()
    events: tuple[tuple[str, int], ...] = ()


class KnowledgeGraph:
    """The graph of some articles, ready to be written, queried or looped over.

    Its facts lie in a temporary file until it is closed (``with`` does) or no longer used.
    """

    def __init__(self, spool: Spool, order: Sequence[tuple[str, int]], base: str, repeats: int = 0) -> None:
        self.base = base
        self._spool = spool
        self._order = order
        self._labels = SharedLabels()
        self.summary = self._survey(repeats)

    def _survey(self, repeats: int) -> Summary:
        for _, place in self._order:
            self._labels.note(cast(ArticleFacts, self._spool[place]))
        entities: dict[str, str] = {}
        events: dict[str, str] = {}
        for facts in self.articles():
            self._labels.note_events(facts)
            entities.update((entity.id, entity.kind) for entity in facts.entities)
            events.update((event.id, event.kind) for event in facts.events)
        by_kind = (tuple(sorted(Counter(kinds.values()).items())) for kinds in (entities, events))
        return Summary(len(self._order), repeats, *by_kind)

    def articles(self) -> Iterator[ArticleFacts]:
        """What each article says, article by article, with ids and names that all articles share."""
        return (facts for _, facts in self._named())

    def _named(self) -> Iterator[tuple[str, ArticleFacts]]:
        for name, place in self._order:
            yield name, self._labels.relabel(cast(ArticleFacts, self._spool[place]))

    def lines(self) -> Iterator[str]:
        """The graph as N-Quads, line by line and in order (without line ends)."""
        for name, facts in self._named():
            yield from lines(facts, self.base, name=name, labels=self._labels.events)

    def graphs(self) -> Iterator[str]:
        """The names of the articles' graphs, as N-Quads terms, in order."""
        return (graph_iri(name, self.base) for name, _ in self._order)

    def statements(self) -> Iterator[Statement]:
        """The graph as statements in order, for ``kg.exports``."""
        return map(from_line, self.lines())

    def write(self, target: str | os.PathLike[str], format: str | None = None) -> None:
        """Write the graph to a file, whole or not at all.

        :param target: the path; ``-`` is standard output.
        :param format: the syntax (``trig``, ``nq``, ``ttl``, ``nt``, ``jsonld``, ``rdf``); by default what the suffix
            says.
        :raises UsageError: if there is no such format.
        :raises OSError: if the file cannot be written.
        """
        from kg.exports import format_of, prefixes_for, write

        path = os.fspath(target)
        write(self.statements(), path, format_of(path, format), prefixes_for(self.base))

    def to_pyoxigraph(self) -> ox.Store:
        """A pyoxigraph store in memory, one named graph an article.

        Query it with ``use_default_graph_as_union=True`` to see all articles as one.
        """
        import pyoxigraph as ox

        store = ox.Store()
        store.bulk_extend(to_quads(self.statements()))
        return store

    def to_rdflib(self) -> rdflib.Dataset:
        """An rdflib dataset, one named graph an article, its default graph being the union of all."""
        import rdflib

        from kg.exports import prefixes_for

        dataset = rdflib.Dataset(default_union=True)
        for prefix, namespace in prefixes_for(self.base).items():
            dataset.bind(prefix, namespace)
        dataset.parse(data="".join(f"{line}\n" for line in self.lines()), format="nquads")
        return dataset

    def close(self) -> None:
        """Remove the temporary file; the graph cannot be used after."""
        self._spool.close()

    def __enter__(self) -> KnowledgeGraph:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def build(
    source: Source,
    *,
    base: str = DEFAULT_BASE,
    jobs: int = 1,
    extractors: Sequence[Extractor] = (),
    on_skip: OnSkip | None = None,
    on_article: Callable[[int], None] | None = None,
) -> KnowledgeGraph:
    """Read articles and build their knowledge graph.

    :param source: articles, or names of files, folders and patterns to read them from.
    :param base: the IRI that instances live under; ends in ``/`` or ``#``.
    :param jobs: how many processes extract; 0 is one a core.
    :param extractors: event kinds beside the built-in and the installed ones. With several jobs they must pickle.
    :param on_skip: told of each input that cannot be used; without it the first such input ends the work.
    :param on_article: told how many articles have been read so far.
    :raises UsageError: if the base IRI or the number of jobs makes no sense.
    :raises InputError: if an input cannot be used, and ``on_skip`` is not given.
    """
    check_base(base)
    if jobs < 0:
        raise UsageError(f"jobs: {jobs} processes cannot be started; give 1 or more, or 0 for one a core")
    found = _Found()
    with Spool() as raw:
        for facts in _facts(read(source, on_skip=on_skip), jobs or cores(), extractors, on_skip):
            if found.note(facts.article, raw.add(facts)) and on_article:
                on_article(len(found))
        order = found.order()
        identity = _identity()
        for name, place in order:
            identity.add(_called(name, cast(ArticleFacts, raw[place])))
        identity.finish()
        spool = Spool()
        renamed = []
        for name, place in order:
            facts = cast(ArticleFacts, raw[place])
            shared = identity.rename(_called(name, facts))
            renamed.append((name, spool.add(replace(shared, article=facts.article))))
    return KnowledgeGraph(spool, renamed, base, found.repeats)


def read(source: Source, *, on_skip: OnSkip | None = None) -> Iterator[Article]:
    """Read articles from files, folders, patterns and ``-`` (standard input); articles pass as they are.

    :param source: one of these, or any number of them.
    :param on_skip: told of each input that cannot be used; without it the first such input ends the reading.
    :raises InputError: if an input cannot be used, and ``on_skip`` is not given.
    """
    if isinstance(source, str | os.PathLike | Article):
        source = [source]
    for given, items in groupby(source, key=lambda item: isinstance(item, Article)):
        if given:
            yield from cast(Iterator[Article], items)
        else:
            from kg.reading import read as read_files

            yield from read_files(cast(Iterator[str | os.PathLike[str]], items), on_skip=on_skip)


def extract(article: Article | str, *, extractors: Sequence[Extractor] = ()) -> ArticleFacts:
    """What one article says: its entities and events, with their evidence.

    :param article: the article, or just its text.
    :param extractors: event kinds beside the built-in and the installed ones.
    """
    from kg.extraction import extract as find
    from kg.resolution import resolve

    if isinstance(article, str):
        article = Article(id="text", text=article)
    return resolve(article, find(article, all_extractors(extractors)))


def all_extractors(own: Sequence[Extractor] = ()) -> tuple[Extractor, ...]:
    """The built-in extractors, those of installed packages by name, and the caller's own.

    :raises UsageError: if an installed package's extractor cannot be loaded.
    """
    from kg.extraction import default_extractors

    return (*default_extractors(), *_installed(), *own)


@cache
def _installed() -> tuple[Extractor, ...]:
    from importlib.metadata import entry_points

    installed: list[Extractor] = []
    for point in sorted(entry_points(group=EXTRACTORS), key=lambda point: point.name):
        try:
            installed.append(point.load()())
        except Exception as error:
            raise UsageError(f"extractor {point.name} ({point.value}) cannot be loaded: {_say(error)}") from error
    return tuple(installed)


class _Extract:
    """The work of one process: extraction and resolution of one article, faults told and not raised."""

    def __init__(self, extractors: Sequence[Extractor]) -> None:
        self._own = extractors
        self._done = 0

    def prepare(self) -> None:
        """Load the lexicon, before processes are forked that need it."""
        extract("التقى الرئيس الروسي نظيره الصيني في موسكو.")

    def __call__(self, article: Article) -> ArticleFacts | InputError:
        try:
            with _collector_at_rest():
                facts = extract(article, extractors=self._own)
            self._done += 1
            if self._done & (self._done - 1) == 0:
                # The lexicon and what is remembered of words stay: the collector need not walk them time and again,
                # which would take a sixth of all time. Frozen after 1, 2, 4, 8 … articles.
                gc.freeze()
            return facts
        except (KgError, OSError):
            raise
        except Exception as error:  # one odd article must not end an hour's work; it is told, never passed over
            return InputError(article.id, f"left out, extraction failed on it ({_say(error)}); please report this")


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """No garbage is looked for within: an article makes many small things that all live on until it is done."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _lost(article: Article, ending: str) -> InputError:
    return InputError(article.id, f"left out, the process that read it {ending} each time; please report this")


def _say(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".partition("\n")[0][:200]


def _facts(
    articles: Iterable[Article], jobs: int, extractors: Sequence[Extractor], on_skip: OnSkip | None
) -> Iterator[ArticleFacts]:
    work = _Extract(tuple(extractors))
    for result in ordered_map(work, articles, jobs, lost=_lost, prepare=work.prepare):
        if isinstance(result, ArticleFacts):
            yield result
        elif on_skip is None:
            raise result
        else:
            on_skip(result)


def _called(name: str, facts: ArticleFacts) -> ArticleFacts:
    """The same facts of an article whose id no other has."""
    return replace(facts, article=replace(facts.article, id=name))


def _identity() -> Identity:
    from kg.resolution.across import Identity as Across

    return Across()


class _Found:
    """Which articles there are: where each lies in the spool, under which name it goes, and which are repeats."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, str], int] = {}
        self.repeats = 0

    def __len__(self) -> int:
        return len(self._places)

    def note(self, article: Article, place: int) -> bool:
        """Take an article in, unless the very same one was there before."""
        content = repr(replace(article, debris=()))
        key = slug(article.id), sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:10]
        if key in self._places:
            self.repeats += 1
            return False
        self._places[key] = place
        return True

    def order(self) -> list[tuple[str, int]]:
        """Names and places in the order of the graphs' IRIs. Different articles of one id are told apart by digest."""
        bearers = Counter(name for name, _ in self._places)
        named = [
            (name if bearers[name] == 1 else f"{name}-{digest}", place)
            for (name, digest), place in self._places.items()
        ]
        return sorted(named, key=lambda item: graph_iri(item[0]))
