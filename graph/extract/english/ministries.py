"""Ministries by name, and the title of who runs one."""


def is_ministry(name: str) -> bool:
    """Whether a body is a ministry by its name."""
    words = name.casefold().split()
    return "ministry" in (words[0], words[-1])


def minister(ministry: str) -> str:
    """The title of the one who runs a ministry: `Ministry of Energy` -> `minister of energy`."""
    words = ministry.split()
    if words[0].casefold() == "ministry":
        return " ".join(["minister", *[w.casefold() for w in words[1:]]])
    return " ".join([*[w.casefold() for w in words if w.casefold() != "ministry"], "minister"])
