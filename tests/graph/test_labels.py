from kg.graph.labels import called, class_labels, event_label, fullest
from kg.records import Article, ArticleFacts, Entity, Event, PartialDate, Ref, Text
from kg.records import Span as S


def person(name: str, latin: str) -> Entity:
    return Entity("Person", "person/x", name, latin, (name,))


def meeting(date: str | None) -> Event:
    slots = {"participant": (Ref("person/x"),)} | ({"date": (PartialDate(date),)} if date else {})
    return Event("Meeting", "meeting/1", slots, "Held")


def test_a_person_goes_by_the_shared_name() -> None:
    facts = ArticleFacts(Article("3", "…"), (person("زيغمار جابرييل", "Zighmar Jabriyil"),))
    (entity,) = called(facts, lambda identity: ("سيغمار غابرييل", "Sighmar Ghabriyil")).entities
    assert (entity.label, entity.latin) == ("سيغمار غابرييل", "Sighmar Ghabriyil")
    assert entity.alt == ("زيغمار جابرييل",)
    assert called(facts, lambda identity: None) == facts


def test_an_event_is_called_by_its_fullest_telling_in_any_order() -> None:
    named = {"person/x": person("سيغمار غابرييل", "Sighmar Ghabriyil")}
    labels = [event_label(meeting(date), named) for date in (None, "2015-07", "2015-07-20")]
    assert fullest(labels) == fullest(reversed(labels))
    _, arabic, english = fullest(labels)
    assert arabic == "لقاء: سيغمار غابرييل (2015-07-20)"
    assert english == "Meeting: Sighmar Ghabriyil (2015-07-20)"


def test_a_long_charge_is_cut() -> None:
    charge = Text("كلمة " * 20, S(0, 100))
    label = event_label(Event("Accusation", "accusation/1", {"charge": (charge,)}), {})
    assert label.arabic == "اتهام: " + "كلمة " * 8 + "…"


def test_classes_are_called_what_the_ontology_calls_them() -> None:
    assert class_labels("Meeting") == ("لقاء", "meeting")
    assert class_labels("Nonsense") == ("Nonsense", "Nonsense")
