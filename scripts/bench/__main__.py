"""Measures Reshuffle and prints the figures, as Markdown: `scripts/bench/run [PART…] [--folder FOLDER]`.

The parts are build, resolve, identity, queries, view, serve and kill; without a name, all run, one after the other.
FOLDER holds stores and pages, and keeps them; without it, they lie in a temporary folder.
"""

import argparse
import tempfile
from importlib import import_module
from pathlib import Path

PARTS = ("build", "resolve", "identity", "queries", "view", "serve", "kill")


def main() -> None:
    """Run the parts that are named."""
    parser = argparse.ArgumentParser(
        "scripts/bench/run", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--folder", type=Path, help="where stores and pages go, and stay")
    chosen = parser.parse_args()
    if unknown := set(chosen.parts) - set(PARTS):
        parser.error(f"no part is named {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    with tempfile.TemporaryDirectory(prefix="reshuffle-bench-") as temporary:
        folder: Path = chosen.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for name in chosen.parts or PARTS:
            print(f"## {name}\n", flush=True)
            for text in import_module(f"bench.{name}").run(folder):
                print(text, end="\n\n", flush=True)


if __name__ == "__main__":
    main()
