import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.graph.terms import check_base, date_literal, iri, literal, slug


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from([None, "ar", "en", "ar-latn"]))
def test_a_literal_is_what_pyoxigraph_writes_and_reads(value: str, language: str | None) -> None:
    term = literal(value, language)
    assert term == str(ox.Literal(value, language=language) if language else ox.Literal(value))
    (quad,) = ox.parse(f"<http://a/s> <http://a/p> {term} .", format=ox.RdfFormat.N_TRIPLES)
    assert quad.object.value == value


def test_a_lone_surrogate_becomes_one_replacement_character() -> None:
    assert literal("a\ud800b") == '"a\ufffdb"'


@given(st.text())
def test_an_iri_is_ascii_and_valid(local: str) -> None:
    term = iri("http://a/", local)
    assert term.isascii()
    list(ox.parse(f"{term} <http://a/p> {term} .", format=ox.RdfFormat.N_TRIPLES))


@given(st.text(), st.text())
def test_slugs_are_ascii_path_segments_and_do_not_collide(one: str, other: str) -> None:
    for text in (one, other):
        assert slug(text).isascii()
        assert slug(text).strip(".")
        assert "/" not in slug(text)
        assert iri("", slug(text)) == f"<{slug(text)}>"
    assert (slug(one) == slug(other)) == (one == other)


@pytest.mark.parametrize("plain", ["dev-00", "000_86f0fdc2a1dc9b03", "2015.07.20"])
def test_a_plain_identifier_is_its_own_slug(plain: str) -> None:
    assert slug(plain) == plain


@pytest.mark.parametrize("odd", ["a b", "A/B", "قمة الرياض", "", "..", ".hidden", "x" * 300, "a?b#c", "a%20b"])
def test_any_other_identifier_gets_a_digest(odd: str) -> None:
    assert len(slug(odd)) <= 91
    assert slug(odd) != odd


def test_arabic_stays_readable_in_a_slug() -> None:
    assert slug("قمة الرياض").startswith("qmh-alryad-")


@pytest.mark.parametrize(
    ("iso", "datatype"),
    [("2015-07-20", "date"), ("2015-07", "gYearMonth"), ("2015", "gYear"), ("--07", "gMonth")],
)
def test_dates_have_the_datatype_of_their_form(iso: str, datatype: str) -> None:
    assert date_literal(iso) == f'"{iso}"^^<http://www.w3.org/2001/XMLSchema#{datatype}>'


@pytest.mark.parametrize("iso", ["", "July", "20-07-2015", "2015-7", "٢٠١٥"])
def test_other_forms_of_date_are_refused(iso: str) -> None:
    with pytest.raises(ValueError, match="XML Schema"):
        date_literal(iso)


@pytest.mark.parametrize("base", ["https://example.org/id/", "http://localhost:8000/#", "urn:example:"])
def test_base_iris(base: str) -> None:
    assert check_base(base) == base


@pytest.mark.parametrize(
    "base", ["", "id/", "https://example.org/id", "https://example.org/a b/", "https://مثال/", "x>/"]
)
def test_a_base_that_cannot_be_one_is_refused(base: str) -> None:
    with pytest.raises(UsageError, match="base IRI"):
        check_base(base)
