"""What a request can fail of, each with its status in HTTP (RFC 9110)."""

from __future__ import annotations

from kg.errors import KgError


class RequestError(KgError):
    """A request that is not answered. The message is one line for whoever sent it."""

    status = 400
    retry_after: int | None = None
    headers: tuple[tuple[str, str], ...] = ()


class Forbidden(RequestError):
    """This server does not do that, for anybody."""

    status = 403


class NotFound(RequestError):
    """There is no such thing here."""

    status = 404


class NotAcceptable(RequestError):
    """The answer cannot be had in any of the formats that the request accepts."""

    status = 406


class TooLarge(RequestError):
    """The request's body is larger than the server takes."""

    status = 413


class Unsupported(RequestError):
    """The request's body is of a media type that is not taken here."""

    status = 415


class TooMuch(RequestError):
    """A query wants more rows, bytes or memory than it may have."""

    status = 422


class Busy(RequestError):
    """All workers are taken, and so are the places in the queue; or the store cannot be read just now."""

    status = 503
    retry_after = 5


class TimedOut(RequestError):
    """A query did not end in time, and has been stopped."""

    status = 504


class Unauthorized(RequestError):
    """Who writes has to say the token."""

    status = 401
    headers = (("WWW-Authenticate", 'Bearer realm="kg"'),)


class TooSlow(RequestError):
    """The request's body did not come in time."""

    status = 408


class ClientLeft(RequestError):
    """Nobody waits for the answer any more. The status is nginx's, for the counts: it is never seen."""

    status = 499
