"""Rows of names, each with what describes it: شركة «كذا» المسجلة في P ومديرها X، الذي …، والمصرف Y."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.discourse.groups import parties
from kg.extraction.discourse.reading import Reading
from kg.extraction.grammar.group_names import QUOTES_OPEN, by_quoted_name, group_rows, in_name, is_number, is_unnamed
from kg.extraction.grammar.item import Item, index_from
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.kin import kin_of_named
from kg.extraction.grammar.noun_phrases import noun_phrase
from kg.extraction.mentions.states_of import is_owned
from kg.extraction.sanctions.groups import brand_of, unlisted
from kg.lexicon.function_words import AS_WELL, INDEPENDENT
from kg.lexicon.ordinals import TWO
from kg.lexicon.triggers import triggers
from kg.records import QUOTED, Mention

NAMING_SEVERAL = frozenset({"هما", "هم"})
"""What comes before those who were first counted: جنرالين هما X وY. Of one, هو may tell what he is as well."""
_CLOSING = '»”"'
_ENDS = frozenset({"verb", "sub", "rel", "neg", "fut", "prep"})


def roster(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """Those whom a row that begins at ``items[at]`` names one by one; it ends where something else is told."""
    items, found, start = sentence.items, list[Mention](), at
    tied = triggers("sanction")["participles"]["tied"] | triggers("sanction")["nouns"]["tie"]
    while at < len(items):
        own = items[at].mention
        owned = items[at].pronoun or (own is not None and own.kind == "person" and is_owned(own))
        if found and owned and any(i.kind == "word" and i.lemma_in(tied) for i in items[start:at]):
            break  # شركات على صلة بمجموعة كذا وزعيمها X
        if items[at].form == "ذلك":
            break  # …، وذلك للمرة الأولى منذ تولي X السلطة
        start, end = at, _part_end(items, at)
        if items[at].form not in INDEPENDENT and items[at].kind != "rel":  # …، وهو رجل أعمال، وX
            here = () if items[at].kind in _ENDS else _of_part(reading, sentence, at, end)
            if not here:
                break
            found += [m for m in here if m not in found]
        at = _past_joints(items, end)
        if at < len(items) and items[at].kind == "mark" and items[at].text not in QUOTES_OPEN:
            break
    return tuple(found)


def _past_joints(items: Sequence[Item], at: int) -> int:
    """Past what joins one of a row to the next: و, a comma, وكذلك, فضلا عن, بالإضافة إلى, إلى جانب."""
    while at < len(items):
        item, after = items[at], items[at + 1].form if at + 1 < len(items) else ""
        if item.kind == "conj" or (item.kind == "mark" and item.text in "،,") or item.form in AS_WELL:
            at += 1
        elif (item.form, after) in _BESIDES:
            at += 2
        elif item.kind == "prep" and (after, items[at + 2].form if at + 2 < len(items) else "") in _BESIDES:
            at += 3
        else:
            break
    return at


_BESIDES = frozenset({("فضلا", "عن"), ("اضافه", "الي"), ("الاضافه", "الي"), ("الي", "جانب"), ("علاوه", "علي")})


def _part_end(items: Sequence[Item], at: int) -> int:
    """Where one of the row ends: at و or a comma, past names in quotation marks; a relative clause ends at a comma."""
    quoted = described = False
    for i in range(at, len(items)):
        item = items[i]
        if item.kind == "mark":
            if quoted and item.text in _CLOSING:
                quoted = False
            elif item.text in QUOTES_OPEN:
                quoted = True
            elif not quoted and item.text in "،,.؛:؟!":
                return i
        elif item.kind == "rel":
            described = True
        elif i > at and not (quoted or described) and (_besides(items, i) or item.lemma == "و"):
            return i
    return len(items)


def _besides(items: Sequence[Item], at: int) -> bool:
    """Whether فضلا عن or the like begins at ``items[at]``."""
    own = items[at].kind not in ("mark", "conj") and (items[at].form != "الي" or items[at - 1].kind == "mark")
    return own and _past_joints(items, at) > at + 1  # للقتال إلى جانب X


def _of_part(reading: Reading, sentence: Sentence, at: int, end: int) -> tuple[Mention, ...]:
    """Who one of the row is: the person named in it, the name in quotation marks, else whom its words mean."""
    items = sentence.items
    guilty = triggers("sanction")["participles"]["guilty"] | triggers("sanction")["participles"]["tied"]
    told = next(
        (
            i
            for i in range(at, end)
            if items[i].kind in ("rel", "sub")
            or _because(items, i)
            or (i > at and items[i].kind == "word" and not items[i].definite and items[i].lemma_in(guilty))
        ),
        end,
    )
    if kin_of_named(items, at, told) or any(acts(items, i) for i in range(at, told)):
        return ()
    for i in range(at, told):
        mention = items[i].mention
        if mention is not None and mention.kind == "person" and not (i > at and _whose(items[i - 1])):
            return reading.resolved(mention)
        if items[i].kind == "mark" and items[i].text in QUOTES_OPEN and i - at < _NAME_AFTER:
            if (head := _heads_it(items, i, told)) is not None:
                return reading.resolved(head)
            of = items[i - 1].noun() if i > at else None
            named = by_quoted_name(items, i - 1, sentence) if of is None or of.number != "p" else None
            return (named,) if named is not None else ()  # ناقلات «أسطول كذا» are many
    phrase = noun_phrase(items[:end], at, coordination=False)
    if phrase is None:
        return ()
    if (brand := brand_of(items, phrase, sentence)) is not None:
        return (brand,)  # شركة كذا التابعة لـ X is not X
    return parties(reading, phrase, sentence) or unlisted(items, phrase, sentence)


def _whose(before: Item) -> bool:
    """مستشاران للرئيس X: whether a name is that of him whose men are told by their office."""
    office = before.mention is not None and before.mention.kind == "office" and before.mention.number in ("d", "p")
    return before.kind == "prep" or (office and before.mention is not None and " لل" in before.mention.name)


def _because(items: Sequence[Item], at: int) -> bool:
    """مكتبة كذا [لاستضافتها] الرئيسة X: whether what those named have done begins at ``items[at]``."""
    for_what = items[at].kind == "prep" and items[at].lemma == "ل" and items[at].attached and at + 1 < len(items)
    return for_what and items[at + 1].kind == "word" and bool(items[at + 1].pronoun)


def _heads_it(items: Sequence[Item], opened: int, end: int) -> Mention | None:
    """مؤسس حزب «كذا» X: the person named right after whose body stands in quotation marks."""
    closed = next((i for i in range(opened + 1, end - 1) if items[i].text in _CLOSING), None)
    named = items[closed + 1].mention if closed is not None else None
    return named if named is not None and named.kind == "person" else None


_NAME_AFTER = 3
"""A name in quotation marks stands so near the noun that it names: شركة «كذا», شركة الشحن «كذا»."""


def acts(items: Sequence[Item], at: int) -> bool:
    """Whether ``items[at]`` is a verb, so that a clause begins; a name in quotation marks may look like one."""
    return items[at].kind == "verb" and items[at - 1].text not in QUOTES_OPEN and not in_name(items, at)


def among_them(reading: Reading, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """تسعة أفراد، بينهم X, خمس شركات، من بينها «كذا»: the persons and bodies named out of a group."""
    items = sentence.items
    while (
        at + 1 < len(items)
        and items[at].kind == "prep"
        and items[at].lemma in ("في", "ب", "ل", "من")
        and not items[at].pronoun
    ):
        where = noun_phrase(items, at + 1, coordination=False)  # 28 مسؤولا في الإدارة، من بينهم; عدد من رجال X، أبرزهم
        if where is None:
            break
        at = where.last
    if at + 1 < len(items) and items[at].kind == "conj" and items[at + 1].kind == "word" and items[at + 1].pronoun:
        at += 2  # ثمانية من قادة X ومموليها، منهم
    while at < len(items) and (
        (items[at].kind == "mark" and items[at].text in "،,") or (items[at].lemma == "من" and not items[at].pronoun)
    ):
        at += 1
    they = at + (at < len(items) and items[at].kind == "conj")
    if they + 2 < len(items) and items[they].form in NAMING_SEVERAL:
        named = roster(reading, sentence, they + 1 + (items[they + 1].text == ":"))  # جنرالين هما X وY, ستة وهم: X وY
        quoted = items[they + 1].text in QUOTES_OPEN  # شركتين، وهما «كذا» و«كذا»
        return tuple(m for m in named if m.kind == "person" or (quoted and not is_unnamed(m)))
    if (
        they + 2 < len(items)
        and items[they].form == "هي"
        and (items[they + 1].text == ":" or items[they + 1].text in QUOTES_OPEN)
    ):
        return roster(reading, sentence, they + 1 + (items[they + 1].text == ":"))  # ثلاث شركات هي «كذا» و«كذا»
    first = of_them(items, at)
    if first is None or first >= len(items):
        return ()
    found = roster(reading, sentence, first)
    return tuple(m for m in found if m.kind == "person" or (m.kind == "organization" and not is_unnamed(m)))


def of_them(items: Sequence[Item], at: int) -> int | None:
    """Where the names begin after بينهم, ومنهم, أبرزهم, على رأسهم, في مقدمتهم; None where none of these is told."""
    at += at < len(items) and items[at].kind == "conj"
    at += at < len(items) and items[at].lemma == "من" and not items[at].pronoun  # من بينهم
    if at + 1 >= len(items):
        return None
    item, after = items[at], items[at + 1]
    if item.pronoun in _THEM:
        return at + 1 if item.lemma in ("بين", "من", "ضمن") or item.key in _FOREMOST else None
    head = item.kind == "prep" and item.lemma in ("علي", "في") and after.key in AT_THEIR_HEAD
    return at + 2 if head and after.pronoun in _THEM else None


def as_written(sentence: Sentence, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Those found, of whom some act for whoever was told before (ومديره X), as the sentence itself names them."""
    own = {m.span: m for m in sentence.mentions if m.kind == "person" and m.state == "?"}
    return tuple(own.get(m.span, m) if m.kind == "person" else m for m in found) if own else tuple(found)


def named_out(sentence: Sentence, found: Sequence[Mention]) -> bool:
    """خمس شركات، بينها «كذا»: whether some of a group are told by name in the same breath."""
    items = sentence.items
    groups = [m.span.end for m in found if _is_group(m)]
    names = [m.span.start for m in found if not _is_group(m)]
    if not groups or not names or max(names) < min(groups):
        return False
    between = [n for n, i in enumerate(items) if min(groups) <= i.start < max(names)]
    return any(items[n].form in NAMING_SEVERAL or of_them(items, n) is not None for n in between)


def _is_group(mention: Mention) -> bool:
    officers = mention.kind == "office" and mention.number == "p" and not mention.state
    return officers or (mention.manner == "group" and QUOTED not in mention.traits)


def all_named(sentence: Sentence, found: Sequence[Mention]) -> bool:
    """اثنين من القادة، هما X وY, أربعة من المقربين من P، بينهم X: whether so many of a group are counted, and named."""
    items = sentence.items
    for m in found:
        at = index_from(items, m.span.start)
        if m.manner not in ("group", "office") or at < 2 or items[at - 1].lemma != "من":
            continue
        if is_number(items[at - 2]) or items[at - 2].form in TWO:
            return True
    return False


_THEM = ("3mp", "3fs", "3fp")
_FOREMOST = frozenset("ابرز اهم اشهر".split())
AT_THEIR_HEAD = frozenset("راس مقدمه طليعه صداره".split())
"""After على or في, what those told first are at: على رأسهم, في مقدمة القائمة."""


def longer_names(reading: Reading, sentence: Sentence, first: int) -> tuple[Mention, ...]:
    """شركة «غازبروم نفت», شركتي «غازبروم نفت» و«كذا»: firms whose names in quotation marks begin as another's does."""
    items = sentence.items
    if first + 4 >= len(items) or items[first + 1].text not in QUOTES_OPEN:
        return ()
    other, noun = items[first + 2].mention, items[first].noun()
    two = noun is not None and noun.number == "d"
    if items[first + 3].text in _CLOSING and not two:
        return ()
    firm = noun is not None and group_rows().get(items[first].key, {}).get("names") == "firm"
    if not firm or other is None or other.kind != "organization":
        return ()
    if two:
        known = {m.span: m for m in sentence.mentions if m.kind == "organization"}
        return tuple(known.get(m.span, m) for m in roster(reading, sentence, first + 1))
    named = by_quoted_name(items, first, sentence)
    return (named,) if named is not None else ()


def names_somebody(found: Sequence[Mention]) -> bool:
    """Whether one of a row is known by name."""
    return any(m.kind in ("person", "organization") and not is_unnamed(m) for m in found)


__all__ = [
    "AT_THEIR_HEAD",
    "NAMING_SEVERAL",
    "all_named",
    "among_them",
    "as_written",
    "longer_names",
    "named_out",
    "names_somebody",
    "of_them",
    "roster",
]
