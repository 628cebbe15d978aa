"""What is known of one person, post, body, place, document or stretch of time, read from a store for a reader.

Each profile is a tree of frozen dataclasses: pages are drawn from it, and its JSON is the same tree. Names are in the
reader's language where there is one, else in the language that the graph prefers. Every fact carries its sources.
"""
