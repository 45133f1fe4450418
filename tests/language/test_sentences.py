"""Where sentences begin and end."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.sentences import sentences
from kg.records import Span


def split(text: str, *debris: Span) -> list[str]:
    return [text[start:end] for start, end in sentences(text, debris)]


@pytest.mark.parametrize(
    "parts",
    [
        ["وصل الوفد إلى العاصمة.", "ولم يحدد موعدا للمغادرة."],
        ["هل وافقت الحكومة؟", "لم يتضح ذلك بعد!", "ربما غدا…", "وربما لا"],
        ["قال الوزير: «انتهى الاجتماع.»", "وغادر القاعة."],
        ['وأضاف "لن نقبل".', "ثم خرج."],
        ["سئل «متى تعودون؟»", "وأجاب بأن الموعد لم يحدد."],
        ["قال: «لا نريد الحرب. »", "وأشار إلى الحدود."],
        ["قال “لا نخشى أحدا.”", "“سنرد على كل اعتداء”."],
        ["كان ذلك في عام 2014.", "وبعد عامين عاد."],
        ["بلغ العدد في 2014.", "20 ألفا."],
        ["استمر حكمه حتى 1445 هـ.", "ثم خلفه ابنه."],
        ["سقطت المدينة سنة 640 م.", "وبقيت عاصمة."],
        ["أعلن عن ذلك رسميًا.", "وتم التوقيع."],
        ["انتهت المهلة!!!", "فماذا بعد؟!"],
        ["أعلن البيان.\u200f", "وصدر عن المكتب."],
    ],
)
def test_ends(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "التقى د. سامي الوزيرَ أمس",
        "التقى أ.د. سامي ود. ليلى الوزيرَ",
        "بلغت كلفته 14.5 مليون ج.م.ع وفق التقرير",
        "ارتفع بنسبة 6. 7 في المائة",
        "عاد إلى بلاده.. ثم استقال",
        "قال إن «القوات (...) ستبقى هناك»",
        "كتب أنه «فخور (!) بما جرى»",
        "حضر السفير ريتشارد J. Hall الاجتماع",
        "أفادت شبكة إن.بي.سي بذلك",
        "انظر www.example.org/a.b?c=1 للتفاصيل",
        "رفعوا شعار «إلى متى؟» خلال المسيرة",
        "قال: «لن نفاوض؛ هذا قرارنا»، مؤكدا: لا عودة",
        "سأل: «هل تفاوضون؟»، فلم يجب",
        "3. تأجيل الاجتماع",
    ],
)
def test_is_one_sentence(text: str) -> None:
    assert split(text) == [text]


def test_wide_gaps_tell_headlines_apart() -> None:
    headlines = ["الوزير يزور المصنع الجديد", "ارتفاع أسعار القمح عالميا", "زواج سامر من ليلى"]
    assert split("    ".join(headlines)) == headlines


def test_justified_text_is_no_list() -> None:
    assert split("قال   الوزير في    بيان إن    الحكومة   ستنظر    في الأمر") == [
        "قال   الوزير في    بيان إن    الحكومة   ستنظر    في الأمر"
    ]


def test_lines_end_sentences() -> None:
    assert split("العنوان\r\n\r\nوصل الوفد\n\tوغادر.\u2028انتهى") == ["العنوان", "وصل الوفد", "وغادر.", "انتهى"]


def test_touching_sentences_are_told_apart() -> None:
    assert split("هذا يكفي الشهر فقط.وتضاف إليه خطوات") == ["هذا يكفي الشهر فقط.", "وتضاف إليه خطوات"]
    assert split("قال «انتهى الأمر.»وخرج") == ["قال «انتهى الأمر.»", "وخرج"]


def test_stray_marks_join_the_sentence_before_them() -> None:
    assert split("قال “نحن مستعدون”. . وأضاف") == ["قال “نحن مستعدون”. .", "وأضاف"]
    assert split("- وصل الوفد") == ["- وصل الوفد"]
    assert split("***\nوصل") == ["***", "وصل"]


def test_debris_belongs_to_no_sentence() -> None:
    text = "موسكو (تاس) - وصل الوفد. + الخط - ثم غادر (رويترز)"
    debris = [
        Span(text.index("+"), text.index("ثم")),
        Span(0, text.index("وصل")),
        Span(text.index("(رويترز"), len(text)),
    ]
    assert split(text, *debris) == ["وصل الوفد.", "ثم غادر"]
    assert split(text, Span(0, 5, "title")) == split(text)


def test_empty() -> None:
    assert split("") == split(" \n\t ") == []
    assert split("نص", Span(0, 2)) == []


TEXT = st.text(st.sampled_from('ابو.؟!…»«"”“() \n\r\u2028\u200f\u200b\u064bـ،1٢aد٪\u00a0'), max_size=80)


@given(TEXT, st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), max_size=4))
def test_sentences_and_debris_cover_the_text(text: str, cuts: list[tuple[int, int]]) -> None:
    debris = [Span(min(cut), max(cut)) for cut in cuts]
    spans = sentences(text, debris)
    taken = set()
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert "\n" not in text[start:end]
        at = end
        taken.update(range(start, end))
    waste = {i for span in debris for i in range(span.start, min(span.end, len(text)))}
    assert not taken & waste
    assert all(text[i].isspace() for i in range(len(text)) if i not in taken and i not in waste)


@pytest.mark.parametrize(
    "piece", [".", ". ", "(...", "ا.", '"؟', "؟» x", "».", ". »", "1. ", "\n", "«ا؟» ", " .\u200f"]
)
def test_time_is_linear(piece: str) -> None:
    sentences(piece * 10)
    started = time.perf_counter()
    sentences(piece * 60_000)
    assert time.perf_counter() - started < 2
