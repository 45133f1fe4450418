"""What tests begin the graphs with that they write out in Turtle."""

from __future__ import annotations

from pathlib import Path

FIXTURE = Path(__file__).parents[1] / "ontology" / "fixture.trig"
ID = "https://w3id.org/mahdar/id/"
MHD = "https://w3id.org/mahdar/ontology#"
PREFIXES = f"""
@prefix mhd: <{MHD}> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix id: <{ID}> .
"""
