import random

from kg.graph.labels import SharedLabels, class_labels
from kg.records import Article, ArticleFacts, Entity, Event, PartialDate, Ref, Text
from kg.records import Span as S


def told(number: int, name: str, latin: str, date: str | None = None) -> ArticleFacts:
    person = Entity("Person", "person/x", name, latin, (name,))
    slots = {"participant": (Ref("person/x"),)} | ({"date": (PartialDate(date),)} if date else {})
    return ArticleFacts(Article(str(number), "…"), (person,), (Event("Meeting", "meeting/1", slots, "Held"),))


TOLD = [
    told(1, "سيغمار غابرييل", "Sighmar Ghabriyil"),
    told(2, "سيغمار غابرييل", "Sighmar Ghabriyil", "2015-07"),
    told(3, "زيغمار جابرييل", "Zighmar Jabriyil", "2015-07-20"),
]


def test_a_person_goes_by_the_name_that_most_articles_give() -> None:
    shared = SharedLabels()
    for facts in TOLD:
        shared.note(facts)
    (entity,) = shared.relabel(TOLD[2]).entities
    assert (entity.label, entity.latin) == ("سيغمار غابرييل", "Sighmar Ghabriyil")
    assert entity.alt == ("زيغمار جابرييل",)
    assert shared.relabel(TOLD[0]) == TOLD[0]


def test_an_event_is_called_by_its_fullest_telling_in_any_order() -> None:
    labels = set()
    for seed in range(4):
        shared = SharedLabels()
        order = random.Random(seed).sample(TOLD, 3)
        for facts in order:
            shared.note(facts)
        for facts in order:
            shared.note_events(shared.relabel(facts))
        labels.add(shared.events["meeting/1"])
    ((_, arabic, english),) = labels
    assert arabic == "لقاء: سيغمار غابرييل (2015-07-20)"
    assert english == "Meeting: Sighmar Ghabriyil (2015-07-20)"


def test_a_long_charge_is_cut() -> None:
    from kg.graph.labels import event_label

    charge = Text("كلمة " * 20, S(0, 100))
    label = event_label(Event("Accusation", "accusation/1", {"charge": (charge,)}), {})
    assert label.arabic == "اتهام: " + "كلمة " * 8 + "…"


def test_classes_are_called_what_the_ontology_calls_them() -> None:
    assert class_labels("Meeting") == ("لقاء", "meeting")
    assert class_labels("Nonsense") == ("Nonsense", "Nonsense")
