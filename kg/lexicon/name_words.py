"""Words of which a name that is being read takes some for its parts, and at which it ends."""

from __future__ import annotations

from functools import cache

from kg.lexicon.names import syllables
from kg.lexicon.triggers import triggers

COMPOUNDING = frozenset("الله الدين الحق الاسلام العابدين الرسول النبي المولي الرب الختم".split())

OF_GOD = {
    second: frozenset(firsts.split())
    for second, firsts in {
        "الله": "حسب صبغه صبغت عوض جاد جار خلف ضيف رزق عطا عطاء فرج فتح نصر سعد سيف عون خير فضل فيض نعمه نعمت هبه "
        "رحمه رحمت "
        "حبيب ذبيح حمد حفيظ شكر شفيع امان امه امين كرم كرامت لطف نور وعد سميع غلام اسد كليم خليل صفي ولي عنايه عنايت "
        "هدايه هدايت عصمت نجيب ثناء نصرت حشمت قدرت قدره محب مطيع شرف روح عبيد برهان حسيب مجيب اكرام احسان "
        "انعام جند امر",
        "الرسول": "حسب غلام فضل سيف حب محب",
        "النبي": "حسب جار غلام نور فضل عطا سيف زين",
        "المولي": "فضل جاد جار حمد ضيف عطا خير رحمه سعد حسب نعمه",
        "الكريم": "عوض فضل جاد حسب جار عطا",
        "الجيد": "عوض",
        "السيد": "عوض حسب",
        "الرب": "جاد فضل عطا رزق هبه نصر",
        "الحق": "جاد ضيف فضل ضياء نور سراج انوار انعام امين شمس لطف منهاج شمشاد",
        "الرحمن": "حبيب مجيب فضل عزيز خليل ضياء حفظ سيف مطيع شفيق لطف انيس حميد شمس عتيق",
        "الدين": "ظهير غياث قطب شهاب نظام معين مجير عضد ركن سديد رفيع وحيد حفيظ فصيح شجاع قمر ظفر "
        "نصير رضي صفي جمال كمال",
        "الختم": "سر",
        "السر": "تاج",
        "النيل": "حمد",
    }.items()
}
"""Given names of two words of which the second is God, one of His names or His prophet, or what is holy, by that word.

Each of the two can be something else elsewhere: حسب, عوض and خلف are words of grammar.
"""
GODLY = frozenset(OF_GOD).union(*OF_GOD.values())
"""The words of which such names are made."""

# Given names that are times as well.
TIMES = frozenset("صباح مساء ليل ظهر فجر خميس جمعه ربيع شعبان رمضان رجب محرم سحر ضحي".split())

DAYS = frozenset("امس اليوم غد الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت يوم الماضي المقبل".split())

# Given names that in the news are words, unless something announces a name.
NEVER_ALONE = frozenset(
    "نظام حصه حديث بيان جميع خطاب خلف طلب عالي مقبل كامل مساعد وعد منح بنت اكبر ملك حاكم هاتف يد الف هيكل ضيف صفر "
    "مطلق مظهر معروف نجاح نداء نجم نعمه عقاب عطاء عتاب سعاده سرور دعاء خير تحسين تيسير تمام تحيه امنيه رحمه "
    "حياه عوده بركه بركات فضل ناجح ساطع ساري شجاع عتيق مخلص مخلف راجي ورد سوار عجيب جباره عماره عسكر سعيده حكيمه "
    "راضيه روعه سليمه صالحه منيعه ليالي عهد عهود خميسه توت معلم مرسل ستار الفا فاي نافي فوز غالي عقبه يرب "
    "المامون المبارك المعتز المعطي الغالي السر الخضر عيشه سانت سان ساو بورت".split()
)
KUNYA = frozenset("ابو ابي ابا ام".split())
LINKED = frozenset("لا لاس لوس لو دير دن دين در دا دي".split())
OF_FRANCE = frozenset("دو دي دا".split())
# Particles that stand before a foreign family name and are no words of Arabic beside it.
INSIDE = OF_FRANCE | frozenset("فون فان دير دن دل ديل".split())
# Parts of names that are function words elsewhere; they count between or after other foreign names only.
INITIALS = frozenset("بي جي دبليو اف ار اس تي كي سي ايه اتش".split())  # of middle names
INNER = frozenset("لي لو مي كي ما دون او".split())

# Particles that want a name after them, being words of their own otherwise.
DOUBTFUL = frozenset("لا لو دا دو سان ذا ام ما شيخ حاج امام دار سيدي ولد بنت ملا سردار اول لاس لوس او اي ود".split())

# Agencies and broadcasters to which people speak, whose names no list of the lexicon has.
AGENCIES = frozenset("رويترز بلومبرغ بلومبيرغ شينخوا سبوتنيك اسوشيتدبرس انترفاكس كيودو يونهاب".split())

# Given names of the lists that newspapers mean as names more rarely than as words.
COMMONER = frozenset(
    "بيت حين غير الف مات بات شاي ميت فيل سكوت الا لولا اسمي ذكي راي قاهر سام هولي دورا دينا بري مرت بيتي بتي "
    "بتر حريات ضمير لوز سداد اولا اوليه اولي اوهام بنوا بينوا تال تالي شاك كلوي مارشال متين ميته ميتي نيل "
    "الفين كرس كاسر فاتح شمولي عامي غيرت لوبي ليسا كوني كيان راج ربيعه جاري جازيه رومان تمار اليس روت هيمن "
    "بيان نجا حقان فرنك نجمي نازلي ليال فيض غال عازم الجوهره الزهره باكو اولينا".split()
)

# Words that say what somebody is called (رجل يدعى فلان).
CALLED = frozenset("يدعي تدعي المدعو المدعوه يسمي تسمي المسمي المسماه الملقب الملقبه اسمه اسمها".split())

# Who leads is told after these: الوزارة التي يقودها فلان.
HEADED_BY = frozenset("يقوده يقودها يتزعمه يتزعمها يراسه يراسها يتراسه يتراسها تقوده تقودها تتراسه تتراسها".split())

LED_BY = frozenset("بقياده بزعامه برياسه بامره".split())
"""… and after these nouns, of those who are told before: وفد بقيادة فلان."""

# Family names of China, Korea, Vietnam and their neighbours, which come first, and syllables of given names after them.
EAST_ASIAN = syllables("family")
SYLLABLES = EAST_ASIAN | syllables("given")


# What protocol news calls a guest, and the president or king whom it has just named so.
GUESTS = frozenset("الضيف الضيفه الزاير الزايره".split())
EPITHETS = GUESTS | frozenset("المضيف المفدي المعظم".split())

NO_PARTS = frozenset("نيوز تايمز اونلاين ميديا تريبيون مقاليد زمام دفه سده اول ابرز احد اهم اخر".split())
"""Words that are no parts of a name, but look so: of what outlets are called (الرئيس نيوز), of the reins of power
(تسلم الملك سلمان مقاليد الحكم), and of who is the first or one of others (يعد سالم الزواغي أول وزير)."""

NETWORKS = frozenset(
    "تويتر اكس فيسبوك الفيسبوك انستغرام انستجرام تلغرام تليغرام تيليغرام تلجرام تليجرام تيليجرام يوتيوب تيك لينكد "
    "سناب واتساب فايبر منصه موقع حساب حسابه حسابها صفحته صفحتها".split()
)
"""Where something is said on (على) the net, folded: after an office على is no given name there."""

# Honours that are parts of names in Mauritania and beyond.
HOLY = frozenset("الشيخ الحاج سيدي الامام الطالب".split())

# Adjectives that say which holder of an office is meant; they may stand between the office and the name.
QUALIFIERS = frozenset(
    "السابق السابقه الاسبق الحالي الحاليه الجديد الجديده المنتخب المنتخبه الراحل الراحله المخلوع الخاص الخاصه "
    "العام العامه الاعلي "
    "الاول الاولي الموقت الموقته المكلف المكلفه الدايم الدايمه المساعد المشترك المشتركه الاتحادي الاتحاديه "
    "الدولي الدوليه التنفيذي التنفيذيه "
    "الرسمي الرسميه المعين المستقيل الشرعي الموازي سابق سابقه السابقين جديد اول ثان عام خاص كبير الكبير "
    "المعزول الفخري الجمهوري الديمقراطي "
    "المتقاعد المتقاعده الاسبقه الثاني الثانيه الثالث المقال الانتقالي البارز البارزه الشاب الابرز المنشق "
    "المنفي الابن الاب المنتهيه المنتهي ولايته ولايتها بالانابه بالوكاله بالنيابه سابقا حاليا جديدا "
    "السابقان الراحلان الحاليان".split()
)


@cache
def telling() -> frozenset[str]:
    """Verbs (folded lemmas) that a name is often the subject of, even where it stands before them."""
    verbs = triggers("speech")["verbs"]
    return frozenset(verbs["say"] | verbs["judge"] | verbs["come"])
