"""Paragraphs out of lines."""

import pytest

from graph.sources.reflow import reflow

WIDE = "A line that reaches as far as the column's edge, so that it is known"


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ([WIDE, "to be one."], [f"{WIDE} to be one."]),
        ([WIDE, "and ends.", WIDE, "and ends again."], [f"{WIDE} and ends.", f"{WIDE} and ends again."]),
        (["DECREE", WIDE, "and ends."], ["DECREE", f"{WIDE} and ends."]),
        ([WIDE, "", WIDE], [WIDE, WIDE]),
        ([WIDE + " as the minis-", "ter of defence."], [WIDE + " as the minister of defence."]),
        ([WIDE + " as the vice-", "minister of defence."], [WIDE + " as the vice-minister of defence."]),
        ([WIDE + " премьер-", "министр."], [WIDE + " премьер-министр."]),
        ([WIDE + " a by-law and a by-", "law."], [WIDE + " a by-law and a by-law."]),
        ([WIDE + " Mukhametzhan-", "Kazy."], [WIDE + " Mukhametzhan-Kazy."]),
        ([WIDE + " 2019 –", "2021."], [WIDE + " 2019 – 2021."]),
        ([WIDE + " The 1990-", "1995 term."], [WIDE + " The 1990-1995 term."]),
        (
            [WIDE + " of long-", "standing, much-", "dis-", "cussed fame."],
            [WIDE + " of longstanding, muchdiscussed fame."],
        ),
        (["oﬃcial ﬁle"], ["official file"]),
        ([], []),
    ],
)
def test_reflow(lines: list[str], paragraphs: list[str]) -> None:
    assert reflow(["\n".join(lines)]) == "\n\n".join(paragraphs)


def test_a_sentence_goes_on_across_pages() -> None:
    assert reflow([f"{WIDE}\n3", "4\nto be one."]) == f"{WIDE} to be one."


def test_a_year_alone_within_a_page_is_text() -> None:
    assert "2019" in reflow([f"{WIDE}\n2019\n{WIDE}"])
