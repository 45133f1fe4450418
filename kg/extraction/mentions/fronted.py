"""The state of an official in a sentence that a capital opens: وفي يريفان، نفى المتحدث باسم الوزارة.

What an office says in its capital is said at home; who met somebody there may have come from abroad.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.grammar.items import Sentence
from kg.extraction.mentions.homes import of_own_king
from kg.language.fold import fold
from kg.language.form_memory import is_likeliest
from kg.language.tokens import Word
from kg.lexicon.places import state_of_place
from kg.lexicon.states import is_state
from kg.lexicon.triggers import triggers
from kg.records import Mention


def fronted_state(mention: Mention, at: int, sentence: Sentence, earlier: Sequence[Mention]) -> str | None:
    """The state whose capital the sentence of an official opens with, or his own if he is told to be of another.

    :param at: which of the mentions of the sentence he is.
    :param earlier: what the sentences before mention.
    """
    state = _fronted(sentence, mention)
    return (_at_home_as_told(mention, at, sentence, earlier) or state) if state is not None else None


def _fronted(sentence: Sentence, mention: Mention) -> str | None:
    """The state in whose scene a sentence is laid (``scene_of``), for somebody who is told of in its first clauses."""
    if mention.kind == "state" or mention.tokens[0] >= 30:
        return None
    scene = scene_of(sentence)
    if scene is None and mention.kind == "person" and mention.office in _LOCAL:
        return _land_of_town(mention, sentence)
    return scene.key if scene is not None else None


_LOCAL = frozenset({"mayor", "governor", "security", "commander", "prosecutor", "judge", "title:rank"})


def _land_of_town(mention: Mention, sentence: Sentence) -> str | None:
    """وفي كوكوتا، قال رئيس البلدية: the state of the town in which a local official's sentence is laid."""
    town = sentence.mentions[0] if sentence.mentions else None
    if town is None or town.kind != "place" or sentence.tokens[0].word.folded not in _IN or town.tokens[0] > _LEAD:
        return None
    at = mention.tokens[0]
    if at < 1 or not any(a.pos == "verb" for a in sentence.forms[at - 1].analyses[:1]):
        return None  # وفي جنيف، قالت المقررة … إن قائد المنطقة
    after = town.tokens[1]
    spoken = after < len(sentence.tokens) and (
        sentence.tokens[after].text in "،," or _speaks(sentence.tokens[after].word)
    )
    return state_of_place(town.key) if spoken else None


def scene_of(sentence: Sentence) -> Mention | None:
    """وفي يريفان، نفى المتحدث باسم الوزارة: the state, or its capital, in which a sentence is laid before its verb.

    Without a comma, and where the state itself is named (وفي غانا المجاورة، أرجأت المحكمة), the verb must be one of
    speech or the like (وفي يريفان نفى المتحدث): men also come and meet there.
    """
    tokens = sentence.tokens
    if not tokens or tokens[0].word.folded not in _IN:
        return None
    scene = next((m for m in sentence.mentions if m.kind != "date"), None)
    if scene is None or scene.kind != "state" or scene.manner not in _WHERE or scene.tokens[0] > _LEAD:
        return None
    if any(token.word.folded not in _CALLED for token in tokens[1 : scene.tokens[0]]):
        return None
    at = scene.tokens[1]
    while at < len(tokens) and (tokens[at].word.folded in _NEIGHBOURING or _is_again(sentence, at, scene)):
        at += 1
    comma = at < len(tokens) and tokens[at].text in "،,"
    verb = at + 1 if comma else at
    if comma and scene.manner in ("capital", "seat"):
        return scene
    return scene if verb < len(tokens) and _speaks(tokens[verb].word) else None


def _is_again(sentence: Sentence, at: int, scene: Mention) -> bool:
    """وفي العاصمة القطرية [الدوحة]: whether the name of the capital stands at a token, after its state's."""
    return any(m.kind == "state" and m.key == scene.key and m.tokens[0] <= at < m.tokens[1] for m in sentence.mentions)


_IN = frozenset("وفي في".split())
_WHERE = frozenset({"name", "official", "capital", "seat"})
_LEAD = 3  # tokens
_CALLED = frozenset("العاصمه دوله جمهوريه مملكه الجاره".split())
_NEIGHBOURING = frozenset("المجاوره المجاور الجاره الشقيقه الشقيق".split())


def _speaks(word: Word) -> bool:
    """Whether a form is a verb of speech, or one of none of the groups that tell of meetings and journeys."""
    if not word.analyses or word.analyses[0].pos != "verb":
        return False
    lemma, speech = fold(word.analyses[0].lemma), triggers("speech")["verbs"]
    if (lemma in speech["say"] or lemma in speech["judge"]) and lemma not in triggers("meeting")["verbs"]["invite"]:
        return True
    return not any(lemma in lemmas for lemmas in triggers("meeting")["verbs"].values())


def _at_home_as_told(mention: Mention, at: int, sentence: Sentence, earlier: Sequence[Mention]) -> str | None:
    """وفي طوكيو، التقى وزير المالية Y: the state of the minister of whom was told, who is abroad in the capital.

    For a man by the name told with it before, for a bare office where the clause says that he met somebody there: what
    an office says in its capital (وفي يريفان، نفت الوزارة) is said at home.
    """
    told = (m for m in reversed(earlier) if m.kind == "person" and m.office == mention.office)
    last = next((m for m in told if is_state(m.state)), None)
    if last is None or last.state in strangers(sentence.mentions[at + 1 :]):
        return None
    if mention.kind == "person":
        return last.state if fold(last.name).split()[-1] == fold(mention.name).split()[-1] else None
    verbs, first = triggers("meeting")["verbs"], mention.tokens[0]
    met = first > 0 and is_likeliest(sentence.tokens[first - 1].word, "verb", verbs["meet"] | verbs["discuss"])
    return last.state if met else None


def strangers(after: Sequence[Mention]) -> set[str]:
    """The states of the counterparts and ambassadors named after an official: whom he receives is of another state."""
    return {m.state for m in after if m.office in ("counterpart", "ambassador") and m.state and not _is_own(m)}


def _is_own(mention: Mention) -> bool:
    """سفير فلسطين لدى تشيلي, سفير خادم الحرمين: whether an ambassador is one whom the article's own state has sent."""
    return of_own_king(mention) or fold(mention.role or "").startswith("سفير ")
