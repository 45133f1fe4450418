"""Manners of telling a meeting that news has beside the plain ones, in whatever order and outlet.

Expectations are written as in ``test_meetings``; the day of publication is Thursday, 21 September 2023.
"""

from __future__ import annotations

import pytest
from support.told import telling

TELLINGS = [
    # another, of whom no more is told than his nationality
    ("التقى مسؤول كيني وآخر صومالي في جيبوتي.", "KEN+SOM (Held) @ DJI"),
    ("اجتمع وزير كيني بآخر صومالي أمس.", "KEN+SOM (Held) 2023-09-20"),
    ("عقد لقاء مباشر بين مسؤولين كينيين وآخرين صوماليين.", "KEN+SOM (Held)"),
    # a capital that is called so is where they met, and none of them
    (
        "شهدت العاصمة السويدية ستوكهولم، أمس، لقاء مباشرا بين مسؤول كيني وآخر صومالي.",
        "KEN+SOM (Held) @ ستوكهولم 2023-09-20",
    ),
    # what begins has no other subject
    ("وقالت كينيا إنها تتابع الوضع. وبدأت أمس في أكرا قمة رؤساء دول الساحل.", ""),
    # not to be held after all
    (
        "قررت غانا عدم عقد القمة الثلاثية التي تجمع رئيس غانا ونظيريه الكيني والصومالي في أكرا.",
        "GHA+KEN+SOM (Cancelled) @ أكرا",
    ),
    # by telephone
    ("وتحدث وزير الخارجية الكيني جون أومو مع نظيره الصومالي عبر الهاتف أمس.", "SOM+جون أومو (Held) 2023-09-20"),
    # a family name that is written like a dual
    (
        "استقبل الرئيس الإيراني إبراهيم رئيسي وزير الدفاع. وبحث رئيسي في اتصال هاتفي مع نظيره التركي أمس الوضع.",
        "TUR+إبراهيم رئيسي (Held) 2023-09-20",
    ),
    # who were there, in a clause that goes on from the one that says that it was held
    ("عقد اللقاء خلف أبواب مغلقة، وضم وزير الدفاع الكيني جون أومو ومبعوث الرئيس الصومالي.", "SOM+جون أومو (Held)"),
    ("انعقد الاجتماع أمس وشارك فيه وزير الخارجية الكيني ونظيره الصومالي.", "KEN+SOM (Held) 2023-09-20"),
    # listed in a parenthesis
    (
        "تستضيف أكرا قمة بين الصين والدول الأفريقية (كينيا والصومال وإثيوبيا).",
        "CHN+ETH+KEN+SOM (Held) @ أكرا",
    ),
    # of three, and of two of them
    (
        "سيعقد الرئيس الكيني اجتماعا في أكرا مع نظيره الغاني، وسيشارك في محادثات ثلاثية تجمع قادة كينيا وغانا ومالي.",
        "GHA+KEN (Planned) @ أكرا; GHA+KEN+MLI (Planned)",
    ),
    # the envoys are listed in the sentence after
    (
        "تسلم الرئيس الغاني جون كوفي أوراق اعتماد عدد من السفراء. وهم سفير السويد لارس هولم وسفيرة كينيا آن أومو.",
        "آن أومو+جون كوفي (Held); جون كوفي+لارس هولم (Held)",
    ),
    # with his delegation
    (
        "توجه الوزير الكيني جون أومو إلى أكرا، ويجري والوفد المرافق محادثات غدا مع نظيره الغاني.",
        "GHA+جون أومو (Planned) @ أكرا 2023-09-22",
    ),
    # the building before the other side, a parenthesis, and from afar
    ("عقد الوزير الكيني جون أومو اجتماعا بمقر الوزارة مع نظيره الغاني.", "GHA+جون أومو (Held) @ مقر الوزارة"),
    ("أجرى الوزير الكيني جون أومو مباحثات بفندق الشرق مع نظيره الغاني.", "GHA+جون أومو (Held) @ فندق الشرق"),
    ("سيعقد الوزير الكيني جون أومو لقاء بمكتبه (المبنى القديم) مع نظيره الغاني.", "GHA+جون أومو (Planned) @ KEN"),
    ("عقد الوزير الكيني جون أومو اجتماعا عن بعد مع نظيره الغاني.", "GHA+جون أومو (Held)"),
    # the verb before an honorific that stands for somebody
    (
        "زار جلالة الملك عبدالله الثاني أكرا. وفي إطار الزيارة، عقد جلالته لقاء مع الرئيس الغاني جون كوفي.",
        "جون كوفي+عبد الله الثاني (Held) @ أكرا",
    ),
    # whose visit it was of whom a clause says that he told of it
    (
        "التقى المبعوث السويدي لارس هولم الوزير الكيني جون أومو الذي أطلعه على نتائج زيارته الأخيرة إلى أكرا.",
        "جون أومو (Held) @ أكرا; جون أومو+لارس هولم (Held)",
    ),
    # the men by whom two states met
    (
        "بدأت في أكرا جولة المشاورات بين غانا وكينيا بحضور الرئيس الغاني جون كوفي والوزير الكيني جون أومو.",
        "جون أومو+جون كوفي (Held) @ أكرا",
    ),
    # who goes home pays no visit
    ("غادر الوزير الكيني جون أومو أكرا عائدا إلى نيروبي.", ""),
    # what says how, how long and on whose margins, before whom somebody met
    ("التقى الوزير الكيني جون أومو على انفراد نظيره الغاني.", "GHA+جون أومو (Held)"),
    ("التقى الوزير الكيني جون أومو على مدى ساعتين الوزير الغاني كوفي مينساه.", "جون أومو+كوفي مينساه (Held)"),
    ("استقبل الوزير الكيني جون أومو للمرة الأولى منذ سنوات الوزير الغاني كوفي مينساه.", "جون أومو+كوفي مينساه (Held)"),
    ("أجرى الوزير الكيني جون أومو - بحسب البيان - مباحثات مع نظيره الغاني.", "GHA+جون أومو (Held)"),
    ("أجرى الوزير الكيني جون أومو على هامش أعمال المنتدى مباحثات مع نظيره الغاني.", "GHA+جون أومو (Held)"),
    ("بحث الوزير الكيني جون أومو على هامش أعمال المنتدى مع نظيره الغاني ملف الحدود.", "GHA+جون أومو (Held)"),
    (
        "أجرى الوزير الكيني جون أومو في إطار زيارته الرسمية لغانا مباحثات مع نظيره الغاني.",
        "GHA+جون أومو (Held) @ GHA",
    ),
    # who chairs a committee with another
    (
        "ترأس الوزير الكيني جون أومو مناصفة مع نظيره الغاني كوفي مينساه أعمال اللجنة المشتركة.",
        "جون أومو+كوفي مينساه (Held)",
    ),
    # one that followed another
    (
        "عقد الوزير الكيني جون أومو جلسة عمل مع نظيره الغاني، تلاها لقاء مع وزيرة الصحة السنغالية آن مينساه.",
        "GHA+جون أومو (Held); آن مينساه+جون أومو (Held)",
    ),
    # whom a verb joined to another shares with it
    (
        "التقى الوزير الكيني جون أومو المبعوث السويدي لارس هولم، بعدما كان الأخير عرج على أكرا واجتمع بالرئيس الغاني.",
        "GHA+لارس هولم (Held) @ أكرا; جون أومو+لارس هولم (Held)",
    ),
    # ambassadors of a body of states
    ("عقد الوزير الكيني جون أومو لقاء مع عدد من سفراء دول الاتحاد الأوروبي.", "الاتحاد الأوروبي+جون أومو (Held)"),
    # rounds of dialogue, a meeting that is granted, a call
    ("أجرى المبعوث السويدي لارس هولم جولتين من الحوار مع الوزير الكيني جون أومو.", "جون أومو+لارس هولم (Held)"),
    ("وقالت مصادر إن الرئيس الكيني سيخص نظيره الغاني بلقاء منفرد.", "GHA+KEN (Planned)"),
    ("وقالت مصادر إن الرئيس الكيني سيحادث نظيره الغاني هاتفيا.", "GHA+KEN (Planned)"),
    # a delegation as the object, with those who are named of it
    (
        "استقبل الوزير الكيني جون أومو سفيرة غانا. ثم التقى وفدا من البنك الدولي ضم المدير الإقليمي لارس هولم.",
        "GHA+جون أومو (Held); جون أومو+لارس هولم (Held)",
    ),
    ("ثم التقى وفدا من البنك الدولي.", ""),
    # what is being prepared is to come
    ("يجري العمل على تحضير المباحثات بين كينيا والصومال.", "KEN+SOM (Planned)"),
]


@pytest.mark.parametrize(("text", "expected"), TELLINGS)
def test_of_news(text: str, expected: str) -> None:
    assert telling("Meeting", text) == expected
