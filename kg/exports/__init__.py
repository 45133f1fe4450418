"""Writing statements in every RDF syntax, to files that are written whole or not at all."""

from kg.exports.formats import FORMATS, Format, format_of, is_rdf, prefixes_for, write
from kg.exports.output import check_target, whole_file

__all__ = ["FORMATS", "Format", "check_target", "format_of", "is_rdf", "prefixes_for", "whole_file", "write"]
