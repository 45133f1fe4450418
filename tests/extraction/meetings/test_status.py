"""Whether a meeting was held, is planned, was called off, or never was: by verb, by clause, across sentences.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

CLAUSES = [
    # a report that is to come may be of talks that were held
    ("ينتظر أن يقدم الوزير غدا تقريره بشأن سير المباحثات بين كينيا والصومال.", "KEN+SOM (Held)"),
    ("سيتشاور الوزيران قريبا بشأن عقد قمة بين كينيا والصومال.", "KEN+SOM (Planned)"),
    # what is expected is so in each gender
    ("بحث الخبراء ملفات المحادثات المنتظرة بين كينيا والصومال.", "KEN+SOM (Planned)"),
    ("بحث الخبراء ملفات القمة المتوقعة بين كينيا والصومال.", "KEN+SOM (Planned)"),
    # what is said of a meeting is not said on its day
    (
        "تحدث الرئيس الغاني نانا أكوفو أدو عن زيارته إلى أبوجا التي وصفها أمس بالناجحة.",
        "نانا أكوفو أدو (Held) @ أبوجا",
    ),
    # the imperfect with the day of publication is what the day will bring, but what it ends has been
    ("يصل الرئيس الغاني نانا أكوفو أدو اليوم إلى أبوجا.", "نانا أكوفو أدو (Planned) @ أبوجا 2023-09-21"),
    (
        "يختتم الرئيس الغاني نانا أكوفو أدو اليوم زيارة إلى أبوجا.",
        "نانا أكوفو أدو (Held) @ أبوجا 2023-09-21",
    ),
    # a noun is as certain as the clause that happens during it
    (
        "وسيناقش وزير الخارجية السويدي توبياس بيلستروم الملف خلال اجتماعه مع نظيره الفرنسي.",
        "FRA+توبياس بيلستروم (Planned)",
    ),
    (
        "ووعد وزير الخارجية السويدي توبياس بيلستروم بطرح الملف أثناء اجتماعه مع نظيره الفرنسي.",
        "FRA+توبياس بيلستروم (Planned)",
    ),
    (
        "وناقش وزير الخارجية السويدي توبياس بيلستروم الملف خلال اجتماعه مع نظيره الفرنسي.",
        "FRA+توبياس بيلستروم (Held)",
    ),
    # … and on its day
    (
        "وجدد وزير الخارجية السويدي توبياس بيلستروم، أمس، خلال لقائه مع نظيره الفرنسي، دعم بلاده للاتفاق.",
        "FRA+توبياس بيلستروم (Held) 2023-09-20",
    ),
    # what is wanted or prepared, however far the verb is
    (
        "ويستعد وزير الخارجية السويدي توبياس بيلستروم، الذي عاد من عطلة طويلة، لزيارة أنقرة.",
        "توبياس بيلستروم (Planned) @ أنقرة",
    ),
    ("طلب الرئيس فولوديمير زيلينسكي لقاء المستشار أولاف شولتس.", "أولاف شولتس+فولوديمير زيلينسكي (Planned)"),
    ("لم يطلب الرئيس فولوديمير زيلينسكي لقاء المستشار أولاف شولتس.", ""),
    ("ودعا الوزير إلى إحياء المفاوضات بين صنعاء والرياض.", "SAU+YEM (Planned)"),
    # what comes after the event that is told
    (
        "ويأتي الإعلان قبل ثلاثة أيام من زيارة وزير الخارجية السويدي توبياس بيلستروم إلى أنقرة.",
        "توبياس بيلستروم (Planned) @ أنقرة",
    ),
    # denied in a clause of its own
    ("نفى الوزير هاكان فيدان أن يكون قد التقى نظيره السوري فيصل المقداد.", ""),
    ("لم ينف الوزير هاكان فيدان أنه التقى نظيره السوري فيصل المقداد.", "فيصل المقداد+هاكان فيدان (Held)"),
    # in consultation with: how something else is done
    ("وضعت أستراليا الخطة بالتشاور مع اليابان.", ""),
    # a relative pronoun that does not agree with the visit tells the time of something else
    (
        "وجاءت زيارة الوزير توبياس بيلستروم إلى أنقرة بعد الاتصال الذي جرى الاثنين الماضي.",
        "توبياس بيلستروم (Held) @ أنقرة",
    ),
    # calls in the plural are as many as those called
    (
        "وتلقى الوزير توبياس بيلستروم أمس اتصالات من الوزير هاكان فيدان والوزير فؤاد حسين.",
        "توبياس بيلستروم+فؤاد حسين (Held) 2023-09-20; توبياس بيلستروم+هاكان فيدان (Held) 2023-09-20",
    ),
    # the date that opens a sentence is that of all the verbs joined in it
    (
        "وفي يوم الاثنين 4 سبتمبر افتتح الوزير توبياس بيلستروم معرضا، والتقى نظيره الفنلندي.",
        "FIN+توبياس بيلستروم (Held) 2023-09-04",
    ),
    # the holding of a meeting is spoken of, and not that it was held
    ("وناقش التقرير ضرورة عقد مؤتمر بين صنعاء والرياض.", "SAU+YEM (Planned)"),
    ("وتم أمس عقد مؤتمر بين صنعاء والرياض.", "SAU+YEM (Held)"),
    # who is questioned in sittings meets those who ask
    ("أجاب الوزير توبياس بيلستروم والوزير بال جونسون على أسئلة النواب في جلسات طويلة.", ""),
    # the day after the conjunction is that of the verb after it
    (
        "وفي يوم الاثنين 4 سبتمبر استقبل الوزير توبياس بيلستروم نظيره الفنلندي، وفي يوم الأربعاء 6 سبتمبر افتتح معرضا.",
        "FIN+توبياس بيلستروم (Held) 2023-09-04",
    ),
    # a visit that lasted from one weekday to the next
    (
        "زار الوزير توبياس بيلستروم بغداد من يوم الأحد الماضي إلى الثلاثاء.",
        "توبياس بيلستروم (Held) @ بغداد 2023-09-17",
    ),
    # what governs the antecedent does not reach into the relative clause
    (
        "ورد الوزير هاكان فيدان على دعوة نظيره السويدي توبياس بيلستروم الذي تباحث معه السبت.",
        "توبياس بيلستروم+هاكان فيدان (Held) 2023-09-16",
    ),
    # what the talks that open a clause will be is to come
    ("وقالت مصادر إن المفاوضات بين صنعاء والرياض لن تكون قصيرة.", "SAU+YEM (Planned)"),
    ("وقالت مصادر إن المفاوضات بين صنعاء والرياض كانت قصيرة.", "SAU+YEM (Held)"),
    # before he set out: he did, if the teller tells of what has been
    (
        "وروت الشاهدة، كما تزعم، القصة قبل أن يسافر الوزير توبياس بيلستروم إلى أنقرة.",
        "توبياس بيلستروم (Held) @ أنقرة",
    ),
    # a journey that begins today, and what is to be done on it
    (
        "غادر الوزير توبياس بيلستروم إلى بغداد اليوم في زيارة تستمر يومين يجري خلالها مباحثات مع الوزير فؤاد حسين.",
        "توبياس بيلستروم+فؤاد حسين (Planned) @ بغداد 2023-09-21",
    ),
    (
        "وينتقل الوزير توبياس بيلستروم اليوم إلى تونس حيث يعقد اجتماعا مع نظيره التونسي.",
        "TUN+توبياس بيلستروم (Planned) @ TUN 2023-09-21",
    ),
    (
        "وقالت مصادر إن الوزير توبياس بيلستروم سيطرح الملف عندما يلتقي الوزير فؤاد حسين.",
        "توبياس بيلستروم+فؤاد حسين (Planned)",
    ),
    ("وأعلن الوزير توبياس بيلستروم استعداده للقاء ملك الأردن.", "JOR+توبياس بيلستروم (Planned)"),
    # in a chronology the imperfect narrates
    ("2 مايو: الوزير توبياس بيلستروم يتحادث مع الوزير فؤاد حسين.", "توبياس بيلستروم+فؤاد حسين (Held) 2023-05-02"),
    # the verb has another object, of which the talks are only told further on
    ("يواصل الوزيران توبياس بيلستروم وفؤاد حسين الجهود من أجل العودة إلى طاولة المفاوضات.", ""),
    # a condition that is joined to what goes before
    ("ولو قبل الوزير هاكان فيدان الدعوة لالتقى الوزير توبياس بيلستروم في أوسلو.", ""),
    # denied is what is said of a meeting
    ("ونفى الوزير توبياس بيلستروم ما تردد عن لقاء مع نظيره الروسي.", ""),
    ("وفي انتظار زيارة محتملة للوزير توبياس بيلستروم إلى بغداد، هدأت الأسواق.", "توبياس بيلستروم (Planned) @ بغداد"),
    # what was put off was due in the month that is nearer
    (
        "وألغى الوزير توبياس بيلستروم زيارة كانت مقررة إلى بغداد في يوليو.",
        "توبياس بيلستروم (Cancelled) @ بغداد 2023-07",
    ),
    # the verb is of whom the conjunction says
    ("وقال الوزير توبياس بيلستروم إنه تحدث إلى الوزير فؤاد حسين أمس.", "توبياس بيلستروم+فؤاد حسين (Held) 2023-09-20"),
    # a day of another town
    (
        "وكان الوزير توبياس بيلستروم زار روما الاثنين الماضي حيث التقى الوزير أنطونيو تاجاني، وبغداد الثلاثاء الماضي.",
        "أنطونيو تاياني+توبياس بيلستروم (Held) @ روما 2023-09-18",
    ),
    # a parliament in session has no guest in whoever speaks in it
    ("وقال الوزير هاكان فيدان خلال جلسة البرلمان التركي إن الملف أغلق.", ""),
    # who is ready for a meeting has it before him
    (
        "قال أنطونيو غوتيريش إنه مستعد للاجتماع مع الرئيس الصربي ألكسندر فوتشيتش.",
        "ألكسندر فوتشيتش+أنطونيو غوتيريش (Planned)",
    ),
    ("أعلنت أنقرة عن عقد لقاء في وقت قريب بين هاكان فيدان وسامح شكري.", "سامح شكري+هاكان فيدان (Planned)"),
]

NEWS = [
    # who has arrived is still to meet his hosts
    (
        "وصل الوزير أنطونيو تاجاني أمس إلى بغداد. ومن المقرر أن يلتقي تاجاني نظيره العراقي فؤاد حسين.",
        "أنطونيو تاياني (Held) @ بغداد 2023-09-20; أنطونيو تاياني+فؤاد حسين (Planned) @ IRQ",
    ),
    # the return visit is another event
    (
        "استقبل الوزير أنطونيو تاجاني أمس نظيره العراقي فؤاد حسين. وسيزور تاجاني بغداد في نوفمبر المقبل.",
        "أنطونيو تاياني (Planned) @ بغداد 2023-11; أنطونيو تاياني+فؤاد حسين (Held) 2023-09-20",
    ),
    # a relative clause on the person tells his times, one on the meeting its own
    (
        "تباحث الوزير أنطونيو تاجاني مع رئيس الوزراء النيوزيلندي كريستوفر لوكسون، الذي فاز حزبه قبل شهرين.",
        "أنطونيو تاياني+كريستوفر لوكسون (Held)",
    ),
    (
        "جدد الوزير أنطونيو تاجاني ذلك في لقاء مع نظيره العراقي فؤاد حسين، الذي عقد في يوليو الماضي.",
        "أنطونيو تاياني+فؤاد حسين (Held) 2023-07",
    ),
    # the imperfect tells no more than news, the relative clause that the meeting is to come
    (
        "ويضم الاجتماع الوزير أنطونيو تاجاني ونظيره العراقي فؤاد حسين. وقالت مصادر إن الاجتماع الذي سيناقش الحدود مهم.",
        "أنطونيو تاياني+فؤاد حسين (Planned)",
    ),
    # whoever was met by a man besides is not told, and need not be the one told long before
    (
        "التقى الوزير أنطونيو تاجاني نظيره العراقي فؤاد حسين. وتوقفت الحرب. وعاد الهدوء. وهدأت الأسواق. "
        "واجتمع تاجاني أمس مع ناشطين.",
        "أنطونيو تاياني+فؤاد حسين (Held)",
    ),
    # the next one is not the last
    (
        "وكانت «أوبك» قررت في آخر اجتماع لها في فيينا في يونيو خفض الإنتاج. وسيكون اجتماعها المقبل صعبا.",
        "منظمة الدول المصدرة للنفط (Held) @ فيينا 2023-06",
    ),
    # what was put off is the round, and what had been planned of it does not come to pass
    (
        "أعلنت سويسرا إرجاء الجولة الثالثة من محادثات السلام بين أرمينيا وأذربيجان. "
        "وكان مسؤولون ذكروا أن أرمينيا ستبدأ التفاوض مع أذربيجان اليوم.",
        "ARM+AZE (Cancelled) 2023-09-21",
    ),
    # … the round before did take place
    (
        "أعلنت سويسرا إرجاء الجولة الثالثة من محادثات السلام بين أرمينيا وأذربيجان. "
        "وقال مسؤول إن الجولة الثانية من المحادثات بين أرمينيا وأذربيجان انتهت في أغسطس.",
        "ARM+AZE (Cancelled); ARM+AZE (Held) 2023-08",
    ),
    # who has arrived to meet somebody has not yet
    (
        "الوزير أنطونيو تاجاني يصل إلى بغداد للقاء الوزير فؤاد حسين. ووصل تاجاني اليوم إلى بغداد.",
        "أنطونيو تاياني+فؤاد حسين (Planned) @ بغداد 2023-09-21",
    ),
    # a visitor's wish of before the visit that is over
    (
        "زار الرئيس الفرنسي السابق نيكولا ساركوزي الرباط. وقال مسؤول إن ساركوزي طلب لقاء الوزير عزيز أخنوش.",
        "نيكولا ساركوزي (Held) @ الرباط",
    ),
    # who else met him on that day, and who is not known, was not this one
    (
        "اجتمع الوزير أنطونيو تاجاني أمس مع الوزير فؤاد حسين. وتوقفت الحرب. وعاد الهدوء. وهدأت الأسواق. "
        "ثم التقى تاجاني أمس رئيس الإقليم في دهوك.",
        "أنطونيو تاياني+فؤاد حسين (Held) 2023-09-20",
    ),
    # where a consul is posted is not where he is met
    (
        "استقبل الوزير أنطونيو تاجاني أمس القنصل التركي الجديد في ميلانو، كمال أصلان.",
        "أنطونيو تاياني+كمال أصلان (Held) 2023-09-20",
    ),
    # what two agree on when they meet is to meet once more
    (
        "واتفق الوزير أنطونيو تاجاني والوزير فؤاد حسين، خلال محادثات بينهما في أغسطس، على اللقاء مجددا.",
        "أنطونيو تاياني+فؤاد حسين (Held) 2023-08; أنطونيو تاياني+فؤاد حسين (Planned)",
    ),
    # who is to receive him had been there before
    (
        "ومن المقرر أن يلتقي الوزير أنطونيو تاجاني الوزير فؤاد حسين. وكان فؤاد حسين قد زار روما في مايو الماضي.",
        "أنطونيو تاياني+فؤاد حسين (Planned); فؤاد حسين (Held) @ روما 2023-05",
    ),
    # the sides of what was put off, after its day
    (
        "أعلنت الوزارة تأجيل القمة التي كانت مقررة غدا في سوتشي بين الرئيس ماكي سال والرئيس نانا أكوفو أدو.",
        "ماكي سال+نانا أكوفو أدو (Cancelled) @ سوتشي 2023-09-22",
    ),
    # on which day of a visit that ended yesterday they met is not told
    (
        "اختتم الوزير أنطونيو تاجاني زيارته إلى بغداد أمس. وهدأت الأسواق. وعاد الهدوء. وقال تاجاني بعد "
        "محادثات مع الوزير "
        "فؤاد حسين إن الاتفاق قريب.",
        "أنطونيو تاياني+فؤاد حسين (Held) @ بغداد",
    ),
    # going about one's own state meets nobody
    ("وصل وزير المالية السوداني جبريل إبراهيم إلى السودان مساء الثلاثاء.", ""),
    # what has no date is rather of this year than of one that is told as past
    (
        "التقى الوزير أنطونيو تاجاني أمس نظيره العراقي فؤاد حسين. وكانت إيطاليا عقدت محادثات مع العراق في عام 2019. "
        "وبعد لقاء تاجاني وحسين، صدر بيان.",
        "IRQ+ITA (Held) 2019; أنطونيو تاياني+فؤاد حسين (Held) 2023-09-20",
    ),
    # who is to visit somebody has called him, or had met him, which is not the visit
    (
        "يزور الرئيس الفرنسي إيمانويل ماكرون بيروت غدا. وتحدث رئيس الوزراء اللبناني نجيب ميقاتي هاتفيا مع ماكرون.",
        "إيمانويل ماكرون (Planned) @ بيروت 2023-09-22; إيمانويل ماكرون+نجيب ميقاتي (Held)",
    ),
    (
        "يزور الرئيس الفرنسي إيمانويل ماكرون بيروت غدا. وكان ماكرون قد التقى رئيس الوزراء اللبناني نجيب ميقاتي.",
        "إيمانويل ماكرون (Planned) @ بيروت 2023-09-22; إيمانويل ماكرون+نجيب ميقاتي (Held)",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses_say_how_certain_a_meeting_is(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_sentences_together_say_what_was_held(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "الحداد يعلن اتفاقا جديدا بعد لقائه لارس هولتن",
            "سامي الحداد+لارس هولتن (Held); سامي الحداد+لارس هولتن (Planned)",
        ),
        (
            "الحداد سيعلن اتفاقا جديدا بعد لقائه لارس هولتن غدا",
            "سامي الحداد+لارس هولتن (Planned) 2023-09-22",
        ),
    ],
)
def test_what_a_headline_tells_of_after_a_meeting_outweighs_that_it_was_asked_for(title: str, expected: str) -> None:
    text = "طلب وزير الخارجية القطري سامي الحداد لقاء وزير الخارجية النرويجي لارس هولتن."
    assert telling("Meeting", text, title) == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        # whom a headline names together the text receives one by one
        (
            "الوزير يستقبل سفيري اليابان وتشيلي",
            "استقبل الوزير أنطونيو تاجاني أمس سفير اليابان كينجي ناكامورا. كما استقبل تاجاني سفيرة تشيلي "
            "ماريا غونزاليس.",
            "أنطونيو تاياني+كينجي ناكامورا (Held) 2023-09-20; أنطونيو تاياني+ماريا غونزاليس (Held) 2023-09-20",
        ),
        # … or together with somebody whom it does not name again
        (
            "هاكان فيدان يلتقي فؤاد حسين وأنطونيو تاجاني",
            "استقبل الوزير هاكان فيدان أمس الوزير فؤاد حسين في أنقرة.",
            "أنطونيو تاياني+فؤاد حسين+هاكان فيدان (Held) @ أنقرة 2023-09-20",
        ),
        # each of whom goes by himself
        (
            "هاكان فيدان وأنطونيو تاجاني يبحثان الأزمة في بغداد",
            "وصل الوزير هاكان فيدان إلى بغداد الاثنين الماضي. ثم وصل الوزير أنطونيو تاجاني إلى بغداد أمس.",
            "أنطونيو تاياني (Held) @ بغداد 2023-09-20; هاكان فيدان (Held) @ بغداد 2023-09-18",
        ),
    ],
)
def test_the_text_tells_what_a_headline_puts_together(title: str, text: str, expected: str) -> None:
    assert telling("Meeting", text, title) == expected


IN_PROSPECT = [
    # what is talked about is a plan, and the talks are no prospect
    ("غانا تبحث مع هولندا خطة السلام", "GHA+NLD (Held)"),
    ("وزير خارجية غانا يناقش مع نظيره الهولندي إمكانية التعاون", "GHA+NLD (Held)"),
    ("غانا تعقد محادثات مع هولندا", "GHA+NLD (Held)"),
    # … and what says when, or what governs the talks
    ("وزير خارجية غانا يلتقي نظيره الهولندي قريبا", "GHA+NLD (Planned)"),
    ("غانا تبحث خطط لقاء مع هولندا", ""),
]


@pytest.mark.parametrize(("title", "expected"), IN_PROSPECT)
def test_a_plan_that_is_talked_about(title: str, expected: str) -> None:
    assert telling("Meeting", "قال متحدث ذلك.", title) == expected


HOSTS = [
    ("استضافت هولندا في أغسطس الماضي قمة مع قادة غانا وزامبيا.", "GHA+NLD+ZMB (Held) @ NLD 2023-08"),
    ("تستضيف هولندا الشهر المقبل محادثات مع غانا.", "GHA+NLD (Planned) @ NLD 2023-10"),
    ("استضافت هولندا محادثات بين غانا وزامبيا.", "GHA+ZMB (Held) @ NLD"),
    # her president may do so anywhere, and who takes part does not host
    ("استضاف الرئيس الهولندي محادثات مع غانا.", "GHA+NLD (Held)"),
    ("شاركت هولندا في محادثات مع غانا.", "GHA+NLD (Held)"),
]


@pytest.mark.parametrize(("text", "expected"), HOSTS)
def test_a_state_that_hosts_what_it_takes_part_in(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
