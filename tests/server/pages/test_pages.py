"""The pages as a browser gets them: every one in both languages, nothing of the graph as markup, every link alive."""

import json
import re
from html import unescape
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient
from support.html import Page

from kg.server.failures import Busy, RequestError, TimedOut, TooMuch

PATHS = [
    "/", "/?by=report", "/?period=2031", "/events", "/events?kind=Meeting&state=OMN", "/events?who=الدرعي",
    "/events?who=ال", "/events?place=place:muscat", "/events?page=99", "/network", "/network?by=state", "/differences",
    "/differences?about=date", "/find?q=الصابري", "/find", "/query", "/query?example=timeline", "/page/meeting/talks",
    "/page/meeting/harm", "/page/accusation/smuggling", "/page/sanction/freeze", "/page/person/layth",
    "/page/person/harm", "/page/state/OMN", "/page/place/muscat", "/page/article/north", "/page/article/harm",
    "/page/evidence/n1", "/page?iri=https://w3id.org/mahdar/id/person/layth",
]  # fmt: skip


def english(path: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}lang=en"


@pytest.mark.parametrize("path", PATHS)
def test_every_page_is_there_in_both_languages(site: TestClient, path: str) -> None:
    for address, lang, direction in ((path, "ar", "rtl"), (english(path), "en", "ltr")):
        answer = site.get(address)
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        page = Page(answer.text)
        assert (page.all("html")[0]["lang"], page.all("html")[0]["dir"]) == (lang, direction)
        assert len(page.all("h1")) == 1
        assert page.all("a")[0]["href"] == "#main"


@pytest.mark.parametrize("path", PATHS)
def test_nothing_of_the_graph_becomes_markup(site: TestClient, path: str) -> None:
    answer = site.get(path)
    page = Page(answer.text)
    for script in page.all("script"):
        assert script.get("src") or script.get("type") == "application/json", "no script within the page"
    assert not page.all("b", "i", "img", "iframe", "object")
    for attributes in page.all(*{tag for tag, _ in page.elements}):
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        for name in ("href", "src", "action"):
            assert urlsplit(attributes.get(name) or "").scheme in ("", "https")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy


def test_links_of_the_site_lead_somewhere(site: TestClient) -> None:
    seen: set[str] = set()
    todo = ["/", "/?lang=en", "/page/evidence/n1"]
    while todo:
        path = todo.pop()
        if path in seen or len(seen) > 250:
            continue
        seen.add(path)
        answer = site.get(path)
        assert answer.status_code == 200, path
        if "text/html" in answer.headers["content-type"]:
            links = (a.get("href") or "" for a in Page(answer.text).all("a"))
            todo.extend(link for link in links if link.startswith("/") and "as=" not in link and "query=" not in link)
    assert len(seen) > 60


def test_a_language_is_kept_and_can_be_switched(site: TestClient) -> None:
    page = Page(site.get("/events?kind=Meeting&lang=en").text)
    inner = [a["href"] or "" for a in page.all("a") if (a["href"] or "").startswith("/")]
    (switch,) = [a["href"] for a in page.all("a") if a.get("hreflang") == "ar"]
    assert switch == "/events?kind=Meeting"
    assert all("lang=en" in link for link in inner if link != switch)


def test_events_name_sides_dates_and_statuses_in_the_reader_s_language(site: TestClient) -> None:
    arabic = site.get("/page/meeting/talks").text
    assert "4 مارس 2031" in arabic and "انعقد" in arabic and "ما تختلف فيه المصادر" in arabic
    latin = site.get("/page/meeting/talks?lang=en").text
    assert "4 March 2031" in latin and "Layth al-Sabiri" in latin and "Where sources differ" in latin


def test_an_unclear_name_is_asked_back(site: TestClient) -> None:
    answer = site.get("/events", params={"who": "ال"}).text
    assert "أي «ال» تقصد؟" in answer
    assert "person%3Alayth" in answer
    assert "لا أحداث بهذه الشروط" in answer, "nothing is shown before it is clear"
    assert "لا أحد هنا باسم" in site.get("/events", params={"who": "زيد"}).text


@pytest.mark.parametrize(
    "path", ["/page/person/nobody", "/page/x", "/page?iri=https://elsewhere.example/x", "/page?iri=%3Cx"]
)
def test_what_is_not_there_is_told_so(site: TestClient, path: str) -> None:
    answer = site.get(path)
    assert answer.status_code in (400, 404)
    assert len(Page(answer.text).all("h1")) == 1


@pytest.mark.parametrize(
    ("suffix", "media"), [("csv", "text/csv"), ("ttl", "text/turtle"), ("jsonld", "application/ld+json")]
)
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/events?kind=Meeting",
        "/network",
        "/differences",
        "/page/meeting/talks",
        "/page/person/layth",
        "/page/article/north",
    ],
)
def test_every_view_downloads(site: TestClient, path: str, suffix: str, media: str) -> None:
    page = Page(site.get(path).text)
    (link,) = [a["href"] for a in page.all("a") if "download" in a and f"as={suffix}" in (a["href"] or "")]
    answer = site.get(link or "")
    assert answer.headers["content-type"].startswith(media)
    assert "attachment" in answer.headers["content-disposition"]
    assert len(answer.content) > 40


def test_every_view_leads_to_its_query_and_that_runs(site: TestClient) -> None:
    for path in (
        "/",
        "/events?kind=Meeting",
        "/network?by=state",
        "/differences",
        "/page/meeting/talks",
        "/page/state/OMN",
    ):
        page = Page(site.get(path).text)
        (link,) = [a["href"] or "" for a in page.all("a") if "/query?query=" in (a["href"] or "")]
        shown = re.search(r"<textarea[^>]*>(.*?)</textarea>", site.get(link).text, re.S)
        assert shown
        answer = site.get(
            "/sparql", params={"query": unescape(shown[1])}, headers={"Accept": "application/sparql-results+json"}
        )
        assert answer.status_code == 200
        assert json.loads(answer.text)["results"]["bindings"]


def test_the_network_s_data_cannot_end_its_script(site: TestClient) -> None:
    text = site.get("/network").text
    block = re.search(r'<script type="application/json" id="network-data">(.*?)</script>', text, re.S)
    if block is None:
        pytest.skip("the network view's script has not been fetched (make web)")
    assert any("<script>" in one["data"].get("name", "") for one in json.loads(block[1]))


@pytest.mark.parametrize(
    ("error", "status", "title"),
    [
        (Busy("try later"), 503, "الخادم مشغول"),
        (TimedOut("stopped"), 504, "طال الاستعلام فأُوقف"),
        (TooMuch("rows"), 422, "طلب أكبر من الحد"),
    ],
)
def test_a_server_that_cannot_answer_says_so_on_a_page(
    site: TestClient, monkeypatch: pytest.MonkeyPatch, error: RequestError, status: int, title: str
) -> None:
    async def refuse(*arguments: object) -> None:
        raise error

    monkeypatch.setattr(site.app.state.context, "call", refuse)  # type: ignore[attr-defined]
    answer = site.get(f"/find?q=busy{status}")
    assert answer.status_code == status
    assert title in answer.text and str(error) in answer.text
    assert ("retry-after" in answer.headers) == (error.retry_after is not None)


def test_a_thing_s_page_leads_programs_to_its_data(site: TestClient) -> None:
    page = Page(site.get("/page/meeting/talks").text)
    (data,) = [link["href"] or "" for link in page.all("link") if link["rel"] == "alternate"]
    assert site.get(data).headers["content-type"].startswith("text/turtle")


def test_pages_do_without_the_files_of_others(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.server.pages.site.vendored", lambda name: False)
    for path in ("/network", "/query"):
        answer = site.get(path)
        assert "/vendor/" not in answer.text and "<script" not in answer.text
        assert "fonts.css" not in answer.text
    assert Page(site.get("/query").text).all("textarea")


def test_a_browser_that_follows_a_thing_s_iri_gets_its_page(site: TestClient) -> None:
    answer = site.get("/id/person/layth", headers={"Accept": "text/html"})
    assert answer.status_code == 200
    assert answer.url.path == "/page/person/layth"
