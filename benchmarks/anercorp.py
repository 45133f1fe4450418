"""How well persons' names are found in ANERcorp (Benajiba and Rosso), news of 2007 and before: exact spans, no titles.

    python benchmarks/anercorp.py anercorp-dev.conll [--errors] [--window 20]

The corpus has a word and its tag (B-PERS, I-PERS, …) a line and an empty line after each sentence. Its sentences are
joined by spaces; as it does not say where articles end, some sentences in a row stand for one, so that short forms of a
name can be found.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from kg.extraction import read_sentences
from kg.records import Article

Tagged = list[tuple[str, str]]
Spans = set[tuple[int, int]]


def sentences(path: Path) -> Iterator[Tagged]:
    """The sentences of a CoNLL file, as words with their tags."""
    found: Tagged = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split()
        if not cells or cells[0] == "-DOCSTART-":
            if found:
                yield found
            found = []
        else:
            found.append((cells[0], cells[-1]))
    if found:
        yield found


def persons_of(tagged: Tagged) -> Spans:
    """The annotated persons: half-open ranges of words."""
    found, first = set(), -1
    for at, (_, tag) in enumerate([*tagged, ("", "O")]):
        if tag != "I-PERS" and first >= 0:
            found.add((first, at))
            first = -1
        if tag == "B-PERS" or (tag == "I-PERS" and first < 0):
            first = at
    return found


def persons_found(tagged: Tagged) -> Spans:
    """The persons that the project finds, as ranges of the corpus's words. What it takes for a title is no name."""
    starts, ends, at = [], [], 0
    for word, _ in tagged:
        starts.append(at)
        ends.append(at + len(word))
        at += len(word) + 1
    found = set()
    for sentence in read_sentences(Article("anercorp", " ".join(word for word, _ in tagged))):
        for mention in sentence.mentions:
            if mention.kind != "person":
                continue
            start = sentence.text.find(mention.name, mention.span.start - sentence.start) + sentence.start
            if start < mention.span.start:  # للرشق
                start = mention.span.start
            end = min(start + len(mention.name), mention.span.end)
            inside = [i for i in range(len(tagged)) if starts[i] < end and ends[i] > start]
            if inside:
                found.add((inside[0], inside[-1] + 1))
    return found


def main() -> None:
    """Measures, and with --errors prints what was missed and what is no person."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--window", type=int, default=20, help="sentences that are read as one article")
    arguments = parser.parse_args()
    right = found_all = gold_all = 0
    window: Tagged = []
    rows = list(sentences(arguments.corpus))
    for number, row in enumerate(rows, 1):
        window += row
        if number % arguments.window and number < len(rows):
            continue
        gold, found = persons_of(window), persons_found(window)
        right, found_all, gold_all = right + len(gold & found), found_all + len(found), gold_all + len(gold)
        if arguments.errors:
            for kind, spans in (("missed", gold - found), ("spurious", found - gold)):
                for first, last in sorted(spans):
                    words = [w for w, _ in window]
                    print(
                        f"{kind}: {' '.join(words[max(0, first - 4) : first])} [{' '.join(words[first:last])}] "
                        f"{' '.join(words[last : last + 4])}"
                    )
        window = []
    precision, recall = right / max(found_all, 1), right / max(gold_all, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(
        f"persons: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} ({gold_all} annotated, {found_all} found)"
    )


if __name__ == "__main__":
    main()
