"""Words of grammar, folded: prepositions, what opens a clause, relatives, negations, particles.

Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 12-19, with the nouns that news uses as prepositions.
"""

from __future__ import annotations

# Prepositions and the nouns that are used as such (Ryding ch. 16), folded.
PREPOSITIONS = frozenset(
    "ب ل ك في من الي علي عن مع بين ضد حول بشان ازاء تجاه خلال عبر لدي امام بعد قبل منذ حتي عند اثناء وسط ضمن "
    "تحت فوق دون رغم مقابل نحو وفق وفقا بحق بحسب حسب بسبب نتيجه جراء بحجه بدعوي بتهمه بتهم بشبهه بداعي بذريعه "
    "لصالح باتجاه برعايه بحضور بمشاركه برفقه بصحبه بوساطه بقياده غداه عقب اثر لجهه داخل خارج قرب باستثناء سوي "
    "عدا خلف وراء قبيل غير حيال "
    "بخصوص لمده شمال جنوب شرق غرب قباله بغيه بهدف باسم بلسان بقصد عوض ابان فور طيله طوال منتصف مطلع".split()
)

# Words that open a subordinate clause.
SUBORDINATORS = frozenset(
    "ان انه انها انهم انهما اننا انني بان بانه بانها بانهم بانهما لان لانه لانها لانهم لكن لكنه لكنها "
    "لكنهم ولكن ولكنه ولكنها حين حينما عندما بينما فيما حيث اذ اذا لو كي لكي بعدما قبلما منذما كلما لعل ليت "
    "ريثما مثلما طالما مهما اما الا وان فان وانه وانها وبان وبانه وبانها وحيث فانه فانها مما ممن".split()
)
RELATIVES = frozenset("الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللايي".split())
SINGULAR_RELATIVES = frozenset("التي الذي".split())
IS_NOT = frozenset({"ليس", "ليست"})
NEGATING = frozenset("لا لم لن ما".split()) | IS_NOT
"""What stands before a verb or predicate that it negates (Ryding ch. 37); NEGATIONS have those of nouns as well."""
NEGATIONS = NEGATING | frozenset("غير دون بدون عدم ليسوا".split())

# كان before a subject and what is said of it (Ryding ch. 36): before a subject it is in the singular.
WAS = frozenset({"كان", "كانت"})
WERE = WAS | {"كانوا", "كانا", "كانتا"}
HAD = WERE | {"سبق"}
"""What puts a verb before the time that is spoken of (كان قد التقى, سبق أن زار)."""
IS = frozenset({"يكون", "تكون"})
WILL_BE = frozenset({"سيكون", "ستكون", "سيكونان", "ستكونان"})

STILL = frozenset("زال برح انفك فتي".split())
"""Keys of verbs whose negation says that something goes on (ما زال, لا تنفك; Ryding ch. 36.2.3)."""

PARTICLES = WERE | IS | frozenset("قد لقد سبق هو هي هم هما ايضا كذلك ثم بل فقط حتي كما".split())

HIM = {"اياه": "3ms", "اياها": "3fs", "اياهم": "3mp", "اياهما": "3d"}
"""The object pronoun that stands apart from its verb or participle (متهما إياه), with what it agrees with."""

AS_BEING = frozenset("بانه بانها بانهم".split())
"""What opens the clause that says what somebody calls something: وصفها بأنها كاذبة."""

AS_WELL = frozenset({"ايضا", "كذلك"})
"""Adverbs that add one more to what has been told."""

INDEPENDENT = frozenset("هو هي هما هم هن".split())
"""Pronouns of the third person that stand alone (Ryding ch. 12)."""

PRONOUNS = {
    "ه": "3ms",
    "ها": "3fs",
    "هما": "3d",
    "هم": "3mp",
    "هن": "3fp",
    "ك": "2ms",
    "كم": "2mp",
    "نا": "1p",
    "ي": "1s",
}
_BARE = (
    "ل",
    "ب",
    "مع",
    "في",
    "من",
    "الي",
    "علي",
    "عن",
    "بين",
    "ضد",
    "حول",
    "لدي",
    "امام",
    "بعد",
    "قبل",
    "تجاه",
    "ازاء",
    "خلال",
    "عبر",
    "نحو",
    "بشان",
)
WITH_PRONOUN = {
    bare + suffix: (bare, tag)
    for bare in _BARE
    for suffix, tag in PRONOUNS.items()
    if bare + suffix not in PREPOSITIONS
}


AGENT_NOUNS = frozenset("قبل جانب طرف لدن".split())
"""What stands between من and the agent of a passive (من قبل X، من جانب X)."""

FUNCTION_WORDS = frozenset().union(PREPOSITIONS, SUBORDINATORS, RELATIVES, NEGATIONS, PARTICLES, WITH_PRONOUN)


def is_function_word(folded: str) -> bool:
    """Whether a folded word is a preposition, conjunction, particle, relative or negation."""
    return folded in FUNCTION_WORDS


# Prepositions of time. Others have it among their meanings (في, لدى, عند).
DURING = frozenset({"خلال", "اثناء"})
AFTER = frozenset({"بعد", "عقب", "اثر", "غداه"})
BEFORE = frozenset({"قبل", "قبيل"})
AHEAD_OF = BEFORE | {"عشيه"}
"""Prepositions of what is still to come when something happens."""
TIMES_OF_DAY = frozenset("صباحا ظهرا عصرا مساء ليلا لاحقا".split())
"""Adverbs of the hour."""

EARLIER = frozenset("سابقا انفا مسبقا".split())
"""Adverbs of what had been before the rest."""

ABOUT = frozenset("حول بشان بخصوص حيال ازاء".split())
"""Prepositions of what is talked about."""
PURPOSES = frozenset("سعيا تمهيدا تحضيرا استعدادا بحثا رغبه املا تعزيزا ضمانا تلبيه تنفيذا".split())
"""Verbal nouns in the accusative that tell what something is done for, with prepositions of their own."""
TOWARDS_AN_END = frozenset({"بهدف", "بغيه"})
"""Prepositions of what is meant to come of it."""

PURE_HONORIFICS = frozenset("معالي فخامه جلاله سماحه غبطه نيافه قداسه".split())
"""Honorifics that are no other word."""
HONORIFICS = PURE_HONORIFICS | frozenset("سعاده سمو فضيله سياده دوله عطوفه حضره".split())
"""Those that stand in construct before an office or name (معالي وزير الاقتصاد، سعادة السفير X): protocol news."""
BROTHERS = frozenset("الاخ الاخت الرفيق اخوه اخاه اخيه شقيقه اخته شقيقته".split())
"""What stands before a name or office: heads of state call each other so (مع أخيه أمير قطر), Yemen and Sudan all."""

MANNERS = frozenset("انفراد حده عجل الفور الارجح".split())
"""What stands after على in a phrase that says how something is done: التقى X على انفراد Y."""

ON_BEHALF = frozenset({"باسم", "بلسان"})
"""What stands between a spokesperson and whoever he speaks for (المتحدث باسم الجيش)."""

OWN_COUNTRY = frozenset({"بلاده", "بلادها", "بلادهم"})
"""The state of whoever was spoken of."""

CLIENTS = frozenset("موكل موكله موكلته موكلها موكلي موكليه موكلهم منوب منوبه منوبها منوبته".split())
"""Whom a lawyer speaks for."""
FRIENDLY = frozenset("الصديق الصديقه الشقيق الشقيقه".split())
"""What protocol news calls a state of whose officials it tells (رئيس وزراء جمهورية كوريا الصديقة فلان)."""

NEAR = frozenset("شرق غرب شمال جنوب شرقي غربي شمالي جنوبي قرب قباله".split())
"""What tells where a place is by another one."""

SPANS_OF_TIME = frozenset("سنوات اعوام اشهر شهور اسابيع ايام ساعات عقود قرون سنتين عامين شهرين اسبوعين يومين".split())
"""How long something lasts: no state is the genitive of these (تتهم X منذ سنوات Y بـ: two phrases)."""

OUR_COUNTRY = frozenset({"بلادنا", "بلدنا"})
"""The land that a paper is printed in."""

LANDS = frozenset({"الدول", "البلدان", "دول", "بلدان"})
"""The states spoken of."""
COUNTS = {
    form: count
    for count, forms in ((3, "الثلاث الثلاثه"), (4, "الاربع الاربعه"), (5, "الخمس الخمسه"), (6, "الست السته"))
    for form in forms.split()
}
"""Numerals after a definite plural (الدول الثلاث), folded."""

# Words that may stand between a verb and its subject without being either (adverbs of time and manner).
ADVERBS = frozenset(
    "اليوم امس الامس مساء صباح صباحا مساءا مجددا ايضا كذلك رسميا علنا هاتفيا مباشره فورا حاليا سابقا لاحقا اخيرا "
    "موخرا مرارا وتكرارا بشده بقوه مره اخري ثانيه بدوره بدورها بدورهم بدورهما وقت لاحق ظهر فجر ليل ليله يوم غدا "
    "مرتين قريبا معا سويا انذاك حينها حينذاك وقتها وقتذاك يومها سرا هنا هناك ظهرا عصرا ليلا نهارا فجرا شخصيا تباعا "
    "منفردا حضوريا افتراضيا".split()
)

NO_NOUNS = frozenset({"سوف", "سرعان"})
"""Particles that look like nouns, and head no phrase (سوف يلتقي, سرعان ما نفى)."""

# What points at something by itself, and so governs no genitive.
THIS = frozenset("هذا هذه ذلك تلك".split())
"""Demonstratives of one thing, or of things (Ryding ch. 13)."""

POINTING = THIS | frozenset("هولاء اوليك الان".split())
