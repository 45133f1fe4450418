"""Texts that end in the midst of a phrase: headlines, captions, and what a crawl has cut off."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from kg.extraction import extract
from kg.language.sentences import sentences
from kg.language.tokens import tokenize
from kg.pipeline import read
from kg.records import Article

TESTS = Path(__file__).parents[1]


@pytest.mark.parametrize("path", sorted((TESTS / "gold").glob("*.jsonl")), ids=lambda path: path.stem)
def test_no_stretch_of_a_text_is_too_short_for_a_rule(path: Path) -> None:
    draw = Random(path.stem)
    for article in read([str(path)]):
        for start, end in sentences(article.text):
            tokens = tokenize(article.text, start, end)
            first = draw.randrange(len(tokens))
            last = draw.randrange(first, len(tokens))
            part = article.text[tokens[first].start : tokens[last].end]
            for cut_off in (Article("a", part, date=article.date), Article("a", "قال.", part)):
                for mention in extract(cut_off).mentions:
                    assert cut_off.quote(mention.span) in part or mention.kind == "date"


@pytest.mark.parametrize("headline", ["الوزير فرض الوزير", "مدير مركز الدراسات السيد", "رئيس قسم الشيخ"])
def test_a_title_at_the_end_of_a_headline_has_no_name_after_it(headline: str) -> None:
    assert all(mention.kind != "person" for mention in extract(Article("a", "قال.", headline)).mentions)


@pytest.mark.parametrize(
    "headline", ["إلا أن محمد سعد رئيس الامتحانات في", "قالت زارا: مع الحاكم المستبد (الرئيس التركي رجب طيب)"]
)
def test_an_office_may_end_with_what_would_tell_more_of_it(headline: str) -> None:
    assert any(mention.kind == "person" for mention in extract(Article("a", "قال.", headline)).mentions)


def test_whoever_sets_out_to_meet_a_counterpart_of_whom_no_more_is_told_is_read() -> None:
    text = "شارك الوزير الكوبي برونو كاستيو في زيارة إلى واشنطن، وسيتوجه كاستيو بعد ذلك إلى وسط المدينة للقاء نظيره"
    assert any(mention.name == "كاستيو" for mention in extract(Article("a", text)).mentions)


@pytest.mark.parametrize("headline", ["اتهم التقى", "لم يتهم", "واتهمت نفت"])
def test_verbs_alone_tell_nothing(headline: str) -> None:
    assert not extract(Article("a", "قال.", headline)).facts


@pytest.mark.parametrize("headline", ["التقى الوزير الهندي كبار", "حضر التوقيع والي", "قال السيد المسؤول كبير"])
def test_an_office_that_ends_a_headline_has_nothing_after_it(headline: str) -> None:
    assert all(headline[m.span.start : m.span.end] for m in extract(Article("a", "قال.", headline)).mentions)


@pytest.mark.parametrize(
    "text",
    ["وسيلتقي الوزير خلال زيارته التي", "اتهمت النيابة البولندية موظفي", "تسلم الوزير القطري رسالة من الملك سلمها"],
)
def test_what_opens_a_clause_may_be_the_last_word(text: str) -> None:
    assert extract(Article("a", text)).mentions
