"""Classes of offices (the column ``office`` of ``offices.tsv``) and of bodies, by whose they are."""

from __future__ import annotations

OF_STATES = frozenset({
    "head-of-state", "head-of-government", "deputy-head-of-state", "deputy-head-of-government", "minister",
    "foreign-minister", "defence-minister", "interior-minister", "finance-minister", "justice-minister",
    "deputy-minister", "parliament-speaker", "mp",
    "central-bank-governor", "crown-prince", "monarch", "governor", "deputy-governor", "mayor",
    "deputy-central-bank-governor", "deputy-parliament-speaker",
})  # fmt: skip
"""Offices that only states have."""

OF_CAPITALS = OF_STATES - {"governor", "deputy-governor", "mayor"}
"""Offices that a state has one of, or one a ministry, not one a town."""

ARMED = frozenset({"military", "commander", "security", "title:rank"})
"""Offices that armed groups have as well: a state's only where its sentence speaks of that state and of no group."""

LEADING = frozenset({"head-of-state", "head-of-government", "monarch"})
"""Offices whose holders lead a state, each in its order of government."""

OF_BODIES = frozenset({"head", "director", "deputy-head", "secretary-general", "party-leader"})
"""Offices that every body has: its head is another than that of the next."""

NOBODYS = frozenset({"opposition", "party-leader", "candidate", "religious-leader", "observer"})
"""Offices that somebody holds for no state."""

POSTED_OFFICES = frozenset({"ambassador", "envoy", "diplomat"})
"""Offices that are held abroad."""

FORMER = frozenset("السابق السابقه الاسبق الاسبقه الراحل الراحله المخلوع".split())
"""Adjectives (folded) of those who held an office once."""

ONCE_HELD = FORMER | frozenset(adjective.removeprefix("ال") for adjective in FORMER)
"""With those of somebody who is told without the article (وزير سابق)."""

OF_MANY_STATES = frozenset({"un", "igo", "alliance", "court"})
"""Kinds of organisations (``organisations.tsv``) that are no one state's."""

MOVEMENTS = frozenset({"party", "armed-group"})
"""Kinds of organisations that send their own people, for whom those stand."""

AUTHORITIES = frozenset("هييه جهاز مصلحه اداره مديريه وكاله سلطه مفوضيه لجنه ديوان دايره مجلس صندوق".split())
"""Nouns (folded, without article) of bodies that see to something: a service of the state after one makes it public."""

WITHOUT_SENATORS = frozenset(
    """ALB ARE ARM AZE BGD BGR CHN CRI CUB CYP DEU DNK ECU EST FIN GBR GEO GHA GRC GTM GUY HND HRV HUN IDN IND IRN IRQ
    ISL ISR JPN KOR KWT LBN LBY LTU LUX LVA MDA MLT NIC NOR NZL OMN PAN PRK PRT PSE QAT SAU SGP SLV SRB SWE SYR TUR TZA
    UGA UKR VEN VNM YEM ZMB""".split()
)
"""States (alpha-3 codes) with no house whose members news call senators."""

JUDICIAL = frozenset({"prosecutor", "judge"})
"""Who holds one of these governs nothing and represents nobody: a minister's office beside it is another man's."""
