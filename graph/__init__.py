"""Reshuffle: from what is written about officials and institutions to knowledge that can be queried and seen."""

from graph.knowledge_graph import KnowledgeGraph
from graph.model import Claim, Document, Fact, Mention, Reading
from graph.sources import Defaults

__all__ = ["Claim", "Defaults", "Document", "Fact", "KnowledgeGraph", "Mention", "Reading"]
