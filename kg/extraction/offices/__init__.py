"""Offices in running words: what they belong to, and who stands beside them as their holder."""
