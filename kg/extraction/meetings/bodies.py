"""Parties and armed groups that no list knows, as sides of talks: told by a noun and a name (حركة «أبناء النيل»)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kg.extraction.grammar.coordination import conjuncts
from kg.extraction.grammar.group_names import by_quoted_name, end_of, group_of, is_of_two, named_by
from kg.extraction.grammar.item import Item, index_of_mention, is_verbal_noun
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.noun_phrases import NounPhrase, is_actor, noun_phrase
from kg.extraction.grammar.syntax import Arguments
from kg.extraction.mentions.states_of import land_of
from kg.language.fold import fold
from kg.lexicon.organisations import organisations
from kg.lexicon.triggers import triggers
from kg.records import Mention


def bodies_of(sentence: Sentence, phrase: NounPhrase, *, joined: bool = False) -> tuple[Mention, ...]:
    """The bodies that a noun phrase tells by their words, each conjunct for itself.

    :param joined: whether it is sure to name the sides of talks: after بين, and beside a delegation.
    """
    items, parties = sentence.items, triggers("meeting")["parties"]
    told = items[phrase.first : phrase.last]
    if not is_of_two(phrase.head) and not any(
        i.kind == "word"
        and (
            i.key in parties["body"]
            or i.key in _by_one_word()
            or i.key in parties["ruling"]
            or i.key in parties["fighter"]
            or i.key in parties["power"]
        )
        for i in told
    ):
        return ()
    return tuple(_bodies(sentence, phrase, joined=joined))


def _bodies(sentence: Sentence, phrase: NounPhrase, *, joined: bool) -> Iterator[Mention]:
    comers = triggers("meeting")["parties"]["comer"]
    fighters = triggers("meeting")["parties"]["fighter"]
    dual = False
    for part in conjuncts(sentence.items, phrase):
        at, second, dual = part.first, dual, is_of_two(part.head)
        if second and part.head.kind == "word" and part.head.definite:  # حركتي X وY
            yield named_by(at, end_of(sentence.items, at, part.last), sentence, None)
            continue
        if sentence.items[at].key in fighters and at + 1 < part.last:  # متمردي حركة كذا
            at += 1
            own = sentence.items[at].mention
            if own is not None and own.kind == "organization":
                yield own
                continue
            if joined and own is None and sentence.items[at].definite:  # متمردي القوات الثورية
                yield named_by(at, end_of(sentence.items, at, part.last), sentence, sentence.items[at])
                continue
            if joined and own is not None and own.kind == "place" and at + 1 == part.last:
                yield named_by(at - 1, at + 1, sentence, sentence.items[at - 1])  # متمردو دارفور
                continue
        if joined and (last := end_of_ruling(sentence.items, at, part.last)) is not None:
            yield named_by(at, last, sentence, sentence.items[at])
            continue
        led = at
        while at < part.last and sentence.items[at].kind == "word" and sentence.items[at].key in comers:
            at += 1  # قيادات جبهة الشرق
        if at > led and (last := end_of_ruling(sentence.items, at, part.last)) is not None:
            yield named_by(at, last, sentence, sentence.items[at])  # قادة المجلس العسكري
            continue
        if at < len(sentence.items) and _is_body(sentence.items[at]):
            yield from _told(sentence, at)
        elif (last := _end_of_word(sentence.items, at, part.last)) is not None:
            yield named_by(at, last, sentence, None)


def end_of_ruling(items: Sequence[Item], at: int, last: int) -> int | None:
    """حكومة الوفاق, جيش التحرير الوطني, القيادة العامة: where the name ends of what rules or fights beside another.

    Its noun has a name in the genitive, or the article and what describes it; a state's own is a mention of that state.
    """
    if at + 1 >= min(last, len(items)) or items[at].kind != "word" or items[at].pronoun:
        return None
    if not items[at].lemma_in(triggers("meeting")["parties"]["ruling"]):
        return None
    after = items[at + 1]
    if not items[at].definite and after.mention is not None and after.mention.kind == "place":
        return at + 2  # حكومة بنغازي
    if after.kind != "word" or not after.definite or after.pronoun:
        return None
    described = after.analysis is not None and (after.analysis.pos == "adj" or after.form.endswith("ي"))
    if items[at].definite and not described:
        return None
    if not items[at].definite and items[at].key in triggers("meeting")["parties"]["comer"]:
        return None  # قيادة الحركة
    end = at + 2
    while end < min(last, at + 5) and items[end].kind == "word" and items[end].definite and not items[end].pronoun:
        end += 1
    return None if end < last and items[end].mention is not None else end


def two_governments(sentence: Sentence, phrase: NounPhrase) -> tuple[Mention, ...]:
    """بين حكومتي X وY, بين وزارتي خارجية X وY: the two states of which a noun in the dual tells the governments."""
    items, head = sentence.items, phrase.head
    dual = head.kind == "word" and not head.definite and is_of_two(head)
    if not dual or head.key not in triggers("meeting")["parties"]["of_two_states"]:
        return ()
    one = next((i for i in range(phrase.first + 1, len(items)) if items[i].kind != "word"), len(items))
    if one + 2 >= len(items) or items[one + 1].kind != "conj":
        return ()
    both = [m for i in (one, one + 2) if (m := items[i].mention) is not None and m.kind == "state" and m.key]
    return tuple(both) if len({m.key for m in both}) == 2 else ()


def governed_by(sentence: Sentence, phrase: NounPhrase) -> Mention | None:
    """وصل X إلى مالي وأجرى محادثات مع السلطات الانتقالية: the state whose authorities a phrase names, told beside."""
    items, head = sentence.items, phrase.head
    several = head.kind == "word" and head.definite and head.analysis is not None and head.analysis.number == "p"
    if not several or head.key not in triggers("meeting")["parties"]["authority"]:
        return None
    since = next((i + 1 for i in range(phrase.first - 1, -1, -1) if _parts(items[i])), 0)
    for at in (phrase.last + 1, *range(phrase.first - 1, since, -1)):
        place = items[at].mention if at < len(items) else None
        if place is not None and place.kind in ("state", "place") and items[at - 1].lemma in ("في", "الي", "ب"):
            return land_of(place)
    return None


def _parts(item: Item) -> bool:
    """Whether what stands after an item is no part of what is told before it: in another sentence, or in speech."""
    return item.kind in ("sub", "rel") or (item.kind == "mark" and item.text in ".؛:")


def _by_one_word() -> frozenset[str]:
    words: frozenset[str] = triggers("meeting")["parties"]["by_one_word"]
    return words


def _end_of_word(items: Sequence[Item], at: int, last: int) -> int | None:
    """المعارضة, المعارضة السورية, الجهات الدائنة, القوى الكبرى: where the words end that tell a body by what it is."""
    if at >= last or items[at].kind != "word" or not items[at].definite or items[at].pronoun:
        return None
    described = at + 1 < last and items[at + 1].kind == "word" and items[at + 1].definite
    parties, after = triggers("meeting")["parties"], items[at + 1] if at + 1 < len(items) else items[at]
    great = items[at].key in parties["power"] and after.definite and after.key in parties["great"]  # الدول الست
    if not (great or items[at].key in _by_one_word() or (described and after.key in _by_one_word())):
        return None
    if great:
        return at + 2
    analysis = items[at].analysis
    if analysis is not None and analysis.number == "s" and analysis.gender == "m":
        return None  # المعارض, الدائن: one man
    end = at + 1
    while end < last and end < at + 4 and _describes(items[end]):
        end += 1
    return end


def _describes(item: Item) -> bool:
    demonym = item.mention is not None and item.mention.manner == "demonym"
    return demonym or (item.kind == "word" and item.definite and item.analysis is not None)


def _rules(noun: str, adjective: str) -> bool:
    """المجلس العسكري, الحكومة المؤقتة: whether two words name what governs somewhere; not الحكومة الجديدة."""
    parties = triggers("meeting")["parties"]
    if noun[:2] != "ال" or adjective[:2] != "ال" or fold(noun[2:]) not in parties["ruling"]:
        return False
    return fold(adjective[2:]).removesuffix("ه") not in parties["any_body"]


def of_body(mention: Mention) -> Mention | None:
    """المعارضة, قادة المعارضة السورية, قادة المجلس العسكري: the body that a mention tells, and no state."""
    if mention.kind != "office":
        return None
    words = mention.name.split()
    if mention.office == "opposition":
        first = next((i for i, word in enumerate(words) if fold(word) in ("المعارضه", "للمعارضه")), None)
    elif mention.number == "p" and mention.state is None and not mention.key:
        first = next((i for i in range(1, len(words) - 1) if _rules(words[i], words[i + 1])), None)
    else:
        return None
    if first is None:
        return None
    name = " ".join(words[first:])
    span = mention.span._replace(start=mention.span.end - len(name))
    return mention._replace(
        kind="organization", span=span, name=name, key="", manner="group", office=None, role=None, state=None,
        number="s", rule="group",
    )  # fmt: skip


def _is_body(item: Item) -> bool:
    return item.kind == "word" and item.key in triggers("meeting")["parties"]["body"] and not item.pronoun


def _told(sentence: Sentence, at: int) -> Iterator[Mention]:
    """The body whose noun stands at item ``at``, by its name in quotation marks, or by the words that describe it."""
    items = sentence.items
    if (quoted := by_quoted_name(items, at, sentence)) is not None:
        yield quoted
        return
    phrase = noun_phrase(items, at, coordination=False)
    if phrase is None or phrase.last < at + 2 or any(m.kind in ("state", "organization") for m in phrase.inside):
        return
    named = items[_end_of_construct(items, at, phrase.last)]
    noun = items[at].analysis
    several = noun is not None and noun.number == "p" and items[at].definite
    if several and named.mention is not None and named.mention.manner == "demonym":  # الفصائل السودانية
        yield named_by(at, at + 2, sentence, items[at])
        return
    if not (_makes_a_name(named) if items[at].definite else _closes(named)):
        return  # الحركة, الحزب الحاكم, حزب سياسي: any, or one told before
    if (found := group_of(phrase, sentence)) is not None:
        yield found


def _makes_a_name(adjective: Item) -> bool:
    """الحركة الشعبية, الجبهة الثورية: whether an adjective with its article can be what a body is called by."""
    if adjective.kind != "word" or not adjective.definite or all(a.pos != "adj" for a in adjective.analyses):
        return False
    return adjective.key not in triggers("meeting")["parties"]["any_body"]


def _end_of_construct(items: Sequence[Item], at: int, last: int) -> int:
    """جبهة تحرير كابيندا: the item after a body's noun, or the land after the aim that its name tells first."""
    end = at + 1
    while end < min(at + 3, last - 1) and is_verbal_noun(items[end]) and not items[end].pronoun:
        end += 1
    return end if items[end].mention is not None else at + 1


def _closes(item: Item) -> bool:
    """Whether a word says which body of its kind is told: with an article, or a name (جبهة مورو)."""
    if item.definite or (item.mention is not None and item.mention.kind == "place"):
        return True
    return item.kind == "word" and not item.analyses


def with_a_body(args: Arguments, preps: Collection[str]) -> bool:
    """اجتمع الوفد بلجنة الشؤون الخارجية, التقى الوزير مع أعضاء الغرفة: whether a verb's preposition governs people or a
    body that no list knows, with whom its subject met.
    """
    parties = triggers("meeting")["parties"]
    for prep in args.preps:
        head = prep.phrase.head if prep.phrase is not None and not prep.phrase.pronoun else None
        if head is None or head.kind != "word" or prep.preposition not in preps:
            continue
        if prep.preposition == "مع" or head.key in parties["committee"] or head.key in parties["body"]:
            return True
    return False


def is_known(side: Mention) -> bool:
    """Whether it is told who a side is: no holder of an office of nobody knows whom (قادة الأحزاب)."""
    return side.kind != "office" or bool(side.state)


def of_states(side: Mention) -> bool:
    """Whether a side is a body of states, or its members (وزراء خارجية الاتحاد الأوروبي)."""
    if side.kind == "organization" and side.manner == "group":
        return _of_several(side.name)
    body = side.key if side.kind == "organization" else None
    if side.kind == "office" and side.number == "p":
        body = side.state
    return kind_of(body) in ("igo", "alliance", "un", "parliament")


def members_beside(sentence: Sentence, side: Mention) -> tuple[Mention, ...]:
    """سفراء الدول الأعضاء في X, وزراء خارجية الدول الأعضاء في X: the body whose states' officials are told."""
    if side.kind != "office" or side.number != "p" or side.state:
        return ()
    items = sentence.items
    at = index_of_mention(items, side)
    if at is None or at + 2 >= len(items) or items[at + 1].key not in triggers("meeting")["bodies"]["lands"]:
        return ()
    members = (i.mention for i in items[at + 2 : at + 4] if i.mention is not None)
    of = next((m for m in members if m.office == "member"), None)
    return (of,) if of is not None and of_states(of) else ()


def council_of(sentence: Sentence, phrase: NounPhrase | None) -> Mention | None:
    """The body of states, or of several groups, that no list knows and a noun phrase of the text tells by its words."""
    if sentence.field == "title":
        return None  # which leaves out whose it is
    if phrase is None or phrase.head.kind != "word" or phrase.head.key not in triggers("meeting")["parties"]["sitting"]:
        return None
    found = group_of(phrase, sentence)
    return found if found is not None and _of_several(found.name) else None


def _of_several(name: str) -> bool:
    """لجنة المتابعة العربية, تحالف الساحل: whether a body's words say that states, or several groups, sit in it."""
    parties, words = triggers("meeting")["parties"], [fold(word).removeprefix("ال") for word in name.split()]
    if words[0] in parties["alliance"]:
        return len(words) > 1
    return words[0] in parties["sitting"] and not parties["of_several"].isdisjoint(words[1:])


def called_a_side(name: str) -> bool:
    """الجانب السوداني, الطرف الآخر: whether words call somebody a side at talks."""
    return fold(name.split()[0]).removeprefix("ال") in triggers("meeting")["parties"]["side"]


def kind_of(key: str | None) -> str:
    """The class of an organisation of the lexicon (empty for what is none)."""
    body = organisations().get(key) if key else None
    return body.kind if body is not None else ""


def led_from(sentence: Sentence, phrase: NounPhrase) -> tuple[Mention, ...]:
    """قيادات حماس, قيادات من حماس, قيادات في الائتلاف: the body whose leaders a phrase tells of without a name."""
    items, head = sentence.items, phrase.head
    if head.kind != "word" or head.definite or head.key not in triggers("meeting")["parties"]["comer"]:
        return ()
    if phrase.inside:
        return tuple(m for m in phrase.inside if is_actor(m))
    among = phrase.last + 1 < len(items) and items[phrase.last].lemma in ("من", "في") and not items[phrase.last].pronoun
    body = items[phrase.last + 1].mention if among else None
    return (body,) if body is not None and body.kind == "organization" else ()
