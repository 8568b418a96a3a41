"""Says what to run first in a fresh clone, and which tab an unlisted page belongs to."""

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


SECTIONS = {
    "rules/": "rules/index.md",
    "components/": "components/index.md",
    "new/": "new/index.md",
}


def on_config(config: Any) -> None:
    """Stop before MkDocs trips over the first page that is not there."""
    docs = Path(config["docs_dir"])
    missing = [name for name in NEEDED if not (docs / name).is_file()]
    if missing:
        raise Abort(f"docs/{missing[0]} is missing.\n\n{FIRST}")


def on_page_context(context: Any, *, page: Any, nav: Any, **_more: Any) -> Any:
    """Mark the tab of a page that the navigation does not list, such as that of a rule."""
    home = next((home for folder, home in SECTIONS.items() if page.url.startswith(folder)), "")
    listed = {known.file.src_uri: known for known in nav.pages}
    if home and page.file.src_uri not in listed:
        _shown_as.append(listed[home])
        listed[home].active = True
    return context


def on_post_page(output: str, **_more: Any) -> str:
    """Take the mark away before the next page is made."""
    while _shown_as:
        _shown_as.pop().active = False
    return output


_shown_as: list[Any] = []
