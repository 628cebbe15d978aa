"""The only place that builds RDF terms: documents' evidence, identity links, and the knowledge graph."""
