import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.server.failures import NotAcceptable, RequestError
from kg.server.negotiation import GRAPHS, PAGE, TABLES, choose

EVERY = [media_type for syntax in (*TABLES, *GRAPHS, PAGE) for media_type in syntax.media_types]


@pytest.mark.parametrize(
    ("accept", "gives"),
    [
        ([], "text/turtle"),
        ([""], "text/turtle"),
        (["*/*"], "text/turtle"),
        (["application/*"], "application/ld+json"),
        (["application/n-quads"], "application/n-quads"),
        (["APPLICATION/LD+JSON"], "application/ld+json"),
        (["application/json"], "application/json"),
        (["text/turtle;q=0.4, application/rdf+xml;q=0.5"], "application/rdf+xml"),
        (["text/turtle;q=0.4", "application/rdf+xml;q=0.5"], "application/rdf+xml"),
        (["text/turtle;q=0, */*;q=0.1"], "application/ld+json"),
        (["application/trig;q=0.9, */*;q=0.2, text/*;q=1.0"], "text/turtle"),
        (['application/ld+json; profile="http://www.w3.org/ns/json-ld#compacted, x"; q=0.9'], "application/ld+json"),
        (["image/png, text/turtle;q=0.001"], "text/turtle"),
        (["nonsense"], "text/turtle"),
        (['"unterminated, application/n-triples'], "application/n-triples"),
    ],
)
def test_the_client_gets_what_it_likes_best(accept: list[str], gives: str) -> None:
    assert choose(accept, GRAPHS).media_type == gives


def test_what_browsers_send_means_a_page() -> None:
    browsers = ["text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"]
    assert choose(browsers, (*GRAPHS, PAGE)).syntax == PAGE


@pytest.mark.parametrize("accept", ["image/png", "text/turtle;q=0", "*/*;q=0", "text/turtle;q=0.0, image/*"])
def test_what_cannot_be_had_is_told(accept: str) -> None:
    with pytest.raises(NotAcceptable, match="text/turtle, application/ld\\+json") as caught:
        choose([accept], GRAPHS)
    assert caught.value.status == 406


def test_a_name_wins_over_what_is_accepted() -> None:
    assert choose(["text/csv"], TABLES, "json").media_type == "application/sparql-results+json"
    with pytest.raises(RequestError, match="want one of json, xml, csv, tsv"):
        choose([], TABLES, "docx")


@given(st.lists(st.one_of(st.text(), st.text('a/*;q=0.1, "\\'), st.sampled_from(EVERY)), max_size=4))
@example(['"' * 1000 + "\\" * 1000])
def test_anything_may_stand_in_the_field(accept: list[str]) -> None:
    try:
        choice = choose(accept, (*TABLES, *GRAPHS))
    except NotAcceptable:
        return
    assert choice.media_type in choice.syntax.media_types


@given(st.permutations(GRAPHS), st.lists(st.integers(1, 1000), min_size=6, max_size=6, unique=True))
def test_the_highest_quality_wins_in_any_order(order: list[object], qualities: list[int]) -> None:
    said = [f"{syntax.media_types[0]};q={q / 1000:.3f}" for syntax, q in zip(order, qualities, strict=True)]  # type: ignore[attr-defined]
    best = order[qualities.index(max(qualities))]
    assert choose([", ".join(said)], GRAPHS).syntax == best
