"""A small graph of invented news: three sources on one meeting and one accusation, and one that means harm."""

NEWS = """
@prefix mhd: <https://w3id.org/mahdar/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix id: <https://w3id.org/mahdar/id/> .
@prefix person: <https://w3id.org/mahdar/id/person/> .
@prefix state: <https://w3id.org/mahdar/id/state/> .
@prefix place: <https://w3id.org/mahdar/id/place/> .
@prefix meeting: <https://w3id.org/mahdar/id/meeting/> .
@prefix accusation: <https://w3id.org/mahdar/id/accusation/> .
@prefix sanction: <https://w3id.org/mahdar/id/sanction/> .
@prefix article: <https://w3id.org/mahdar/id/article/> .
@prefix graph: <https://w3id.org/mahdar/id/graph/> .
@prefix evidence: <https://w3id.org/mahdar/id/evidence/> .

graph:north {
  article:north a mhd:Article ; dcterms:identifier "north" ; schema:headline "الصابري يلتقي الدرعي في مسقط"@ar ;
    schema:datePublished "2031-03-05"^^xsd:date ; schema:publisher "صوت الشمال" ;
    schema:url "https://north.example/1"^^xsd:anyURI .
  meeting:talks a mhd:Event, mhd:Meeting ; rdfs:label "لقاء: ليث الصابري، مروان الدرعي (2031-03-04)"@ar,
      "Meeting: Layth al-Sabiri, Marwan al-Diri (2031-03-04)"@en ;
    mhd:participant person:layth, person:marwan ; mhd:date "2031-03-04"^^xsd:date ; mhd:status mhd:Held ;
    mhd:place place:muscat ; mhd:evidence evidence:n1 .
  person:layth a mhd:Agent, mhd:Person ; rdfs:label "ليث الصابري"@ar, "Layth al-Sabiri"@ar-latn ;
    skos:altLabel "ليث الصابري"@ar, "الصابري"@ar ; mhd:represents state:OMN ; mhd:role "وزير الخارجية العماني"@ar ;
    mhd:evidence evidence:n2 .
  person:marwan a mhd:Agent, mhd:Person ; rdfs:label "مروان الدرعي"@ar, "Marwan al-Diri"@ar-latn ;
    skos:altLabel "مروان الدرعي"@ar ; mhd:represents state:TUN ; mhd:evidence evidence:n3 .
  state:OMN a mhd:Agent, mhd:State ; rdfs:label "عمان"@ar, "Oman"@en ; mhd:isoCode "OMN" .
  state:TUN a mhd:Agent, mhd:State ; rdfs:label "تونس"@ar, "Tunisia"@en ; mhd:isoCode "TUN" .
  place:muscat a mhd:Place ; rdfs:label "مسقط"@ar, "Muscat"@en .
  evidence:n1 a mhd:Evidence ; mhd:quote "التقى ليث الصابري مروان الدرعي في مسقط الثلاثاء."@ar ; mhd:start 0 ;
    mhd:end 48 ;
    mhd:inArticle article:north .
  evidence:n2 a mhd:Evidence ; mhd:quote "ليث الصابري"@ar ; mhd:start 6 ; mhd:end 17 ; mhd:inArticle article:north .
  evidence:n3 a mhd:Evidence ; mhd:quote "مروان الدرعي"@ar ; mhd:start 18 ; mhd:end 30 ; mhd:inArticle article:north .
  accusation:smuggling a mhd:Event, mhd:Accusation ; rdfs:label "اتهام: تونس ← مروان الدرعي: بتهريب الفوسفات"@ar,
      "Accusation: Tunisia → Marwan al-Diri"@en ;
    mhd:accuser state:TUN ; mhd:accused person:marwan ; mhd:charge "بتهريب الفوسفات"@ar ; mhd:deniedBy person:marwan ;
    mhd:evidence evidence:n4 .
  evidence:n4 a mhd:Evidence ; mhd:quote "واتهمت تونس الدرعي بتهريب الفوسفات، ونفى ذلك."@ar ; mhd:start 49 ;
    mhd:end 94 ;
    mhd:inArticle article:north .
}
graph:south {
  article:south a mhd:Article ; dcterms:identifier "south" ; schema:headline "لقاء عماني تونسي"@ar ;
    schema:datePublished "2031-03-06"^^xsd:date ; schema:publisher "جريدة الجنوب" .
  meeting:talks a mhd:Event, mhd:Meeting ; rdfs:label "لقاء: ليث الصابري، مروان الدرعي (2031-03-04)"@ar,
      "Meeting: Layth al-Sabiri, Marwan al-Diri (2031-03-04)"@en ;
    mhd:participant person:layth, person:marwan ; mhd:date "2031-03-05"^^xsd:date ; mhd:status mhd:Planned ;
    mhd:evidence evidence:s1 .
  person:layth a mhd:Agent, mhd:Person ; rdfs:label "ليث الصابري"@ar, "Layth al-Sabiri"@ar-latn ;
    mhd:represents state:OMN .
  person:marwan a mhd:Agent, mhd:Person ; rdfs:label "مروان الدرعي"@ar, "Marwan al-Diri"@ar-latn .
  state:TUN a mhd:Agent, mhd:State ; rdfs:label "تونس"@ar, "Tunisia"@en ; mhd:isoCode "TUN" .
  evidence:s1 a mhd:Evidence ; mhd:quote "يلتقي ليث الصابري مروان الدرعي الأربعاء."@ar ; mhd:start 10 ; mhd:end 50 ;
    mhd:inArticle article:south .
  accusation:smuggling a mhd:Event, mhd:Accusation ; rdfs:label "اتهام: تونس ← مروان الدرعي: بتهريب الفوسفات"@ar,
      "Accusation: Tunisia → Marwan al-Diri"@en ;
    mhd:accuser state:TUN ; mhd:accused person:marwan ; mhd:charge "بتهريب الفوسفات"@ar ; mhd:evidence evidence:s2 .
  evidence:s2 a mhd:Evidence ; mhd:quote "وكانت تونس اتهمت مروان الدرعي بتهريب الفوسفات."@ar ; mhd:start 80 ;
    mhd:end 126 ;
    mhd:inArticle article:south .
}
graph:east {
  article:east a mhd:Article ; dcterms:identifier "east" ; schema:headline "عقوبات"@ar ;
    schema:publisher "جريدة الجنوب" ;
    schema:datePublished "2031-04-01"^^xsd:date .
  meeting:talks a mhd:Event, mhd:Meeting ; mhd:participant person:layth, person:marwan ;
    mhd:date "2031-03"^^xsd:gYearMonth ;
    mhd:evidence evidence:e2 .
  sanction:freeze a mhd:Event, mhd:Sanction ; rdfs:label "عقوبة: عمان ← تونس: تجميد الأصول (2031)"@ar,
      "Sanction: Oman → Tunisia (2031)"@en ;
    mhd:imposedBy state:OMN ; mhd:target state:TUN ; mhd:measure "تجميد الأصول"@ar ; mhd:date "2031"^^xsd:gYear ;
    mhd:status mhd:Threatened ; mhd:evidence evidence:e1 .
  state:OMN a mhd:Agent, mhd:State ; rdfs:label "عمان"@ar, "Oman"@en ; mhd:isoCode "OMN" .
  evidence:e1 a mhd:Evidence ; mhd:quote "هددت عمان تونس بتجميد الأصول."@ar ; mhd:start 0 ; mhd:end 29 ;
    mhd:inArticle article:east .
  evidence:e2 a mhd:Evidence ; mhd:quote "بعد لقاء الصابري والدرعي في مارس."@ar ; mhd:start 30 ; mhd:end 63 ;
    mhd:inArticle article:east .
}
graph:harm {
  article:harm a mhd:Article ; dcterms:identifier "harm" ; schema:headline "<script>alert(1)</script>"@ar ;
    schema:publisher "\\"><img src=x onerror=alert(2)>" ; schema:datePublished "2030-01-01"^^xsd:date ;
    schema:url "javascript:alert(3)"^^xsd:anyURI .
  meeting:harm a mhd:Event, mhd:Meeting ;
    rdfs:label "لقاء: <b>غليظ</b>\\u202e"@ar, "=HYPERLINK(\\"https://evil.example\\")"@en ;
    mhd:participant person:harm, person:layth ; mhd:status mhd:Held ; mhd:evidence evidence:h1 .
  person:harm a mhd:Agent, mhd:Person ; rdfs:label "</text><script>alert(4)</script>"@ar, "Harm'\\"<i>"@ar-latn .
  evidence:h1 a mhd:Evidence ; mhd:quote "قال </script><script>alert(5)</script> إنه التقى."@ar ; mhd:start 0 ;
    mhd:end 49 ;
    mhd:inArticle article:harm .
}
"""
"""TriG. The meeting's sources differ on its date and status, the accusation's on a denial."""

ID = "https://w3id.org/mahdar/id/"
