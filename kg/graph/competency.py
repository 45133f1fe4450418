"""The questions that the knowledge graph answers: SPARQL files with a head that says what they ask.

A file ``ontology/queries/NAME.rq`` begins with comment lines::

    # name: sanctions-on
    # question@ar: …
    # question@en: …
    # note: what else there is to know          (may go on in further such lines)
    # param: state the state's ISO code         (needed)
    # param: limit how many rows at most (100)  (has a default)

and is SPARQL as it stands, with an example for each parameter: ``VALUES $state { "RUS" }``, or ``LIMIT 100 # limit``.
``bind`` puts a caller's values there. What a value may be depends on the parameter's name (``KINDS``), and it is
written as one RDF term that nothing in it can end: no value can become part of the query's own text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from kg.errors import KgError, UsageError
from kg.graph import resources

FOLDER = "ontology/queries"

_HEAD = re.compile(r"#\s*(?P<key>name|question@ar|question@en|note|param):(?P<value>.*)")
_PARAM = re.compile(r"(?P<key>[a-z]+)\s+(?P<description>[^()]*)(?:\((?P<default>[^()]*)\))?")
_SLOT = re.compile(r"VALUES \$(?P<values>[a-z]+) \{[^{}\n]*\}|LIMIT \d+ # (?P<limit>[a-z]+)")

_ISO = re.compile(r"[A-Za-z]{3}")
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])", re.ASCII)
_NUMBER = re.compile(r"[1-9]\d{0,6}", re.ASCII)
_IRI = re.compile(r"""[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\\x7f-\x9f\ud800-\udfff]+""")
_CONTROL = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that a question leaves open. ``default`` is None where a value must be given."""

    key: str
    description: str
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Competency:
    """One question, in both languages, with its parameters and the SPARQL text that answers it."""

    name: str
    question_ar: str
    question_en: str
    text: str
    parameters: tuple[Parameter, ...] = ()
    note: str = ""


def _state(value: str) -> str:
    if not _ISO.fullmatch(value):
        raise UsageError(f"state={value!r}: want an ISO 3166-1 code of three letters, such as RUS")
    return f'"{value.upper()}"'


def _month(value: str) -> str:
    if not _MONTH.fullmatch(value):
        raise UsageError(f"month={value!r}: want year and month, such as 2015-07")
    return f'"{value}"'


def _limit(value: str) -> str:
    if not _NUMBER.fullmatch(value):
        raise UsageError(f"limit={value!r}: want a number from 1 to 9999999")
    return value


def _event(value: str) -> str:
    import pyoxigraph as ox

    try:
        if not _IRI.fullmatch(value):
            raise ValueError(value)
        return str(ox.NamedNode(value))  # which knows where an IRI may have brackets and percent signs
    except ValueError:
        wanted = "want the event's full IRI, such as https://w3id.org/mahdar/id/meeting/…"
        raise UsageError(f"event={value!r}: {wanted}") from None


def _person(value: str) -> str:
    """A name, as each of the literals that a label can be."""
    name = value.strip()
    if not name or _CONTROL.search(name):
        raise UsageError(f"person={value!r}: want a name, in Arabic or in Latin letters")
    quoted = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return " ".join((f"{quoted}@ar", f"{quoted}@en", f"{quoted}@ar-latn", quoted))


KINDS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"state": _state, "month": _month, "limit": _limit, "event": _event, "person": _person}
)
"""Parameter -> how a value of it is checked and written in SPARQL. One name means the same in every question."""


@cache
def queries() -> Mapping[str, Competency]:
    """All questions, by name, in alphabetical order.

    :raises KgError: if a file breaks the form that the head must have (a fault of the package).
    """
    files = [file for file in resources.resource(FOLDER).iterdir() if file.name.endswith(".rq")]
    found = {file.name.removesuffix(".rq"): file.read_text(encoding="utf-8") for file in files}
    return MappingProxyType({name: parse(name, found[name]) for name in sorted(found)})


def parse(name: str, text: str) -> Competency:
    """A question from its file's text.

    :param name: the file's name without suffix, which the head must repeat.
    :raises KgError: if the head lacks something, or a parameter has no place in the query or no known kind.
    """
    head: dict[str, list[str]] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        if match := _HEAD.fullmatch(line):
            head.setdefault(match["key"], []).append(match["value"].strip())
    for key in ("name", "question@ar", "question@en"):
        if len(head.get(key, ())) != 1:
            raise KgError(f"{name}.rq: the head needs exactly one line '# {key}: …'")
    if head["name"] != [name]:
        raise KgError(f"{name}.rq: the head names it {head['name'][0]!r}")
    parameters = tuple(_parameter(name, line) for line in head.get("param", ()))
    named, used = {p.key for p in parameters}, {m["values"] or m["limit"] for m in _SLOT.finditer(text)}
    if named != used:
        raise KgError(f"{name}.rq: parameters in the head {sorted(named)}, in the query {sorted(used)}")
    return Competency(
        name, head["question@ar"][0], head["question@en"][0], text, parameters, " ".join(head.get("note", ()))
    )


def _parameter(name: str, line: str) -> Parameter:
    match = _PARAM.fullmatch(line)
    if match is None or match["key"] not in KINDS:
        raise KgError(f"{name}.rq: not a parameter of a known kind ({', '.join(KINDS)}): {line!r}")
    return Parameter(match["key"], match["description"].strip(), match["default"])


def bind(name: str, params: Mapping[str, str] | None = None) -> str:
    """The SPARQL text of a question with its parameters filled in.

    :param name: the question's name.
    :param params: values by parameter; a parameter with a default may be left out.
    :raises UsageError: if there is no such question or parameter, if a needed value is missing, or if a value is not
        what its parameter takes.
    """
    question = queries().get(name)
    if question is None:
        raise UsageError(f"no question {name!r}; there are: {', '.join(queries())}")
    given = dict(params or {})
    known = {p.key: p for p in question.parameters}
    for key in given:
        if key not in known:
            raise UsageError(f"{name} has no parameter {key!r}; it takes: {', '.join(known) or 'none'}")
    terms: dict[str, str] = {}
    for key, parameter in known.items():
        value = given.get(key, parameter.default)
        if value is None:
            raise UsageError(f"{name} needs {key}=… ({parameter.description})")
        terms[key] = KINDS[key](value)

    def filled(slot: re.Match[str]) -> str:
        key = slot["values"]
        return f"VALUES ${key} {{ {terms[key]} }}" if key else f"LIMIT {terms[slot['limit']]}"

    return _SLOT.sub(filled, question.text)
