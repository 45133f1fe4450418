"""Which ministry, house or government somebody comes to, holds or leaves, as a clause tells that names no office.

[غادر] فلان [وزارة] الداخلية, [استقال] فلان [من رئاسة] الحكومة       behind the verb and his name
[أسندت حقيبة] الدفاع [إلى] فلان, انتقلت الوزارة [من] فلان [إلى] فلان     to whom, and from whom, it goes
[وزارة] النقل [التي تولاها] فلان                                     with a pronoun
الثقة [لحكومة] فلان, تشكيلة حكومية [برئاسة] فلان                      whose government it is
سيتولى فلان [الدفاع]، وفلان [الخارجية], فلان ([النقل])                 a row of portfolios
[حل] فلان [محل] وزير الدفاع, اختير فلان [لمنصب] وزير كذا               the office of another, or one that is open

Whose land it is, is told right behind; else it is the article's home.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.denied_offices import is_negated
from kg.extraction.mentions.strange_names import falls_to
from kg.extraction.names.evidence import is_definite
from kg.extraction.names.gazetteer import gazetteer
from kg.language.form_memory import is_likeliest
from kg.language.tokens import Token
from kg.lexicon.function_words import SINGULAR_RELATIVES
from kg.lexicon.name_words import HEADED_BY, LED_BY
from kg.lexicon.office_classes import NOBODYS, OF_CAPITALS, OF_STATES, POSTED_OFFICES
from kg.lexicon.offices import office_forms, portfolios
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import Mention

_MINISTRIES = frozenset({"وزاره", "حقيبه", "ملف"})
_HEADSHIP = "رياسه"
_HEAD = "رييس"
_HEADED = OF_CAPITALS | {"commander"}
"""What heads hold of whom a land has one: رئاسة الحكومة, رئاسة مجلس النواب, رئاسة الأركان."""
_LINKS = frozenset("من الي علي في عن ب ل راس منصبه منصبها مهامه مهامها".split())
_FAR = 9  # tokens between a post and to whom it goes
_CABINETS = frozenset("حكومه لحكومه الحكومه حكوميه وزاريه تشكيله التشكيله حكومته وزارته".split())
_BY_HEAD = LED_BY | {
    conjunction + word for word in (*HEADED_BY, "تراسها") if word.endswith("ها") for conjunction in ("", "و")
}
"""What tells whose a cabinet is; all words for one are feminine."""
_NEAR = 6  # tokens between a cabinet and who heads it


class Post(NamedTuple):
    """What somebody can come to: its office, and the tokens that tell it, half open."""

    office: str
    first: int
    last: int


def tell_posts(sentence: Sentence, home: str | None) -> None:
    """Gives those of a sentence who are told with no office of a state the post that its clauses tell of them.

    :param home: the state that the article is about.
    """
    words = _post_words()
    for form in sentence.forms:
        if form.folded in words:
            break
    else:
        return  # as nearly always
    tokens = sentence.tokens
    for index, mention in enumerate(sentence.mentions):
        if mention.kind != "person" or not _is_open(mention):
            continue
        held = _headed(mention, tokens) or _in_row(mention, sentence) or _leads(tokens, *mention.tokens)
        if held is None:
            continue
        sentence.mentions[index] = _with_post(mention, held, sentence, home)
    if any(form.folded == "خلفا" for form in sentence.forms):
        _tell_succeeded(sentence)
    for post in posts_in(tokens):
        for index in _holders(post, sentence):
            if _is_open(sentence.mentions[index]):
                sentence.mentions[index] = _with_post(sentence.mentions[index], post, sentence, home)


def _tell_succeeded(sentence: Sentence) -> None:
    """عينت فلانة وزيرة للصحة [خلفا ل]فلان: gives whom somebody succeeds the office that the other comes to."""
    tokens, mentions = sentence.tokens, sentence.mentions
    for index, mention in enumerate(mentions):
        first = mention.tokens[0]
        before = tokens[first - 1].word.folded if first else ""
        before = tokens[first - 2].word.folded if before == "ل" and first > 1 else before
        if before != "خلفا" or not _is_open(mention):
            continue
        heirs = (m for m in reversed(mentions[:index]) if m.kind == "person")
        heir = next((m for m in heirs if is_state(m.state) and m.office in _INHERITED), None)
        if heir is not None:
            rule = mention.rule + ", succeeded"
            mentions[index] = mention._replace(office=heir.office, state=heir.state, rule=rule, manner="name")


def _is_open(mention: Mention) -> bool:
    """Whether it is not told for which state a person acts."""
    if mention.kind != "person" or mention.key is not None or mention.state is not None:
        return False
    return mention.office is None or mention.office in NOBODYS or mention.office.startswith("title:")


def _with_post(mention: Mention, post: Post, sentence: Sentence, home: str | None) -> Mention:
    """Somebody with a post of the state that is told right behind it, or of the article's home."""
    told = {m.key for m in sentence.mentions if m.kind == "state" and 0 <= m.tokens[0] - post.last < 2}
    state = told.pop() if len(told) == 1 else home if not told else None
    if state is None or not is_state(state):
        return mention
    return mention._replace(office=post.office, state=state, rule=mention.rule + ", post told of him", manner="name")


@cache
def _bases() -> dict[str, str]:
    """The nouns that posts begin with, with particles before them and without."""
    return {prefix + word: word for word in (*_MINISTRIES, _HEADSHIP) for prefix in _PREFIXES}


@cache
def _post_words() -> frozenset[str]:
    """The words, with particles before them, that can begin a post, or tell of a government or a portfolio."""
    firsts = (prefix + word for word in _FIRSTS for prefix in _PREFIXES)
    return frozenset(firsts) | _CABINETS | _plain_portfolios() | {"خلفا"}


_PREFIXES = ("", "و", "ف", "ب", "ل", "وب", "ول", "فب")
_CHARGED = frozenset({"بتشكيل", "بتاليف"})
_FIRSTS = _MINISTRIES | {_HEADSHIP, "منصب", "محل", "الحكومه", "مقعد", "مقعده", "عضويه"}


@cache
def _plain_portfolios() -> frozenset[str]:
    """The portfolios of one word, with the article."""
    return frozenset(words for words in portfolios() if " " not in words)


def posts_in(tokens: Sequence[Token]) -> Iterator[Post]:
    """The posts that a sentence tells by a ministry, a house or a government: وزارة الداخلية, رئاسة الحكومة."""
    bases = _bases()
    for at in [i for i, token in enumerate(tokens[:-1]) if token.word.folded in bases]:
        base, after = bases[tokens[at].word.folded], tokens[at + 1].word.folded
        if base in _MINISTRIES and (found := portfolios().get(after)) is not None:
            yield Post(found.office, at, at + 2)
        elif base == _HEADSHIP:
            for last in (at + 3, at + 2):
                form = office_forms().get((_HEAD, *(token.word.folded for token in tokens[at + 1 : last])))
                if form is not None and form.shape == "closed" and form.office in _HEADED:
                    yield Post(form.office, at, last)
                    break


def _holders(post: Post, sentence: Sentence) -> Iterator[int]:
    """The indices of those of whom a sentence tells that they hold, get or leave a post."""
    tokens, mentions = sentence.tokens, sentence.mentions
    persons = [(i, m) for i, m in enumerate(mentions) if m.kind == "person"]
    for index, mention in persons:
        first, last = mention.tokens
        if last <= post.first <= last + _LINKING and _links(tokens[last : post.first]):
            if first and _moves(tokens, first - 1):
                yield index  # غادر فلان وزارة الداخلية
        elif first > post.last and _goes_to(tokens, post, first):
            yield index
            yield from (i for i, m in persons if m.tokens[1] == first - 1 and tokens[m.tokens[0] - 1].text == "من")
        elif first == post.last + 2 and _with_pronoun(tokens, post.last):
            yield index  # وزارة النقل التي تولاها فلان


_INHERITED = OF_STATES | POSTED_OFFICES | {"prosecutor", "commander"}
_LINKING = 4  # tokens


def _links(gap: Sequence[Token]) -> bool:
    """Whether nothing but prepositions and what somebody leaves stands between him and a post."""
    return all(token.word.folded in _LINKS for token in gap)


def _moves(tokens: Sequence[Token], at: int) -> bool:
    """Whether the likeliest reading of a token is a verb of coming to a post, holding or leaving it, not denied."""
    career, form = triggers("career")["verbs"], tokens[at].word
    if is_likeliest(form, "verb", career["quit"]) or is_likeliest(form, "verb", _MOVED):
        return True
    return is_likeliest(form, "verb", career["hold"] | career["seek_or_leave"]) and not is_negated(tokens, at)


_MOVED = frozenset({"انتقل", "نقل"})


def _goes_to(tokens: Sequence[Token], post: Post, first: int) -> bool:
    """أسندت حقيبة الدفاع إلى [فلان]: whether a post goes to whom a token begins to name."""
    if tokens[first - 1].word.folded != "الي" or first - post.last > _FAR:
        return False
    if any(t.text in ".؛:" for t in tokens[post.last : first]):
        return False
    verb = next((k for k in range(max(post.first - 3, 0), post.first) if falls_to(tokens[k].word)), None)
    if verb is None and tokens[post.first].text.startswith("و"):
        verb = next((k for k in range(post.first) if falls_to(tokens[k].word)), None)
    return verb is not None and not is_negated(tokens, verb)


def _leads(tokens: Sequence[Token], first: int, last: int) -> Post | None:
    """قاد [فلان] الحكومة, فاز [فلان] بمقعد في البرلمان: the government somebody leads, the house he sits in."""
    if not first or last >= len(tokens):
        return None
    after = tokens[last].word.folded
    if after in _CHARGED and last + 1 < len(tokens) and tokens[last + 1].word.folded in _CABINETS:
        return Post("head-of-government", last, last + 2)  # كلف الرئيس فلانا بتشكيل الحكومة
    if after == "الحكومه" and is_likeliest(tokens[first - 1].word, "verb", _LEADING):
        return Post("head-of-government", last, last + 1)
    if after in _SEATS and is_likeliest(tokens[first - 1].word, "verb", _WINNING):
        for k in range(last + 1, min(last + 4, len(tokens))):
            if tokens[k].word.folded.removeprefix("ب") in _HOUSES:
                return Post("mp", last, k + 1)
    return None


_LEADING = frozenset("قاد تراس راس شكل".split())
_WINNING = frozenset("فاز احتفظ خسر شغل".split())
_SEATS = frozenset("بمقعد مقعد بمقعده مقعده بعضويه عضويه".split())
_HOUSES = frozenset("البرلمان برلمان النواب مجلس الشيوخ الكونغرس البرلماني النيابي".split())


def _with_pronoun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a relative and a verb of holding with its pronoun stand at a token: التي تولاها."""
    held = triggers("career")["verbs"]["hold"]
    verb = tokens[at + 1].word
    owned = any(a.enclitic.startswith("3") for a in verb.analyses[:1])
    return tokens[at].word.folded in SINGULAR_RELATIVES and owned and is_likeliest(verb, "verb", held)


def _headed(mention: Mention, tokens: Sequence[Token]) -> Post | None:
    """The government that is told right before somebody as his: لحكومة فلان, تشكيلة حكومية جديدة برئاسة فلان."""
    first = mention.tokens[0]
    if not first:
        return None
    before = tokens[first - 1].word.folded
    if before in _HIS and mention.name.count(" "):
        return Post("head-of-government", first - 1, first)
    if before in _BY_HEAD:
        near = range(first - 2, max(first - _NEAR, 0) - 1, -1)
        cabinet = next((k for k in near if tokens[k].word.folded in _CABINETS), None)
        if cabinet is not None and _say_which(tokens, cabinet, first - 1):
            return Post("head-of-government", first - 1, first)
    return None


def _say_which(tokens: Sequence[Token], cabinet: int, end: int) -> bool:
    """الحكومة [المؤقتة التي] يرأسها, حكومة [وحدة وطنية] برئاسة: whether words say nothing but which cabinet it is.

    A genitive of up to two nouns follows where it has no article; adjectives agree with it, in the feminine (Ryding,
    ch. 8.1 and 10.1). Another noun, a verb or a preposition is of something else: انتقد الحكومة [حزب] بزعامة فلان.
    """
    genitive = 0 if is_definite(tokens[cabinet].text) else _NOUNS
    for at in range(cabinet + 1, end):
        form = tokens[at].word
        adjective = form.folded[-1:] == "ه" and (not form.analyses or any(a.pos == "adj" for a in form.analyses))
        if adjective or form.folded in SINGULAR_RELATIVES or form.folded in _WAS:
            continue
        noun = form.kind == "word" and (not form.analyses or form.analyses[0].pos == "noun")
        if not genitive or not noun:
            return genitive == 0 and at == end - 1 and _agrees_with_genitive(tokens, at)
        genitive = 0 if is_definite(form.surface) or gazetteer().single(form.folded) else genitive - 1
    return True


def _agrees_with_genitive(tokens: Sequence[Token], at: int) -> bool:
    """حكومة الوفاق [الوطني] برئاسة: whether a masculine adjective stands right behind a noun with the article."""
    both = is_definite(tokens[at].text) and is_definite(tokens[at - 1].text)
    return both and any(a.pos == "adj" for a in tokens[at].word.analyses[:1])


_NOUNS = 2
_WAS = frozenset({"كان", "كانت"})  # الحكومة التي كان يرأسها فلان
_HIS = frozenset("حكومه لحكومه وحكومه بحكومه".split())


def _in_row(mention: Mention, sentence: Sentence) -> Post | None:
    """سيتولى فلان الدفاع، وفلان [الخارجية]: a portfolio right behind somebody, in a clause of who comes to which."""
    tokens, last = sentence.tokens, mention.tokens[1]
    bracket = last + 2 < len(tokens) and tokens[last].text == "(" and tokens[last + 2].text == ")"
    at = last + bracket
    if at >= len(tokens) or tokens[at].word.folded not in _plain_portfolios():
        return None
    found = portfolios()[tokens[at].word.folded]
    post = Post(found.office, at, at + 1)
    if bracket:
        cabinet = any(t.word.folded in _CABINETS for t in tokens[: mention.tokens[0]])
        return post if cabinet else None
    for k in range(mention.tokens[0] - 1, -1, -1):
        token = tokens[k]
        if token.word.kind == "mark" and token.text not in "،,":
            return None
        if token.word.analyses and token.word.analyses[0].pos == "verb":
            return post if _moves(tokens, k) else None
    return None


def takes_place(mention: Mention, office: Mention, tokens: Sequence[Token]) -> bool:
    """حل فلان [محل] وزير الدفاع, اختير فلان [لمنصب] وزير كذا: whether an office right behind somebody becomes his."""
    first, last, at = mention.tokens[0], mention.tokens[1], office.tokens[0]
    if not first or at != last + 1 or office.office not in OF_STATES:
        return False
    word, verb = tokens[last].word.folded, tokens[first - 1].word
    if word == "محل":
        return is_likeliest(verb, "verb", frozenset({"حل"}))
    return word in _POSTS and is_likeliest(verb, "verb", triggers("career")["verbs"]["name"])


_POSTS = frozenset("لمنصب منصب بمنصب لحقيبه".split())
