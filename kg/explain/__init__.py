"""Why: what was found in each sentence of an article, by which rule, and what became of it."""

from __future__ import annotations

from kg.explain.model import Explanation, explain, selected

__all__ = ["Explanation", "explain", "selected"]
