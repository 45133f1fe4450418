"""A made-up world of political news, as large as one likes: who it is about, what happens, and who reports it.

Persons, organisations and places are invented by combination; states are the world's. As in real news a few persons and
states are in most events (Zipf), an event is told by one article or by many, and articles differ now and then on its
day, its place, how far it has come or who was there. The same seed gives the same world.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import product

from kg.graph.dataset import Statement, from_line
from kg.graph.quads import lines
from kg.language.transliterate import latin, slug
from kg.lexicon.states import states
from kg.records import Article, ArticleFacts, Entity, Event, Evidence, Filler, PartialDate, Ref, Span, Text

FIRST = (
    "سالم ماجد هشام نزار كريم عمران فؤاد ياسر رائد باسل منى هند سلمى ليلى رنا يان لارس إيفان ماركو بيتر أندري".split()
)
MIDDLE = "سامي حمدان شاكر زاهر وليد عادل".split()
LAST = (
    "الحداد الزهراوي الصافي الشمري البحري الكيلاني النجدي الحلواني الدرويش الصواف القباني الورداني السباعي المرعشي "
    "هولتن فيركامن برونسكي كوستوف مارينيتش لوندغرين ألفاريز دوبريه كاساني أوكافور تانابي"
).split()
OFFICES = ("رئيس الوزراء", "وزير الخارجية", "وزير الدفاع", "الرئيس", "المبعوث الخاص", "وزير المالية", "رئيس البرلمان")
BODIES = ("مجلس", "اتحاد", "شركة", "جبهة", "حزب", "هيئة", "وكالة", "لجنة")
OF_BODIES = (
    "التعاون",
    "الملاحة",
    "الإعمار",
    "العدالة",
    "الطاقة",
    "الموانئ",
    "الإغاثة",
    "الأنباء",
    "السلام",
    "المراقبة",
)
SITES = ("ميناء", "قصر", "مدينة", "فندق", "قاعدة", "جزيرة")
OF_SITES = (
    "النخيل",
    "الصخرة",
    "الوادي",
    "المرجان",
    "السدر",
    "الزيتون",
    "الرمال",
    "النهر",
    "القلعة",
    "المنارة",
    "الغروب",
)
CHARGES = ("دعم", "تمويل", "تسليح", "إيواء", "تهريب السلاح إلى", "التجسس على", "قصف")
OF_CHARGES = ("المتمردين", "الميليشيات", "الجماعات المسلحة", "مدنيين", "شبكات التهريب", "سفن الصيد", "المعارضة")
REASONS = ("انتهاك حقوق الإنسان", "تطوير الصواريخ", "تهريب النفط", "ضم الإقليم", "قمع المحتجين", "غسل الأموال")
MEASURES = ("تجميد أصول", "حظر سفر", "حظر تصدير السلاح", "قيود على المصارف", "حظر استيراد النفط")
SOURCES = tuple(f"{kind} {name}" for kind, name in product(("وكالة", "صحيفة", "قناة"), OF_SITES))
FROM = date(2019, 1, 1)
DAYS = 6 * 365


@dataclass
class World:
    """Whom and what the news is about."""

    chance: random.Random
    persons: list[Entity] = field(default_factory=list)
    states: list[Entity] = field(default_factory=list)
    organizations: list[Entity] = field(default_factory=list)
    places: list[Entity] = field(default_factory=list)
    by_id: dict[str, Entity] = field(default_factory=dict)

    @classmethod
    def made(cls, seed: int) -> World:
        """A world of 3,150 persons, the world's states, 80 organisations and 66 places."""
        world = cls(random.Random(seed))
        chance = world.chance
        now = sorted((s for s in states().values() if not s.historical), key=lambda s: s.iso3)
        world.states = [Entity("State", f"state/{s.iso3}", s.ar, s.en, (s.ar,), s.iso3) for s in now]
        chance.shuffle(world.states)
        for names in product(FIRST, MIDDLE, LAST):
            name = " ".join(names)
            state = world.one(world.states)
            office = chance.choice(OFFICES)
            world.persons.append(
                Entity(
                    "Person",
                    f"person/{slug(name)}",
                    name,
                    latin(name),
                    (f"{names[0]} {names[2]}", name, names[2]),
                    represents=(state.id,),
                    roles=(office, f"{office} في {state.label}"),
                )
            )
        chance.shuffle(world.persons)
        for names in product(BODIES, OF_BODIES):
            name = " ".join(names)
            world.organizations.append(Entity("Organization", f"organization/{slug(name)}", name, latin(name), (name,)))
        for names in product(SITES, OF_SITES):
            name, state = " ".join(names), world.one(world.states)
            world.places.append(Entity("Place", f"place/{slug(name)}", name, latin(name), within=state.id))
        everything = (*world.persons, *world.states, *world.organizations, *world.places)
        world.by_id = {entity.id: entity for entity in everything}
        return world

    def one(self, things: Sequence[Entity]) -> Entity:
        """One of some things, the first of them far more often than the last."""
        return things[int(len(things) * self.chance.random() ** 3)]

    def agent(self) -> Entity:
        """Someone who acts."""
        kind = self.chance.choices([self.persons, self.states, self.organizations], [5, 4, 1])[0]
        return self.one(kind)


def event(world: World, number: int) -> tuple[Event, date]:
    """Something that happens, and when."""
    chance = world.chance
    day = FROM + timedelta(days=chance.randrange(DAYS))
    told = chance.choices([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]], [8, 1, 1])[0]
    slots: dict[str, tuple[Filler, ...]] = {"date": (PartialDate(told),)} if chance.random() < 0.8 else {}
    nowhere = Span(0, 1)
    kind = chance.choices(["Meeting", "Accusation", "Sanction"], [6, 3, 1])[0]
    one, other = world.agent(), world.agent()
    if kind == "Meeting":
        others = {world.agent().id for _ in range(chance.choices([0, 1, 4], [8, 2, 1])[0])}
        slots["participant"] = tuple(map(Ref, sorted({one.id, other.id} | others)))
        if chance.random() < 0.6:
            slots["place"] = (Ref(world.one(world.places).id),)
        status = chance.choices(["Held", "Planned", "Cancelled"], [7, 2, 1])[0]
    elif kind == "Accusation":
        charge = f"{chance.choice(CHARGES)} {chance.choice(OF_CHARGES)}"
        slots |= {"accuser": (Ref(one.id),), "accused": (Ref(other.id),), "charge": (Text(charge, nowhere),)}
        if chance.random() < 0.3:
            slots["deniedBy"] = (Ref(other.id),)
        status = None
    else:
        slots |= {"imposedBy": (Ref(one.id),), "target": (Ref(other.id),)}
        slots["reason"] = (Text(chance.choice(REASONS), nowhere),)
        slots["measure"] = (Text(chance.choice(MEASURES), nowhere),)
        status = chance.choices(["InForce", "Proposed", "Threatened", "Lifted"], [5, 2, 2, 1])[0]
    return Event(kind, f"{kind.lower()}/{day.isoformat()}-{number}", slots, status), day


def telling(world: World, what: Event, day: date) -> Event:
    """The event as one article tells it: some have the day, the status, the place or a participant otherwise."""
    chance = world.chance
    slots = dict(what.slots)
    if "date" in slots and chance.random() < 0.05:
        slots["date"] = (PartialDate((day + timedelta(days=1)).isoformat()),)
    if "place" in slots and chance.random() < 0.05:
        slots["place"] = (Ref(world.one(world.places).id),)
    if len(slots.get("participant", ())) > 2 and chance.random() < 0.3:
        slots["participant"] = slots["participant"][:-1]
    status = "Planned" if what.status == "Held" and chance.random() < 0.05 else what.status
    return replace(what, slots=slots, status=status)


def articles(count: int, seed: int = 1) -> Iterator[ArticleFacts]:
    """Articles of a world, each with one event to four."""
    world = World.made(seed)
    chance = world.chance
    recent: list[tuple[Event, date]] = []
    for number in range(count):
        told: dict[str, Event] = {}
        for _ in range(chance.choices([1, 2, 3, 4], [2, 4, 3, 1])[0]):
            if not recent or chance.random() < 0.45:
                recent.append(event(world, len(recent)))
            at = -1 - int(min(len(recent), 40) * chance.random() ** 2)
            told[recent[at][0].id] = telling(world, *recent[at])
        yield _article(world, number, list(told.values()))


def _article(world: World, number: int, told: list[Event]) -> ArticleFacts:
    sentences, events, mentioned = [], [], dict[str, list[Evidence]]()
    at = 0
    for what in told:
        sides = [filler.entity for fillers in what.slots.values() for filler in fillers if isinstance(filler, Ref)]
        words = [filler.value for fillers in what.slots.values() for filler in fillers if isinstance(filler, Text)]
        sentence = "قالت المصادر إن " + " و".join([*(world.by_id[side].label for side in sides), *words]) + "."
        evidence = Evidence(Span(at, at + len(sentence)), sentence)
        for side in sides:
            entity = world.by_id[side]
            label = entity.label
            start = at + sentence.index(label)
            mentioned.setdefault(side, []).append(Evidence(Span(start, start + len(label)), label))
            for beside in (*entity.represents, *([entity.within] if entity.within else [])):
                mentioned.setdefault(beside, [])
        events.append(replace(what, evidence=(evidence,)))
        sentences.append(sentence)
        at += len(sentence) + 1
    source = world.chance.choice(SOURCES)
    day = FROM + timedelta(days=world.chance.randrange(DAYS))
    headline = " و".join(world.by_id[side].label for side in list(mentioned)[:2])
    article = Article(
        f"news-{number:06}", " ".join(sentences), headline, day, source, f"https://news.example.org/{number}"
    )
    entities = tuple(replace(world.by_id[i], evidence=tuple(said)) for i, said in sorted(mentioned.items()))
    return ArticleFacts(article, entities, tuple(events))


def statements(quads: int, seed: int = 1) -> Iterator[Statement]:
    """The statements of as many articles as it takes to have so many quads, article by article."""
    made = 0
    for facts in articles(quads, seed):
        for line in lines(facts):
            yield from_line(line)
            made += 1
        if made >= quads:
            return
