"""HTTP as stores need it: authentication, retries of what may be repeated, and errors in one line.

Nothing is followed or passed on that the caller did not name: no redirects, no proxies or passwords from the
environment. Passwords and tokens stand in no message.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from kg.errors import KgError, UsageError

if TYPE_CHECKING:
    import requests
    from requests.auth import AuthBase

_BUSY = frozenset({429, 502, 503, 504})
_LONGEST_PAUSE = 60.0
_LARGEST_ANSWER = 1 << 30
_CONNECT = 10.0


class EndpointError(KgError):
    """A store on the network cannot be reached, or refuses what it is asked."""


@dataclass(frozen=True, slots=True)
class Auth:
    """Who we are to a server: a user with a password (``basic``, ``digest``), or the bearer of a token."""

    kind: Literal["basic", "digest", "bearer"]
    user: str = ""
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: its body and the body's media type, without parameters."""

    body: bytes
    media_type: str


def check_url(url: str) -> str:
    """The URL itself, if it can be used.

    :raises UsageError: unless it is ``http`` or ``https``, names a host, and holds neither password nor fragment.
    """
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        usable = False
    if not usable or re.search(r"[\s<>\"]", url):
        raise UsageError(f"URL {_without_password(url)!r}: want http://… or https://…")
    if parts.username is not None:
        raise UsageError(f"URL {_without_password(url)}: leave the password out of it, and give --user and KG_PASSWORD")
    if parts.fragment:
        raise UsageError(f"URL {url}: leave out what follows #")
    return url


def _without_password(url: str) -> str:
    return re.sub(r"//[^/@]*@", "//…@", url)


class HttpClient:
    """Requests to one server.

    :param auth: who we are, if the server asks.
    :param timeout: how many seconds the server may be silent.
    :param retries: how often a request that may be repeated is repeated.
    :param sleep: how to wait; for tests.
    """

    def __init__(
        self,
        auth: Auth | None = None,
        *,
        timeout: float = 300,
        retries: int = 4,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        import requests

        self._session = requests.Session()
        self._session.trust_env = False
        self._session.auth = _authentication(auth)
        self._timeout, self._retries, self._sleep = timeout, retries, sleep

    def send(
        self,
        method: str,
        url: str,
        *,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        repeatable: bool = True,
        missing: bool = False,
    ) -> Answer:
        """Send a request, and again if the server is busy or away for a moment and the request may be repeated.

        :param repeatable: whether doing it twice does no more than doing it once.
        :param missing: whether "not found" is an answer too, an empty one.
        :raises EndpointError: if the server cannot be reached or refuses.
        """
        import requests

        attempts = 1 + (self._retries if repeatable else 0)
        for attempt in range(attempts):
            last = attempt + 1 == attempts
            try:
                with self._session.request(
                    method,
                    url,
                    data=body,
                    headers=dict(headers or {}),
                    timeout=(_CONNECT, self._timeout),
                    allow_redirects=False,
                    stream=True,
                ) as response:
                    if missing and response.status_code == 404:
                        return Answer(b"", "")
                    if response.status_code not in _BUSY or last:
                        return _answer(response)
                    pause = _pause(attempt, response.headers.get("Retry-After", ""))
            except requests.exceptions.InvalidHeader:
                raise UsageError("the user, password or token holds characters that HTTP cannot send") from None
            except requests.exceptions.SSLError as error:
                raise EndpointError(f"{url}: no trust in its certificate: {_reason(error)}") from None
            except requests.exceptions.RequestException as error:
                if last:
                    raise EndpointError(f"{url}: {_reason(error)}") from None
                pause = _pause(attempt)
            self._sleep(pause)
        raise AssertionError("the last attempt returns or raises")

    def close(self) -> None:
        """Close the connections."""
        self._session.close()


def _authentication(auth: Auth | None) -> AuthBase | None:
    from requests.auth import AuthBase, HTTPBasicAuth, HTTPDigestAuth

    if auth is None:
        return None
    if auth.kind == "basic":
        return HTTPBasicAuth(auth.user.encode(), auth.secret.encode())
    if auth.kind == "digest":
        return HTTPDigestAuth(auth.user, auth.secret)

    if not re.fullmatch(r"[\x21-\x7e]+", auth.secret):
        raise UsageError("the token holds characters that HTTP cannot send")
    value = f"Bearer {auth.secret}"

    class Bearer(AuthBase):
        def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
            request.headers["Authorization"] = value
            return request

    return Bearer()


def _pause(attempt: int, wished: str = "") -> float:
    pause = 0.5 * 2.0**attempt
    return min(max(pause, float(wished)) if wished.isdecimal() else pause, _LONGEST_PAUSE)


def _answer(response: requests.Response) -> Answer:
    status = response.status_code
    if 200 <= status < 300:
        body = _read(response, _LARGEST_ANSWER)
        if len(body) > _LARGEST_ANSWER:
            raise EndpointError(f"{response.url}: its answer is larger than {_LARGEST_ANSWER >> 20} MB")
        return Answer(body, response.headers.get("Content-Type", "").partition(";")[0].strip().lower())
    if 300 <= status < 400:
        there = _one_line(response.headers.get("Location", "nowhere"))
        raise EndpointError(f"{response.url}: sends us on to {_without_password(there)}; give that URL if you trust it")
    said = _one_line(_read(response, 4000).decode(errors="replace"))
    meaning = {
        401: "wants a user and password, or others (--auth, --user, KG_PASSWORD, KG_TOKEN)",
        403: "does not let this user do that",
        404: "there is nothing at that address",
        405: "does not take such requests at that address",
        413: "finds the request too large; try a smaller --batch",
        415: "does not read this syntax",
    }.get(status, "refuses")
    raise EndpointError(f"{response.url}: {meaning} (HTTP {status}{f': {said}' if said else ''})")


def _read(response: requests.Response, most: int) -> bytes:
    body = bytearray()
    for piece in response.iter_content(1 << 16):
        body += piece
        if len(body) > most:
            break
    return bytes(body)


def _one_line(text: str) -> str:
    text = re.sub(r"<style.*?</style>|<[^<>]*>", " ", text, flags=re.DOTALL)
    text = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(text.split())[:200]


def _reason(error: Exception) -> str:
    """The one part of requests' message that says what happened."""
    import requests

    if isinstance(error, requests.exceptions.Timeout):
        return "does not answer in time"
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return "ends its answer too early"
    text = str(error)
    if "NameResolutionError" in text or "Name or service not known" in text:
        return "there is no host of that name"
    found = re.search(r"\[Errno -?\d+\] ([^'\")]+)|(certificate verify failed[^'\")]*)|'([^']*closed[^']*)'", text)
    return next(filter(None, found.groups()), "") if found else f"cannot be reached ({type(error).__name__})"
