"""Which format bytes are in, where neither a name nor a server says so."""

import json
import re

HEAD = 2**16
"""How many bytes of the beginning are enough to tell."""

_HTML = re.compile(rb"<(?:!--|(?:!doctype\s+html|\?xml|html|head|body|article|div|h1|p)\b)", re.IGNORECASE)


def sniff(head: bytes) -> str:
    """The name of the format whose document begins with `head`; plain text where nothing speaks for another."""
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return "docx"
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"["):
        return "json" if re.match(rb"\[\s*[{\]]", head) else "txt"
    if head.startswith(b"{"):
        return "jsonl" if _is_lines(head) else "json"
    return "html" if _HTML.match(head) else "txt"


def _is_lines(head: bytes) -> bool:
    """Whether each line is an object of its own: the first parses, or another one begins at the margin."""
    first, _, rest = head.partition(b"\n")
    if re.search(rb"^\{", rest, re.MULTILINE):
        return True
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False
