"""For which state the holder of an office acts, where his own phrase doesn't say it.

The state is that of the body or nationality named just before in the sentence, else the one that the article is about,
if there is only one such (Badawi, Carter & Gully, Modern Written Arabic, 1.12: what is known is left out). Only offices
that are always a state's are given one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from kg.extraction.grammar.items import Sentence, first_of_text
from kg.extraction.mentions.abroad import (
    Visit,
    across,
    comes_home,
    goes_abroad,
    is_met,
    is_met_next,
    met_on_visit,
    tells_of_guest,
    visit_told,
    visited_after,
)
from kg.extraction.mentions.ambiguous_places import among_states
from kg.extraction.mentions.another import as_another
from kg.extraction.mentions.beside import (
    accused_by,
    after_new_verb,
    is_addressed,
    is_there,
    state_before,
    state_beside,
    state_there,
    told_after,
    town_told,
)
from kg.extraction.mentions.careers import tell_careers
from kg.extraction.mentions.circumstances import state_by_circumstance
from kg.extraction.mentions.companions import is_of_unknown, of_companion, of_group, of_side, succeeding
from kg.extraction.mentions.congresses import CONGRESSES, of_own_congress
from kg.extraction.mentions.counterparts import as_counterpart
from kg.extraction.mentions.delegates import UNKNOWN, of_delegation
from kg.extraction.mentions.diplomats import land_of_diplomat, own_envoy
from kg.extraction.mentions.filed import agency_of
from kg.extraction.mentions.fronted import fronted_state, strangers
from kg.extraction.mentions.halves import tell_halves
from kg.extraction.mentions.heads_of_bodies import with_body
from kg.extraction.mentions.homes import (
    PREVIOUS,
    Bodies,
    bodies_in,
    home_of,
    sent_from_home,
)
from kg.extraction.mentions.kingdoms import ARABIA, REALM_ENDINGS, Realms, of_korea
from kg.extraction.mentions.lands import lands_of, scene_of, with_land
from kg.extraction.mentions.listed import in_brackets, in_company, next_portfolio, one_of_row, whose_target
from kg.extraction.mentions.officers import is_ranked, land_of_officer, land_of_unit
from kg.extraction.mentions.owners import owner_of_pronoun
from kg.extraction.mentions.pairs import in_order_of_states, one_of_two, told_of_each
from kg.extraction.mentions.public_offices import (
    NOBLE,
    as_public,
    commands_army,
    is_public,
    lacks_state,
    of_many_lands,
    of_no_land,
    of_separatists,
    tells_state,
)
from kg.extraction.mentions.represented import (
    carried_over,
    elliptic,
    one_of_holders,
    sent,
    sent_by,
    told_beside,
    with_office_before,
)
from kg.extraction.mentions.sharing import (
    SERVING,
    can_share,
    crowned,
    goes_back,
    held_offices,
    is_foreign_king,
    is_foreign_president,
    is_senator,
    of_another_land,
    senate_of,
    serves_either,
)
from kg.extraction.mentions.short_offices import OF_BODIES, of_institutions, told_in_full
from kg.extraction.mentions.sides import (
    Side,
    acting_side,
    begins_with_own,
    host_told,
    is_held,
    is_of_host,
    land_spoken_of,
    of_the_country,
    side_told,
)
from kg.extraction.mentions.stances import government_told, one_of_hit, speaks_for
from kg.extraction.mentions.states_of import how_many, of_several_states
from kg.extraction.mentions.unnamed_bodies import body_of_pronoun, seat_of, sits_in
from kg.language.fold import fold, folded_words
from kg.lexicon.function_words import LANDS
from kg.lexicon.office_classes import ARMED, JUDICIAL, OF_STATES, POSTED_OFFICES
from kg.lexicon.organisations import organisations
from kg.lexicon.states import is_state
from kg.records import ONE_OF_SEVERAL, PUBLIC, Article, Mention


@dataclass(slots=True)
class _Context:
    """What an article tells of whose people are: what is known before it is read on, and what was read so far."""

    sentences: Sequence[Sentence]
    year: int | None
    home: str | None
    at_home: bool
    """A national agency or a paper tells of its own state's officials, whom it calls so without naming that."""
    signed: bool
    """Whether the agency of its own state signs it."""
    crowned: Mapping[str, str]
    realms: Realms
    told: Set[str]
    """The short forms of those whose state is told somewhere."""
    held: Mapping[tuple[str, str], Set[str]]
    bodies: Bodies = field(default_factory=Bodies)
    earlier: list[Mention] = field(default_factory=list)
    """The mentions of the sentences before."""
    visit: Visit | None = None
    """The visit that was told last."""
    side: Side | None = None
    """Who acts in the sentence before."""
    settled: dict[str, str] = field(default_factory=dict)
    """The states told for persons so far, by the last word of their names."""

    def before(self, done: Sequence[Mention]) -> tuple[Mention, ...]:
        """The mentions before the one at hand, as many as a reader remembers.

        :param done: those of its own sentence.
        """
        return (*self.earlier[-_REMEMBERED:], *done)

    def note(self, mention: Mention) -> None:
        """Take note of whose somebody or something is said to be."""
        if not (self.at_home and mention.kind in ("person", "office") and mention.state != self.home):
            self.bodies.note(mention, self.year)  # a guest's ministry is not the one that is spoken of without a state
        if mention.kind == "person" and mention.key is None and is_state(mention.state):
            self.settled.setdefault(folded_words(mention.name)[-1], mention.state or "")


_REMEMBERED = 300
"""So many mentions back an office can mean somebody told before: more than most articles have."""


def tell_states(article: Article, sentences: Sequence[Sentence], named: Mapping[str, Sequence[Mention]]) -> None:
    """Fills in the office of counterparts, and the state of offices that are a state's, where context tells it.

    :param named: the persons of the article by their short forms.
    """
    year = article.date.year if article.date else None
    tell_halves(sentences)
    home = home_of(article, sentences)
    signed = home is not None and agency_of(article) == home
    context = _Context(
        sentences,
        year,
        home,
        at_home=signed or (home is not None and begins_with_own(sentences)),
        signed=signed,
        crowned=crowned(sentences, year),
        realms=Realms(sentences, home),
        told=frozenset(name for name, mentions in named.items() if any(map(tells_state, mentions))),
        held=held_offices(sentences),
    )
    opening = first_of_text(sentences)
    for sentence in sentences:
        done: list[Mention] = []
        for at, _ in enumerate(sentence.mentions):
            if sentence.mentions[at].manner == "demonym":
                sentence.mentions[at] = as_another(sentence, at)
            mention = _holder(among_states(sentence, at), done, sentence, context)
            if mention.kind == "person" and mention.state is None:
                mention = in_brackets(mention, done, sentence, at) or mention
            mention = _told(mention, at, done, sentence, context)
            known = mention.kind != "person" or mention.key is not None
            if not known and (lands := lands_of(mention, done, sentences, home)) is not None:
                holder = mention._replace(office=None) if (mention.office or "").startswith("title:") else mention
                land = scene_of(sentence) or _state_of(holder, done, sentence, context)
                mention = with_land(mention, lands, land, sentences)
            context.note(mention)
            done.append(mention)
        sentence.mentions = done
        context.earlier.extend(done)
        context.side = side_told(sentence, context.side, first=sentence is opening)
        if context.visit is not None and comes_home(sentence, context.visit):
            context.visit = None
        context.visit = visit_told(sentence, year) or context.visit
    tell_careers(sentences, home)


def _holder(mention: Mention, done: Sequence[Mention], sentence: Sentence, context: _Context) -> Mention:
    """A person whose office is told by that of others, with that office."""
    if mention.office == "ambassador":
        return with_office_before(mention, done, sentence)
    if mention.kind == "person" and mention.office is None:
        mention = elliptic(mention, done, sentence)
    if mention.kind == "person" and mention.office is None:
        mention = next_portfolio(mention, done, sentence)
    if mention.kind == "person" and mention.office is None and done and done[-1].office:
        mention = in_order_of_states(mention, done, sentence) or mention
    if mention.kind == "person" and (other := one_of_row(mention, done, sentence)) is not None:
        return other
    if mention.kind == "person" and mention.office is None:
        last = context.sentences[sentence.index - 1].mentions if sentence.index else ()
        mention = one_of_holders(mention, done, sentence, last, OF_STATES)
    return mention


def _told(mention: Mention, at: int, done: Sequence[Mention], sentence: Sentence, context: _Context) -> Mention:
    """A mention with whose it is: as the words beside it say, else as what was told before."""
    if context.home in CONGRESSES:
        mention = of_own_congress(mention, context.home, context.before(done))
    if mention.kind == "state":
        if mention.name.endswith(REALM_ENDINGS):
            return context.realms.told(mention, done, sentence, context.earlier)
        return of_korea(mention, context.home)
    if mention.kind in ("date", "place"):
        return mention
    if mention.state == ARABIA:
        mention = context.realms.of_holder(mention, sentence)
    if mention.office in POSTED_OFFICES and (owner := own_envoy(mention, sentence, context.year)) is not None:
        return mention._replace(state=owner)
    if (state := told_beside(mention, at, done, sentence, context.earlier, context.home)) is not None:
        return (
            sent(mention, state, ", state told beside") if mention.kind == "person" else mention._replace(state=state)
        )
    if (other := succeeding(mention, done, sentence, context.earlier)) is not None:
        return other
    if (state := of_side(mention, done, context.sentences, context.earlier)) is not None:
        return sent(mention, state, ", told under a side")
    open_ = mention.kind == "person" and mention.state is None and mention.key is None
    if open_ and (state := of_delegation(mention, done, context.sentences, context.earlier, context.year)) is not None:
        return sent(mention, state, ", of a delegation") if state != UNKNOWN else mention
    state = of_group(mention, done, sentence, context.home)
    if state is not None and state != whose_target(mention, done, sentence, context.earlier)[0]:
        return sent(mention, state, ", one of a group")
    if mention.office == "counterpart":
        found = as_counterpart(mention, done, context.sentences, context.year)
        known = found.key is not None or found.state is not None
        return found if known else found._replace(state=across(found, done, sentence, context.visit))
    mention = with_body(mention, sentence)
    if mention.state == PREVIOUS and mention.kind in ("person", "office"):
        if mention.kind == "office" and mention.office in OF_STATES:
            return mention
        owner = body_of_pronoun(mention, done, sentence.tokens, context.bodies, context.home)
        owner = owner or owner_of_pronoun(mention, context.before(done), context.sentences)
        return mention._replace(state=owner or PREVIOUS)
    if mention.manner == "short" and mention.key is None and mention.state is None:
        return mention._replace(state=context.settled.get(folded_words(mention.name)[-1]))
    if mention.kind == "person" and (state := sent_by(mention, done, sentence)) is not None:
        return sent(mention, state, ", head of a delegation")
    if (state := sent_from_home(mention, context.home) or context.bodies.of_embassy(mention)) is not None:
        return carried_over(mention, state, "sent from home")
    if mention.kind == "person" and mention.state is None:
        before, home, year = context.earlier[-_REMEMBERED:], context.home, context.year
        if (state := land_of_diplomat(mention, done, context.sentences, before, home, year)) is not None:
            return sent(mention, state, ", of a mission told before")
        if (state := state_by_circumstance(mention, done, sentence, before, year)) is not None:
            return sent(mention, state, ", by what is told beside him")
    if sits_in(mention, sentence) and (seat := seat_of(mention, context.sentences, context.home)) is not None:
        return sent(mention, seat, ", of a seat told before")
    if (state := _told_before(mention, at, done, sentence, context)) is not None:
        mention = carried_over(mention, state, "state told before")
        return as_public(mention) if mention.office == "director" else mention
    if mention.state is None and (told := told_in_full(mention, context.before(done))) is not None:
        return carried_over(mention, told.state, "told in full before")._replace(office=told.office)
    body = organisations().get(mention.state or "") if mention.office in ("mp", "minister") else None
    if body is not None and body.state and (body.kind == "party" or mention.office == "minister"):
        return mention._replace(state=body.state)  # النائبة عن حزب الخضر الألماني, وزير البيشمركة
    return mention


def _told_before(
    mention: Mention, at: int, done: Sequence[Mention], sentence: Sentence, context: _Context
) -> str | None:
    """The state of an office that is told without it, if nothing beside it says that it is another's."""
    if mention.kind == "office" and folded_words(mention.name)[-1] in LANDS:
        return None  # قادة الدول المشاركة: those of several
    if how_many(mention) or (mention.number == "p" and of_several_states(mention)):
        return None  # وزراء خارجية الدول الثلاث, وزراء الخارجية
    if told_of_each(mention, context.home):  # وزيرا خارجية البلدين، فلان وفلان: one of each
        return one_of_two(mention, sentence, context.before(done), context.told, context.home, context.year)
    if mention.kind == "office" and mention.number != "s" and told_after(mention, sentence, at):
        return None  # في بروكسل … وزيرين من صربيا وكوسوفو
    no_land = mention.office in JUDICIAL and of_no_land(mention, context.before(done))
    no_land = (no_land and not of_the_country(mention)) or of_separatists(mention, context.home)
    if no_land or (mention.office in SERVING and serves_either(mention, context.before(done), context.home)):
        return None
    stranger = not context.at_home and is_of_unknown(mention, done, sentence)
    if stranger or not lacks_state(mention, context.told) or of_many_lands(mention, sentence):
        return None
    if mention.kind == "office" and goes_back(mention, context.before(done)):
        return None
    if mention.office in OF_BODIES and (named := of_institutions(mention, context.home, context.sentences)) is not None:
        return named
    if mention.office == "negotiator":
        return government_told(context.sentences)
    state = context.crowned.get(mention.office or "") or town_told(mention, sentence)
    state = state or fronted_state(mention, at, sentence, context.earlier)
    state = state or one_of_hit(mention, done, sentence) or speaks_for(mention, at, sentence, context.sentences)
    if state is None and not context.at_home and mention.office != "title:rank":
        state = acting_side(mention, context.before(done), sentence, context.side, context.home)
    if state is None and not context.signed:  # a guest is accompanied by those who receive him as well
        state = in_company(mention, context.before(done), sentence, context.year)
    state = state or _state_of(mention, done, sentence, context)
    if is_senator(mention):
        state = senate_of(mention, state, context.before(done))
    keeper, listed = whose_target(mention, done, sentence, context.earlier)
    if keeper is not None and keeper == state and mention.kind == "person":
        state = listed
    if state is None or not (context.at_home or state not in strangers(sentence.mentions[at + 1 :])):
        return None
    if state == accused_by(mention, sentence) or of_another_land(mention, state, sentence):
        return None
    if mention.kind == "person" and not can_share(mention, state, context.held):
        state = context.home or state  # استقبل X وزير خارجية P. حضر اللقاء وزير الخارجية فلان: not of P
    shared = can_share(mention, state, context.held) and not is_foreign_president(mention, state, context.year)
    foreign = is_foreign_king(mention, state, context.year) or state == visited_after(sentence, at)
    foreign = foreign or state == goes_abroad(mention, sentence, at, places=not context.at_home)
    held = state != context.home and is_held(mention, state, context.before(done))
    return state if shared and not foreign and not held else None


def _state_of(mention: Mention, done: Sequence[Mention], sentence: Sentence, context: _Context) -> str | None:
    """The state of an office that is told without it: its clause's, its body's or the article's.

    :param done: what its sentence mentions before it.
    """
    home, bodies = context.home, context.bodies
    if is_there(mention):
        return state_there(mention, context.before(done))
    if mention.office in NOBLE:
        return state_beside(mention, done, sentence)
    if (beside := state_beside(mention, done, sentence)) is not None:
        return beside
    if (host := met_on_visit(mention, done, sentence, context.visit)) is not None:
        return host
    before = state_before(mention, done, sentence, context.year)
    before = None if before not in (None, home) and is_addressed(mention, done, sentence) else before
    if before not in (None, home) and not context.at_home and before == of_companion(mention, done, sentence):
        return before
    named = any(m.kind == "state" and m.key == before and m.tokens[0] for m in done)  # not by the dateline
    if context.at_home and home and before not in (None, home) and not named:
        before = None  # كان الضيف الإثيوبي قد زار الواحة يرافقه وزير التسامح: an agency's own minister
    if before not in (None, home) and not context.at_home and is_met_next(mention, done, sentence):
        return before  # استقبله نائب الوزير الإيراني، ثم اجتمع برئيس المنظمة
    hosts = is_met(mention, done, sentence) or tells_of_guest(done, sentence)
    if home and hosts and (mention.office in OF_STATES or is_public(mention)):
        before = home  # والتقى الرئيس الضيف رئيس مجلس الشيوخ
    if is_of_host(mention, sentence):  # رئيس وزراء البلد المضيف
        return host_told(mention, context.before(done), context.sentences)
    if not context.at_home and of_the_country(mention):
        return land_spoken_of(mention, sentence, context.side, context.before(done)) or home
    if home is not None and fold(mention.role or "").endswith(_OF_HOME):
        return home  # سيلتقي الوزير القبرصي سمو أمير البلاد
    if mention.kind == "office" and mention.office in OF_STATES and after_new_verb(sentence, mention):
        return bodies.state_of(mention) or home or before  # هنأ الرئيس اليوناني، واستقبل وزير العدل
    if mention.office in ARMED and PUBLIC not in mention.traits:
        if is_ranked(mention):
            return land_of_officer(mention, done, context.sentences, home, context.year)
        if mention.office == "title:rank" and ONE_OF_SEVERAL not in mention.traits:
            return before if before == home else None
        own = bodies_in(mention.role or "") or (context.at_home and mention.office == "commander")
        own = own or fold(mention.role or "").startswith("رييس هييه الاركان")
        own = own or (home is not None and commands_army(mention, context.before(done)))
        group = any(m.kind == "organization" for m in done)
        land = before or bodies.state_of(mention) or (home if own and not group else None)
        return land or land_of_unit(mention, done, context.sentences, home, context.year)
    if mention.office in JUDICIAL:
        return bodies.state_of(mention) or before or home  # of the land whose police was just named
    if mention.office not in OF_STATES:  # a spokesman speaks of states that are not his
        return (
            bodies.state_of(mention)
            or home
            or before
            or land_of_unit(mention, done, context.sentences, home, context.year)
        )
    return before or bodies.state_of(mention) or home


_OF_HOME = ("البلاد", "بالمنطقه", "بالمحافظه", "بالولايه")
