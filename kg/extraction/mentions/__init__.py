"""Whom and what an article names: persons, states, organisations, and for which state somebody acts."""
