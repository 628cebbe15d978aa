"""The table of formats."""

import pytest

from graph.sources import formats


def test_every_file_is_a_format_that_reads() -> None:
    assert formats.names() == tuple("csv docx ftm html json jsonl md pdf popolo txt wikidata".split())
    assert all(callable(formats.reader(name)) for name in formats.names())


def test_other_names_lead_to_formats() -> None:
    assert {*formats.ALIASES.values(), *formats.MEDIA_TYPES.values()} <= set(formats.names())


@pytest.mark.parametrize(
    ("path", "name"),
    [("a.TXT", "txt"), ("a.b.HTM", "html"), ("/a/b.ndjson", "jsonl"), ("a.png", None), ("txt", None), (".txt", None)],
)
def test_a_suffix_names_a_format(path: str, name: str | None) -> None:
    assert formats.named_by(path) == name
