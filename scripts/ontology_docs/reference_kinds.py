"""The part of the reference about the kinds of fact."""

import json

from graph.schema import Kind, Range, Role, kinds
from ontology_docs.markdown import code, codes, table
from ontology_docs.source import local

INTRO = """\
## Kinds of fact

A claim has a kind and roles; the keys are those of `reshuffle facts`, the properties those of the knowledge graph.
Values are in the language of the document and in dictionary form; those of a closed list are English everywhere.
"""


def kinds_section() -> str:
    """All kinds, each with its roles and examples, behind a table of them all."""
    overview = table(
        ["kind", "class", "ru", "kk", "required roles", "drawn as an edge"],
        ([f"[{kind.name}](#{kind.name})", code("rs:" + local(kind.cls.value)), kind.label("ru"), kind.label("kk"),
          codes(kind.required), _edge(kind)] for kind in kinds().values()),
    )  # fmt: skip
    return "\n".join([INTRO, overview, *map(_kind, kinds().values())])


def _edge(kind: Kind) -> str:
    edge = kind.edge
    return f"{edge.source} → *{edge.label()}* → {edge.target}" if edge else ""


def _kind(kind: Kind) -> str:
    roles = table(
        ["key", "property", "value", "required", "en", "ru", "kk"],
        ([code(role.key), code("rs:" + local(role.property.value)), _value(role), "yes" if role.required else "",
          role.label(), role.label("ru"), role.label("kk")] for role in kind.roles.values()),
    )  # fmt: skip
    return f"### {kind.name}\n\n{kind.comment}\n\n{roles}\n{_examples(kind)}"


def _value(role: Role) -> str:
    if role.values:
        return "one of " + ", ".join(f"*{value}*" for value in role.values)
    return "person, body or post" if role.range is Range.DECIDER else role.range.value


def _examples(kind: Kind) -> str:
    return "\n".join(
        f"> {example.sentence}\n\n```json\n{json.dumps(dict(example.expects), ensure_ascii=False)}\n```\n"
        for example in kind.examples
    )
