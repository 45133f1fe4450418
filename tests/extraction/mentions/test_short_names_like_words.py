"""Short names that look like verbs or common words, right after a verb that takes no other: والتقى سال الرئيس."""

import pytest
from support.told import told


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("السنغالي ماكي سال", "سال"),
        ("الفيتنامي تو لام", "لام"),
        ("الكوري الجنوبي يون سوك يول", "يول"),
        ("الفيتنامي نغوين مينه تشينه", "تشينه"),
        ("الصيني دونغ جون", "دونغ"),
        ("الإكوادوري لويس لونا", "لونا"),
        ("الغامبي أداما بارو", "بارو"),
    ],
)
def test_who_is_called_by_a_word(name: str, short: str) -> None:
    text = f"قال الوزير {name} إن بلاده ترحب. والتقى {short} نظيره القبرصي. واتهم {short} أنقرة بالتوسع."
    full = " ".join(name.replace("الكوري الجنوبي", "الكوري").split()[1:])
    assert [line.split(" ")[-2:] for line in told("Meeting", text)] == [[full.split()[-1], "(Held)"]]
    assert told("Accusation", text) == [f"{full} > TUR: بالتوسع"]


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير السنغالي ماكي سال إن بلاده ترحب. وسال الدم في شوارع أنقرة.",
        "قال الوزير الفيتنامي تو لام إن بلاده ترحب. وقد لام الوزير القبرصي على ذلك.",
    ],
)
def test_the_same_word_as_a_verb(text: str) -> None:
    assert told("Meeting", text) == []


@pytest.mark.parametrize(
    ("after", "who"),
    [
        ("وقبل مودي دعوة من الرئيس الغاني لزيارة أكرا.", ["ناريندرا مودي (Planned) @ أكرا"]),
        ("وكانت زيارة مودي إلى أكرا مفيدة.", ["ناريندرا مودي (Held) @ أكرا"]),
        ("وكانت زيارة مودية إلى أكرا مفيدة.", []),
    ],
)
def test_an_adjective_that_agrees_with_no_noun_before_it(after: str, who: list[str]) -> None:
    assert told("Meeting", f"قال رئيس الوزراء الهندي ناريندرا مودي إن بلاده ترحب. {after}") == who


def test_who_adds_that_is_no_city() -> None:
    text = "قال الرئيس الصيني شي جين بينغ إن بلاده قوية. وأضاف شي أن كينيا تتهم واشنطن بالاستفزاز."
    assert told("Accusation", text) == ["KEN > USA: بالاستفزاز"]


@pytest.mark.parametrize(
    ("told_before", "guest"),
    [
        ("قال الرئيس المصري عبد الفتاح السيسي إن بلاده ترحب.", "السيسي"),
        ("قال رئيس الوزراء اللبناني نجيب ميقاتي إن بلاده ترحب.", "ميقاتي"),
        ("قال الرئيس التركي رجب طيب أردوغان إن بلاده ترحب.", "أردوغان"),
        ("قال الوزير الإيراني منوشهر كاظمي إن بلاده ترحب.", "كاظمي"),
    ],
)
def test_a_known_name_and_the_short_name_of_another(told_before: str, guest: str) -> None:
    (meeting,) = told("Meeting", f"{told_before} واستقبل الرئيس العراقي برهم صالح {guest} في بغداد.")
    assert meeting.startswith("برهم صالح+") or "+برهم صالح (Held)" in meeting


@pytest.mark.parametrize(
    ("name", "meeting", "who"),
    [
        ("نادر المعلم", "وخلال لقاء المعلم بالوزير البلجيكي في بروكسل بحث الملف.", ["BEL+نادر المعلم (Held) @ بروكسل"]),
        ("فريد غني", "وخلال اجتماع غني بالوزير البلجيكي في بروكسل بحث الملف.", ["BEL+فريد غني (Held) @ بروكسل"]),
        ("سامي بري", "وبعد لقاء بري مع الوزير البلجيكي في بروكسل صدر بيان.", ["BEL+سامي بري (Held) @ بروكسل"]),
        ("كريم ودي", "وعقد السفير لقاء وديا مع الوزير.", []),
        ("نادر المعلم", "وحضر السفير لقاء المعلمين.", []),
    ],
)
def test_whose_meeting_it_is(name: str, meeting: str, who: list[str]) -> None:
    assert told("Meeting", f"قال الوزير السوري {name} إن بلاده ترحب. {meeting}") == who


@pytest.mark.parametrize("end", ["صدر بيان.", "في بروكسل صدر بيان مشترك.", "صدر قرار.", "صدر أمر بالإفراج عن السجناء."])
def test_what_came_out_after_a_meeting_is_nobody(end: str) -> None:
    (meeting,) = told("Meeting", f"وبعد لقاء الوزير الكيني مع الوزير البلجيكي {end}")
    assert meeting.startswith("BEL+KEN (Held)")
