"""What the accused say in reply that denies a charge without a word of denying, and what is no reply."""

from __future__ import annotations

import pytest
from support.told import told

ACCUSED = "اتهمت رومانيا بيلاروسيا بقصف قرية حدودية. "
REPLIES = [
    # it did no such thing: its own men, in other words than those of the charge
    "وردت وزارة الدفاع البيلاروسية في بيان نشرته على تلغرام بأن قواتها لم تستهدف أي هدف في الدولة المجاورة.",
    "من جهتها، قالت مينسك إن مدفعيتها لم تطلق النار، وإنها تلتزم الهدنة. ",
    "وتقول مينسك إن القذائف من صنع قديم، وإنها لم تقصف أحدا.",
    "وقالت مينسك إن أيا من جنودها لم يعبر الحدود.",
    "وطالبت بوخارست بتعويضات. وأكدت الخارجية البيلاروسية أن الجيش لم يقصف القرية.",
    # there is no proof, or it is made up
    "واعتبرت مينسك أن بوخارست لم تقدم دليلا واحدا.",
    "وقالت الخارجية البيلاروسية إن رومانيا تختلق الذرائع.",
    "وقالت الخارجية البيلاروسية إن الحديث يجري بلا أي دليل.",
]

NO_REPLIES = [
    # of something else, of others, by others
    "وقالت مينسك إنها لم تتلق ردا على رسالتها.",
    "وقالت مينسك إن رومانيا لم توقع الاتفاق.",
    "وقالت الأمم المتحدة إنها لا تملك دليلا على ذلك.",
    "وقال رئيس الوزراء الروماني إن قواته لم تقصف أحدا.",
    "وقالت مينسك إن قواتها لم تتوقف عن قصف القرية.",
]


@pytest.mark.parametrize("reply", REPLIES)
def test_a_reply_denies(reply: str) -> None:
    assert told("Accusation", ACCUSED + reply) == ["ROU > BLR: بقصف قرية حدودية ! BLR"]


@pytest.mark.parametrize("reply", NO_REPLIES)
def test_no_reply(reply: str) -> None:
    assert told("Accusation", ACCUSED + reply) == ["ROU > BLR: بقصف قرية حدودية"]


def test_the_accused_calls_himself_a_victim() -> None:
    text = "اتهمت النيابة الكورية الجنوبية الرئيس السابق كيم دونغ هيون بتلقي رشى. وقال كيم إنه ضحية مؤامرة."
    assert told("Accusation", text) == ["KOR > كيم دونغ هيون: بتلقي رشى ! كيم دونغ هيون"]


def test_a_lawyer_replies_for_his_client() -> None:
    text = (
        "اتهمت النيابة الإسبانية الوزير السابق كارلوس نافارو ببيع أراض عامة. وصرح محاميه خوان ريفيرا أن الأمر سياسي، "
        "مؤكدا أن موكله لم يخالف القانون."
    )
    assert told("Accusation", text) == ["ESP > كارلوس نافارو: ببيع أراض عامة ! كارلوس نافارو"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "نفى الوزير السابق كارلوس نافارو هذه الاتهامات. وكانت النيابة الإسبانية قد اتهمته بالاختلاس.",
            "ESP > كارلوس نافارو: بالاختلاس ! كارلوس نافارو",
        ),
        (
            "وصفت كوبا المزاعم بأنها سخيفة. والتقى السفيران أمس. واتهمت هيومن رايتس ووتش كوبا بتعذيب سجناء.",
            "هيومن رايتس ووتش > CUB: بتعذيب سجناء ! CUB",
        ),
        (
            "أكد وزير الإعلام الأردني سمير الطراونة أنه لا صحة لما يتردد. وكانت صحيفة سورية اتهمت الأردن بتدريبهم.",
            "صحيفة سورية > JOR: بتدريبهم ! سمير الطراونة",
        ),
        # of him who denies, not of others; not long after
        (
            "وصفت كوبا المزاعم بأنها سخيفة. واتهمت هيومن رايتس ووتش هايتي بتعذيب سجناء.",
            "هيومن رايتس ووتش > HTI: بتعذيب سجناء",
        ),
    ],
)
def test_a_denial_told_before_its_accusation(text: str, expected: str) -> None:
    assert told("Accusation", text) == [expected]


@pytest.mark.parametrize(
    "reply",
    [
        # whatever object is negated, the deed must be one
        "وقالت مينسك إنها لم تتلق أي رسالة من بوخارست.",
        "وقالت مينسك إنها لم تحدد أي موعد للمحادثات.",
        "وقالت مينسك إن أيا من وزرائها لم يحضر القمة.",
        # a proof of something else, a victim of something else
        "وقالت مينسك إنه لا دليل على وجود تلوث في النهر.",
        "وقالت مينسك إنها لا تملك دليلا على تورط أوكرانيا في التفجير.",
        "وقالت مينسك إنها ضحية الزلازل.",
    ],
)
def test_what_denies_something_else(reply: str) -> None:
    assert told("Accusation", ACCUSED + reply) == ["ROU > BLR: بقصف قرية حدودية"]


@pytest.mark.parametrize(
    "reply",
    [
        "وقالت مينسك إنها لم تفعل أي شيء.",
        "وقالت مينسك إنه لا دليل على ذلك.",
        "وقالت مينسك إنه لا دليل على تورطها.",
        "وقالت مينسك إن بوخارست لا تملك دليلا على القصف.",
        "وقالت مينسك إن بوخارست لم تقدم أي دليل على هذه الاتهامات.",
        "وقالت مينسك إنها ضحية حملة تشهير.",
    ],
)
def test_what_denies_the_charge(reply: str) -> None:
    assert told("Accusation", ACCUSED + reply) == ["ROU > BLR: بقصف قرية حدودية ! BLR"]


@pytest.mark.parametrize(
    ("reply", "denies"),
    [
        # in his own words
        ("وقال الوزير البيلاروسي: «لم نقصف أي قرية».", True),
        ("وقال الوزير البيلاروسي: «لم نتلق أي رسالة».", False),
        ("وقال الوزير البيلاروسي: «لم تقصف أوكرانيا القرية».", False),
        # a wrong that is not his
        ("وتبرأت مينسك من القصف.", True),
        ("غير أن مينسك تبرأت من الهجوم.", True),
        ("وتبرأت مينسك من الاتفاق.", False),
    ],
)
def test_in_his_own_words(reply: str, *, denies: bool) -> None:
    denied = " ! BLR" if denies else ""
    assert told("Accusation", ACCUSED + reply) == ["ROU > BLR: بقصف قرية حدودية" + denied]
