"""Facts made by hand and at random, for tests of what comes after extraction."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from kg.records import Article, ArticleFacts, Entity, Event, Evidence, PartialDate, Ref, Span, Text

TEXT = (
    "التقى الرئيس الروسي فلاديمير بوتين الزعيم الكوري الشمالي كيم جونغ أون في فلاديفوستوك، "
    "واتهمت واشنطن موسكو بشراء ذخائر."
)
TITLE = "قمة روسية كورية"


def quoted(words: str, text: str = TEXT) -> Evidence:
    """Evidence for these words where they first stand in the text."""
    start = text.index(words)
    return Evidence(Span(start, start + len(words)), words)


def summit(identifier: str = "summit-1") -> ArticleFacts:
    """One article with a meeting and an accusation."""
    article = Article(identifier, TEXT, TITLE, date(2023, 9, 14), "وكالة الأنباء", "https://example.org/1")
    entities = (
        Entity(
            "Person",
            "person/fladymyr-bwtyn",
            "فلاديمير بوتين",
            "Vladimir Putin",
            ("بوتين", "فلاديمير بوتين"),
            represents=("state/RUS",),
            roles=("الرئيس الروسي",),
            evidence=(quoted("الرئيس الروسي فلاديمير بوتين"),),
        ),
        Entity("Person", "person/kym-jwngh-awn", "كيم جونغ أون", "Kim Jong-un", represents=("state/PRK",)),
        Entity("Place", "place/fladyfwstwk", "فلاديفوستوك", "Vladivostok", within="state/RUS"),
        Entity("State", "state/PRK", "كوريا الشمالية", "North Korea", iso3="PRK"),
        Entity("State", "state/RUS", "روسيا", "Russia", ("موسكو",), iso3="RUS", evidence=(quoted("موسكو"),)),
        Entity("State", "state/USA", "الولايات المتحدة", "United States", ("واشنطن",), iso3="USA"),
    )
    meeting = TEXT[: TEXT.index("،")]
    accusation = TEXT[TEXT.index("واتهمت") : -1]
    events = (
        Event(
            "Meeting",
            "meeting/2023-09-13-bwtyn-kym",
            {
                "participant": (Ref("person/fladymyr-bwtyn"), Ref("person/kym-jwngh-awn")),
                "place": (Ref("place/fladyfwstwk"),),
                "date": (PartialDate("2023-09-13"),),
            },
            "Held",
            (quoted(meeting), Evidence(Span(0, 3, "title"), "قمة")),
        ),
        Event(
            "Accusation",
            "accusation/usa-rus-dhkhayr",
            {
                "accuser": (Ref("state/USA"),),
                "accused": (Ref("state/RUS"),),
                "charge": (Text("شراء ذخائر", quoted("شراء ذخائر").span),),
            },
            None,
            (quoted(accusation),),
        ),
    )
    return ArticleFacts(article, entities, events)


# --- at random --------------------------------------------------------------------------------------------------------

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
"""Any text that RDF can hold: control characters, quotes, line ends, bidi marks and all."""

names = texts.filter(lambda text: bool(text.strip()))
ids = st.builds("{}/{}".format, st.sampled_from(["person", "state", "organization", "place", "meeting"]), names)
spans = st.builds(
    lambda start, length, field: Span(start, start + length, field),
    st.integers(0, 10**6),
    st.integers(1, 500),
    st.sampled_from(["text", "title"]),
)
quotes = st.lists(st.builds(Evidence, spans, names), max_size=2).map(tuple)
partial_dates = st.sampled_from(["2015-07-20", "2015-07", "2015", "--07"]).map(PartialDate)
fillers = st.one_of(ids.map(Ref), partial_dates, st.builds(Text, names, spans))
slots = st.dictionaries(
    st.sampled_from(["participant", "place", "charge", "date", "accuser", "measure"]),
    st.lists(fillers, max_size=3).map(tuple),
    max_size=4,
)
# An id is of one kind, whose name it begins with; what it refers to may be of any, and need not be there.
entities = st.sampled_from(["Person", "State", "Organization", "Place"]).flatmap(
    lambda kind: st.builds(
        Entity,
        st.just(kind),
        names.map(f"{kind.lower()}/{{}}".format),
        names,
        st.none() | names,
        st.lists(names, max_size=2).map(tuple),
        st.sampled_from([None, "RUS", "XXX"]),
        st.lists(ids, max_size=2).map(tuple),
        st.lists(names, max_size=2).map(tuple),
        st.none() | ids,
        quotes,
    )
)
events = st.sampled_from(["Meeting", "Sanction", "Accusation"]).flatmap(
    lambda kind: st.builds(
        Event, st.just(kind), names.map(f"{kind.lower()}/{{}}".format), slots, st.sampled_from([None, "Held"]), quotes
    )
)
articles = st.builds(
    Article, texts, texts, st.none() | texts, st.none() | st.dates(), st.none() | texts, st.none() | texts
)
article_facts = st.builds(
    ArticleFacts, articles, st.lists(entities, max_size=3).map(tuple), st.lists(events, max_size=3).map(tuple)
)
