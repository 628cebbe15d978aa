"""Human judgement: who is the same, which claims hold. Made, undone, kept in a file, asked for."""

from graph.judging.amendments import amend, forget
from graph.judging.decisions import decide, judgements, rule, undecide, unrule
from graph.judging.doubtful import Question, questions
from graph.judging.file import read, write
from graph.judging.orphans import orphans

__all__ = [
    "Question",
    "amend",
    "decide",
    "forget",
    "judgements",
    "orphans",
    "questions",
    "read",
    "rule",
    "undecide",
    "unrule",
    "write",
]
