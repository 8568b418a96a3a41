"""Says what to run first where MkDocs is called by itself in a fresh clone."""

from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort

NEEDED = ("rules/index.md", "components/index.md", "errors.md", "snippets/numbers.html")
FIRST = """\
The pages of the rules and of Gradio's API are generated from the records and not committed.
Write them first:

    python scripts/build_site.py --generate --no-playground

or build and serve everything at once, from nothing but Python:

    python3 scripts/serve_site.py
"""


def on_config(config: Any) -> None:
    """Stop before MkDocs trips over the first page that is not there."""
    docs = Path(config["docs_dir"])
    missing = [name for name in NEEDED if not (docs / name).is_file()]
    if missing:
        raise Abort(f"docs/{missing[0]} is missing.\n\n{FIRST}")
