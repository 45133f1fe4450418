"""Whose an office is that is told of somebody by a verb, and not in one phrase with his name.

فلان، [الذي كان سفيرا لبلاده] في براتيسلافا                  what he was, in a clause about him
توفي السفير فلان. [شغل الراحل منصب سفير مصر] في موسكو          … in a sentence about him who was told of before
[عين] الرئيس [فلانا وزيرا] للمالية                          what he becomes
استقال فلان [من منصب وزير]، إعفاء فلان [من منصب محافظ]          the post that somebody leaves, or is put in
فلانة، [وهي نائبة] عن حزب كذا                                what somebody is, with a pronoun
أدت [الحكومة اليابانية برئاسة فلان] اليمين                   who heads a government
وتضم الحكومة 18 وزيرا بينهم [فلان للمالية]                   a portfolio after the name of its holder
فلان وفلانة [عضوي البرلمان التونسي]                           what several are, behind the last of them
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.denied_offices import is_denied, is_negated, verb_is_denied
from kg.extraction.mentions.homes import acts_for
from kg.extraction.mentions.power import by_words
from kg.extraction.mentions.represented import says_head
from kg.extraction.mentions.told_posts import takes_place, tell_posts
from kg.extraction.names.evidence import evidence
from kg.extraction.names.gazetteer import title_names
from kg.language.fold import fold
from kg.language.form_memory import is_likeliest, likeliest
from kg.language.tokens import Token
from kg.lexicon.function_words import SINGULAR_RELATIVES
from kg.lexicon.office_classes import ARMED, NOBODYS, OF_STATES, POSTED_OFFICES
from kg.lexicon.offices import portfolios
from kg.lexicon.places import state_of_place
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import CARRIED_OVER, Mention

_OF_STATES = OF_STATES | POSTED_OFFICES | ARMED | {"advisor", "spokesperson", "prosecutor"}
_OWN_LAND = frozenset("لبلاده لبلادها بلاده بلادها".split())
_CREDENTIALS = frozenset("اعتماده اعتمادها".split())  # سلم السفير فلان أوراق اعتماده سفيرا لإسبانيا
_WHO_IS = frozenset("وهو وهي".split())  # فلان، وهو نائب في البرلمان
_POSTS = frozenset("منصب لمنصب بمنصب منصبي بمنصبي لمنصبي".split())
_REACH = 3  # tokens
_LONGEST_CLAUSE = 14  # tokens


def tell_careers(sentences: Sequence[Sentence], home: str | None) -> None:
    """Gives persons who are told without an office of a state that which their article tells of them elsewhere.

    :param sentences: those of the article, of whose offices the states are told as far as can be.
    :param home: the state that the article is about.
    """
    for sentence in sentences:
        open_ = False
        for at, mention in enumerate(sentence.mentions):
            first = mention.tokens[0]
            open_ = open_ or (mention.kind == "person" and mention.key is None and mention.state is None)
            if mention.kind == "office" and first and sentence.tokens[first - 1].word.folded in _POSTS:
                sentence.mentions[at] = mention._replace(manner="post")  # منصب وزير الدفاع is not who holds it
            if mention.kind == "office" and mention.number == "s" and _sits_in_chamber(mention):
                mention = sentence.mentions[at] = mention._replace(office="mp")
            if mention.kind == "office" and mention.number == "s" and mention.office in _OF_STATES:
                _tell(mention, at, sentence, sentences, home)
            elif mention.kind == "office" and mention.number in ("d", "p") and mention.office in _OF_STATES:
                _tell_each(mention, at, sentence)
            elif (
                mention.kind == "person"
                and _can_hold(mention)
                and (held := _by_portfolio(mention, sentence) or by_words(mention, sentence, home)) is not None
            ):
                sentence.mentions[at] = held
        if open_:
            tell_posts(sentence, home)


def _tell(office: Mention, at: int, sentence: Sentence, sentences: Sequence[Sentence], home: str | None) -> None:
    """Gives an office to whom a verb ties it, if it is a state's."""
    found = _holder(office, at, sentence, sentences)
    if found is None:
        return
    where, index = found
    person = where.mentions[index]
    state = office.state
    between = {m.key for m in sentence.mentions[index + 1 : at] if m.kind == "state"} if where is sentence else set()
    if CARRIED_OVER in office.traits and between:  # فلان، الذي يقود اللجنة في بيشكيك ويشغل منصب الوزير
        state = between.pop() if len(between) == 1 else None
    if CARRIED_OVER in office.traits and (other := _in_government(office, at, sentence)) is not None:
        state = other
    if state is None and _of_own_land(office, sentence.tokens):
        state = person.state or (home if home != _post_of(at, sentence) else None)
    if state is None and office.office == "prosecutor":
        state = home  # انتخب المجلس فلانا نائبا عاما
    sure = CARRIED_OVER not in office.traits or _is_sure(office, sentence)
    if _can_hold(person) and is_state(state) and sure:
        rule = person.rule + ", office told of him"
        where.mentions[index] = person._replace(office=office.office, state=state, rule=rule, manner="name")


def _in_government(office: Mention, at: int, sentence: Sentence) -> str | None:
    """شغل منصب وزير العمل [في حكومة الرئيس فلان]: the state of whose government an office is told to have been."""
    after = sentence.mentions[at + 1] if at + 1 < len(sentence.mentions) else None
    if after is None or after.kind not in ("person", "office", "state"):
        return None
    gap = [token.word.folded for token in sentence.tokens[office.tokens[1] : after.tokens[0]]]
    if not 0 < len(gap) <= _REACH or gap[0] != "في":
        return None
    state = after.key if after.kind == "state" else acts_for(after, None)
    return state if is_state(state) else None


def _tell_each(office: Mention, at: int, sentence: Sentence) -> None:
    """حضر اللقاء كل من فلان وفلانة [عضوي البرلمان التونسي]: gives those of a row the office that stands behind it."""
    if not is_state(office.state) or CARRIED_OVER in office.traits:
        return
    end, row = office.tokens[0], []
    for index in range(at - 1, -1, -1):
        person = sentence.mentions[index]
        gap = sentence.tokens[person.tokens[1] : end]
        if person.kind != "person" or not _can_hold(person) or any(t.text not in "،," for t in gap) or len(gap) > 1:
            break
        row.append(index)
        end = person.tokens[0]
        if not sentence.tokens[end].text.startswith("و"):
            break
    received = end > 0 and likeliest(sentence.tokens[end - 1].word)[0] == "verb"  # استقبل فلان وفلان نائبي الرئيس
    if len(row) < 2 or (office.number == "d" and len(row) != 2) or received:
        return
    for index in row:
        person = sentence.mentions[index]
        rule = person.rule + ", office told behind"
        sentence.mentions[index] = person._replace(office=office.office, state=office.state, rule=rule, manner="name")


def _can_hold(person: Mention) -> bool:
    """Whether it is open for which state a person acts."""
    if person.kind != "person" or person.key is not None:
        return False
    open_ = person.office is None or person.office in NOBODYS or person.office.startswith("title:")
    return open_ or person.state is None


def _sits_in_chamber(office: Mention) -> bool:
    """عضو في مجلس النواب العراقي: whether a member is one of a state's parliament."""
    if office.office != "member" or not is_state(office.state) or CARRIED_OVER in office.traits:
        return False
    return not _CHAMBERS.isdisjoint(fold(office.role or "").split())


def _sits_for(office: Mention, sentence: Sentence) -> bool:
    """وهو نائب عن مرجعيون: whether a deputy is told with a place of the state that is told for him."""
    last = office.tokens[1]
    seat = next((m for m in sentence.mentions if m.tokens[0] == last + 1), None)
    of = seat is not None and seat.kind == "place" and sentence.tokens[last].word.folded == "عن"
    return of and seat is not None and state_of_place(seat.key) == office.state


def _is_sure(office: Mention, sentence: Sentence) -> bool:
    """Whether an office carried over is the home's, as no deputy or head of whatever, and no minister at court is."""
    tokens = sentence.tokens
    at_court = office.tokens[1] < len(tokens) and tokens[office.tokens[1]].word.folded == "لدي"
    if office.office == "mp":
        told = tokens[office.tokens[0] : office.tokens[1] + 2]  # وهو نائب في البرلمان
        return not _CHAMBERS.isdisjoint(token.word.folded for token in told) or _sits_for(office, sentence)
    words = [token.word.folded for token in tokens[office.tokens[0] : office.tokens[1] + 1]]
    one = office.office in _OF_ONE or not _OF_THE_LAND.isdisjoint(words)
    return ("minister" in (office.office or "") or one) and not at_court


_CHAMBERS = frozenset("البرلمان برلماني برلمانيا برلمانيه بالبرلمان الشعب النواب الشيوخ الكونغرس".split())
_OF_THE_LAND = frozenset("للجمهوريه للبلاد للدوله للوزراء للحكومه للبرلمان الجمهوريه الوزراء الحكومه".split())
"""What heads serve of whom a land has one: انتخب فلان رئيسا للجمهورية."""
_OF_ONE = frozenset({
    "deputy-head-of-state", "deputy-head-of-government", "head-of-government", "governor", "mayor", "prosecutor",
})  # fmt: skip


def _post_of(at: int, sentence: Sentence) -> str | None:
    """كان سفيرا لبلاده [في بنما]: the state told right after an office, in which it is no one's own land that posts."""
    office = sentence.mentions[at]
    post = next((m for m in sentence.mentions[at + 1 :] if m.kind != "anaphor"), None)
    near = post is not None and post.tokens[0] - office.tokens[1] <= _REACH
    return post.key if post is not None and near and post.kind == "state" else None


def _of_own_land(office: Mention, tokens: Sequence[Token]) -> bool:
    """سفيرا لبلاده: whether an office is said to be that of its holder's own country."""
    last = office.tokens[1]
    return last < len(tokens) and tokens[last].word.folded in _OWN_LAND


def _holder(office: Mention, at: int, sentence: Sentence, sentences: Sequence[Sentence]) -> tuple[Sentence, int] | None:
    """The sentence and index of the mention of whom an office is told."""
    tokens, first = sentence.tokens, office.tokens[0]
    before = sentence.mentions[at - 1] if at else None
    accusative = tokens[first].text.endswith(("ا", "اً", "ًا"))
    if first and tokens[first - 1].word.folded in _COPULAS:
        index = _by_pronoun(office, at, sentence)
        return (sentence, index) if index is not None else None
    if before is not None and before.kind == "person" and before.tokens[1] + 2 == first and _is_post(tokens[first - 1]):
        put = tokens[first - 2].word.folded in _IN_POST and not _is_nominated(tokens[: before.tokens[0]])
        return (sentence, at - 1) if put else None
    if before is not None and before.kind == "person" and takes_place(before, office, tokens):
        return sentence, at - 1
    if before is not None and before.kind == "person" and before.tokens[1] == first and accusative:
        if is_denied(tokens, before.tokens[0], first):
            return None
        named = any(
            (is_likeliest(token.word, "verb", _verbs("name")) and not is_negated(tokens, at))
            or is_likeliest(token.word, "noun", _naming())
            for at, token in enumerate(tokens[: before.tokens[0]])
        )
        told = before.tokens[0] > 0 and is_likeliest(tokens[before.tokens[0] - 1].word, "verb", _verbs("be"))
        return (sentence, at - 1) if named or told else None
    if before is not None and before.kind == "person" and first and tokens[first - 1].word.folded in _CREDENTIALS:
        return (sentence, at - 1) if accusative and before.office in (None, "ambassador") else None
    if before is not None and before.kind == "person" and first and tokens[first - 1].word.folded in _WHO_IS:
        return (sentence, at - 1) if all(t.text in "،," for t in tokens[before.tokens[1] : first - 1]) else None
    verb = _verb_before(tokens, first)
    if verb is None or verb_is_denied(tokens, verb):
        return None
    relative = verb > 0 and tokens[verb - 1].word.folded in SINGULAR_RELATIVES
    held = is_likeliest(tokens[verb].word, "verb", _verbs("hold"))
    if not (accusative or relative or held):
        return None
    if before is not None and before.kind == "person" and _runs_on(tokens[before.tokens[1] : verb], relative):
        return sentence, at - 1
    if held and tokens[verb].text.startswith("و") and (index := _further_clause(tokens, verb, sentence.mentions[:at])):
        return sentence, index - 1
    departed = any(token.text in triggers("career")["forms"]["departed"] for token in tokens[verb:first])
    opens = verb <= 1 and (departed or tokens[verb].text.startswith("و"))
    return (
        _told_last(office, sentences) if opens and not any(m.kind == "person" for m in sentence.mentions[:at]) else None
    )


_IN_POST = frozenset("من عن في".split())


def _is_nominated(tokens: Sequence[Token]) -> bool:
    """Whether a clause tells of a nomination, which makes no holder of an office: رشح الحزب فلانا في منصب الرئيس."""
    return any(likeliest(token.word)[1] in triggers("career")["nouns"]["nomination"] for token in tokens)


_COPULAS = frozenset("وهو وهي هو هي".split())
_FAR = 20  # tokens


def _by_pronoun(office: Mention, at: int, sentence: Sentence) -> int | None:
    """وأعلن فلان ترشحه، [وهو] حاكم سابق لولاية كذا: the index of whom a pronoun takes up that an office is told of."""
    tokens, mentions, first = sentence.tokens, sentence.mentions, office.tokens[0] - 1
    told = [i for i in range(at) if mentions[i].kind in ("person", "office")]
    if not told or mentions[told[-1]].kind != "person":
        return None
    person = mentions[told[-1]]
    feminine = tokens[first].word.folded.endswith("ي")
    called = person.name.split()[0]
    gender = evidence(fold(called), called).gender or office.gender
    if feminine != (office.gender == "f") or gender != office.gender:
        return None
    gap = first - person.tokens[1]
    alone = all(mentions[i].kind == "person" and mentions[i].name == person.name for i in told)
    beside = gap <= 1 and (not person.tokens[0] or not _is_kin(tokens[person.tokens[0] - 1]))
    return told[-1] if beside or (alone and gap < _FAR) else None


def _is_kin(token: Token) -> bool:
    """شقيق فلان، وهو وزير: whether a noun stands before a name that makes it that of another man's kin."""
    return any(entry.key == "kinship" for entry in title_names().single(token.word.folded))


def _verb_before(tokens: Sequence[Token], first: int) -> int | None:
    """The verb of being or holding a few tokens before an office, no mark between them."""
    for at in range(first - 1, max(first - 1 - _REACH, -1), -1):
        if tokens[at].word.kind == "mark":
            return None
        if is_likeliest(tokens[at].word, "verb", _being()):
            posts = [t for t in tokens[at + 1 : first] if _is_post(t)]
            return at if is_likeliest(tokens[at].word, "verb", _verbs("be")) or posts else None
    return None


def _runs_on(gap: Sequence[Token], relative: bool) -> bool:
    """Whether the clause of a verb is about whom it stands behind: with a relative, or right behind him."""
    skipped = SINGULAR_RELATIVES | {"قد"}
    return len(gap) <= (3 if relative else 1) and all(t.word.kind == "mark" or t.word.folded in skipped for t in gap)


def _further_clause(tokens: Sequence[Token], verb: int, told: Sequence[Mention]) -> int:
    """فلان، الذي يقود اللجنة [ويشغل أيضا] منصب نائب الوزير: how many mentions end with whom a relative is about."""
    index = next((i for i in range(len(told) - 1, -1, -1) if told[i].kind == "person"), None)
    if index is None:
        return 0
    gap = tokens[told[index].tokens[1] : verb]
    gap = gap[1:] if gap and gap[0].text in "،," else gap
    opens = len(gap) < _LONGEST_CLAUSE and bool(gap) and gap[0].word.folded in SINGULAR_RELATIVES
    return index + 1 if opens and all(t.word.kind == "word" for t in gap) else 0


def _told_last(office: Mention, sentences: Sequence[Sentence]) -> tuple[Sentence, int] | None:
    """The one person of the sentence before, of whom a sentence without one goes on to tell."""
    sentence = sentences[office.sentence - 1] if office.sentence else None
    if sentence is None or sentence.field != "text":
        return None
    persons = [i for i, m in enumerate(sentence.mentions) if m.kind == "person"]
    return (sentence, persons[0]) if len({sentence.mentions[i].name for i in persons}) == 1 else None


def _by_portfolio(mention: Mention, sentence: Sentence) -> Mention | None:
    """Somebody who heads a government, or after whose name a portfolio stands in a row of its ministers."""
    if mention.office is not None or mention.state is not None:
        return None
    tokens, (first, last) = sentence.tokens, mention.tokens
    before = [m for m in sentence.mentions if m.tokens[1] <= first and m.kind != "date"]
    rule = mention.rule + ", of a government"
    if before and first and says_head(tokens[first - 1].word) and _is_government(before[-1]):
        near = first - before[-1].tokens[1] < _REACH
        return mention._replace(office="head-of-government", state=before[-1].key, rule=rule) if near else None
    if last < len(tokens) and tokens[last].word.folded in _for_portfolios():
        told = [m.key if m.kind == "state" else m.state for m in before if _is_government(m) or m.office == "minister"]
        state = told[-1] if told else None
        return mention._replace(office="minister", state=state, rule=rule) if is_state(state) else None
    return None


def _is_government(mention: Mention) -> bool:
    return mention.kind == "state" and mention.manner == "government" and "حكوم" in mention.name


@cache
def _for_portfolios() -> frozenset[str]:
    """Portfolios of one word, with the preposition that ties them to a holder: للمالية."""
    return frozenset("لل" + form.removeprefix("ال") for form in portfolios() if " " not in form)


@cache
def _naming() -> frozenset[str]:
    return frozenset(triggers("career")["nouns"]["naming"])


@cache
def _verbs(group: str) -> frozenset[str]:
    return frozenset(triggers("career")["verbs"][group])


@cache
def _being() -> frozenset[str]:
    """The verbs of being or holding an office."""
    return _verbs("be") | _verbs("hold")


def _is_post(token: Token) -> bool:
    return likeliest(token.word)[1] in triggers("career")["nouns"]["post"]
