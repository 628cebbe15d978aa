"""The SPARQL 1.1 Protocol for queries: read-only, each query in a worker process under limits."""
