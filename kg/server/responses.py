"""Answers as HTTP responses."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from starlette.responses import Response, StreamingResponse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from kg.server.sink import Answer

_CHUNK = 1 << 16


def respond(answer: Answer, headers: Mapping[str, str] | None = None) -> Response:
    """An answer that depends on what the client accepts.

    :param headers: to send beside those of every answer.
    """
    more = {"Content-Type": answer.content_type, "Vary": "Accept", **(headers or {})}
    if answer.file is None:
        return Response(answer.body, headers=more)
    path = Path(answer.file)
    file = path.open("rb")
    more["Content-Length"] = str(path.stat().st_size)
    with suppress(OSError):  # what has no name any more is gone when it is closed, whatever becomes of the client
        path.unlink()
    return StreamingResponse(_parts(file), headers=more)


def _parts(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while part := file.read(_CHUNK):
            yield part


def with_prefix(request: Request, path: str) -> str:
    """A path on this server as clients see it, behind a proxy that has the server under a prefix of its own."""
    return str(request.scope.get("root_path", "")).rstrip("/") + path
