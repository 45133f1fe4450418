"""Reading: from files, folders and standard input to articles with their debris marked."""

from kg.reading.dateline import date_from_text
from kg.reading.debris import find_debris
from kg.reading.reader import READERS, prepared, read
from kg.reading.sources import MAX_ARTICLE_BYTES

__all__ = ["MAX_ARTICLE_BYTES", "READERS", "date_from_text", "find_debris", "prepared", "read"]
