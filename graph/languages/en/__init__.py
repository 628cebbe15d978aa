"""English: sentences, tokens, dates and verb forms."""

from graph.languages.en.dates import Calendar, DateExpression, find_date
from graph.languages.en.sentences import sentences
from graph.languages.en.verbs import forms

__all__ = ["Calendar", "DateExpression", "find_date", "forms", "sentences"]
