"""Stores on the network: what is sent, what is sent again, what is refused, and what is never told."""

import base64
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from click.testing import CliRunner, Result
from support.facts import summit
from support.servers import oxigraph, oxigraph_binary

from kg.cli import main
from kg.errors import UsageError
from kg.exports import FORMATS, prefixes_for, write
from kg.graph.dataset import from_line
from kg.graph.quads import lines
from kg.store.http import Auth, EndpointError, HttpClient, check_url
from kg.store.push import Miscount, push
from kg.store.remote import RemoteStore
from kg.store.updates import insert_data

SECRET = "كلمة-s3cret"


class Server(ThreadingHTTPServer):
    """Answers each request with the next of the prepared answers, the last one for ever, and keeps what was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.url = f"http://127.0.0.1:{self.server_port}/sparql"
        self.answers: list[tuple[int, dict[str, str], bytes]] = [(204, {}, b"")]
        self.asked: list[tuple[str, str, dict[str, str], bytes]] = []


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.asked.append((self.command, self.path, dict(self.headers.items()), body))
        answers = self.server.answers
        status, headers, data = answers.pop(0) if len(answers) > 1 else answers[0]
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(data))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    do_PUT = do_GET = do_POST

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def client(pauses: list[float]) -> HttpClient:
    return HttpClient(retries=3, timeout=5, sleep=pauses.append)


def kg(*arguments: object) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert "Traceback" not in result.output and "internal fault" not in result.output
    return result


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.nq"
    said = sorted(from_line(line) for name in ("a", "b") for line in lines(summit(name)))
    write(said, str(path), FORMATS["nq"], prefixes_for())
    return path


# --- retries ----------------------------------------------------------------------------------------------------------


def test_a_busy_server_is_asked_again_with_growing_pauses(
    server: Server, client: HttpClient, pauses: list[float]
) -> None:
    server.answers = [(503, {}, b""), (429, {"Retry-After": "7"}, b""), (504, {}, b""), (204, {}, b"")]
    RemoteStore(server.url, client=client).clear("<http://a/g>")
    assert pauses == [0.5, 7, 2]
    assert len({body for *_, body in server.asked}) == 1 and len(server.asked) == 4


def test_a_server_that_stays_busy_is_an_error(server: Server, client: HttpClient) -> None:
    server.answers = [(503, {}, b"later")]
    with pytest.raises(EndpointError, match="503: later"):
        RemoteStore(server.url, client=client).clear("<http://a/g>")
    assert len(server.asked) == 4


def test_what_may_not_be_done_twice_is_sent_once(server: Server, client: HttpClient) -> None:
    server.answers = [(503, {}, b"")]
    store = RemoteStore(server.url, client=client)
    with pytest.raises(EndpointError):
        store.add([("<http://a/g>", "_:a <http://a/p> _:b")])
    assert len(server.asked) == 1
    with pytest.raises(EndpointError):
        store.add([("<http://a/g>", "<http://a/s> <http://a/p> <http://a/o>")])
    assert len(server.asked) == 1 + 4


def test_a_server_that_is_not_there_is_told_in_one_line(client: HttpClient, pauses: list[float]) -> None:
    with pytest.raises(EndpointError, match=r"http://127\.0\.0\.1:9/x: Connection refused$"):
        RemoteStore("http://127.0.0.1:9/x", client=client).clear("<http://a/g>")
    assert pauses == [0.5, 1, 2]


def test_a_server_that_says_nothing_or_breaks_off_is_told(server: Server) -> None:
    server.answers = [(200, {"Content-Length": "10"}, b"half")]
    with pytest.raises(EndpointError, match="ends its answer too early"):
        HttpClient(retries=0).send("GET", server.url)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = "http://{}:{}/".format(*silent.getsockname())
        with pytest.raises(EndpointError, match="does not answer in time"):
            HttpClient(timeout=0.2, retries=0).send("GET", url)


# --- refusals ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (400, "refuses .HTTP 400: Bad query"),
        (401, "user and password"),
        (403, "this user"),
        (404, "nothing at"),
        (413, "batch"),
    ],
)
def test_refusals_are_final_and_told(server: Server, client: HttpClient, status: int, says: str) -> None:
    server.answers = [(status, {}, b"<html><style>p {}</style><p>Bad\x1b query</p>\n</html>")]
    with pytest.raises(EndpointError, match=says) as caught:
        RemoteStore(server.url, client=client).clear("<http://a/g>")
    assert "\n" not in str(caught.value) and "\x1b" not in str(caught.value)
    assert len(server.asked) == 1


def test_no_redirect_is_followed(server: Server, client: HttpClient) -> None:
    server.answers = [(307, {"Location": "http://elsewhere.example/"}, b"")]
    with pytest.raises(EndpointError, match=r"sends us on to http://elsewhere\.example/"):
        RemoteStore(server.url, client=client).clear("<http://a/g>")
    assert len(server.asked) == 1


def test_no_proxy_and_no_password_comes_from_the_environment(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login me password other\n")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    HttpClient().send("GET", server.url)
    ((*_, headers, _),) = server.asked
    assert "Authorization" not in headers


def test_an_answer_that_is_no_result_is_told(server: Server, client: HttpClient) -> None:
    server.answers = [(200, {"Content-Type": "text/html; charset=utf-8"}, b"<p>Welcome")]
    with pytest.raises(EndpointError, match="no SPARQL results, but text/html"):
        RemoteStore(server.url, client=client).graphs()


@pytest.mark.parametrize(
    "url", ["", "news", "ftp://a/b", "http://", "http://a:x/", "http://a/#b", "http://a/ b", f"http://me:{SECRET}@a/"]
)
def test_urls_that_cannot_be_used_are_refused(url: str) -> None:
    with pytest.raises(UsageError, match="URL") as caught:
        check_url(url)
    assert SECRET not in str(caught.value)


# --- who we are -------------------------------------------------------------------------------------------------------


def test_basic_and_bearer(server: Server) -> None:
    HttpClient(Auth("basic", "أنا", SECRET)).send("GET", server.url)
    HttpClient(Auth("bearer", secret="t0ken")).send("GET", server.url)
    basic, bearer = (headers["Authorization"] for *_, headers, _ in server.asked)
    assert base64.b64decode(basic.removeprefix("Basic ")).decode() == f"أنا:{SECRET}"
    assert bearer == "Bearer t0ken"


@pytest.mark.parametrize("token", ["a\r\nX: y", "مفتاح", ""])
def test_a_token_that_is_none_is_refused(token: str) -> None:
    with pytest.raises(UsageError, match="token"):
        HttpClient(Auth("bearer", secret=token))


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--auth", "basic"], "needs --user"),
        (["--auth", "bearer"], "needs a token"),
        (["--auth", "basic", "--user", "me", "--password", SECRET], "HTTP 401"),
        (["--auth", "bearer", "--token", "s3cret"], "HTTP 401"),
    ],
)
def test_passwords_are_told_nowhere(
    server: Server, news: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], says: str
) -> None:
    for name in ("KG_USER", "KG_PASSWORD", "KG_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    server.answers = [(401, {}, b"no")]
    result = kg("push", news, "--endpoint", server.url, *options)
    assert result.exit_code == 2
    assert says in result.stderr and "s3cret" not in result.output
    assert "s3cret" not in repr(Auth("basic", "me", SECRET))


def test_the_password_may_come_from_the_environment(
    server: Server, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_PASSWORD", SECRET)
    kg("push", news, "--endpoint", server.url, "--auth", "basic", "--user", "me", "--no-verify")
    assert base64.b64encode(f"me:{SECRET}".encode()).decode() in server.asked[0][2]["Authorization"]


# --- what is sent -----------------------------------------------------------------------------------------------------


def test_small_graphs_share_a_request_and_large_ones_take_several(server: Server, client: HttpClient) -> None:
    def sizes(batch: int) -> list[int]:
        server.asked.clear()
        store = RemoteStore(server.url, client=client, batch=batch)
        statements = [(f"<http://a/g{g}>", f'<http://a/s> <http://a/p> "{n}"') for g in range(4) for n in range(10)]
        push(statements, store, batch=batch, verify=False)
        return [parse_qs(body.decode())["update"][0].count(" .\n") for *_, body in server.asked]

    assert sizes(1000) == [40]
    assert sizes(25) == [20, 20]
    assert sizes(6) == [6, 4] * 4


def test_graphs_are_put_by_the_graph_store_protocol(server: Server, client: HttpClient) -> None:
    store = RemoteStore(server.url, None, f"{server.url}?x=y", client=client)
    push([("<http://a/g?h=ع>", '<http://a/s> <http://a/p> "ب"@ar')], store, verify=False)
    ((method, path, headers, body),) = server.asked
    assert (method, path) == ("PUT", "/sparql?x=y&graph=http%3A%2F%2Fa%2Fg%3Fh%3D%D8%B9")
    assert headers["Content-Type"] == "text/turtle"
    assert '"ب"@ar .' in body.decode()


def test_what_did_not_arrive_is_found_by_counting(server: Server, client: HttpClient) -> None:
    row = {"g": {"type": "uri", "value": "http://a/g"}, "n": {"type": "literal", "value": "1"}}
    answer = str({"head": {"vars": ["g", "n"]}, "results": {"bindings": [row]}}).replace("'", '"').encode()
    server.answers = [(204, {}, b""), (200, {"Content-Type": "application/sparql-results+json"}, answer)]
    said = [("<http://a/g>", f'<http://a/s> <http://a/p> "{n}"') for n in range(3)]
    said.append(("<http://a/h>", '<http://a/s> <http://a/p> "x"'))
    pushed = push(said, RemoteStore(server.url, client=client))
    assert pushed.wrong == (Miscount("<http://a/g>", 3, 1), Miscount("<http://a/h>", 1, 0))


def test_escapes_mean_the_same_before_and_after_code_points_are_resolved() -> None:
    # Text that is "\u0041" in six characters must not become "A" in a store that resolves \uXXXX before it parses.
    said = r'<a:s> <a:p> "\\u0041 \\n \\\\U00000041 \u000B"'
    sent = r'<a:s> <a:p> "\\\u00750041 \\n \\\\\u005500000041 \u000B"'
    assert insert_data("", [said]) == f"INSERT DATA {{\n{sent} .\n }}"


# --- a real server ----------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not oxigraph_binary(), reason="the package oxigraph is not installed")
@pytest.mark.parametrize("way", [["--update", "{url}/update"], ["--graph-store", "{url}/store"]])
def test_push_to_a_server_and_again(news: Path, tmp_path: Path, way: list[str]) -> None:
    assert kg("load", news, "--store", tmp_path / "store").exit_code == 0
    with oxigraph(tmp_path) as url:
        there = ["--endpoint", f"{url}/query", *(part.format(url=url) for part in way)]
        for source in ([news], ["--store", tmp_path / "store"]):
            result = kg("push", *source, *there)
            assert result.exit_code == 0, result.output
            assert "2 graphs" in result.stderr and "counted there" in result.stderr
        expected = [from_line(line) for name in ("a", "b") for line in lines(summit(name))]
        assert list(RemoteStore(f"{url}/query").statements()) == sorted(expected)
