"""How certain a clause makes its event: past, future, negated, possible.

Futurity: سـ، سوف، لن، the subjunctive after أنْ, and what governs a clause or verbal noun in prospect (من المقرر أن،
يعتزم، المقبل); negation: لم، لا، لن، ما، ليس (Badawi, Carter & Gully, Modern Written Arabic, ch. 2.4 and 3.11).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import cache

from kg.extraction.grammar.clauses import takes_up_clause
from kg.extraction.grammar.item import Item, is_perfect, is_verbal_noun
from kg.extraction.grammar.items import Sentence
from kg.extraction.grammar.no_scene import prepares
from kg.lexicon.function_words import ABOUT, AFTER, DURING, IS, NEGATING, STILL, WERE, WILL_BE
from kg.lexicon.triggers import triggers
from kg.records import Article, PartialDate

_OF_ITS_TIME = DURING | AFTER | {"قبيل"}


@cache
def certainty_forms(group: str) -> frozenset[str]:
    """The folded forms of a group of ``certainty.yaml`` (``prospect``, ``put_off``, ``unlikely``)."""
    found: frozenset[str] = triggers("certainty")["forms"][group]
    return found


def says(verb: Item, *groups: str) -> bool:
    """Whether a verb is of one of the groups: what it says of an event."""
    verbs = triggers("certainty")["verbs"]
    for group in groups:  # noqa: SIM110 (a generator takes longer)
        if verb.key in verbs[group]:
            return True
    return False


def is_future(items: Sequence[Item], at: int) -> bool:
    """Whether the verb or noun of an event at ``items[at]`` is in prospect."""
    item = items[at]
    if item.analysis is not None and "س" in item.analysis.proclitics:
        return True
    subjunctive = at and items[at - 1].kind == "sub" and items[at - 1].folded in ("ان", "بان", "كي", "لكي")
    if subjunctive and item.kind == "verb" and item.analysis is not None and item.analysis.aspect == "i":
        # اتفقا على أن تعقد …; دشنا معرضا قبل أن يعقدا خلوة is told of what has been
        return not (at > 1 and items[at - 2].form == "قبل" and _follows_on(items, at - 2))
    if _joins_future(items, at):
        return True
    if item.kind == "word" and some_time_after(items, at):
        return any(i.folded in certainty_forms("prospect") for i in items[at + 1 : at + 8] if i.kind == "word")
    if _tells_anew(items, at):
        return False
    reach = 8 if not at or items[at - 1].form != "حيث" else 16
    if at and items[at - 1].form in WERE and _due_after(items, at):
        return True
    prospect = certainty_forms("prospect")
    for i in range(at - 1, max(-1, at - reach), -1):
        before = items[i]
        if before.kind == "prep" and before.lemma in _OF_ITS_TIME and item.kind != "verb":
            break  # بحثا إمكانية العودة خلال لقاء
        if before.kind == "prep" and before.lemma in ABOUT and item.kind != "verb":
            break  # ينتظر أن يقدم تقريرا بشأن المحادثات
        if (
            i
            and before.kind == "word"
            and items[i - 1].kind == "prep"
            and item.kind != "verb"
            and _at_its_end(items, i)
        ):
            break  # دعا X في ختام القمة
        if before.form == "ذلك" and item.kind != "verb" and takes_up_clause(items, i):
            break  # أعلن أنه سيزور P، وذلك خلال لقاء
        if before.kind == "rel" and is_perfect(item):
            break  # لبى دعوة الرئيس الذي تباحث معه
        if before.form == "حيث" and item.analysis is not None and item.analysis.aspect == "i":
            continue  # من المقرر أن يتوجه إلى برلين حيث يعقد مباحثات
        if (before.kind == "mark" and before.text in ".؛:") or (
            before.kind == "sub" and before.folded not in ("ان", "بان", "كي", "لكي")
        ):
            break
        if before.kind == "fut" or before.folded in prospect or (before.kind == "verb" and before.form in prospect):
            return True  # ويستعد, with what is attached to it
        if before.kind == "verb" and before.analysis is not None:
            if item.kind != "verb" and _is_result_of(items, i, at):
                break  # من غير المتوقع أن يسفر الاجتماع عن اتفاق
            if before.analysis.aspect == "i" and is_future(items, i):
                return True
            break
    for after in items[at + 1 : at + 4]:
        if after.kind in ("mark", "verb", "sub") or (after.form[-1:] == "ا" and prepares(after)):
            break  # التقاه تمهيدا للقمة: it is the other that is due
        if after.folded in prospect and not (item.kind == "verb" and _is_noun(after)):
            return True
    return False


def some_time_after(items: Sequence[Item], at: int) -> bool:
    """بعد أسبوع من [لقاء], عقب ثلاثة أيام من انطلاق [المحادثات]: whether it is told what came so long after."""
    end = at
    while end and items[end - 1].kind == "word" and is_verbal_noun(items[end - 1]) and not items[end - 1].definite:
        end -= 1
    if end < 3 or items[end - 1].lemma != "من" or items[end - 1].kind != "prep":
        return False
    return any(items[i].kind == "prep" and items[i].lemma in AFTER for i in range(max(0, end - 4), end - 2))


def _is_noun(item: Item) -> bool:
    """تبحث مع P [خطة] السلام, يناقشان [إمكانية] التعاون: a noun after a verb is what that is about, not when it is."""
    noun = item.noun()
    return noun is not None and noun.pos == "noun" and not item.definite


def _at_its_end(items: Sequence[Item], at: int) -> bool:
    """في ختام القمة, في مستهل لقائه: whether it is told at item ``at`` that something was as a meeting began, ended."""
    if items[at - 1].lemma != "في":
        return False
    beside = triggers("meeting")["surroundings"]
    return items[at].key in beside["end"] or items[at].key in beside["beginning"]


def _tells_anew(items: Sequence[Item], at: int) -> bool:
    """يصل غدا إلى P، والتقى Y: a perfect that a conjunction joins tells what has been, whatever is to come before it.

    What can be a verbal noun as well (يعتزم زيارة P وعقد لقاء) is no such verb.
    """
    item = items[at]
    if not at or item.kind != "verb" or item.analysis is None or item.analysis.aspect != "p":
        return False
    return (items[at - 1].kind == "conj" or items[at - 1].form in _FURTHER) and item.noun() is None


_FURTHER = frozenset({"كما", "ثم"})


def _due_after(items: Sequence[Item], at: int) -> bool:
    """كانت زيارة X إلى P مقررة الشهر الماضي: the predicate of the noun at ``items[at]`` is what has been planned."""
    prospect = certainty_forms("prospect")
    for item in items[at + 1 : at + 13]:
        if item.kind in ("verb", "sub", "rel") or (item.kind == "mark" and item.text in ".؛:،"):
            return False
        if item.kind == "word" and not item.definite and item.folded in prospect:
            return True
    return False


def _joins_future(items: Sequence[Item], at: int) -> bool:
    """سيفرض حظرا على … ويجمد: an imperfect that و joins, with no comma, to one that is told of the future."""
    analysis = items[at].analysis
    if at < 2 or items[at].kind != "verb" or analysis is None or analysis.aspect != "i" or items[at - 1].kind != "conj":
        return False
    before = next((i for i in range(at - 2, -1, -1) if items[i].kind in ("verb", "mark", "sub", "rel")), None)
    first = items[before].analysis if before is not None and items[before].kind == "verb" else None
    return first is not None and "س" in first.proclitics


def was_due(items: Sequence[Item], at: int, relative: int = -1) -> bool:
    """كان من المقرر أن يزور, كان يعتزم زيارة: a prospect of the past, whose date lies behind.

    :param relative: where a relative clause that describes the event may begin (المحادثات التي كان مقررا عقدها).
    """
    relative = described_from(items, relative)
    if 0 <= relative < len(items) - 1 and items[relative + (items[relative].kind == "rel")].form in WERE:
        return True
    for i in range(at - 1, max(-1, at - 8), -1):
        if items[i].form in WERE:
            return True
        if items[i].kind == "mark":
            return False
    # وكان مسؤولون ذكروا أنهم سيبدؤون المفاوضات اليوم
    opening = next((i for i in items[:2] if i.kind != "conj"), None)
    return opening is not None and opening.form in WERE


_TO_BE = IS | WILL_BE


def will_be(items: Sequence[Item], at: int) -> bool:
    """زيارة X إلى P ستكون الأولى, المفاوضات لن تكون سهلة: the noun that opens a clause is of what is to come."""
    before = at - 1
    while before >= 0 and items[before].kind == "word" and not items[before].definite and not items[before].pronoun:
        before -= 1  # جولة محادثات
    if before >= 0 and items[before].kind not in ("sub", "mark", "conj"):
        return False
    for i in range(at + 1, min(at + 14, len(items))):
        item = items[i]
        if item.folded in _TO_BE:
            return item.folded.startswith("س") or items[i - 1].form in ("لن", "سوف")
        if item.kind == "verb":
            return False
        if item.kind in ("sub", "rel") or (item.kind == "mark" and item.text in ".؛:"):
            return False
    return False


def in_prospect(items: Sequence[Item], at: int) -> bool:
    """Whether the relative clause at ``items[at]`` puts its event in prospect (الذي كان من المقرر أن …)."""
    at = described_from(items, at)
    prospect = certainty_forms("prospect")
    if at >= len(items) or items[at].kind != "rel":
        # الاجتماع المشترك بين البلدين المقرر عقده
        return any(i.kind == "word" and i.definite and i.folded in prospect for i in items[at - 1 : at + 1])
    for item in items[at + 1 : at + 7]:
        if item.kind == "mark" or (item.kind == "sub" and item.folded != "ان"):
            return False
        if item.folded in prospect or item.kind == "fut":
            return True
        if item.kind == "verb":
            if item.analysis is not None and item.analysis.aspect == "i" and _on_weekday(items, at):
                return True  # القمة التي يعقدها الاتحاد السبت
            return item.analysis is not None and "س" in item.analysis.proclitics  # الاجتماع الذي سيعقد
    return False


def described_from(items: Sequence[Item], at: int) -> int:
    """Where the relative clause begins that follows at item ``at``, after a comma too (الزيارة، التي كانت مقررة …)."""
    comma = 0 <= at < len(items) - 1 and items[at].text in ("،", ",") and items[at + 1].kind == "rel"
    return at + comma


def _on_weekday(items: Sequence[Item], relative: int) -> bool:
    """Whether a relative clause names a weekday as its time, nothing of it telling that the day has gone by."""
    for item in items[relative + 2 : relative + 12]:
        if item.kind in ("verb", "sub"):
            return False
        if item.mention is not None and item.mention.kind == "date":
            return item.mention.manner == "weekday" and item.mention.future is not None
    return False


def is_negated(items: Sequence[Item], at: int) -> bool:
    """Whether the verb at ``items[at]`` stands under a negation.

    Some are negated by form alone: لا تزال المحادثات مستمرة says that they are (Ryding, ch. 36.2.3).
    """
    before = items[at - 1] if at else None
    negated = before is not None and before.kind == "neg" and before.form in NEGATING
    return negated and items[at].key not in STILL and not excepted(items, at)


def _follows_on(items: Sequence[Item], before: int) -> bool:
    """Whether the last verb before ``items[before]`` tells of what has been."""
    aside = ("كما", "مثلما")  # كما يزعم: what the teller adds
    told = (i for i in range(before - 1, -1, -1) if items[i].kind == "verb" and not (i and items[i - 1].form in aside))
    verb = next(told, None)
    if verb is None:
        return False
    return is_perfect(items[verb]) and not is_future(items, verb)


_SAVE = frozenset("سوي الا".split())


def excepted(items: Sequence[Item], at: int) -> bool:
    """لم يستغرق اللقاء سوى دقائق: what is negated but for an exception is so."""
    for item in items[at + 1 : at + 16]:
        if item.kind == "mark" and item.text in ".؛:":
            return False
        if item.form in _SAVE and item.kind != "sub":
            return True
    return False


def _is_result_of(items: Sequence[Item], verb: int, at: int) -> bool:
    """لن تسفر المحادثات عن اتفاق: whether a verb says what the event of the noun right after it is to lead to."""
    return at - verb <= 2 and says(items[verb], "result") and not any(i.kind == "prep" for i in items[verb + 1 : at])


def is_unlikely(items: Sequence[Item], at: int) -> bool:
    """من غير المتوقع أن يلتقي X Y, من المستبعد عقد لقاء: whether the clause says that its event will hardly be.

    Or that somebody refuses it, by a noun that has it for its object (أعلن رفضه عقد لقاء مع Y).
    """
    governed = False
    for i in range(at - 1, max(-1, at - 7), -1):
        item = items[i]
        if not governed and item.kind == "word" and item.form in certainty_forms("refusal"):
            return True
        governed = governed or item.kind in ("prep", "conj")
        if item.form == "غير" and items[i + 1].folded in certainty_forms("prospect"):
            return True
        if item.kind == "word" and item.definite and item.form in certainty_forms("unlikely"):
            return True
        if item.kind in ("verb", "rel", "mark") or (item.kind == "sub" and item.folded not in ("ان", "بان")):
            return False
    return False


def is_possible(items: Sequence[Item], at: int) -> bool:
    """قد تتهم, ربما اتهم, ستتهم, لكان اتهم, هل تتهم …؟: a verb of what may or might be, is to come, or is asked."""
    analysis = items[at].analysis
    imperfect = analysis is not None and analysis.aspect == "i"
    if analysis is not None and "س" in analysis.proclitics:
        return True
    for i in range(at - 1, max(-1, at - 4), -1):
        before = items[i]
        if before.kind == "fut" or before.form in ("ربما", "هل") or (before.form == "قد" and imperfect and i == at - 1):
            return True
        if before.folded in certainty_forms("would_have"):
            return True
        if before.kind in ("mark", "verb", "sub"):
            return False
    return False


def is_hypothetical(items: Sequence[Item], at: int) -> bool:
    """Whether the clause before ``items[at]`` makes its event a mere possibility, condition or question."""
    hypothetical = certainty_forms("hypothetical")
    for i in range(at - 1, max(-1, at - 12), -1):
        if items[i].kind == "mark" and items[i].text in '.؛:«»"“”':
            return False
        if items[i].folded in hypothetical or (items[i].kind == "sub" and items[i].form in hypothetical):
            return True  # ولو قبل الدعوة لالتقاه
    return False


def is_after(date: PartialDate | None, article: Article) -> bool:
    """Whether a date lies after the day of publication."""
    if date is None or article.date is None or date.iso.startswith("--"):
        return False
    today = article.date.isoformat()
    return date.iso > today[: len(date.iso)]


def is_before(date: PartialDate | None, article: Article) -> bool:
    """Whether a date lies before the day of publication (the whole of its month or year)."""
    if date is None or article.date is None or date.iso.startswith("--"):
        return False
    # the day that an article calls today may be a day or two before the one on which it was collected
    return date.iso < (article.date - timedelta(days=2)).isoformat()[: len(date.iso)]


def condition_before(sentence: Sentence, at: int) -> bool:
    """Whether an if-clause (إذا، لو، في حال) opens before the item in its sentence."""
    items = sentence.items
    return any(
        i.folded in ("اذا", "لو") or (i.folded == "حال" and n and items[n - 1].lemma == "في")
        for n, i in enumerate(items[:at])
    )
