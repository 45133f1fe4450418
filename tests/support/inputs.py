"""Inputs made by hand, and what is read of them."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.reading import read
from kg.records import Article


def collect(*inputs: Any, stdin: bytes | None = None) -> tuple[list[Article], list[str]]:
    errors: list[InputError] = []
    articles = list(read(inputs, on_skip=errors.append, stdin=None if stdin is None else io.BytesIO(stdin)))
    assert all("\n" not in str(error) for error in errors)
    return articles, [str(error) for error in errors]


def lines(*records: Any) -> bytes:
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)


def write(path: Path, data: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path
