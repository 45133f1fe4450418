"""Reading requests: parameters, bodies, who may write; and stopping work for a client that has left."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import parse_qsl

from kg.server.failures import ClientLeft, Forbidden, RequestError, TooLarge, TooSlow, Unauthorized, Unsupported

if TYPE_CHECKING:
    from starlette.requests import Request

    from kg.server.context import Context

T = TypeVar("T")

_BODY_SECONDS = 60  # that a client may take to send its body
_GONE_SECONDS = 1  # that work goes on for a client that has left: killing a worker costs more than a short query
_MOST_PARAMETERS = 1000


class Parameters:
    """The parameters of a query string or a form.

    :param encoded: in the form ``application/x-www-form-urlencoded``.
    :raises RequestError: if they are no UTF-8, or too many.
    """

    def __init__(self, encoded: bytes) -> None:
        try:
            text = encoded.decode("ascii")
            self._pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS)
        except ValueError:
            raise RequestError("the parameters are not percent-encoded UTF-8, or are too many") from None

    def __contains__(self, name: str) -> bool:
        return any(key == name for key, _ in self._pairs)

    def __add__(self, other: Parameters) -> Parameters:
        both = Parameters(b"")
        both._pairs = self._pairs + other._pairs
        return both

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a parameter."""
        return tuple(value for key, value in self._pairs if key == name)

    def one(self, name: str) -> str | None:
        """The value of a parameter that stands there once, or None.

        :raises RequestError: if there are more.
        """
        values = self.all(name)
        if len(values) > 1:
            raise RequestError(f"there is more than one {name}=")
        return values[0] if values else None


def parameters(request: Request) -> Parameters:
    """The parameters in a request's URL.

    :raises RequestError: if they cannot be read.
    """
    return Parameters(request.scope["query_string"])


def iris(values: tuple[str, ...], name: str) -> tuple[str, ...]:
    """The values, if all are absolute IRIs.

    :param name: of the parameter that has them.
    :raises RequestError: if one is not.
    """
    import pyoxigraph as ox

    for value in values:
        try:
            ox.NamedNode(value)
        except ValueError:
            raise RequestError(f"{name}={value[:200]}: want an absolute IRI") from None
    return values


def media_type(request: Request) -> str:
    """The media type of a request's body, without parameters, in lower case.

    :raises Unsupported: if the body is compressed, or in other letters than UTF-8.
    """
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise Unsupported("compressed bodies are not taken here")
    name, _, rest = request.headers.get("content-type", "").partition(";")
    for parameter in rest.split(";"):
        key, _, value = parameter.partition("=")
        if key.strip().lower() == "charset" and value.strip().strip('"').lower() not in ("utf-8", "utf8", "us-ascii"):
            raise Unsupported(f"charset={value.strip()[:50]}: want UTF-8")
    return name.strip().lower()


async def body(request: Request, most: int) -> bytes:
    """A request's body.

    :param most: how many bytes it may have.
    :raises TooLarge: if it has more.
    :raises TooSlow: if it does not come.
    """
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > most:
        raise TooLarge(f"the body has more than {most} bytes, which is the limit here")
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            async for part in request.stream():
                size += len(part)
                if size > most:
                    raise TooLarge(f"the body has more than {most} bytes, which is the limit here")
                parts.append(part)
    except TimeoutError:
        raise TooSlow(f"the body did not come in {_BODY_SECONDS} s") from None
    return b"".join(parts)


def text(data: bytes, what: str) -> str:
    """A body as text.

    :raises RequestError: if it is no UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RequestError(f"the {what} is no UTF-8 text") from None


def check_writer(request: Request, context: Context) -> None:
    """See that the client may write.

    :raises Forbidden: if nobody may.
    :raises Unauthorized: if it does not say the token.
    """
    if not context.settings.writable:
        raise Forbidden("this server is read-only")
    scheme, _, said = request.headers.get("authorization", "").partition(" ")
    token = str(context.settings.token)
    if scheme.lower() != "bearer" or not secrets.compare_digest(said.strip().encode(), token.encode()):
        raise Unauthorized("writing needs the token: Authorization: Bearer …")


async def unless_gone(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """The result of work for a client. When it has left, the work is stopped.

    :param request: whose body has been read.
    :raises ClientLeft: if it was stopped.
    """
    task = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait((task, gone), return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            await asyncio.wait((task,), timeout=_GONE_SECONDS)
    finally:
        gone.cancel()
        if not task.done():
            task.cancel()
            await asyncio.wait((task,))
    if task.cancelled():
        raise ClientLeft("the client has left")
    return task.result()


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
