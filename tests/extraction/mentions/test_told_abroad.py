"""For which state those act who are told abroad, in a capital, by a pronoun, or by who receives them."""

from __future__ import annotations

import pytest
from support.named import acting, names

from kg.extraction import extract
from kg.records import Article
from kg.resolution import resolve

ACTING = [
    # what is said in a capital is said there, whatever verb of saying it is
    (
        "يريفان - أجرى الوزير الأرميني محادثات. وفي طهران قال مستشار الرئيس كامبيز رستمي إن الممر سيفتح.",
        {"كامبيز رستمي": "IRN"},
    ),
    (
        "أوسلو - أقرت النرويج الاتفاق. وفي لشبونة انتقد وزير المالية جوزيه بيريرا القرار.",
        {"جوزيه بيريرا": "PRT"},
    ),
    ("أوسلو - أقرت النرويج الاتفاق. وفي لشبونة أكدت وزيرة العدل ماريا بيريرا ذلك.", {"ماريا بيريرا": "PRT"}),
    ("أوسلو - زار الوزير النرويجي البرتغال. وفي لشبونة التقى رئيس الوفد توماس هوغن نوابا.", {"توماس هوغن": ""}),
    # who is met where somebody has gone
    (
        "الجزائر - زارت رئيسة الجمعية مريم بوزيد هانوي في سبتمبر، والتقت وزير الثقافة نغوين فان هونغ.",
        {"نغوين فان هونغ": "VNM"},
    ),
    # by whom a guest is received
    (
        "وكانت الوزيرة الإيفوارية قد أجرت مباحثات في الرباط، وينتظر أن تستقبل غدا من لدن رئيس مجلس المستشارين سعيد "
        "التازي. وقال المغرب إن المغرب سيستضيف المغرب العربي.",
        {"سعيد التازي": "MAR"},
    ),
    # where his own land has sent him he is not at home
    (
        "مدينة بنما - رأى الدبلوماسي المتقاعد جون كرامر، الذي كان سفيرا لبلاده في بنما، أن التصعيد لا يخدم بنما.",
        {"جون كرامر": ""},
    ),
    ("القاهرة - رأى الدبلوماسي سالم بدر، الذي كان سفيرا لبلاده في فرنسا، أن مصر قوية.", {"سالم بدر": "EGY"}),
    # whose minister it is: not his with whom the owner spoke, unless و joins the two
    (
        "تحدث رئيس الوزراء الهندي أنيل ديشموخ مع الرئيس التركي قبل أن يزور وزير خارجيته سوريش باتناير باريس.",
        {"سوريش باتناير": "IND"},
    ),
    (
        "تحدث رئيس الوزراء الهندي أنيل ديشموخ مع الرئيس التركي ووزير خارجيته كمال يلماز.",
        {"كمال يلماز": "TUR"},
    ),
    # مالي after a minister is Mali's
    ("الجزائر - ترأس بوزيد مع الوزير المالي سيكو تراوري ماغا أشغال اللجنة.", {"سيكو تراوري ماغا": "MLI"}),
    ("عمان - قال وزير المالية سعيد بدران إن الأردن سيقترض.", {"سعيد بدران": "JOR"}),
    # who speaks for the institutions that nobody needs to name
    (
        "رام الله - نفى الوزير الفلسطيني ذلك. وزعم الناطق باسم جيش الاحتلال العقيد أمنون شلومو أن الشرطة غابت.",
        {"أمنون شلومو": "ISR"},
    ),
    # the whole of an office between an honour and a name
    ("جيبوتي - خص فخامة رئيس الجمهورية، السيد حسن عبدي روبليه، الوفد بمقابلة في جيبوتي.", {"حسن عبدي روبليه": "DJI"}),
    ("زغرب - أقرت رئيسة الوزراء المنتهية ولايتها يادرانكا كوسورو بالهزيمة في كرواتيا.", {"يادرانكا كوسورو": "HRV"}),
    # a president and director general leads no state
    ("الجزائر - قال الرئيس المدير العام سعيد بوزيد إن الجزائر سوق مهمة.", {"سعيد بوزيد": ""}),
    # the minister of whatever, in a land that is told in full
    (
        "جيبوتي - استقبل الوزير وزيرة شؤون المرأة في جمهورية تنزانيا المتحدة، السيدة نيما جوما كيوندا.",
        {"نيما جوما كيوندا": "TZA"},
    ),
    # his own state's official is told again without his name
    (
        "الجزائر - شرع وزير الخارجية نور الدين بوزيد في زيارة إلى باماكو بدعوة من نظيره المالي. وقال رئيس الدبلوماسية "
        "الجزائرية إن مالي بلد شقيق وإن مالي ستنجح.",
        {"نور الدين بوزيد": "DZA"},
    ),
    # where the text begins with what a capital hosts
    (
        "احتضنت الرباط اليوم أشغال اللجنة بين المغرب وكوت ديفوار، برئاسة وزير الفلاحة يونس الكرواطي ووزيرة الاندماج "
        "الإيفوارية أفيسا كوامي.",
        {"يونس الكرواطي": "MAR", "أفيسا كوامي": "CIV"},
    ),
]


@pytest.mark.parametrize(("text", "states"), ACTING)
def test_acts_for(text: str, states: dict[str, str]) -> None:
    told = acting(text)
    assert {name: told.get(name) for name in states} == states


HEADLINES = [
    # the capital with which a headline begins is where the text is at home
    (
        "سيول تنتظر ردا من بيونغ يانغ",
        "قالت وزارة الوحدة إن بيونغ يانغ لم ترد. ويبدأ وزير الخارجية تشوي جونغ مين جولة.",
        "KOR",
    ),
    ("مشاورات بيروت تراوح مكانها", "قال النائب واثق صفير إن المشاورات مستمرة.", "LBN"),
    ("برلين: أنقرة تجسست على معارضين", "قال النائب واثق صفير إن تركيا تجسست. وردت تركيا على ذلك ونفته تركيا.", "DEU"),
    ("باريس ولندن تنسقان", "قال النائب واثق صفير إن المشاورات مستمرة.", ""),
]


@pytest.mark.parametrize(("title", "text", "state"), HEADLINES)
def test_the_capital_in_a_headline(title: str, text: str, state: str) -> None:
    article = Article("t", text, title)
    people = [e for e in resolve(article, extract(article)).entities if e.kind == "Person"]
    assert ["+".join(s.removeprefix("state/") for s in person.represents) for person in people] == [state]


def test_the_company_of_a_guest_who_is_not_the_hosts() -> None:
    text = (
        "بيروت - قال النائب واثق صفير إن لبنان ينتظر. ووصل إلى بيروت الموفد السعودي عبد المحسن الدليم، يرافقه مدير "
        "الاستخبارات اللواء شجاع الغانم."
    )
    assert acting(text)["شجاع الغانم"] == "SAU"


def test_before_a_relative_without_a_comma() -> None:
    assert names("وقال وزير خارجية النيجر حسيني سيدو كاهن الذي رأس الاجتماع ذلك.") == ["حسيني سيدو كاهن"]
    assert names("وأوضح مدير الإعلام في الرئاسة الأنغولية أوزفالدو كابيندو أن الرئيس بخير.") == ["أوزفالدو كابيندو"]
