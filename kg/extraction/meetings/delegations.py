"""Whom a delegation stands for at talks, and whose men the counterparts are that somebody met."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.reading import Reading
from kg.extraction.discourse.taken_up import is_dual, two_before
from kg.extraction.grammar.group_names import named_by
from kg.extraction.grammar.item import Item, ends_clause, index_of_mention
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, noun_phrase, simple
from kg.extraction.meetings.bodies import bodies_of, end_of_ruling, is_known, led_from, of_body
from kg.extraction.meetings.visits import EACH
from kg.extraction.mentions.represented import HEADSHIPS
from kg.extraction.mentions.states_of import two_states
from kg.language.fold import fold
from kg.lexicon.triggers import triggers
from kg.records import Mention, Span


def delegated(reading: Reading, sentence: Sentence, side: Mention) -> tuple[Mention, ...]:
    """Whom a side stands for: the envoys of a delegation, also of one told before (الوفد الضيف)."""
    found = envoys(sentence, side)
    if found == (side,) and side.state and side.office == "delegation" and side.name.startswith("ال"):
        return _head_told(reading, side) or found
    told_before = side.kind == "office" and not side.state and _says_the_delegation(side)
    if found == (side,) and side.kind == "office" and not side.state and side.number != "s" and not told_before:
        return _of_both(reading, sentence, side) or found
    if found == (side,) and side.office == "delegation" and not side.state and not told_before:
        return _from_own_land(reading, sentence, side) or found
    if found != (side,) or not told_before:
        return found
    for here in reversed(reading.sentences[max(0, side.sentence - 4) : side.sentence + 1]):
        for mention in reversed(here.mentions):
            earlier = (mention.sentence, mention.span.start) < (side.sentence, side.span.start)
            if earlier and mention.office == "delegation":
                told = envoys(here, mention)
                if told != (mention,) or mention.state:
                    return told
    return found


def is_of_known(reading: Reading, sentence: Sentence, side: Mention) -> bool:
    """وزير خارجية كذا, ووفد من الاتحاد: whether one man, or a delegation, is of a state or a body that is known."""
    if side.kind != "office" or side.number != "s":
        return False
    return bool(side.state) or (side.office == "delegation" and any(map(is_known, delegated(reading, sentence, side))))


def own_delegation(reading: Reading, sentence: Sentence, phrase: NounPhrase | None) -> tuple[Mention, ...]:
    """قالت X إن وفدها برئاسة Y أجرى محادثات مع Z: who heads a delegation told by the pronoun of its sender, or he."""
    if phrase is None or phrase.head.key != "وفد" or not phrase.head.pronoun.startswith("3"):
        return ()
    if (head := _head(sentence.items, phrase.first)) is not None:
        return (head,)
    gender, number = phrase.head.pronoun[1:2], phrase.head.pronoun[-1:]
    return reading.antecedent(sentence.index, phrase.head.start, gender, number)


def leads_his_own(sentence: Sentence, at: int, side: Mention) -> Mention | None:
    """ترأس وفد بلاده إلى المحادثات X: the man whom the clause of a verb of leading at item ``at`` names beside it."""
    items = sentence.items
    verb = items[at].lemma_in(triggers("meeting")["verbs"]["head"])
    if not verb or side.office != "delegation" or side.state:
        return None
    end = next((i for i in range(at + 1, len(items)) if ends_clause(items[i])), len(items))
    told = (m for i in items[max(0, at - 1) : end] if (m := i.mention) is not None)
    return next((m for m in told if m.kind == "person"), None)


def _from_own_land(reading: Reading, sentence: Sentence, side: Mention) -> tuple[Mention, ...]:
    """قال وزير P إن وفدا من بلاده سيزور Q: the state of which a delegation is told to be by a pronoun."""
    items, at = sentence.items, index_of_mention(sentence.items, side)
    if at is None or at + 2 >= len(items) or items[at + 1].lemma != "من":
        return ()
    if items[at + 1].pronoun in ("3ms", "3fs"):  # قالت الحركة إن وفدا منها وصل إلى P
        sent_by = reading.antecedent(sentence.index, items[at + 1].start, items[at + 1].pronoun[1], "s")
        return tuple(m for m in sent_by if m.kind in ("organization", "state"))
    own = items[at + 2].mention
    return reading.resolved(own) if own is not None and own.manner == "own country" else ()


def _head_told(reading: Reading, side: Mention) -> tuple[Mention, ...]:
    """وفدا يابانيا برئاسة X … الوفد الياباني: who heads the delegation of that state of which was told before."""
    for here in reversed(reading.sentences[max(0, side.sentence - 4) : side.sentence + 1]):
        for mention in reversed(here.mentions):
            earlier = (mention.sentence, mention.span.start) < (side.sentence, side.span.start)
            if (
                earlier
                and mention.office == "delegation"
                and mention.number == "s"
                and not mention.name.startswith("ال")
            ):
                told = envoys(here, mention)
                theirs = {mention.state, *(m.state for m in told)} - {None}
                if len(told) == 1 and told[0].kind == "person" and (not theirs or side.state in theirs):
                    return told
                return ()
    return ()


def _says_the_delegation(side: Mention) -> bool:
    """الوفد, أعضاء الوفد: whether somebody is told as of a delegation told before."""
    if side.office == "delegation":
        return side.name.startswith("ال")
    return side.office == "member" and side.name.split()[-1] in ("الوفد", "الوفدين")


def _of_both(reading: Reading, sentence: Sentence, side: Mention) -> tuple[Mention, ...]:
    """وزيرا المياه في البلدين, مفاوضون من الجانبين: the two whose men a group without a state is."""
    items = sentence.items
    at = index_of_mention(items, side)
    named = noun_phrase(items, at + 1, coordination=False) if at is not None and at + 1 < len(items) else None
    if named is not None and is_dual(named):
        return two_before(reading, named, sentence)  # وفدا الحركتين
    if at is None:
        return ()
    for i in range(at + 1, min(at + 7, len(items) - 1)):  # مسؤولون في خفر السواحل في البلدين
        both = items[i + 1].mention
        if both is not None and both.kind == "anaphor" and both.manner in ("countries", "sides"):
            found = reading.resolved(both) if items[i].lemma in ("من", "في", "عن") else ()
            lately = i == at + 1 or all(m.sentence >= side.sentence - 1 for m in found)
            return found if lately else ()
        if items[i].kind not in ("prep", "word"):
            break
    return ()


def envoys(sentence: Sentence, side: Mention) -> tuple[Mention, ...]:
    """Whom a delegation stands for: who heads it (وفد … برئاسة X), else who sends it (وفد من X), else itself."""
    if (opposed := of_body(side)) is not None:
        return (opposed,)
    items = sentence.items
    at = index_of_mention(items, side)
    if at is not None and side.kind == "office" and (states := _of_named_pair(items, at, side)):
        return states
    envoy = side.office in ("delegation", "representative") or side.number != "s"
    if at is None or side.kind != "office" or not envoy:
        return (side,)
    if (head := _head(items, at)) is not None:
        return (head,)
    if members := _members(items, at):
        return members
    if side.office == "delegation":
        own = _sending_body(sentence, at, side)
        also = _joined_body(sentence, own.tokens[1] if own is not None else at + 1)  # وفدا الحكومة والمعارضة
        if side.number == "d" and not also and at + 2 < len(items) and items[at + 1].kind == "conj":
            other = items[at + 2].mention  # وفدي حماس وإسرائيل
            also = (other,) if other is not None and other.kind in ("state", "organization") else ()
        if own is not None or also:
            return (own or side, *also)
    if side.number == "p" and (states := _of_each(items, at + 1)):
        return states
    after = items[min(at + 1, len(items) - 1)]
    if after.key == "دوله" and not side.state and (body := noun_phrase(items, at + 1)) is not None:
        return tuple(m for m in body.inside[:1] if m.kind == "organization") or (side,)  # سفراء دول حلف الأطلسي
    if senders := _told_after(sentence, at, side):
        return senders
    nation = None
    if not side.state:  # وفد فني إيراني
        nation = next((m.key for m in simple(items, at).adjectives), None)
    if not side.state and side.office == "delegation":
        nation = nation or _nation_after(items, at + 1)
    return (side._replace(state=nation),) if nation else (side,)


def _told_after(sentence: Sentence, at: int, side: Mention) -> tuple[Mention, ...]:
    """وفد من X, ممثلون عن X, وزراء المياه في X وY: who sends the envoys at item ``at``, by a preposition after them."""
    items = sentence.items
    preposition = items[at + 1].lemma if at + 2 < len(items) else ""
    sends = preposition in ("من", "عن", "في") or (preposition == "ل" and side.office == "envoy")  # ممثلون لـ X
    sender = noun_phrase(items, at + 2) if sends else None
    if sender is None:
        return ()
    within = preposition == "في"
    each = side.number != "s" and len(sender.mentions) > 1 and (within or side.number == "d")  # وزراء المياه في X وY
    wanted = ("organization",) if within and not each else ("state", "organization")
    senders = tuple(m for m in (of_body(m) or m for m in sender.mentions) if m.kind in wanted)
    if not senders:  # وفد من ممثلي حركة طالبان
        senders = tuple(m for m in sender.mentions if m.kind == "office" and m.office == "envoy" and m.state)
    if not senders and sender.head.lemma_in(triggers("meeting")["parties"]["rule"]):
        senders = tuple(m for m in sender.inside[:1] if m.kind == "state")  # وفد من حكومة صنعاء
    if (joined := bodies_of(sentence, sender, joined=bool(senders))) and (senders or not sender.mentions):
        senders += joined  # ممثلون عن الحكومة والمعارضة
    # قادة من حزب الله, whatever the state that they live in
    return senders if senders and (each or not side.state or senders[0].kind == "organization") else ()


def _joined_body(sentence: Sentence, after: int) -> tuple[Mention, ...]:
    """The body that و joins to the sender of a delegation, at item ``after``."""
    items = sentence.items
    if after + 1 >= len(items) or items[after].kind != "conj":
        return ()
    second = noun_phrase(items, after + 1, coordination=False)
    return bodies_of(sentence, second, joined=True) if second is not None else ()


def _sending_body(sentence: Sentence, at: int, side: Mention) -> Mention | None:
    """وفد حكومة الوفاق, وفد مجلس القبائل: the body in the genitive that sends a delegation, which is no state's."""
    items, words = sentence.items, side.name.split()
    if side.state or len(words) > 3 or words[0].startswith("ال"):
        return None
    end = at + 1
    while end < min(len(items), at + 5) and items[end].kind == "word" and items[end].definite:
        end += 1
    if len(words) == 1:
        last = end_of_ruling(items, at + 1, min(len(items), at + 6))
        return named_by(at + 1, last, sentence, None) if last is not None else None
    if fold(words[1]) not in triggers("meeting")["parties"]["ruling"] or (len(words) == 2 and end == at + 1):
        return None
    start = side.span.start + len(words[0]) + 1
    name = sentence.words(start, items[end - 1].end)
    return side._replace(
        kind="organization", span=Span(start, items[end - 1].end, sentence.field), tokens=(at, end), name=name, key="",
        manner="group", office=None, role=None, number="s", rule="group",
    )  # fmt: skip


def _of_each(items: Sequence[Item], at: int) -> tuple[Mention, ...]:
    """السفراء الجدد لكل من X وY: the states of each of which one of several people is."""
    while at < len(items) and items[at].kind == "word" and items[at].definite:
        at += 1
    if at + 3 >= len(items) or items[at].lemma != "ل" or items[at + 1].form not in EACH or items[at + 2].lemma != "من":
        return ()
    states = noun_phrase(items, at + 3)
    return tuple(m for m in states.mentions if m.kind == "state") if states is not None else ()


def _of_named_pair(items: Sequence[Item], at: int, side: Mention) -> tuple[Mention, ...]:
    """زعيما الكوريتين, مسؤولون من الكوريتين: the states of which a dual is the name, right after whom they have."""
    words = side.name.split()
    if side.number == "s" and not words[0].endswith(("ا", "ي")):  # a dual in the construct, which has lost its ن
        return ()
    if len(words) > 1 and (states := two_states(side._replace(name=words[-1]))):
        return states
    after = at + 1 + (at + 1 < len(items) and items[at + 1].lemma in ("من", "في"))
    place = items[after].mention if after < len(items) else None
    return two_states(place) if place is not None and place.kind == "place" else ()


def _head(items: Sequence[Item], at: int) -> Mention | None:
    """Who heads the delegation at item ``at``: برئاسة X, بقيادة X, يرأسه X."""
    heads, taking_in = triggers("meeting")["verbs"]["head"], triggers("meeting")["verbs"]["take_in"]
    for i in range(at + 1, min(at + 16, len(items) - 1)):
        item = items[i]
        head = items[i + 1].mention
        if item.mention is not None and item.mention.office == "delegation":
            return None  # استقبل وفد X وفدا برئاسة Y
        if item.lemma == "ب" and items[i + 1].form in HEADSHIPS and i + 2 < len(items):
            head = items[i + 2].mention
        elif not (item.lemma == "بقياده" or (item.kind == "verb" and item.pronoun and item.lemma_in(heads))):
            if item.kind == "verb" and item.lemma_in(taking_in) and not item.pronoun:
                continue  # وفد يضم عشرين نائبا برئاسة X
            if item.kind == "rel" and items[i + 1].kind == "verb" and items[i + 1].lemma_in(heads):
                continue  # الوفد الذي يترأسه X
            heading = items[i + 1].kind == "verb" and items[i + 1].pronoun and items[i + 1].lemma_in(heads)
            if ends_clause(item) and not (item.text in "،," and heading):
                return None
            continue
        if head is not None and head.kind == "person":
            return head
        if head is not None and head.kind == "office" and (named := _named_after(items, i + 2)) is not None:
            return named
        if item.kind == "verb":
            return None
    return None


def _named_after(items: Sequence[Item], at: int) -> Mention | None:
    """يرأسه مفوض السلم والأمن، الغاني X: who is named after his office, past a comma and where he is from."""
    comma = next((i for i in range(at, min(at + 5, len(items) - 1)) if items[i].text in "،,"), None)
    if comma is None or any(item.kind not in ("word", "conj") for item in items[at:comma]):
        return None
    after = comma + 1
    nation = items[after].mention
    after += nation is not None and nation.manner == "demonym"
    named = items[after].mention if after < len(items) else None
    return named if named is not None and named.kind == "person" and after > comma + 1 else None


def _members(items: Sequence[Item], at: int) -> tuple[Mention, ...]:
    """وفدا من P ضم X وY: those who are named of the delegation at item ``at``."""
    for i in range(at + 1, min(at + 8, len(items) - 1)):
        item = items[i]
        if item.key in triggers("meeting")["verbs"]["take_in"] and not item.pronoun:  # ضم is written like its noun
            named = noun_phrase(items, i + 1)
            return tuple(m for m in named.mentions if m.kind == "person") if named is not None else ()
        if ends_clause(item) or item.kind == "verb":
            break
    return ()


def head_of_team(items: Sequence[Item], phrase: NounPhrase | None) -> tuple[Mention, ...]:
    """وصلت بعثة أوروبية برئاسة X: who heads a team that is told by a word alone."""
    teams = triggers("meeting")["parties"]["team"]
    if phrase is None or phrase.mentions or phrase.head.kind != "word" or not phrase.head.lemma_in(teams):
        return ()
    head = _head(items, phrase.first)
    return (head,) if head is not None else ()


def senders_of(sentence: Sentence, phrase: NounPhrase | None) -> tuple[Mention, ...]:
    """وصل خبراء من X, رؤساء البعثات من X وY: the bodies that send people who are told by no name."""
    items = sentence.items
    if phrase is None or phrase.pronoun or phrase.last + 1 >= len(items) or items[phrase.last].lemma != "من":
        return ()
    office = phrase.mentions[0] if phrase.mentions else None
    parties = triggers("meeting")["parties"]
    sent = bool(phrase.head.lemma_in(parties["expert"]) or phrase.head.lemma_in(parties["team"]))
    people = office.kind == "office" and office.number == "p" if office is not None else sent
    sender = noun_phrase(items, phrase.last + 1) if people else None
    return tuple(m for m in sender.mentions if m.kind == "organization") if sender is not None else ()


def _nation_after(items: Sequence[Item], at: int) -> str | None:
    """The state of the nationality among the adjectives from item ``at`` on."""
    for item in items[at : at + 4]:
        if item.mention is not None:
            return item.mention.key if item.mention.manner == "demonym" else None
        if item.kind != "word" or item.definite != items[at].definite:
            return None
    return None


def among_them(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """مع عدد من القادة بينهم X, مسؤولين في مقدمتهم X: who is named of the people told before item ``at``."""
    items, words = sentence.items, triggers("meeting")
    row, foremost = words["surroundings"]["head_of_a_row"], words["forms"]["foremost"]
    for i in range(at, min(at + 8, len(items) - 1)):
        item = items[i]
        leading = item.pronoun in ("3mp", "3fs") and (item.lemma in ("بين", "من") or item.key in row)
        if leading or item.form in foremost:
            if any(map(ends_clause, items[at:i])):
                break
            found = reading.actors(noun_phrase(items, i + 1), sentence)
            return tuple(m for m in found if m.kind in ("person", "office") and m.number != "p")
    return ()


def named_of_them(reading: Reading, phrase: NounPhrase | None, sentence: Sentence) -> tuple[Mention, ...]:
    """The actors of a phrase, or who is named of them where it tells only their office (بسفراء أجانب، وبينهم X)."""
    found = reading.actors(phrase, sentence)
    if phrase is None or phrase.pronoun or (found and found[0].kind != "office") or any(map(is_known, found)):
        return found
    return among_them(reading, sentence, phrase.last) or found


def experts_of(sentence: Sentence, phrase: NounPhrase | None) -> tuple[Mention, ...]:
    """خبراء X وY وZ, فنيين من X وY: the states whose men, told by no office, are meant; one by itself is none."""
    items = sentence.items
    if phrase is None or phrase.pronoun or phrase.mentions or phrase.head.kind != "word":
        return ()
    if not phrase.head.lemma_in(triggers("meeting")["parties"]["expert"]):
        return ()
    at = phrase.first + 1
    while at < min(len(items), phrase.first + 5) and items[at].kind == "word" and items[at].lemma not in ("من", "في"):
        at += 1
    at += at < len(items) and items[at].kind == "prep" and items[at].lemma in ("من", "في")
    whose = noun_phrase(items, at) if at < len(items) else None
    states = tuple(m for m in whose.mentions if m.kind == "state") if whose is not None else ()
    named = whose is not None and len(states) == len(whose.mentions) > 1
    return states if named and all(m.manner != "demonym" for m in states) else ()


def some_of(sentence: Sentence, phrase: NounPhrase | None) -> tuple[Mention, ...]:
    """عدد من المسؤولين المصريين, مجموعة من كبار القادة الإيرانيين: officials of a state told by a number of them.

    Of the leaders of a body, that body (عددا من قيادات حركة X).
    """
    items = sentence.items
    if phrase is not None and (body := led_from(sentence, phrase)):
        return body
    if phrase is None or phrase.mentions or phrase.head.kind != "word" or phrase.last + 1 >= len(items):
        return ()
    if items[phrase.last].lemma != "من" or not phrase.head.lemma_in(triggers("meeting")["parties"]["some"]):
        return ()
    among = noun_phrase(items, phrase.last + 1, coordination=False)
    if among is not None and (body := led_from(sentence, among)):
        return body
    told = among.mentions if among is not None else ()
    return tuple(m for m in told if m.kind == "office" and m.number == "p" and m.state)


def counterparts_of(sentence: Sentence, phrase: NounPhrase) -> tuple[Mention, ...]:
    """لقاء مع نظرائه من دول مجلس التعاون, مع نظيريه في مصر والأردن: the body or states whose men are met."""
    items = sentence.items
    mention = phrase.head.mention
    if mention is None or mention.kind != "anaphor" or mention.manner != "counterpart" or phrase.last + 1 >= len(items):
        return ()
    if items[phrase.last].kind != "prep" or items[phrase.last].lemma not in ("من", "في", "ب"):
        return ()
    whose = noun_phrase(items, phrase.last + 1)
    named = (whose.mentions or whose.inside) if whose is not None else ()
    return tuple(m for m in named if m.kind in ("state", "organization"))
