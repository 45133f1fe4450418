"""Makes ``data/name_shape.tsv``, the model behind ``kg.lexicon.names.name_shape``.

Run it as ``python -m kg.lexicon.build_name_shape`` whenever one of the lists has changed.
A logistic regression over the letter sequences of a word, fitted by stochastic gradient descent in a fixed order: the
lists of given and family names and the parts of persons' usual names stand for names, ``common_words.tsv`` for other
words (each also with the article). The same lists give the same file.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from math import exp
from pathlib import Path

from kg.language.fold import fold
from kg.lexicon.names import shape_ngrams
from kg.lexicon.tables import rows, values

_EPOCHS = 12
_RATE = 0.3
_DECAY = 1e-5
_KEEP = 0.08
_LEAST = 3
# Names weigh this many times as much as words, however long the two lists grow.
_ODDS = 2.0

_HEAD = """\
# How much letter sequences speak for a name: made by python -m kg.lexicon.build_name_shape from given_names.tsv,
# family_names.tsv, common_words.tsv and the persons' names. Not to be edited: make it anew when one of them changes.
#
# ngram   folded letters, ^ and $ for the ends of a word, A for the article; bias: what every word starts from
# weight  of the logistic regression, in log odds; weights near zero are left out
"""

Sample = tuple[str, float]


def names() -> list[str]:
    """The folded names of the lists, sorted: given names, whole family names, parts of persons' names.

    Names that are common words too are left out: how they are spelt says nothing of names.
    """
    found = set()
    for row in rows("given_names"):
        if row["common"]:
            continue
        found |= {fold(n) for n in (row["name"], *values(row["spellings"]))}
    for row in rows("family_names"):
        if row["kind"] == "whole" and not row["common"]:
            found |= {fold(n) for n in (row["element"], *values(row["spellings"]))}
    from kg.lexicon.persons import persons

    for person in persons().values():
        found |= {fold(part) for part in person.ar.replace("-", " ").split()}
    return sorted(n for n in found if len(n) > 2)


def common_words() -> list[str]:
    """The folded common words, sorted, each with and without the article."""
    found = {fold(row["word"]) for row in rows("common_words")}
    return sorted(found | {"ال" + w for w in found if not w.startswith("ال") and len(w) > 3})


def samples() -> list[Sample]:
    """Names (1.0) and common words (0.0); a word that is both counts as a word."""
    common = set(common_words())
    return [(w, 1.0) for w in names() if w not in common] + [(w, 0.0) for w in sorted(common)]


def fit(training: Sequence[Sample]) -> dict[str, float]:
    """The weights of the letter sequences, and ``bias``."""
    seen = Counter(n for word, _ in training for n in set(shape_ngrams(word)))
    weights = {n: 0.0 for n, count in sorted(seen.items()) if count >= _LEAST}
    bias = 0.0
    order = list(training)
    known = sum(target for _, target in order)
    weight = {1.0: 1.0, 0.0: known / max(len(order) - known, 1) / _ODDS}
    shuffle = random.Random(2).shuffle
    for epoch in range(_EPOCHS):
        shuffle(order)
        rate = _RATE / (1 + epoch)
        for word, target in order:
            ngrams = shape_ngrams(word)
            scale = len(ngrams) ** -0.5
            score = bias + scale * sum(weights.get(n, 0.0) for n in ngrams)
            error = weight[target] * (target - 1 / (1 + exp(-max(-30.0, min(30.0, score)))))
            bias += rate * error
            for n in ngrams:
                if n in weights:
                    weights[n] += rate * (scale * error * 4 - _DECAY * weights[n])
    return {"bias": bias} | weights


def main() -> None:
    """Writes the table; weights near zero are left out."""
    weights = fit(samples())
    lines = ["ngram\tweight"]
    lines += [f"{n}\t{w:.2f}" for n, w in weights.items() if n == "bias" or abs(w) >= _KEEP]
    Path(__file__).with_name("data").joinpath("name_shape.tsv").write_text(
        _HEAD + "\n".join(lines) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
