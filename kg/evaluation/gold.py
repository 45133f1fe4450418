"""The annotation: what annotators found in each article.

One JSON object, ``{"entities": {key: …}, "articles": [{"id": …, "persons": […], "meetings": […], …}]}``;
CONTRIBUTING.md describes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.evaluation.metric import KINDS

Json = dict[str, Any]

_WANTED = "it must be a JSON object with 'entities' and 'articles', as CONTRIBUTING.md describes them"


class Gold:
    """An annotation from a file.

    :raises InputError: if the file cannot be read or is no annotation.
    """

    def __init__(self, path: str) -> None:
        try:
            data = json.loads(Path(path).read_text(encoding="utf-8"))
            if not isinstance(data, dict) or not {"entities", "articles"} <= data.keys():
                raise InputError(path, f"is no annotation: {_WANTED}")
            self.entities: dict[str, Json] = dict(data["entities"])
            self.articles: list[Json] = list(data["articles"])
            keys = ["id", "persons", "states", *(kind.key for kind in KINDS.values())]
            missing = {key for article in self.articles for key in keys if key not in article}
            unknown = {key for article in self.articles for key in _keys(article) if key not in self.entities}
        except OSError as error:
            raise InputError(path, f"the annotation cannot be read: {error.strerror}") from None
        except ValueError as error:  # of JSON, of UTF-8, or of what should be pairs
            raise InputError(path, f"is no annotation ({error}); {_WANTED}") from None
        except (KeyError, TypeError, AttributeError):
            raise InputError(path, f"is no annotation: a value is of another type than it must be; {_WANTED}") from None
        if missing:
            raise InputError(path, f"is no annotation: an article lacks {', '.join(sorted(missing))}")
        if unknown:
            raise InputError(path, f"names entities that it does not describe: {', '.join(sorted(unknown))}")

    def name(self, key: str) -> str:
        """What people call an entity."""
        return str(next(iter(self.entities[key].get("names", ())), key))


def _keys(article: Json) -> Iterator[str]:
    """Every entity key that the annotation of an article uses."""
    yield from (*article.get("persons", ()), *article.get("persons_optional", ()))
    for kind in KINDS.values():
        for event in article.get(kind.key, ()):
            yield from event.get("neutral", ())
            for slot in kind.slots:
                if slot.compare == "entities":
                    yield from event.get(slot.key, ())
