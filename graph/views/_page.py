"""One self-contained HTML page: our templates and vis-network inlined, under a policy that runs nothing else.

Whatever comes from documents goes into the page as JSON in which no character can end the element or start another;
the scripts that may run are known by their hashes.
"""

import base64
import hashlib
import html
import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from graph.errors import UnknownName

LANGUAGES = ("en", "ru", "kk")
_TEMPLATES = Path(__file__).parent / "templates"
_VIS = "lib/vis-9.1.2/vis-network.min.js"
_HOLE = re.compile(r"\{\{(\w+)(?::(\w+))?\}\}")
_UNSAFE = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def page(template: str, parts: Mapping[str, str], title: str, data: Mapping[str, Any], lang: str = "en") -> str:
    """The template with its holes filled: `{{title}}`, `{{lang}}`, `{{policy}}`, `{{style}}`, `{{script}}`, `{{data}}`
    and `{{text:key}}` for a string of the language's table. The `parts` are those of `inlined` or `linked`.
    """
    strings = texts(lang)
    shown = {**data, "title": title, "texts": strings}
    filled = {**parts, "title": html.escape(title), "lang": html.escape(lang), "data": safe_json(shown)}

    def fill(hole: re.Match[str]) -> str:
        name, key = hole.groups()
        return html.escape(strings[key]) if name == "text" else filled[name]

    return _HOLE.sub(fill, _read(template))


def inlined(styles: Sequence[str], scripts: Sequence[str]) -> dict[str, str]:
    """The files beside the template, in their order, in the page itself, under a policy that runs nothing else.

    Where there are scripts, vis-network comes before them.
    """
    style = joined(styles)
    running = [vis_network(), script_of(scripts)] if scripts else []
    return {
        "policy": f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, running)}">',
        "style": f"<style>{style}</style>",
        "script": "\n".join(f"<script>{script}</script>" for script in running),
    }


def linked(address: str) -> dict[str, str]:
    """Links to files below an address, whose server sends the policy."""
    return {
        "policy": "",
        "style": f'<link rel="stylesheet" href="{address}/style.css">',
        "script": f'<script src="{address}/vis-network.js"></script>\n<script src="{address}/script.js"></script>',
    }


def joined(files: Sequence[str]) -> str:
    """Files of the templates, one after another."""
    return "".join(_read(name) for name in files)


def script_of(files: Sequence[str]) -> str:
    """The scripts as one, in a scope of its own."""
    return f'(() => {{\n"use strict";\n{joined(files)}}})();\n'


def safe_json(value: object) -> str:
    """JSON that may stand inside a script element: `<`, `>`, `&` and the two line separators only as escapes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).translate(_UNSAFE)


@cache
def texts(lang: str = "en") -> dict[str, str]:
    """Every text of the interface in a language, by its key. Raises UnknownName for one that it does not speak."""
    if lang not in LANGUAGES:
        raise UnknownName("language of the interface", lang, LANGUAGES)
    found: dict[str, str] = json.loads(_read(f"strings.{lang}.json"))
    return found


@cache
def vis_network() -> str:
    """vis-network as the installed pyvis package carries it, without the pointer to its source map.

    Only the file is used: importing pyvis would import IPython, too, and its own template loads from elsewhere.
    """
    spec = find_spec("pyvis")
    folder = (spec.submodule_search_locations or [""])[0] if spec else ""
    text = (Path(folder) / _VIS).read_text(encoding="utf-8")
    return re.sub(r"\n//# sourceMappingURL=\S*\s*$", "\n", text).replace("\r\n", "\n").replace("</script", "<\\/script")


def _policy(style: str, scripts: Sequence[str]) -> str:
    allowed = " ".join(map(_hash, scripts)) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _read(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")
