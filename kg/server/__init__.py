"""A store on the web: SPARQL and Graph Store Protocols, entities by their IRIs, and pages for people."""
