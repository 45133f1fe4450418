"""An event of one article while its tellings are put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kg.records import Evidence, Filler, PartialDate
from kg.resolution.making import Making, making


@dataclass(slots=True)
class Draft:
    """An event under construction: slots with their fillers in order of first telling."""

    kind: str
    slots: dict[str, list[Filler]] = field(default_factory=dict)
    status: str | None = None
    firm: bool = False
    """The status is stated by a word of its own, not assumed."""
    nouns: set[str] = field(default_factory=set)
    ordinal: str | None = None
    aside: bool = False
    """A round told beside the one that the article is about."""
    apart: bool = False
    """Told as one more meeting, or as one within another (كما التقى, انفرد بـ)."""
    three: bool = False
    """Told as one of three sides (محادثات ثلاثية)."""
    posts: dict[str, set[str]] = field(default_factory=dict)
    """The states among its sides that stand for the holder of an office without a name, with that office."""
    invited: bool = False
    """What someone was invited to or means to do, whatever he does meanwhile."""
    partly: bool = False
    """Of its sides one is told that means nobody known (التقى رئيس الإقليم)."""
    wished: str = ""
    """Who wished for it, where no more is told than that."""
    journey: bool = False
    """All that is told is that its sides went somewhere."""
    attends: bool = False
    """A visit for a summit or the like, to which others come as well."""
    over: bool = False
    """It has the date of a day before those of which the article is the news."""
    news: date | None = None
    """The day of the article."""
    gone: bool = False
    """A visit that has a whole day before that of the article."""
    earlier: bool = False
    """Told as what had been before (كان قد التقى)."""
    ended: bool = False
    """Its date is that of its end (اختتم زيارته أمس)."""
    onward: bool = False
    """A visit after what was told before it (ثم يزور P)."""
    begun: bool = False
    """Its date is that of its beginning (وصل أمس إلى P)."""
    due: bool = False
    """A plan that is told of as one of the past (كان من المقرر أن يلتقيا)."""
    council: bool = False
    """A body of states that meets in itself."""
    past: bool = False
    """It has the date of a year before the article's."""
    afar: bool = False
    """Told as a meeting of those who are not in one place (عبر الفيديو)."""
    title: bool = False
    """Told in the headline."""
    nameless: bool = False
    """Those whom it acts upon are told as groups without names (عقوبات على شركات صينية)."""
    quoted: bool = False
    """… or by names in quotation marks."""
    groups: set[str] = field(default_factory=set)
    """Those groups that are told as several, or as one man (ثلاث شركات, رجل أعمال)."""
    named_out: bool = False
    """Told by name out of such groups of the sentences before."""
    nations: frozenset[str] = frozenset()
    """The states of which such groups are told to be."""
    regime: str | None = None
    """Of sanctions: whether they are said to be lifted or to be kept."""
    for_men: set[str] = field(default_factory=set)
    """The states that a sanction acts upon by their officials, told without names (مسؤولين روس)."""
    further: bool = False
    """A sanction told as one with that of the sentences before (وشملت القائمة X), whomever else it hits."""
    said: str = ""
    """Of accusations: the day or month in which it was made, as far as that is told."""
    wordings: list[str] = field(default_factory=list)
    """… the further words in which the article gives its charge (in the text in other words than in the headline)."""
    about: str = ""
    """… what its sentence says before a charge that takes it up by a pronoun (تعرضت ناقلة لهجوم، وحملت X Y مسؤولية
    تفجيرها)."""
    renewed: bool = False
    """… told as made anew (جدد اتهامه)."""
    lasting: int = 0
    """Of talks: over how many days they went on, up to the day that is told if less than 0, else from it on."""
    evidence: list[Evidence] = field(default_factory=list)
    sentence: int = 0
    into: Draft | None = None
    """The draft that it became a part of after all."""

    def ids(self, slot: str) -> set[str]:
        """The entities in a slot."""
        fillers = self.slots.get(slot)
        return {f.entity for f in fillers if f.entity} if fillers else set()

    def values(self, slot: str) -> list[str]:
        """The dates or texts in a slot."""
        fillers = self.slots.get(slot)
        if not fillers:
            return []
        return [f.iso if isinstance(f, PartialDate) else f.value for f in fillers if f.entity is None]

    @property
    def made(self) -> Making:
        """When an accusation was made, by what is said of it alone."""
        return making((self.said,), None, renewed=False)

    def days(self) -> list[date]:
        """The whole days that are told as its date."""
        dates = self.slots.get("date", ())
        return [date.fromisoformat(d.iso) for d in dates if isinstance(d, PartialDate) and d.is_day]
