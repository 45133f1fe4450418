"""What people see and do on the pages, in a real browser."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.browser import Seen, axe
from support.news import NEWS

from kg.cli import main

PHONE = {"viewport": {"width": 390, "height": 844}}

PAGES = [
    "/", "/events", "/events?kind=Meeting", "/network", "/network?by=state", "/differences", "/find?q=السيسي", "/query",
    "/page/meeting/talks", "/page/accusation/smuggling", "/page/person/layth", "/page/state/OMN", "/page/article/north",
    "/page/evidence/n1", "/page/person/nobody",
]  # fmt: skip


@pytest.mark.parametrize(("lang", "scheme"), [("ar", "light"), ("en", "dark")])
@pytest.mark.parametrize("path", PAGES)
def test_no_serious_fault_for_people_who_use_other_means(see: Seen, path: str, lang: str, scheme: str) -> None:
    see.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page = see.go(f"{path}{'&' if '?' in path else '?'}lang={lang}")
    see.faults[:] = [fault for fault in see.faults if "404" not in fault]  # the page of what is not there
    assert axe(page) == []


@pytest.mark.browser(**PHONE)
@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("path", PAGES[:-1])
def test_a_phone_scrolls_down_and_never_sideways(see: Seen, path: str, lang: str) -> None:
    page = see.go(f"{path}{'&' if '?' in path else '?'}lang={lang}")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_the_language_can_be_switched_and_stays(see: Seen) -> None:
    page = see.go("/")
    assert page.evaluate("document.documentElement.dir") == "rtl"
    page.click("a.language")
    assert page.evaluate("document.documentElement.dir") == "ltr"
    page.click("nav >> text=Events")
    assert page.inner_text("h1") == "Events"
    page.click("a.language")
    assert page.inner_text("h1") == "الأحداث"


def test_a_keyboard_reaches_the_content_first(see: Seen) -> None:
    page = see.go("/?lang=en")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_focus_can_be_seen(see: Seen) -> None:
    page = see.go("/events?lang=en")
    for _ in range(4):
        page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_filters_choose_and_can_be_shared(see: Seen) -> None:
    page = see.go("/events?lang=en")
    page.select_option("#f-state", "OMN")
    page.select_option("#f-kind", "Sanction")
    page.click("button:text('Show')")
    assert "state=OMN" in page.url and "kind=Sanction" in page.url
    assert page.locator(".event").count() == 1
    assert "Oman" in page.inner_text(".event h3")
    page.reload()
    assert page.input_value("#f-state") == "OMN"


def test_a_name_leads_from_the_search_to_the_person_to_the_event(see: Seen) -> None:
    page = see.go("/")
    page.fill("#find", "الدرعي")
    page.keyboard.press("Enter")
    page.click(".found a >> text=مروان الدرعي")
    assert page.inner_text("h1") == "مروان الدرعي"
    page.click(".event.Meeting h3 a")
    assert page.locator(".telling").count() == 3
    assert page.locator(".disputed dt").all_inner_texts() == ["التاريخ", "الحالة"]
    assert "ليث الصابري" in page.locator(".telling mark.Person").all_inner_texts()


def test_a_timeline_leads_into_its_parts(see: Seen) -> None:
    page = see.go("/?period=&lang=en")
    page.click("a.bar[title^='2031']")
    page.click("a.bar[title^='March 2031']")
    page.click("a.bar[title^='5 March 2031']")
    assert "start=2031-03-05" in page.url
    assert page.locator(".event").count() == 1


def test_the_network_can_be_moved_about_in_and_is_a_table_too(see: Seen) -> None:
    page = see.go("/network?lang=en")
    rows = page.locator("table.ties tr").count()
    assert rows > 5
    if not page.locator("script[src*=cytoscape]").count():
        pytest.skip("the network view's script has not been fetched (make web)")
    page.wait_for_selector(".canvas canvas")
    assert page.locator("#network").is_hidden()
    page.uncheck("#toggles input[value=Meeting]")


@pytest.mark.browser(java_script_enabled=False)
def test_without_scripts_all_is_there(see: Seen) -> None:
    page = see.go("/network?lang=en")
    assert page.locator("svg.picture a.node").count() > 5
    assert page.locator("#toggles").is_hidden()
    page = see.go("/query?lang=en&example=timeline")
    assert "SELECT" in page.input_value("#query-text")
    assert page.locator("#plain button").is_visible()


def test_the_editor_asks_and_shows_the_answer(see: Seen) -> None:
    page = see.go("/query?lang=en&example=sanctions-on")
    if not page.locator("script[src*=yasgui]").count():
        pytest.skip("the editor has not been fetched (make web)")
    page.wait_for_selector(".yasqe .CodeMirror")
    assert "sanctions-on" in page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getValue()")
    page.evaluate(
        "document.querySelector('.CodeMirror').CodeMirror.setValue("
        "'PREFIX mhd: <https://w3id.org/mahdar/ontology#> SELECT DISTINCT ?s { ?s a mhd:Sanction }')"
    )
    page.click(".yasqe_queryButton")
    page.wait_for_selector(".yasr table.dataTable tbody tr, .yasr .ag-row, .yasr table tbody tr")
    assert "sanction" in page.inner_text(".yasr")


def test_a_view_s_query_comes_along_into_the_editor(see: Seen) -> None:
    page = see.go("/events?kind=Meeting&lang=en")
    page.click(".source a >> text=SPARQL")
    assert "mhd:Meeting" in page.input_value("#query-text")


def test_a_view_downloads(see: Seen) -> None:
    page = see.go("/page/meeting/talks?lang=en")
    with page.expect_download() as waiting:
        page.click(".source a >> text=JSON-LD")
    assert "@graph" in json.loads(waiting.value.path().read_text(encoding="utf-8"))


def test_harm_in_the_graph_does_none(see: Seen) -> None:
    dialogs: list[str] = []
    see.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for path in ("", "events", "network", "differences", "page/meeting/harm", "page/person/harm", "page/article/harm"):
        see.go(f"/{path}")
    assert dialogs == []
    assert see.go("/page/article/harm").locator("a[rel~=external]").count() == 0


@pytest.mark.parametrize(("lang", "scheme"), [("ar", "light"), ("en", "dark")])
def test_a_report_works_from_a_file(see: Seen, tmp_path: Path, lang: str, scheme: str) -> None:
    graph, out = tmp_path / "news.trig", tmp_path / "report.html"
    graph.write_text(NEWS, encoding="utf-8")
    CliRunner().invoke(main, ["report", str(graph), "-o", str(out), "-q", "--lang", lang], standalone_mode=False)
    see.page.emulate_media(color_scheme=scheme)
    see.base = out.as_uri()
    page = see.go("")
    assert see.outside == [see.base], "the file itself and nothing else"
    see.outside.clear()
    assert page.locator(".dossier:visible").count() == 4
    page.fill("#sought", "إنه التقى")
    assert page.locator(".dossier:visible").count() == 1
    page.fill("#sought", "")
    page.uncheck("#tools input[value=Meeting]")
    assert page.locator(".dossier:visible").count() == 2
    assert axe(page) == []
