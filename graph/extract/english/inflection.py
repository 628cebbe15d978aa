"""The forms of English verbs."""

_VOWELS = frozenset("aeiou")


def forms(verb: str) -> dict[str, str]:
    """The forms of a verb, each with its name: `base`, `present`, `past`, `participle`, `gerund`.

    A regular verb is given by its base ("appoint", "hand over": the first word is inflected), an irregular one by its
    five forms and a bar ("take takes took taken taking |"), after which what follows stands ("... taking | over").
    A form that is past and participle in one ("appointed") is named `either`.
    """
    words, irregular, rest = verb.partition("|")
    parts = words.split()
    if not irregular:
        rest = " ".join(parts[1:])
        parts = _regular(parts[0])
    named: dict[str, str] = {}
    for form, name in zip(parts, ("base", "present", "past", "participle", "gerund"), strict=False):
        phrase = f"{form} {rest.strip()}".strip()
        named[phrase] = "either" if named.get(phrase) == "past" and name == "participle" else name
    return named


def _regular(base: str) -> list[str]:
    if base.endswith("e"):
        return [base, base + "s", base + "d", base + "d", base[:-1] + "ing"]
    if base.endswith("y") and base[-2] not in _VOWELS:
        return [base, base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing"]
    present = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return [base, present, base + "ed", base + "ed", base + "ing"]
