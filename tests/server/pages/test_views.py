"""What views count and tell, held against the graph that they are of."""

import csv
import io
import pickle
import re

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.news import ID

from kg.errors import UsageError
from kg.server.pages import differences, entity, events, network, overview, timeline
from kg.server.pages.asking import Asks, literal
from kg.server.pages.choices import choices, meant
from kg.server.pages.downloads import download
from kg.server.pages.filters import Filters, chosen
from kg.server.pages.matching import find, spelling
from kg.server.pages.picture import HEIGHT, WIDTH, drawn
from kg.server.pages.telling import event_view, queries
from kg.server.pages.things import article, safe_url, thing


def names(found: list[events.Event]) -> set[str]:
    return {event.iri.removeprefix(ID) for event in found}


ALL = {"meeting/talks", "meeting/harm", "accusation/smuggling", "sanction/freeze"}


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        (Filters(), ALL),
        (Filters(kind="Meeting"), {"meeting/talks", "meeting/harm"}),
        (Filters(status="Held"), {"meeting/talks", "meeting/harm"}),
        (Filters(status="Denied"), {"accusation/smuggling"}),
        (Filters(status="Threatened", kind="Sanction"), {"sanction/freeze"}),
        (Filters(state="OMN"), {"meeting/talks", "meeting/harm", "sanction/freeze"}),
        (Filters(state="TUN"), {"meeting/talks", "accusation/smuggling", "sanction/freeze"}),
        (Filters(state="FRA"), set()),
        (Filters(who="person:marwan"), {"meeting/talks", "accusation/smuggling"}),
        (Filters(who=ID + "state/TUN"), {"accusation/smuggling", "sanction/freeze"}),
        (Filters(start="2031-03", end="2031-03"), {"meeting/talks"}),
        (Filters(start="2031"), {"meeting/talks", "sanction/freeze"}),
        (Filters(end="2030"), set()),
        (Filters(source="صوت الشمال"), {"meeting/talks", "accusation/smuggling"}),
        (Filters(place="place:muscat"), {"meeting/talks"}),
        (Filters(words="الصابرى"), {"meeting/talks"}),
        (Filters(words="Tunisia"), {"accusation/smuggling", "sanction/freeze"}),
        (Filters(kind="Meeting", state="TUN", source="جريدة الجنوب", start="2031-03-05"), {"meeting/talks"}),
    ],
)
def test_filters_choose(asks: Asks, filters: Filters, wanted: set[str]) -> None:
    found = events.page(asks, filters)
    assert names(found) == wanted
    assert events.count(asks, filters) == len(found) == len(wanted)
    listed = {str(row["event"].value) for row in asks.select(events.queries(filters, ID).select)}  # type: ignore[attr-defined]
    assert {iri.removeprefix(ID) for iri in listed} == wanted


def test_a_list_has_the_latest_first_and_can_be_paged(asks: Asks) -> None:
    order = [event.iri for event in events.page(asks, Filters())]
    assert order[:2] == [ID + "meeting/talks", ID + "sanction/freeze"]
    assert [event.iri for at in range(4) for event in events.page(asks, Filters(), at, 1)] == order


def test_an_event_tells_who_and_how_many_report_it(asks: Asks) -> None:
    talks = events.described(asks, [ID + "meeting/talks"])[ID + "meeting/talks"]
    assert [one.name.arabic for one in talks.slots["participant"]] == ["ليث الصابري", "مروان الدرعي"]
    assert talks.dates == ("2031-03", "2031-03-04", "2031-03-05")
    assert talks.statuses == ("Held", "Planned")
    assert (talks.articles, talks.sources) == (3, ("جريدة الجنوب", "صوت الشمال"))


@given(st.text(max_size=30))
def test_no_value_breaks_out_of_its_quotation(value: str) -> None:
    store = ox.Store()
    query = events.queries(Filters(source=value, words=value, state=value), ID)
    assert list(Asks(store, ID).select(query.select)) == []


@pytest.mark.parametrize("who", ["person:a b", 'person:x> } INSERT DATA { <a:b> <a:b> "', "no iri"])
def test_what_is_no_iri_is_refused(asks: Asks, who: str) -> None:
    with pytest.raises(UsageError):
        events.count(asks, Filters(who=who))


def test_an_address_chooses_only_what_is_possible() -> None:
    assert (
        chosen({"kind": "Nonsense", "state": "RUSSIA", "start": "yesterday", "status": "Held; DROP", "x": "y"})
        == Filters()
    )
    given = {"kind": "Meeting", "state": "omn", "start": "2031-03", "status": "Held", "who": "person:layth"}
    assert chosen(given) == Filters("person:layth", "OMN", "Meeting", "Held", "2031-03")
    assert chosen({"kind": "Meeting", "status": "Lifted"}).status == ""


# --- overview ---------------------------------------------------------------------------------------------------------


def test_the_overview_counts_each_thing_once(asks: Asks) -> None:
    made = overview.overview(asks)
    assert made.counts == {
        "Meeting": 2, "Sanction": 1, "Accusation": 1, "Person": 3, "State": 2, "Organization": 0, "Place": 1,
        "Article": 4,
    }  # fmt: skip
    assert [(one.name.arabic, number) for one, number in made.persons][:2] == [("ليث الصابري", 2), ("مروان الدرعي", 2)]
    assert dict(made.sources)["جريدة الجنوب"] == 2
    assert pickle.loads(pickle.dumps(made)) == made, "views travel between processes"


def test_a_timeline_goes_from_years_to_days(asks: Asks) -> None:
    years = timeline.timeline(asks, Filters(), "")
    assert [(step.period, step.counts) for step in years.steps] == [("2031", (1, 1, 0))]
    assert years.undated == 2
    months = timeline.timeline(asks, Filters(), "2031")
    assert len(months.steps) == 12
    assert [step.period for step in months.steps if step.total] == ["2031-03"]
    days = timeline.timeline(asks, Filters(kind="Meeting"), "2031-03")
    assert len(days.steps) == 31
    assert [step.period for step in days.steps if step.total] == ["2031-03-05"]
    assert timeline.timeline(asks, Filters(kind="Meeting")).period == "2031-03", "where most are"
    assert timeline.timeline(asks, Filters(), "rubbish").period == timeline.timeline(asks, Filters()).period


def test_a_timeline_by_first_report_has_what_has_no_date(asks: Asks) -> None:
    line = timeline.timeline(asks, Filters(), "", by_report=True)
    assert {step.period: step.counts for step in line.steps} == {"2030": (1, 0, 0), "2031": (1, 1, 1)}
    assert line.undated == 0


# --- network ----------------------------------------------------------------------------------------------------------


def ends(found: network.Network) -> set[tuple[str, str, str, int]]:
    return {(t.kind, t.source.iri.removeprefix(ID), t.target.iri.removeprefix(ID), t.events) for t in found.ties}


def test_the_network_has_each_pair_once(asks: Asks) -> None:
    assert ends(network.network(asks, Filters())) == {
        ("Meeting", "person/layth", "person/marwan", 1),
        ("Meeting", "person/harm", "person/layth", 1),
        ("Sanction", "state/OMN", "state/TUN", 1),
        ("Accusation", "state/TUN", "person/marwan", 1),
    }


def test_persons_can_stand_for_their_states(asks: Asks) -> None:
    assert ends(network.network(asks, Filters(), by_state=True)) == {
        ("Meeting", "state/OMN", "state/TUN", 1),
        ("Sanction", "state/OMN", "state/TUN", 1),
    }


def test_a_network_can_be_of_one_agent_and_cut(asks: Asks) -> None:
    marwan = ID + "person/marwan"
    assert {tie[0] for tie in ends(network.network(asks, Filters(), of=marwan))} == {"Meeting", "Accusation"}
    cut = network.network(asks, Filters(), most=1)
    assert (len(cut.ties), cut.more) == (1, 3)


def test_a_picture_is_the_same_each_time_and_within_its_frame(asks: Asks) -> None:
    _, picture = drawn(asks, Filters())
    assert picture == drawn(asks, Filters())[1]
    assert {node.thing.iri for node in picture.nodes} == {
        end.iri for line in picture.lines for end in (line.tie.source, line.tie.target)
    }
    for node in picture.nodes:
        assert 0 <= node.x - node.radius < node.x + node.radius <= WIDTH
        assert 0 <= node.y - node.radius < node.y + node.radius <= HEIGHT


# --- one event --------------------------------------------------------------------------------------------------------


def test_an_event_is_told_article_by_article(asks: Asks) -> None:
    view = event_view(asks, ID + "meeting/talks")
    assert [telling.article.identifier for telling in view.tellings] == ["north", "south", "east"]
    north, south, _ = view.tellings
    assert (north.event.dates, north.event.statuses) == (("2031-03-04",), ("Held",))
    assert (south.event.dates, south.event.statuses) == (("2031-03-05",), ("Planned",))
    own = next(passage for passage in north.passages if passage.own)
    assert "".join(piece.text for piece in own.pieces) == own.evidence.words
    assert [(p.text, p.thing.name.arabic) for p in own.pieces if p.thing] == [
        ("ليث الصابري", "ليث الصابري"),
        ("مروان الدرعي", "مروان الدرعي"),
        ("مسقط", "مسقط"),
    ]
    assert [passage.own for passage in north.passages] == [True, False], "the next sentence is there for context"


def test_words_of_the_charge_are_marked(asks: Asks) -> None:
    view = event_view(asks, ID + "accusation/smuggling")
    pieces = [piece for telling in view.tellings for passage in telling.passages for piece in passage.pieces]
    assert [piece.text for piece in pieces if piece.slot == "charge"] == ["بتهريب الفوسفات"] * 2


def test_differences_are_those_between_articles(asks: Asks) -> None:
    talks = {
        d.about: {s.value: len(s.graphs) for s in d.stands} for d in event_view(asks, ID + "meeting/talks").differences
    }
    assert talks == {
        "date": {"2031-03-04": 1, "2031-03-05": 1, "2031-03": 1},
        "status": {"Held": 1, "Planned": 1},
    }
    denied = event_view(asks, ID + "accusation/smuggling").differences
    assert [(d.about, [(s.value.removeprefix(ID), len(s.graphs)) for s in d.stands]) for d in denied] == [
        ("deniedBy", [("person/marwan", 1), ("", 1)])
    ]
    assert event_view(asks, ID + "sanction/freeze").differences == ()


@pytest.mark.parametrize(
    ("about", "wanted"),
    [
        ("", {"meeting/talks", "accusation/smuggling"}),
        ("date", {"meeting/talks"}),
        ("status", {"meeting/talks"}),
        ("deniedBy", {"accusation/smuggling"}),
        ("charge", set()),
        ("participant", set()),
    ],
)
def test_the_list_of_differences_has_just_the_events_that_differ(asks: Asks, about: str, wanted: set[str]) -> None:
    found = differences.told(asks, differences.disputed(asks, Filters(), about))
    assert names([one.event for one in found]) == wanted
    assert all(one.differences for one in found)


@pytest.mark.parametrize(
    ("dates", "differ"),
    [
        (("2031-03-04", "2031-03"), False),
        (("2031-03-04", "2031"), False),
        (("2031-03-04", "--03"), False),
        (("2031-03-04", "--04"), True),
        (("2031-03-04", "2031-04"), True),
        (("2031-03-04", "2031-03-04"), False),
    ],
)
def test_a_date_that_says_less_is_no_difference(dates: tuple[str, str], differ: bool) -> None:
    mhd, event = "https://w3id.org/mahdar/ontology#", ox.NamedNode(ID + "meeting/x")
    store = ox.Store()
    for number, date in enumerate(dates):
        graph = ox.NamedNode(f"{ID}graph/{number}")
        store.add(ox.Quad(event, ox.NamedNode(mhd + "date"), ox.Literal(date), graph))
        kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
        store.add(ox.Quad(event, kind, ox.NamedNode(mhd + "Event"), graph))
    asks = Asks(store, ID)
    assert len(differences.disputed(asks, Filters())) == differ
    assert list(differences.differing(differences.sayings(asks, event.value))) == ["date"] * differ


# --- one thing --------------------------------------------------------------------------------------------------------


def test_an_entity_has_its_events_ties_and_names(asks: Asks) -> None:
    view = entity.entity_view(asks, thing(asks, ID + "person/layth"))
    assert view.roles == ("وزير الخارجية العماني",)
    assert [state.name.latin for state in view.represents] == ["Oman"]
    assert view.also == ("الصابري",)
    assert (view.total, dict(view.parts)) == (2, {"participant": 2})
    assert [mention.evidence.words for mention in view.mentions] == ["ليث الصابري"]
    oman = entity.entity_view(asks, thing(asks, ID + "state/OMN"))
    assert [(person.iri, number) for person, number in oman.represented] == [(ID + "person/layth", 2)]
    assert entity.entity_view(asks, thing(asks, ID + "place/muscat")).total == 1


def test_an_article_has_its_events_and_sentences_in_order(asks: Asks) -> None:
    view = entity.article_view(asks, ID + "article/north")
    assert names(list(view.events)) == {"meeting/talks", "accusation/smuggling"}
    assert [line.start for line in view.sentences] == [0, 49]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//host/x", "ftp://host/", "http://", "x", "http://["]
)
def test_only_web_addresses_become_links(address: str) -> None:
    assert safe_url(address) == ""
    assert safe_url("https://north.example/1") == "https://north.example/1"


def test_an_article_s_address_is_safe(asks: Asks) -> None:
    assert article(asks, ID + "article/harm").url == ""
    assert article(asks, ID + "article/north").url == "https://north.example/1"


# --- names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["الصابري", "الصابرى", "ليث", "الصّابري", "Layth", "layth AL-sabiri", "ليث الصابري"])
def test_names_are_found_however_they_are_spelt(asks: Asks, name: str) -> None:
    assert [one.iri for one in find(asks, name, ("Person",))] == [ID + "person/layth"]


@given(st.text(max_size=20))
def test_a_name_is_never_read_as_a_pattern(name: str) -> None:
    pattern = spelling(name)
    query = f"ASK {{ FILTER (REGEX({literal(name)}, {literal(pattern)}, 'i')) }}"
    if pattern and not re.search(r"[\u064b-\u0652\u0670\u0640]", name) and " ".join(name.split()) == name:
        assert bool(ox.Store().query(query))


def test_whom_a_reader_means(asks: Asks) -> None:
    assert meant(asks, "person:layth").said == "ليث الصابري"
    assert meant(asks, "الدرعي").who == ID + "person/marwan"
    assert meant(asks, "nobody at all").candidates == ()
    assert {one.iri for one in meant(asks, "ال").candidates or ()} >= {ID + "person/layth", ID + "person/marwan"}


def test_filters_offer_what_there_is(asks: Asks) -> None:
    offered = choices(asks)
    assert [(code, name.latin) for code, name in offered.states] == [("OMN", "Oman"), ("TUN", "Tunisia")]
    assert len(offered.people) == 3


# --- files ------------------------------------------------------------------------------------------------------------


def test_a_list_downloads_as_a_table_that_no_spreadsheet_runs(asks: Asks) -> None:
    rows = list(csv.DictReader(io.StringIO(download(asks, events.queries(Filters(), ID), "csv", 1000).decode())))
    assert {row["event"].removeprefix(ID) for row in rows} == ALL
    harm = next(row for row in rows if row["event"].endswith("harm"))
    assert harm["labelLatin"].startswith("'=")


@pytest.mark.parametrize(("suffix", "syntax"), [("ttl", ox.RdfFormat.TURTLE), ("jsonld", ox.RdfFormat.JSON_LD)])
def test_a_view_downloads_as_its_part_of_the_graph(
    asks: Asks, news: ox.Store, suffix: str, syntax: ox.RdfFormat
) -> None:
    everything = {quad.triple for quad in news}
    for wanted in (events.queries(Filters(), ID), network.queries(Filters(), ID), timeline.queries(Filters(), ID),
                   differences.queries(Filters(), ID), queries(ID + "meeting/talks"),
                   entity.queries(ID + "person/layth"), entity.article_queries(ID + "article/north")):  # fmt: skip
        found = {quad.triple for quad in ox.parse(download(asks, wanted, suffix, 1000), format=syntax)}
        assert found and found <= everything
    whole = list(ox.parse(download(asks, overview.QUERIES, suffix, 1000), format=syntax))
    assert any(
        quad.object == ox.Literal("4", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer"))
        for quad in whole
    )


def test_a_file_has_a_limit(asks: Asks) -> None:
    with pytest.raises(UsageError, match="more than 2 rows"):
        download(asks, events.queries(Filters(), ID), "ttl", 2)
