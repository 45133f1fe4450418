"""Reading: from files, folders, archives and standard input to articles with their debris marked."""

from kg.reading.dateline import date_from_text
from kg.reading.debris import find_debris
from kg.reading.raw import MAX_CHARACTERS, Piece, Raw, prepared
from kg.reading.reader import READERS, pieces, read
from kg.reading.streams import MAX_ARTICLE_BYTES

__all__ = [
    "MAX_ARTICLE_BYTES",
    "MAX_CHARACTERS",
    "READERS",
    "Piece",
    "Raw",
    "date_from_text",
    "find_debris",
    "pieces",
    "prepared",
    "read",
]
