"""All rooms in a row: articles in, a knowledge graph out.

    articles ─▶ extraction, resolution within each (all cores) ─▶ build folder ─▶ identity across articles ─▶ quads

Identity needs to have seen every article before the first can be written, so what each article says waits in a folder
(``kg.building``), a temporary one if none is named. Nothing that grows with their number stands in memory.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, cast

from kg.building.extracting import EXTRACTORS, Extracting, all_extractors, extract, installed
from kg.building.folder import Folder
from kg.building.taking import Record, Taking
from kg.building.writing import BY_ARTICLE, Sharing, load, statements, write
from kg.collector import at_rest
from kg.errors import InputError, UsageError
from kg.graph.dataset import Statement, from_line, to_quads
from kg.graph.quads import graph_iri
from kg.graph.terms import check_base
from kg.graph.vocabulary import DEFAULT_BASE
from kg.limits import NO_LIMITS, Limits
from kg.parallel import cores, ordered_map
from kg.records import Article, ArticleFacts

if TYPE_CHECKING:
    import pyoxigraph as ox
    import rdflib

    from kg.extraction import Extractor

__all__ = ["EXTRACTORS", "KnowledgeGraph", "OnSkip", "Source", "Summary", "all_extractors", "build", "extract", "read"]

Source = str | os.PathLike[str] | Article | Iterable[str | os.PathLike[str] | Article]
"""Articles, or names of files, folders and patterns to read them from; one or many."""

OnSkip = Callable[[InputError], None]
"""Told of each input that is left out, and why."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a graph holds: articles read and left out, entities and events by kind (each counted once)."""

    articles: int = 0
    repeats: int = 0
    entities: tuple[tuple[str, int], ...] = ()
    events: tuple[tuple[str, int], ...] = ()


class KnowledgeGraph:
    """The graph of some articles, ready to be written, queried or looped over.

    Its facts lie in a build folder. A temporary one is removed when the graph is closed (``with`` does).
    """

    def __init__(self, folder: Folder, base: str, jobs: int = 1, repeats: int = 0) -> None:
        self.base = base
        self._folder = folder
        self._jobs = jobs
        self._sharing = Sharing(folder.db)
        self.summary = Summary(
            folder.count(), repeats, tuple(folder.entities().items()), tuple(folder.events().items())
        )

    def articles(self) -> Iterator[ArticleFacts]:
        """What each article says, article by article, with ids and names that all articles share."""
        return (self._sharing.facts(number) for number, _, _ in self._folder.articles())

    def lines(self) -> Iterator[str]:
        """The graph as N-Quads, line by line and in order (without line ends)."""
        for number, name, _ in self._folder.articles():
            yield from self._sharing.lines(number, name, self.base)

    def graphs(self) -> Iterator[str]:
        """The names of the articles' graphs, as N-Quads terms, in order."""
        return (graph_iri(name, self.base) for _, name, _ in self._folder.articles())

    def statements(self) -> Iterator[Statement]:
        """The graph as statements in order, for ``kg.exports``."""
        return map(from_line, self.lines())

    def write(
        self,
        target: str | os.PathLike[str],
        format: str | None = None,
        on_article: Callable[[int], None] = lambda done: None,
    ) -> None:
        """Write the graph to a file, whole or not at all.

        :param target: the path; ``-`` is standard output.
        :param format: the syntax (``trig``, ``nq``, ``ttl``, ``nt``, ``jsonld``, ``rdf``); by default what the suffix
            says.
        :param on_article: told how many articles have been written.
        :raises UsageError: if there is no such format.
        :raises OSError: if the file cannot be written.
        """
        from kg.exports import format_of, prefixes_for
        from kg.exports import write as write_statements

        path = os.fspath(target)
        form = format_of(path, format)
        with self._folder.faults(), at_rest():
            if form.name in BY_ARTICLE:
                write(self._folder, path, form.name, self.base, self._jobs, on_article)
            else:
                write_statements(statements(self._folder, self.base, self._jobs), path, form, prefixes_for(self.base))

    def load(self, store: str | os.PathLike[str], prune: bool = False) -> None:
        """Load the graph into a store on disk, made on first use.

        :param store: the store's folder.
        :param prune: whether to remove the articles from it that are not in this graph.
        :raises UsageError: if there is something else in the folder.
        :raises InputError: if another process writes to the store, or if it is damaged.
        """
        from kg.store import EmbeddedStore

        with EmbeddedStore(os.fspath(store), write=True) as target:
            with self._folder.faults():
                load(self._folder, target, self.base, self._jobs)
            if prune:
                kept = set(self.graphs())
                for name in target.graphs():
                    if name.startswith(f"<{self.base}graph/") and name not in kept:
                        target.clear(name)

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
        """Let go of the build folder; the graph cannot be used after."""
        self._folder.close()

    def __enter__(self) -> KnowledgeGraph:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def build(
    source: Source,
    *,
    base: str = DEFAULT_BASE,
    jobs: int = 1,
    work: str | os.PathLike[str] | None = None,
    extractors: Sequence[Extractor] = (),
    limits: Limits = NO_LIMITS,
    on_skip: OnSkip | None = None,
    on_article: Callable[[int], None] | None = None,
    on_stage: Callable[[str], None] = lambda name: None,
) -> KnowledgeGraph:
    """Read articles and build their knowledge graph.

    :param source: articles, or names of files, folders and patterns to read them from.
    :param base: the IRI that instances live under; ends in ``/`` or ``#``.
    :param jobs: how many processes extract and write; 0 is one a core.
    :param work: a folder that keeps what each article says. With it, a build that was broken off goes on where it
        stood, and one that is repeated reads only what is new; articles that are no longer there are forgotten.
    :param extractors: event kinds beside the built-in and the installed ones. With several jobs they must pickle.
    :param limits: what one article may cost; one that costs more cannot be used. They are kept in the process's main
        thread alone.
    :param on_skip: told of each input that cannot be used; without it the first such input ends the work.
    :param on_article: told how many articles have been read so far.
    :param on_stage: told what is done next.
    :raises UsageError: if the base IRI or the number of jobs makes no sense, or something else is in the folder.
    :raises InputError: if an input cannot be used, and ``on_skip`` is not given.
    """
    from kg.building import fingerprint

    check_base(base)
    if jobs < 0:
        raise UsageError(f"jobs: {jobs} processes cannot be started; give 1 or more, or 0 for one a core")
    folder = Folder(None if work is None else os.fspath(work))
    try:
        with folder.faults(), at_rest():
            own = fingerprint.of_extractors((*installed(), *extractors))
            if folder.begin(fingerprint.of_reading() + own, fingerprint.of_writing()):
                on_stage("reading all anew, since the program or its lexicon has changed:")
            taking, extracting = Taking(folder, on_skip, on_article), Extracting(extractors, limits)
            new = taking.new(_records(source))
            for result in ordered_map(
                extracting, new, jobs or cores(), lost=extracting.lost, prepare=extracting.prepare
            ):
                taking.take(result)
            on_stage("comparing")
            folder.end(jobs or cores())
    except BaseException:
        folder.close()
        raise
    return KnowledgeGraph(folder, base, jobs or cores(), taking.repeats)


def _records(source: Source) -> Iterator[Record | InputError]:
    """The articles that are given, and those that are found in files but not read yet."""
    for given, items in _sorts(source):
        if given:
            yield from cast(Iterator[Article], items)
        else:
            from kg.reading import pieces

            yield from pieces(cast(Iterator[str | os.PathLike[str]], items))


def _sorts(source: Source) -> Iterator[tuple[bool, Iterator[str | os.PathLike[str] | Article]]]:
    if isinstance(source, str | os.PathLike | Article):
        source = [source]
    return groupby(source, key=lambda item: isinstance(item, Article))


def read(source: Source, *, on_skip: OnSkip | None = None) -> Iterator[Article]:
    """Read articles from files, folders, patterns and ``-`` (standard input); articles pass as they are.

    :param source: one of these, or any number of them.
    :param on_skip: told of each input that cannot be used; without it the first such input ends the reading.
    :raises InputError: if an input cannot be used, and ``on_skip`` is not given.
    """
    for given, items in _sorts(source):
        if given:
            yield from cast(Iterator[Article], items)
        else:
            from kg.reading import read as read_files

            yield from read_files(cast(Iterator[str | os.PathLike[str]], items), on_skip=on_skip)
