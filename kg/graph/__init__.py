"""The graph: facts as quads, their vocabulary and labels, and what a sound graph must be."""
