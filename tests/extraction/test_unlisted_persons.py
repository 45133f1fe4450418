"""Persons in no list, of every region: where their names begin and end, and for which state they act."""

from __future__ import annotations

import pytest

import kg
from kg.extraction import read_sentences
from kg.records import Article


def persons(text: str) -> list[tuple[str, str | None]]:
    """The persons that a text names, in order, with the states told for them."""
    return [(m.name, m.state) for s in read_sentences(Article("t", text)) for m in s.mentions if m.kind == "person"]


def represented(text: str) -> dict[str, tuple[str, ...]]:
    """The persons that a text names, with the states for which they act."""
    return {e.label: e.represents for e in kg.extract(text).entities if e.kind == "Person"}


NAMES = [
    # East Asia: a family name and one or two syllables, some of which are words or look like particles and words
    ("والتقى نائب الوزير الصيني شيا مينغ هوي الوفد.", ["شيا مينغ هوي"]),
    ("وقال المستشار الكوري هان سونغ وون إن الوضع هادئ.", ["هان سونغ وون"]),
    ("واستقبل الوزير باي سونغ جون الضيوف.", ["باي سونغ جون"]),
    ("وأكد الوزير أهن دونغ تشول بأن التدريب مستمر.", ["أهن دونغ تشول"]),
    ("وأكد مدعي عام المدينة أن جيفري كول مثل أمام المحكمة.", ["جيفري كول"]),
    # words of lineage after a word that is a particle elsewhere
    ("وكرم الوزير الدكتورة منى بنت راشد الغيثية.", ["منى بنت راشد الغيثية"]),
    ("وحضرت الدكتورة هيا آل مبارك.", ["هيا آل مبارك"]),
    # Sudan, Central Asia, the Gulf, the Maghreb
    ("ووصل والي الولاية نور الدين ود الأمين.", ["نور الدين ود الأمين"]),
    ("قال رئيس الوزراء جهانغير بك أساتوف إن الميزانية جاهزة.", ["جهانغير بك أساتوف"]),
    ("وأكد الشيخ سلطان سالم الدرعي ذلك.", ["سلطان سالم الدرعي"]),
    ("وأعلن محافظ المهرة وليد صالح باعلوي اليافعي أن المنفذ مغلق.", ["وليد صالح باعلوي اليافعي"]),
    ("وعين الدكتور ماجد بن علي بن سعد اليوسف رئيسا للهيئة.", ["ماجد بن علي بن سعد اليوسف"]),
    # what follows a name and is no part of it
    ("واستذكر الشيخ حمدان بن مطر الظاهري رحمه الله.", ["حمدان بن مطر الظاهري"]),
    ("بحضور الأمير ماجد بن مشاري نائب أمير المنطقة.", ["ماجد بن مشاري"]),
    ("وانتقدت زعيمة الحزب ليلى بن سعيد الصفقة.", ["ليلى بن سعيد"]),
    # somebody's neighbour, and a town that no list knows
    ("وأيد كلامه جاره عمر حمدتو قائلا إن المطر كان جيدا.", ["عمر حمدتو"]),
    ("وقالت رئيسة بلدية كورنفيلد مارثا هيوز ستيوارت إن الطريق مغلق.", ["مارثا هيوز ستيوارت"]),
    # an Armenian's name that begins like a particle and an article; three words of which the last looks like a word
    ("ونفى المتحدث تيغران بالايان ذلك.", ["تيغران بالايان"]),
    ("وحضر الوزير عادل حمدي دويكات، والسفير.", ["عادل حمدي دويكات"]),
    ("ودافع رئيس الهيئة علي الساري الحسناوي عن القرار.", ["علي الساري الحسناوي"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_where_names_begin_and_end(text: str, expected: list[str]) -> None:
    assert [name for name, _ in persons(text)] == expected


STATES = [
    # for whom somebody is there
    ("ومن زيمبابوي السكرتير الدائم تينداي موسيكا.", ["ZWE"]),
    ("ومثلت سنغافورة كبيرة المفاوضين ليلى هاريس.", ["SGP"]),
    ("وحضر عن جارتها ليلونغوي مستشار الرئيس بونيفاس ندلوفو.", ["MWI"]),
    ("ومن غينيا بيساو يتقدمهم وزير الدولة أوغوستو فييرا.", ["GNB"]),
    ("عاد من زيمبابوي المعارض تينداي موسيكا.", [None]),
    # holders of one office, told one by one
    (
        "واجتمع وزراء الدفاع. وشارك كل من الليتواني فالداس ستانكوس، والإستونية كايا تاميك، والدنماركي ينس كيرغارد.",
        ["LTU", "EST", "DNK"],
    ),
    ("والتقى نظراءه المالي سيدو كوناتي، والتشادي حسن إدريس، والبوركيني ماتياس زونغو.", ["MLI", "TCD", "BFA"]),
    ("وطالب نظيراها الإسباني لويس أروتشا والبرتغالي نونو باسوس بمهلة.", ["ESP", "PRT"]),
    ("وفاز بالكأس كل من الليتواني فالداس ستانكوس، والإستونية كايا تاميك.", [None, None]),
    # heads told by whose they are, former and acting holders, delegate ministers
    ("زار الوفد تنزانيا والتقى نائب رئيسها جوليوس متامبو.", ["TZA"]),
    ("زار الوفد النمسا والتقى رئيس وزرائها فرانز أوبرهاوزر.", ["AUT"]),
    ("قال نائب رئيس الوزراء الروسي سابقا إيغور شوخوف إن الأمر انتهى.", ["RUS"]),
    ("وأيده رئيس الوزراء الهولندي بالإنابة هانس دي غراف.", ["NLD"]),
    ("أعلن وزير الدولة للشؤون الخارجية وشؤون المغتربين في السنغال مامادو سيك الاتفاق.", ["SEN"]),
    ("وقال الوزير المنتدب لدى رئيس الحكومة المغربية كريم بنعزوز إن القانون جاهز.", ["MAR"]),
    # the state of the Union and the state; a government that is no finance office; a king's ambassador
    ("أعلن حاكم ولاية جورجيا الجمهوري وين هولبروك الطوارئ.", ["USA"]),
    ("وقال الناطق باسم الحكومة المالية عثمان ديارا إن الجيش تقدم.", ["MLI"]),
    ("واستقبل سفير خادم الحرمين الشريفين لدى البيرو وليد بن مساعد الضيوف.", ["SAU"]),
    ("أعلنت وزارة الخارجية المصرية ذلك. وبحث مساعد وزير الخارجية السفير نبيل زهران التعاون.", ["EGY"]),
    ("أعلن وزير الأشغال العمومية الجزائري كمال بوزيان المشروع.", ["DZA"]),
    # heads of delegations, deputies and advisers of who governs, bodies told with their owner's pronoun
    ("ويرأس الوفد الإثيوبي السفير أبيبي يوسف.", ["ETH"]),
    ("وضيف الوفد الإثيوبي السفير أبيبي يوسف.", [None]),
    ("سول - قال مستشار الرئيس للأمن القومي هان دونغ وون إن كوريا الجنوبية مستعدة.", ["KOR"]),
    ("نفت باريس ذلك. وقالت المتحدثة باسم خارجيتها كلير دوبران إنها مستعدة.", ["FRA"]),
    ("حضر القائم بأعمال سفارة دولة الكويت وليد مبارك العنزي.", ["KWT"]),
    ("وقال النائب الكوري الجنوبي المعارض بارك سونغ مين إن الخطة ناقصة.", ["KOR"]),
    ("استقبل صاحب السمو الملكي الأمير سعد بن تركي بن فيصل أمير المنطقة الشرقية القنصل.", ["SAU"]),
    # datelines
    ("السومرية نيوز / بغداد\nأعلن وزير الكهرباء غسان الرميثي أن إيران والكويت وافقتا.", ["IRQ"]),
    ("عمان 30 أيار (بترا) - قال رئيس مجلس الأعيان ماهر الدباس إن النمسا صديقة.", ["JOR"]),
    # whom a guest meets is not of his land
    ("الرباط - زار وزير خارجية جيبوتي المغرب. والتقى المسؤول الجيبوتي رئيس مجلس المستشارين كريم بنعزوز.", ["MAR"]),
    ("تونس - طالب نائب رئيس الجمهورية طاهر الهاشمي بإحالة ملف تونس إلى القضاء.", ["TUN"]),
    ("الرباط - وكان السفير الأمريكي كريستوفر هالبرن قد زار رئيس الحكومة كريم بنعزوز.", ["USA", "MAR"]),
    ("جاكرتا في 30 أغسطس - قال وزير العدل تيوكو رفيق إن الفلبين وتايلاند موافقتان.", ["IDN"]),
    # who speaks for a body in a capital, and whose assistant a woman is
    ("ورد المتحدث باسم الرئاسة في موروني هوميد شيخوني بأن الأمر انتهى.", ["COM"]),
    ("ودعت مساعدة وزير الخارجية الأسترالي كيرستن ماكنمارا إلى الحوار.", ["AUS"]),
    ("طلبت الحكومة مساعدة تركيا كمال أوزدمير.", [None]),
    # the prosecutor of the land whose prosecution has just spoken
    ("وقالت النيابة الألمانية إن تركيا تتجسس. وأضاف المدعي العام يورغ هايدن أن أنقرة تعلم.", ["DEU"]),
]


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_for_which_state_somebody_acts(text: str, expected: list[str | None]) -> None:
    assert [state for _, state in persons(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أوضح عضو المجلس العسكري المصري محسن عبده أن مصر ستدرب الشرطة.", ("state/EGY",)),
        ("وقال المدير العام للتعاون بوزارة الخارجية الإيطالية، بيترو سانتوريني، إن المشروع جاهز.", ("state/ITA",)),
        ("قال عضو المجلس العسكري في الجيش السوري الحر زيد الأحمد إن المعارك مستمرة في سوريا.", ()),
        ("وأوضح المدير العام للشركة الإيطالية بيترو سانتوريني أن المشروع جاهز.", ()),
    ],
)
def test_members_and_directors_act_for_a_state_in_its_own_bodies(text: str, expected: tuple[str, ...]) -> None:
    assert list(represented(text).values()) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شملت الجولة قطر وعمان والبحرين.", "OMN"),
        ("زار عمان والكويت.", "OMN"),
        ("زار عمان وبغداد.", "JOR"),
        ("وصل إلى عمان قادما من الكويت.", "JOR"),
    ],
)
def test_a_name_of_a_state_and_a_capital_is_a_state_among_states(text: str, expected: str) -> None:
    assert expected in {m.key for s in read_sentences(Article("t", text)) for m in s.mentions}
    assert not ({"OMN", "JOR"} - {expected}) & {m.key for s in read_sentences(Article("t", text)) for m in s.mentions}
