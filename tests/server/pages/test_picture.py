"""Where a picture puts its nodes, and how sentences are cut into pieces."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.server.pages.layout import layout, parted
from kg.server.pages.passages import ArticleWords, Evidence, in_order, passages, pieces
from kg.server.pages.records import Event, Name, Thing

PLACES = st.tuples(st.floats(0, 1000), st.floats(0, 600))


@settings(max_examples=30)
@given(st.integers(0, 12), st.sets(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=20))
def test_a_layout_places_every_node_within_the_frame(count: int, ties: set[tuple[int, int]]) -> None:
    nodes = [str(number) for number in range(count)]
    known = {(str(one), str(other)): 1 + one for one, other in ties if one < count and other < count}
    places = layout(nodes, known)
    assert list(places) == nodes
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places.values())
    assert places == layout(nodes, dict(reversed(known.items())))


@settings(max_examples=50)
@given(st.lists(PLACES, max_size=8))
def test_names_do_not_lie_over_one_another_where_there_is_room(middles: list[tuple[float, float]]) -> None:
    sizes = [(100.0, 30.0)] * len(middles)
    moved = parted(middles, sizes, (1000, 600))
    for at, (x, y) in enumerate(moved):
        assert 50 <= x <= 950 and 15 <= y <= 585
        for other_x, other_y in moved[:at]:
            assert abs(x - other_x) > 95 or abs(y - other_y) > 27


TEXT = "قال زيد إن عمرا التقى زيدا أمس، ثم قال عمرو: لم ألتق زيد بن حارث ولا غيره."
AGENTS = tuple(Thing(name, "Person", Name(name)) for name in ("زيد", "عمرو"))


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.sampled_from(AGENTS)), max_size=8))
def test_pieces_make_up_their_sentence_and_marks_are_where_they_were(marks: list[tuple[int, int, Thing]]) -> None:
    whole = Evidence("whole", False, 7, 7 + len(TEXT), TEXT)
    spans = [(min(a, b), max(a, b), thing) for a, b, thing in marks]
    records = {str(n): Evidence(str(n), False, 7 + a, 7 + b, TEXT[a:b]) for n, (a, b, _) in enumerate(spans)}
    names = {str(n): (thing.iri,) for n, (_, _, thing) in enumerate(spans)}
    event = Event("event", slots={"participant": AGENTS}, words={"charge": ("قال عمرو",)})
    cut = pieces(whole, ArticleWords(records, names, frozenset()), event, {})
    assert "".join(piece.text for piece in cut) == TEXT
    assert "".join(piece.text for piece in cut if piece.slot) == "قال عمرو"
    at = 0
    for piece in cut:
        covering = {thing for a, b, thing in spans if a <= at and at + len(piece.text) <= b}
        assert not covering or piece.thing in covering
        at += len(piece.text)


def test_an_agent_is_found_by_the_article_s_own_name_after_a_clitic() -> None:
    whole = Evidence("whole", False, 0, len("والتقى بالزيدي"), "والتقى بالزيدي")
    cut = pieces(
        whole, ArticleWords({}, {}, frozenset()), Event("e", slots={"participant": AGENTS}), {"زيد": ("الزيدي",)}
    )
    assert [(piece.text, piece.thing.iri) for piece in cut if piece.thing] == [("الزيدي", "زيد")]


def test_sentences_come_in_order_with_gaps_told() -> None:
    lines = [Evidence(f"{start}", title, start, end, "س" * (end - start)) for start, end, title in
             ((200, 220, False), (0, 10, True), (0, 30, False), (31, 60, False), (150, 180, False))]  # fmt: skip
    words = ArticleWords({line.iri + ("t" if line.title else ""): line for line in lines}, {}, frozenset())
    assert [line.start for line in in_order(lines)] == [0, 0, 31, 150, 200]
    shown = passages(words, ["0t", "31", "200"], Event("e"), {})
    assert [(passage.evidence.start, passage.own, passage.gap) for passage in shown if not passage.evidence.title] == [
        (31, True, True),
        (200, True, True),
    ]
