"""The guide to the ontology says what the ontology says."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from rdflib import Graph

from kg.graph import vocabulary
from kg.graph.competency import queries
from kg.graph.shacl import validate

GUIDE = (Path(__file__).parents[2] / "docs" / "ontology.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```turtle\n(.*?)```", GUIDE, re.DOTALL)


def test_every_term_is_in_the_guide_and_no_other() -> None:
    groups = (vocabulary.Classes, vocabulary.Properties, vocabulary.Statuses, vocabulary.Annotations)
    assert set(re.findall(r"\bmhd:(\w+)", GUIDE)) == set(vocabulary.local_names(*groups))


def test_every_question_is_in_the_guide_with_its_parameters() -> None:
    for name, question in queries().items():
        row = next(line for line in GUIDE.splitlines() if line.startswith(f"| `{name}` "))
        assert re.findall(r"`(\w+)`", row.rsplit("|", 2)[1]) == [p.key for p in question.parameters]


def test_the_first_example_is_well_formed() -> None:
    assert validate(Graph().parse(data=EXAMPLES[0], format="turtle")).results == ()


def test_all_examples_parse() -> None:
    assert [len(Graph().parse(data=text, format="turtle")) for text in EXAMPLES] == [34, 17]


def test_quotes_in_examples_fit_their_offsets() -> None:
    for quote, start, end in re.findall(r'mhd:quote "(.*?)"@ar ;\s+mhd:start (\d+) ;\s+mhd:end (\d+)', GUIDE):
        assert len(quote) == int(end) - int(start)


PYLODE = Path(__file__).parents[2] / "build" / "docs-env" / "bin" / "python"


@pytest.mark.skipif(not PYLODE.exists(), reason="needs pyLODE: make docs")
def test_the_page_of_the_ontology_marks_its_arabic(tmp_path: Path) -> None:
    checkout, page = Path(__file__).parents[2], tmp_path / "ontology.html"
    script = [str(PYLODE), "docs/ontology_html.py", "ontology/mahdar.ttl", str(page)]
    subprocess.run(script, cwd=checkout, check=True, capture_output=True)
    text = page.read_text(encoding="utf-8")
    assert 'meeting <span lang="ar" dir="rtl">لقاء</span>' in text
    assert '<p lang="ar" dir="rtl">إنسان تسمّيه المقالة.</p>' in text
    assert "<title>Mahdar: an ontology of political news</title>" in text
    for name in vocabulary.local_names(vocabulary.Classes, vocabulary.Properties):
        assert f'id="{name}"' in text or f'id="{name.lower()}"' in text, name
    assert not re.findall(r'<(?:script|link|img)[^>]*(?:src|href)="https?:', text)
