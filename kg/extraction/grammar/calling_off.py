"""Whether a meeting or visit that was to be is called off, put off or dropped.

ألغى، أُلغي، إلغاء، تأجيل، معلق, of a verb or noun that governs the event's noun, or of what is said of that noun
afterwards (Badawi, Carter & Gully, Modern Written Arabic, ch. 2.4 and 3.11).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.grammar.certainty import certainty_forms, described_from, excepted, is_negated, says
from kg.extraction.grammar.item import Item, ends_clause
from kg.lexicon.function_words import AFTER, BEFORE, WERE
from kg.lexicon.triggers import triggers


@cache
def calling_off() -> frozenset[str]:
    """The verbs whose object is what is called off, put off or suspended (ألغى زيارته, علقت المحادثات)."""
    verbs = triggers("certainty")["verbs"]
    return frozenset(verbs["call_off"] | verbs["suspend"])


def is_called_off(items: Sequence[Item], at: int) -> bool:
    """Whether the event's noun at ``items[at]`` is cancelled or put off by the noun or the verb that governs it."""
    if is_dropped(items, at):
        return True
    cancelling = triggers("certainty")["nouns"]["calling_off"]
    put_off, resting = certainty_forms("put_off"), certainty_forms("resting")
    for i in range(at - 1, -1, -1) if not _beside(items, at) else ():
        before = items[i]
        if before.kind == "verb" and says(before, "call_off", "be_put_off"):
            return True
        if before.key in cancelling:
            near = at - i <= 3 or (at - i <= 6 and all(_of_round(between) for between in items[i + 1 : at]))
            if near:
                return not _only_spoken_of(items, i)
        if before.folded in put_off or (before.folded[:1] == "و" and before.folded[1:] in put_off):
            return True
        if ends_clause(before):
            break
    for i in range(at + 1, min(at + 16, len(items))):
        after = items[i]
        if after.folded in put_off or (after.kind == "verb" and _put_off_itself(items, i)):
            return True  # القمة بين X وY ألغيت
        if items[i - 1].form == "لم" and says(after, "come_about") and not (excepted(items, i) or _since(items, i + 1)):
            return True  # لكن اللقاء لم يعقد
        if after.folded in resting and not _attribute(items, i):
            return True  # المفاوضات بينهما معلقة
        if after.kind in ("verb", "sub") or (after.kind == "mark" and after.text in ".؛:،"):
            break
    return False


def _beside(items: Sequence[Item], at: int) -> bool:
    """ألغى المحادثات بعد زيارة X, على خلفية زيارته, بعد يوم من لقاء: whether an event is told beside what is put off.

    What somebody was to attend is none such (ألغى مشاركته في القمة), nor what a part or term is of (الجولة الثانية من
    المحادثات, تأجيل لموعد القمة).
    """
    prep = at - 1
    while prep > 0 and items[prep].kind == "word" and not items[prep].definite and not items[prep].pronoun:
        prep -= 1
    if prep < 1 or items[prep].kind != "prep" or items[prep].pronoun:
        return False
    before = items[prep - 1]
    if items[prep].lemma == "من":
        return before.kind in ("word", "date") and items[prep - 2].lemma in AFTER | BEFORE
    attended = before.kind == "word" and before.key in triggers("meeting")["nouns"]["attending"]
    return items[prep].lemma not in ("عن", "ل", "ب") and not attended


def _since(items: Sequence[Item], at: int) -> bool:
    """التي لم تنعقد منذ 2010: what has not been held for long is not called off."""
    return at < len(items) and items[at].form == "منذ"


def _attribute(items: Sequence[Item], at: int) -> bool:
    """أصول مجمدة: whether an adjective without the article describes the noun before it, and is no predicate."""
    noun = items[at - 1]
    return noun.kind == "word" and not noun.definite and not noun.pronoun


def is_dropped(items: Sequence[Item], at: int) -> bool:
    """قرر عدم عقد القمة: what was known of, and is not to be held after all.

    :param at: the event's noun, which has the article.
    """
    if at < 3 or not items[at].definite or items[at - 1].kind != "word":
        return False
    none = triggers("certainty")["nouns"]["none"]
    return items[at - 2].form in none and items[at - 3].kind in ("verb", "mention", "prep", "word")


def _only_spoken_of(items: Sequence[Item], at: int) -> bool:
    """طالبوا بإلغاء الزيارة, نفى تأجيلها: whether the calling off at ``items[at]`` is but asked for or denied."""
    spoken_of = triggers("certainty")["nouns"]["only_spoken_of"]
    for i in range(at - 1, max(-1, at - 6), -1):
        item = items[i]
        if item.kind == "verb":
            return says(item, "only_speak", "deny")
        if item.kind == "word" and item.key in spoken_of:
            return True
        if item.kind in ("sub", "rel") or (item.kind == "mark" and item.text in ".؛:،"):
            break
    return False


def _put_off_itself(items: Sequence[Item], verb: int) -> bool:
    """الاجتماع ألغي في اللحظة الأخيرة: a passive, which has nothing after it that it could be done to."""
    if items[verb].kind != "verb" or items[verb].pronoun or not says(items[verb], "call_off", "suspend", "be_put_off"):
        return False
    after = items[verb + 1] if verb + 1 < len(items) else None
    return after is None or after.kind in ("prep", "mark", "date", "conj")


def due_where_called_off(items: Sequence[Item], at: int) -> bool:
    """ألغى X زيارته إلى P، حيث كان من المقرر أن يلتقي Y: what was due on a visit that is called off before."""
    where = next((i for i in range(at - 1, max(-1, at - _WHERE), -1) if items[i].form == "حيث"), 0)
    if not where or items[where + 1].form not in WERE:
        return False
    verb = next((i for i in range(where - 1, -1, -1) if items[i].kind == "verb"), None)
    return verb is not None and says(items[verb], "call_off", "be_put_off") and not is_negated(items, verb)


_WHERE = 8
"""So many words before its verb the clause of what was due may open."""


def called_off_after(items: Sequence[Item], at: int, relative: int = -1) -> bool:
    """Whether the sentence goes on to say that the meeting at ``items[at]``, which had been due, was put off.

    كان من المقرر أن يزور X P لكنها تأجلت، ثم عدل عن ذلك: what is put off is what the sentence is about where the verb
    has no subject of its own; of another (لكن الانتخابات تأجلت) nothing follows for the meeting.

    :param relative: where a relative clause that says so of the meeting begins: after that clause, its noun is what is
        put off (الجولة التي كان مقررا أن تعقد … تأجلت).
    """
    relative = described_from(items, relative)
    described = 0 <= relative < len(items) and items[relative].kind == "rel"
    put_off = certainty_forms("put_off")
    for i in range(at + 2, len(items)):
        item, before = items[i], items[i - 1]
        if item.kind == "mark" and item.text in ".؛":
            return False
        joined = item.folded[:1] in ("و", "ف") and item.folded[1:] in put_off  # وتأجلت: not split where not known
        own = before.kind in ("conj", "part") or (before.kind == "sub" and bool(before.pronoun))
        if joined or (item.folded in put_off and (own or (described and before.kind not in ("word", "sub")))):
            return True
        if own and _put_off_itself(items, i):
            return True
        if item.pronoun and before.kind == "verb" and item.key in triggers("certainty")["nouns"]["calling_off"]:
            return says(before, "come_about", "settle") and not is_negated(items, i - 1)  # فقد تقرر إلغاؤه
        if item.form.startswith("دون") and not any(says(items[n], "prevent") for n in range(max(0, i - 4), i)):
            continue
        if i + 1 < len(items) and _gives_up(item, items[i + 1]):
            return True
    return False


def _gives_up(item: Item, after: Item) -> bool:
    """عدل عن ذلك, صرف النظر عنها, حالت المعارك دون ذلك: what was planned is no longer."""
    if item.form in ("دون", "دونه", "دونها"):
        return bool(item.pronoun) or after.form in ("ذلك", "اتمامها", "اتمامه", "حدوثه", "حدوثها")
    if item.kind == "verb" and says(item, "withdraw"):
        return after.kind == "prep" and after.lemma == "عن"
    return item.key == "صرف" and after.form == "النظر"


def _of_round(item: Item) -> bool:
    """إرجاء الجولة الثانية من محادثات: a word that may stand between what is put off and the talks that it is of."""
    return item.kind == "word" or (item.kind == "prep" and item.lemma == "من" and not item.pronoun)
